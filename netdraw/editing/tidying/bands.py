"""Lays the units of a design-picture in rows and columns, each in its own band. All in 0.1 mm."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from netdraw.drawing.geometry.straight import Numbers
from netdraw.drawing.nodes.levels import GUTTER
from netdraw.drawing.primitives import Box, Point, union
from netdraw.editing.scene import Scene
from netdraw.editing.tidying.model import Model, moves
from netdraw.editing.tidying.rows import Span, settled, spread
from netdraw.editing.tidying.units import Unit, network, vacancy
from netdraw.model import edits
from netdraw.model.document import Document

PAPER = 1740  # the width that rows wrap at
WIDER = (1.2, 1.5, 2.0)  # times the paper, for what does not fit otherwise
GAP = 80  # between columns: room for a line and its words
ROW = 64  # and between rows
EDGE = 44  # between a row and the border of its band
SIDE = 30  # between a row and the end of its band
BESIDE = 120  # between the bands and what stands outside of them
WORDS = 60  # beside words that stand between two columns
PAD, TAB = 40, 60  # between the frame of the network and what lies in it, and below its name
RIM = 16  # where there is less room before the end of the bands

Orders = tuple[tuple[int, ...], ...]


class Laid(NamedTuple):
    """Where the middles of all units come, and the bands."""

    places: Numbers
    bands: tuple[Box, ...]


class Ways(NamedTuple):
    """How wide gaps are, times the usual, and on which side what lies on several bands stands: -1, 1, or 0 as now.

    And how large the bands have become already, if they have.
    """

    loose: float = 1.0
    tall: int = 0
    bands: Sequence[Box] = ()


class Bands:
    """The bands of a scene, and who lies where in them."""

    walled = True
    sweeps = 4
    tries = 20000
    heat = 150.0

    def __init__(self, scene: Scene, model: Model, ways: Ways) -> None:
        self.scene, self.model, self.loose, self._tall = scene, model, ways.loose, ways.tall
        self.levels = scene.ranked()
        self.boxes = [each.box for each in self.levels] or [_page(model)]
        number = {each.id: i for i, each in enumerate(self.levels)}
        self.on = [[number[key] for key in unit.levels] for unit in model.units] if number else [[0]] * len(model.units)
        self.free = [i for i, on in enumerate(self.on) if len(on) == 1]
        self.columns = [i for i, on in enumerate(self.on) if len(on) > 1]
        self.outside = [i for i, on in enumerate(self.on) if not on]
        self._words = _words(scene, model)
        self._chosen = ways.bands[0].right if ways.bands else None  # where the bands end
        self._frame()
        self._far = self._edges()

    def _frame(self) -> None:
        """Find who lies in the frame of the network, and on which side of it the others come."""
        frame = network(self.scene)
        boxes = [unit.box for unit in self.model.units]
        self.frame = frame
        self.riders = [i for i, box in enumerate(boxes) if self.frame and self._rides(i, box)]
        held = {i for i, box in enumerate(boxes) if self.frame and self.frame.box.holds(*box.centre)} - {*self.riders}
        self.held = held
        self.free = [i for i in self.free if i not in self.riders]
        middle = self.frame.box.centre[0] if self.frame else 0.0
        rows = {row for i in held for row in self.on[i]}
        self.framed = range(min(rows), max(rows) + 1) if rows else range(0)
        wanted = self.model.wanted(self.model.places)
        self.side = {
            i: (1 if wanted[i][0] > middle else -1) if i not in held and self.on[i][0] in self.framed else 0
            for i in self.free
        }

    def _rides(self, i: int, box: Box) -> bool:
        """Whether a unit stands on the border of the frame."""
        if self.model.units[i].vacant:
            return False
        kind = self.scene.language.node(self.scene.document.nodes[self.model.units[i].id].kind)
        return (
            kind.straddles and self.frame is not None and box.meets(self.frame.box) and not box.within(self.frame.box)
        )

    def _edges(self) -> tuple[float, float]:
        """Return how far from the ends of the bands those in the frame begin, as there are others beside it."""
        wide = {way: max((self._wide(i) for i in self.free if self.side[i] == way), default=0.0) for way in (-1, 1)}
        beyond = GAP * self.loose
        return tuple((wide[way] + beyond if wide[way] else 0.0) for way in (-1, 1))  # type: ignore[return-value]

    def first(self) -> Orders:
        """Return the units of each band in the order in which they stand."""
        return self.ordered(self.model.places)

    def starts(self) -> list[Numbers]:
        """Return no other places to begin with: from where they stand as good an order is found."""
        return []

    def ordered(self, places: Numbers) -> Orders:
        """Return the units of each band in the order of places."""
        rows: list[list[int]] = [[] for _ in self.boxes]
        for i in sorted(self.free, key=lambda i: (places[i][0], places[i][1])):
            rows[self.on[i][0]].append(i)
        return tuple(map(tuple, rows))

    def vacancies(self, orders: Orders, laid: Laid) -> list[Unit]:
        """Return the room that is left in the last column of each band."""
        found: list[Unit] = []
        for row, order in enumerate(orders) if self.levels else ():
            inner = [i for i in order if self.side[i] == 0]
            columns = len({float(laid.places[i][0]) for i in inner}) or 1
            boxes = [self.model.units[i].box for i in inner]
            size = [median(getattr(box, way) for box in boxes) if boxes else 0.0 for way in ("width", "height")]
            middle = (self.frame or self.levels[row]).box.centre[0], self.boxes[row].centre[1]
            found += [vacancy(self.levels[row].id, middle, (size[0], size[1]))] * (-len(inner) % columns)
        return found

    def lay(self, orders: Orders, places: Numbers) -> Laid | None:
        """Return how the units come to lie in that order, as near to those they are linked to in `places` as can be.

        Bands become as wide as takes the least paper, and wider than a page only where there is no other way.
        """
        if self._chosen is not None and (laid := self._within(self._chosen, orders, places)):
            return laid
        narrow, left = self._right(), self.boxes[0].left
        page = max(narrow, left + PAPER)
        for rights in ((narrow, page), *((left + PAPER * more,) for more in WIDER)):
            found = [laid for right in sorted({*rights}) if (laid := self._within(right, orders, places))]
            if found:
                best = min(found, key=lambda laid: _area(laid.bands))
                self._chosen = best.bands[0].right
                return best
        return None

    def _within(self, right: float, orders: Orders, places: Numbers) -> Laid | None:
        wanted, new = self.model.wanted(places), self.model.places.copy()
        bands: list[Box] = []
        top = self.boxes[0].top
        self._stand(right, new)
        apart = (*(max(0, below.top - above.bottom) for above, below in pairwise(self.boxes)), 0)
        for row, (order, box) in enumerate(zip(orders, self.boxes, strict=True)):
            columns = self._columns(row, order, wanted, new, right)
            if columns is None:
                return None
            high = max((self._high(column) for column, _ in columns), default=0.0) + 2 * EDGE * self.loose
            bands.append(Box(box.left, top, right, top + max(high, box.height)))
            for column, x in columns:
                self._stack(column, x, bands[-1], new)
            top = bands[-1].bottom + apart[row]
        self._carry(bands, new)
        self._around(bands, wanted, new)
        return Laid(new.round(), tuple(bands))

    def _right(self) -> float:
        """Return where the bands end: on the paper, but for a unit that is wider."""
        left, right = self.boxes[0].left, self.boxes[0].right
        widest = max((self._wide(i) for i in self.free), default=0.0) + self._start() + SIDE
        return max(min(right, left + PAPER), left + widest)

    def _start(self) -> float:
        return GUTTER if self.levels else 0.0

    def _columns(
        self, row: int, order: Sequence[int], wanted: Numbers, new: Numbers, right: float
    ) -> list[tuple[Sequence[int], float]] | None:
        """Return the columns of a band with their middles, in as few rows as fit."""
        inner = [i for i in order if self.side[i] == 0]
        found = self._wrapped(inner, wanted, list(self._spans(row, new, right)))
        if found is None:
            return None
        left = self.boxes[0].left + self._start()
        for way, edge in ((-1, left), (1, right - SIDE)):
            beside = tuple(i for i in order if self.side[i] == way)
            if beside:
                found.append((beside, edge - way * self._far[way > 0] / 2 + way * GAP * self.loose / 2))
        return found

    def _wrapped(
        self, order: Sequence[int], wanted: Numbers, spans: Sequence[Span]
    ) -> list[tuple[Sequence[int], float]] | None:
        for high in range(1, len(order) + 1):
            columns = [order[i : i + high] for i in range(0, len(order), high)]

            def gap(a: int, b: int, columns: Sequence[Sequence[int]] = columns) -> float:
                return self._gap(columns[a], columns[b])

            aims = [sum(float(wanted[i][0]) for i in column) / len(column) for column in columns]
            middles = spread([max(map(self._wide, column)) for column in columns], aims, gap, spans)
            if middles is not None:
                return list(zip(columns, middles, strict=True))
        return None if order else []

    def _stand(self, right: float, new: Numbers) -> None:
        """Let what lies on several bands stand on its side, one beside the other in the order they are in."""
        order = sorted(self.columns, key=lambda i: -self._tall * new[i][0])
        left, right = self._ends(right, framed=any(i in self.held for i in order))
        edge = right if self._tall > 0 else left
        for i in () if self._tall else order:
            new[i][0] = min(max(new[i][0], left + self._wide(i) / 2), right - self._wide(i) / 2)
        for i in order if self._tall else ():
            new[i][0] = edge - self._tall * self._wide(i) / 2
            edge -= self._tall * (self._wide(i) + GAP * self.loose)

    def _ends(self, right: float, framed: bool) -> Span:
        """Return between which ends rows stand: of the band, or of the frame of the network in it."""
        left, right = self.boxes[0].left + self._start(), right - SIDE
        if not framed:
            return left, right
        return left + self._far[0] + PAD, right - self._far[1] - PAD

    def _spans(self, row: int, new: Numbers, right: float) -> Iterator[Span]:
        """Yield the free stretches of a band: between what lies on other bands too, or stays where it is."""
        left, right = self._ends(right, row in self.framed)
        free, gap = set(self.free), GAP * self.loose
        taken = [i for i, on in enumerate(self.on) if row in on and i not in free and i not in self.riders]
        stays = sorted((self._box(i, new) for i in taken), key=lambda box: box.left)
        for box in stays:
            if box.left - gap > left:
                yield left, box.left - gap
            left = max(left, box.right + gap)
        if right > left:
            yield left, right

    def _gap(self, column: Sequence[int], other: Sequence[int]) -> float:
        words = max(self._words.get(frozenset((a, b)), 0.0) for a in column for b in other)
        return max(GAP * self.loose, words + WORDS if words else 0.0)

    def _box(self, i: int, new: Numbers) -> Box:
        (x, y), (wide, high) = new[i], self.model.halves[i]
        return Box(x - wide, y - high, x + wide, y + high)

    def _wide(self, i: int) -> float:
        return self.model.units[i].box.width

    def _high(self, column: Sequence[int]) -> float:
        gaps = (len(column) - 1) * ROW * self.loose
        return sum(self.model.units[i].box.height for i in column) + gaps

    def _stack(self, column: Sequence[int], x: float, band: Box, new: Numbers) -> None:
        y = band.centre[1] - self._high(column) / 2
        for i in column:
            high = self.model.units[i].box.height
            new[i] = x, y + high / 2
            y += high + ROW * self.loose

    def _carry(self, bands: Sequence[Box], new: Numbers) -> None:
        """Move what is not laid in a row along with the bands it lies on or beside."""
        free = set(self.free)
        for i, on in enumerate(self.on):
            if i in free:
                continue
            borders = on[:-1] or [self._beside(new[i][1])]
            down = [bands[k].bottom - self.boxes[k].bottom for k in borders]
            new[i][1] += sum(down) / len(down) if len(on) != 1 else bands[on[0]].top - self.boxes[on[0]].top
            if not on and new[i][0] > self.boxes[0].right:
                new[i][0] += bands[0].right - self.boxes[0].right

    def _around(self, bands: Sequence[Box], wanted: Numbers, new: Numbers) -> None:
        """Lay what stands outside of all bands in a row below or above them, or in a column beside them."""
        room, gap = union(bands), GAP * self.loose
        before = union(self.boxes)
        beside: dict[tuple[int, int], list[int]] = {}
        for i in self.outside:
            x, y = map(float, self.model.places[i])
            down = (y > before.bottom) - (y < before.top)
            beside.setdefault((0 if down else 1 if x > before.right else -1, down), []).append(i)
        for (right, down), those in beside.items():
            axis = 1 if right else 0
            order = sorted(those, key=lambda i, axis=axis: wanted[i][axis])  # type: ignore[misc]
            halves = [float(self.model.halves[i][axis]) for i in order]
            apart = [a + b + gap for a, b in pairwise(halves)]
            span = room[axis] + halves[0], room[axis + 2] - halves[-1]
            deep = max(float(self.model.halves[i][1 - axis]) for i in order)
            edge = (room.right if right > 0 else room.left) if right else (room.bottom if down > 0 else room.top)
            for i, at in zip(order, settled([float(wanted[i][axis]) for i in order], apart, span), strict=True):
                new[i][axis], new[i][1 - axis] = at, edge + (right or down) * (deep + BESIDE * self.loose)

    def _beside(self, y: float) -> int:
        """Return the band at a height."""
        return next((i for i, box in enumerate(self.boxes) if y <= box.bottom), len(self.boxes) - 1)

    def made(self, laid: Laid) -> Document:
        """Return the document with all units laid so, and the frame of the network round what it held."""
        document, picture = self.scene.document, self.scene.picture.id
        for level, box in zip(self.levels, laid.bands, strict=False):
            document = edits.resize(document, picture, level.id, box.centre, (box.width, box.height))
        way = moves(self.model, laid.places)
        for i in self._stretching():
            document = self._stretched(document, i, laid.bands, way)
        if self.frame and self.held:
            box = self._fitted(laid)
            document = edits.resize(document, picture, self.frame.id, box.centre, (box.width, box.height))
            for i in self.riders:
                way |= dict.fromkeys(self.model.units[i].members, _riding(self.model.units[i].box, self.frame.box, box))
        return edits.shift_each(document, picture, way)

    def _stretching(self) -> list[int]:
        """Return the groups that lie on several bands: they grow with them."""
        holding = {each.id for each in self.scene.frames()}
        return [i for i in self.columns if self.model.units[i].id in holding]

    def _stretched(self, document: Document, i: int, bands: Sequence[Box], way: dict[str, Point]) -> Document:
        """Let a group become as much higher as the bands it lies on, with what lies in it as much further apart."""
        unit, (first, *_, last) = self.model.units[i], self.on[i]
        before, after = (boxes[last].bottom - boxes[first].top for boxes in (self.boxes, bands))
        placement = self.scene.picture.placements[unit.id]
        middle, factor = placement.y, (placement.height + after - before) / placement.height
        down = bands[first].top - self.boxes[first].top + (after - before) / 2
        for key in unit.members:
            away = self.scene.picture.placements[key].y - middle
            way[key] = way[key][0], down + away * (factor - 1)
        size = placement.width, placement.height * factor
        return edits.resize(document, self.scene.picture.id, unit.id, (placement.x, placement.y), size)

    def _fitted(self, laid: Laid) -> Box:
        """Return the frame of the network round what it held."""
        units = enumerate(self.model.units)
        boxes = [unit.box.moved(*(laid.places[i] - self.model.places[i])) for i, unit in units if i in self.held]
        left, top, right, bottom = union(boxes)
        bands = union(laid.bands)
        top = max(top - TAB, min(bands.top + TAB / 2, top - RIM))
        bottom = min(bottom + PAD, max(bands.bottom, bottom + RIM))
        return Box(round(left - PAD), round(top), round(right + PAD), round(bottom))


def _riding(box: Box, before: Box, after: Box) -> Point:
    """Return how far what stands on the border of a frame goes with the nearest side of it, and along that side."""
    side = min(range(4), key=lambda side: abs(before[side] - box.centre[side % 2]))
    low, high = (after[(side + 1) % 2 + end] for end in (0, 2))
    along = box.centre[(side + 1) % 2]
    kept = min(max(along, low + TAB), high - TAB) - along
    gone = after[side] - before[side]
    return (gone, kept) if side % 2 == 0 else (kept, gone)


def _area(bands: Sequence[Box]) -> float:
    room = union(bands)
    return room.width * room.height


def _page(model: Model) -> Box:
    """Return the room of a picture without bands."""
    box = union(unit.box for unit in model.units)
    return Box(box.left, box.top, box.left + PAPER, box.bottom)


def _words(scene: Scene, model: Model) -> Mapping[frozenset[int], float]:
    """Return how wide the words between two units are."""
    home = {key: i for i, unit in enumerate(model.units) for key in unit.members}
    wide: dict[frozenset[int], float] = {}
    for key in scene.picture.routes:
        link, box = scene.document.links[key], scene.drawing.memory.label(key)
        if box and link.source in home and link.target in home:
            pair = frozenset((home[link.source], home[link.target]))
            wide[pair] = max(wide.get(pair, 0.0), box.width)
    return wide
