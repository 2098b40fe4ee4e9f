"""Changes how links run: which way, and how strong."""

from collections.abc import Collection
from typing import Literal

from netdraw.model import edits
from netdraw.model.document import Document

Direction = Literal["forward", "both", "none"]
DIRECTIONS: tuple[Direction, ...] = ("forward", "both", "none")
STRENGTHS = {1: "weak", 2: "normal", 3: "strong"}


def turned(document: Document, ids: Collection[str]) -> Document:
    """Return the document with these links running from their target to their source."""
    for key in sorted(ids):
        document = edits.turn_link(document, key)
    return document


def directed(document: Document, ids: Collection[str], direction: Direction) -> Document:
    """Return the document with these links running one way, both ways, or neither."""
    for key in sorted(ids):
        document = edits.change_link(document, key, direction=direction)
    return document


def strengthened(document: Document, ids: Collection[str], strength: int) -> Document:
    """Return the document with these links weak (1), normal (2) or strong (3)."""
    assert strength in STRENGTHS
    for key in sorted(ids):
        document = edits.change_link(document, key, strength=strength)
    return document
