"""Stops a link before a node that it comes to at a small angle, so that its head does not lie under it. In 0.1 mm."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from netdraw.drawing.geometry.paths import chop, holds, length, piece
from netdraw.drawing.links.symbol import Run, Tip
from netdraw.drawing.nodes.standing import Stand
from netdraw.drawing.primitives import Point

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

    It is 0 for what is as broad at its tip, and for what comes to a frame from inside.
    """
    far = math.dist(coming, tip)
    if not end.headed or end.back < end.half or not far or (stand.kind.holds and stand.box.holds(*coming)):
        return 0.0
    head = _Head(tip, ((tip[0] - coming[0]) / far, (tip[1] - coming[1]) / far), end.back * size, end.half * size)
    deep = max(_deep(head, each) for each in (stand.corners, *stand.outcrops))
    return deep if deep > LEAST else 0.0


class _Head(NamedTuple):
    """A head: its tip, the way that it points, how far back it begins, and half as broad as it is there."""

    tip: Point
    way: Point
    back: float
    half: float

    def corners(self) -> Iterator[Point]:
        """Yield the two corners behind its tip."""
        (x, y), (ux, uy), back, half = self
        return ((x - ux * back - uy * side, y - uy * back + ux * side) for side in (-half, half))


def _deep(head: _Head, outline: Sequence[Point]) -> float:
    """Return how far back a head has to go until it is out of an outline."""
    (x, y), (ux, uy), back, half = head
    after = [
        (far, abs((u - x) * uy - (v - y) * ux)) for u, v in outline if (far := (x - u) * ux + (y - v) * uy) > LEAST
    ]
    if not after:  # as where a line comes straight to a side
        return 0.0
    deep = max(_out(corner, head.way, outline) for corner in head.corners()) if max(after)[0] > back else 0.0
    for far, aside in sorted(each for each in after if each[1] < half):  # what comes over its sides
        if far < deep + back:
            deep = max(deep, far - aside * back / half)
    return deep


def _out(corner: Point, way: Point, outline: Sequence[Point]) -> float:
    """Return how far back a corner of a head has to go until it is out of an outline; at most FARTHEST."""
    if not holds(outline, corner):
        return 0.0
    out = chop(outline, corner, (corner[0] - way[0] * FARTHEST, corner[1] - way[1] * FARTHEST))
    return math.dist(corner, out) if out else FARTHEST
