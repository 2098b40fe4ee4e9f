"""Finds a place for the label of a link: beside a calm stretch of its line, covering nothing if that can be."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from netdraw.drawing.paths import at, length
from netdraw.drawing.primitives import Box, Point

ALONG = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
COVERS = 100.0
CROSSES = 40.0
CELL = 100  # of the grid in which obstacles are looked up

Cell = tuple[int, int]


class Piece(NamedTuple):
    """A short straight part of a line, its box, and the cells that box lies in."""

    start: Point
    end: Point
    extent: Box
    cells: tuple[Cell, ...]


class Obstacles:
    """What labels keep clear of, by the cells of a grid: boxes they may not cover, lines they may not cross."""

    def __init__(self) -> None:
        self._boxes: defaultdict[Cell, list[Box]] = defaultdict(list)
        self._pieces: defaultdict[Cell, list[tuple[str, Piece]]] = defaultdict(list)
        self._contents: defaultdict[Cell, int] = defaultdict(int)  # a hash of what was added to a cell, in order

    def add_box(self, box: Box) -> None:
        """Add a box."""
        for cell in cells(box):
            self._boxes[cell].append(box)
            self._contents[cell] = hash((self._contents[cell], box))

    def add_line(self, key: str, pieces: Iterable[Piece]) -> None:
        """Add a line, cut in pieces, under a key of its own."""
        for piece in pieces:
            for cell in piece.cells:
                self._pieces[cell].append((key, piece))
                self._contents[cell] = hash((self._contents[cell], key, piece.extent))

    def contents(self, within: Iterable[Cell]) -> tuple[int, ...]:
        """Return a value that is the same as long as the same things lie in the cells."""
        return tuple(self._contents.get(cell, 0) for cell in within)

    def cost(self, box: Box) -> float:
        """Return how bad it would be for a label to stand in `box`."""
        within = cells(box)
        covered = {each for cell in within for each in self._boxes.get(cell, ()) if each.meets(box)}
        near = (entry for cell in within for entry in self._pieces.get(cell, ()) if _touch(entry[1].extent, box))
        crossed = {key for key, piece in near if _through(piece.start, piece.end, box)}
        return COVERS * len(covered) + CROSSES * len(crossed)


def cells(box: Box) -> tuple[Cell, ...]:
    """Return the cells of the grid that a box lies in."""
    columns = range(int(box.left // CELL), int(box.right // CELL) + 1)
    rows = range(int(box.top // CELL), int(box.bottom // CELL) + 1)
    return tuple((column, row) for column in columns for row in rows)


def cut(line: Sequence[Point]) -> tuple[Piece, ...]:
    """Return a line of points in pieces."""
    return tuple(_piece(start, end) for a, b in pairwise(line) for start, end in _short(a, b))


def _piece(start: Point, end: Point) -> Piece:
    extent = Box(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))
    return Piece(start, end, extent, cells(extent))


def _short(a: Point, b: Point) -> Iterator[tuple[Point, Point]]:
    """Cut a straight part so short that few cells hold each piece."""
    number = int(math.dist(a, b) // CELL) + 1
    dx, dy = (b[0] - a[0]) / number, (b[1] - a[1]) / number
    for i in range(number):
        yield (a[0] + i * dx, a[1] + i * dy), (a[0] + (i + 1) * dx, a[1] + (i + 1) * dy)


def _touch(one: Box, other: Box) -> bool:
    """Whether two boxes share a point; one may be as thin as a line."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


class Place(NamedTuple):
    """Where a label stands, and whether it lies on its own line."""

    box: Box
    on_line: bool

    @property
    def centre(self) -> Point:
        """The middle of the label."""
        return self.box.centre


def reach(line: Sequence[Point], size: tuple[float, float], away: float) -> tuple[Cell, ...]:
    """Return the cells in which the places for a label lie."""
    return tuple({cell: None for place in _places(line, size, away) for cell in cells(place.box)})


def label_place(line: Sequence[Point], size: tuple[float, float], away: float, clear: Obstacles) -> Place:
    """Return the best place for a label of `size`, `away` from the line (negative: on it).

    It covers and crosses nothing if one of the places tried allows it; the earlier ones are the better ones.
    """
    best, least = None, math.inf
    for order, place in enumerate(_places(line, size, away)):
        cost = order + clear.cost(place.box)
        if cost < least:
            best, least = place, cost
        if least <= order:
            break
    assert best is not None
    return best


def _places(line: Sequence[Point], size: tuple[float, float], away: float) -> Iterator[Place]:
    """Yield places: above or right of the line first, then below or left, at last on the line (a tag: always)."""
    total = length(line)
    if away < 0:
        yield from (Place(_box(at(line, total * share)[0], (0.0, 0.0), size, 0), True) for share in ALONG)
        return
    for share in ALONG:
        point, (ux, uy) = at(line, total * share)
        for side in sorted(((uy, -ux), (-uy, ux)), key=_first, reverse=True):
            yield Place(_box(point, side, size, away), False)
    yield Place(_box(at(line, total / 2)[0], (0.0, 0.0), size, 0), True)


def _first(side: Point) -> bool:
    """Whether a side is looked at first: above a level line, to the right of a plumb one."""
    x, y = side
    return y < 0 if abs(y) > abs(x) else x > 0


def _box(point: Point, side: Point, size: tuple[float, float], away: float) -> Box:
    out = abs(side[0]) * size[0] / 2 + abs(side[1]) * size[1] / 2 + away
    x, y = point[0] + side[0] * out, point[1] + side[1] * out
    return Box(x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2)


def _through(a: Point, b: Point, box: Box) -> bool:
    """Whether the stretch from a to b comes through the box (Liang–Barsky clipping)."""
    near, far = 0.0, 1.0
    for start, step, low, high in (
        (a[0], b[0] - a[0], box.left, box.right),
        (a[1], b[1] - a[1], box.top, box.bottom),
    ):
        if abs(step) < 1e-9:
            if not low <= start <= high:
                return False
            continue
        one, other = sorted(((low - start) / step, (high - start) / step))
        near, far = max(near, one), min(far, other)
    return near <= far
