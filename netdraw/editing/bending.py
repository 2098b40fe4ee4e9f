"""Bends links by hand, and puts their words elsewhere. Places and distances in 0.1 mm."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from netdraw.drawing.geometry.paths import at, length, nearest_on
from netdraw.drawing.links.labels import offset
from netdraw.drawing.primitives import Point, points
from netdraw.editing.scene import Scene
from netdraw.model import edits
from netdraw.model.document import Document


class Held(NamedTuple):
    """The corners of a link as it is drawn, its ends included, and the number of the bend that is held."""

    corners: tuple[Point, ...]
    number: int

    def moved(self, to: Point, near: float) -> "Held":
        """Return it with the bend moved, level with or plumb under the corners beside it where it is that near."""
        beside = self.corners[self.number - 1], self.corners[self.number + 1]
        x, y = (
            min((each[axis] for each in beside if abs(each[axis] - to[axis]) <= near), default=to[axis])
            for axis in (0, 1)
        )
        return Held((*self.corners[: self.number], (x, y), *self.corners[self.number + 1 :]), self.number)

    @property
    def bends(self) -> tuple[Point, ...]:
        """The corners between the ends."""
        return self.corners[1:-1]


def corners(scene: Scene, key: str) -> tuple[Point, ...]:
    """Return the centres of what a link joins, and between them its bends, made by hand or by itself."""
    link, placements = scene.document.links[key], scene.picture.placements
    first, last = ((placements[end].x, placements[end].y) for end in (link.source, link.target))
    return first, *scene.drawing.memory.bends(key), last


def held(scene: Scene, key: str, point: Point, near: float) -> Held:
    """Return the link held at a point: at the bend that is near, else at a new one."""
    line = corners(scene, key)
    close = [i for i in range(1, len(line) - 1) if math.dist(line[i], point) <= near]
    if close:
        return Held(line, min(close, key=lambda i: math.dist(line[i], point)))
    number = min(range(1, len(line)), key=lambda i: nearest_on(line[i - 1 : i + 1], point))
    return Held((*line[:number], point, *line[number:]), number)


def bent(scene: Scene, key: str, bends: Sequence[Point]) -> Document:
    """Return the document with a link led through bends; without any it finds its own way.

    One that goes to what is folded, or in a bundle, is drawn elsewhere than where it runs, and cannot be led.
    """
    if _goes_elsewhere(scene, key):
        return scene.document
    drawn = scene.picture.routes[key]
    rounded = tuple((round(x, 1), round(y, 1)) for x, y in bends)
    return edits.route(scene.document, scene.picture.id, drawn.model_copy(update={"bends": rounded}))


def eased(scene: Scene, key: str, line: Sequence[Point], near: float) -> Document:
    """Return the document with a link led along the corners of a line, from centre to centre.

    Those that hardly make a corner are left out: `near` from the line without.
    """
    kept = list(line)
    for number in range(len(kept) - 2, 0, -1):
        if nearest_on((kept[number - 1], kept[number + 1]), kept[number])[0] <= near:
            del kept[number]
    return bent(scene, key, kept[1:-1])


def nudged(scene: Scene, ids: Iterable[str], by: Point) -> Document:
    """Return the document with the bends of links moved; a straight one gets a bend in its middle."""
    document = scene.document
    for key in sorted(ids):
        bends = corners(scene, key)[1:-1] or (_middle(scene, key),)
        moved = [(x + by[0], y + by[1]) for x, y in bends]
        document = bent(scene._replace(document=document, picture=document.pictures[scene.picture.id]), key, moved)
    return document


def is_led(scene: Scene, key: str) -> bool:
    """Whether a link was bent by hand, or its words were put somewhere."""
    drawn = scene.picture.routes[key]
    return bool(drawn.bends or drawn.label)


def freed(scene: Scene, ids: Iterable[str]) -> Document:
    """Return the document with links that find their own way again, and their words their own place."""
    document = scene.document
    for key in sorted(ids):
        free = scene.picture.routes[key].model_copy(update={"bends": (), "label": None})
        document = edits.route(document, scene.picture.id, free)
    return document


def labelled(scene: Scene, key: str, middle: Point) -> Document:
    """Return the document with the words of a link put somewhere: they keep their place beside its line."""
    if _goes_elsewhere(scene, key):
        return scene.document
    drawn = scene.picture.routes[key].model_copy(update={"label": offset(_line(scene, key), middle)})
    return edits.route(scene.document, scene.picture.id, drawn)


def _goes_elsewhere(scene: Scene, key: str) -> bool:
    link, seen = scene.document.links[key], scene.drawing.memory.course(key).run.link
    ends = link.source, link.target
    return ends != (seen.source, seen.target) or any(scene.picture.placements[end].folded for end in ends)


def _middle(scene: Scene, key: str) -> Point:
    line = _line(scene, key)
    return at(line, length(line) / 2)[0]


def _line(scene: Scene, key: str) -> tuple[Point, ...]:
    symbol = scene.symbol(key)
    assert symbol
    return tuple(points(symbol.outline))
