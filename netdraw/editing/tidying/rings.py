"""Lays the units of a value-picture round, each in its own ring, and the values on the rim. All in 0.1 mm."""

import math
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from netdraw.drawing.geometry.straight import Numbers
from netdraw.drawing.nodes.symbol import name_boxes
from netdraw.drawing.primitives import Box, Point, union
from netdraw.editing.scene import Scene
from netdraw.editing.tidying.bands import Laid, Orders, Ways
from netdraw.editing.tidying.easing import eased
from netdraw.editing.tidying.model import Model, moves
from netdraw.editing.tidying.rows import Span, spread
from netdraw.editing.tidying.units import Unit, vacancy
from netdraw.model import edits
from netdraw.model.document import Document

GAP = 30  # between units in one ring
MIDDLE = 120  # nearer to the middle there is no direction
EVEN = 0.98  # of the room between units in a ring
LEAST = 12  # spots in a ring, if there is room
ASIDE = ((0, 0), (250, 0), (-250, 0), (0, 250), (0, -250))  # of the middle, a start without rings
ROUNDS = 8  # in one ring at most
SPARE = 1.02  # a ring has so many times the room that its units take
BIT = 40  # by so much a ring without room becomes wider,
BITS = 8  # and so often at most
RIM = 30  # between the outermost ring and the values
STACK = 20  # and between values
PAPER = 1740
VALUES = {"direct-value": -1, "indirect-value": 1}  # and the side on which they stand

TRIES = 640_000  # exchanges, times the units: among more each takes longer

Round = tuple[float, Sequence[Span]]  # a radius at which units stand, and the free stretches there


