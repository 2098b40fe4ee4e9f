"""The badges of a link stand where nothing else lies on them, as near to their usual place as that can be."""

import math
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdraw.drawing.composing import compose
from netdraw.drawing.drafting import Drafts
from netdraw.drawing.geometry.paths import length, nearest_on
from netdraw.drawing.links.symbol import RADIUS, Sign, ends, signs
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Box, Drawing, Point, Text
from netdraw.drawing.text.lettering import measure
from netdraw.editing.fitting.fit import fitted
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Route
from tests.documents import blank, box
from tests.figures import EXAMPLES

NL = shipped("nl")
LOOK = Look(NL, NL.themes["colour"], measure, "design")
FAR = 900.0


def _paid(marks: tuple[str, ...] = ()) -> Document:
    """Money that goes from the left to the right, and two partners above and below it."""
    document = blank()
    for key, place in {"a": (0, 0), "b": (FAR, 0), "c": (300, -400), "d": (300, 400)}.items():
        document = edits.add_node(document, Node(id=key, kind="partner", name=key), "p1", box(key, *place))
    return edits.add_link(document, Link(id="l", kind="pays", source="a", target="b", marks=marks), "p1")


def _crossed(x: float, kind: str = "cooperates", document: Document | None = None) -> Document:
    """The same with a line from above to below where `x` says."""
    document = document or _paid()
    document = edits.add_link(document, Link(id="m", kind=kind, source="c", target="d"), "p1")
    for key, y in (("c", -400), ("d", 400)):
        document = edits.place(document, "p1", box(key, x, y))
    return document


def _drawn(document: Document, previous: Drawing | None = None) -> Drawing:
    return compose(document, document.pictures["p1"], NL, LOOK.theme, measure, previous)


def _signs(drawing: Drawing, key: str = "l") -> list[Sign]:
    return signs(drawing.memory.course(key).run, LOOK)


def _line(drawing: Drawing, key: str) -> tuple[Point, ...]:
    line: tuple[Point, ...] = drawing.memory.course(key).run.line
    return line


def _under(drawing: Drawing) -> Iterator[tuple[str, str]]:
    """Yield the links with a badge under the line of another, and that other."""
    keys = [each.id for each in drawing.symbols if each.id in drawing.memory.before("links")]
    for key in keys:
        for other in keys:
            for sign in _signs(drawing, key) if other != key else ():
                if nearest_on(_line(drawing, other), (sign.x, sign.y))[0] < RADIUS:
                    yield key, other


@pytest.mark.parametrize("kind", NL.links)
@pytest.mark.parametrize("marks", [(), ("doubt",), ("doubt", "disputed")], ids=len)
def test_no_badge_lies_under_the_line_of_another_link(kind: str, marks: tuple[str, ...]) -> None:
    for x in range(200, 700, 20):
        assert not [*_under(_drawn(_crossed(x, kind, _paid(marks))))], x


def test_a_badge_stays_where_it_is_as_long_as_nothing_comes_there() -> None:
    usual = _signs(_drawn(_paid()))
    (badge,) = usual
    for x in range(200, 700, 20):
        there = _signs(_drawn(_crossed(x)))
        if abs(x - badge.x) > RADIUS + 10:
            assert there == usual, x
        else:
            assert abs(there[0].x - badge.x) < 3 * RADIUS, "and goes no farther than it must"


def test_badges_of_one_link_stay_together() -> None:
    alone = _signs(_drawn(_paid(("doubt", "disputed"))))
    for x in range(200, 700, 20):
        there = _signs(_drawn(_crossed(x, document=_paid(("doubt", "disputed")))))
        assert [b.x - a.x for a, b in pairwise(there)] == pytest.approx(
            [b.x - a.x for a, b in pairwise(alone)], abs=0.1
        )


def test_badges_make_way_for_words_that_somebody_put_there() -> None:
    (badge,) = _signs(_drawn(_paid()))
    document = edits.change_link(_crossed(700), "m", label="samen")
    line = _line(_drawn(document), "m")
    given_ = Route(link="m", label=((0.0 - line[0][1]) / length(line), line[0][0] - badge.x))
    drawing = _drawn(edits.route(document, "p1", given_))
    words, (there,) = drawing.memory.label("m"), _signs(drawing)
    assert words.grown(1).holds(badge.x, badge.y), "they are put over it"
    assert not words.meets(Box(there.x, there.y, there.x, there.y).grown(RADIUS))


@pytest.mark.parametrize("kind", [kind.id for kind in NL.links.values() if kind.head and kind.direction != "none"])
@pytest.mark.parametrize("gap", [50, 60, 70, 90, 120])
def test_a_badge_of_a_short_link_leaves_its_head_in_sight(kind: str, gap: float) -> None:
    document = blank()
    for key, x in (("a", 0.0), ("b", 222 + gap)):
        document = edits.add_node(document, Node(id=key, kind="partner", name=key), "p1", box(key, x, 0))
    drawing = _drawn(edits.add_link(document, Link(id="l", kind=kind, source="a", target="b", number=1), "p1"))
    (x, y), head = _line(drawing, "l")[-1], ends(drawing.memory.course("l").run)[1]
    for sign in _signs(drawing):
        assert math.dist((x - head.back / 2, y), (sign.x, sign.y)) > RADIUS, "all of it but its very back"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(-300, 300), st.integers(-300, 300)), max_size=5))
def test_badges_stand_where_they_would_if_all_were_drawn_anew(moves: list[tuple[str, int, int]]) -> None:
    document = edits.add_link(_crossed(330, "pays"), Link(id="n", kind="pays", source="a", target="d"), "p1")
    drawing = _drawn(document)
    for key, x, y in moves:
        document = edits.shift(document, "p1", {key}, x, y)
        drawing = _drawn(document, drawing)
        assert drawing.symbols == _drawn(document).symbols


def test_in_a_drag_a_badge_keeps_its_share_of_the_line() -> None:
    document = _crossed(_signs(_drawn(_paid()))[0].x)
    drawing = _drawn(document)
    draft = Drafts(drawing, document, "p1", LOOK).of(edits.shift(document, "p1", {"b"}, 400, 0))
    assert draft is not None
    start, long = _line(drawing, "l")[0][0], length(_line(drawing, "l"))
    assert (_euro(draft) - start) / (long + 400) == pytest.approx((_euro(drawing) - start) / long, abs=0.001)


def _euro(drawing: Drawing) -> float:
    texts = (each for symbol in drawing.symbols for each in symbol.primitives if isinstance(each, Text))
    return next(each.x for each in texts if each.text == "€")


def test_no_badge_lies_under_a_line_in_the_narrow_figure_of_a_crowded_picture() -> None:
    document = read(next(path for path in EXAMPLES if path.stem == "proeftuin-ruwaard"))
    found = fitted(document, document.pictures["p1"], NL, 1140)
    assert not [*_under(compose(found.document, found.picture, NL, LOOK.theme, measure))]
