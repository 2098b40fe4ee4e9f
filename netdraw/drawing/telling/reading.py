"""A picture as a reader of the screen walks through it: its levels, what is on them, and its links, by name."""

from collections.abc import Iterable
from typing import NamedTuple

from netdraw.drawing.nodes.containment import Containment, containment
from netdraw.drawing.telling.sentences import called, sentence, told
from netdraw.drawing.views.bundling import bundled
from netdraw.drawing.views.calming import calmed
from netdraw.drawing.views.folding import folded
from netdraw.language.shipped import Language
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture

BESIDE, LINKS = "beside", "links"  # the keys of the branches that are no level


class Leaf(NamedTuple):
    """A node or link: its id, its name, and what is told of it besides."""

    key: str
    name: str
    about: str


class Branch(NamedTuple):
    """A level with what is on it, what stands beside the levels, or all links."""

    key: str
    name: str
    leaves: tuple[Leaf, ...]


def branches(document: Document, picture: Picture, language: Language) -> tuple[Branch, ...]:
    """Return the picture as branches: the levels, the highest or innermost first, what stands beside, and the links.

    A node that is on several levels is told on the first of them.
    """
    document, picture = bundled(*folded(document, calmed(document, picture), language), language)
    inside = containment(document, picture, language)
    nodes = [document.nodes[key] for key in picture.placements]
    links = [document.links[key] for key in picture.routes]
    levels = [node for node in nodes if language.node(node.kind).layer == "level"]
    levels.sort(key=lambda level: _rank(picture, level))
    first = {key: next(iter(on), BESIDE) for key, on in inside.levels.items()}
    places = {level.id: called(level, language) for level in levels} | {BESIDE: say("drawing.beside", language.lang)}
    made = []
    for key, name in places.items():
        here = [node for node in nodes if first.get(node.id) == key]
        if here or key != BESIDE:
            made.append(Branch(key, name, tuple(_node(node, document, links, inside, language) for node in here)))
    if links:
        said = (Leaf(link.id, sentence(told(link, document, language)), "") for link in links)
        made.append(Branch(LINKS, say("drawing.links", language.lang), tuple(said)))
    return tuple(made)


def _rank(picture: Picture, level: Node) -> float:
    """Bands from top to bottom, rings from the inside out."""
    placement = picture.placements[level.id]
    return placement.width if picture.kind == "value" else placement.y


def _node(node: Node, document: Document, links: Iterable[Link], inside: Containment, language: Language) -> Leaf:
    sort = language.sorts.get(node.domain)
    marks = (language.name(mark.names) for mark in language.marks.values() if mark.id in node.marks)
    kind = language.called(node.kind) if node.name else ""
    known = (kind, node.count, language.name(sort.names) if sort else "", *inside.zones_of(node.id), *marks)
    name = ", ".join(each for each in (called(node, language).replace("\n", " "), *known) if each)
    said = (sentence(told(link, document, language)) for link in links if node.id in (link.source, link.target))
    return Leaf(node.id, name, " ".join((*((node.description,) if node.description else ()), *said)))
