"""The examples are drawn as the documentation shows them, and hold no more than the source says."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from netdraw.assets import folder
from netdraw.drawing.containment import containment
from netdraw.drawing.figure import figure
from netdraw.drawing.primitives import Box, Primitive, Text, bounds
from netdraw.drawing.svg import svg
from netdraw.files.reading import read
from netdraw.files.writing import dump
from netdraw.language.shipped import Language, shipped
from netdraw.model.document import Document

EXAMPLES = sorted(folder("examples").glob("*.netdraw"))
SHOWN = Path(__file__).parent.parent.parent / "docs" / "bossche-bond.svg"
SIXTEEN = {
    "Gemeente 's-Hertogenbosch", "Brabant Wonen", "Cello", "Brabantzorg", "GGD", "WeenerXL", "Farent", "Oosterpoort",
    "Mee", "Zayaz", "Maatschappelijke Opvang", "Reinier van Arkel", "JOOST", "Springplank073", "Linc naar Zorg",
    "Van Neynsel groep",
}  # fmt: skip


def _bossche_bond() -> Document:
    return read(folder("examples") / "bossche-bond.netdraw")


def test_the_readme_shows_the_figure_as_it_is_made_today() -> None:
    document, english = _bossche_bond(), shipped("en")
    drawing = figure(document, document.pictures["p1"], english, english.themes["colour"])
    assert svg(drawing) == SHOWN.read_bytes(), "netdraw export examples/bossche-bond.netdraw --picture 1 --lang en -o …"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_written_as_it_was_read(path: Path) -> None:
    assert dump(read(path)) == path.read_bytes()


def test_bossche_bond_has_its_sixteen_partners_on_three_levels() -> None:
    document = _bossche_bond()
    partners = [node for node in document.nodes.values() if node.kind == "partner"]
    assert {node.name for node in partners} == SIXTEEN
    levels = containment(document, document.pictures["p1"], shipped("nl")).levels
    assert {len(levels[node.id]) for node in partners} == {3}


def test_only_domains_that_the_source_or_the_name_tells_are_given() -> None:
    told = {node.name: node.domain for node in _bossche_bond().nodes.values() if node.kind == "partner" and node.domain}
    assert told == {
        "Zayaz": "housing",
        "Brabant Wonen": "housing",
        "Brabantzorg": "care",
        "Linc naar Zorg": "care",
        "WeenerXL": "work",
        "Gemeente 's-Hertogenbosch": "government",
    }


@pytest.mark.parametrize("theme", ["colour", "grey"])
@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_words_of_an_example_cover_nothing_and_fit_a_page(path: Path, lang: str, theme: str) -> None:
    document, language = read(path), shipped(lang)
    for picture in document.pictures.values():
        drawing = figure(document, picture, language, language.themes[theme])
        assert drawing.box.width <= 1745, "174 mm"
        words = [(symbol.id, box) for symbol in drawing.symbols for box in _words(symbol.primitives)]
        solid = [(s.id, s.box) for s in drawing.symbols if _is_solid(document, s.id, language)]
        for key, box in words:
            assert not [other for other, each in words if other != key and each.meets(box)], key
            assert not [other for other, each in solid if other != key and each.meets(box)], key


def _words(primitives: Iterable[Primitive]) -> list[Box]:
    boxes = (bounds([each]) for each in primitives if isinstance(each, Text))
    return [box for box in boxes if box]


def _is_solid(document: Document, key: str, language: Language) -> bool:
    node = document.nodes.get(key)
    return bool(node and not language.node(node.kind).holds)
