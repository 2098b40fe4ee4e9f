"""A figure has layers by name for who opens it in a drawing program, and looks no different for that."""

from itertools import chain
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from netdraw.drawing.svg import INKSCAPE, svg
from netdraw.exchange.figures import Figure, Order, make_figure
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Phase
from tests.documents import small
from tests.drawing.test_svg import NS, beyond
from tests.figures import EXAMPLES

LABEL = f"{{{INKSCAPE}}}label"


def _figure(document: Document, lang: str = "nl", phases: bool = False) -> Figure:
    language = shipped(lang)
    order = Order(language, language.themes["colour"], phases=phases)
    return make_figure(document, next(iter(document.pictures.values())), order)


def _layers(figure: Figure) -> list[ET.Element]:
    root = ET.fromstring(svg(figure.drawing))
    assert not beyond(root)
    return [group for group in root.iter(f"{NS}g") if LABEL in group.attrib]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_symbol_is_in_a_layer_and_none_has_changed_places(path: Path) -> None:
    figure = _figure(read(path))
    layered = chain.from_iterable(group.findall(f"{NS}g") for group in _layers(figure))
    flat = ET.fromstring(svg(figure.drawing._replace(layers=()))).findall(f"{NS}g/{NS}g")
    assert [each.get("id") for each in layered] == [each.get("id") for each in flat]
    assert len(flat) == len(figure.drawing.symbols)


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("nl", ["Niveaus", "Kaders", "Lijnen", "Vormen", "Legenda"]),
        ("en", ["Levels", "Frames", "Lines", "Shapes", "Legend"]),
    ],
)
def test_layers_are_called_in_the_language_of_the_figure(lang: str, names: list[str]) -> None:
    assert [group.get(LABEL) for group in _layers(_figure(small(), lang))] == names


def test_phases_side_by_side_have_their_layers_one_after_the_other() -> None:
    document = edits.change_network(small(), phases=(Phase(name="Begin"), Phase(name="Nu")))
    layers = _layers(_figure(document, phases=True))
    assert [group.get(LABEL) for group in layers].count("Lijnen") == 2
    assert len({group.get("id") for group in layers}) == len(layers)
