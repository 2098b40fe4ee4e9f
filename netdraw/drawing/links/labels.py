"""Finds a place for the label of a link: beside a calm stretch of its line, covering nothing if that can be."""

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Generic, NamedTuple, TypeVar

from netdraw.drawing.geometry.obstacles import Cell, cells, crosses
from netdraw.drawing.geometry.paths import at, length, nearest_on
from netdraw.drawing.primitives import Box, Point

ALONG = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.45, 0.55, 0.35, 0.65, 0.25, 0.75, 0.15, 0.85)
FINE = 16.0  # 0.1 mm: so far apart lie the places that are tried where there is no room at those
MOST = 32  # of those on each side of the middle
FARTHER = 10.0, 25.0, 45.0, 70.0, 100.0, 150.0  # 0.1 mm: and so much farther from the line
TAG = 5.0  # 0.1 mm: so far beside its line a tag stands where there is no room on it
CLOSER = 34.0  # how bad a place is that is closer to its line than usual, or late among the usual ones
LAST = 35.0  # how bad a place is that is only taken where others harm; less than to stand on one line
AFAR = LAST + 0.5  # and farther from its line, where another line may come between
PER = 100.0  # 0.1 mm: so much farther is as bad as 1; the farthest is less bad than to stand on one line
TURNS = 36.0  # how bad it is beside a stretch of the own line to stand on another; as on the border of a frame
STRANGE = 36.0  # how bad it is at least that another line comes as near as the own one
PARTLY = 0.4, 0.75  # of half of what lies across the line: so far aside words may stand on it there
CUT = 1.2  # what is harmed counts so much more where the own line is cut as well

Harm = Callable[[Box, Sequence[Cell], float], float]
Other = Callable[[Box, Sequence[Cell]], bool]
T = TypeVar("T")


class Place(NamedTuple):
    """Where a label stands, and whether it lies on its own line."""

    box: Box
    on_line: bool

    @property
    def centre(self) -> Point:
        """The middle of the label."""
        return self.box.centre


class Tried(NamedTuple, Generic[T]):
    """The best place for something, its boxes there, and the cells that were looked at for it.

    It stays the best while they stay as they are.
    """

    place: T
    boxes: tuple[Box, ...]
    within: Sequence[Cell] = ()


class Best(NamedTuple):
    """The best place so far, how bad it is, and the cells that were looked at."""

    place: Place | None = None
    cost: float = math.inf
    looked: Sequence[Cell] = ()


def label_place(
    line: Sequence[Point],
    size: tuple[float, float],
    gaps: tuple[float, float],
    harm: Harm,
    other: Other = lambda _box, _within: False,
) -> Tried[Place]:
    """Return the best place for a label of `size`, so far from the line (negative: on it), or closer in a crowd.

    `harm` says how bad it would be to stand in a box, which lies in those cells, 0 for not at all; it need look no
    farther when it comes to as much as it is told. `other` says whether another line comes through a box. Of places as
    good, the earlier one is taken.
    """
    away, close = gaps
    fine = _fine(length(line))
    near = ((min(number, CLOSER), place) for number, place in enumerate(_places(line, size, away, fine)))
    best = _best(line, near, max(away, TAG), (harm, other), Best())
    if best.cost > CLOSER and away >= 0:
        closer = ((CLOSER, each) for each in _beside(line, size, close, fine))
        best = _best(line, closer, close, (harm, other), best)
    if best.cost > LAST:
        places = chain(_on(line, size, fine), *(_beside(line, size, 0.0, fine, part) for part in PARTLY))
        on = ((LAST, each) for each in places)
        best = _best(line, on, 0.0, (lambda box, within, most: CUT * harm(box, within, most / CUT), other), best)
    for more in FARTHER:
        if best.cost <= (bad := AFAR + more / PER):
            break
        out = max(away, TAG) + more
        farther = ((bad, each) for each in _beside(line, size, out, fine))
        best = _best(line, farther, out, (harm, other), best)
    assert best.place is not None
    return Tried(best.place, (best.place.box,), best.looked)


