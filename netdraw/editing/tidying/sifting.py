"""Lets units change places with others of their own row or ring until the lines between them read best."""

import math
import random
from collections.abc import Sequence

import numpy as np

from netdraw.drawing.clarity import CROSSING
from netdraw.drawing.straight import Numbers, lengths
from netdraw.editing.tidying.lines import Lines, lines
from netdraw.editing.tidying.model import AROUND, Model

HEAT = 150.0, 15.0  # at the begin and at the end, in mm of line: losses of so much are still taken at times
NEAR = 2  # the power of chance by which a near spot is proposed rather than a far one
LEAST = 1e-6  # mm of line: what differs less is the same
LESS = CROSSING - AROUND
EACH = 400  # exchanges for each unit are enough
MOST = 90  # units that are sifted at once: the lines between their spots are many

Nearest = Sequence[Sequence[int]]


def sifted(model: Model, places: Numbers, alike: Sequence[Sequence[int]], tries: int) -> Numbers:
    """Return the places after units have changed places with others in their row of `alike`, by their numbers.

    By simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983): chance, always the same, proposes to go near one it is
    linked to, and what is lost by that decides how likely it is done; at the end only what helps is. Vacant units are
    the free spots. Where there are many units, stretches of all rows are sifted one after the other.
    """
    parts = math.ceil(sum(map(len, alike)) / MOST) if len(model.ends) else 0
    for k in range(parts):
        here = [tuple(row[len(row) * k // parts : len(row) * (k + 1) // parts]) for row in alike]
        places = _annealed(model, places, here, tries)
    return places


def _annealed(model: Model, places: Numbers, rows: Sequence[tuple[int, ...]], tries: int) -> Numbers:
    spots: list[tuple[int, ...]] = [(i,) for i in range(len(places))]
    for row in rows:
        for i in row:
            spots[i] = row
    standing, near = _Standing(lines(model, places, spots)), {row: _nearest(places, row) for row in rows}
    joins = standing.lines.joins
    movable = [(i, near[row], joins[i]) for row in rows if len(row) > 1 for i in row if joins[i]]
    chance = random.Random(7).random  # noqa: S311
    tries = min(tries, EACH * len(movable))
    heat, cooler = HEAT[0], (HEAT[1] / HEAT[0]) ** (1 / max(tries, 1))
    cost, least, best = 0.0, 0.0, standing.at[:]
    for _ in range(tries):
        heat *= cooler
        i, nearest, those = movable[int(chance() * len(movable))]
        aims = nearest[standing.at[those[int(chance() * len(those))][0]]]
        cost += standing.exchange(i, aims[int(chance() ** NEAR * len(aims))], -heat * math.log(1 - chance()))
        if cost < least - LEAST:
            least, best = cost, standing.at[:]
    found: Numbers = places[best]
    return found


def _nearest(places: Numbers, row: Sequence[int]) -> Nearest:
    """Return for each place the spots of a row, the nearest first."""
    away = lengths(np.stack(np.broadcast_arrays(places.T[:, :, None], places.T[:, None, row]), axis=1))
    nearest: Nearest = np.array(row, dtype=int)[np.argsort(away, axis=1, kind="stable")].tolist()
    return nearest


class _Standing:
    """Who stands at which spot, with the lines and units that are there as the bits of one number."""

    def __init__(self, there: Lines) -> None:
        self.lines = there
        self.at = list(range(len(there.size)))  # the spot of each unit
        self._by = self.at[:]  # and the unit at each spot
        self._bits = [1 << i for i in range(there.number)]
        drawn = {rows[i][j] for i, those in enumerate(there.joins) for j, rows in those}
        self._there = sum(self._bits[each] for each in drawn) | sum(self._bit(i, i) for i in self.at)
        self._only = (1 << there.number) - 1

    def exchange(self, i: int, spot: int, most: float) -> float:
        """Let a unit change places with whoever is at a spot, if that costs at most so much; return what it cost."""
        at, (joins, long, crossed, *_), bits = self.at, self.lines, self._bits
        here, other = at[i], self._by[spot]
        if other == i:
            return 0.0
        there, past, cost, before, after = self._there, self.lines.number, 0.0, [], []
        for unit, stop, old, new in ((i, other, here, spot), (other, i, spot, here)):
            for k, rows in joins[unit]:
                if k != stop:
                    before.append(rows[old][at[k]])
                    after.append(rows[new][at[k]])
        for line in before:
            there ^= bits[line]
            met = crossed[line] & there
            cost -= long[line] + CROSSING * met.bit_count() - LESS * (met >> past).bit_count()
        if self.lines.size[i] != self.lines.size[other]:
            cost += AROUND * self._more_under(i, other, there & self._only)
            there ^= self._bit(i, here) ^ self._bit(i, spot) ^ self._bit(other, spot) ^ self._bit(other, here)
        for line in after:
            if cost > most:
                return 0.0
            met = crossed[line] & there
            cost += long[line] + CROSSING * met.bit_count() - LESS * (met >> past).bit_count()
            there ^= bits[line]
        if cost > most:
            return 0.0
        at[i], at[other], self._by[here], self._by[spot] = spot, here, other, i
        self._there = there
        return cost

    def _bit(self, i: int, spot: int) -> int:
        """Return the bit of a unit at a spot; none for a vacant one."""
        size = self.lines.size[i]
        return 1 << (self.lines.number + spot * self.lines.sizes + size) if size >= 0 else 0

    def _more_under(self, i: int, other: int, drawn: int) -> int:
        """Return how many more of the lines that stay run through two units when these change places."""
        more = 0
        for unit, old, new in ((i, self.at[i], self.at[other]), (other, self.at[other], self.at[i])):
            size = self.lines.size[unit]
            if size >= 0:
                former, later = (self.lines.through[spot * self.lines.sizes + size] for spot in (old, new))
                more += (later & drawn).bit_count() - (former & drawn).bit_count()
        return more
