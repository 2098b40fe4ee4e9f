"""Lets units that lie alike change places as long as lines cross less for it, and run less under others."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netdraw.drawing.clarity import CROSSING, UNDER
from netdraw.editing.tidying.model import MM, ROOM, Model, Numbers

ROUNDS = 6

Flags = NDArray[np.bool_]


def swapped(model: Model, places: Numbers, alike: Sequence[Sequence[int]]) -> Numbers:
    """Return the places after all exchanges within `alike` (numbers of units) that make the picture easier to read.

    Every pair is tried in turn, until none helps any more (a local optimum under pairwise exchange, as for the
    quadratic assignment problem; Koopmans and Beckmann 1957).
    """
    if not len(model.ends):
        return places
    state = _State(model, places.copy())
    for _ in range(ROUNDS):
        if not sum(state.exchange(a, b) for row in alike for a, b in combinations(row, 2)):
            break
    return state.places


class _State:
    """Places, with which lines cross and which units each runs through."""

    def __init__(self, model: Model, places: Numbers) -> None:
        self.model, self.places = model, places
        self._at = [np.flatnonzero((model.ends == i).any(axis=1)) for i in range(len(places))]
        ends = model.ends
        self._apart: Flags = (ends[:, None, :, None] != ends[None, :, None, :]).all(axis=(2, 3))
        every = np.arange(len(ends))
        self._lines = places[ends] + model.offsets
        self._cross = _cross(self._lines, self._lines) & self._apart
        self._under = self._through(every, np.arange(len(places)), self._lines, places)
        self._long = _lengths(self._lines)

    def exchange(self, a: int, b: int) -> bool:
        """Let two units change places if that helps; return whether they have."""
        moved = np.union1d(self._at[a], self._at[b])
        if not len(moved):
            return False
        places = self.places.copy()
        places[[a, b]] = places[[b, a]]
        lines = self._lines.copy()
        lines[moved] = places[self.model.ends[moved]] + self.model.offsets[moved]
        cross = _cross(lines[moved], lines) & self._apart[moved]
        pair = np.array([a, b])
        under = self._through(moved, np.arange(len(places)), lines, places)
        passed = self._through(np.arange(len(lines)), pair, lines, places)
        long = _lengths(lines[moved])
        gain = (
            CROSSING * (_count(self._cross[moved], moved) - _count(cross, moved))
            + UNDER / 4 * (self._passing(moved, pair, self._under) - _passing(moved, under, passed))
            + float(self._long[moved].sum() - long.sum()) / MM
        )
        if gain <= 1:
            return False
        self.places, self._lines = places, lines
        self._cross[moved], self._cross[:, moved] = cross, cross.T
        self._under[moved], self._under[:, pair] = under, passed
        self._long[moved] = long
        return True

    def _through(self, which: Any, units: Any, lines: Numbers, places: Numbers) -> Flags:
        """Return which of some lines run through which of some units that they do not join."""
        halves, start = self.model.halves[units] + ROOM, lines[which, 0]
        steps = lines[which, 1] - start
        steps = np.where(np.abs(steps) < 1e-6, 1e-6, steps)[:, None, :]
        low = (places[units][None] - halves[None] - start[:, None]) / steps
        high = (places[units][None] + halves[None] - start[:, None]) / steps
        enter = np.maximum(np.minimum(low, high).max(axis=2), 0)
        leave = np.minimum(np.maximum(low, high).min(axis=2), 1)
        strange = (np.asarray(units)[None, :, None] != self.model.ends[which][:, None, :]).all(axis=2)
        found: Flags = (enter < leave) & strange
        return found

    def _passing(self, moved: Any, pair: Any, under: Flags) -> int:
        return _passing(moved, under[moved], under[:, pair])


def _passing(moved: Any, under: Flags, passed: Flags) -> int:
    """Count what runs through units: the lines that moved, and the others through the units that did."""
    return int(under.sum() + passed.sum() - passed[moved].sum())


def _count(cross: Flags, moved: Any) -> float:
    """Count the crossings of some lines with all; those between two of them once."""
    return float(cross.sum() - cross[:, moved].sum() / 2)


def _lengths(lines: Numbers) -> Numbers:
    ways = lines[:, 1] - lines[:, 0]
    return np.hypot(ways[:, 0], ways[:, 1])


def _cross(some: Numbers, lines: Numbers) -> Flags:
    """Return which of some lines cross which of all."""
    a, b, c, d = some[:, None, 0], some[:, None, 1], lines[None, :, 0], lines[None, :, 1]
    found: Flags = (_side(a, b, c) != _side(a, b, d)) & (_side(c, d, a) != _side(c, d, b))
    return found


def _side(a: Numbers, b: Numbers, point: Numbers) -> Flags:
    found: Flags = (b[..., 0] - a[..., 0]) * (point[..., 1] - a[..., 1]) > (b[..., 1] - a[..., 1]) * (
        point[..., 0] - a[..., 0]
    )
    return found
