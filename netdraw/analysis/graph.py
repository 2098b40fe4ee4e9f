"""The network as a networkx graph: who takes part, and how they are linked."""

from typing import TypeAlias

import networkx as nx

from netdraw.analysis.whereabouts import Whereabouts, whereabouts
from netdraw.drawing.views.moments import LEFT, as_of
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture

Graph: TypeAlias = "nx.MultiDiGraph[str]"

BESIDE = ("note", "quote", "question")  # said about the network, no part of it


def graph(document: Document, language: Language, picture: Picture | None = None) -> Graph:
    """Return the network as a directed multigraph, of one picture or of the whole document.

    Nodes are partners, bodies, people and values by id, and frames only where a link ends at one: levels and other
    frames are the attributes `levels` (names, the highest first) and `frames` (names, the innermost first). Edges are
    links, keyed by id, from source to target; `direction` is the link's own or its kind's. Of a picture in a phase it
    is the network as it was then: without those who were not there yet, or no more.
    """
    if picture is not None:
        document, picture = _there(document, picture)
    pictures = document.pictures.values() if picture is None else (picture,)
    where = whereabouts(document, language, pictures)
    links = [link for link in document.links.values() if picture is None or _drawn(link, picture)]
    ends = {end for link in links for end in (link.source, link.target)}
    made: Graph = nx.MultiDiGraph(name=document.network.name)
    for node in document.nodes.values():
        shown = picture is None or node.id in picture.placements
        if shown and (node.id in ends or _takes_part(node, language)):
            made.add_node(node.id, **_of_node(node, where, document))
    for link in links:
        made.add_edge(link.source, link.target, key=link.id, **_of_link(link, language))
    return made


def _there(document: Document, picture: Picture) -> tuple[Document, Picture]:
    """Return the network as of the phase of a picture, and of the picture what was there then."""
    document, picture = as_of(document, picture)
    placements = {key: each for key, each in picture.placements.items() if LEFT not in document.nodes[key].marks}
    routes = {key: each for key, each in picture.routes.items() if LEFT not in document.links[key].marks}
    return document, picture.model_copy(update={"placements": placements, "routes": routes})


def _drawn(link: Link, picture: Picture) -> bool:
    return link.id in picture.routes and {link.source, link.target} <= picture.placements.keys()


def _takes_part(node: Node, language: Language) -> bool:
    return not language.node(node.kind).holds and node.kind not in BESIDE


def _of_node(node: Node, where: Whereabouts, document: Document) -> dict[str, object]:
    return {
        **node.model_dump(include={"kind", "name", "domain", "count", "since", "until", "marks", "number"}),
        "levels": tuple(document.nodes[key].name for key in where.levels.get(node.id, ())),
        "frames": tuple(document.nodes[key].name for key in where.frames.get(node.id, ())),
    }


def _of_link(link: Link, language: Language) -> dict[str, object]:
    fields = {"kind", "label", "strength", "letter", "number", "since", "until", "marks"}
    return {
        **link.model_dump(include=fields),
        "direction": link.direction or language.link(link.kind).direction,
    }
