"""Lays the links that must go round something one after another, each among the lines that lie there already."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from netdraw.drawing.crowding import Strand, strands, within
from netdraw.drawing.detours import Among, detour
from netdraw.drawing.lanes import in_lanes
from netdraw.drawing.primitives import Box, Point, union
from netdraw.drawing.routes import sharp
from netdraw.drawing.standing import Stand

REACHES = 200, 800, 20_000  # so far about its ends a link looks for a way, the wider only where it finds none

Bends = tuple[Point, ...]


class Barred(NamedTuple):
    """A link with something in its straight way: what it joins, that way, half its breadth, and how far it reaches.

    The latter with its badges.
    """

    source: Stand
    target: Stand
    straight: Bends
    half: float
    reach: float


class Ground(NamedTuple):
    """What links go round, and the box that they do not leave if they need not."""

    boxes: Sequence[Box]
    sheet: Box


class Room(NamedTuple):
    """What may matter to a link on its way round: all that lies in a box."""

    barred: Barred
    among: Among


def lay(
    barred: Mapping[str, Barred],
    lines: Iterable[Strand],
    ground: Ground,
    known: Callable[[str, Room], Bends],
) -> dict[str, Bends]:
    """Return the bends of each barred link, those with near ends first; none where it finds no way.

    `lines` are the straight parts of all other links, `ground` is what they lie on. `known` returns `bends` of the
    room of a link, or what it returned for an equal one.
    """
    lying, found = [*lines], dict[str, Bends]()
    for key in sorted(barred, key=lambda key: (_far(barred[key]), key)):
        each = barred[key]
        rooms = (Room(each, _among(each, reach, lying, ground)) for reach in REACHES)
        found[key] = next(filter(None, (known(key, room) for room in rooms)), ())
        line = sharp(each.source, each.target, found[key]) if found[key] else each.straight
        lying += strands(line, each.half)
    return found


def _far(barred: Barred) -> float:
    return math.dist(barred.source.centre, barred.target.centre)


def _among(barred: Barred, reach: float, lying: Iterable[Strand], ground: Ground) -> Among:
    one, other = barred.source.box, barred.target.box
    room = union((one, other)).grown(reach)
    if reach == REACHES[0]:
        room = _both(room, ground.sheet.grown(-barred.reach))
    others = (box for box in ground.boxes if box.meets(room) and not (box.meets(one) or box.meets(other)))
    return Among(room, tuple(others), within(room, lying), barred.half)


def _both(one: Box, other: Box) -> Box:
    return Box(*map(max, one[:2], other[:2]), *map(min, one[2:], other[2:]))


def bends(room: Room) -> Bends:
    """Return the bends of a link on its way round; none where it finds no way in its room."""
    (source, target, straight, *_), among = room
    way = detour(source, target, straight, among)
    return in_lanes(way, source, target, among) if way else ()
