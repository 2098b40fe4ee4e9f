"""Drawings that tests of several layers look at: the shipped examples, and every word of the language."""

from collections.abc import Iterator
from pathlib import Path

from netdraw.assets import folder
from netdraw.drawing.composing import compose
from netdraw.drawing.figures.figure import figure
from netdraw.drawing.primitives import Drawing, Symbol
from netdraw.drawing.text.lettering import measure
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node
from tests.documents import blank, box

EXAMPLES = sorted(folder("examples").glob("*.netdraw"))
FIGURES = sorted((folder("examples") / "figures").glob("*.netdraw"))
PICTURES = {"design": "p1", "value": "p2"}


def figures(path: Path, lang: str = "nl") -> Iterator[Drawing]:
    """Every picture of a file, in colour and in grey."""
    document, language = read(path), shipped(lang)
    for theme in language.themes.values():
        for picture in document.pictures.values():
            yield figure(document, picture, language, theme)


def node_alone(kind: str, marks: tuple[str, ...] = (), picture: str = "design") -> Symbol:
    """The symbol of a node with everything it can show."""
    entry = shipped("nl").node(kind)
    domain = {"domain": "care", "order": "innovating"}.get(entry.sorts, "")
    node = Node(id="n1", kind=kind, name="Eén naam", domain=domain, count="12", since="2016", number=3, marks=marks)
    key = PICTURES[picture]
    return _found(edits.add_node(blank(), node, key, box("n1", 300, 200, *entry.size)), key, "n1")


def link_alone(kind: str, marks: tuple[str, ...] = (), picture: str = "design") -> Symbol:
    """The symbol of a slanting link with everything it can show."""
    key, document = PICTURES[picture], blank()
    for name, x, y in (("n1", 0, 0), ("n2", 620, 190)):
        document = edits.add_node(document, Node(id=name, kind="partner"), key, box(name, x, y))
    link = Link(id="l1", kind=kind, source="n1", target="n2", label="om", strength=3, letter="E", number=2, marks=marks)
    return _found(edits.add_link(document, link, key), key, "l1")


def _found(document: Document, key: str, symbol: str) -> Symbol:
    language = shipped("nl")
    drawing = compose(document, document.pictures[key], language, language.themes["colour"], measure)
    return next(each for each in drawing.symbols if each.id == symbol)
