"""Finds where a new node can stand: in its level, on nothing else, and where its link is in sight.

Points, sizes and distances are in 0.1 mm.
"""

import math
from collections.abc import Iterable, Iterator
from itertools import islice, product
from typing import NamedTuple

from netdraw.drawing.geometry.obstacles import cells
from netdraw.drawing.geometry.paths import cornered, flat, holds
from netdraw.drawing.nodes.levels import GUTTER
from netdraw.drawing.primitives import Box, Point, Symbol
from netdraw.editing.scene import Scene

CLEAR = 14  # the least between a new node and anything that stands there
GAPS = (80, 50)  # what a new node keeps from its anchor, sideways and upwards: room for a line and its words
STEP = 20
COLUMNS = 24  # at half the distance of two nodes, to each side
WEIGHED = 40  # free places at most are compared
FAR = 1200  # how far from a place another one is looked for
CROSSED = 400  # so much farther away may a place be that crosses one line less
UNTIDY = 60  # and so much farther one in the rows
PLOT = 260  # what stands near places is looked up once for a square so wide
MIDDLE = 60  # so near to the middle of the rings others stand round a node
APART = 200  # how much a radian between what stands round the middle is worth
PLUMB = 100  # and how much it is to stand wholly at one side of it
HEIGHTS = 6  # steps from the top of a band to its bottom, where no row will do


class Slot(NamedTuple):
    """A free place: the centre of a new node, and what the levels need for it (nothing: they stay as they are).

    `right` is the edge that bands reach to then, `wider` how much farther a ring of this id and those round it go.
    """

    centre: Point
    right: float | None = None
    wider: tuple[str, float] | None = None


def box_at(centre: Point, size: Point) -> Box:
    """Return the box of a size round a centre."""
    (x, y), (wide, high) = centre, size
    return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def nearest(scene: Scene, size: Point, point: Point) -> Point:
    """Return `point`, or the free centre closest to it in the same level.

    Where none is free it is one off all nodes: words and lines make room. `point` itself is the last resort.
    """
    level = scene.level_at(point)
    room = _Room(scene, size, level)
    start = point if level is None or scene.picture.kind == "value" else into(level.box, size, point)
    places = start, *_round(start)
    return next((place for fits in (room.free, room.off_nodes) for place in places if fits(place)), start)


def beside(scene: Scene, size: Point, anchor: Symbol) -> Slot:
    """Return the free place beside a node that is near it, in its level, and can be linked without crossing much."""
    level = scene.level_at(anchor.box.centre)
    room = _Room(scene, size, level)
    if level is not None and scene.picture.kind == "value":
        return _in_ring(room, level, anchor) or _beyond(scene, size, anchor, level)
    for places in _offers(size, anchor, level):
        free = [*islice((place for place in places if room.free(place)), WEIGHED)]
        if free:
            return Slot(min(free, key=lambda place: room.cost(place, anchor)))
    return _beyond(scene, size, anchor, level)


def ring_radii(scene: Scene, level: Symbol) -> tuple[float, float]:
    """Return the inner and the outer radius of the part of a ring that the next smaller one leaves free."""
    outer = level.box.width / 2
    return max((each.box.width / 2 for each in scene.levels() if each.box.width / 2 < outer), default=outer / 3), outer


def among(scene: Scene, size: Point, level: Symbol, anchor: Symbol | None) -> Slot:
    """Return the free place in a level that is nearest to a node, be that in another level, in tidy rows or a round.

    Without a node it is the one nearest to the middle of the level. A full band becomes wider; a full ring gets a
    second round and then grows.
    """
    room = _Room(scene, size, level)
    aim = anchor or level
    if scene.picture.kind == "value":
        return _in_ring(room, level, aim) or _round_it(room, level, aim)
    if anchor is None and room.free(level.box.centre):
        return Slot(level.box.centre)
    best = _best(room, _cells(size, aim.box.centre[0], level.box), aim)
    if best and (anchor is None or not room.hides(best, anchor)):
        return Slot(best)
    loose = _best(room, _between(size, aim.box.centre[0], level.box), aim)
    if best and (loose is None or room.cost(best, aim) <= room.cost(loose, aim) + UNTIDY):
        return Slot(best)
    return Slot(loose) if loose else _beyond(scene, size, aim, level)


def _in_ring(room: "_Room", level: Symbol, aim: Symbol) -> Slot | None:
    """Return the free place in a ring that costs least; on a line only where all are, as to make room moves others."""
    for on_lines, share in product((False, True), (0.5, 0.25, 0.75)):
        free = [place for place in _on_ring(room.scene, aim, level, share) if room.free(place, on_lines)]
        if free:
            return Slot(min(free, key=lambda place: room.cost(place, aim)))
    return None


