"""The name of a neighbourhood goes where nobody lies on it."""

import pytest

from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.composing import compose
from netdraw.drawing.geometry.paths import flat, holds
from netdraw.drawing.nodes.symbol import name_boxes
from netdraw.drawing.primitives import Box, Drawing
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Picture, Placement

LANGUAGE = shipped("nl")
PLACES = [(0, 0), (-60, 20), (120, 0), (-200, -10)]


def _with(x: float, y: float) -> Document:
    """A neighbourhood round (0, 0) with a resident and a partner in it."""
    document = edits.add_picture(Document(), Picture(id="p1", kind="design"))
    for key, kind, name, at, size in (
        ("n1", "neighbourhood", "Bospolder en Tussendijken", (0, 0), (900, 260)),
        ("n2", "partner", "Wijkteam", (x, y), (222, 102)),
        ("n3", "resident", "Bewoners", (330, -30), (110, 110)),
    ):
        placement = Placement(node=key, x=at[0], y=at[1], width=size[0], height=size[1])
        document = edits.add_node(document, Node(id=key, kind=kind, name=name), "p1", placement)
    return document


def _drawn(document: Document, previous: Drawing | None = None) -> Drawing:
    return compose(document, document.pictures["p1"], LANGUAGE, LANGUAGE.themes["colour"], measure, previous)


def _name(drawing: Drawing) -> list[Box]:
    symbol = next(each for each in drawing.symbols if each.id == "n1")
    return name_boxes(symbol, LANGUAGE.node("neighbourhood"))


@pytest.mark.parametrize("place", PLACES)
def test_it_lies_free_and_inside(place: tuple[float, float]) -> None:
    document = _with(*place)
    drawing = _drawn(document)
    assert not [*Hidden(drawing, document, LANGUAGE).over()]
    outline = flat(next(each.outline for each in drawing.symbols if each.id == "n1"))
    assert all(
        holds(outline, (x, y)) for box in _name(drawing) for x in (box.left, box.right) for y in (box.top, box.bottom)
    )


def test_it_stands_in_the_middle_when_that_is_free() -> None:
    (name,) = _name(_drawn(_with(0, 400)))
    assert name.centre == pytest.approx((0, 0), abs=6)


def test_it_follows_who_is_dragged_over_it_and_comes_back() -> None:
    first = _drawn(_with(0, 400))
    over = _drawn(_with(0, 0), first)
    assert _name(over) == _name(_drawn(_with(0, 0))) != _name(first)
    assert _name(_drawn(_with(0, 400), over)) == _name(first)


def test_where_there_is_no_room_it_counts_as_covered() -> None:
    document = edits.resize(_with(0, 0), "p1", "n1", (0, 0), (260, 130))
    assert ("n1", "n2") in Hidden(_drawn(document), document, LANGUAGE).over()
