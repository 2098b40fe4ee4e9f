"""The cyclic collector is paused for no longer than it takes to make what stays."""

import gc

import pytest

from netdraw.model.collecting import collector_paused
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