def _best(room: "_Room", places: Iterable[Point], aim: Symbol) -> Point | None:
    """Return the free one of some places that costs least."""
    return min((place for place in places if room.free(place)), key=lambda place: room.cost(place, aim), default=None)


def _cells(size: Point, x: float, band: Box) -> Iterator[Point]:
    """Yield the places in the rows that a band has room for, in columns to both sides of x."""
    rows = max(int(band.height / (size[1] + 2 * CLEAR)), 1)
    heights = [band.top + band.height * (row + 0.5) / rows for row in range(rows)]
    yield from ((at, y) for at in _columned(size, x, band, 2) for y in heights)


def _between(size: Point, x: float, band: Box) -> Iterator[Point]:
    """Yield places all over a band, near to x: a line comes through there between what stands in rows."""
    inset = size[1] / 2 + CLEAR
    heights = [band.top + inset + (band.height - 2 * inset) * i / HEIGHTS for i in range(HEIGHTS + 1)]
    near = (at for at in _columned(size, x, band, 4) if abs(at - x) < FAR)
    yield from ((at, y) for at in near for y in heights)


def _columned(size: Point, x: float, band: Box, parts: int) -> Iterator[float]:
    """Yield the middles of columns to both sides of x that lie in a band, `parts` for each node and what it keeps."""
    pitch, first, last = size[0] + GAPS[0], band.left + GUTTER + size[0] / 2, band.right - CLEAR - size[0] / 2
    columns = (x + column * pitch / parts for column in range(-COLUMNS, COLUMNS + 1))
    return (at for at in columns if first <= at <= last)


def _round_it(room: "_Room", level: Symbol, aim: Symbol) -> Slot:
    """Return the place that costs least in the room that a full ring gets by growing, for one row if that will do."""
    middle, radius = level.box.centre, level.box.width / 2
    stands = [each.box for each in room.scene.nodes() if math.dist(each.box.centre, middle) <= radius]
    row = math.hypot(*room.size) + 2 * CLEAR
    for more in (row, 2 * row):  # the second is clear of what stands half out of the ring, too
        places = [*_circle(middle, radius + more / 2, aim.box.centre)]
        clear = [each for each in places if not any(box_at(each, room.size).grown(CLEAR).meets(box) for box in stands)]
        if clear:
            break
    return Slot(min(clear or places, key=lambda place: room.cost(place, aim)), wider=(level.id, more))


def toward(scene: Scene, size: Point, anchor: Symbol, direction: Point) -> Slot:
    """Return the nearest free place in a direction (along an axis) from a node, be it in another level.

    Where there is none before the edge, bands become wider at the right; else it is the place `beside` the node.
    """
    home = scene.level_at(anchor.box.centre)
    rooms = {each.id: _Room(scene, size, each) for each in scene.levels()}
    if home is None:
        rooms[""] = _Room(scene, size, None)
    gaps = (GAPS[0], GAPS[0]) if scene.picture.kind == "value" else GAPS
    for place in _ahead(size, anchor.box, direction, gaps):
        level = scene.level_at(place)
        room = rooms.get(level.id if level else "")
        if room and room.free(place):
            return Slot(place)
    if direction == (1, 0) and scene.picture.kind == "design":
        return _beyond(scene, size, anchor, home)
    return beside(scene, size, anchor)


