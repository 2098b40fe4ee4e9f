"""The cyclic collector is paused for no longer than it takes to make what stays."""

import gc
import weakref

import pytest

from netdraw.model.collecting import MANY, collector_paused
from netdraw.model.steps import Steps, at_once


@collector_paused()
def _failing() -> None:
    assert not gc.isenabled()
    raise RuntimeError


def test_the_collector_runs_again_after_something_went_wrong() -> None:
    with pytest.raises(RuntimeError):
        _failing()
    assert gc.isenabled()


def test_one_pause_in_another_ends_with_the_outer_one() -> None:
    with collector_paused():
        with collector_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_nothing_is_collected_while_all_pieces_are_made_at_once() -> None:
    def steps() -> Steps[bool]:
        yield
        return gc.isenabled()

    assert not at_once(steps())
    assert gc.isenabled()


class _Ring:
    """Holds itself, so that only the collector finds it dead."""

    def __init__(self) -> None:
        self.ring = self


def test_many_values_are_not_walked_as_soon_as_they_are_made() -> None:
    begun: list[str] = []
    gc.callbacks.append(lambda phase, _: begun.append(phase))
    try:
        with collector_paused():
            values: list[object] = [[] for _ in range(2 * MANY)]
        values.append([])
    finally:
        gc.callbacks.pop()
    assert not begun


def test_what_holds_itself_goes_though_many_values_were_made_with_it() -> None:
    with collector_paused():
        rings = [_Ring() for _ in range(2 * MANY)]
    seen = weakref.ref(rings[0])
    del rings
    gc.collect()
    assert seen() is None
