"""Lets units change places with others of their own row or ring until the lines between them read best."""

import math
import random
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from netdraw.drawing.clarity.score import CROSSING
from netdraw.drawing.geometry.straight import Numbers, lengths
from netdraw.drawing.primitives import Box
from netdraw.editing.tidying.lines import Lines, lines
from netdraw.editing.tidying.model import AROUND, Model

COLD = 15.0  # in mm of line: losses of so much are still taken at times at the end
NEAR = 2  # the power of chance by which a near spot is proposed rather than a far one
LEAST = 1e-6  # mm of line: what differs less is the same
LESS = CROSSING - AROUND
EACH = 800  # exchanges for each unit are enough
MOST = 90  # units that are sifted at once: the lines between their spots are many

Nearest = Sequence[Sequence[int]]


def sifted(model: Model, places: Numbers, alike: Sequence[Sequence[int]], tries: int, heat: float) -> Numbers:
    """Return the places after units have changed places with others in their row of `alike`, by their numbers.

    By simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983): chance, always the same, proposes to go near one it is
    linked to, and what is lost by that decides how likely it is done: in the beginning losses of `heat` mm of line are
    taken at times, and at the end hardly any. Vacant units are the free spots. Where there are many units, stretches of
    all rows are sifted one after the other.
    """
    for rows in _stretches(model, alike):
        places = _annealed(model, places, rows, tries, heat)
    return places


def swapped(model: Model, places: Numbers, alike: Sequence[Sequence[int]], levels: Sequence[Box]) -> Numbers:
    """Return the places after two by two have changed places in their row of `alike`, as long as that is worth it.

    It is when the lines read so much better as it costs that both move, and nobody comes to lie over another or over
    the edge of the level of their row; the two that gain most go first.
    """
    moving = model.moving(places)
    for row, level in zip(alike, levels, strict=False):  # without levels nobody is bound
        beyond = model.beyond(places, row, level)
        moving[np.ix_(row, row)] += np.where(beyond > beyond.diagonal()[:, None], math.inf, 0)
    for rows in _stretches(model, alike):
        standing = _standing(model, places.round(), rows)  # what is hardly beside a line lies on it
        joins = standing.lines.joins
        pairs = [pair for row in rows for pair in combinations(row, 2) if joins[pair[0]] or joins[pair[1]]]
        while sum(_exchanged(model, places, standing, moving, pair) for pair in _worthy(standing, moving, pairs)):
            pass
        places = places[standing.at]
    return places


def _worthy(standing: "_Standing", moving: Numbers, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pairs of units for which it is worth it that they change places, which gain most first."""
    found = []
    for pair in pairs:
        here = standing.at[pair[0]]
        if cost := standing.better(pair, moving):
            found.append((cost, pair))
            standing.exchange(pair[0], here, math.inf)
    return [pair for _, pair in sorted(found)]


def _exchanged(model: Model, places: Numbers, standing: "_Standing", moving: Numbers, pair: tuple[int, int]) -> bool:
    """Let two units change places if that is worth it yet and nobody comes to lie over another; return whether so."""
    here = standing.at[pair[0]]
    if not standing.better(pair, moving):
        return False
    over = model.over(places[standing.at]) > 0
    if over:
        standing.exchange(pair[0], here, math.inf)
    return not over


def _stretches(model: Model, alike: Sequence[Sequence[int]]) -> Iterator[list[tuple[int, ...]]]:
    """Yield stretches of all rows that can be taken at once."""
    parts = math.ceil(sum(map(len, alike)) / MOST) if len(model.ends) else 0
    for k in range(parts):
        yield [tuple(row[len(row) * k // parts : len(row) * (k + 1) // parts]) for row in alike]


def _standing(model: Model, places: Numbers, rows: Sequence[tuple[int, ...]]) -> "_Standing":
    spots: list[tuple[int, ...]] = [(i,) for i in range(len(places))]
    for row in rows:
        for i in row:
            spots[i] = row
    return _Standing(lines(model, places, spots))


def _annealed(model: Model, places: Numbers, rows: Sequence[tuple[int, ...]], tries: int, heat: float) -> Numbers:
    standing, near = _standing(model, places, rows), {row: _nearest(places, row) for row in rows}
    joins = standing.lines.joins
    movable = [(i, near[row], joins[i]) for row in rows if len(row) > 1 for i in row if joins[i]]
    chance = random.Random(7).random  # noqa: S311
    tries = min(tries, EACH * len(movable))
    cooler = (COLD / heat) ** (1 / max(tries, 1))
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
        self.by = self.at[:]  # and the unit at each spot
        self._bits = [1 << i for i in range(len(there.long))]
        parts = [slice(size * len(self.at), (size + 1) * len(self.at)) for size in range(there.sizes)]
        places = [[1 << (there.past + i) for i in range(part.start, part.stop)] for part in parts]
        self._places = [*places, [0] * len(self.at)]  # the bit of a unit of a size at a spot; none for a vacant one
        drawn = {rows[i][j] for i, those in enumerate(there.joins) for j, rows in those}
        self._there = sum(self._bits[each] for each in drawn) | sum(self._places[there.size[i]][i] for i in self.at)
        self._only = (1 << there.past) - 1
        through = [there.through[part] for part in parts]
        self._through = [*through, [0] * len(self.at)]  # the lines that run through a unit of a size at a spot

    def exchange(self, i: int, spot: int, most: float) -> float:
        """Let a unit change places with whoever is at a spot, if that costs at most so much; return what it cost."""
        at, (joins, long, crossed, _, size, _, past), bits = self.at, self.lines, self._bits
        here, other = at[i], self.by[spot]
        if other == i:
            return 0.0
        goings = ((i, other, here, spot), (other, i, spot, here))
        changed = [
            (rows[old][at[k]], rows[new][at[k]])
            for unit, stop, old, new in goings
            for k, rows in joins[unit]
            if k != stop
        ]
        there, cost = self._there, 0.0
        for line, instead in changed:
            there ^= bits[line]
            met = crossed[line] & there
            cost += long[instead] - long[line] - CROSSING * met.bit_count() + LESS * (met >> past).bit_count()
        if size[i] != size[other]:
            drawn = there & self._only
            for each, left, taken in ((size[i], here, spot), (size[other], spot, here)):
                through, places = self._through[each], self._places[each]
                cost += AROUND * ((through[taken] & drawn).bit_count() - (through[left] & drawn).bit_count())
                there ^= places[left] ^ places[taken]
        for _, line in changed:
            if cost > most:
                return 0.0
            met = crossed[line] & there
            cost += CROSSING * met.bit_count() - LESS * (met >> past).bit_count()
            there ^= bits[line]
        if cost > most:
            return 0.0
        at[i], at[other], self.by[here], self.by[spot] = spot, here, other, i
        self._there = there
        return cost

    def better(self, pair: tuple[int, int], moving: Numbers) -> float:
        """Let two units change places if that is worth it that each goes from spot to spot; return what it cost."""
        one, other = pair
        here, there = self.at[one], self.at[other]
        more = float(moving[one, there] + moving[other, here] - moving[one, here] - moving[other, there])
        cost = self.exchange(one, there, -LEAST - more)
        return cost + more if self.at[one] == there else 0.0
