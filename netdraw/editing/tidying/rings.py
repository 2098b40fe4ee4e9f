"""Lays the units of a value-picture round, each in its own ring, and the values on the rim. All in 0.1 mm."""

import math
from collections.abc import Collection, Sequence

from netdraw.drawing.primitives import Box, Point
from netdraw.editing.scene import Scene
from netdraw.editing.tidying.bands import Laid, Orders, Ways
from netdraw.editing.tidying.model import Model, Numbers, moves
from netdraw.editing.tidying.rows import Span, spread
from netdraw.model import edits
from netdraw.model.document import Document

GAP = 30  # between units in one ring
NAME = 150  # half of what the name of a ring takes at 12 o'clock
MIDDLE = 120  # nearer to the middle there is no direction
SPARE = 1.02  # a ring has so many times the room that its units take
ROUNDS = 8  # in one ring at most
RIM = 30  # between the outermost ring and the values
STACK = 20  # and between values
PAPER = 1740
VALUES = {"direct-value": -1, "indirect-value": 1}  # and the side on which they stand


class Rings:
    """The rings of a scene, and who lies where in them."""

    def __init__(self, scene: Scene, model: Model, ways: Ways) -> None:
        self.scene, self.model, self.loose = scene, model, ways.loose
        rings = scene.ranked()
        self.levels = rings
        self._growing = ways.loose > 1
        self.middle: Point = rings[0].box.centre if rings else (0.0, 0.0)
        self.radii = [each.box.width / 2 for each in rings]
        self._radii = self.radii
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
        return VALUES.get(self.scene.document.nodes[self.model.units[i].id].kind, 0)

    def first(self) -> Orders:
        """Return the units of each ring in the order in which they stand, clockwise from 12 o'clock."""
        return self.ordered(self.model.places)

    def ordered(self, places: Numbers) -> Orders:
        """Return the units of each ring in the order of places."""
        rows: list[list[int]] = [[] for _ in self.radii]
        for i in sorted(self.free, key=lambda i: self._angle(places[i])):
            rows[self.ring[i]].append(i)
        return tuple(map(tuple, rows))

    def lay(self, orders: Orders, places: Numbers) -> Laid | None:
        """Return how the units come to lie in that order, as near to those they are linked to in `places` as can be.

        Where gaps are wider than usual the rings grow until everybody has room in their own.
        """
        wanted, new = self._wanted(places), self.model.places.copy()
        self._radii = self._grown(orders) if self._growing else [*self.radii]
        self._carry(new)
        done = {i for i in range(len(new)) if i not in self.free and i not in self.values}
        for row, order in enumerate(orders):
            if order:
                self._round(row, order, wanted, new, done)
                done |= {*(() if self._growing else order)}
        new = new.round()
        self._rim(new)
        x, y = self.middle
        return Laid(new, tuple(Box(x - radius, y - radius, x + radius, y + radius) for radius in self._radii))

    def _grown(self, orders: Orders) -> list[float]:
        """Return the radii at which every ring has room for its units, from the middle outwards."""
        radii, inner = [*self.radii], self._core()
        for row in reversed(range(len(radii))):
            before = self.radii[row + 1] if row + 1 < len(radii) else inner
            radii[row] = max(inner + self.radii[row] - before, inner + self._deep(orders[row], inner))
            inner = radii[row]
        return radii

    def _deep(self, order: Sequence[int], inner: float) -> float:
        """Return how wide a ring must be from its inner edge on: for one round, or as many as it takes."""
        if not order:
            return 0.0
        step = 2 * max(math.hypot(*self.model.halves[i]) for i in order) + GAP
        for rounds in range(1, ROUNDS + 1):
            at = [inner + (k + 0.5) * step for k in range(rounds)]
            taken = sum(self._taken(order, at)) + (len(order) * GAP * self.loose / rounds + 2 * NAME) / at[-1]
            if taken * SPARE < math.tau:
                break
        return rounds * step

    def _taken(self, order: Sequence[int], at: Sequence[float]) -> list[float]:
        """Return the angle that each unit takes on rounds in turn: those on other rounds stand in between."""
        wide = [self._wide(i, at[k % len(at)]) for k, i in enumerate(order)]
        return wide if len(at) == 1 else [max(wide) / len(at)] * len(wide)

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

    def _round(self, row: int, order: Sequence[int], wanted: Numbers, new: Numbers, done: Collection[int]) -> None:
        """Lay the units of a ring on one round, or else on several in turn; where there is no room they stay."""
        outer = self._radii[row]
        inner = self._radii[row + 1] if row + 1 < len(self._radii) else self._core()
        deep = 2 * max(math.hypot(*self.model.halves[i]) for i in order)
        for number in range(1, max(1, min(int((outer - inner) / deep), ROUNDS)) + 1):
            at = [inner + (k + 0.5) / number * (outer - inner) for k in range(number)]
            angles = self._angles(order, at, wanted, [self._box(i, new) for i in done])
            if angles is not None:
                for k, (i, angle) in enumerate(zip(order, angles, strict=True)):
                    new[i] = self._at(angle, at[k % len(at)])
                return

    def _box(self, i: int, new: Numbers) -> Box:
        (x, y), (wide, high) = new[i], self.model.halves[i]
        return Box(x - wide, y - high, x + wide, y + high)

    def _core(self) -> float:
        """Return the radius of what stands in the middle."""
        core = [unit.box for i, unit in enumerate(self.model.units) if self._in(i) and self._central(i)]
        return max((math.hypot(box.width, box.height) / 2 + GAP for box in core), default=self.radii[-1] / 3)

    def _angles(
        self, order: Sequence[int], at: Sequence[float], wanted: Numbers, taken: Sequence[Box]
    ) -> list[float] | None:
        """Return the angles of units, clockwise from 12 o'clock, where they come over nothing."""
        wide = self._taken(order, at)
        gap = GAP * self.loose / max(at) / len(at)
        aims = [self._angle(wanted[i]) for i in order]
        name, round_ = NAME / max(at), [box for box in taken if not box.holds(*self.middle)]
        half = max(math.hypot(*self.model.halves[i]) for i in order)
        blocked = sorted(span for box in round_ for radius in at for span in self._blocked(box, radius, half))
        spans, begin = [], name
        for low, high in [*blocked, (math.tau - name, math.tau)]:
            if low - wide[0] / 2 > begin:
                spans.append((begin, low))
            begin = max(begin, high)
        return spread(wide, aims, lambda _a, _b: gap, spans)

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
