"""Every SVG that leaves netdraw, by whatever way, uses only what every program reads."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from netdraw.canvas.output.figures import FORMATS
from netdraw.drawing.figures.form import form
from netdraw.drawing.figures.sheet import sheet
from netdraw.drawing.svg import svg
from netdraw.exchange.figures import Figure, Order, make_figure, make_legend
from netdraw.exchange.office.opendocument import odt
from netdraw.exchange.office.word import docx
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.language.tables import Theme
from tests.drawing.test_svg import beyond
from tests.exchange.test_office import Writer, parts, plates
from tests.figures import EXAMPLES, FIGURES

DUTCH = shipped("nl")
THEMES = list(DUTCH.themes.values())
PLAIN = Order(DUTCH, THEMES[0])
ORDERS = {
    "wide": PLAIN._replace(width=2570),
    "with the whole drawing": PLAIN._replace(embed="full"),
    "letters as lines": PLAIN._replace(outline_text=True),
    "without names": PLAIN._replace(anonymous=True),
    "in phases": PLAIN._replace(phases=True),
}


def _figures(path: Path, order: Order) -> Iterator[Figure]:
    document = read(path)
    if document.network.phases or not order.phases:
        for picture in document.pictures.values():
            yield make_figure(document, picture, order)


def _few(request: pytest.FixtureRequest) -> list[Path]:
    """All examples in the long run, else the first one and one with phases."""
    if request.config.getoption("--long"):
        return EXAMPLES
    return [EXAMPLES[0], next(path for path in EXAMPLES if read(path).network.phases)]


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
def test_a_figure_made_in_any_way_uses_only_what_every_program_reads(
    order: Order, request: pytest.FixtureRequest
) -> None:
    made = [each for path in _few(request) for each in _figures(path, order)]
    assert made
    for each in made:
        assert not beyond(ET.fromstring(FORMATS[".svg"](each, order)))


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_a_figure_of_the_study_uses_only_what_every_program_reads(path: Path) -> None:
    for each in _figures(path, PLAIN):
        assert not beyond(ET.fromstring(FORMATS[".svg"](each, PLAIN)))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.id)
def test_symbols_a_form_and_a_legend_use_only_what_every_program_reads(theme: Theme) -> None:
    order = PLAIN._replace(theme=theme)
    document = read(EXAMPLES[0])
    shown = [(document, picture) for picture in document.pictures.values() if picture.kind == "design"]
    for drawing in (sheet(DUTCH, theme), form(DUTCH, theme, 1), make_legend(shown, order).drawing):
        assert not beyond(ET.fromstring(svg(drawing)))


@pytest.mark.parametrize("writer", [docx, odt])
def test_a_report_holds_only_svg_that_every_program_reads(writer: Writer) -> None:
    held = [content for name, content in parts(writer(plates())).items() if name.endswith(".svg")]
    assert held
    for each in held:
        assert not beyond(ET.fromstring(each))
