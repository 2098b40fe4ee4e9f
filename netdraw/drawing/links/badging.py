"""Finds where the badges of a link stand: together on its line, where nothing else comes. In 0.1 mm."""

import math
from collections.abc import Iterator, Sequence

from netdraw.drawing.geometry.obstacles import Cell, cells
from netdraw.drawing.geometry.paths import length, piece
from netdraw.drawing.links.labels import Harm, Tried
from netdraw.drawing.links.symbol import RADIUS, Row, Run, badge_names, ends, signs, usual
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.badges import STEP
from netdraw.drawing.primitives import Box, Point

CLEAR = 2  # round a badge
OVER = 4  # so far it may come over the back of a head
ON = 12  # along the line from one place to the next
BENT = 20.0  # how bad it is to stand where a line turns
LOOSE = 30.0  # and beside the line; both less than on another line
LONG = 180  # one with more than this beside them has room for them, and for what is at its ends
SHORT = 100  # a line with less than that past its badges may have them beside it
SHARES = (0.5, 0.35, 0.65)  # of it, where they are beside it


def row_place(run: Run, look: Look, harm: Harm) -> Tried[Row]:
    """Return the best place for the badges of a link, that nearest to where they usually stand.

    `harm` says how bad it would be for a badge to stand in a box, as it does for words.
    """
    number = len(badge_names(run, look))
    best, lowest, looked = Tried(usual(run, number), ()), math.inf, list[Cell]()
    for bad, row in _rows(run, number):
        if bad >= lowest:
            break
        boxes, cost = _boxes(run, row, look), bad
        for box in boxes:
            within = cells(box)
            looked += within
            cost += harm(box, within, lowest - cost)
            if cost >= lowest:
                break
        else:
            best, lowest = Tried(row, boxes), cost
    return best._replace(within=looked)


def _boxes(run: Run, row: Row, look: Look) -> tuple[Box, ...]:
    badges = signs(run._replace(row=row), look)
    half = RADIUS if row.across else RADIUS + CLEAR
    return tuple(Box(x, y, x, y).grown(half) for _, x, y in badges)


def _rows(run: Run, number: int) -> Iterator[tuple[float, Row]]:
    """Yield places from the usual one on, with how bad each is by itself: those where a line turns come last.

    At a short line there are places beside it too.
    """
    total, half, first = length(run.line), STEP * (number - 1) / 2, usual(run, number)
    if total > LONG + 2 * half and _straight(run.line, first.share * total, half):  # as most are
        yield 0.0, first
    tail, head = (end.back + RADIUS - OVER * end.headed for end in ends(run))
    low, high, start = tail + half, total - head - half, first.share * total
    turned: list[Row] = []
    for step in range(int(total // ON) + 1) if low <= high else ():
        for middle in {start + step * ON: 0, start - step * ON: 0}:
            if low <= middle <= high:
                row = Row(middle / total)
                if _straight(run.line, middle, half):
                    yield 0.0, row
                else:
                    turned.append(row)
    yield from ((BENT, row) for row in turned)
    if total - low - half < SHORT:
        yield from ((LOOSE, Row(share, side)) for share in SHARES for side in (1, -1))


def _straight(line: Sequence[Point], middle: float, half: float) -> bool:
    """Whether a line is straight so far to both sides of a place, and under the badges at its ends."""
    if len(line) == 2:
        return True
    part = piece(line, middle - half - RADIUS, middle + half + RADIUS)
    return length(part) - math.dist(part[0], part[-1]) < 1
