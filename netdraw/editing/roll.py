"""The roll of a network: all its nodes, by whether they stand in the picture in view."""

from typing import Literal, NamedTuple

from netdraw.drawing.telling.sentences import called
from netdraw.editing.pictures import elsewhere
from netdraw.language.matching import begins, folded
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Node

Where = Literal["tray", "here", "elsewhere"]


class Part(NamedTuple):
    """The nodes that stand in no picture ("tray"), in the one in view ("here"), or only in others ("elsewhere")."""

    where: Where
    nodes: tuple[Node, ...]


def tray(document: Document) -> tuple[Node, ...]:
    """Return the nodes that stand in no picture."""
    placed = {key for picture in document.pictures.values() for key in picture.placements}
    return tuple(node for key, node in document.nodes.items() if key not in placed)


def roll(document: Document, here: str, language: Language, sought: str = "") -> tuple[Part, ...]:
    """Return the nodes of a network of which the name, or a word in it, begins with `sought`; by name, levels last."""
    parts: dict[Where, list[Node]] = {"tray": [], "here": [], "elsewhere": []}
    for node in document.nodes.values():
        if begins(folded(called(node, language)), folded(sought)):
            parts[_where(document, node, here)].append(node)
    return tuple(
        Part(where, tuple(sorted(nodes, key=lambda node: _order(node, language)))) for where, nodes in parts.items()
    )


def _where(document: Document, node: Node, here: str) -> Where:
    if node.id in document.pictures[here].placements:
        return "here"
    return "elsewhere" if elsewhere(document, node.id) else "tray"


def _order(node: Node, language: Language) -> tuple[bool, str, str]:
    return language.node(node.kind).layer == "level", folded(called(node, language)), node.id
