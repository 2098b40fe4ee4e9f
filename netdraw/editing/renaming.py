"""Gives nodes and links their names."""

from netdraw.model import edits
from netdraw.model.document import Document


def named(document: Document, key: str) -> str:
    """Return the name of a node or the label of a link."""
    return document.nodes[key].name if key in document.nodes else document.links[key].label


def renamed(document: Document, key: str, name: str) -> Document:
    """Return the document with the name of a node or the label of a link; white space round it is left out."""
    if key in document.nodes:
        return edits.change_node(document, key, name=name.strip())
    return edits.change_link(document, key, label=name.strip())
