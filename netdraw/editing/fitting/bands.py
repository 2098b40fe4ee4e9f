"""Lays a picture in its bands and frames, and a frame alone, in a way that it can be so wide. All in 0.1 mm."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from netdraw.drawing.primitives import Box, Point
from netdraw.editing.fitting.chains import Way
from netdraw.editing.fitting.measures import Measures
from netdraw.editing.fitting.narrowing import Narrowing
from netdraw.editing.fitting.pieces import Pieces
from netdraw.editing.fitting.placing import placed
from netdraw.editing.fitting.plan import Step, planned
from netdraw.editing.scene import Scene, drawn
from netdraw.editing.tidying.units import lying
from netdraw.model.records import Placement


class Banded(NamedTuple):
    """Where all comes in bands in some way, by which steps, and how wide it must be."""

    there: Mapping[str, Placement]
    steps: Sequence[Step]
    wide: float
    way: Way


def narrowed(measures: Measures, way: Way, room: Point) -> Sequence[Step]:
    """Return the steps by which all comes to be so wide."""
    return Narrowing(planned(measures.pieces), measures, way, room).found()


def banded(measures: Measures, way: Way, room: Point, steps: Sequence[Step]) -> Banded | None:
    """Return where all comes in bands and frames after some steps, and so high if it can; None where it cannot."""
    narrowing = _narrowing(measures, way, room)
    found = narrowing.lowered(steps)
    there = found and placed(narrowing, found[0])
    return Banded(there, found[1], narrowing.needed(found[0]), way) if found and there else None


def abreast(measures: Measures, way: Way, room: Point, steps: Sequence[Step]) -> Sequence[str]:
    """Return who stand side by side after some steps where that takes more than the room."""
    narrowing = _narrowing(measures, way, room)
    found = narrowing.lowered(steps)
    return narrowing.beside(found[0]) if found and narrowing.needed(found[0]) > room[0] else ()


def _narrowing(measures: Measures, way: Way, room: Point) -> Narrowing:
    width, high = room
    return Narrowing(planned(measures.pieces), measures, way, (width, high * min(way.down, 1.0)))


def extent(there: Mapping[str, Placement]) -> float:
    """Return how high all is together."""
    boxes = [*map(_box, there.values())]
    return max(each.bottom for each in boxes) - min(each.top for each in boxes)


def held(scene: Scene, frame: str, width: float) -> Mapping[str, Box]:
    """Return how a frame with all it holds comes out when it is so wide, its upper left corner at (0, 0)."""
    inside = lying(scene).holders
    keys = {frame, *(key for key, holders in inside.items() if frame in holders)}
    links = scene.document.links
    part = scene.picture.model_copy(
        update={
            "kind": "design",
            "placements": {key: each for key, each in scene.picture.placements.items() if key in keys},
            "routes": {
                key: each
                for key, each in scene.picture.routes.items()
                if {links[key].source, links[key].target} <= keys
            },
        }
    )
    document = scene.document.model_copy(update={"pictures": {part.id: part}})
    alone = drawn(document, part.id, scene.language, scene.measured)
    measures, way, room = Measures(Pieces(alone)), Way(0.0, 1.0, 1.0), (width, math.inf)
    found = banded(measures, way, room, narrowed(measures, way, room))
    there = found.there if found else part.placements
    boxes = {key: _box(there[key]) for key in keys}
    left, top, *_ = boxes[frame]
    return {key: box.moved(-left, -top) for key, box in boxes.items()}


def _box(placement: Placement) -> Box:
    x, y, wide, high = (
        placement.x,
        placement.y,
        placement.width / 2,
        placement.height / 2,
    )
    return Box(x - wide, y - high, x + wide, y + high)
