"""The examples are drawn as the documentation shows them, and hold no more than the source says."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from netdraw.assets import folder
from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.figures.figure import figure
from netdraw.drawing.geometry.obstacles import crosses
from netdraw.drawing.geometry.paths import flat
from netdraw.drawing.nodes.containment import containment
from netdraw.drawing.primitives import Box, Point, Primitive, Text, bounds
from netdraw.drawing.svg import svg
from netdraw.drawing.views.moments import as_of
from netdraw.files.reading import read
from netdraw.files.writing import dump
from netdraw.language.shipped import Language, shipped
from netdraw.model.document import Document

EXAMPLES = sorted(folder("examples").rglob("*.netdraw"))
TOLD = [path for path in EXAMPLES if "templates" not in path.parts]  # by the source
NETWORKS = [path for path in EXAMPLES if path.parent.name == "examples"]
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
    assert svg(drawing) == SHOWN.read_bytes(), "write what svg makes of it there"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_written_as_it_was_read(path: Path) -> None:
    assert dump(read(path)) == path.read_bytes()


def test_bossche_bond_has_its_sixteen_partners_on_three_levels() -> None:
    document = _bossche_bond()
    partners = [node for node in document.nodes.values() if node.kind == "partner"]
    assert {node.name for node in partners} == SIXTEEN
    levels = containment(document, document.pictures["p1"], shipped("nl")).levels
    assert {len(levels[node.id]) for node in partners} == {3}


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.stem)
def test_words_stand_nearest_to_the_line_that_they_belong_to(path: Path) -> None:
    document, dutch = read(path), shipped("nl")
    for picture in document.pictures.values():
        hidden = Hidden(figure(document, picture, dutch, dutch.themes["colour"]), document, dutch)
        for key in (each for each in hidden.words if picture.routes[each].label is None):
            near = {other: _away(hidden.words[key], line) for other, line in hidden.lines.items()}
            assert near[key] == min(near.values()), document.links[key].label


def _away(box: Box, line: Sequence[Point]) -> float:
    """Return how far a line passes a box, by half a mm."""
    return next(out for out in range(0, 10_000, 5) if any(crosses(a, b, box.grown(out)) for a, b in pairwise(line)))


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


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_lines_of_an_example_run_through_no_node_and_no_word(path: Path) -> None:
    document, language = read(path), shipped("nl")
    for picture in document.pictures.values():
        drawing = figure(document, picture, language, language.themes["colour"])
        symbols = {symbol.id: symbol for symbol in drawing.symbols if symbol.id in document.nodes}
        words = [(key, box) for key, symbol in symbols.items() for box in _words(symbol.primitives)]
        solid = [(key, symbol.box) for key, symbol in symbols.items() if _is_solid(document, key, language)]
        for link in (document.links[symbol.id] for symbol in drawing.symbols if symbol.id in document.links):
            line = flat(next(symbol.outline for symbol in drawing.symbols if symbol.id == link.id))
            others = [(key, box) for key, box in (*words, *solid) if key not in (link.source, link.target)]
            through = {key for key, box in others for a, b in pairwise(line) if crosses(a, b, box)}
            assert not through, f"{link.id} of {picture.id}"


@pytest.mark.parametrize("path", NETWORKS, ids=lambda path: path.stem)
def test_a_network_is_seen_as_design_and_as_value(path: Path) -> None:
    assert [picture.kind for picture in read(path).pictures.values()] == ["design", "value"]


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.stem)
def test_what_an_example_draws_says_where_the_source_has_it(path: Path) -> None:
    document = read(path)
    told = {remark.about for remark in document.remarks if "Bron: deel" in remark.text}
    listed = {"Bossche Bond": set(SIXTEEN)}.get(document.network.name, set())  # the note at the group names them all
    apart = {key for key, node in document.nodes.items() if node.kind == "level" or node.name in listed}
    assert (document.nodes.keys() | document.links.keys()) - apart <= told


def test_the_mom_gave_up_its_direct_help_and_got_its_kolectivos() -> None:
    document = read(folder("examples") / "mom.netdraw")
    picture, names = document.pictures["p2"], [phase.name for phase in document.network.phases]
    there = [as_of(document, picture.model_copy(update={"phase": name}))[1] for name in names]
    kolectivos = next(key for key, node in document.nodes.items() if node.name == "Kolectivo's")
    assert [kolectivos in each.placements for each in there] == [False, False, False, True]
    helped = next(key for key, link in document.links.items() if link.until)
    assert [helped in each.routes for each in there] == [True, True, False, False], "in the phase after, it is marked"


def _words(primitives: Iterable[Primitive]) -> list[Box]:
    boxes = (bounds([each]) for each in primitives if isinstance(each, Text))
    return [box for box in boxes if box]


def _is_solid(document: Document, key: str, language: Language) -> bool:
    node = document.nodes.get(key)
    return bool(node and not language.node(node.kind).holds)
