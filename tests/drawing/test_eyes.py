"""A drawing as others see it: only its colours differ, and they are those that the checks of the themes count with."""

from collections.abc import Iterator

import pytest

from netdraw.drawing.figures.figure import figure
from netdraw.drawing.primitives import NONE, Drawing, Path, Primitive
from netdraw.drawing.soundness.eyes import seen_by
from netdraw.language.colours import luminance_grey
from netdraw.language.shipped import shipped
from netdraw.language.vision import VISIONS, apart
from tests.documents import small

DUTCH = shipped("nl")


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    document = small()
    return figure(document, next(iter(document.pictures.values())), DUTCH, DUTCH.themes["colour"])


def _plain(each: Primitive) -> Primitive:
    return each._replace(fill="", stroke="") if isinstance(each, Path) else each._replace(fill="")


def _colours(drawing: Drawing) -> Iterator[str]:
    for symbol in drawing.symbols:
        for each in symbol.primitives:
            yield each.fill
            if isinstance(each, Path):
                yield each.stroke


@pytest.mark.parametrize("vision", VISIONS)
def test_only_colours_differ(drawing: Drawing, vision: str) -> None:
    seen = seen_by(drawing, vision)
    for before, after in zip(drawing.symbols, seen.symbols, strict=True):
        assert [*map(_plain, before.primitives)] == [*map(_plain, after.primitives)]
    pairs = {(one, other) for one, other in zip(_colours(drawing), _colours(seen), strict=True)}
    assert all((one == NONE) == (other == NONE) for one, other in pairs)
    assert all(one == NONE or apart(one, other, vision) < 15 for one, other in pairs), "it is the same to them"
    if vision == "grey":
        assert all(one == NONE or other == luminance_grey(one) for one, other in pairs)
    assert (vision == "normal") == all(one == other for one, other in pairs)
