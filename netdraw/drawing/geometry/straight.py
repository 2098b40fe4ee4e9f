"""Says of many straight lines at once how long they are, which cross and at what angle, and which run through boxes.

Lines are arrays: by x and y, then from and to, then any axes, which are broadcast.
"""

from collections.abc import Collection, Sequence
from itertools import chain, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netdraw.drawing.primitives import Box, Point

Numbers = NDArray[np.floating[Any]]
Whole = NDArray[np.intp]
Flags = NDArray[np.bool_]
TOUCH = 0.1  # 0.1 mm
MANY = 256  # pieces of lines are looked at together, each with all others


def pieces(lines: Collection[Sequence[Point]]) -> tuple[Numbers, Whole]:
    """Return the straight pieces of lines, with the number of the line that each is of."""
    cut = [[*pairwise(line)] for line in lines]
    return np.array([*chain(*cut)], dtype=float).reshape(-1, 2, 2).T, np.repeat(np.arange(len(cut)), [*map(len, cut)])


def met(lines: Collection[Sequence[Point]], boxes: Collection[Box]) -> list[tuple[int, int]]:
    """Return which lines run through which boxes or touch them, by number, in order."""
    (those, whose), corners = pieces(lines), np.array([*boxes], dtype=float).reshape(-1, 2, 2).T
    middles, halves = corners.mean(axis=1), (corners[:, 1] - corners[:, 0]) / 2 + TOUCH
    found: set[tuple[int, int]] = set()
    for first in range(0, len(whose), MANY):
        piece, box = np.nonzero(passing(those[..., first : first + MANY, None], middles[:, None], halves[:, None]))
        found.update(zip(whose[first + piece].tolist(), box.tolist(), strict=True))
    return sorted(found)


def crossing(some: Numbers, others: Numbers) -> Flags:
    """Return which lines cross: each has the ends of the other on both sides.

    A point that two lines share lies on the same side for both, so that a line through it crosses one of them.
    """
    return _parted(some, others) & _parted(others, some)


def _parted(lines: Numbers, others: Numbers) -> Flags:
    """Return which lines have the ends of the others on both sides."""
    (x, ends), (y, stops) = lines
    right, down = ends - x, stops - y
    (u, v), (s, t) = others
    found: Flags = (right * (s - y) > down * (u - x)) != (right * (t - y) > down * (v - x))
    return found


def angles(some: Numbers, others: Numbers) -> Numbers:
    """Return the angles between lines, in degrees from 0 to 90."""
    (across, down), (right, low) = some[:, 1] - some[:, 0], others[:, 1] - others[:, 0]
    found: Numbers = np.degrees(np.arctan2(np.abs(across * low - down * right), np.abs(across * right + down * low)))
    return found


def passing(lines: Numbers, middles: Numbers, halves: Numbers) -> Flags:
    """Return which lines run through which boxes, given by x and y of the middle and half the size.

    They do where neither across, nor down, nor beside the line there is room between them (separating axes).
    """
    (x, ends), (y, stops) = lines
    right, down = (ends - x) / 2, (stops - y) / 2
    across, along = middles[0] - x - right, middles[1] - y - down
    wide, high = halves
    far, deep = np.abs(right), np.abs(down)
    found: Flags = np.abs(across) < far + wide
    found = found & (np.abs(along) < deep + high)
    found &= np.abs(across * down - along * right) < deep * wide + far * high
    return found


def lengths(lines: Numbers) -> Numbers:
    """Return how long lines are."""
    (x, ends), (y, stops) = lines
    long: Numbers = np.hypot(ends - x, stops - y)
    return long
