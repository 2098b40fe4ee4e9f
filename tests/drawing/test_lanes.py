"""Links that go round something cross few others, and lie beside each other as far apart as they are broad."""

import random
from collections.abc import Callable
from itertools import combinations, pairwise
from typing import Literal

import pytest

from netdraw.drawing.clarity.score import clarity
from netdraw.drawing.composing import compose
from netdraw.drawing.links.symbol import RADIUS
from netdraw.drawing.primitives import Box, Drawing, Path, Point, Symbol, bounds, points
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node
from netdraw.model.vocabulary import LINK_KINDS
from tests.documents import blank, box

Strength = Literal[1, 2, 3]

NL = shipped("nl")
APART = 310, 190  # 0.1 mm from one partner to the next
DRAWN_TO_STRAIGHT = 0.95  # at most so many crossings of links as drawn, to those of straight lines between the middles


def _partners(*places: Point) -> Document:
    document = blank()
    for i, (x, y) in enumerate(places):
        document = edits.add_node(document, Node(id=f"n{i}", kind="partner", name=f"P{i}"), "p1", box(f"n{i}", x, y))
    return document


def _linked(document: Document, *links: tuple[str, str, str], strength: Strength | None = None) -> Document:
    for i, (kind, source, target) in enumerate(links):
        link = Link(id=f"l{i}", kind=kind, source=source, target=target, strength=strength)
        document = edits.add_link(document, link, "p1")
    return document


def _drawn(document: Document) -> Drawing:
    return compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure)


def _symbol(drawing: Drawing, key: str) -> Symbol:
    return next(symbol for symbol in drawing.symbols if symbol.id == key)


def _sides(symbol: Symbol, among: Box) -> tuple[float, float]:
    """Return how far a line comes to the left and right where it is beside a node, its width included."""
    inside = [
        bounds([part._replace(commands=(("M", *a), ("L", *b)))])
        for part in symbol.primitives
        if isinstance(part, Path) and not _badge(part)
        for a, b in pairwise(points(part.commands))
        if min(a[1], b[1]) < among.bottom and max(a[1], b[1]) > among.top
    ]
    sides = [each for each in inside if each]
    return min(each.left for each in sides), max(each.right for each in sides)


def _badge(part: Path) -> bool:
    box = bounds([part])
    return box is not None and 2 * RADIUS <= max(box.width, box.height) < 3 * RADIUS


@pytest.mark.parametrize("kind", LINK_KINDS)
@pytest.mark.parametrize("other", ["cooperates", "strains", "gives-indirect"])
@pytest.mark.parametrize("strength", [1, 3])
def test_lines_that_go_round_a_partner_beside_each_other_do_not_touch(
    kind: str, other: str, strength: Strength
) -> None:
    document = _partners((0, 0), (0, 240), (0, 480))
    document = _linked(document, (kind, "n0", "n2"), (other, "n2", "n0"), (kind, "n0", "n2"), strength=strength)
    drawing = _drawn(document)
    sides = [_sides(_symbol(drawing, key), _symbol(drawing, "n1").box) for key in ("l0", "l1", "l2")]
    for one, another in combinations(sorted(sides), 2):
        assert one[1] < another[0]


@pytest.mark.parametrize("kind", ["cooperates", "steers", "pays", "strains"])
def test_broad_lines_of_different_pairs_do_not_run_over_each_other(kind: str) -> None:
    document = _partners((0, 0), (0, 240), (0, 480), (0, 720), (0, 960))
    document = _linked(document, (kind, "n0", "n3"), (kind, "n1", "n4"), (kind, "n0", "n4"), strength=3)
    drawing = _drawn(document)
    sides = [_sides(_symbol(drawing, key), _symbol(drawing, "n2").box) for key in ("l0", "l1", "l2")]
    for one, another in combinations(sorted(sides), 2):
        assert one[1] < another[0]


def _in_rows(number: int, chance: random.Random) -> tuple[Document, list[tuple[int, int]], list[Point]]:
    """A picture of partners in rows of six, linked as a tree with some links more, most of them to one nearby."""
    places: list[Point] = [(i % 6 * APART[0] + chance.uniform(-20, 20), i // 6 * APART[1]) for i in range(number)]
    pairs = {(max(0, i - chance.randint(1, 13)), i) for i in range(1, number)}
    pairs |= {(min(pair), max(pair)) for pair in (chance.sample(range(number), 2) for _ in range(number // 6))}
    document = _partners(*places)
    return _linked(document, *(("cooperates", f"n{a}", f"n{b}") for a, b in sorted(pairs))), sorted(pairs), places


def _crossings(pairs: list[tuple[int, int]], places: list[Point]) -> int:
    lines = [(places[a], places[b], {a, b}) for a, b in pairs]
    return sum(
        not one[2] & other[2]
        and _side(*one[:2], other[0]) != _side(*one[:2], other[1])
        and _side(*other[:2], one[0]) != _side(*other[:2], one[1])
        for one, other in combinations(lines, 2)
    )


def _side(a: Point, b: Point, point: Point) -> bool:
    return (b[0] - a[0]) * (point[1] - a[1]) > (b[1] - a[1]) * (point[0] - a[0])


def test_links_cross_less_than_straight_lines_would(count: Callable[[int, int], int]) -> None:
    drawn = straight = 0
    for seed in range(count(6, 100)):
        document, pairs, places = _in_rows(36, random.Random(seed))
        found = clarity(_drawn(document), document, NL)
        assert not found.under
        drawn, straight = drawn + found.crossings, straight + _crossings(pairs, places)
    assert drawn <= DRAWN_TO_STRAIGHT * straight
