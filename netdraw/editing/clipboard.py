"""Takes a part of a picture along: copies it to a document of its own, and puts it into a picture as something new."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from netdraw.drawing.primitives import Box, Point, Symbol, union
from netdraw.drawing.views.folding import owners
from netdraw.editing.moving import moving_with
from netdraw.editing.scene import Scene
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import FARTHEST, Link, Network, Placement, Route

CLEAR = 14  # 0.1 mm that what is pasted keeps from what stands there
STEP, TRIES = 40, 60  # how far the next place to try is, and how many are tried to each side


class Pasted(NamedTuple):
    """The document with what was pasted, and the new ids of nodes and links."""

    document: Document
    ids: frozenset[str]


def copied(scene: Scene, ids: Iterable[str]) -> Document:
    """Return a document of the chosen nodes, what lies in them, and the links between them, with all said of these.

    It has one picture and nothing of the network but that. Levels are places, and stay where they are.
    """
    document, picture = scene.document, scene.picture
    nodes = {key for key in moving_with(scene, ids) if scene.layer(key) != "level"}
    nodes |= {key for key, holder in owners(picture).items() if holder in nodes}
    links = {key for key in picture.routes if {document.links[key].source, document.links[key].target} <= nodes}
    taken = nodes | links
    bare = picture.model_copy(
        update={
            "title": "",
            "phase": "",
            "ink": (),
            "placements": {key: each for key, each in picture.placements.items() if key in nodes},
            "routes": {key: each for key, each in picture.routes.items() if key in links},
        }
    )
    return Document(language=document.language).model_copy(
        update={
            "network": Network(),
            "nodes": {key: each for key, each in document.nodes.items() if key in nodes},
            "links": {key: each for key, each in document.links.items() if key in links},
            "claims": tuple(each for each in document.claims if each.about in taken),
            "remarks": tuple(each for each in document.remarks if each.about in taken),
            "pictures": {picture.id: bare},
        }
    )


def pasted(scene: Scene, part: Document, drawn: Iterable[Symbol], at: Point | None = None) -> Pasted:
    """Return the document with another document's first picture put into this one, under new ids.

    `drawn` are the symbols of that picture as composed. Its middle comes to `at` (0.1 mm), or it stays where it was;
    if it would lie on anything there, it goes as far aside as needed. Nothing else moves.
    """
    boxes = [each.filled for each in drawn if each.id in part.nodes]
    if not boxes:
        return Pasted(scene.document, frozenset())
    (x, y), (tx, ty) = union(boxes).centre, at or union(boxes).centre
    dx, dy = _aside(scene, boxes, (tx - x, ty - y))
    return _put(scene, part, float(round(dx)), float(round(dy)))


def laid(scene: Scene, part: Document, by: Point) -> Pasted:
    """Return the document with another document's first picture put into this one, moved by (dx, dy)."""
    return _put(scene, part, *by)


def duplicated(scene: Scene, ids: Iterable[str], by: Point) -> Pasted:
    """Return the document with the chosen once more, moved by (dx, dy), or farther if something stands there."""
    part = copied(scene, ids)
    drawn = [each for each in scene.drawing.symbols if each.id in part.nodes]
    boxes = [each.filled for each in drawn]
    if not boxes:
        return Pasted(scene.document, frozenset())
    x, y = union(boxes).centre
    return pasted(scene, part, drawn, (x + by[0], y + by[1]))


def _aside(scene: Scene, boxes: Collection[Box], move: Point) -> Point:
    """Return the move, or one near it by which the boxes come to lie on no node, no words and no border of a frame."""
    taken = [_solid(each) for each in scene.nodes() if not scene.language.node(each.role).holds]
    frames = [each.box for each in scene.nodes() if scene.language.node(each.role).holds]
    for dx, dy in _tries(move):
        moved = [each.moved(dx, dy).grown(CLEAR) for each in boxes]
        if not any(one.meets(other) for one in moved for other in taken) and not any(
            one.meets(frame) and not one.within(frame) and not frame.within(one) for one in moved for frame in frames
        ):
            return dx, dy
    return move


def _tries(move: Point) -> Iterator[Point]:
    """Yield the move and others, the nearest first; sideways before up and down, where levels are."""
    steps = [(i * STEP, j * STEP) for i in range(-TRIES, TRIES + 1) for j in range(-TRIES // 4, TRIES // 4 + 1)]
    steps.sort(key=lambda step: (abs(step[0]) + 3 * abs(step[1]), step[0] < 0, step[1] < 0))
    yield from ((move[0] + dx, move[1] + dy) for dx, dy in steps)


def _solid(symbol: Symbol) -> Box:
    return symbol.filled


def _put(scene: Scene, part: Document, dx: float, dy: float) -> Pasted:
    new = _fresh(scene.document, part)
    document, picture = scene.document, scene.picture.id
    shown = next(iter(part.pictures.values()))
    for key, placement in shown.placements.items():
        node = part.nodes[key].model_copy(update={"id": new[key]})
        document = edits.add_node(document, node, picture, _moved(placement, new, dx, dy))
    for key, route in shown.routes.items():
        document = _linked(document, picture, part.links[key], new, _carried(route, new[key], dx, dy))
    for claim in part.claims:
        if claim.about in new:
            document = edits.add_claim(document, claim.model_copy(update={"about": new[claim.about]}))
    for remark in part.remarks:
        if remark.about in new:
            document = edits.add_remark(document, remark.model_copy(update={"about": new[remark.about]}))
    return Pasted(document, frozenset(new[key] for key in (*shown.placements, *shown.routes)))


def _fresh(document: Document, part: Document) -> Mapping[str, str]:
    """Return a new id for every old one."""
    shown = next(iter(part.pictures.values()))
    new: dict[str, str] = {}
    for prefix, keys in (("n", shown.placements), ("l", shown.routes)):
        first = int(edits.fresh(document, prefix).removeprefix(prefix))
        new |= {key: f"{prefix}{first + i}" for i, key in enumerate(keys)}
    return new


def _moved(placement: Placement, new: Mapping[str, str], dx: float, dy: float) -> Placement:
    hidden = tuple(new[key] for key in placement.folded if key in new)
    there = {"node": new[placement.node], "x": _near(placement.x + dx), "y": _near(placement.y + dy)}
    return placement.model_copy(update={**there, "not_on": (), "folded": hidden})


def _carried(route: Route, key: str, dx: float, dy: float) -> Route:
    bends = tuple((_near(x + dx), _near(y + dy)) for x, y in route.bends)
    return route.model_copy(update={"link": key, "bends": bends})


def _near(coordinate: float) -> float:
    return min(max(coordinate, -FARTHEST), FARTHEST)


def _linked(document: Document, picture: str, link: Link, new: Mapping[str, str], route: Route) -> Document:
    ends = {"id": route.link, "source": new[link.source], "target": new[link.target]}
    return edits.route(edits.add_link(document, link.model_copy(update=ends), picture), picture, route)
