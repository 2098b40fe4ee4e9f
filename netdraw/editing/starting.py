"""Begins a drawing or a further picture of it: the levels are already there."""

from collections.abc import Iterator, Sequence
from typing import Literal

from netdraw.language.matching import folded
from netdraw.language.shipped import shipped
from netdraw.language.words import LANGUAGES, say
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Picture, Placement

RESIDENT = "resident"
LEVELS = ("governing", "managing", "practice")
WIDTH = 1740
HEIGHTS = (350, 440, 360)
GAP = 8  # of white between bands
RADII = (648, 540, 432)
PICTURE = "p1"


def started(kind: Literal["design", "value"], lang: str) -> Document:
    """Return a document with a picture of `kind`: three bands, or three rings round a resident; names in `lang`.

    Its upper left corner lies at (0, 0).
    """
    return furnished(edits.add_picture(Document(), Picture(id=PICTURE, kind=kind)), PICTURE, lang)


def blank() -> Document:
    """Return a document with a design-picture without levels: a bare sheet."""
    return edits.add_picture(Document(), Picture(id=PICTURE, kind="design"))


def furnished(document: Document, picture: str, lang: str) -> Document:
    """Return the document with the levels, and in a value-picture the resident, placed in an empty picture.

    Levels that the network has already, by their names in any language, and its resident are placed again; what it
    lacks is added, named in `lang`.
    """
    value = document.pictures[picture].kind == "value"
    for level, (x, y, wide, high) in zip(LEVELS, _rings() if value else _bands(), strict=True):
        node = _known(document, "level", level) or Node(id="new", kind="level", name=say(f"editing.{level}", lang))
        document = _with(document, picture, node, (x, y), (wide, high))
    if value:
        node = _known(document, RESIDENT) or Node(id="new", kind=RESIDENT, name=say("editing.resident", lang))
        document = _with(document, picture, node, (RADII[0], RADII[0]), shipped(lang).node(RESIDENT).size)
    return document


def _known(document: Document, kind: str, word: str = "") -> Node | None:
    names = {folded(say(f"editing.{word}", lang)) for lang in LANGUAGES} if word else set()
    alike = (node for node in document.nodes.values() if node.kind == kind)
    return next((node for node in alike if not word or folded(node.name) in names), None)


def _bands() -> Iterator[tuple[float, float, float, float]]:
    top = 0
    for high in HEIGHTS:
        yield WIDTH / 2, top + high / 2, WIDTH, high
        top += high + GAP


def _rings() -> Iterator[tuple[float, float, float, float]]:
    for radius in RADII:
        yield RADII[0], RADII[0], 2 * radius, 2 * radius


def _with(document: Document, picture: str, node: Node, centre: Sequence[float], size: Sequence[float]) -> Document:
    known = node.id in document.nodes
    key = node.id if known else edits.fresh(document, "n")
    placement = Placement(node=key, x=centre[0], y=centre[1], width=size[0], height=size[1])
    if known:
        return edits.place(document, picture, placement)
    return edits.add_node(document, Node(id=key, kind=node.kind, name=node.name), picture, placement)