def _fine(total: float) -> Sequence[float]:
    """Return shares of a line that is so long, from its middle on to both ends."""
    half = max(2, min(MOST, round(total / 2 / FINE)))
    return [0.5, *(0.5 + side * 0.45 * each / half for each in range(1, half + 1) for side in (1, -1))]


def _best(
    line: Sequence[Point], places: Iterator[tuple[float, Place]], gap: float, judges: tuple[Harm, Other], best: Best
) -> Best:
    """Return the best of what was tried before and of other places at a line, each with how bad it is by itself.

    Those that do not lie on the line are so far from it.
    """
    (harm, other), place, least, looked = judges, best.place, best.cost, [*best.looked]
    for order, each in places:
        box, on_line = each
        within = cells(box)
        looked += within
        cost = order + harm(box, within, least - order)
        if cost < least and not on_line:
            around = box.grown(gap)
            looked += (near := cells(around))
            cost = max(cost + 1, STRANGE + gap / PER) if other(around, near) else cost
            cost += TURNS * (len(line) > 2 and _crossed(line, box))  # where the line turns
        if cost < least:
            place, least = each, cost
        if least <= order:
            break
    return Best(place, least, looked)


def put(line: Sequence[Point], where: Point, size: tuple[float, float]) -> Place:
    """Return the place that a label of `size` was given: how far along the line (0 to 1), and how far to its right."""
    share, aside = where
    (x, y), (ux, uy) = at(line, length(line) * share)
    box = _about((x - uy * aside, y + ux * aside), size)
    return Place(box, _crossed(line, box))


def _crossed(line: Sequence[Point], box: Box) -> bool:
    return any(crosses(a, b, box) for a, b in pairwise(line))


def offset(line: Sequence[Point], middle: Point) -> Point:
    """Return where a label with its middle at a point stands, as `put` wants it."""
    _, (x, y) = nearest_on(line, middle)
    gone = _gone(line, (x, y))
    _, (ux, uy) = at(line, gone)
    across = ux * (middle[1] - y) - uy * (middle[0] - x)
    return round(gone / (length(line) or 1), 3), round(math.copysign(math.dist((x, y), middle), across), 1)


def _gone(line: Sequence[Point], on: Point) -> float:
    """Return how far along a line a point on it lies."""
    gone = 0.0
    for a, b in pairwise(line):
        if math.dist(a, on) + math.dist(on, b) - math.dist(a, b) < 1e-6:
            return gone + math.dist(a, on)
        gone += math.dist(a, b)
    return gone


def _places(line: Sequence[Point], size: tuple[float, float], away: float, fine: Sequence[float]) -> Iterator[Place]:
    """Return places: above or right of the line first, then below or left, then on the line (a tag: always).

    At last come `fine` ones for a line among many: in between (a tag: beside it).
    """
    if away < 0:
        return chain(_on(line, size, (*ALONG, *fine)), _beside(line, size, TAG, fine))
    return chain(_beside(line, size, away, ALONG), _on(line, size, ALONG[:1]), _beside(line, size, away, fine))


def _on(line: Sequence[Point], size: tuple[float, float], shares: Sequence[float]) -> Iterator[Place]:
    """Yield places on a line, at shares of its length."""
    total = length(line)
    yield from (Place(_about(at(line, total * share)[0], size), True) for share in shares)


def _beside(
    line: Sequence[Point], size: tuple[float, float], away: float, shares: Sequence[float], part: float = 1.0
) -> Iterator[Place]:
    """Yield places on both sides of a line, at shares of its length; or with only a `part` of them aside, on it."""
    total, half, high = length(line), size[0] / 2, size[1] / 2
    for share in shares:
        (x, y), (ux, uy) = at(line, total * share)
        out = (abs(uy) * half + abs(ux) * high) * part + away
        first = ux > 0 if abs(ux) > abs(uy) else uy > 0  # above a level line, to the right of a plumb one
        right, down = (uy * out, -ux * out) if first else (-uy * out, ux * out)
        yield Place(_about((x + right, y + down), size), part < 1)
        yield Place(_about((x - right, y - down), size), part < 1)


def _about(point: Point, size: tuple[float, float]) -> Box:
    (x, y), half, high = point, size[0] / 2, size[1] / 2
    return Box(x - half, y - high, x + half, y + high)
