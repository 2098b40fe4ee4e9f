"""Pulls what is dragged a little, so that it comes in line with what stands there. Lengths in 0.1 mm.

A box is compared with the edges and centres of the nodes round it, the gaps between them, the centre lines of bands
and of the zones of frames, the ends of its links, and in a value-picture with the circles on which nodes stand.
"""

import math
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from netdraw.drawing.nodes.zones import Zone
from netdraw.drawing.primitives import Box, Point, union
from netdraw.editing.levelling import Pull
from netdraw.editing.scene import Scene
from netdraw.editing.slots import ring_radii

Guide = tuple[Point, ...]  # a line that shows what is in line
Edges = tuple[
    tuple[int, ...], tuple[int, ...]
]  # of each axis the edges that move: 0 the left or upper one, 1 the other

ACROSS, DOWN = 0, 1  # the axes
BOTH = (0, 1)
WHOLE: Edges = (BOTH, BOTH)
NEAR = 600  # what is farther away than this is not looked at, unless there is a link to it
EXACT = 0.06  # less apart than this is in line
PARTS = 90  # straight parts of a circle


class Magnets(NamedTuple):
    """What a box is compared with; found once, when a drag begins.

    `ties` are links with what stays: where their end is, from the upper left corner of the box, and the centre of the
    other end. `nodes` come from left to right, none broader than `widest`. `rings` are circles for its centre: their
    centre and radius. On the edges of `borders` stands what has a leg on both sides. In the middle of one of the
    `zones` comes what is moved in it.
    """

    box: Box
    nodes: tuple[Box, ...]
    bands: tuple[Box, ...]
    ties: tuple[tuple[Point, Point], ...]
    rings: tuple[tuple[Point, float], ...]
    borders: tuple[Box, ...] = ()
    zones: tuple[Zone, ...] = ()
    widest: float = 0.0

    def near(self, room: Box) -> "Magnets":
        """Return the same with only the nodes that lie in a box, at least in part."""
        first, last = bisect_left(self.nodes, (room.left - self.widest,)), bisect_left(self.nodes, (room.right,))
        among = self.nodes[first:last]  # many, in a large picture: those above and below it too
        near = (each for each in among if each[1] < room[3] and room[1] < each[3] and room[0] < each[2])
        return self._replace(nodes=tuple(near))


def magnets(scene: Scene, ids: Collection[str], taken: Collection[str]) -> Magnets:
    """Return what holds the nodes `ids`, which move with all of `taken` (at least one)."""
    boxes = {each.id: each.box for each in (*scene.levels(), *scene.nodes())}
    taken = boxes.keys() & taken  # what is folded away moves along unseen
    box = union(boxes[key] for key in taken)
    levels = {each.id for each in scene.levels()}
    alike = levels if levels & set(ids) else boxes.keys() - levels
    design = scene.picture.kind == "design"
    nodes = sorted(boxes[key] for key in boxes if key in alike and key not in taken)
    return Magnets(
        box,
        tuple(nodes),
        tuple(boxes[key] for key in sorted(levels - taken)) if design and alike is not levels else (),
        tuple(_ties(scene, boxes, box, taken)),
        () if design or alike is levels or len(ids) > 1 else tuple(_rings(scene, *ids)),
        tuple(_borders(scene, taken)) if len(taken) == 1 else (),
        tuple(zone for each in scene.frames() if each.id not in taken for zone in scene.zones(each.id)),
        max((each.width for each in nodes), default=0.0),
    )


def edges_of(pull: Pull) -> Edges:
    """Return the edges that a pull moves."""
    across, down = ((0,) if each < 0 else (1,) if each > 0 else () for each in pull)
    return across, down


def snapped(held: Magnets, box: Box, tolerance: float, edges: Edges = WHOLE) -> Point:
    """Return how far the box, or the edges of it that move, must still go to be in line; at most `tolerance`."""
    if edges == WHOLE:
        onto = [by for by, _ in _circles(held, box) if math.hypot(*by) <= tolerance]
        if onto:
            return min(onto, key=lambda by: math.hypot(*by))
    near = held.near(box.grown(NEAR))
    across, down = (_nearest(near, box, tolerance, axis, edges[axis]) for axis in (ACROSS, DOWN))
    return across, down


