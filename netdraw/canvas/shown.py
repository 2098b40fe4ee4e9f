"""The symbols that are in view, with the boxes they fill; says what must be painted anew."""

from collections.abc import Iterable
from itertools import compress, count
from operator import attrgetter, eq, is_not
from typing import NamedTuple

from netdraw.drawing.primitives import Box, Drawing, Symbol, bounds

CELL = 500  # 0.1 mm: of the grid in which symbols are looked up
MANY = 400  # cells: to look through more of them takes longer than to look at every symbol

ID = attrgetter("id")

Cell = tuple[int, int]
LARGE: Cell = (10**9, 10**9)  # stands for all cells of what lies in more


class Entry(NamedTuple):
    """A symbol, held so that its identity stays its own, and the box it fills."""

    symbol: Symbol
    box: Box


class Shown:
    """Remembers the drawing that was painted last. Boxes are in 0.1 mm, with marks and words."""

    def __init__(self) -> None:
        self._symbols: tuple[Symbol, ...] = ()
        self._entries: dict[int, Entry] = {}  # by identity
        self._order: dict[int, int] = {}  # from back to front
        self._keys: dict[str, int] = {}  # identities by id
        self._cells: dict[Cell, set[int]] = {}

    def take(self, drawing: Drawing) -> list[Box]:
        """Take over a drawing and return the boxes in which it differs from the one before."""
        former, self._symbols = self._symbols, drawing.symbols
        if len(former) == len(self._symbols):
            other = [*compress(count(), map(is_not, self._symbols, former))]
            if all(former[i].id == self._symbols[i].id for i in other):
                return [box for i in other for box in self._swap(former[i], self._symbols[i])]
        return self._take(drawing)

    def _swap(self, former: Symbol, now: Symbol) -> tuple[Box, Box]:
        """Let a symbol come in the place of another one."""
        self._order[id(now)] = self._order.pop(id(former))
        self._keys[now.id] = id(now)
        return self._leave(id(former)), self._enter(now)

    def _take(self, drawing: Drawing) -> list[Box]:
        before, self._order = self._order, dict(zip(map(id, drawing.symbols), count(), strict=False))
        self._keys = dict(zip(map(ID, drawing.symbols), self._order, strict=True))
        stay = before.keys() & self._order.keys()
        same = all(map(eq, filter(stay.__contains__, before), filter(stay.__contains__, self._order)))
        gone = [self._leave(key) for key in before.keys() - stay]
        come = [self._enter(symbol) for symbol in drawing.symbols if id(symbol) not in stay]
        return [*gone, *come] if same else [*gone, *(box for _, box in self._entries.values())]

    def _enter(self, symbol: Symbol) -> Box:
        box = (bounds(symbol.primitives) or symbol.box).grown(1)
        self._entries[id(symbol)] = Entry(symbol, box)
        for cell in _cells(box):
            self._cells.setdefault(cell, set()).add(id(symbol))
        return box

    def _leave(self, key: int) -> Box:
        box = self._entries.pop(key).box
        for cell in _cells(box):
            self._cells[cell].remove(key)
        return box

    def within(self, *boxes: Box) -> list[Symbol]:
        """Return the symbols that show in any of the boxes, from back to front."""
        entries = self._entries
        found = {key for box in boxes for key in self._near(box) if entries[key].box.meets(box)}
        return [entries[key].symbol for key in sorted(found, key=self._order.__getitem__)]

    def _near(self, box: Box) -> Iterable[int]:
        """Return the identities of all that can be in a box, and of more."""
        cells = _cells(box)
        if LARGE in cells:
            return self._order
        return (key for cell in (*cells, LARGE) for key in self._cells.get(cell, ()))

    def symbol(self, key: str) -> Symbol | None:
        """Return the symbol of a node or link."""
        entry = self._entry(key)
        return entry.symbol if entry else None

    def box(self, key: str) -> Box | None:
        """Return the box that the symbol of a node or link fills."""
        entry = self._entry(key)
        return entry.box if entry else None

    def _entry(self, key: str) -> Entry | None:
        return self._entries[self._keys[key]] if key in self._keys else None


def _cells(box: Box) -> list[Cell]:
    columns = range(int(box.left // CELL), int(box.right // CELL) + 1)
    rows = range(int(box.top // CELL), int(box.bottom // CELL) + 1)
    if len(columns) * len(rows) > MANY:
        return [LARGE]
    return [(column, row) for column in columns for row in rows]
