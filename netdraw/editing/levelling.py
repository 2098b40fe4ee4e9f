"""Moves the borders of levels: bands stay stacked without gaps, rings stay inside each other. Lengths in 0.1 mm."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from netdraw.drawing.nodes.symbol import name_boxes
from netdraw.drawing.primitives import Box, Point, Symbol, union
from netdraw.editing.scene import Scene
from netdraw.model import edits
from netdraw.model.document import Document

APART = 60  # the least between two rings: room for a name
ROOM = 12  # the least between a name and the lower border of its band
SAME = 1  # borders this near to each other are one


class Pull(NamedTuple):
    """Which edges are pulled: -1 the left or upper one, 1 the right or lower one, 0 none."""

    x: int
    y: int


def levelled(scene: Scene, level: Symbol, pull: Pull, by: Point) -> Document:
    """Return the document with a border of a band or ring moved, as far as it can go.

    The border between two bands makes the upper one higher or lower; the bands below it move, with all that lies wholly
    among them. Their side borders go together. What lies wholly in a band stays in it, and in its place. A ring keeps
    its centre and stays between its neighbours; no centre of a node comes to lie in another ring.
    """
    if scene.picture.kind == "value":
        return _ringed(scene, level, pull, by)
    bands = sorted(scene.levels(), key=lambda each: each.box.centre[1])
    boxes = {each.id: each.box for each in bands}
    moved: frozenset[str] = frozenset()
    dy = 0.0
    if pull.x:
        boxes = _widened(scene, boxes, level.id, pull.x, by[0])
    if pull.y:
        at = bands.index(level) - (pull.y < 0)
        dy = _heightened(scene, boxes, bands, at, by[1])
        moved = _among(scene, bands[at + 1 :]) if at >= 0 else moved
    return _drawn(scene, boxes, moved, dy)


def _drawn(scene: Scene, boxes: dict[str, Box], moved: frozenset[str], dy: float) -> Document:
    document, picture = scene.document, scene.picture.id
    for level in scene.levels():
        box = boxes[level.id]
        if box != level.box:
            document = edits.resize(document, picture, level.id, box.centre, (box.width, box.height))
    return edits.shift_each(document, picture, dict.fromkeys(moved, (0.0, dy)))


def _widened(scene: Scene, boxes: dict[str, Box], key: str, side: int, dx: float) -> dict[str, Box]:
    """Move a side border of all bands that have it in common, no farther inward than what lies in them."""
    edge = 2 if side > 0 else 0
    alike = {each: box for each, box in boxes.items() if abs(box[edge] - boxes[key][edge]) <= SAME}
    inner = [side * each.box[edge] for each in scene.nodes() if any(each.box.within(box) for box in alike.values())]
    minimum = scene.language.node("level").minimum[0]
    inner += [side * box[2 - edge] + minimum for box in alike.values()]
    at = side * max(side * (boxes[key][edge] + round(dx)), *inner)
    return boxes | {each: _with_edge(box, edge, at) for each, box in alike.items()}


def _heightened(scene: Scene, boxes: dict[str, Box], bands: Sequence[Symbol], at: int, dy: float) -> float:
    """Move the lower border of band `at` with the bands below it, or (-1) the upper border of all; return how far."""
    band = bands[max(at, 0)]
    box, within = boxes[band.id], [each.box for each in scene.nodes() if each.box.within(band.box)]
    if at < 0:
        least = box.bottom - max(min((each.top for each in within), default=box.bottom), box.top)
        top = min(box.top + round(dy), box.bottom - max(least, _least(scene, band)))
        boxes[band.id] = _with_edge(box, 1, top)
        return top - box.top
    least = max((each.bottom - box.top for each in within), default=0.0)
    dy = max(float(round(dy)), max(least, _least(scene, band)) - box.height)
    boxes[band.id] = _with_edge(box, 3, box.bottom + dy)
    for lower in bands[at + 1 :]:
        left, top, right, bottom = boxes[lower.id]
        boxes[lower.id] = Box(left, top + dy, right, bottom + dy)
    return dy


def _least(scene: Scene, band: Symbol) -> float:
    """Return how high a band must be for its kind and its name."""
    kind = scene.kind(band)
    assert kind is not None
    name = max((box.bottom - band.box.top + ROOM for box in name_boxes(band, kind)), default=0.0)
    return max(kind.minimum[1], float(math.ceil(name)))


def _with_edge(box: Box, edge: int, at: float) -> Box:
    return Box(*(at if i == edge else each for i, each in enumerate(box)))


def _among(scene: Scene, bands: Sequence[Symbol]) -> frozenset[str]:
    """Return the nodes that lie wholly in the room that bands take together."""
    if not bands:
        return frozenset()
    room = union(each.box for each in bands)
    return frozenset(each.id for each in scene.nodes() if each.box.within(room))


def _ringed(scene: Scene, ring: Symbol, pull: Pull, by: Point) -> Document:
    """Make a ring wider or narrower, between its neighbours and without taking a node in or leaving one out."""
    centre, radius = ring.box.centre, ring.box.width / 2
    others = [each.box.width / 2 for each in scene.levels() if each is not ring]
    away = [(math.dist(each.box.centre, centre), scene.kind(each)) for each in scene.nodes()]
    free = [distance for distance, kind in away if kind and not kind.straddles]
    kind = scene.kind(ring)
    assert kind is not None
    least = max(
        [kind.minimum[0] / 2, *(each + APART for each in others if each < radius), *(d for d in free if d <= radius)]
    )
    most = min(
        [*(each - APART for each in others if each > radius), *(d - 1 for d in free if d > radius)], default=math.inf
    )
    wanted = radius + (pull.x * by[0] + pull.y * by[1]) / math.hypot(*pull)
    if not least <= most:
        return scene.document
    size = 2 * round(min(max(wanted, least), most))
    return edits.resize(scene.document, scene.picture.id, ring.id, centre, (size, size))
