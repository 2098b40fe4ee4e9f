"""Places things along one axis: each keeps so far from the one before it, and comes as near as can be to its aim."""

from collections.abc import Sequence
from typing import NamedTuple

Pair = tuple[str, str]
SLIGHT = 0.5  # 0.1 mm


class Spot(NamedTuple):
    """A point of an axis, and how far beyond it: things that share a point stay in line."""

    point: int
    beyond: float = 0.0

    def more(self, by: float) -> "Spot":
        """Return the spot so much farther."""
        return Spot(self.point, self.beyond + by)


class Apart(NamedTuple):
    """How far the one point keeps before the other, and the pair of things that it is for (none: it cannot be else)."""

    gap: float
    pair: Pair | None


class Axis:
    """Points with their aims, and what is kept between them; the first point is the beginning, the second the end."""

    def __init__(self) -> None:
        self.aims = [0.0, 0.0]
        self._after: dict[int, dict[int, Apart]] = {}
        self._torn = False  # whether something is to be in line and apart

    def point(self, aim: float) -> Spot:
        """Return a new point."""
        self.aims.append(aim)
        return Spot(len(self.aims) - 1)

    def apart(self, one: Spot, other: Spot, gap: float, pair: Pair | None = None) -> None:
        """Keep `other` at least `gap` beyond `one`."""
        gap += one.beyond - other.beyond
        if one.point == other.point:
            self._torn = self._torn or (pair is not None and gap > SLIGHT)
            return
        known = self._after.setdefault(one.point, {}).get(other.point)
        if known is None or gap > known.gap:
            self._after[one.point][other.point] = Apart(gap, pair)

    def within(self, start: Spot, end: Spot) -> None:
        """Keep a stretch between the beginning and the end."""
        self.apart(Spot(0), start, 0)
        self.apart(end, Spot(1), 0)

    def order(self) -> list[int] | None:
        """Return the points, each after those before it; None where that cannot be."""
        if self._torn:
            return None
        waiting = [0] * len(self.aims)
        for after in self._after.values():
            for other in after:
                waiting[other] += 1
        ready = [i for i, number in enumerate(waiting) if number == 0]
        for i in ready:
            for other in self._after.get(i, ()):
                waiting[other] -= 1
                if waiting[other] == 0:
                    ready.append(other)
        return ready if len(ready) == len(self.aims) else None

    def least(self, order: Sequence[int]) -> list[float]:
        """Return how near to the beginning every point can be."""
        low = [0.0] * len(self.aims)
        for i in order:
            for other, apart in self._after.get(i, {}).items():
                low[other] = max(low[other], low[i] + apart.gap)
        return low

    def _most(self, order: Sequence[int], end: float) -> list[float]:
        high = [end] * len(self.aims)
        for i in reversed(order):
            for other, apart in self._after.get(i, {}).items():
                high[i] = min(high[i], high[other] - apart.gap)
        return high

    def tight(self, order: Sequence[int]) -> list[Pair]:
        """Return the pairs that make the axis as long as it is."""
        low, at, found = self.least(order), 1, []
        while at:
            befores = [(i, after[at]) for i, after in self._after.items() if at in after]
            met = next(((i, each) for i, each in befores if abs(low[i] + each.gap - low[at]) < 1e-6), None)
            if met is None:
                break
            at = met[0]
            if met[1].pair:
                found.append(met[1].pair)
        return found

    def placed(self, order: Sequence[int], end: float) -> list[float]:
        """Return where the points come between 0 and `end`, which must be far enough: in between two ways to do it.

        From the beginning on each goes to its aim as far as those before it let it, and from the end on likewise; the
        middle of two ways that keep all apart keeps all apart.
        """
        low, high = self.least(order), self._most(order, end)
        low[1] = end
        forth, back = [*low], [*high]
        for i in order:
            forth[i] = min(max(forth[i], self.aims[i]), high[i])
            for other, apart in self._after.get(i, {}).items():
                forth[other] = max(forth[other], forth[i] + apart.gap)
        for i in reversed(order):
            ahead = (back[other] - apart.gap for other, apart in self._after.get(i, {}).items())
            back[i] = max(min(self.aims[i], *ahead, high[i]), low[i])
        return [(one + other) / 2 for one, other in zip(forth, back, strict=True)]
