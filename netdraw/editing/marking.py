"""Puts marks on nodes and links, and takes them off."""

from collections.abc import Collection

from netdraw.model import edits
from netdraw.model.document import Document


def is_marked(document: Document, ids: Collection[str], mark: str) -> bool:
    """Whether all these nodes and links have the mark."""
    return bool(ids) and all(mark in _marks(document, key) for key in ids)


def marked(document: Document, ids: Collection[str], mark: str) -> Document:
    """Return the document with the mark on all these nodes and links; when all have it, on none."""
    off = is_marked(document, ids, mark)
    for key in sorted(ids):
        others = tuple(each for each in _marks(document, key) if each != mark)
        marks = others if off else (*others, mark)
        change = edits.change_node if key in document.nodes else edits.change_link
        if off or mark not in _marks(document, key):
            document = change(document, key, marks=marks)
    return document


def _marks(document: Document, key: str) -> tuple[str, ...]:
    return (document.nodes.get(key) or document.links[key]).marks
