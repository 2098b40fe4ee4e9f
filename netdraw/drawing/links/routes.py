"""Finds the line that a link follows: from outline to outline, through its bends, level or plumb where it can be."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from netdraw.drawing.geometry.paths import at, bent, chop, cornered
from netdraw.drawing.nodes.standing import Stand, name_below
from netdraw.drawing.primitives import Box, Point
from netdraw.model.records import Link, Route

INSET = 16  # a level or plumb line keeps so far from the corners of a box
EDGE = 14  # a line beside others keeps so far from the corners
APART = 56  # between links on the same pair
LONG = 240  # from the middle of a node to the side of its frame, so that the line and its head can be seen
NARROW = 34  # where they cannot lie so far apart, they run from centre to centre


class Beside(NamedTuple):
    """Where a link lies among those on one pair: its steps from the middle, and those of the outermost."""

    place: float = 0.0
    widest: float = 0.5


ALONE = Beside()
Met = tuple[Point | None, Point | None]  # where a line begins and stops, from the centres, if not where it would itself
BY_ITSELF: Met = (None, None)


def follow(
    source: Stand, target: Stand, bends: Sequence[Point], beside: Beside = ALONE, met: Met = BY_ITSELF
) -> tuple[Point, ...]:
    """Return the points of the line, its corners rounded; a straight one lies `beside` the others on its pair.

    A line without bends is plumb or level where the boxes stand opposite each other, else it aims at the centres; from
    who stands in a frame to that frame it goes straight out to a side that is near (`outward`). A bend that stands
    opposite a box is met plumb or level as well, so that dragging a bend drags the end along. Ends that make way for
    others are `met` where they are said to be.
    """
    first, last = (_ends if bends else _facing)(source, target, bends)
    if not bends and beside != ALONE:
        room = _room(source, target, first, last)
        if room < NARROW * beside.widest:
            first, last = source.centre, target.centre
            room = _room(source, target, first, last)
        first, last = _sideways(first, last, beside, room)
    line = [first, *bends, last]
    line[0], line[-1] = _end(source, first, line[1], met[0]), _end(target, last, line[-2], met[1])
    if met != BY_ITSELF:
        for stand, i, near, aside in zip((source, target), (0, -1), (1, -2), met, strict=True):
            line[i] = reaching(stand, line[i], line[near]) if aside else line[i]
    return tuple(bent(line) if len(line) > 2 else line)


def _end(stand: Stand, inside: Point, outside: Point, aside: Point | None) -> Point:
    """Return where a line meets a node, or so far aside of its centre as it makes way."""
    return (stand.centre[0] + aside[0], stand.centre[1] + aside[1]) if aside else _met(stand, inside, outside)


def reaching(stand: Stand, end: Point, coming: Point) -> Point:
    """Return where a line that comes to an end meets a node, there or farther on."""
    far = math.dist(end, coming) or 1.0
    share = 1 + (stand.box.width + stand.box.height) / far
    beyond = coming[0] + (end[0] - coming[0]) * share, coming[1] + (end[1] - coming[1]) * share
    found = _met(stand, beyond, coming)
    return end if found == beyond else found


def sharp(source: Stand, target: Stand, bends: Sequence[Point]) -> tuple[Point, ...]:
    """Return the line through bends with its corners as they are."""
    return ending(source, bends[0]), *bends, ending(target, bends[-1])


def ending(stand: Stand, bend: Point) -> Point:
    """Return where a line that comes from a bend ends at a node."""
    return _met(stand, _opposite(stand, bend), bend)


def _met(stand: Stand, inside: Point, outside: Point) -> Point:
    """Return where a line meets a node: its outline, what stands on that, or the name under it if it comes there."""
    met = chop(stand.corners, inside, outside) or inside
    for outcrop in stand.outcrops:
        met = chop(outcrop, met, outside) or met
    below = name_below(stand)
    if below and not below.holds(*outside):
        met = chop(cornered(below), met, outside) or met
    return met


def _ends(source: Stand, target: Stand, bends: Sequence[Point]) -> tuple[Point, Point]:
    return _opposite(source, bends[0]), _opposite(target, bends[-1])


def _opposite(stand: Stand, bend: Point) -> Point:
    """Return the point inside that a line from the bend aims at: straight across where it can be."""
    box, (x, y) = stand.box.grown(-INSET), stand.centre
    if stand.kind.holds and stand.box.holds(*bend):
        return outward(bend, stand.box, 0)[0]
    if box.left <= bend[0] <= box.right and not stand.box.holds(*bend):
        return bend[0], y
    if box.top <= bend[1] <= box.bottom and not stand.box.holds(*bend):
        return x, bend[1]
    return x, y


def _facing(source: Stand, target: Stand, bends: Sequence[Point]) -> tuple[Point, Point]:
    a, b = source.box, target.box
    if surrounds(target, source):
        return a.centre, outward(a.centre, b)[0]
    if surrounds(source, target):
        return outward(b.centre, a)[0], b.centre
    if not a.meets(b):
        x = _shared((a.left, a.right), (b.left, b.right))
        if x is not None:
            return (x, a.centre[1]), (x, b.centre[1])
        y = _shared((a.top, a.bottom), (b.top, b.bottom))
        if y is not None:
            return (a.centre[0], y), (b.centre[0], y)
    return source.centre, target.centre


def surrounds(frame: Stand, stand: Stand) -> bool:
    """Whether a node stands in a frame."""
    return frame.kind.holds and stand.box.within(frame.box)


def outward(point: Point, box: Box, room: float = LONG) -> list[Point]:
    """Return points straight out from one in a box, just beyond its sides; the nearest first that is so far off."""
    x, y = point
    sides = [(box.left - 1, y), (box.right + 1, y), (x, box.bottom + 1), (x, box.top - 1)]
    return sorted(sides, key=lambda side: (max(room - math.dist(point, side), 0.0), math.dist(point, side)))


def _shared(one: tuple[float, float], other: tuple[float, float]) -> float | None:
    """Return the middle of the smaller stretch if it lies well within both, else the middle of what they share."""
    low, high = max(one[0], other[0]) + INSET, min(one[1], other[1]) - INSET
    if low > high:
        return None
    small = one if one[1] - one[0] <= other[1] - other[0] else other
    middle = (small[0] + small[1]) / 2
    return middle if low <= middle <= high else (low + high) / 2


def _sideways(first: Point, last: Point, beside: Beside, room: float) -> tuple[Point, Point]:
    """Return the ends of a straight line so far aside as its place among those on the pair says, within `room`."""
    if not beside.place:
        return first, last
    _, (ux, uy) = at([first, last], 0)
    shift = beside.place * min(APART, room / beside.widest)
    dx, dy = -uy * shift, ux * shift
    return (first[0] + dx, first[1] + dy), (last[0] + dx, last[1] + dy)


def _room(one: Stand, other: Stand, first: Point, last: Point) -> float:
    """Return how far a line may move sideways and still meet both boxes well."""
    _, (ux, uy) = at([first, last], 0)
    return min(_aside(each.box, end, (-uy, ux)) for each, end in ((one, first), (other, last)))


def _aside(box: Box, point: Point, way: Point) -> float:
    """Return how far a point can go both this way and the other way and stay in a box, a little off its edge."""
    left, top, right, bottom = box.grown(-EDGE)
    spaces = [
        min(high - at_, at_ - low) / abs(step)
        for at_, low, high, step in ((point[0], left, right, way[0]), (point[1], top, bottom, way[1]))
        if abs(step) > 1e-6
    ]
    return max(min(spaces), 0.0)


def shifts(drawn: Iterable[tuple[Link, Route]]) -> dict[str, Beside]:
    """Return the place of each link without bends among those on its pair, so that they lie beside each other.

    One that is alone there is left out.
    """
    pairs: dict[tuple[str, str], list[Link]] = {}
    for link, route in drawn:
        if not route.bends and link.source != link.target:
            a, b = link.source, link.target
            pairs.setdefault((a, b) if a < b else (b, a), []).append(link)
    moved: dict[str, Beside] = {}
    for (low, _), links in pairs.items():
        if len(links) == 1:
            continue
        widest = (len(links) - 1) / 2
        for i, link in enumerate(links):
            place = i - widest
            moved[link.id] = Beside(place if link.source == low else -place, max(widest, 0.5))
    return moved
