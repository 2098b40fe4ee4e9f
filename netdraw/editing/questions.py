"""What is still open in a network: what is marked as uncertain, and the doubts and questions that were spoken."""

from collections.abc import Iterator

from netdraw.editing.remarking import Numbered, by_element, remarks_on
from netdraw.model.document import Document

OPEN = ("doubt", "question")  # kinds of remark
MARK = "doubt"


def questions(document: Document) -> tuple[tuple[str, tuple[Numbered, ...]], ...]:
    """Return the nodes and links that are open, each with the doubts and questions about it, in the order of the file.

    Those about the whole ("") come first.
    """
    spoken = dict(by_element(document, _spoken(document)))
    keys = ("", *document.nodes, *document.links)
    return tuple((key, spoken.get(key, ())) for key in keys if key in spoken or is_uncertain(document, key))


def number(document: Document) -> int:
    """Return how many questions are open."""
    keys = (*document.nodes, *document.links)
    return sum(is_uncertain(document, key) for key in keys) + sum(1 for _ in _spoken(document))


def is_uncertain(document: Document, key: str) -> bool:
    """Whether a node or link is marked so."""
    record = document.nodes.get(key) or document.links.get(key)
    return record is not None and MARK in record.marks


def _spoken(document: Document) -> Iterator[Numbered]:
    return (each for each in remarks_on(document, ()) if each.remark.kind in OPEN)
