"""All straight lines that links could take between spots, with what each of them crosses as bits of one number.

So it takes a few steps of the machine to count what a line crosses, whoever stands where. In 0.1 mm.
"""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from netdraw.drawing.primitives import Point
from netdraw.drawing.straight import Flags, Numbers, lengths, passing
from netdraw.editing.tidying.model import MM, ROOM, Model

NEAR = 60  # an end that is no farther from the middle of its unit counts as there

End = tuple[int, Point]  # a spot, and how far from it
Rows = Mapping[int, Mapping[int, int]]  # the number of the line by the spot of the one and of the other


class Lines(NamedTuple):
    """Lines by number, and the units they join.

    `joins` are for each unit those it is linked to, each with the numbers of the lines between them. `long` is the
    length of a line in mm. `crossed` are, as bits, the lines that a line crosses, and after these the spots it runs
    through: one bit for each size of unit that it would touch there, so that spot s and size c have `number` +
    s·`sizes` + c. `through` are for such a bit the lines that run there. `size` is that of each unit, -1 for none.
    """

    joins: Sequence[Sequence[tuple[int, Rows]]]
    long: Sequence[float]
    crossed: Sequence[int]
    through: Sequence[int]
    size: Sequence[int]
    sizes: int

    @property
    def number(self) -> int:
        """How many lines there are."""
        return len(self.long)


def lines(model: Model, places: Numbers, spots: Sequence[tuple[int, ...]]) -> Lines:
    """Return the lines between units that may each stand in some of the places."""
    known: dict[tuple[End, End], int] = {}
    tables: dict[tuple[tuple[int, ...], Point, tuple[int, ...], Point], Rows] = {}
    joins: list[list[tuple[int, Rows]]] = [[] for _ in spots]
    for one, other in _joined(model):
        for (i, here), (j, there) in ((one, other), (other, one)):
            key = spots[i], here, spots[j], there
            if key not in tables:
                tables[key] = _rows(key, known)
            joins[i].append((j, tables[key]))
    ends = np.array([[each[0] for each in pair] for pair in known], dtype=int).reshape(-1, 2)
    away = np.array([[each[1] for each in pair] for pair in known], dtype=float).reshape(-1, 2, 2)
    drawn = np.moveaxis(places[ends] + away, 2, 0).swapaxes(1, 2)
    real, halves = model.real.stop, model.halves[model.real]
    sizes, size = np.unique(halves.round(1), axis=0, return_inverse=True)
    under = _under(drawn, places, sizes)
    under[np.arange(len(ends))[:, None], ends] = False
    under = under.reshape(len(ends), -1)
    return Lines(
        joins,
        (lengths(drawn) / MM).tolist(),
        _bits(np.concatenate([_crossing(drawn, ends), under], axis=1)),
        _bits(under.T),
        [*size.ravel().tolist(), *[-1] * (len(spots) - real)],
        len(sizes),
    )


def _joined(model: Model) -> list[tuple[End, End]]:
    """Return the ends of all links by unit, each once."""
    away = model.offsets.T
    away = np.where(np.abs(away).max(axis=2, keepdims=True) > NEAR, away, 0.0)
    both = (
        (zip(pair, map(tuple, at), strict=True)) for pair, at in zip(model.ends.tolist(), away.tolist(), strict=True)
    )
    return sorted({(min(pair), max(pair)) for pair in map(tuple, both)})


def _rows(key: tuple[tuple[int, ...], Point, tuple[int, ...], Point], known: dict[tuple[End, End], int]) -> Rows:
    """Number the lines between two rows of spots, and return their numbers."""
    here, one, there, other = key
    rows: dict[int, dict[int, int]] = {i: {} for i in here}
    for i, j in product(here, there):
        ends = sorted(((i, one), (j, other)))
        rows[i][j] = known.setdefault((ends[0], ends[1]), len(known))
    return rows


def _crossing(drawn: Numbers, ends: Numbers) -> Flags:
    """Return which lines cross which; those from one spot do not."""
    (points, number) = np.unique(drawn.reshape(2, -1), axis=1, return_inverse=True)
    start, end = number.reshape(2, -1)
    (x, u), (y, v) = drawn[..., None]
    right: Flags = (u - x) * (points[1] - y) > (v - y) * (points[0] - x)
    parted = np.take(right, start, axis=1) ^ np.take(right, end, axis=1)
    found: Flags = parted & parted.T
    for spot in np.unique(ends):
        those = np.flatnonzero((ends == spot).any(axis=1))
        found[np.ix_(those, those)] = False
    return found


def _under(drawn: Numbers, places: Numbers, sizes: Numbers) -> Flags:
    """Return which lines run through which spots, for each size of unit."""
    spots, halves = places.T[:, None, :, None], (sizes.T + ROOM)[:, None, None]
    return passing(*(each.astype(np.float32) for each in (drawn[..., None, None], spots, halves)))


def _bits(flags: Flags) -> list[int]:
    """Return a number for each row of flags, the first being the lowest bit."""
    return [int.from_bytes(row.tobytes(), "little") for row in np.packbits(flags, axis=1, bitorder="little")]
