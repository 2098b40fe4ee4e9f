"""Links that nobody bent go round what stands between their ends."""

import random
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netdraw.drawing.composing import compose
from netdraw.drawing.geometry.obstacles import crosses
from netdraw.drawing.geometry.paths import length
from netdraw.drawing.nodes.parts import tab_box
from netdraw.drawing.primitives import Drawing, Point, Symbol, points
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Route
from tests.documents import blank, box

NL = shipped("nl")
STEP = 330, 240  # from one partner to the next: room for lines between them


def _partners(*places: Point) -> Document:
    document = blank()
    for i, (x, y) in enumerate(places):
        document = edits.add_node(document, Node(id=f"n{i}", kind="partner", name=f"P{i}"), "p1", box(f"n{i}", x, y))
    return document


def _linked(document: Document, *pairs: tuple[str, str]) -> Document:
    for i, (source, target) in enumerate(pairs):
        document = edits.add_link(document, Link(id=f"l{i}", kind="takes-part", source=source, target=target), "p1")
    return document


def _drawn(document: Document, previous: Drawing | None = None) -> Drawing:
    return compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure, previous)


def _line(drawing: Drawing, key: str) -> list[Point]:
    return list(points(_symbol(drawing, key).outline))


def _symbol(drawing: Drawing, key: str) -> Symbol:
    return next(symbol for symbol in drawing.symbols if symbol.id == key)


def test_a_link_goes_round_a_partner_that_stands_between() -> None:
    line = _line(_drawn(_linked(_partners((0, 0), (0, 240), (0, 480)), ("n0", "n2"))), "l0")
    middle = _symbol(_drawn(_partners((0, 0), (0, 240), (0, 480))), "n1").box
    assert not any(crosses(a, b, middle) for a, b in pairwise(line))
    assert length(line) < 450


@pytest.mark.parametrize("far", [700, -400], ids=["past whom they stand on", "the other way"])
def test_a_link_of_who_stands_on_a_border_runs_under_nobody_they_lie_over(far: float) -> None:
    document = edits.add_node(_partners((0, 0), (far, 0)), Node(id="f", kind="group"), "p1", box("f", 60, 0, 340, 400))
    document = edits.add_node(document, Node(id="a", kind="ambassador"), "p1", box("a", -130, 0, 66, 66))
    drawing = _drawn(_linked(document, ("a", "n1")))
    between = _symbol(drawing, "n0").box
    assert between.meets(_symbol(drawing, "a").box)
    assert not any(crosses(a, b, between) for a, b in pairwise(_line(drawing, "l0")))


@pytest.mark.parametrize("along", [48, 200], ids=["under its edge", "under its name"])
def test_a_link_goes_round_the_tab_of_a_network(along: float) -> None:
    document = _linked(_partners((along, -200), (along, 400)), ("n0", "n1"))
    frame = Node(id="f", kind="network", name="Het netwerk van de wijk")
    document = edits.add_node(document, frame, "p1", box("f", 700, 300, 1400, 600))
    drawing = _drawn(document)
    tab = tab_box(drawing.memory.stand("f"))
    assert tab.left < along < tab.right
    assert not any(crosses(a, b, tab) for a, b in pairwise(_line(drawing, "l0")))


def test_a_link_is_straight_where_the_way_is_free() -> None:
    drawing = _drawn(_linked(_partners((0, 0), (0, 240), (0, 480)), ("n0", "n1"), ("n1", "n2")))
    assert all(len(_line(drawing, key)) == 2 for key in ("l0", "l1"))


def test_a_link_bent_by_hand_goes_where_it_was_bent() -> None:
    document = _linked(_partners((0, 0), (0, 240), (0, 480)), ("n0", "n2"))
    document = edits.route(document, "p1", Route(link="l0", bends=((20.0, 240.0),)))
    assert any(abs(x - 20) < 15 and abs(y - 240) < 15 for x, y in _line(_drawn(document), "l0"))


def test_a_link_that_goes_round_goes_round_words_too_that_somebody_put_there() -> None:
    document = _linked(_partners((0, 0), (0, 240), (0, 480), (600, 0), (600, 480)), ("n0", "n2"))
    side = max(x for x, _ in _line(_drawn(document), "l0"))
    side = side if side > 100 else min(x for x, _ in _line(_drawn(document), "l0"))
    words = Link(id="w", kind="steers", source="n3", target="n4", label="een woord")
    document = edits.add_link(document, words, "p1")
    before = _drawn(document)
    put = edits.route(document, "p1", Route(link="w", label=(0.5, 600.0 - side)))
    after = _drawn(put, before)
    label = after.memory.label("w")
    assert label.holds(side, 240)
    assert any(crosses(a, b, label) for a, b in pairwise(_line(before, "l0")))
    assert not any(crosses(a, b, label) for a, b in pairwise(_line(after, "l0")))
    assert after.symbols == _drawn(put).symbols
    assert _line(_drawn(document, after), "l0") == _line(before, "l0")


