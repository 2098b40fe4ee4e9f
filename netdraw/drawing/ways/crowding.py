"""Says what a straight stretch of a link costs among the lines that lie there already. In 0.1 mm."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from netdraw.drawing.primitives import Box, Point

CROSSING = 250.0  # a crossing costs as much as so much length
NEAR = 2.0  # and so much more costs each 0.1 mm of two lines over each other, less the further they lie apart
LEAST = 8.0  # thinner lines take the room of one so broad, or two of them would read as a double one
CLEAR = 6.0  # so far apart lie the edges of two lines that cost nothing
SLANT = 0.35  # the sine of an angle so small that lines run along each other


class Strand(NamedTuple):
    """A straight part of a line, half as broad as it is drawn, and the box outside which it matters to no line."""

    start: Point
    end: Point
    half: float
    around: Box


def strands(line: Sequence[Point], half: float) -> list[Strand]:
    """Return the straight parts of a line."""
    return [_strand(start, end, half) for start, end in pairwise(line)]


def _strand(start: Point, end: Point, half: float) -> Strand:
    (ax, ay), (bx, by), reach = start, end, half + CLEAR
    left, right = (ax, bx) if ax < bx else (bx, ax)
    top, bottom = (ay, by) if ay < by else (by, ay)
    return Strand(start, end, half, Box(left - reach, top - reach, right + reach, bottom + reach))


def within(box: Box, lying: Iterable[Strand]) -> tuple[Strand, ...]:
    """Return what lies in a box, or so near that it matters there."""
    left, top, right, bottom = box
    return tuple(
        each for each in lying if not ((its := each[3])[0] > right or left > its[2] or its[1] > bottom or top > its[3])
    )


def price(a: Point, b: Point, half: float, lying: Iterable[Strand], near: float = NEAR) -> float:
    """Return what a stretch from a to b costs for what it crosses, and for what it runs along too near.

    It is twice `half` broad; `near` is what the latter costs for each 0.1 mm.
    """
    (ax, ay), (bx, by), cost = a, b, 0.0
    ux, uy = bx - ax, by - ay
    long = math.hypot(ux, uy) or 1.0
    left, right = (ax - half, bx + half) if ax < bx else (bx - half, ax + half)
    top, bottom = (ay - half, by + half) if ay < by else (by - half, ay + half)
    for start, end, other, its in lying:  # a plain loop, as it is gone through thousands of times
        if its[0] > right or left > its[2] or its[1] > bottom or top > its[3]:
            continue
        (cx, cy), (dx, dy), reach = start, end, half + other + CLEAR
        one, two, away = ux * (cy - ay) - uy * (cx - ax), ux * (dy - ay) - uy * (dx - ax), reach * long
        if (one >= away and two >= away) or (one <= -away and two <= -away):  # all of it lies far to one side
            continue
        vx, vy = dx - cx, dy - cy
        if one * two < 0 and (vx * (ay - cy) - vy * (ax - cx)) * (vx * (by - cy) - vy * (bx - cx)) < 0:
            cost += CROSSING
        if abs(two - one) < SLANT * long * math.hypot(vx, vy):
            ends = (ux * (cx - ax) + uy * (cy - ay)) / long, (ux * (dx - ax) + uy * (dy - ay)) / long
            cost += near * _along(long, ends, (one / long, two / long), reach)
    return cost


def _along(long: float, ends: Point, aside: Point, reach: float) -> float:
    """Return how far another line runs along one that is so `long`, less the further it lies apart; 0 beyond `reach`.

    Its ends lie so far along that one, and so far aside of it.
    """
    (start, end), (one, two) = ends, aside
    low, high = max(0.0, min(ends)), min(long, max(ends))
    if low >= high:
        return 0.0
    apart = abs(one + (two - one) * ((low + high) / 2 - start) / (end - start))
    return (high - low) * (1 - apart / reach) if apart < reach else 0.0