class Rings:
    """The rings of a scene, and who lies where in them."""

    walled = False  # what is wide comes over the edge of a narrow ring, but where it stands above or below the middle
    sweeps = 1
    heat = 60.0

    def __init__(self, scene: Scene, model: Model, ways: Ways) -> None:
        self.scene, self.model, self.loose = scene, model, ways.loose
        self.tries = TRIES // max(len(model.units), 1)
        rings = scene.ranked()
        self.levels = rings
        self.middle: Point = rings[0].box.centre if rings else (0.0, 0.0)
        self.radii = [each.box.width / 2 for each in rings]
        share = min(PAPER / 2 / self.radii[0], 1.0) if rings else 1.0
        self._narrow = [round(radius * share) if share < 1 else radius for radius in self.radii]
        self._radii = [box.width / 2 for box in ways.bands] or self._narrow
        self._names = [union(name_boxes(each, scene.kind(each))) for each in rings]
        number = {each.id: i for i, each in enumerate(rings)}
        self.ring = [number[unit.levels[-1]] if unit.levels else -1 for unit in model.units]
        boxes = {i: unit.box for i, unit in enumerate(model.units) if self.ring[i] >= 0}
        self._centre = min(boxes, key=lambda i: math.dist(boxes[i].centre, self.middle), default=-1)
        if self._centre >= 0 and not boxes[self._centre].holds(*self.middle):
            self._centre = -1
        self.values = [i for i in range(len(model.units)) if self._way(i) and not self._in(i)]
        self.free = [
            i
            for i in range(len(model.units))
            if self._in(i) and len(model.units[i].levels) == 1 and not self._central(i)
        ]

    def _in(self, i: int) -> bool:
        return self.ring[i] >= 0

    def _central(self, i: int) -> bool:
        return i == self._centre

    def _way(self, i: int) -> int:
        unit = self.model.units[i]
        return 0 if unit.vacant else VALUES.get(self.scene.document.nodes[unit.id].kind, 0)

    def first(self) -> Orders:
        """Return the units of each ring in the order in which they stand, clockwise from 12 o'clock."""
        return self.ordered(self.model.places)

    def starts(self) -> list[Numbers]:
        """Return where units would stand if there were no rings, with the middle here and there among them."""
        free = eased(self.model)
        return [self._vacated(free + aside) for aside in ASIDE]

    def _vacated(self, places: Numbers) -> Numbers:
        """Return places with the free spots where there is most room between the others of their ring."""
        new = places.copy()
        for row, order in enumerate(self.ordered(places)):
            angles = [self._angle(places[i]) for i in order if not self.model.units[i].vacant]
            for i in order if angles else ():
                if self.model.units[i].vacant:
                    angles.sort()
                    wide, begin = max((b - a, a) for a, b in pairwise([*angles, angles[0] + math.tau]))
                    angles.append((begin + wide / 2) % math.tau)
                    new[i] = self._at(angles[-1], self.radii[row])
        return new

    def ordered(self, places: Numbers) -> Orders:
        """Return the units of each ring in the order of places."""
        rows: list[list[int]] = [[] for _ in self.radii]
        for i in sorted(self.free, key=lambda i: self._angle(places[i])):
            rows[self.ring[i]].append(i)
        return tuple(map(tuple, rows))

    def vacancies(self, orders: Orders, _laid: Laid) -> list[Unit]:
        """Return the room that is left in each ring, as far as it is of use."""
        found: list[Unit] = []
        for level, order, rounds in zip(self.levels, orders, self._rounds, strict=True):
            if not rounds:
                continue
            wide, high = (2 * float(max(self.model.halves[i][axis] for i in order)) for axis in (0, 1))
            whole = sum(radius for radius, _ in rounds)
            room = min(int(self._room(math.hypot(wide, high), each) * whole / each[0]) for each in rounds)
            number = min(room - len(order), max(len(order), LEAST - len(order)))
            found += [vacancy(level.id, (level.box.right, level.box.centre[1]), (wide, high))] * number
        return found

    def _room(self, across: float, round_: Round) -> int:
        """Return how many units that are so far across have room on a round."""
        radius, spans = round_
        wide, gap = 2 * math.asin(min(across / 2 / radius, 0.99)), self._gap(radius)
        return sum(max(int((high - low - wide) / (wide + gap)) + 1, 0) for low, high in spans)

    def lay(self, orders: Orders, places: Numbers) -> Laid | None:
        """Return how the units come to lie in that order, as near to those they are linked to in `places` as can be;
        None without room.

        Rings that are wider than a page begin as wide as that. A ring in which somebody has no room becomes wider bit
        by bit, and those round it go outwards; where that does not help soon, all rings become so wide that none needs
        room of another. For free spots they do not.
        """
        for _ in range(BITS):
            laid, full = self._laid(orders, places)
            if laid or self.model.real.stop < len(self.model.units):
                return laid
            self._radii = [radius + BIT * (row <= full) for row, radius in enumerate(self._radii)]
        self._radii = self._grown(orders)
        return self._laid(orders, places)[0]

    def _inner(self, row: int) -> float:
        """Return the radius at which a ring begins."""
        return self._radii[row + 1] if row + 1 < len(self._radii) else self._core()

    def _laid(self, orders: Orders, places: Numbers) -> tuple[Laid | None, int]:
        """Return how the units come to lie, or None and which ring has no room for them."""
        wanted, new = self._wanted(places), self.model.places.copy()
        self._rounds: list[Sequence[Round]] = [() for _ in orders]
        self._carry(new)
        done = {i for i in range(len(new)) if i not in self.free and i not in self.values}
        names = [box.moved(0, now - then) for box, now, then in zip(self._names, self.radii, self._radii, strict=True)]
        for row, order in enumerate(orders):
            if order:
                if not self._round(row, order, wanted, new, [*names, *self._standing(done, new)]):
                    return None, row
                done |= {i for i in order if not self.model.units[i].vacant}
        new = new.round()
        self._rim(new)
        x, y = self.middle
        return Laid(new, tuple(Box(x - radius, y - radius, x + radius, y + radius) for radius in self._radii)), -1

    def _grown(self, orders: Orders) -> list[float]:
        """Return the radii at which every ring has room for its units, from the middle outwards."""
        radii, inner = [*self._narrow], self._core()
        for row in reversed(range(len(radii))):
            there = [i for i in orders[row] if not self.model.units[i].vacant]
            radii[row] = max(radii[row], inner + self._deep(there, inner))
            inner = radii[row]
        return radii

    def _deep(self, order: Sequence[int], inner: float) -> float:
        """Return how wide a ring must be from its inner edge on: for one round, or as many as it takes."""
        if not order:
            return 0.0
        step = 2 * max(math.hypot(*self.model.halves[i]) for i in order) + GAP
        for rounds in range(1, ROUNDS + 1):
            at = [inner + (k + 0.5) * step for k in range(rounds)]
            if all(self._fits(those, radius) for those, radius in zip(_shared(order, at), at, strict=True)):
                break
        return rounds * step

    def _fits(self, order: Sequence[int], radius: float) -> bool:
        """Whether units have room on a round of which nothing is taken but the name."""
        name = max(box.width for box in self._names)
        gaps = (len(order) * GAP * self.loose + name) / radius
        return (sum(self._wide(i, radius) for i in order) + gaps) * SPARE < math.tau

    def _carry(self, new: Numbers) -> None:
        """Move what is not laid on a round outwards with the ring it lies in, or on whose border, or outside of."""
        for i, unit in enumerate(self.model.units):
            if i in self.free or self._central(i) or not self.radii:
                continue
            row = self.ring[i] if unit.levels else 0
            more = self._radii[row] - self.radii[row]
            angle, away = self._angle(new[i]), math.dist(new[i], self.middle)
            new[i] = self._at(angle, away + more) if more else new[i]

    def _wanted(self, places: Numbers) -> Numbers:
        """Return where each unit is drawn to; to where it is when that is the middle, which has no direction."""
        wanted = self.model.wanted(places)
        for i, place in enumerate(wanted):
            if math.dist(place, self.middle) < MIDDLE:
                wanted[i] = places[i]
        return wanted

    def _standing(self, done: Collection[int], new: Numbers) -> Iterator[Box]:
        return (box for i in done if not (box := self._box(i, new)).holds(*self.middle))

    def _round(self, row: int, order: Sequence[int], wanted: Numbers, new: Numbers, taken: Sequence[Box]) -> bool:
        """Lay the units of a ring on one round, or else on several in turn; return whether there is room."""
        outer = self._radii[row]
        inner = self._inner(row)
        half = max(math.hypot(*self.model.halves[i]) for i in order)
        for number in range(1, max(1, min(int((outer - inner) / 2 / half), ROUNDS)) + 1):
            at = [inner + (k + 0.5) / number * (outer - inner) for k in range(number)]
            shared = _shared(order, at)
            rounds = [(radius, self._spans(half, radius, taken)) for radius in at]
            angles = [self._angles(*each, wanted) for each in zip(shared, rounds, strict=True)]
            if None not in angles:
                self._rounds[row] = rounds
                for those, found, radius in zip(shared, angles, at, strict=True):
                    new[[*those]] = [self._at(angle, radius) for angle in found or ()] or new[[*those]]
                return True
        return False

    def _box(self, i: int, new: Numbers) -> Box:
        (x, y), (wide, high) = new[i], self.model.halves[i]
        return Box(x - wide, y - high, x + wide, y + high)

    def _core(self) -> float:
        """Return the radius of what stands in the middle."""
        core = [unit.box for i, unit in enumerate(self.model.units) if self._in(i) and self._central(i)]
        return max((math.hypot(box.width, box.height) / 2 + GAP for box in core), default=self.radii[-1] / 3)

    def _angles(self, order: Sequence[int], round_: Round, wanted: Numbers) -> list[float] | None:
        """Return the angles of units, clockwise from 12 o'clock, evenly over a round if they have room there so."""
        radius, spans = round_
        wide = [self._wide(i, radius) for i in order]
        aims = [self._angle(wanted[i]) for i in order]
        even = EVEN * (sum(high - low for low, high in spans) - sum(wide)) / (len(order) + len(spans) or 1)
        for gap in sorted({max(even, self._gap(radius)), self._gap(radius)}, reverse=True):
            angles = spread(wide, aims, lambda _a, _b, gap=gap: gap, spans)  # type: ignore[misc]
            if angles is not None:
                return angles
        return None

    def _gap(self, radius: float) -> float:
        """Return the least angle between units on a round."""
        return GAP * self.loose / radius

    def _spans(self, half: float, radius: float, taken: Sequence[Box]) -> list[Span]:
        """Return the free stretches of a round, for what reaches `half` out, beside what stands there."""
        wide = math.asin(min(half / radius, 0.99))
        blocked = sorted(span for box in taken for span in self._blocked(box, radius, half))
        begin = self._gap(radius) / 2
        spans, end = [], math.tau - begin
        for low, high in [*blocked, (end, end)]:
            if min(low, end) - wide > begin:
                spans.append((begin, min(low, end)))
            begin = max(begin, high)
        return spans

    def _blocked(self, box: Box, radius: float, half: float) -> list[Span]:
        """Return the angles at which what reaches `half` out would come over a box, less that half (law of cosines)."""
        away, reach = math.dist(box.centre, self.middle), math.hypot(box.width, box.height) / 2 + half
        if abs(away - radius) >= reach:
            return []
        turn = math.acos(min(max((away**2 + radius**2 - reach**2) / (2 * away * radius), -1), 1))
        turn = max(turn - math.asin(min(half / radius, 0.99)), 0.02)
        angle = self._angle(box.centre)
        low, high = angle - turn, angle + turn
        return [(low, high), (low + math.tau, high + math.tau), (low - math.tau, high - math.tau)]

    def _wide(self, i: int, radius: float) -> float:
        """Return the angle that a unit takes."""
        box = self.model.units[i].box
        return 2 * math.asin(min(math.hypot(box.width, box.height) / 2 / max(radius, 1), 0.99))

    def _angle(self, place: Sequence[float] | Numbers) -> float:
        return math.atan2(place[0] - self.middle[0], self.middle[1] - place[1]) % math.tau

    def _at(self, angle: float, radius: float) -> Point:
        return self.middle[0] + radius * math.sin(angle), self.middle[1] - radius * math.cos(angle)

    def _rim(self, new: Numbers) -> None:
        """Put direct values at the left and indirect ones at the right, from top to bottom in the order of numbers."""
        if not self.radii:
            return
        radius = self._radii[0]
        fixed = [
            unit.box.moved(*(new[i] - self.model.places[i]))
            for i, unit in enumerate(self.model.units)
            if i not in self.values
        ]
        for side in (-1, 1):
            column = sorted((i for i in self.values if self._way(i) == side), key=self._number)
            half = (len(column) + 1) // 2
            self._corner(column[:half], side, self.middle[1] - radius, 1, fixed, new)
            self._corner(column[half:][::-1], side, self.middle[1] + radius, -1, fixed, new)

    def _corner(self, column: Sequence[int], side: int, y: float, down: int, fixed: list[Box], new: Numbers) -> None:
        """Stack values from a corner on; each goes as far out as the rim there, and past what stands there."""
        for i in column:
            wide, high = self.model.units[i].box.width, self.model.units[i].box.height
            for _ in range(40):
                middle = self.middle[0] + side * max(self._clear(y, y + down * high) + wide / 2, PAPER / 2 - wide / 2)
                box = Box(middle - wide / 2, min(y, y + down * high), middle + wide / 2, max(y, y + down * high))
                y += down * STACK
                if not any(box.grown(STACK / 2).meets(each) for each in fixed):
                    break
            fixed.append(box)
            new[i] = round(box.centre[0]), round(box.centre[1])
            y += down * high

    def _clear(self, *heights: float) -> float:
        """Return how far from the middle the rim is between two heights, with room."""
        away = 0.0 if min(heights) < self.middle[1] < max(heights) else min(abs(y - self.middle[1]) for y in heights)
        radius = self._radii[0] + RIM
        return math.sqrt(max(radius * radius - away * away, 0.0))

    def _number(self, i: int) -> tuple[float, float]:
        number = self.scene.document.nodes[self.model.units[i].id].number
        return (math.inf if number is None else number), float(self.model.places[i][1])

    def made(self, laid: Laid) -> Document:
        """Return the document with all units laid so."""
        document, picture = self.scene.document, self.scene.picture.id
        for level, box in zip(self.levels, laid.bands, strict=True):
            document = edits.resize(document, picture, level.id, box.centre, (box.width, box.height))
        return edits.shift_each(document, picture, moves(self.model, laid.places))


def _shared(order: Sequence[int], at: Sequence[float]) -> list[Sequence[int]]:
    """Share units out over rounds of these radii in turn, as many as suits how long each is."""
    shared: list[list[int]] = [[] for _ in at]
    for k, i in enumerate(order, 1):
        behind = [k * radius / sum(at) - len(those) for radius, those in zip(at, shared, strict=True)]
        shared[behind.index(max(behind))].append(i)
    return [*shared]