def guides(held: Magnets, box: Box, edges: Edges = WHOLE) -> tuple[Guide, ...]:
    """Return the lines that show with what the box is in line, without those that lie on a longer one."""
    shown = [guide for by, guide in _circles(held, box) if edges == WHOLE and math.hypot(*by) <= 2 * EXACT]
    near = held.near(box.grown(NEAR))
    for axis in (ACROSS, DOWN):
        for _, lines in _candidates(near, box, axis, edges[axis], EXACT):
            shown += lines
    shown.sort(key=_reach, reverse=True)
    apart: dict[Guide, Box] = {}
    for guide in shown:
        room = union(Box(*point, *point) for point in guide)
        if not any(len(other) == 2 and room.within(its.grown(EXACT)) for other, its in apart.items()):
            apart[guide] = room
    return (*apart,)


def _reach(guide: Guide) -> float:
    return math.dist(guide[0], guide[-1])


def _nearest(held: Magnets, box: Box, tolerance: float, axis: int, edges: Sequence[int]) -> float:
    onto = _onto(held, box, axis) if tuple(edges) == BOTH else ()
    found = sorted((by for by, _ in onto if abs(by) <= tolerance), key=abs)
    found = found or sorted((by for by, _ in _candidates(held, box, axis, edges, tolerance)), key=abs)
    return round(found[0], 1) if found else 0.0


def _candidates(
    held: Magnets, box: Box, axis: int, edges: Sequence[int], most: float
) -> Iterator[tuple[float, tuple[Guide, ...]]]:
    """Yield how far the box must go along an axis to be in line with something, and the lines to show it then.

    What is farther than `most` is left out.
    """
    yield from _beside(held, box, axis, edges, most)
    if tuple(edges) == BOTH:
        yield from _tied(held, box, axis, most)
        yield from (each for each in _around(held, box, axis) if abs(each[0]) <= most)


def _beside(
    held: Magnets, box: Box, axis: int, edges: Sequence[int], most: float
) -> Iterator[tuple[float, tuple[Guide, ...]]]:
    """Yield how far to the centres and edges of the nodes round the box; the edges of those as large are left out.

    One line shows all that are in line with it at the same place.
    """
    start, end = box[axis], box[axis + 2]
    whole = tuple(edges) == BOTH
    found: dict[tuple[float, float], list[Box]] = {}
    for each in held.nodes:
        low, high = each[axis], each[axis + 2]
        places = [((low + high - start - end) / 2, (low + high) / 2)] if whole else []
        as_large = whole and abs(high - low - end + start) <= EXACT
        if not (as_large or box.within(each)):  # else its edges are in line when its centre is
            places += [(high - end, high) if edge else (low - start, low) for edge in edges]
        for place in places:
            if abs(place[0]) <= most:
                found.setdefault(place, [box]).append(each)
    for (by, at), boxes in found.items():
        yield by, (_line(axis, at, union(boxes)),)


def _tied(held: Magnets, box: Box, axis: int, most: float) -> Iterator[tuple[float, tuple[Guide, ...]]]:
    """Yield how far to where links run straight."""
    for at, end in held.ties:
        by = end[axis] - box[axis] - at[axis]
        if -most <= by <= most:
            yield by, (((box.left + at[0], box.top + at[1]), end),)


def _around(held: Magnets, box: Box, axis: int) -> Iterator[tuple[float, tuple[Guide, ...]]]:
    """Yield how far to borders, zones and bands, and to where gaps are equal."""
    yield from _onto(held, box, axis)
    for each in held.bands if axis == DOWN else ():
        y = each.centre[DOWN]
        yield y - box.centre[DOWN], (((each.left, y), (each.right, y)),)
    yield from _gaps(held.nodes, box, axis)


def _onto(held: Magnets, box: Box, axis: int) -> Iterator[tuple[float, tuple[Guide, ...]]]:
    """Yield how far the centre of the box must go along an axis to lie on each border abreast, or amid its zone."""
    cross = 1 - axis
    for each in held.borders:
        if each[cross] <= box.centre[cross] <= each[cross + 2]:
            for place in (each[axis], each[axis + 2]):
                yield place - box.centre[axis], (_line(axis, place, each),)
    for zone in held.zones:
        if zone.holds(box.centre):
            middle = zone.room.centre[axis]
            yield middle - box.centre[axis], (_line(axis, middle, zone.room),)


