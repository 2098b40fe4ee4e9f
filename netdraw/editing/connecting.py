"""Draws links between nodes, and turns them round."""

from collections.abc import Iterable

from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link

TO_ITSELF = ("accounts-to",)  # self-legitimation (letter A) is the one relation a body has with itself
RECEIVES = ("resident", "household", "neighbourhood")  # what a network is for
UNLINKED = ("level",)  # a place, not a party


def toward(document: Document, anchor: str, key: str) -> tuple[str, str]:
    """Return the source and target of a link between the anchor and a new node: a resident receives."""
    return (key, anchor) if document.nodes[anchor].kind in RECEIVES else (anchor, key)


def usual(kind: str, source: str, target: str) -> str:
    """Return the kind of a link for which none was named: the one in use, or what can run from a node to itself."""
    return kind if source != target or kind in TO_ITSELF else TO_ITSELF[0]


def can_link(document: Document, kind: str, source: str, target: str) -> bool:
    """Whether a link of this kind can run between two nodes."""
    if any(document.nodes[end].kind in UNLINKED for end in (source, target)):
        return False
    return source != target or kind in TO_ITSELF


def linked(document: Document, picture: str, kind: str, source: str, target: str) -> tuple[Document, str]:
    """Return the document with a new link, drawn in `picture`, and its id; the link must be possible (`can_link`)."""
    assert can_link(document, kind, source, target)
    key = edits.fresh(document, "l")
    return edits.add_link(document, Link(id=key, kind=kind, source=source, target=target), picture), key


def alike(document: Document, picture: str, link: Link, turning: bool) -> str:
    """Return the id of a link in a picture that says the same as another, also `turning` it round; "" for none."""
    ends = ((link.source, link.target), (link.target, link.source))[: 1 + turning]
    drawn = (document.links[key] for key in document.pictures[picture].routes)
    said = (each.id for each in drawn if (each.kind, each.label) == (link.kind, link.label) and _ends(each) in ends)
    return next(said, "")


def _ends(link: Link) -> tuple[str, str]:
    return link.source, link.target


def fanned(document: Document, picture: str, kind: str, sources: Iterable[str], target: str) -> Document:
    """Return the document with a link from each source to the target, but for those that cannot be or are there."""
    drawn = (document.links[key] for key in document.pictures[picture].routes)
    there = {link.source for link in drawn if link.kind == kind and link.target == target}
    for source in sources:
        if source not in there and can_link(document, kind, source, target):
            document, _ = linked(document, picture, kind, source, target)
    return document


def turned(document: Document, ids: Iterable[str]) -> Document:
    """Return the document with these links running from their target to their source."""
    for key in sorted(ids):
        document = edits.turn_link(document, key)
    return document
