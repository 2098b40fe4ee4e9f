"""Spreads the ends of links over the rim of a node, so that no head lies over another end. In 0.1 mm."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from netdraw.drawing.geometry.spacing import Mark, spaced
from netdraw.drawing.links.landing import under
from netdraw.drawing.links.routes import reaching
from netdraw.drawing.links.symbol import Tip
from netdraw.drawing.nodes.standing import Stand
from netdraw.drawing.primitives import Point
from netdraw.drawing.ways.rims import SLANT, Rim, rim

CLEAR = 4.0  # between a head and what lies beside it
LEAST = 14.0  # between two tips, however far apart the lines come from
FIRM, FIRMEST = 1e3, 1e6  # so much harder to move is a level or plumb line, and one that would be that no more
ROUNDS = 5  # lines that come to lie apart run otherwise, and need other room
NEAR = 1.0  # by less than this nothing is gained by another round
SMALL = 1.0  # by less than this no end moves
SLACK = 0.1  # of places
STEPS, LEAST_HEAD = 20, 0.4  # where there is no room heads are smaller, by twentieths, down to this share at most
Which = tuple[str, int]  # a link, and its begin (0) or its end (-1)


class Spot(NamedTuple):
    """Where a link meets a node, from its centre, if it makes way there, and how large it has its head there."""

    met: Point | None
    size: float = 1.0


BY_ITSELF = Spot(None)


class End(NamedTuple):
    """Where a link meets a node by itself, the point that it comes from there, and what it ends in.

    One that is `firm`, being level or plumb, hardly moves; one with `bounds` only between these points.
    """

    at: Point
    coming: Point
    tip: Tip
    firm: bool = False
    bounds: tuple[Point, Point] | None = None

    @property
    def gives(self) -> bool:
        """Whether it is level or plumb, and need not be where there is no room for that."""
        return self.bounds is not None and self.bounds[0] != self.bounds[1]

    def loose(self) -> "End":
        """Return an end that needs not be level or plumb."""
        return self._replace(firm=False, bounds=None) if self.gives else self

    def whole(self, point: Point) -> bool:
        """Whether its line goes aside with both ends when this one goes to a point."""
        if self.bounds is None:
            return False
        (left, top), (right, bottom) = self.bounds
        return left - SLACK <= point[0] <= right + SLACK and top - SLACK <= point[1] <= bottom + SLACK


def crowded(ends: Iterable[tuple[Point, Tip]]) -> bool:
    """Whether some head lies over another end."""
    before: list[tuple[float, float, float, bool]] = []
    for (x, y), (half, _, headed) in ends:  # plain loops, as all nodes are looked at
        for u, v, other, also in before:
            near = half + other
            if -near < x - u < near and -near < y - v < near and (headed or also):
                return True
        before.append((x, y, half, headed))
    return False


def spread(stand: Stand, ends: Mapping[Which, End]) -> dict[Which, Spot]:
    """Return how links meet a node that make way so that no head lies over another end.

    They keep their order round the node and move as little as can be. Those that cannot see the next side of the node,
    or not well, share the room that there is, and have smaller heads.
    """
    around = rim(stand)
    row = _row(around, ends, stand.box.width + stand.box.height)
    if len(row) < 2:
        return {}
    tips = _spaced(stand, around, row)
    if _tight(tips) and any(end.gives for end in ends.values()):
        row = _row(around, {which: end.loose() for which, end in ends.items()}, stand.box.width + stand.box.height)
        tips = _spaced(stand, around, row)
    (x, y), spots = stand.centre, dict[Which, Spot]()
    for each, tip, size in zip(row, tips, _sizes(tips), strict=True):
        (u, v), _ = around.at(tip.place)
        there = (u - x, v - y) if abs(tip.place - each.mark.at) >= SMALL else None
        if there or size < 1:
            spots[each.which] = Spot(there, size)
    return spots


class _Standing(NamedTuple):
    """An end in the row of all on a rim."""

    which: Which
    end: End
    mark: Mark


class _Tip(NamedTuple):
    """An end at a place: the point there, the way that its line comes from, and the sine of how steep that is."""

    end: Tip
    place: float
    at: Point
    way: Point
    steep: float


def _spaced(stand: Stand, around: Rim, row: Sequence[_Standing]) -> list[_Tip]:
    """Return the ends so far apart as they need, or as there is room for."""
    found, needs = [each.mark.at for each in row], list[float]()
    for _ in range(ROUNDS):
        before = found
        anew = [_need(*both) for both in pairwise(_tips(around, row, found))]
        needs = [(a + b) / 2 for a, b in zip(needs or anew, anew, strict=True)]
        found = spaced([each.mark for each in row], needs)
        if all(-NEAR < a - b < NEAR for a, b in zip(before, found, strict=True)):
            break
    return [*_landed(stand, row, _tips(around, row, found))]


def _row(around: Rim, ends: Mapping[Which, End], deep: float) -> list[_Standing]:
    """Return the ends in their order along the rim, which is cut where there is most room between two of them.

    Those that come from within the rim are left out.
    """
    met = ((around.place(_behind(end, deep), end.coming), which) for which, end in ends.items())
    places = sorted((place, which) for place, which in met if place is not None)
    if not places:
        return []
    wide, first = max((b - a, b) for (a, _), (b, _) in pairwise([*places, (places[0][0] + around.round, "")]))
    begin = first - wide / 2
    row = sorted((begin + (place - begin) % around.round, which) for place, which in places)
    standing = [_standing(around, which, ends[which], place, begin) for place, which in row]
    together: list[list[_Standing]] = []
    last = -1
    for i, one in enumerate(standing):
        together += [] if i <= last else [[]]
        together[-1].append(one)
        last = max([last, *(j for j, other in enumerate(standing[i + 1 :], i + 1) if _together(one, other))])
    return [each for those in together for each in (_turned(around, those) if len(those) > 1 else those)]


def _standing(around: Rim, which: Which, end: End, place: float, begin: float) -> _Standing:
    """Return an end with where it may lie, no farther round than half its breadth from where the rim is cut."""
    if end.bounds:
        (x, y), (_, (down, left)) = end.at, around.at(place)
        low, high = sorted(place + (v - y) * down - (u - x) * left for u, v in end.bounds)
    else:
        low, high = (place + on * around.sight(place, end.coming, on) for on in (-1, 1))
    low, high = max(low, begin + end.tip.half), min(high, begin + around.round - end.tip.half)
    weight = 1.0 if not end.firm else FIRM if end.bounds else FIRMEST
    return _Standing(which, end, Mark(place, min(low, place), max(high, place), weight))


def _together(one: _Standing, other: _Standing) -> bool:
    """Whether two ends lie over each other, or their lines cross before them."""

    def parted(a: End, b: End) -> bool:
        (x, y), (u, v) = a.coming, a.at
        sides = [(u - x) * (q - y) - (v - y) * (p - x) for p, q in (b.coming, b.at)]
        return min(sides) < 0 < max(sides)

    near = other.mark.at - one.mark.at < one.end.tip.half + other.end.tip.half
    return near or (parted(one.end, other.end) and parted(other.end, one.end))


def _turned(around: Rim, those: Sequence[_Standing]) -> list[_Standing]:
    """Return ends that belong together in the order of where they come from, so that their lines do not cross."""
    (x, y), (right, down) = around.at(sum(each.mark.at for each in those) / len(those))

    def turn(each: _Standing) -> float:
        across, off = each.end.coming[0] - x, each.end.coming[1] - y
        return math.atan2(right * off - down * across, right * across + down * off)

    return sorted(those, key=turn)


def _tips(around: Rim, row: Sequence[_Standing], places: Sequence[float]) -> list[_Tip]:
    tips: list[_Tip] = []
    for each, place in zip(row, places, strict=True):
        at, (right, down) = around.at(place)
        way = _way(at, each.end.coming)
        tips.append(_Tip(each.end.tip, place, at, way, right * way[0] + down * way[1]))
    return tips


def _landed(stand: Stand, row: Sequence[_Standing], tips: Sequence[_Tip]) -> Iterator[_Tip]:
    """Yield the ends where their heads come to lie, as they stop before a node that they would lie under."""
    for each, tip in zip(row, tips, strict=True):
        moved, (ux, uy) = abs(tip.place - each.mark.at) >= SMALL, tip.way
        x, y = reaching(stand, tip.at, each.end.coming) if moved else each.end.at
        back = under(each.end.coming, (x, y), tip.end, stand, 1.0)
        yield tip._replace(at=(x + ux * back, y + uy * back))


def _need(one: _Tip, other: _Tip) -> float:
    """Return how far apart along the rim two ends have to lie."""
    wide, apart, _ = _between(one, other)
    far = other.place - one.place
    steep = apart / far if far > LEAST else (one.steep + other.steep) / 2
    least = LEAST if one.end.headed or other.end.headed else 0.0
    return max((wide + CLEAR) / min(max(steep, SLANT), 1.0), least) if wide > 0 else least


def _tight(tips: Sequence[_Tip]) -> bool:
    """Whether heads are smaller than they may be, and so lie over other ends."""
    return min(_room(*both) for both in pairwise([tips[-1], *tips, tips[0]])) < LEAST_HEAD


def _sizes(tips: Sequence[_Tip]) -> list[float]:
    """Return how large heads can be, beside those before and after them."""
    rooms = (_room(*both) for both in pairwise([tips[-1], *tips, tips[0]]))
    sizes = [min(max(math.floor(room * STEPS) / STEPS, LEAST_HEAD), 1.0) for room in rooms]
    return [min(both) if tip.end.headed else 1.0 for tip, both in zip(tips, pairwise(sizes), strict=True)]


def _room(one: _Tip, other: _Tip) -> float:
    """Return for how much of two heads there is room beside each other."""
    wide, apart, behind = _between(one, other)
    if wide <= 0 or behind > max(one.end.back, other.end.back):
        return 1.0
    return (abs(apart) - CLEAR) / wide


def _between(one: _Tip, other: _Tip) -> tuple[float, float, float]:
    """Return how wide apart two lines have to lie at their ends, and how far they do beside and behind each other.

    The wider they spread, the less; not at all where they come from other sides.
    """
    (ux, uy), (vx, vy), (px, py), (qx, qy) = one.way, other.way, one.at, other.at
    if ux * vx + uy * vy <= 0:
        return 0.0, 0.0, 0.0
    wide = one.end.half + other.end.half - min(one.end.back, other.end.back) * (ux * vy - uy * vx)
    x, y, right, down = ux + vx, uy + vy, qx - px, qy - py
    long = math.hypot(x, y)
    return wide, (x * down - y * right) / long, abs(x * right + y * down) / long


def _behind(end: End, deep: float) -> Point:
    """Return a point in the node, or behind it, to which a line that ends would go on."""
    (x, y), (ux, uy) = end.at, _way(end.coming, end.at)
    return x + ux * deep, y + uy * deep


def _way(a: Point, b: Point) -> Point:
    right, down = b[0] - a[0], b[1] - a[1]
    long = math.hypot(right, down) or 1.0
    return right / long, down / long
