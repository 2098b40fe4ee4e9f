"""Lets every unit go to the best of all spots like its own, until none gains by it. Places in 0.1 mm."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netdraw.drawing.clarity import CROSSING
from netdraw.drawing.straight import Flags, Numbers, crossing, lengths, passing
from netdraw.editing.tidying.model import AROUND, MM, ROOM, Model

ROUNDS = 12
WARM = 6  # rounds before those
HEAT = 80.0, 10.0  # at the begin and at the end of these, in mm of line: losses of so much are still taken at times
LEAST = 1.0  # a gain of less is none, in mm of line

Whole = NDArray[np.int_]
Rows = Sequence[tuple[int, Whole]]


def sifted(model: Model, places: Numbers, alike: Sequence[Sequence[int]]) -> Numbers:
    """Return the places after every unit has changed places with whoever in its row of `alike` that helps most.

    One after the other, until none gains any more: sifting (Matuszewski, Schönfeld & Molitor 1999), on a circle too
    (Baur & Brandes 2004), but with the exact number of crossings of straight lines. Vacant units are the free spots.
    First comes a while of chance, always the same, so as not to end in the nearest poor order (Kirkpatrick,
    Gelatt & Vecchi 1983).
    """
    state = _State(model, places.copy())
    rows = [(i, np.array([j for j in row if j != i])) for row in alike if len(row) > 1 for i in row if len(state.at[i])]
    if not rows:
        return places
    _anneal(state, rows)
    order = sorted(rows, key=lambda each: -len(state.at[each[0]]))
    idle = 0
    for i, others in order * ROUNDS:
        gains = state.gains(i, others)
        best = int(np.argmax(gains))
        idle += 1
        if gains[best] > LEAST:
            state.exchange(i, others[best])
            idle = 0
        if idle >= len(order):
            break
    return state.places


def _anneal(state: "_State", rows: Rows) -> None:
    """Let units change places by chance, the likelier the more it helps; first by the way, at the end hardly ever.

    What to do is drawn as the largest gain with noise of Gumbel, which is the heat bath.
    """
    chance = np.random.default_rng(7)
    heats = np.geomspace(*HEAT, WARM * len(rows))
    order = (k for _ in range(WARM) for k in chance.permutation(len(rows)))
    for heat, k in zip(heats, order, strict=True):
        i, others = rows[k]
        noise = chance.gumbel(size=len(others) + 1) * heat
        gains = state.gains(i, others) + noise[1:]
        best = int(np.argmax(gains))
        if gains[best] > noise[0]:
            state.exchange(i, others[best])


class _State:
    """Places, with what each line costs there."""

    def __init__(self, model: Model, places: Numbers) -> None:
        self.model, self.places = model, places
        self.at = [np.flatnonzero((model.ends == i).any(axis=1)) for i in range(len(places))]
        self._joins = np.zeros((len(places), len(model.ends)), dtype=bool)
        self._joins[model.ends.T, np.arange(len(model.ends))] = True
        self._halves = (model.halves.T + ROOM).astype(np.float32)
        self._look()

    def _look(self) -> None:
        """Count anew what crosses and passes what."""
        real = self.model.real
        lines = self._lines = self.model.lines(self.places).astype(np.float32)
        places = self._spots = self.places.T.astype(np.float32)
        self._cross = crossing(lines[..., None], lines[:, :, None]) & self.model.apart
        self._under = passing(lines[..., None], places[:, None, real], self._halves[:, None, real]) & self.model.strange

    def exchange(self, i: int, j: int) -> None:
        """Let two units change places."""
        self.places[[i, j]] = self.places[[j, i]]
        self._look()

    def gains(self, i: int, others: Whole) -> Numbers:
        """Return for each of `others` how much easier to read it gets when they change places, in mm of line."""
        model, number = self.model, len(others)
        moved = self._joins[others] | self._joins[i]
        turn, line = np.nonzero(moved)
        lines = self._exchanged(i, others)
        new = lines[:, :, turn, line]
        cross: Any = (crossing(new[..., None], lines[:, :, turn]) & model.apart[line]).astype(np.int8)
        cross -= self._cross[line]
        cost = CROSSING * (cross.sum(axis=1) - (cross * moved[turn]).sum(axis=1) / 2)
        cost += (lengths(new) - lengths(self._lines)[line]) / MM
        cost += AROUND * self._passed(i, others, turn, line, new)
        more = np.bincount(turn, cost, number).astype(float)
        return -more - AROUND * self._passing(i, others, lines, moved)

    def _exchanged(self, i: int, others: Whole) -> Numbers:
        """Return all lines for each exchange: by x and y, from and to, the other unit, and the line."""
        lines = np.repeat(self._lines[:, :, None], len(others), axis=2)
        way = self._spots[:, others] - self._spots[:, i, None]
        line, end = np.nonzero(self.model.ends == i)
        lines[:, end, :, line] += way
        turn, line, end = np.nonzero(self.model.ends[None] == others[:, None, None])
        lines[:, end, turn, line] -= way[:, turn]
        return lines

    def _passed(self, i: int, others: Whole, turn: Whole, line: Whole, new: Numbers) -> Whole:
        """Return how many more units the moved lines run through."""
        model, real = self.model, self.model.real
        places = np.repeat(self._spots[:, None], len(others), axis=1)
        places[:, :, i] = self._spots[:, others]
        places[:, np.arange(len(others)), others] = self._spots[:, i, None]
        under = passing(new[..., None], places[:, turn, real], self._halves[:, None, real]) & model.strange[line]
        more: Whole = under.sum(axis=1) - self._under[line].sum(axis=1)
        return more

    def _passing(self, i: int, others: Whole, lines: Numbers, moved: Flags) -> Whole:
        """Return how many more of the lines that stay run through the two units."""
        model = self.model
        stays = model.strange[:, i] & ~moved
        here, there = self._spots[:, i, None, None], self._spots[:, others, None]
        more = (
            (passing(lines, there, self._halves[:, i, None, None]) & stays).astype(np.int8)
            - (self._under[:, i] & stays)
        ).sum(axis=1)
        turns = np.flatnonzero(others < model.real.stop)
        other = others[turns]
        stays = model.strange[:, other].T & ~moved[turns]
        now = passing(lines[:, :, turns], here, self._halves[:, other, None]) & stays
        more[turns] += now.sum(axis=1) - (self._under[:, other].T & stays).sum(axis=1)
        found: Whole = more
        return found
