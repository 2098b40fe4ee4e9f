"""The legend explains what a picture uses, nothing more and nothing less, where the picture has it."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdraw.drawing.figures.figure import figure
from netdraw.drawing.figures.strip import strip
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Box, Drawing, bounds, union
from netdraw.drawing.text.lettering import measure
from netdraw.drawing.views.calming import calmed, paled
from netdraw.drawing.views.folding import folded
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Phase
from tests.documents import edited, small

NL = shipped("nl")
COLOUR = NL.themes["colour"]
SORTED = {kind.id: kind.sorts for kind in NL.nodes.values()}


def _figure(document: Document, place: str = "bottom") -> Drawing:
    picture = document.pictures["p1"].model_copy(update={"legend": place, "phase": "", "since": ""})
    return figure(document.model_copy(update={"claims": ()}), picture, NL, COLOUR)


def _explained(drawing: Drawing) -> list[str]:
    keys = [each.id.removeprefix("legend ") for each in drawing.symbols if each.id.startswith("legend ")]
    headings = {"Legenda", "Partners", "Leren", "Vormen"}
    return [key for key in keys if key not in headings]


def _expected(document: Document) -> set[str]:
    """What the words of 3-language.md make of the picture, found without the legend's own code."""
    picture = document.pictures["p1"]
    document, picture = paled(*folded(document, calmed(document, picture), NL))
    nodes = [document.nodes[key] for key in picture.placements]
    links = [document.links[key] for key in picture.routes]
    marks = {mark for each in nodes for mark in each.marks} | {mark for each in links for mark in each.marks}
    numbered = any(each.number is not None for each in nodes) or any(each.number is not None for each in links)
    rings = {each.strength for each in links if each.kind == "gives-indirect"}
    weighed = any(each.kind == "cooperates" and each.strength in (1, 3) for each in links)
    kinds = {each.kind if each.kind in NL.nodes else "unknown" for each in nodes}
    return {
        *(each.kind if each.kind in NL.links else "unknown" for each in links),
        *(marks & NL.marks.keys()),
        *(kind for kind in kinds if NL.nodes[kind].explained),
        *(each.domain for each in nodes if (sort := NL.sorts.get(each.domain)) and sort.of == SORTED.get(each.kind)),
        *(sort.id for sort in NL.sorts.values() if sort.rings and sort.rings in rings),
        *(["number"] if numbered else []),
        *(["strength"] if weighed else []),
    }


@settings(max_examples=60)
@given(data=st.data())
def test_it_explains_what_is_used_nothing_more_and_nothing_less(data: st.DataObject) -> None:
    document = small()
    for _ in range(data.draw(st.integers(0, 8))):
        document = data.draw(edited(document))
    if "p1" in document.pictures:
        assert set(_explained(_figure(document))) == _expected(document)


@settings(max_examples=30)
@given(data=st.data())
def test_its_order_is_that_of_the_language_whatever_was_drawn_first(data: st.DataObject) -> None:
    document = small()
    for _ in range(data.draw(st.integers(0, 8))):
        document = data.draw(edited(document))
    for table in (NL.links, NL.marks, NL.sorts, NL.nodes):
        order = [key for key in table if key != "unknown"]
        found = [key for key in _explained(_figure(document)) if key in order]
        assert found == sorted(found, key=order.index)


def _boxes(drawing: Drawing) -> tuple[Box, Box | None]:
    """The boxes of the picture and of its legend."""
    legend, picture = (
        [box for each in drawing.symbols if (each.role == "legend") is is_legend and (box := bounds(each.primitives))]
        for is_legend in (True, False)
    )
    return union(picture), union(legend) if legend else None


def test_it_stands_below_or_at_the_right_or_is_left_out() -> None:
    below, right, none = (_boxes(_figure(small(), place)) for place in ("bottom", "right", "none"))
    assert below[1] is not None
    assert below[1].top > below[0].bottom
    assert right[1] is not None
    assert right[1].left > right[0].right
    assert none[1] is None


@pytest.mark.parametrize("place", ["bottom", "right"])
def test_nothing_in_it_lies_on_another_thing(place: str) -> None:
    document = edits.change_link(edits.change_link(small(), "l1", strength=3), "l2", marks=("doubt", "intended"))
    boxes = [
        bounds(each.primitives)
        for each in _figure(document, place).symbols
        if each.role == "legend" and each.id != "legend"
    ]
    assert not [(a, b) for a, b in _pairs(boxes) if a.grown(-2).meets(b)]


def _pairs(boxes: Iterable[Box | None]) -> list[tuple[Box, Box]]:
    known = [box for box in boxes if box]
    return [(a, b) for i, a in enumerate(known) for b in known[:i]]


def test_the_phases_stand_side_by_side_with_one_legend_for_all() -> None:
    document = edits.change_network(small(), phases=(Phase(name="Begin", motto="doen"), Phase(name="Nu")))
    document = edits.change_node(document, "n5", since="Nu")
    drawing = strip(document, document.pictures["p1"], Look(NL, COLOUR, measure, "design"))
    names = [each for each in drawing.symbols if each.role == "phase" and each.title]
    assert [each.title for each in names] == ["Begin", "Nu"]
    assert names[0].box.right < names[1].box.left
    (entered,) = [each for each in drawing.symbols if each.id == "n5"]
    assert entered.box.left > names[1].box.left
    assert _explained(drawing).count("entered") == 1
    assert [each.id for each in drawing.symbols].count("n4") == 2
