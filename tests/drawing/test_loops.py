"""Links from a node to itself are told apart, and begin and end clear of what stands on its rim."""

import math
from collections.abc import Sequence
from itertools import combinations

import pytest

from netdraw.drawing.composing import compose
from netdraw.drawing.geometry.paths import at, length
from netdraw.drawing.links.symbol import RADIUS
from netdraw.drawing.primitives import Drawing, Path, Point, bounds
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node
from tests.documents import blank, box

NL = shipped("nl")
KINDS = [kind.id for kind in NL.nodes.values() if kind.layer == "node"]


def _looped(kind: str, number: int, *marks: str) -> Document:
    """A node with so many loops, and one link straight up from it."""
    wide, high = NL.node(kind).size
    document = edits.add_node(blank(), Node(id="n", kind=kind, marks=marks), "p1", box("n", 0, 0, wide, high))
    document = edits.add_node(document, Node(id="up", kind="partner"), "p1", box("up", 0, -600, 222, 102))
    document = edits.add_link(document, Link(id="u", kind="cooperates", source="n", target="up"), "p1")
    for i in range(number):
        document = edits.add_link(document, Link(id=f"l{i}", kind="steers", source="n", target="n"), "p1")
    return document


def _drawn(document: Document, previous: Drawing | None = None) -> Drawing:
    return compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure, previous)


def _line(drawing: Drawing, key: str) -> Sequence[Point]:
    line: Sequence[Point] = drawing.memory.course(key).run.line
    return line


def _points(line: Sequence[Point]) -> list[Point]:
    return [at(line, share * length(line) / 40)[0] for share in range(41)]


def _apart(one: Sequence[Point], other: Sequence[Point]) -> float:
    return min(math.dist(a, b) for a in _points(one) for b in _points(other))


@pytest.mark.parametrize("kind", KINDS)
def test_two_loops_lie_apart(kind: str) -> None:
    drawing = _drawn(_looped(kind, 2))
    assert _apart(_line(drawing, "l0"), _line(drawing, "l1")) > 15


@pytest.mark.parametrize("kind", ["partner", "resident", "household", "fund", "other-network"])
def test_three_loops_on_a_marked_node_are_told_apart(kind: str) -> None:
    document = edits.change_node(_looped(kind, 3, "doubt", "leading"), "n", number=2, since="2016")
    boxes = {each.id: each.box for each in _drawn(document).symbols}
    assert any(not boxes[one].meets(boxes[other]) for one, other in combinations(("l0", "l1", "l2"), 2))


@pytest.mark.parametrize("kind", ["partner", "consultation", "coordinator", "staff", "fund", "outside", "activity"])
def test_three_loops_stand_clear_of_each_other_and_of_a_link_that_comes_by(kind: str) -> None:
    drawing = _drawn(_looped(kind, 3))
    for one, other in combinations(("l0", "l1", "l2", "u"), 2):
        assert _apart(_line(drawing, one), _line(drawing, other)) > 12, (one, other)


@pytest.mark.parametrize(
    ("kind", "number"), [("partner", 4), ("fund", 4), ("staff", 5), ("resident", 3), ("household", 3), ("place", 3)]
)
def test_loops_go_to_other_sides_before_they_go_round_each_other(kind: str, number: int) -> None:
    document = edits.place(_looped(kind, number), "p1", box("up", 600, -600))  # where the other link is in no way
    drawing = _drawn(document)
    lines = [_line(drawing, f"l{i}") for i in range(number)]
    for one, other in combinations(lines, 2):
        assert _apart(one, other) > 8


@pytest.mark.parametrize("marks", [(), ("doubt",)], ids=len)
@pytest.mark.parametrize("kind", KINDS)
def test_a_loop_begins_and_ends_clear_of_what_stands_on_the_rim(kind: str, marks: tuple[str, ...]) -> None:
    drawing = _drawn(_looped(kind, 1, *marks))
    symbol = next(each for each in drawing.symbols if each.id == "n")
    small = (its for each in symbol.primitives if isinstance(each, Path) and (its := bounds([each])))
    signs = [each for each in small if max(each.width, each.height) < 60 and not each.within(symbol.box.grown(4))]
    line = _line(drawing, "l0")
    for end in (line[0], line[-1]):
        for sign in signs:
            assert math.dist(end, sign.centre) > sign.width / 2 + 8, sign


def test_a_loop_keeps_off_who_stands_where_it_would_go() -> None:
    document = _looped("partner", 1)
    free = _drawn(document)
    document = edits.add_node(document, Node(id="over", kind="partner"), "p1", box("over", 60, -120, 222, 102))
    taken = _drawn(document, free)
    over = next(each for each in taken.symbols if each.id == "over").box
    assert any(over.holds(*point) for point in _points(_line(free, "l0")))
    assert not any(over.grown(RADIUS / 2).holds(*point) for point in _points(_line(taken, "l0")))


PASSING = {
    "straight over it": [("a", -700, -90), ("b", 700, -90)],
    "round somebody who stands before it": [("a", -700, -30), ("b", 700, -130), ("c", -350, -60)],
    "round its own node": [("a", -700, 0), ("b", 700, -60)],
}


@pytest.mark.parametrize("places", PASSING.values(), ids=PASSING)
def test_a_link_of_others_keeps_off_a_loop_and_its_badge(places: Sequence[tuple[str, float, float]]) -> None:
    document = edits.change_link(edits.erase(_looped("partner", 1), "p1", {"up"}), "l0", number=3)
    alone = _drawn(document)
    for key, x, y in places:
        document = edits.add_node(document, Node(id=key, kind="partner"), "p1", box(key, x, y, 222, 102))
    document = edits.add_link(document, Link(id="by", kind="cooperates", source="a", target="b"), "p1")
    drawing = _drawn(document, alone)
    loop = next(each for each in drawing.symbols if each.id == "l0")
    assert not any(loop.box.holds(*point) for point in _points(_line(drawing, "by")))
    assert drawing.symbols == _drawn(document).symbols


def test_loops_stay_where_they_would_be_drawn_at_once_whatever_comes_and_goes() -> None:
    document = _looped("partner", 2, "doubt")
    away = edits.place(document, "p1", box("up", 900, 0, 222, 102))
    over = edits.place(away, "p1", box("up", 60, -120, 222, 102))
    third = edits.add_link(over, Link(id="l2", kind="pays", source="n", target="n"), "p1")
    fewer = edits.erase(third, "p1", {"l0"})
    marked = edits.change_node(fewer, "n", marks=("doubt", "leading"))
    last = _drawn(document)
    for after in (away, over, third, fewer, marked, document):
        last = _drawn(after, last)
        assert last.symbols == _drawn(after).symbols
