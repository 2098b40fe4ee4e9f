"""A picture with what is folded: what lies in a frame or level is hidden, and stands there as one node with its count.

Only the picture says so; the network stays as it is. Links to what is hidden go to what hides it.
"""

from collections.abc import Mapping
from typing import NamedTuple

from netdraw.language.shipped import Language
from netdraw.language.tables import Label, NodeKind
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture, Route

SIZE = (222.0, 102.0)  # of what is folded, in 0.1 mm


class _Run(NamedTuple):
    """What makes links that were folded the same line."""

    kind: str
    source: str
    target: str
    direction: str
    marks: tuple[str, ...]


def owners(picture: Picture) -> Mapping[str, str]:
    """Return by what every hidden node of a picture is hidden: the outermost that is folded and in sight."""
    there = picture.placements
    direct = {key: holder for holder, each in there.items() for key in each.folded if key in there and key != holder}
    return {key: _outermost(key, direct) for key in direct}


def _outermost(key: str, direct: Mapping[str, str]) -> str:
    passed = {key}
    while key in direct and direct[key] not in passed:
        key = direct[key]
        passed.add(key)
    return key


def folded(document: Document, picture: Picture, language: Language) -> tuple[Document, Picture]:
    """Return the network and the picture as they look with what is folded; the very same ones where nothing is."""
    if not any(each.folded for each in picture.placements.values()):
        return document, picture
    hiding = owners(picture)
    placements = {key: each for key, each in picture.placements.items() if key not in hiding}
    nodes = {key: _counted(document, key, hiding, language) for key in {*hiding.values()}}
    links, routes = _folded_links(document, picture, hiding, language)
    changed = {"nodes": {**document.nodes, **nodes}, "links": {**document.links, **links}}
    return document.model_copy(update=changed), picture.model_copy(update={"placements": placements, "routes": routes})


def folded_kind(kind: NodeKind) -> NodeKind:
    """Return a kind of frame as it is when it is folded: a small node, with its name inside; a level stays a level."""
    if kind.layer == "level":
        return kind
    plain = {"holds": False, "gathers": False, "layer": "node", "zones": None, "stacks": True, "parts": ("outline",)}
    fill = "white" if kind.fill == "none" else kind.fill
    outline = "rounded" if kind.zones else kind.outline
    return kind.model_copy(update={**plain, "fill": fill, "outline": outline, "label": Label()})


def _counted(document: Document, holder: str, hiding: Mapping[str, str], language: Language) -> Node:
    """Return what hides others with their number, but for those that only hold others themselves."""
    node = document.nodes[holder]
    hidden = (key for key, by in hiding.items() if by == holder)
    count = sum(not language.node(document.nodes[key].kind).holds for key in hidden)
    return node.model_copy(update={"count": str(count)})


def _folded_links(
    document: Document, picture: Picture, hiding: Mapping[str, str], language: Language
) -> tuple[Mapping[str, Link], Mapping[str, Route]]:
    """Return the links that have other ends now, one for each kind and way, and the routes that are left."""
    rings = {key for key, node in document.nodes.items() if language.node(node.kind).layer == "level"}
    lost = rings if picture.kind == "value" else set()  # in the middle of a ring stands somebody else
    merged: dict[_Run, list[Link]] = {}
    routes: dict[str, Route] = {}
    for key, route in picture.routes.items():
        link = document.links[key]
        source, target = (hiding.get(end, end) for end in (link.source, link.target))
        if (source, target) == (link.source, link.target):
            routes[key] = route
        elif source != target and not lost & {source, target}:
            run = _run(link, source, target, language)
            if run not in merged:
                routes[key] = Route(link=key)
            merged.setdefault(run, []).append(link)
    return {each[0].id: _merged(run, each) for run, each in merged.items()}, routes


def _run(link: Link, source: str, target: str, language: Language) -> _Run:
    """Return what a link looks like between other ends; without a direction the ends are in one order."""
    direction = link.direction or language.link(link.kind).direction
    if direction != "forward" and target < source:
        source, target = target, source
    return _Run(link.kind, source, target, direction, link.marks)


def _merged(run: _Run, links: list[Link]) -> Link:
    """Return links that look the same as one, with their number before the words that all have."""
    label = links[0].label if len({each.label for each in links}) == 1 else ""
    words = f"{len(links)}× {label}".strip() if len(links) > 1 else label
    ends = {"source": run.source, "target": run.target, "label": words}
    return links[0].model_copy(update=ends)
