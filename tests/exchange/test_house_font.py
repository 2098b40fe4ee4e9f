"""A font of the house is what labels are measured in, and what SVG, PNG and outlines are set in."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from netdraw.assets import folder
from netdraw.canvas.output.figures import FORMATS
from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.primitives import Text
from netdraw.exchange.figures import Figure, Order, make_figure
from netdraw.exchange.ordering import ordered
from netdraw.files.house import House, house_rules
from netdraw.files.problems import Problem
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Phase
from tests.documents import small

RULES = """
[font]
name = "{name}"
regular = "{regular}"
bold = "{bold}"
"""


def _rules(place: Path, regular: str = "Inter-Regular.otf", bold: str = "Inter-SemiBold.otf") -> Path:
    for file in (regular, bold):
        if (folder("fonts") / file).is_file():
            (place / file).write_bytes((folder("fonts") / file).read_bytes())
    (place / "house.toml").write_text(RULES.format(name="Inter", regular=regular, bold=bold))
    return place / "house.toml"


def _made(house: House, outline_text: bool = False) -> tuple[Figure, Order]:
    document = edits.change_network(small(), phases=(Phase(name="Begin"), Phase(name="Nu")))
    order = ordered(house, shipped("nl"))._replace(outline_text=outline_text)
    return make_figure(document, document.pictures["p1"], order), order


def _widths(figure: Figure) -> dict[str, float]:
    texts = (each for symbol in figure.drawing.symbols for each in symbol.primitives if isinstance(each, Text))
    return {each.text: each.width for each in texts}


def test_labels_are_measured_in_the_font_of_the_house(tmp_path: Path) -> None:
    usual, own = _widths(_made(House())[0]), _widths(_made(house_rules(_rules(tmp_path)))[0])
    shared = usual.keys() & own.keys()
    assert len(shared) > 10
    assert sum(own[word] for word in shared) > 1.02 * sum(usual[word] for word in shared)


def test_an_svg_names_the_font_of_the_house_first(tmp_path: Path) -> None:
    assert b'font-family="Inter, Arial, ' in FORMATS[".svg"](*_made(house_rules(_rules(tmp_path))))


def test_phases_side_by_side_are_set_in_it_too(tmp_path: Path) -> None:
    document = edits.change_network(small(), phases=(Phase(name="Begin"), Phase(name="Nu")))
    order = ordered(house_rules(_rules(tmp_path)), shipped("nl"))._replace(phases=True)
    assert b'font-family="Inter, ' in FORMATS[".svg"](make_figure(document, document.pictures["p1"], order), order)


@pytest.mark.parametrize("name", ["cimot", "proeftuin-ruwaard"])
def test_a_figure_is_as_wide_as_asked_in_it_with_nobody_over_another(name: str, tmp_path: Path) -> None:
    document = read(folder("examples") / f"{name}.netdraw")
    order = ordered(house_rules(_rules(tmp_path)), shipped("nl"))._replace(width=1140)
    made = make_figure(document, document.pictures["p1"], order)
    assert made.drawing.box.width == 1140
    assert [*Hidden(made.drawing, document, order.language).over()] == []


@pytest.mark.usefixtures("qapp")
def test_pixels_show_its_letters(tmp_path: Path) -> None:
    """Text lies on the outlines of the same font, bold on bold, and not on the usual font."""
    house = house_rules(_rules(tmp_path))
    text, outlines = (QImage.fromData(FORMATS[".png"](*_made(house, outline))) for outline in (False, True))
    figure, order = _made(house)
    usual = QImage.fromData(FORMATS[".png"](figure._replace(drawing=figure.drawing._replace(face=None)), order))
    assert _apart(text, outlines) < 0.25 * _apart(text, usual)


def _apart(one: QImage, other: QImage) -> int:
    small = (each.convertToFormat(QImage.Format.Format_Grayscale8).scaled(400, 300) for each in (one, other))
    first, second = (bytes(each.constBits()) for each in small)
    return sum(abs(a - b) for a, b in zip(first, second, strict=True))


@pytest.mark.parametrize("bad", ["none.ttf", "Inter-licence.txt"])
def test_a_file_that_is_no_font_is_named(bad: str, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=bad):
        ordered(house_rules(_rules(tmp_path, bold=bad)), shipped("nl"))
