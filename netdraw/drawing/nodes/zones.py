"""How a frame is divided: its zones as they lie on paper, and the headings that name them.

Zones cover the whole outline of their frame and share no more than their borders. Lengths in 0.1 mm.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from netdraw.drawing.geometry.paths import holds
from netdraw.drawing.nodes.outlines import slant
from netdraw.drawing.primitives import Anchor, Box, Point
from netdraw.drawing.text.lettering import Block, Measure, Setting, block
from netdraw.language.shipped import Language
from netdraw.language.tables import MOST_ZONES, Zones
from netdraw.model.records import Node

TYPE = Setting(25, 25, bold=True)
PAD = 12  # round a heading
WIDE = 174  # where the name of a row breaks


class Zone(NamedTuple):
    """A part of a frame: its name, its corners, and the room for what is put in its middle."""

    name: str
    corners: tuple[Point, ...]
    room: Box

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it."""
        return holds(self.corners, point)


class Heading(NamedTuple):
    """The name of a column, row, axis end or corner: its lines, and where the first begins."""

    lines: Block
    at: Point
    anchor: Anchor


class Plan(NamedTuple):
    """The zones of a frame, row by row; their headings, and whether each of those has the room it needs."""

    zones: tuple[Zone, ...] = ()
    headings: tuple[Heading, ...] = ()
    fits: bool = True

    def holding(self, point: Point) -> int | None:
        """Return the place in the row of the zone that a point lies in; of two on a border the first."""
        found = (i for i, each in enumerate(self.zones) if each.holds(point))
        return next(found, None)


class Called(NamedTuple):
    """The names of the zones of a frame: those from left to right, and those from top to bottom."""

    across: tuple[str, ...]
    down: tuple[str, ...]

    @property
    def each(self) -> tuple[str, ...]:
        """All names, those from left to right first."""
        return (*self.across, *self.down)


NOTHING = Plan()


def called_zones(node: Node, zones: Zones, language: Language) -> Called:
    """Return what the zones of a frame are called: as the drawing says, else as its kind does.

    In one row the drawing also says how many there are.
    """
    usual = [language.name(each) for each in (*zones.across, *zones.down)]
    given = node.zones[:MOST_ZONES] if zones.free else node.zones[: len(usual)]
    names = [own or name for own, name in zip_longest(given, usual, fillvalue="")]
    if zones.free and given:
        names = names[: len(given)]
    split = 0 if zones.free and zones.down else len(names) - len(zones.down)
    return Called(tuple(names[:split]), tuple(names[split:]))


def plan(zones: Zones, called: Called, box: Box, measured: Measure) -> Plan:
    """Return how the zones lie in a box."""
    return PLANS[zones.form](_Sheet(zones, called, box, measured))


class _Sheet(NamedTuple):
    """What a plan is made from."""

    zones: Zones
    called: Called
    box: Box
    measured: Measure

    def set(self, name: str, width: float) -> Block:
        """Return a name broken to a width."""
        return block(name, "", (max(width, 1), math.inf), TYPE, self.measured)


def _cells(sheet: _Sheet) -> Plan:
    """Columns and rows: the names of columns above them, those of rows in a gutter at the left."""
    box, (across, down), margin = sheet.box, sheet.called, sheet.zones.margin
    rows = [sheet.set(name, WIDE) for name in down]
    gutter = max((each.width for each in rows), default=-2 * PAD) + 2 * PAD
    wide = (box.width - gutter) / max(len(across), 1)
    columns = [sheet.set(name, wide - 2 * PAD) for name in across]
    head = max((each.height for each in columns), default=-2 * PAD) + 2 * PAD
    inner = Box(box.left + gutter, box.top + margin + head, box.right, box.bottom - margin)
    xs, ys = (_steps(*ends, len(names)) for ends, names in zip(_sides(inner), (across, down), strict=True))
    over = [(e, *ends) for e, ends in zip(columns, pairwise(xs), strict=False)]  # without names there is one still
    beside = [(e, *ends) for e, ends in zip(rows, pairwise(ys), strict=False)]
    headings = [
        *(Heading(e, ((a + b) / 2, inner.top - head + PAD), "middle") for e, a, b in over),
        *(Heading(e, (box.left + PAD, (a + b - e.height) / 2), "start") for e, a, b in beside),
    ]
    wide_enough = all(e.width + 2 * PAD <= b - a for e, a, b in over)
    fits = wide_enough and all(e.height + 2 * PAD <= b - a for e, a, b in beside) and inner.height > head
    return Plan(tuple(_tiles(box, xs, ys, sheet.called)), tuple(headings), fits)


