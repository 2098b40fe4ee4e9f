"""A picture as units with straight lines between them, so that many ways to lay it can be tried. In 0.1 mm."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from netdraw.drawing.clarity.score import CROSSING, OVERLAP
from netdraw.drawing.geometry.straight import Flags, Numbers, crossing, lengths, passing
from netdraw.drawing.primitives import Box, Point
from netdraw.editing.scene import Scene
from netdraw.editing.tidying.staying import MOVED
from netdraw.editing.tidying.units import Unit, joined

ROOM = 12  # a line keeps so far from a unit that it does not join
CLEAR = 10  # and a unit from another one
MM = 10.0
AROUND = 30  # in mm of line: what it costs that a line runs through a unit, and must go round it


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
        self.offsets: Numbers = np.array(offsets, dtype=float).reshape(-1, 2, 2).T
        self.halves: Numbers = np.array([(u.box.width / 2, u.box.height / 2) for u in there], dtype=float).reshape(
            -1, 2
        )
        self.near: Numbers = np.zeros((len(there), len(there)))
        np.add.at(self.near, (self.ends[:, 0], self.ends[:, 1]), 1)
        self.near += self.near.T.copy()
        self._nodes: Numbers = np.array(
            [sum(not scene.holds(key) for key in unit.members) for unit in there], dtype=float
        )
        self.real = slice(0, sum(not unit.vacant for unit in there))
        self.apart: Flags = (self.ends[:, None, :, None] != self.ends[None, :, None, :]).all(axis=(2, 3))
        self.strange: Flags = (np.arange(self.real.stop)[None, :, None] != self.ends[:, None, :]).all(axis=2)

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
        lines = self.lines(places)
        crossings = int((crossing(lines[..., None], lines[:, :, None]) & self.apart).sum()) // 2
        real, halves = self.real, self.halves.T + ROOM
        under = passing(lines[..., None], places.T[:, None, real], halves[:, None, real]) & self.strange
        return over + float(lengths(lines).sum()) / MM + CROSSING * crossings + AROUND * int(under.sum())

    def moving(self, places: Numbers) -> Numbers:
        """Return what it costs that each unit goes from its place to that of each other one."""
        away: Numbers = lengths(np.stack(np.broadcast_arrays(places.T[:, :, None], places.T[:, None]), axis=1))
        return away * self._nodes[:, None] * MOVED / MM

    def lines(self, places: Numbers) -> Numbers:
        """Return the lines between units in places."""
        return places.T[:, self.ends.T] + self.offsets

    def over(self, places: Numbers) -> int:
        """Count the pairs of units that lie over each other, or as good as."""
        places, halves = places[self.real], self.halves[self.real]
        apart = np.abs(places[:, None] - places[None]) - (halves[:, None] + halves[None])
        return (int((apart < CLEAR).all(axis=2).sum()) - len(places)) // 2

    def beyond(self, places: Numbers, row: Sequence[int], level: Box) -> Flags:
        """Return for each unit of a row, at the place of each, whether it comes over the edge of a level there."""
        reach = np.abs(places[[*row]] - level.centre) + self.halves[[*row], None]
        found: Flags = (reach > (level.width / 2, level.height / 2)).any(axis=2)
        return found


def _less(one: Point, other: Point) -> Point:
    return one[0] - other[0], one[1] - other[1]


def moves(model: Model, places: Numbers) -> dict[str, Point]:
    """Return how far every node goes when the units go to `places`."""
    by: Any = places - model.places
    return {key: (float(by[i, 0]), float(by[i, 1])) for i, unit in enumerate(model.units) for key in unit.members}
