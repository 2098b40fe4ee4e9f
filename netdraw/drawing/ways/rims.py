"""The line round a node on which links end, and how far along it they can. In 0.1 mm."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from netdraw.drawing.geometry.paths import closed, cornered
from netdraw.drawing.nodes.standing import Stand, name_below
from netdraw.drawing.primitives import Box, Point

SLANT = 0.15  # the sine of an angle so small that a head would lie along the rim
WIDE = math.sqrt(1 / SLANT**2 - 1)  # so far aside, in heights above a side, may lie what comes to it
FARTHEST = 240.0  # an end goes at most so far along the rim
SHORT = 4.0  # shorter sides, as in a rounded corner, are joined


class Side(NamedTuple):
    """A straight part of a rim: its begin, its way, how long it is, and how far along the rim it begins."""

    x: float
    y: float
    right: float
    down: float
    long: float
    after: float


class Rim:
    """The line round some points, clockwise and without dents; a place is how far along it one is."""

    def __init__(self, points: Sequence[Point]) -> None:
        corners = closed(_joined(_hull(points)))
        longs = [math.dist(a, b) for a, b in pairwise(corners)]
        self.round = sum(longs)
        self._starts = [0.0, *accumulate(longs[:-1])]
        self._sides = [
            Side(x, y, (u - x) / long, (v - y) / long, long, after)
            for ((x, y), (u, v)), long, after in zip(pairwise(corners), longs, self._starts, strict=True)
        ]

    def place(self, inside: Point, outside: Point) -> float | None:
        """Return the place where one enters who comes from outside; None where one would not."""
        (ix, iy), (ox, oy) = inside, outside
        dx, dy = ix - ox, iy - oy
        for x, y, right, down, long, after in self._sides:  # a plain loop with numbers, as in all of this class
            if (ox - x) * down > (oy - y) * right and (ix - x) * down <= (iy - y) * right:
                far = ((ix - x) * dy - (iy - y) * dx) / (right * dy - down * dx)
                if -1e-6 <= far <= long + 1e-6:
                    return after + far
        return None

    def at(self, place: float) -> tuple[Point, Point]:
        """Return the point at a place, and the way straight out there."""
        place %= self.round
        x, y, right, down, _, after = self._sides[bisect_right(self._starts, place) - 1]
        far = place - after
        return (x + right * far, y + down * far), (down, -right)

    def sight(self, place: float, eye: Point, on: int) -> float:
        """Return how far a line from `eye` may go on (1), or back (-1), from a place, without lying along the rim."""
        place %= self.round
        number, gone, (u, v) = bisect_right(self._starts, place) - 1, 0.0, eye
        far = place - self._starts[number]
        while gone < FARTHEST:
            x, y, right, down, long, _ = self._sides[number]
            height, foot = (u - x) * down - (v - y) * right, (u - x) * right + (v - y) * down
            if height <= 0:
                break
            end = min(long, foot + WIDE * height) if on > 0 else max(0.0, foot - WIDE * height)
            gone += max((end - far) * on, 0.0)
            if 0.0 < end < long:
                break
            number = (number + on) % len(self._sides)
            far = 0.0 if on > 0 else self._sides[number].long
        return min(gone, FARTHEST)


def rim(stand: Stand) -> Rim:
    """Return the line round a node and the name under it."""
    return _rim(stand.corners, name_below(stand))


@lru_cache(maxsize=256)
def _rim(corners: Sequence[Point], below: Box | None) -> Rim:
    return Rim([*corners, *(cornered(below) if below else ())])


def _joined(points: Sequence[Point]) -> list[Point]:
    """Return the points without those that lie close behind another one."""
    kept = [points[0]]
    for point in points[1:]:
        if math.dist(kept[-1], point) > SHORT:
            kept.append(point)
    return kept if len(kept) > 2 else [*points]


def _hull(points: Sequence[Point]) -> list[Point]:
    """Return the corners round all points, clockwise (Andrew 1979)."""
    lower, upper = ([*_chain(way)] for way in (sorted({*points}), sorted({*points}, reverse=True)))
    return [*lower[:-1], *upper[:-1]]


def _chain(points: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for c in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], c) <= 0:
            chain.pop()
        chain.append(c)
    return chain


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
