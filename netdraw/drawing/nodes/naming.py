"""Finds where the name of what holds others stands: in the middle, or as near to it as nobody lies on it. In 0.1 mm."""

import math
from collections.abc import Iterable, Iterator

from netdraw.drawing.geometry.paths import holds
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import Stand, name_below, rebroken
from netdraw.drawing.primitives import Box, Point

CLEAR = 8  # round the words
STEP = 20  # from one place that is tried to the next
SHARES = (0.7, 0.5)  # of its width that a name is broken to, where it has no room


def moves(stand: Stand) -> bool:
    """Whether the name of a node goes where there is room: that of what holds others, in the middle of it."""
    return stand.kind.holds and stand.kind.label.place == "centre" and bool(stand.label.lines)


def named(stand: Stand, others: Iterable[Stand], look: Look) -> Stand:
    """Return a node with its name as near to its middle as it lies free of all `others`, broken narrower if need be.

    Where it lies free nowhere it stays in the middle.
    """
    lying = [box for each in others if not each.kind.holds for box in _drawn(each) if box.meets(stand.box)]
    tries = (stand, *(rebroken(stand, stand.label.width * share, look) for share in SHARES))
    free = (
        each._replace(aside=way) for each in tries for way in _ways(each) if _is_free(_words(each, way), each, lying)
    )
    return next(free, stand)


def _drawn(stand: Stand) -> Iterator[Box]:
    yield stand.box
    if below := name_below(stand):
        yield below


def _ways(stand: Stand) -> list[Point]:
    """Return how far off the middle the name could stand, the nearest first."""
    wide, high = (max(0, int(room // STEP)) for room in _room(stand))
    ways = [(x * STEP, y * STEP) for x in range(-wide, wide + 1) for y in range(-high, high + 1)]
    return sorted(ways, key=lambda way: (math.hypot(*way), way))


def _room(stand: Stand) -> Point:
    return (stand.box.width - stand.label.width) / 2, (stand.box.height - stand.label.height) / 2


def _words(stand: Stand, way: Point) -> Box:
    (x, y), (wide, high) = stand.centre, (stand.label.width / 2, stand.label.height / 2)
    return Box(x - wide, y - high, x + wide, y + high).moved(*way).grown(CLEAR)


def _is_free(words: Box, stand: Stand, lying: Iterable[Box]) -> bool:
    left, top, right, bottom = words
    corners = ((left, top), (right, top), (left, bottom), (right, bottom))
    return all(holds(stand.corners, each) for each in corners) and not any(words.meets(each) for each in lying)
