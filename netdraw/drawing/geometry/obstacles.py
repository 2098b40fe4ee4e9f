"""What lies on a picture, found by the cells of a grid: what words and new nodes keep clear of. In 0.1 mm."""

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise, repeat
from math import floor
from typing import NamedTuple, TypeVar

from netdraw.drawing.primitives import Box, Point

CELL = 100
COLUMN = 1 << 24  # from a cell to the one beside it
BY = 1.0  # so near a line comes by a cell

Cell = int  # its column times COLUMN, and its row: a plain number, as a drawing has tens of thousands
T = TypeVar("T")


class Piece(NamedTuple):
    """A short straight part of a line, the box of what it draws, the cells of that box, and how far it reaches out."""

    start: Point
    end: Point
    extent: Box
    cells: tuple[Cell, ...]
    reach: float


class Lying(NamedTuple):
    """What one thing puts in the way: boxes that nothing may cover, a line that nothing should cross."""

    boxes: tuple[Box, ...] = ()
    line: tuple[Piece, ...] = ()


class Obstacles:
    """What lies where, by the id of the thing it belongs to; begins with all of `former`, which stays as it is.

    `changed` are the cells in which something came or went since, `moved` those in which a box did.
    """

    def __init__(self, former: "Obstacles | None" = None) -> None:
        self._lying: dict[str, Lying] = dict(former._lying) if former else {}
        self._boxes: dict[Cell, tuple[tuple[str, Box], ...]] = dict(former._boxes) if former else {}
        self._pieces: dict[Cell, tuple[tuple[str, Piece], ...]] = dict(former._pieces) if former else {}
        self.changed: set[Cell] = set()
        self.moved: list[Cell] = []

    def put(self, key: str, lying: Lying) -> None:
        """Let a thing lie so, instead of as before; one that lies nowhere is forgotten."""
        former = self._lying.pop(key, None)
        if former != lying:
            if former:
                self._leave(key, former)
            self._enter(key, lying)
        if any(lying):
            self._lying[key] = lying

    def _enter(self, key: str, lying: Lying) -> None:
        for box in lying.boxes:
            entry, within = (key, box), cells(box)
            self.moved += within
            self.changed.update(within)
            for cell in within:
                self._boxes[cell] = (*self._boxes.get(cell, ()), entry)
        for piece in lying.line:
            its = key, piece
            self.changed.update(piece.cells)
            for cell in piece.cells:
                self._pieces[cell] = (*self._pieces.get(cell, ()), its)

    def _leave(self, key: str, lying: Lying) -> None:
        boxed = {cell for box in lying.boxes for cell in cells(box)}
        self.moved += boxed
        self.changed |= boxed
        for cell in boxed:
            self._boxes[cell] = _others(self._boxes[cell], key)
        for cell in {cell for piece in lying.line for cell in piece.cells}:
            self._pieces[cell] = _others(self._pieces[cell], key)
            self.changed.add(cell)

    def free(self, box: Box, within: Sequence[Cell] = ()) -> bool:
        """Whether nothing lies in `box`; `within` are its cells, where known."""
        boxes, (left, top, right, bottom) = self._boxes, box
        for cell in within or cells(box):  # plain loops here and below, as this is asked thousands of times
            for _, its in boxes.get(cell, ()):
                if its[0] < right and left < its[2] and its[1] < bottom and top < its[3]:
                    return False
        return True

    def covered(self, box: Box, within: Sequence[Cell] = ()) -> set[tuple[str, Box]]:
        """Return what lies in `box`: whose it is, and its own box; `within` are the cells of the box, where known."""
        boxes, found, (left, top, right, bottom) = self._boxes, set(), box
        for cell in within or cells(box):
            for entry in boxes.get(cell, ()):
                its = entry[1]
                if its[0] < right and left < its[2] and its[1] < bottom and top < its[3]:
                    found.add(entry)
        return found

    def crossed(self, box: Box, within: Sequence[Cell] = (), but: str = "") -> set[str]:
        """Return the things whose line comes through `box`, and `but` not; `within` are its cells, where known."""
        pieces, found, (left, top, right, bottom) = self._pieces, {but}, box
        for cell in within or cells(box):
            for key, piece in pieces.get(cell, ()):
                if key in found:  # as the line that the box is for
                    continue
                start, end, its, _, reach = piece
                if its[0] > right or left > its[2] or its[1] > bottom or top > its[3]:
                    continue
                if crosses(start, end, box.grown(reach) if reach else box):
                    found.add(key)
        found.discard(but)
        return found

    def pieces(self, near: Piece, but: str) -> Iterator[tuple[str, Piece]]:
        """Yield the pieces of lines whose boxes touch that of a piece, with whose they are; some more than once.

        Those of the line `but` are left out.
        """
        left, top, right, bottom = near.extent
        for cell in near.cells:
            for entry in self._pieces.get(cell, ()):
                if entry[0] == but:  # as most are
                    continue
                its = entry[1].extent
                if its[0] <= right and left <= its[2] and its[1] <= bottom and top <= its[3]:
                    yield entry

    def between(
        self, start: Point, end: Point, within: Sequence[Cell] = (), but: Collection[str] = ()
    ) -> set[tuple[str, Box]]:
        """Return what the straight line from `start` to `end` comes through: whose it is, and its own box.

        `within` are the cells along that line, where known; what is of those in `but` is left out.
        """
        boxes = self._boxes
        near = {entry for cell in within or along(start, end) for entry in boxes.get(cell, ()) if entry[0] not in but}
        return {entry for entry in near if crosses(start, end, entry[1])}


