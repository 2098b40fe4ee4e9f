"""Begins a drawing: a document with one picture in which the levels are already there."""

from collections.abc import Iterator, Sequence
from typing import Literal

from netdraw.language.shipped import shipped
from netdraw.language.words import say
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Picture, Placement

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
    document = edits.add_picture(Document(), Picture(id=PICTURE, kind=kind))
    places = _bands() if kind == "design" else _rings()
    for level, (x, y, wide, high) in zip(LEVELS, places, strict=True):
        document = _with(document, ("level", say(f"editing.{level}", lang)), (x, y), (wide, high))
    if kind == "value":
        size = shipped(lang).node("resident").size
        document = _with(document, ("resident", say("editing.resident", lang)), (RADII[0], RADII[0]), size)
    return document


def _bands() -> Iterator[tuple[float, float, float, float]]:
    top = 0
    for high in HEIGHTS:
        yield WIDTH / 2, top + high / 2, WIDTH, high
        top += high + GAP


def _rings() -> Iterator[tuple[float, float, float, float]]:
    for radius in RADII:
        yield RADII[0], RADII[0], 2 * radius, 2 * radius


def _with(document: Document, called: tuple[str, str], centre: Sequence[float], size: Sequence[float]) -> Document:
    kind, name = called
    key = edits.fresh(document, "n")
    placement = Placement(node=key, x=centre[0], y=centre[1], width=size[0], height=size[1])
    return edits.add_node(document, Node(id=key, kind=kind, name=name), PICTURE, placement)
