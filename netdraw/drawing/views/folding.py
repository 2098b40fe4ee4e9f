"""A picture with what is folded: what lies in a frame or level is hidden, and stands there as one node with its count.

Only the picture says so; the network stays as it is. Links to what is hidden go to what hides it.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture, Placement, Route


class Run(NamedTuple):
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
    """Return the network and the picture as they look with what is folded; the very same ones where nothing is.

    The bends and the place of the words of a link are those to something larger, so one to what is folded has none.
    """
    if not any(each.folded for each in picture.placements.values()):
        return document, picture
    hiding = owners(picture)
    there = picture.placements
    placements = {key: _piled(each, there, hiding) for key, each in there.items() if key not in hiding}
    nodes = {key: _counted(document, key, hiding, language) for key in {*hiding.values()}}
    shown = picture.model_copy(
        update={"placements": placements, "routes": _reaching(document, picture, hiding, language)}
    )
    links, routes = joined(document, shown, hiding, language)
    routes = {
        key: each if nodes.keys().isdisjoint(_ends(links[key])) else Route(link=key) for key, each in routes.items()
    }
    changed = {"nodes": {**document.nodes, **nodes}, "links": links}
    return document.model_copy(update=changed), shown.model_copy(update={"routes": routes})


def _piled(each: Placement, there: Mapping[str, Placement], hiding: Collection[str]) -> Placement:
    """Return where something stands; if it is folded with the place of who stood amid what it hides."""
    places = [(there[key].x, there[key].y) for key in each.folded if key in hiding]
    if not places:
        return each
    middle = tuple(sum(along) / len(places) for along in zip(*places, strict=True))
    x, y = min(places, key=lambda place: math.dist(place, middle))
    return each.model_copy(update={"pile": (x - each.x, y - each.y)})


def _reaching(
    document: Document, picture: Picture, hiding: Mapping[str, str], language: Language
) -> Mapping[str, Route]:
    """Return the routes but for those within what is folded, and to what is hidden in a ring: there stand others."""
    rings = {key for key in hiding.values() if language.node(document.nodes[key].kind).layer == "level"}
    lost = rings if picture.kind == "value" else set()
    ends = {key: _ends(document.links[key]) for key in picture.routes}
    homes = {key: [hiding.get(end, end) for end in both] for key, both in ends.items()}
    hidden = {key: any(end in hiding for end in both) for key, both in ends.items()}
    return {
        key: each
        for key, each in picture.routes.items()
        if not hidden[key] or (homes[key][0] != homes[key][1] and lost.isdisjoint(homes[key]))
    }


def _ends(link: Link) -> tuple[str, str]:
    return link.source, link.target


def _counted(document: Document, holder: str, hiding: Mapping[str, str], language: Language) -> Node:
    """Return what hides others with their number, but for those that only hold others themselves."""
    node = document.nodes[holder]
    hidden = (key for key, by in hiding.items() if by == holder)
    count = sum(not language.node(document.nodes[key].kind).holds for key in hidden)
    return node.model_copy(update={"count": str(count)})


def joined(
    document: Document, picture: Picture, home: Mapping[str, str], language: Language, least: int = 1
) -> tuple[Mapping[str, Link], Mapping[str, Route]]:
    """Return the links and routes with every link to a node in `home` going to its home, one for each kind and way.

    Fewer than `least` that run the same way stay as they are, and so do those within one home.
    """
    found = {run: each for run, each in runs(document, picture, home, language).items() if len(each) >= least}
    merged = {each[0].id: _merged(run, each) for run, each in found.items()}
    gone = {link.id for each in found.values() for link in each} - merged.keys()
    routes = {key: Route(link=key) if key in merged else e for key, e in picture.routes.items() if key not in gone}
    return {**document.links, **merged}, routes


def runs(
    document: Document, picture: Picture, home: Mapping[str, str], language: Language
) -> Mapping[Run, Sequence[Link]]:
    """Return the links to nodes in `home`, by what they look like when they go to its home; not those within one."""
    found: dict[Run, list[Link]] = {}
    for link in (document.links[key] for key in picture.routes):
        source, target = (home.get(end, end) for end in (link.source, link.target))
        if (source, target) != (link.source, link.target) and source != target:
            found.setdefault(_run(link, source, target, language), []).append(link)
    return found


def _run(link: Link, source: str, target: str, language: Language) -> Run:
    """Return what a link looks like between other ends; without a direction the ends are in one order."""
    direction = link.direction or language.link(link.kind).direction
    if direction != "forward" and target < source:
        source, target = target, source
    return Run(link.kind, source, target, direction, link.marks)


def _merged(run: Run, links: Sequence[Link]) -> Link:
    """Return links that look the same as one, with their number before the words that all have."""
    label = links[0].label if len({each.label for each in links}) == 1 else ""
    words = f"{len(links)}× {label}".strip() if len(links) > 1 else label
    ends = {"source": run.source, "target": run.target, "label": words}
    return links[0].model_copy(update=ends)
