"""The symbols that are in view, with the boxes they fill; says what must be painted anew."""

from collections.abc import Sequence
from itertools import compress, count, groupby
from operator import attrgetter, eq, is_not, not_
from typing import NamedTuple

from netdraw.drawing.primitives import Box, Drawing, Symbol, union
from netdraw.model.collecting import collector_paused

CELL = 500  # 0.1 mm: of the grid in which symbols are looked up
MANY = 400  # cells: what fills more is looked at wherever one looks
FEW = 8  # boxes: more are sooner painted as one, as each is a step for Qt

ID = attrgetter("id")

Cell = tuple[int, int]
LARGE: Cell = (10**9, 10**9)  # stands for all cells of what lies in more
EVERYWHERE = (LARGE,)


class Entry(NamedTuple):
    """A symbol, held so that its identity stays its own, the box it fills, and where it is looked up."""

    symbol: Symbol
    box: Box
    cells: Sequence[Cell]


class Shown:
    """Remembers the drawing that was painted last. Boxes are in 0.1 mm, with marks and words.

    `drafted` are the ids of the drafts of the drag under way.
    """

    def __init__(self) -> None:
        self.drafted: frozenset[str] = frozenset()
        self._symbols: tuple[Symbol, ...] = ()
        self._drafts: tuple[int, ...] = ()  # where the drafts stand
        self._entries: dict[int, Entry] = {}  # by identity
        self._order: dict[int, int] = {}  # from back to front
        self._keys: dict[str, int] = {}  # identities by id
        self._cells: dict[Cell, set[int]] = {}
        self._around: Box | None = None  # all boxes, also those of what is gone

    @collector_paused()
    def take(self, drawing: Drawing) -> list[Box]:
        """Take over a drawing and return the boxes in which it differs from the one before, of many the one round them.

        From one step of a drag to the next no more is looked at than the drafts.
        """
        former, self._symbols = self._symbols, drawing.symbols
        alike = drawing.drafted is self.drafted
        if not alike:
            self.drafted = drawing.drafted
            self._drafts = tuple(compress(count(), map(self.drafted.__contains__, map(ID, drawing.symbols))))
        if len(former) == len(self._symbols):
            other = self._drafts
            if not (alike and self.drafted):
                other = tuple(compress(count(), map(is_not, self._symbols, former)))
            if all(former[i].id == self._symbols[i].id for i in other):
                return self._noted([box for i in other for box in self._swap(former[i], self._symbols[i])])
        return self._noted(self._take(former))

    def _noted(self, boxes: list[Box]) -> list[Box]:
        if not boxes:
            return []
        changed = union(boxes)
        self._around = union((changed, self._around or changed))
        return boxes if len(boxes) <= FEW else [changed]

    @property
    def runs(self) -> list[tuple[range, range]]:
        """The places of the symbols from back to front: what stays during a drag, and the drafts before it."""
        runs: list[tuple[range, range]] = []
        end = 0
        for _, places in groupby(enumerate(self._drafts), lambda each: each[1] - each[0]):
            drafts = [place for _, place in places]
            runs.append((range(end, drafts[0]), range(drafts[0], drafts[-1] + 1)))
            end = drafts[-1] + 1
        return [*runs, (range(end, len(self._symbols)), range(0))]

    def symbols(self, places: range) -> tuple[Symbol, ...]:
        """Return the symbols at some places."""
        return self._symbols[places.start : places.stop]

    def _swap(self, former: Symbol, now: Symbol) -> tuple[Box, Box]:
        """Let a symbol come in the place of another one."""
        self._order[id(now)] = self._order.pop(id(former))
        self._keys[now.id] = id(now)
        return self._leave(id(former)), self._enter(now)

    def _take(self, former: tuple[Symbol, ...]) -> list[Box]:
        before, now = [*map(id, former)], [*map(id, self._symbols)]
        self._order = dict(zip(now, count(), strict=False))
        self._keys = dict(zip(map(ID, self._symbols), now, strict=True))
        stay = self._order.keys() & before
        same = all(map(eq, filter(stay.__contains__, before), filter(stay.__contains__, now)))
        gone = [self._leave(key) for key in before if key not in stay]
        come = [self._enter(symbol) for symbol in compress(self._symbols, map(not_, map(stay.__contains__, now)))]
        return [*gone, *come] if same else [*gone, *(each.box for each in self._entries.values())]

    def _enter(self, symbol: Symbol) -> Box:
        box = symbol.filled.grown(1)
        cells = EVERYWHERE if symbol.id in self.drafted else _cells(box)  # a draft is soon elsewhere
        self._entries[id(symbol)] = Entry(symbol, box, cells)
        for cell in cells:
            self._cells.setdefault(cell, set()).add(id(symbol))
        return box

    def _leave(self, key: int) -> Box:
        _, box, cells = self._entries.pop(key)
        for cell in cells:
            self._cells[cell].remove(key)
        return box

    def within(self, box: Box, among: range | None = None) -> list[Symbol]:
        """Return the symbols that show in a box, from back to front; `among` those at some places."""
        entries, order, found = self._entries, self._order, self._meeting(box)
        if among is not None:
            found = {key for key in found if order[key] in among}
        if len(found) * 4 > len(order):  # then it takes longer to sort them
            return [*compress(self._symbols, map(found.__contains__, map(id, self._symbols)))]
        return [entries[key].symbol for key in sorted(found, key=order.__getitem__)]

    def _meeting(self, box: Box) -> set[int]:
        """Return the identities of what shows in a box: all in the cells that it covers, and some at its edges."""
        around, entries, cells = self._around, self._entries, self._cells
        if not around or not around.meets(box):
            return set()
        if around.within(box):
            return {*self._order}
        columns, rows = _spans(Box(*map(max, box[:2], around[:2]), *map(min, box[2:], around[2:])))
        inner: set[int] = set()
        edges: set[int] = {*cells.get(LARGE, ())}
        for column in columns:
            for row in rows:
                covered = columns[0] < column < columns[-1] and rows[0] < row < rows[-1]
                (inner if covered else edges).update(cells.get((column, row), ()))
        return inner.union(key for key in edges - inner if entries[key].box.meets(box))

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


def _spans(box: Box) -> tuple[range, range]:
    """Return the columns and rows of the cells that a box touches."""
    columns = range(int(box.left // CELL), int(box.right // CELL) + 1)
    return columns, range(int(box.top // CELL), int(box.bottom // CELL) + 1)


def _cells(box: Box) -> Sequence[Cell]:
    columns, rows = _spans(box)
    if len(columns) * len(rows) > MANY:
        return EVERYWHERE
    return [(column, row) for column in columns for row in rows]
