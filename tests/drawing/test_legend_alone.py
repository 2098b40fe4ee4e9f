"""Figures can share a legend: it explains what any of them uses, once, and stands by itself."""

from pathlib import Path

import pytest

from netdraw.drawing.figures.figure import figure
from netdraw.drawing.figures.legend_alone import WIDTH, legend_alone
from netdraw.drawing.primitives import Drawing, Text, bounds
from netdraw.drawing.svg import svg
from netdraw.exchange.figures import Order, make_legend
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model.document import Document
from netdraw.model.records import Picture
from tests.documents import blank, small
from tests.figures import EXAMPLES

NL = shipped("nl")
COLOUR = NL.themes["colour"]
BOTH = [(read(path), picture) for path in EXAMPLES for picture in read(path).pictures.values()]


def _explained(drawing: Drawing) -> dict[str, str]:
    """What is explained, with the word for it."""
    return {each.id: each.title for each in drawing.symbols if each.role == "legend" and each.id != "legend"}


def test_all_figures_of_a_set_are_explained_by_one_legend() -> None:
    alone = _explained(legend_alone(BOTH, NL, COLOUR))
    for document, picture in BOTH:
        assert _explained(figure(document, picture, NL, COLOUR)).items() <= alone.items()
    ids = [each.id for each in legend_alone(BOTH, NL, COLOUR).symbols]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_two_figures_of_one_network_carry_the_same_key(path: Path) -> None:
    document = read(path)
    first, second = (_explained(figure(document, each, NL, COLOUR)) for each in document.pictures.values())
    shared = first.keys() & second.keys()
    assert shared
    assert {key: first[key] for key in shared} == {key: second[key] for key in shared}


@pytest.mark.parametrize("width", [0, 850, 1140, 1740, 2570])
def test_it_is_as_wide_as_asked_and_nothing_in_it_overlaps(width: float) -> None:
    drawing = legend_alone(BOTH, NL, COLOUR, width)
    assert drawing.box.width == (width or WIDTH)
    assert drawing.box.height < 2000
    words = [bounds([each]) for symbol in drawing.symbols for each in symbol.primitives if isinstance(each, Text)]
    boxes = [each for each in words if each]
    for i, one in enumerate(boxes):
        assert not any(one.meets(other) for other in boxes[i + 1 :])


def test_it_has_no_line_and_no_picture_and_is_told() -> None:
    drawing = legend_alone([(small(), small().pictures["p1"])], NL, COLOUR)
    assert {each.role for each in drawing.symbols} == {"legend"}
    assert "legend" not in {each.id for each in drawing.symbols}
    assert drawing.description.startswith("Legenda: samenwerking, ")
    assert b"Zayaz" not in svg(drawing)


def test_a_set_that_uses_nothing_has_an_empty_legend_that_says_so() -> None:
    drawing = legend_alone([(blank(), blank().pictures["p1"])], NL, COLOUR)
    assert (drawing.symbols, drawing.description) == ((), "Er is niets om uit te leggen.")


def test_the_legend_of_a_set_is_a_figure_with_a_caption() -> None:
    shown: list[tuple[Document, Picture]] = BOTH[:2]
    made = make_legend(shown, Order(NL, COLOUR, anonymous=True))
    assert made.caption == "Legenda."
    assert made.drawing == legend_alone(shown, NL, COLOUR)
