"""A picture as units with straight lines between them, so that many ways to lay it can be tried. In 0.1 mm."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netdraw.drawing.clarity import CROSSING, OVERLAP, UNDER
from netdraw.drawing.primitives import Point
from netdraw.editing.scene import Scene
from netdraw.editing.tidying.units import Unit, joined

Numbers = NDArray[np.float64]
ROOM = 12  # a line keeps so far from a unit that it does not join
CLEAR = 10  # and a unit from another one
MM = 10.0


class Model:
    """The units of a scene by number, with the links between them; places are arrays of middles, a row for each."""

    def __init__(self, scene: Scene, there: Sequence[Unit]) -> None:
        self.units = tuple(there)
        number = {key: i for i, unit in enumerate(there) for key in unit.members}
        ends = joined(scene, there)
        self.ends = np.array([(number[a], number[b]) for a, b in ends], dtype=int).reshape(-1, 2)
        middles = {key: (each.x, each.y) for key, each in scene.picture.placements.items()}
        self.places: Numbers = np.array([unit.box.centre for unit in there], dtype=float).reshape(-1, 2)
        offsets = [[_less(middles[key], there[number[key]].box.centre) for key in pair] for pair in ends]
        self.offsets: Numbers = np.array(offsets, dtype=float).reshape(-1, 2, 2)
        self.halves: Numbers = np.array([(u.box.width / 2, u.box.height / 2) for u in there], dtype=float).reshape(
            -1, 2
        )
        self.near: Numbers = np.zeros((len(there), len(there)))
        np.add.at(self.near, (self.ends[:, 0], self.ends[:, 1]), 1)
        self.near += self.near.T.copy()
        one, other = np.triu_indices(len(ends), 1)
        apart = (self.ends[one][:, :, None] != self.ends[other][:, None, :]).all(axis=(1, 2)) if len(ends) else one > 0
        self._pairs = one[apart], other[apart]
        self._strange = (np.arange(len(there))[None, :, None] != self.ends[:, None, :]).all(axis=2)

    def wanted(self, places: Numbers) -> Numbers:
        """Return for each unit the middle of those it is linked to; its own where there are none."""
        number = self.near.sum(axis=1, keepdims=True)
        middle: Numbers = np.where(number > 0, self.near @ places / np.maximum(number, 1), places)
        return middle

    def cost(self, places: Numbers) -> float:
        """Return how hard the units are to read there, in mm of line: what `clarity` counts, as far as is known."""
        over = OVERLAP * self.over(places)
        if not len(self.ends):
            return over
        lines = places[self.ends] + self.offsets
        ways = lines[:, 1] - lines[:, 0]
        far = float(np.hypot(ways[:, 0], ways[:, 1]).sum()) / MM
        return over + far + CROSSING * self._crossings(lines, ways) + UNDER / 4 * self._under(lines, ways, places)

    def over(self, places: Numbers) -> int:
        """Count the pairs of units that lie over each other, or as good as."""
        apart = np.abs(places[:, None] - places[None]) - (self.halves[:, None] + self.halves[None])
        return (int((apart < CLEAR).all(axis=2).sum()) - len(places)) // 2

    def _crossings(self, lines: Numbers, ways: Numbers) -> int:
        one, other = self._pairs
        start = lines[other, 0] - lines[one, 0]
        end = lines[other, 1] - lines[one, 0]
        back = -start
        gone = lines[one, 1] - lines[other, 0]
        apart = (_turn(ways[one], start) > 0) != (_turn(ways[one], end) > 0)
        return int((apart & ((_turn(ways[other], back) > 0) != (_turn(ways[other], gone) > 0))).sum())

    def _under(self, lines: Numbers, ways: Numbers, places: Numbers) -> int:
        """Count the lines through units that they do not join (Liang–Barsky clipping)."""
        halves = self.halves + ROOM
        steps = np.where(np.abs(ways) < 1e-6, 1e-6, ways)[:, None, :]
        low = (places[None] - halves[None] - lines[:, None, 0]) / steps
        high = (places[None] + halves[None] - lines[:, None, 0]) / steps
        enter = np.maximum(np.minimum(low, high).max(axis=2), 0)
        leave = np.minimum(np.maximum(low, high).min(axis=2), 1)
        return int(((enter < leave) & self._strange).sum())


def _turn(way: Numbers, to: Numbers) -> Numbers:
    turned: Numbers = way[:, 0] * to[:, 1] - way[:, 1] * to[:, 0]
    return turned


def _less(one: Point, other: Point) -> Point:
    return one[0] - other[0], one[1] - other[1]


def moves(model: Model, places: Numbers) -> dict[str, Point]:
    """Return how far every node goes when the units go to `places`."""
    by: Any = places - model.places
    return {key: (float(by[i, 0]), float(by[i, 1])) for i, unit in enumerate(model.units) for key in unit.members}