class Looks:
    """Who looked at which cells; begins with all of `former`, which stays as it is.

    By cell they are only listed when that is first asked, as many a drawing is composed once and never again.
    """

    def __init__(self, former: "Looks | None" = None) -> None:
        self._cells: dict[str, Collection[Cell]] = dict(former._cells) if former else {}
        self._lookers: dict[Cell, tuple[str, ...]] | None = dict(former._by_cell()) if former else None

    def put(self, key: str, cells: Collection[Cell]) -> None:
        """Let someone have looked there, instead of where it was before; nowhere forgets it."""
        former = self._cells.pop(key, ())
        if cells:
            self._cells[key] = cells
        if self._lookers is None:
            return
        before, now = {*former}, {*cells}
        for cell in before - now:
            self._lookers[cell] = tuple(each for each in self._lookers[cell] if each != key)
        for cell in now - before:
            self._lookers[cell] = (*self._lookers.get(cell, ()), key)

    def at(self, cells: Iterable[Cell]) -> set[str]:
        """Return who looked at any of the cells."""
        if not self._cells:
            return set()
        lookers = self._by_cell()
        return {key for cell in cells for key in lookers.get(cell, ())}

    def _by_cell(self) -> dict[Cell, tuple[str, ...]]:
        if self._lookers is None:
            listed: dict[Cell, list[str]] = {}
            for key, cells in self._cells.items():
                for cell in {*cells}:
                    listed.setdefault(cell, []).append(key)
            self._lookers = {cell: tuple(keys) for cell, keys in listed.items()}
        return self._lookers


def _others(entries: tuple[tuple[str, T], ...], key: str) -> tuple[tuple[str, T], ...]:
    return tuple(entry for entry in entries if entry[0] != key)


def cells(box: Box) -> list[Cell]:
    """Return the cells of the grid that a box lies in."""
    a, b, c, d = box
    left, top, right, bottom = floor(a / CELL) * COLUMN, floor(b / CELL), floor(c / CELL) * COLUMN, floor(d / CELL)
    if left == right:  # most boxes lie in one column or in one row
        return [*range(left + top, left + bottom + 1)]
    if top == bottom:
        return [*range(left + top, right + top + 1, COLUMN)]
    return [cell for column in range(left, right + 1, COLUMN) for cell in range(column + top, column + bottom + 1)]


def along(start: Point, end: Point) -> list[Cell]:
    """Return the cells that a straight line comes through or by."""
    (ax, ay), (bx, by) = (start, end) if start[0] <= end[0] else (end, start)
    rise = (by - ay) / (bx - ax) if bx > ax else 0.0
    found: list[Cell] = []
    first, last = floor(ax / CELL), floor(bx / CELL)
    for column in range(first, last + 1):
        near = ay if column == first else ay + (column * CELL - ax) * rise
        far = by if column == last else ay + ((column + 1) * CELL - ax) * rise
        low, high = (near, far) if near < far else (far, near)
        at = column * COLUMN
        found += range(at + floor((low - BY) / CELL), at + floor((high + BY) / CELL) + 1)
    return found


def cut(line: Sequence[Point], reach: float = 0.0) -> tuple[Piece, ...]:
    """Return a line of points in pieces; what it draws reaches so far out on both sides."""
    pieces: list[Piece] = []
    for (x, y), (end_x, end_y) in pairwise(line):
        number = int(math.dist((x, y), (end_x, end_y)) // CELL) + 1  # so short that few cells hold each piece
        dx, dy = (end_x - x) / number, (end_y - y) / number
        ends = [(x + i * dx, y + i * dy) for i in range(number + 1)]
        pieces += map(_piece, ends, ends[1:], repeat(reach))
    return tuple(pieces)


def _piece(start: Point, end: Point, reach: float) -> Piece:
    (ax, ay), (bx, by) = start, end
    left, right = (ax, bx) if ax < bx else (bx, ax)
    top, bottom = (ay, by) if ay < by else (by, ay)
    extent = Box(left - reach, top - reach, right + reach, bottom + reach)
    return Piece(start, end, extent, tuple(cells(extent)), reach)


def crosses(a: Point, b: Point, box: Box) -> bool:
    """Whether the stretch from a to b comes through the box: no axis separates them (Gottschalk 1996)."""
    (ax, ay), (bx, by), (left, top, right, bottom) = a, b, box
    if (
        (ax < left and bx < left)
        or (ax > right and bx > right)
        or (ay < top and by < top)
        or (ay > bottom and by > bottom)
    ):
        return False
    dx, dy = bx - ax, by - ay
    one, other = dx * (top - ay) - dy * (left - ax), dx * (top - ay) - dy * (right - ax)
    third, fourth = dx * (bottom - ay) - dy * (left - ax), dx * (bottom - ay) - dy * (right - ax)
    return not (
        (one > 0 and other > 0 and third > 0 and fourth > 0) or (one < 0 and other < 0 and third < 0 and fourth < 0)
    )


def inside(a: Point, b: Point, box: Box) -> tuple[float, float] | None:
    """Return between which shares of the stretch from a to b it runs in the box (Liang–Barsky clipping)."""
    near, far = 0.0, 1.0
    for start, step, low, high in (
        (a[0], b[0] - a[0], box.left, box.right),
        (a[1], b[1] - a[1], box.top, box.bottom),
    ):
        if abs(step) < 1e-9:
            if not low <= start <= high:
                return None
            continue
        one, other = sorted(((low - start) / step, (high - start) / step))
        near, far = max(near, one), min(far, other)
    return (near, far) if near <= far else None
