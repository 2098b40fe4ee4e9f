"""All straight lines that links could take between spots, with what each of them crosses as bits of one number.

So it takes a few steps of the machine to count what a line crosses, whoever stands where. In 0.1 mm.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdraw.drawing.geometry.straight import Flags, Numbers, lengths, passing
from netdraw.drawing.primitives import Point
from netdraw.editing.tidying.model import MM, ROOM, Model

NEAR = 60  # an end that is no farther from the middle of its unit counts as there
MANY = 1 << 20  # ends
CACHED = 1024  # lines at once: what is known of them stays near the processor

End = tuple[int, Point]  # a spot, and how far from it
Rows = Mapping[int, Mapping[int, int]]  # the number of the line by the spot of the one and of the other
Whole = NDArray[np.intp]
Bits = NDArray[np.uint8]  # eight flags each, the first being the lowest bit
SWAPS = ((7, 0x00AA00AA00AA00AA), (14, 0x0000CCCC0000CCCC), (28, 0x00000000F0F0F0F0))  # in eight rows of eight bits


class Lines(NamedTuple):
    """Lines by number, and the units they join.

    `joins` are for each unit those it is linked to, each with the numbers of the lines between them. `long` is the
    length of a line in mm. `crossed` are, as bits, the lines that a line crosses, and from bit `past` on the spots
    where it runs through a unit: all spots for the first size of units, then for the next. `through` are for each of
    these bits the lines that run there. `size` is that of each unit, -1 for none.
    """

    joins: Sequence[Sequence[tuple[int, Rows]]]
    long: Sequence[float]
    crossed: Sequence[int]
    through: Sequence[int]
    size: Sequence[int]
    sizes: int
    past: int


def lines(model: Model, places: Numbers, spots: Sequence[tuple[int, ...]]) -> Lines:
    """Return the lines between units that may each stand in some of the places."""
    number: dict[End, int] = {}
    known: dict[int, int] = {}
    tables: dict[tuple[tuple[int, ...], Point, tuple[int, ...], Point], Rows] = {}
    joins: list[list[tuple[int, Rows]]] = [[] for _ in spots]
    for one, other in _joined(model):
        for (i, here), (j, there) in ((one, other), (other, one)):
            key = spots[i], here, spots[j], there
            if key not in tables:
                some, others = (
                    [number.setdefault((k, by), len(number)) for k in row] for row, by in (key[:2], key[2:])
                )
                tables[key] = _rows(zip(spots[i], some, strict=True), [*zip(spots[j], others, strict=True)], known)
            joins[i].append((j, tables[key]))
    ends: Whole = np.array([divmod(each, MANY) for each in known], dtype=int).reshape(-1, 2)
    on: Whole = np.array([spot for spot, _ in number], dtype=int)
    points = places[on] + np.array([away for _, away in number], dtype=float).reshape(-1, 2)
    rank = np.argsort(np.lexsort(points.T))
    ends = np.where(rank[ends[:, :1]] < rank[ends[:, 1:]], ends, ends[:, ::-1])  # what touches is the same either way
    drawn = np.moveaxis(points[ends], 2, 0).swapaxes(1, 2)
    real, halves = model.real.stop, model.halves[model.real]
    sizes, size = np.unique(halves.round(1), axis=0, return_inverse=True)
    under = _under(drawn, places, sizes)
    under[:, np.arange(len(ends))[:, None], on[ends]] = False
    crossed = _crossing(drawn, points, ends, on)
    return Lines(
        joins,
        (lengths(drawn) / MM).tolist(),
        _numbers(np.concatenate([crossed, _packed(under.swapaxes(0, 1).reshape(len(ends), -1))], axis=1)),
        _numbers(_packed(under.swapaxes(1, 2).reshape(-1, len(ends)))),
        [*size.ravel().tolist(), *[-1] * (len(spots) - real)],
        len(sizes),
        crossed.shape[1] * 8,
    )


def _joined(model: Model) -> list[tuple[End, End]]:
    """Return the ends of all links by unit, each once."""
    away = model.offsets.T
    away = np.where(np.abs(away).max(axis=2, keepdims=True) > NEAR, away.round(), 0.0)
    both = (
        (zip(pair, map(tuple, at), strict=True)) for pair, at in zip(model.ends.tolist(), away.tolist(), strict=True)
    )
    return sorted({(min(pair), max(pair)) for pair in map(tuple, both)})


def _rows(some: Iterable[tuple[int, int]], others: Sequence[tuple[int, int]], known: dict[int, int]) -> Rows:
    """Number the lines between two rows of spots, each with the number of its end, and return their numbers."""
    return {
        i: {j: known.setdefault(a * MANY + b if i < j else b * MANY + a, len(known)) for j, b in others}
        for i, a in some
    }


def _crossing(drawn: Numbers, points: Numbers, ends: Whole, on: Whole) -> Bits:
    """Return for each line those it crosses: both part the ends of the other; those from one spot do not."""
    start, end = ends.T
    (x, u), (y, v) = drawn[..., None]
    right = (u - x) * (points[:, 1] - y) > (v - y) * (points[:, 0] - x)
    beside = _packed(right.T)
    parted = beside[start] ^ beside[end]
    apart = np.ones((on.max(initial=0) + 1, len(ends)), dtype=bool)
    apart[on[ends.T], np.arange(len(ends))] = False
    elsewhere = _packed(apart)
    found: Bits = parted & _transposed(parted) & elsewhere[on[start]] & elsewhere[on[end]]
    return found


def _transposed(bits: Bits) -> Bits:
    """Return the bits of a square by column, eight by eight (Warren 2012)."""
    number, wide = bits.shape
    rows = np.pad(bits, ((0, wide * 8 - number), (0, 0))).reshape(wide, 8, wide)
    squares = np.ascontiguousarray(rows.transpose(2, 0, 1)).view("<u8")
    for by, those in SWAPS:
        other = (squares ^ (squares >> by)) & those
        squares = squares ^ other ^ (other << by)
    found: Bits = squares.view(np.uint8).transpose(0, 2, 1).reshape(-1, wide)[:number]
    return found


def _under(drawn: Numbers, places: Numbers, sizes: Numbers) -> Flags:
    """Return for each size of unit which lines run through which spots."""
    there = drawn[..., None], places.T[:, None], (sizes.T + ROOM)[:, :, None, None]
    those, spots, halves = (each.astype(np.float32) for each in there)
    parts = range(0, max(drawn.shape[2], 1), CACHED)
    return np.concatenate([passing(those[:, :, k : k + CACHED], spots, halves) for k in parts], axis=1)


def _packed(flags: Flags) -> Bits:
    """Return flags as bits, row by row."""
    return np.packbits(flags, axis=1, bitorder="little")


def _numbers(rows: Bits) -> list[int]:
    """Return each row of bits as one number."""
    return [int.from_bytes(row.tobytes(), "little") for row in rows]
