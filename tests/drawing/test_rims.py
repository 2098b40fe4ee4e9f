"""Many links to one hub end beside each other round its rim, so that no head lies over another end."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdraw.drawing.composing import compose
from netdraw.drawing.drafting import Drafts
from netdraw.drawing.geometry.paths import at, holds, length
from netdraw.drawing.links.symbol import Run
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Command, Drawing, Point, points
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Route
from tests.documents import blank, box
from tests.heads import head

NL = shipped("nl")
THEME = NL.themes["colour"]
KINDS = ("pays", "steers", "accounts-to", "promotes", "hinders", "takes-part", "gives-direct", "learns", "cooperates")
TOUCH = 1.0  # 0.1 mm: heads that come so near do not lie over each other yet


def _hub(
    places: Sequence[Point], kinds: Sequence[str] = ("pays",), hub: str = "partner", picture: str = "p1"
) -> Document:
    """Partners n0, n1 … who are each linked to the hub h, by links l0, l1 … whose kinds take turns."""
    size = {"resident": (110, 110), "fund": (150, 154), "coordinator": (300, 180)}.get(hub, (222, 102))
    document = edits.add_node(blank(), Node(id="h", kind=hub, name="Fonds"), picture, box("h", 0, 0, *size))
    for i, place in enumerate(places):
        node = Node(id=f"n{i}", kind="partner", name=f"Partner {i}")
        document = edits.add_node(document, node, picture, box(node.id, *place, 200, 80))
        link = Link(id=f"l{i}", kind=kinds[i % len(kinds)], source=node.id, target="h")
        document = edits.add_link(document, link, picture)
    return document


def _column(number: int, x: float, away: float = 100) -> list[Point]:
    return [(x, (i - (number - 1) / 2) * away) for i in range(number)]


def _ring(number: int, radius: float) -> list[Point]:
    angles = (2 * math.pi * i / number + 0.1 for i in range(number))
    return [(round(radius * math.cos(angle)), round(radius * math.sin(angle))) for angle in angles]


def _drawn(document: Document, picture: str = "p1", previous: Drawing | None = None) -> Drawing:
    return compose(document, document.pictures[picture], NL, THEME, measure, previous)


def _runs(drawing: Drawing) -> dict[str, Run]:
    return {key: drawing.memory.course(key).run for key in drawing.memory.before("links")}


def _apart(one: Sequence[Point], other: Sequence[Point]) -> float:
    """Return how far two outlines without dents lie apart, less than 0 where they overlap (separating axes)."""
    return max(_beyond(one, other), _beyond(other, one))


def _beyond(one: Sequence[Point], other: Sequence[Point]) -> float:
    best = -math.inf
    for (ax, ay), (bx, by) in zip(one, [*one[1:], one[0]], strict=True):
        long = math.dist((ax, ay), (bx, by)) or 1.0
        nx, ny = (by - ay) / long, (ax - bx) / long
        mine, theirs = ([nx * x + ny * y for x, y in corners] for corners in (one, other))
        best = max(best, min(theirs) - max(mine), min(mine) - max(theirs))
    return best


def _hidden(drawing: Drawing) -> Iterator[tuple[str, str]]:
    """Yield pairs of links of which the head of one lies over the head, or the end, of the other."""
    runs = _runs(drawing)
    for (one, run), (other, its) in combinations(runs.items(), 2):
        heads = [head(each) or [each.line[-1]] * 3 for each in (run, its)]
        if any(head(each) for each in (run, its)) and _apart(*heads) < -TOUCH:
            yield one, other


HUBS = {
    "a column beside a short side": _hub(_column(12, -700)),
    "a column near by": _hub(_column(12, -420)),
    "a column round a level line": _hub(_column(11, -700)),
    "a column that pays a fund": _hub(_column(12, -700), hub="fund"),
    "a column far from a fund": _hub(_column(12, -1400), hub="fund"),
    "a column far from a partner": _hub(_column(12, 1400)),
    "a row over a long side": _hub([(y * 2.2, -500) for _, y in _column(12, 0)]),
    "some that go round others": _hub([*_column(6, -700), *_column(6, -1000, 130)]),
    "all round": _hub(_ring(12, 700)),
    "many round a resident": _hub(_ring(24, 840), ("gives-direct", "pays"), "resident", "p2"),
    "a resident in the middle": _hub(_ring(12, 600), ("gives-direct", "pays"), "resident", "p2"),
    "every kind": _hub(_column(9, -700), KINDS),
    "a corner": _hub([(-700, -290), (-620, -330), (-760, -230), (-540, -390)], ("steers",)),
}
PICTURES = {name: "p2" if "resident" in name else "p1" for name in HUBS}


@pytest.mark.parametrize("name", HUBS)
def test_no_head_lies_over_another_end(name: str) -> None:
    assert not [*_hidden(_drawn(HUBS[name], PICTURES[name]))]


@pytest.mark.parametrize("name", HUBS)
def test_heads_stay_large_enough_to_be_seen(name: str) -> None:
    runs = _runs(_drawn(HUBS[name], PICTURES[name])).values()
    assert all(run.heads >= 0.4 for run in runs)


@pytest.mark.parametrize("name", HUBS)
def test_links_meet_the_hub_where_it_can_be_seen(name: str) -> None:
    drawing = _drawn(HUBS[name], PICTURES[name])
    hub = drawing.memory.stand("h").corners
    for run in _runs(drawing).values():
        (x, y), (ux, uy) = at(run.line, length(run.line))
        assert not any(holds(hub, (x - back * ux, y - back * uy)) for back in (4, 20, 60))


@pytest.mark.parametrize("name", HUBS)
def test_no_head_lies_half_under_the_hub(name: str) -> None:
    drawing = _drawn(HUBS[name], PICTURES[name])
    _no_head_under(drawing)


@pytest.mark.parametrize("place", [(-900, -180), (-900, 180), (-500, -125), (620, 118)], ids=str)
@pytest.mark.parametrize("kind", ["pays", "steers", "accounts-to", "gives-direct"])
def test_a_line_that_grazes_a_node_stops_before_its_head_would_lie_under_it(kind: str, place: Point) -> None:
    document = _hub([place], [kind])
    document = edits.resize(document, "p1", "h", (0, 0), (600, 102))
    _no_head_under(_drawn(document))


def _no_head_under(drawing: Drawing) -> None:
    hub = drawing.memory.stand("h").corners
    for run in _runs(drawing).values():
        if run.kind.head not in ("dot", "bar"):  # these are as broad as they are at their tips
            (x, y), (ux, uy) = at(run.line, length(run.line))
            corners = [(px - ux * 6, py - uy * 6) for px, py in head(run) if math.dist((px, py), (x, y)) > 10]
            assert not any(holds(hub, each) for each in corners)


GRID = [(-1200 + 260 * column, -200 + 130 * row) for row in range(4) for column in range(3)]
AMONG = ("pays", "steers", "learns", "accounts-to", "cooperates", "refers")


@pytest.mark.parametrize(
    "document", [_hub(GRID, AMONG, "coordinator"), HUBS["some that go round others"]], ids=["grid", "round"]
)
def test_links_that_come_to_one_side_do_not_cross_before_it(document: Document) -> None:
    lines = [run.line for run in _runs(_drawn(document)).values()]
    stretches = [(at(line, length(line) - 250)[0], line[-1]) for line in lines]
    crossing = [pair for pair in combinations(stretches, 2) if _parted(*pair) and _parted(*pair[::-1])]
    assert not crossing


def _parted(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    (x, y), (u, v) = one
    a, b = ((u - x) * (q - y) - (v - y) * (p - x) for p, q in other)
    return a * b < 0


def _off(drawing: Drawing) -> dict[str, float]:
    """Return by how much each straight link is off the level or the plumb."""
    lines = {key: run.line for key, run in _runs(drawing).items()}
    ends = {key: (line[0], line[-1]) for key, line in lines.items() if len(line) == 2}
    return {key: min(abs(a[0] - b[0]), abs(a[1] - b[1])) for key, (a, b) in ends.items()}


@pytest.mark.parametrize("name", ["a column beside a short side", "a column round a level line", "all round"])
def test_a_level_or_plumb_line_stays_so(name: str) -> None:
    document = HUBS[name]
    alone = {key: _off(_drawn(edits.erase(document, "p1", document.links.keys() - {key}))) for key in document.links}
    together = _off(_drawn(document))
    straight = [key for key, off in alone.items() if off.get(key, math.inf) < 0.1]
    assert straight
    assert all(together[key] < 0.1 for key in straight)


def test_a_plumb_line_makes_way_with_both_its_ends() -> None:
    document = _hub([(0, -500), (-500, -500)], ("cooperates", "pays"))
    document = edits.route(document, "p1", Route(link="l1", bends=((-15, -500),)))
    (top, foot), bent = (_runs(_drawn(document))[key].line for key in ("l0", "l1"))
    assert top[0] == pytest.approx(foot[0], abs=0.05)
    assert foot[0] > 5  # aside of where it would be
    assert bent[-1][0] == pytest.approx(-15)


@pytest.mark.parametrize("name", HUBS)
def test_a_small_move_changes_only_the_links_of_who_moves(name: str) -> None:
    document, picture = HUBS[name], PICTURES[name]
    for key in ("n9", "n0"):
        if key in document.nodes:
            other = edits.add_node(document, Node(id="o", kind="partner", name="Ander"), picture, box("o", 2000, 900))
            link = Link(id="far", kind="pays", source=key, target="o")
            other = edits.add_link(other, link, picture)
            before = _drawn(other, picture)
            after = _drawn(edits.shift(other, picture, ["o"], 1, 0), picture, before)
            changed = {one.id for one, now in zip(before.symbols, after.symbols, strict=True) if one is not now}
            assert changed <= {"o", "far"}


@pytest.mark.parametrize("name", HUBS)
def test_ends_hardly_move_when_the_hub_hardly_moves(name: str) -> None:
    document, picture = HUBS[name], PICTURES[name]
    before, after = (_runs(_drawn(each, picture)) for each in (document, edits.shift(document, picture, ["h"], 1, 1)))
    for key, run in before.items():
        if len(run.line) == len(after[key].line) == 2:
            assert math.dist(run.line[-1], after[key].line[-1]) < 12


def test_links_to_others_are_not_looked_at() -> None:
    document = _hub(_column(12, -700))
    for key, x in (("o", 1500), ("q", 2100)):
        document = edits.add_node(document, Node(id=key, kind="partner", name=key), "p1", box(key, x, 900))
    document = edits.add_link(document, Link(id="far", kind="pays", source="o", target="q"), "p1")
    before = _drawn(document)
    after = _drawn(edits.shift(document, "p1", ["h"], 2, 3), "p1", before)
    changed = {one.id for one, now in zip(before.symbols, after.symbols, strict=True) if one is not now}
    assert changed == {"h", *(f"l{i}" for i in range(12))}


@pytest.mark.parametrize("name", HUBS)
def test_a_draft_begins_where_the_ends_were(name: str) -> None:
    document, picture = HUBS[name], PICTURES[name]
    drawing = _drawn(document, picture)
    look = Look(NL, THEME, measure, document.pictures[picture].kind)
    draft = Drafts(drawing, document, picture, look).of(edits.shift(document, picture, ["n0"], 0.1, 0.1))
    assert draft
    before, shown = ({each.id: each for each in its.symbols}["l0"].outline for its in (drawing, draft))
    assert math.dist(_last(before), _last(shown)) < 2


def _last(outline: Iterable[Command]) -> Point:
    return [*points(outline)][-1]


Change = str | tuple[str, str] | tuple[str, float, float]
MOVES = st.tuples(
    st.sampled_from(["h", "n0", "n1", "n5", "n6", "n11"]),
    st.integers(-160, 160).map(float),
    st.integers(-160, 160).map(float),
)
CHANGES = st.one_of(
    MOVES,
    st.tuples(st.sampled_from(["l0", "l5", "l6", "l9"]), st.sampled_from(KINDS)),
    st.sampled_from(["l1", "l4", "l7", "n2"]),
)


@given(st.sampled_from(sorted(HUBS)), st.lists(CHANGES, min_size=1, max_size=4))
@settings(deadline=None, max_examples=60)
def test_what_is_kept_of_before_changes_nothing(name: str, changes: Sequence[Change]) -> None:
    document, picture = HUBS[name], PICTURES[name]
    drawing = _drawn(document, picture)
    for change in changes:
        document = _changed(document, picture, change)
        drawing = _drawn(document, picture, drawing)
        assert drawing.symbols == _drawn(document, picture).symbols


def _changed(document: Document, picture: str, change: Change) -> Document:
    there: Mapping[str, object] = {**document.nodes, **document.links}
    match change:
        case (str(key), str(kind)) if key in there:
            return edits.change_link(document, key, kind=kind)
        case (str(key), float(x), float(y)) if key in there:
            return edits.shift(document, picture, [key], x, y)
        case str(key) if key in there:
            return edits.erase(document, picture, [key])
    return document
