"""Finds better spots for a few units among others that stay: each in its own level, over nothing. All in 0.1 mm."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from netdraw.drawing.geometry.straight import Numbers
from netdraw.drawing.nodes.levels import GUTTER
from netdraw.drawing.primitives import Point, Symbol
from netdraw.editing.scene import Scene
from netdraw.editing.tidying.model import Model

STEP = 60  # between the spots that are tried
ROUNDS = 2
INSET = 20  # between a unit and the border of its level
TURNS = 36  # spots on a ring
CLOSE = 10.0  # in mm of line: what it costs to stand 0.1 mm too close


def respotted(scene: Scene, model: Model, free: Sequence[int], apart: float) -> Numbers:
    """Return the places of all units when those that are free have each gone to the spot where it reads best.

    The one with most links goes first, and all get a second chance when the others have their places. Between a unit
    and those it is linked to there is room of so much, or as near to that as can be.
    """
    places = model.places.copy()
    order = sorted(free, key=lambda i: -float(model.near[i].sum()))
    for i in order * ROUNDS:
        best, least = places[i].copy(), model.cost(places) + _close(model, places, i, apart)
        for spot in _spots(scene, model, i):
            places[i] = spot
            cost = model.cost(places) + _close(model, places, i, apart)
            if cost < least:
                best, least = places[i].copy(), cost
        places[i] = best
    return places


def _close(model: Model, places: Numbers, i: int, apart: float) -> float:
    """Return what it costs that a unit stands closer than that to those it is linked to."""
    others = model.near[i] > 0
    gaps = np.abs(places[others] - places[i]) - (model.halves[others] + model.halves[i])
    return float(np.maximum(apart - gaps.max(axis=1), 0).sum()) * CLOSE


def _spots(scene: Scene, model: Model, i: int) -> Iterator[Point]:
    """Yield spots in the level of a unit: in a band or on a ring; none for what is on several or on none."""
    if len(model.units[i].levels) != 1:
        return
    level = scene.symbol(model.units[i].levels[0])
    assert level
    if scene.picture.kind == "value":
        yield from _round(scene, level)
        return
    (wide, high), box = map(float, model.halves[i]), level.box
    for y in range(round(box.top + high + INSET), round(box.bottom - high - INSET) + 1, STEP):
        yield from ((x, y) for x in range(round(box.left + GUTTER + wide), round(box.right - wide - INSET) + 1, STEP))


def _round(scene: Scene, level: Symbol) -> Iterator[Point]:
    outer, (x, y) = level.box.width / 2, level.box.centre
    inner = max((each.box.width / 2 for each in scene.levels() if each.box.width / 2 < outer), default=outer / 3)
    for share in (0.5, 0.25, 0.75):
        away = inner + share * (outer - inner)
        for turn in range(TURNS):
            angle = math.tau * turn / TURNS
            yield round(x + away * math.sin(angle)), round(y - away * math.cos(angle))
