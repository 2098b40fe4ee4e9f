"""Draws that somebody is expressly not on a level: there the outline is open, and only dots go on."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from netdraw.drawing.geometry.paths import closed, polyline, rounded
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import ASIDE, Stand
from netdraw.drawing.primitives import Box, Path, Point, Primitive

DOTS = (0.1, 9)  # as of the mark for absence
STEP, APART = 10, 12  # of a small stair, and how far it stands from the years


class Opening(NamedTuple):
    """The strip of a level from `top` to `bottom`, and the colour that lies there under the node."""

    top: float
    bottom: float
    ground: str


class Absence(NamedTuple):
    """On which levels a node expressly is not: seen as `openings` of it, or else by rank of `number` (0: highest)."""

    openings: tuple[Opening, ...] = ()
    ranks: tuple[int, ...] = ()
    number: int = 0


NOWHERE = Absence()


def opened(stand: Stand, openings: Sequence[Opening], look: Look) -> Iterator[Primitive]:
    """Yield what lies over a node to open it on the levels that it is not on."""
    box, edge = stand.box, stand.kind.width / 2 + 1
    for each in openings:
        strip = Box(box.left - edge, each.top, box.right + edge, each.bottom)
        yield Path(rounded(strip, 0), fill=each.ground)
        for a, b in pairwise(closed(stand.corners)):
            if part := _between(a, b, each):
                yield Path(polyline(part), stroke=look.colour("grey"), width=4, dash=DOTS, round=True)


def stair_tag(stand: Stand, absence: Absence, beside: float, look: Look) -> Iterator[Primitive]:
    """Yield the stair of all levels on the foot of a node, open at those it is not on, to the right of `beside` there.

    For who stands where that cannot be seen by the level itself: in a ring, or in a group that is on several levels.
    It stands beside a small symbol, as its name is below.
    """
    missing, number = absence.ranks, absence.number
    if not missing:
        return
    wide, high = number * STEP * 1.15, (number * 0.8 + 0.2) * STEP
    (right, foot), small = stand.box[2:], stand.kind.label.place in ASIDE
    at = (right - 8, foot - 8) if small else (max(right - 24 - wide, beside + APART), foot + high / 2)
    yield from _stair(*at, missing, number, look)


def stair_sample(x: float, y: float, wide: float, look: Look) -> Iterator[Primitive]:
    """Yield a stair of three levels, open at the middle one, for a legend: `wide` from x on, round the height y."""
    yield from _stair(x + (wide - 3 * STEP * 1.15) / 2, y + 1.3 * STEP, (1,), 3, look)


def _stair(x: float, foot: float, missing: Sequence[int], number: int, look: Look) -> Iterator[Path]:
    """Yield a stair in its frame, its lower left corner at (x, foot)."""
    wide, high = number * STEP * 1.15, (number * 0.8 + 0.2) * STEP
    frame = Box(x - 8, foot - high - 6, x + wide + 8, foot + 6)
    yield Path(rounded(frame, 8), look.colour("white"), look.colour("grey"), 2.5)
    for i in range(number):
        tall, left = ((i + 1) * 0.8 + 0.2) * STEP, x + i * STEP * 1.15
        fill, edge = ("white", "grey") if number - 1 - i in missing else ("ink", "ink")
        step = rounded(Box(left, foot - tall, left + STEP, foot), 0)
        yield Path(step, look.colour(fill), look.colour(edge), 2)


def opening_sample(x: float, y: float, wide: float, look: Look) -> Iterator[Primitive]:
    """Yield a box that is open in the middle, for a legend: `wide` from x on, round the height y."""
    left, right = x + wide / 4, x + wide * 3 / 4
    for way in (-1, 1):
        ends = [(left, y + way * 9), (left, y + way * 24), (right, y + way * 24), (right, y + way * 9)]
        yield Path(polyline(ends), stroke=look.colour("ink"), width=3.5)
    for side in (left, right):
        yield Path(polyline([(side, y - 5), (side, y + 5)]), stroke=look.colour("grey"), width=4, dash=DOTS, round=True)


def _between(a: Point, b: Point, opening: Opening) -> list[Point]:
    """Return the part of a side that lies in an opening."""
    (ax, ay), (bx, by) = a, b
    if ay == by:
        return [a, b] if opening.top < ay < opening.bottom else []
    shares = sorted(((opening.top - ay) / (by - ay), (opening.bottom - ay) / (by - ay)))
    near, far = max(shares[0], 0.0), min(shares[1], 1.0)
    if near >= far:
        return []
    return [(ax + share * (bx - ax), ay + share * (by - ay)) for share in (near, far)]