class _Room:
    """What is taken in a picture, for a new node of one size in one level."""

    def __init__(self, scene: Scene, size: Point, level: Symbol | None) -> None:
        self.scene, self.size, self.level = scene, size, level
        self._half = size[0] / 2, size[1] / 2
        self.rings = scene.picture.kind == "value"
        self.levels = [(each, flat(each.outline)) for each in scene.levels()]
        frames = scene.frames()
        self.frames = [each.box for each in frames]
        zones = (zone for each in frames for zone in scene.zones(each.id))
        self.zones = [each for each in zones if each.room.width >= size[0] and each.room.height >= size[1]]
        memory = scene.drawing.memory
        self.ground, self.signs = memory.ground, (memory.badges, memory.words)
        self._near: dict[tuple[int, int], list[Box]] = {}

    def free(self, centre: Point, on_lines: bool = False) -> bool:
        """Whether the node would lie in its level, on nothing, not even a line, and wholly in or out of every frame.

        Of a frame with zones it would lie in one, if that has the room.
        """
        if not self._bare(centre):
            return False
        box = box_at(centre, self.size)
        return self._fits(centre, box, box.grown(CLEAR)) and (
            on_lines or not self.ground.crossed(box) & self.scene.document.links.keys()
        )

    def off_nodes(self, centre: Point) -> bool:
        """Whether the node would lie in its level, on no other, and wholly in or out of every frame."""
        box = box_at(centre, self.size)
        around = box.grown(1)
        return self._fits(centre, box, around) and self.ground.free(around)

    def _bare(self, centre: Point) -> bool:
        """Whether the node would stand clear of others and of words; what is near is looked up once for each plot."""
        (x, y), (half, high) = centre, self._half
        plot = int(x // PLOT), int(y // PLOT)
        near = self._near.get(plot)
        if near is None:
            near = self._near[plot] = self._standing(plot)
        left, top, right, bottom = x - half - CLEAR, y - high - CLEAR, x + half + CLEAR, y + high + CLEAR
        for number, its in enumerate(near):  # a plain loop, as this is asked thousands of times
            if its[0] < right and left < its[2] and its[1] < bottom and top < its[3]:
                near[0], near[number] = its, near[0]  # which stands in the way of the next place too, most often
                return False
        return True

    def _standing(self, plot: tuple[int, int]) -> list[Box]:
        """Return what may stand in the way of a node with its centre in a plot."""
        (x, y), (wide, high) = ((at + 0.5) * PLOT for at in plot), self.size
        reach = box_at((x, y), (PLOT + wide, PLOT + high)).grown(CLEAR + 1)
        within = cells(reach)
        return [box for each in (self.ground, *self.signs) for _, box in each.covered(reach, within)]

    def _fits(self, centre: Point, box: Box, around: Box) -> bool:
        return (
            self._in_level(centre, box)
            and not any(around.meets(each) for each in self.frames if not around.within(each))
            and all(all(map(zone.holds, cornered(box))) for zone in self.zones if zone.holds(centre))
        )

    def _in_level(self, centre: Point, box: Box) -> bool:
        if self.level is None or self.rings:
            around = [level for level, outline in self.levels if holds(outline, centre)]
            return (around[-1] if around else None) is self.level
        return box.within(self.level.box)

    def cost(self, centre: Point, anchor: Symbol) -> float:
        """Return how far a place is, sideways counting less, with what a node or its link would cross there.

        Of places round an anchor in the middle of the rings it is how near the others there are; elsewhere in rings a
        place is too near where an arrow of value would have no shaft.
        """
        (x, y), (ax, ay), box = centre, anchor.box.centre, box_at(centre, self.size)
        crossed = len(self.ground.crossed(box) & self.scene.document.links.keys()) + self.hides(centre, anchor)
        crossed += self.rings and box.meets(anchor.box.grown(GAPS[0]))
        if self.level and self.rings and math.dist(anchor.box.centre, self.level.box.centre) < MIDDLE:
            far = self._crowded((x - ax, y - ay), anchor)
        else:
            far = math.hypot(x - ax, 2.5 * (y - ay)) + (x < ax)
        return far + CROSSED * crossed

    def _crowded(self, away: Point, middle: Symbol) -> float:
        """Return how near in angle the next one round the middle is, and how much more stands at that side.

        Over the plumb line through the middle two have no room beside each other, and names stand.
        """
        angle, over = math.atan2(away[1], away[0]), abs(away[0]) < (self.size[0] + CLEAR) / 2
        turns = [math.cos(angle - each) for each in self._angles(middle)]
        return sum(turns) - APART * math.acos(max(turns, default=-1.0)) + PLUMB * over

    def _angles(self, middle: Symbol) -> Iterator[float]:
        """Yield where all others stand round the middle, as angles."""
        x, y = middle.box.centre
        for each in self.scene.nodes():
            if each.id != middle.id and self._solid(each.id):
                yield math.atan2(each.box.centre[1] - y, each.box.centre[0] - x)

    def hides(self, centre: Point, anchor: Symbol) -> int:
        """Return how many nodes a straight line from the anchor to a place comes through."""
        between = self.ground.between(anchor.box.centre, centre)
        return sum(key != anchor.id and self._solid(key) for key, _ in between)

    def _solid(self, key: str) -> bool:
        node = self.scene.document.nodes.get(key)
        return node is not None and not self.scene.language.node(node.kind).holds


def _offers(size: Point, anchor: Symbol, level: Symbol | None) -> Iterator[Iterable[Point]]:
    """Yield the places to try, the good ones first."""
    yield _lattice(size, anchor.box)
    if level is not None:
        yield _columns(size, anchor.box, level.box)
    yield _round(anchor.box.centre)
    if level is not None:
        yield _rows(level.box)


def _lattice(size: Point, box: Box) -> Iterator[Point]:
    """Yield the places in rows and columns with the anchor."""
    (x, y), wide, high = box.centre, *size
    across, down = _steps(box.width, wide, GAPS[0], 5), _steps(box.height, high, GAPS[1], 3)
    yield from ((x + dx, y + dy) for dx in across for dy in down if dx or dy)


def _ahead(size: Point, box: Box, direction: Point, gaps: Point) -> Iterator[Point]:
    """Yield the places ahead of the anchor, at most 45 degrees off, the nearest and straightest first."""
    (x, y), (dx, dy) = box.centre, direction
    gap = abs(dx) * ((box.width + size[0]) / 2 + gaps[0]) + abs(dy) * ((box.height + size[1]) / 2 + gaps[1])
    step = 2 * STEP
    far = range(round(gap), round(gap) + FAR, step)
    ways = [(on, aside) for on in far for aside in range(-(on // step) * step, on + 1, step)]
    for on, aside in sorted(ways, key=lambda way: (way[0] + abs(way[1]), abs(way[1]))):
        yield x + dx * on - dy * aside, y + dy * on + dx * aside


def _columns(size: Point, box: Box, band: Box) -> Iterator[Point]:
    """Yield the places in columns with the anchor, at any height in a band."""
    x, across = box.centre[0], _steps(box.width, size[0], GAPS[0], 5)
    for y in range(round(band.top), round(band.bottom), STEP // 2):
        yield from ((x + dx, y) for dx in across)


def _steps(first: float, size: float, gap: float, number: int) -> list[float]:
    """Return how far columns (or rows) of one size stand from one that is `first` wide, to both sides."""
    away = [(first + size) / 2 + gap + i * (size + gap) for i in range(number)]
    return [0.0, *away, *(-each for each in away)]


def _round(point: Point) -> Iterator[Point]:
    """Yield places round a point, the nearest first."""
    x, y = point
    for radius in range(STEP, FAR, STEP):
        number = max(8, round(math.tau * radius / (2 * STEP)))
        for i in range(number):
            angle = math.tau * i / number
            yield x + radius * math.cos(angle), y + radius * math.sin(angle)


def _rows(band: Box) -> Iterator[Point]:
    """Yield places all over a band."""
    for x in range(round(band.left), round(band.right), STEP):
        yield from ((x, y) for y in range(round(band.top), round(band.bottom), STEP))


def _on_ring(scene: Scene, anchor: Symbol, level: Symbol, share: float) -> Iterator[Point]:
    """Yield places on a ring, `share` of the way from its inner to its outer edge; by angle from the anchor on."""
    inner, outer = ring_radii(scene, level)
    return _circle(level.box.centre, inner + share * (outer - inner), anchor.box.centre)


def _circle(middle: Point, radius: float, toward: Point) -> Iterator[Point]:
    """Yield places on a circle, by angle from that of a point on."""
    (x, y), (ax, ay) = middle, toward
    begin = math.atan2(ay - y, ax - x)
    for degrees in range(0, 360, 5):
        angle = begin + math.radians(degrees)
        yield x + radius * math.cos(angle), y + radius * math.sin(angle)


def _beyond(scene: Scene, size: Point, anchor: Symbol, level: Symbol | None) -> Slot:
    """Return a place right of all that is there, at the height where least stands before it; bands reach to it then."""
    x, y = scene.drawing.box.right + GAPS[0] + size[0] / 2, anchor.box.centre[1]
    if level is None or scene.picture.kind == "value":
        return Slot((x, y))
    room, inset = _Room(scene, size, level), level.box.height / HEIGHTS
    heights = (y, *(level.box.top + inset * i for i in range(1, HEIGHTS)))
    places = ((x, into(level.box, size, (x, height))[1]) for height in heights)
    return Slot(min(places, key=lambda place: room.cost(place, anchor)), x + size[0] / 2 + GAPS[0])


def into(room: Box, size: Point, point: Point) -> Point:
    """Return the point moved so far that a box round it lies in `room`, if it fits there."""
    inner = Box(room.left + size[0] / 2, room.top + size[1] / 2, room.right - size[0] / 2, room.bottom - size[1] / 2)
    x = min(max(point[0], inner.left), inner.right) if inner.left <= inner.right else point[0]
    y = min(max(point[1], inner.top), inner.bottom) if inner.top <= inner.bottom else point[1]
    return x, y