def _line(axis: int, at: float, box: Box) -> Guide:
    """Return the line at a place of an axis, along a box."""
    cross = 1 - axis
    start, end = box[cross], box[cross + 2]
    return ((at, start), (at, end)) if axis == ACROSS else ((start, at), (end, at))


def _gaps(near: Sequence[Box], box: Box, axis: int) -> Iterator[tuple[float, tuple[Guide, ...]]]:
    """Yield how far the box must go for equal gaps: to both neighbours, or as between one of them and the next."""
    cross, middle, size = 1 - axis, box.centre[axis], box[axis + 2] - box[axis]
    row = [
        b
        for b in near
        if b[cross] < box[cross + 2] and box[cross] < b[cross + 2] and not (box.within(b) or b.within(box))
    ]
    before = max((b for b in row if b.centre[axis] < middle), key=lambda b: b[axis + 2], default=None)
    after = min((b for b in row if b.centre[axis] > middle), key=lambda b: b[axis], default=None)
    if before and after:
        gap = (after[axis] - before[axis + 2] - size) / 2
        yield from _gap(box, axis, gap, before[axis + 2] + gap, before[axis + 2], after[axis] - gap)
    if before:
        farther = max((b[axis + 2] for b in row if b[axis + 2] <= before[axis]), default=-math.inf)
        gap = before[axis] - farther
        yield from _gap(box, axis, gap, before[axis + 2] + gap, farther, before[axis + 2])
    if after:
        farther = min((b[axis] for b in row if b[axis] >= after[axis + 2]), default=math.inf)
        gap = farther - after[axis + 2]
        yield from _gap(box, axis, gap, after[axis] - gap - size, after[axis] - gap, after[axis + 2])


def _gap(box: Box, axis: int, gap: float, at: float, *starts: float) -> Iterator[tuple[float, tuple[Guide, ...]]]:
    """Yield how far the box must go to begin at `at`, with the equal gaps; each begins at one of `starts`."""
    if not 0 < gap < NEAR:
        return
    y = box.centre[1 - axis]
    lines = (((start, y), (start + gap, y)) for start in starts)
    yield at - box[axis], tuple(line if axis == ACROSS else _turned(line) for line in lines)


def _turned(line: Guide) -> Guide:
    return tuple((y, x) for x, y in line)


def _circles(held: Magnets, box: Box) -> Iterator[tuple[Point, Guide]]:
    """Yield how far the centre of the box must go to lie on each circle, and the circle."""
    for (x, y), radius in held.rings:
        dx, dy = box.centre[0] - x, box.centre[1] - y
        away = math.hypot(dx, dy)
        if away:
            share = radius / away - 1
            turns = (math.tau * i / PARTS for i in range(PARTS + 1))
            circle = tuple((x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns)
            yield (round(dx * share, 1), round(dy * share, 1)), circle


def _borders(scene: Scene, taken: Collection[str]) -> Iterator[Box]:
    """Yield what has a border for a node that straddles one: frames, and in a design-picture the levels."""
    (key,) = taken
    if scene.language.node(scene.document.nodes[key].kind).straddles:
        yield from (each.box for each in scene.frames())
        yield from (each.box for each in scene.levels() if scene.picture.kind == "design")


def _rings(scene: Scene, key: str) -> Iterator[tuple[Point, float]]:
    """Yield the circles for a node: the middle of each ring, or for what straddles its border."""
    straddles = scene.language.node(scene.document.nodes[key].kind).straddles
    for level in scene.levels():
        inner, outer = ring_radii(scene, level)
        yield level.box.centre, outer if straddles else (inner + outer) / 2


def _ties(scene: Scene, boxes: dict[str, Box], box: Box, taken: Collection[str]) -> Iterator[tuple[Point, Point]]:
    for key in scene.picture.routes:
        ends = scene.document.links[key].source, scene.document.links[key].target
        for mine, other in (ends, ends[::-1]):
            if mine in taken and other in boxes and other not in taken:
                x, y = boxes[mine].centre
                yield (x - box.left, y - box.top), boxes[other].centre
