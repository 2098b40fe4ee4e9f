"""Says of many straight lines at once how long they are, which cross and at what angle, and which run through boxes.

Lines are arrays: by x and y, then from and to, then any axes, which are broadcast.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.floating[Any]]
Flags = NDArray[np.bool_]
NOTHING = np.float32(1e-3)  # as good as no distance


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
    """Return which lines run through which boxes, given by x and y of the middle and half the size (Liang–Barsky)."""
    enter: Any = 0.0
    leave: Any = 1.0
    for (start, end), place, half in zip(lines, middles, halves, strict=True):
        way = end - start
        way = np.where(np.abs(way) < NOTHING, NOTHING, way)
        middle, wide = (place - start) / way, half / np.abs(way)
        enter, leave = np.maximum(enter, middle - wide), np.minimum(leave, middle + wide)
    found: Flags = enter < leave
    return found


def lengths(lines: Numbers) -> Numbers:
    """Return how long lines are."""
    (x, ends), (y, stops) = lines
    long: Numbers = np.hypot(ends - x, stops - y)
    return long
