"""Keeps lines of one kind apart where they cross: the lower one gets a small gap there. In 0.1 mm."""

import math
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple, Protocol

from netdraw.drawing.geometry.obstacles import Lying, Obstacles, Piece
from netdraw.drawing.geometry.paths import polyline
from netdraw.drawing.links.symbol import RADIUS, Run, breadth, signs
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Path, Point

APART = 7.0  # from the upper line to the end of the lower one
FLAT = 0.4  # the sine of an angle so small that a gap would be no gap but a hole
ENDS = 30.0  # so near to its end a line is not cut


class Crossing(NamedTuple):
    """Where another line crosses: its id, the point, and how the one and the other run there."""

    other: str
    at: Point
    way: Point
    across: Point


class Laid(Protocol):
    """What lies on the ground with its line."""

    @property
    def lying(self) -> Lying:
        """How it lies."""


class Crossings:
    """Where lines cross, by the id of either; begins with all of `former`, which stays as it is."""

    def __init__(self, former: "Crossings | None" = None) -> None:
        self._met: dict[str, Mapping[str, tuple[Crossing, ...]]] = dict(former._met) if former else {}

    def of(self, key: str) -> Iterator[Crossing]:
        """Yield where others cross a line, by their ids and places."""
        for _, those in sorted(self._met.get(key, {}).items()):
            yield from those

    def renew(self, lines: Mapping[str, Laid], changed: AbstractSet[str], ground: Obstacles) -> set[str]:
        """Look anew where lines cross that changed, or are there no more; return all that crossed one or do now.

        The lines lie on the `ground`, in pieces.
        """
        touched = {*changed, *(other for key in changed for other in self._met.get(key, ()))}
        for key in touched:
            met = self._met.pop(key, {})
            if key not in changed:
                self._met[key] = {other: those for other, those in met.items() if other not in changed}
        for key in changed & lines.keys():
            for other, at in _meetings(key, lines, changed, ground).items():
                self._met[key] = {**self._met.get(key, {}), other: tuple(sorted(at))}
                self._met[other] = {
                    **self._met.get(other, {}),
                    key: tuple(sorted(_seen_from(key, each) for each in at)),
                }
                touched.add(other)
        return touched


def _meetings(
    key: str, lines: Mapping[str, Laid], changed: AbstractSet[str], ground: Obstacles
) -> dict[str, set[Crossing]]:
    """Return where others cross a line, but for those that changed too and come later: they find it themselves."""
    found: dict[str, set[Crossing]] = {}
    for mine in lines[key].lying.line:
        for other, theirs in ground.pieces(mine, but=key):
            if other not in lines or (other in changed and other > key):
                continue
            at = _meeting(mine, theirs) if other < key else _meeting(theirs, mine)  # from either the same, to the bit
            if at:
                found.setdefault(other, set()).add(Crossing(other, at, _way(mine), _way(theirs)))
    return found


def _seen_from(key: str, crossing: Crossing) -> Crossing:
    """Return a crossing with the line `key` as it is for the other line."""
    return Crossing(key, crossing.at, crossing.across, crossing.way)


def gap(upper: Run, lower: Run, crossing: Crossing, colour: str, look: Look) -> Iterator[Path]:
    """Yield what takes the lower of two lines away under the upper one, in the colour of what lies below both."""
    (ax, ay), (bx, by) = crossing.way, crossing.across
    sine, cosine = abs(ax * by - ay * bx), abs(ax * bx + ay * by)
    if sine < FLAT or any(_near_end(run, crossing.at) for run in (upper, lower)):
        return
    if any(math.dist(crossing.at, each[1:]) < RADIUS + APART for each in signs(lower, look)):
        return
    wide = breadth(upper.link, upper.kind) + 2 * APART
    half = (breadth(lower.link, lower.kind) + wide * cosine) / sine / 2 + 1
    (x, y) = crossing.at
    ends = [(x - ax * half, y - ay * half), (x + ax * half, y + ay * half)]
    yield Path(polyline(ends), stroke=colour, width=wide)


def _near_end(run: Run, point: Point) -> bool:
    return any(math.dist(point, end) < ENDS for end in (run.line[0], run.line[-1]))


def _way(piece: Piece) -> Point:
    (ax, ay), (bx, by) = piece.start, piece.end
    long = math.dist(piece.start, piece.end) or 1.0
    return (bx - ax) / long, (by - ay) / long


def _meeting(one: Piece, other: Piece) -> Point | None:
    """Return the point in which two straight pieces cross; of each its end belongs to the next piece."""
    (ax, ay), (bx, by) = one.start, one.end
    (cx, cy), (dx, dy) = other.start, other.end
    turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if abs(turn) < 1e-9:
        return None
    along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn
    beside = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn
    return (ax + along * (bx - ax), ay + along * (by - ay)) if 0 <= along < 1 and 0 <= beside < 1 else None