def _axes(sheet: _Sheet) -> Plan:
    """Two axes through the middle, each with a name at its ends."""
    box, (left, right), (top, bottom) = sheet.box, sheet.called.across, sheet.called.down
    x, y = box.centre
    beside = [sheet.set(name, WIDE) for name in (left, right)]
    over = [sheet.set(name, box.width / 2) for name in (top, bottom)]
    headings = (
        Heading(beside[0], (box.left + PAD, y - beside[0].height / 2), "start"),
        Heading(beside[1], (box.right - PAD, y - beside[1].height / 2), "end"),
        Heading(over[0], (x, box.top + PAD), "middle"),
        Heading(over[1], (x, box.bottom - PAD - over[1].height), "middle"),
    )
    fits = max(each.width for each in beside) + 4 * PAD < box.width / 2
    fits &= max(each.height for each in over) + 4 * PAD < box.height / 2 and max(e.width for e in over) < box.width / 2
    return Plan(tuple(_tiles(box, [box.left, x, box.right], [box.top, y, box.bottom], sheet.called)), headings, fits)


def _arrows(sheet: _Sheet) -> Plan:
    """One behind the other, each pointing at the next."""
    box, names = sheet.box, sheet.called.each
    point, middle = slant(box.width), box.centre[1]
    xs = _steps(box.left, box.right - point, len(names))
    blocks = [sheet.set(name, xs[1] - xs[0] - 4 * PAD) for name in names]
    head = max((each.height for each in blocks), default=0) + 2 * PAD
    across = 2 * point * head / box.height  # so far a border has gone at the foot of the names
    zones, headings = [], []
    for name, lines, (a, b) in zip(names, blocks, pairwise(xs), strict=True):
        corners = ((a, box.top), (b, box.top), (b + point, middle), (b, box.bottom), (a, box.bottom))
        zones.append(Zone(name, (*corners, (a + point, middle)), Box(a + point, box.top + head, b, box.bottom)))
        headings.append(Heading(lines, ((a + b + across) / 2, box.top + PAD), "middle"))
    fits = all(each.width <= xs[1] - xs[0] - across - PAD for each in blocks) and 2 * head < box.height
    return Plan(tuple(zones), tuple(headings), fits)


def _corners(sheet: _Sheet) -> Plan:
    """The three corners of a triangle as far as half its sides, and what is left between them."""
    box, (top, left, right, middle) = sheet.box, sheet.called.across
    x, y = box.centre
    a, b, c = (x, box.top), (box.left, box.bottom), (box.right, box.bottom)
    ab, bc, ca = ((a[0] + b[0]) / 2, y), (x, box.bottom), ((a[0] + c[0]) / 2, y)
    lying = ((top, (a, ca, ab)), (left, (ab, bc, b)), (right, (ca, c, bc)), (middle, (ab, ca, bc)))
    zones = tuple(Zone(name, corners, _amid(corners, box)) for name, corners in lying)
    apex, below = sheet.set(top, box.width / 4), [sheet.set(name, box.width / 2 - 2 * PAD) for name in (left, right)]
    away = x + 2 * PAD + apex.height * box.width / box.height / 2
    headings = (
        Heading(apex, (away, box.top), "start"),
        Heading(below[0], (box.left, box.bottom + PAD), "start"),
        Heading(below[1], (box.right, box.bottom + PAD), "end"),
    )
    fits = away + apex.width <= box.right and all(each.width <= box.width / 2 - 2 * PAD for each in below)
    return Plan(zones, headings, fits)


def _amid(corners: Sequence[Point], box: Box) -> Box:
    """Return the room round the centroid of a quarter of a triangle."""
    x, y = (sum(each[axis] for each in corners) / 3 for axis in (0, 1))
    return Box(x - box.width / 8, y - box.height / 8, x + box.width / 8, y + box.height / 8)


def _tiles(box: Box, xs: Sequence[float], ys: Sequence[float], called: Called) -> Iterator[Zone]:
    """Yield zones row by row; those at an edge reach as far as the box, under the headings."""
    for row, (top, bottom) in enumerate(pairwise(ys)):
        for column, (left, right) in enumerate(pairwise(xs)):
            x, y = left if column else box.left, top if row else box.top
            foot = bottom if row < len(ys) - 2 else box.bottom
            names = [*called.across[column : column + 1], *called.down[row : row + 1]]
            corners = ((x, y), (right, y), (right, foot), (x, foot))
            yield Zone(" · ".join(filter(None, names)), corners, Box(left, top, right, bottom))


def _sides(box: Box) -> tuple[Point, Point]:
    return (box.left, box.right), (box.top, box.bottom)


def _steps(start: float, end: float, number: int) -> list[float]:
    """Return the borders of so many equal steps; the last is the end itself, not what rounding makes of it."""
    number = max(number, 1)
    return [*(start + (end - start) * i / number for i in range(number)), end]


PLANS: Mapping[str, Callable[[_Sheet], Plan]] = {"cells": _cells, "axes": _axes, "arrows": _arrows, "corners": _corners}
