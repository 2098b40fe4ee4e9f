"""Stops a link before a node that it comes to at a small angle, so that its head does not lie under it. In 0.1 mm."""

import math
from collections.abc import Sequence

from netdraw.drawing.links import Run, Tip
from netdraw.drawing.paths import chop, holds, length, piece
from netdraw.drawing.primitives import Point
from netdraw.drawing.standing import Stand

FARTHEST = 90.0  # before a node a link stops at most
LEAST = 3.0  # and no nearer: so little of a head may lie under it


def landed(run: Run, ends: tuple[Tip, Tip], joined: tuple[Stand, Stand]) -> Run:
    """Return a link, which ends so, as it stops where the corners of its heads come to the nodes that it joins."""
    line, (tail, head), (source, target) = run.line, ends, joined
    start, stop = under(line[1], line[0], tail, source, run.heads), under(line[-2], line[-1], head, target, run.heads)
    if not (start or stop):
        return run
    most = length(line) / 3
    return run._replace(line=tuple(piece(line, min(start, most), length(line) - min(stop, most))))


def under(coming: Point, tip: Point, end: Tip, stand: Stand, size: float) -> float:
    """Return how far a head of a `size` lies under a node, or what stands on its rim, measured along its line.

    It is 0 for what is as broad at its tip.
    """
    far = math.dist(coming, tip)
    if not end.headed or end.back < end.half or not far:
        return 0.0
    (x, y), ux, uy = tip, (tip[0] - coming[0]) / far, (tip[1] - coming[1]) / far
    back, half = end.back * size, end.half * size
    corners = [(x - ux * back - uy * side, y - uy * back + ux * side) for side in (-half, half)]
    way = ux * FARTHEST, uy * FARTHEST
    deep = max(_deep(corner, way, each) for each in (stand.corners, *stand.outcrops) for corner in corners)
    deep = max(deep, *(_over(each, tip, (ux, uy), (back, half)) for each in (stand.corners, *stand.outcrops)))
    return deep if deep > LEAST else 0.0


def _deep(corner: Point, way: Point, outline: Sequence[Point]) -> float:
    """Return how far back a corner of a head has to go until it is out of an outline; at most as long as the way is."""
    if not holds(outline, corner):
        return 0.0
    out = chop(outline, corner, (corner[0] - way[0], corner[1] - way[1]))
    return math.dist(corner, out) if out else FARTHEST


def _over(outline: Sequence[Point], tip: Point, way: Point, head: tuple[float, float]) -> float:
    """Return how far back a head has to go so that no point of an outline that comes over its sides lies in it."""
    (x, y), (ux, uy), (back, half) = tip, way, head
    behind = ((x - u) * ux + (y - v) * uy for u, v in outline)
    after = [(far, *point) for far, point in zip(behind, outline, strict=True) if far > LEAST]
    deep = 0.0
    for far, u, v in sorted(after):
        aside = abs((u - x) * uy - (v - y) * ux)
        if aside < half and far < deep + back:
            deep = max(deep, far - aside * back / half)
    return deep
