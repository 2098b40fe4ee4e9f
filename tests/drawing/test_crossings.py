"""Where lines of one kind cross, the lower one has a gap; on short lines the ends stay in sight."""

import math

import pytest

from netdraw.drawing.composing import compose
from netdraw.drawing.geometry.paths import flat
from netdraw.drawing.links.symbol import Run, strokes
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Drawing, Path, bounds
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node
from tests.documents import blank, box

NL = shipped("nl")
LOOK = Look(NL, NL.themes["colour"], measure, "design")
LINES = [kind for kind in NL.links if kind != "unknown"]


def _cross(one: str, other: str, ground: str = "") -> Document:
    """Two lines that cross in (0, 0), the second over the first."""
    document = blank()
    if ground:
        document = edits.add_node(document, Node(id="g", kind=ground), "p1", box("g", 0, 0, 900, 700))
    for key, x, y in (("a", -300, -200), ("b", 300, 200), ("c", -300, 200), ("d", 300, -200)):
        document = edits.add_node(document, Node(id=key, kind="person"), "p1", box(key, x, y, 60, 60))
    document = edits.add_link(document, Link(id="l1", kind=one, source="a", target="b"), "p1")
    return edits.add_link(document, Link(id="l2", kind=other, source="c", target="d"), "p1")


def _drawn(document: Document, previous: Drawing | None = None) -> Drawing:
    return compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure, previous)


def _first(drawing: Drawing, key: str) -> Path:
    first = next(each for each in drawing.symbols if each.id == key).primitives[0]
    assert isinstance(first, Path)
    return first


def _has_gap(drawing: Drawing, key: str = "l2", colour: str = "#FFFFFF") -> bool:
    """Whether a line begins with a short stroke in the colour of the ground round the crossing."""
    first = _first(drawing, key)
    around = bounds([first])
    assert around
    ends = flat(first.commands)
    return first.stroke == colour and math.dist(ends[0], ends[-1]) < 130 and around.holds(0, 0)


@pytest.mark.parametrize("kind", LINES)
def test_the_lower_of_two_lines_of_one_kind_has_a_gap(kind: str) -> None:
    drawing = _drawn(_cross(kind, kind))
    assert _has_gap(drawing)
    assert not _has_gap(drawing, "l1")


def test_lines_of_two_kinds_are_told_apart_without() -> None:
    assert not _has_gap(_drawn(_cross("steers", "cooperates")))


def test_the_gap_has_the_colour_of_what_lies_below() -> None:
    assert _has_gap(
        _drawn(_cross("steers", "steers", "neighbourhood")), colour=NL.themes["colour"].colours["neighbourhood"]
    )


def test_the_gap_goes_with_the_crossing() -> None:
    document = _cross("steers", "steers")
    before = _drawn(document)
    for after in (
        edits.shift(document, "p1", {"a", "b"}, 60, 0),
        edits.shift(document, "p1", {"a", "b"}, 900, 0),
        edits.change_link(document, "l1", kind="pays"),
        edits.erase(document, "p1", {"l1"}),
    ):
        assert _drawn(after, before).symbols == _drawn(after).symbols
    assert not _has_gap(_drawn(edits.shift(document, "p1", {"a", "b"}, 900, 0), before))


@pytest.mark.parametrize(
    "kind", [key for key in LINES if NL.links[key].head in ("triangle", "open-triangle", "diamond")]
)
@pytest.mark.parametrize("direction", ["forward", "both"])
@pytest.mark.parametrize("long", [20, 30, 60, 100])
def test_heads_leave_part_of_a_short_line_in_sight(kind: str, direction: str, long: int) -> None:
    link = Link.model_validate({"id": "l", "kind": kind, "source": "a", "target": "b", "direction": direction})
    entry = NL.links[kind].model_copy(update={"badge": ""})
    drawn = strokes(Run(link, entry, ((0.0, 0.0), (float(long), 0.0))), LOOK)
    heads = [box for each in drawn if isinstance(each, Path) and len(each.commands) > 2 and (box := bounds([each]))]
    assert len(heads) == (2 if direction == "both" else 1)
    assert sum(min(each.right, long) - max(each.left, 0) for each in heads) < 0.9 * long


@pytest.mark.parametrize("kind", ["gives-direct", "gives-indirect", "refers", "learns"])
def test_an_arrow_that_goes_there_and_back_is_its_own_mirror_image(kind: str) -> None:
    assert _corners(kind, "both") == _corners(kind, "both", mirrored=True)
    assert _corners(kind, "forward") != _corners(kind, "forward", mirrored=True)


def _corners(kind: str, direction: str, mirrored: bool = False) -> set[tuple[int, int]]:
    """Where a line of 400 is drawn, as it is or turned about its middle."""
    link = Link.model_validate({"id": "l", "kind": kind, "source": "a", "target": "b", "direction": direction})
    drawn = strokes(Run(link, NL.links[kind], ((0.0, 0.0), (400.0, 0.0))), LOOK)
    points = [point for each in drawn if isinstance(each, Path) for point in flat(each.commands)]
    return {(round(400 - x if mirrored else x), round(abs(y))) for x, y in points}