@pytest.mark.parametrize("kind", ["takes-part", "pays", "steers"])
def test_a_straight_link_goes_round_words_that_somebody_put_in_its_way(kind: str) -> None:
    document = _partners((0, 0), (0, 480), (600, 0), (600, 480))
    words = Link(id="w", kind="steers", source="n2", target="n3", label="een woord")
    document = edits.add_link(document, words, "p1")
    document = edits.add_link(document, Link(id="l", kind=kind, source="n0", target="n1"), "p1")
    before = _drawn(document)
    assert len(_line(before, "l")) == 2
    put = edits.route(document, "p1", Route(link="w", label=(0.5, 600)))
    after = _drawn(put, before)
    label = after.memory.label("w")
    assert label.holds(0, 240)
    assert not any(crosses(a, b, label) for a, b in pairwise(_line(after, "l")))
    assert length(_line(after, "l")) < 600
    assert after.symbols == _drawn(put).symbols
    assert _line(_drawn(document, after), "l") == _line(before, "l")


def test_links_round_the_same_corner_lie_beside_each_other() -> None:
    document = _linked(_partners((0, 0), (0, 240), (0, 480)), ("n0", "n2"), ("n2", "n0"), ("n0", "n2"))
    lines = [_line(_drawn(document), key) for key in ("l0", "l1", "l2")]
    aside = sorted(max((x for x, _ in line), key=abs) for line in lines)
    assert all(further - nearer > 12 for nearer, further in pairwise(aside))


def test_a_link_goes_straight_again_when_what_was_between_is_away() -> None:
    document = _linked(_partners((0, 0), (0, 240), (0, 480)), ("n0", "n2"))
    away = edits.shift(document, "p1", {"n1"}, 600, 0)
    drawing = _drawn(away, _drawn(document))
    assert len(_line(drawing, "l0")) == 2
    assert len(_line(_drawn(document, drawing), "l0")) > 2


def test_links_beside_each_other_are_drawn_as_anew_when_what_was_between_moves() -> None:
    document = _linked(_partners((0, 0), (0, 240), (0, 480)), ("n0", "n2"), ("n2", "n0"), ("n0", "n2"))
    drawing = _drawn(document)
    for aside in (40, 900, 0):
        moved = edits.shift(document, "p1", {"n1"}, aside, 0)
        drawing = _drawn(moved, drawing)
        assert drawing.symbols == _drawn(moved).symbols, aside


@pytest.mark.parametrize("seed", range(3))
def test_links_round_others_are_drawn_as_anew_whatever_comes_and_goes(seed: int) -> None:
    chance = random.Random(seed)
    document = _partners(*((x * STEP[0], y * STEP[1]) for x in range(5) for y in range(4)))
    nodes, drawing = [*document.nodes], _drawn(document)
    for step in range(36):
        one, other = chance.sample(nodes, 2)
        if step % 3:
            link = Link(id=f"l{step}", kind=chance.choice(("takes-part", "pays")), source=one, target=other)
            document = edits.add_link(document, link, "p1")
        elif step % 2:
            document = edits.shift(document, "p1", {one}, chance.uniform(-200, 200), chance.uniform(-150, 150))
        else:
            document = edits.erase(document, "p1", {chance.choice([*document.links, one])})
        drawing = _drawn(document, drawing)
        assert drawing.symbols == _drawn(document).symbols, step
        nodes = [*document.pictures["p1"].placements]


spots = st.tuples(st.integers(0, 4), st.integers(0, 4))


@given(
    st.lists(spots, min_size=3, max_size=14, unique=True),
    st.lists(st.tuples(st.integers(0, 13), st.integers(0, 13)), min_size=1, max_size=8),
    st.integers(0, 13),
    spots,
)
@example(
    [(1, 0), (0, 2), (2, 4), (0, 0), (0, 1), (1, 1)], [(0, 2), (0, 3), (0, 3), (0, 1), (1, 2)], 0, (1, 4)
)  # a line that two others cross, which come in another order
def test_no_link_runs_through_a_partner_it_does_not_join(
    places: list[tuple[int, int]], pairs: list[tuple[int, int]], mover: int, to: tuple[int, int]
) -> None:
    document = _partners(*((x * STEP[0], y * STEP[1]) for x, y in places))
    ends = [(f"n{a}", f"n{b}") for a, b in pairs if a != b and max(a, b) < len(places)]
    document = _linked(document, *ends)
    before = _drawn(document)
    if mover < len(places) and to not in places:
        (x, y), (left, top) = to, places[mover]
        document = edits.shift(document, "p1", {f"n{mover}"}, (x - left) * STEP[0], (y - top) * STEP[1])
    drawing = _drawn(document, before)
    boxes = {key: _symbol(drawing, key).box for key in document.nodes}
    for i, joined in enumerate(ends):
        line = _line(drawing, f"l{i}")
        crossed = [key for key, each in boxes.items() if any(crosses(a, b, each) for a, b in pairwise(line))]
        assert {*crossed} <= {*joined}
    assert drawing.symbols == _drawn(document).symbols
