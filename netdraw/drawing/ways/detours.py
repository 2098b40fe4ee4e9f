"""Finds the ways of links round what stands between their ends: short ones that cross little, pulled taut. In 0.1 mm.

A way turns at corners of boxes grown by some room (shortest paths in a visibility graph, Lozano-Pérez and Wesley
1979). Boxes come into play only when a way is found to run through them, so that most links cost one look.
"""

import heapq
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import count, pairwise
from typing import NamedTuple

from netdraw.drawing.geometry.obstacles import crosses
from netdraw.drawing.geometry.paths import at, chop
from netdraw.drawing.links.routes import sharp
from netdraw.drawing.nodes.standing import Stand
from netdraw.drawing.primitives import Box, Point
from netdraw.drawing.ways.crowding import NEAR as ALONG
from netdraw.drawing.ways.crowding import Strand, price, within
from netdraw.model.steps import Steps

ROOM = 26  # between a way and what it goes round
CLOSE = 0.75  # less near to an end: such a share of the gap to it, as a corner that is rounded comes nearer
TURN = 30  # a turn costs as much as so much length
NEAR = 0.5  # what it costs to run along a line, little as there may be room beside it
LOOKS = 16  # how often a way is tried before the straight one is taken after all


class Turn(NamedTuple):
    """A point of a way, and the direction away from what it goes round there (each 1 or -1)."""

    at: Point
    right: int = 0
    down: int = 0


class Asked(NamedTuple):
    """What was asked on the way to a way: it stays the same as long as the answers do.

    Stretches of which it was asked what stands in their way, others of which it was asked what they cost among the
    lines, and corners of which it was asked where a way may turn there.
    """

    barring: set[tuple[Point, Point]]
    priced: set[tuple[Point, Point]]
    turns: list[Turn]


class Among(NamedTuple):
    """The box in which a link goes, what it goes round and which lines lie there, and half as broad as it is drawn.

    `asked` takes note of what is asked of it.
    """

    room: Box
    boxes: tuple[Box, ...]
    lying: tuple[Strand, ...]
    half: float
    asked: Asked

    def between(self, a: Point, b: Point) -> Iterator[Box]:
        """Yield what stands in the way on a straight stretch."""
        self.asked.barring.add((a, b))
        return (box for box in self.boxes if crosses(a, b, box))

    def price(self, a: Point, b: Point, near: float = ALONG) -> float:
        """Return what a straight stretch costs among the lines; `near` is what it costs to run along one."""
        self.asked.priced.add((a, b))
        return price(a, b, self.half, self.lying, near)

    def near(self, places: Sequence[Point]) -> "Among":
        """Return what of it can matter to straight stretches between some places."""
        xs, ys = zip(*places, strict=True)
        room = Box(min(xs), min(ys), max(xs), max(ys)).grown(self.half)
        boxes = tuple(box for box in self.boxes if box.meets(room))
        return Among(room, boxes, within(room, self.lying), self.half, self.asked)


Way = tuple[Turn, ...]
Price = Callable[[Point, Point], float]


def detour(source: Stand, target: Stand, straight: Sequence[Point], among: Among) -> Steps[Way]:
    """Return the way between two nodes, from centre to centre; empty where none is found.

    `straight` is the line without bends, which something stands in.
    """
    found: set[Box] = set()
    way: Way = ()

    near = among

    @cache
    def priced(a: Point, b: Point) -> float:
        return near.price(a, b, NEAR)

    for _ in range(LOOKS):
        line = sharp(source, target, [turn.at for turn in way[1:-1]]) if way else straight
        met = {box for a, b in pairwise(line) for box in among.between(a, b)}
        if met <= found:
            return _straightened(way, source, target) if met else way
        found |= met
        boxes = [_grown(box, source, target) for box in sorted(found)]
        corners = [turn for turn in _corners(boxes) if among.room.holds(*turn.at)]
        near = among.near([source.centre, target.centre, *(turn.at for turn in corners)])
        way = yield from _cheapest((source.centre, target.centre), corners, [box.grown(-0.5) for box in boxes], priced)
        if not way:
            break
        if len(way) == 2:  # only the line beside others on its pair runs into something
            way = _straightened(way, source, target)
    return ()


def _straightened(way: Way, source: Stand, target: Stand) -> Way:
    """Return the way with a turn right before each end: there is no room to meet the ends plumb or level, or aside."""
    first, last = _before(source, way[1].at), _before(target, way[-2].at)
    return way[0], Turn(first), *way[1:-1], Turn(last), way[-1]


def _before(stand: Stand, coming: Point) -> Point:
    """Return the point just outside a node on the straight line between its centre and a point."""
    edge = chop(stand.corners, stand.centre, coming) or stand.centre
    return at((edge, coming), min(ROOM / 2, math.dist(edge, coming) / 2))[0]


def _grown(box: Box, *ends: Stand) -> Box:
    """Return the box with room round it; less where an end stands close by, or lies partly over it."""
    return box.grown(min(ROOM, *(max(_room(box, each), 1) for each in ends)))


def _room(box: Box, end: Stand) -> float:
    """Return how much room there may be round a box without what a line ends at lying in it, or the middle of that."""
    apart = _apart(box, end.box)
    return apart * CLOSE if apart >= 0 else _apart(box, Box(*end.centre, *end.centre)) - 1


def _apart(one: Box, other: Box) -> float:
    across = max(one.left - other.right, other.left - one.right)
    down = max(one.top - other.bottom, other.top - one.bottom)
    return max(across, down)


def _cheapest(ends: tuple[Point, Point], corners: Iterable[Turn], boxes: Sequence[Box], priced: Price) -> Steps[Way]:
    """Return the cheapest way that runs through no box, both ends included; empty where there is no way.

    A* that looks what a stretch costs only when its turn has come (lazy evaluation, Cohen et al. 2015).
    """
    first, goal = map(Turn, ends)
    free = (turn for turn in corners if not any(box.holds(*turn.at) for box in boxes))
    left = {turn: math.dist(turn.at, goal.at) + TURN for turn in free} | {goal: 0.0}  # not done, and the least to go
    order, push, dist = count(), heapq.heappush, math.dist
    ahead: list[tuple[float, int, float, Turn, Way, bool]] = [(0.0, 0, 0.0, first, (), True)]
    while ahead:
        so_far, _, gone, here, way, looked = heapq.heappop(ahead)
        if way and here not in left:
            continue
        if not looked:
            if _blocked(way[-1].at, here.at, boxes):
                continue
            more = priced(way[-1].at, here.at)
            yield
            if more:
                push(ahead, (so_far + more, next(order), gone + more, here, way, True))
                continue
        left.pop(here, None)
        way, at = (*way, here), here.at
        if here == goal:
            return way
        for there, rest in left.items():  # thousands of times
            far = gone + dist(at, there.at) + TURN
            push(ahead, (far + rest, next(order), far, there, way, False))
    return ()


def _blocked(a: Point, b: Point, boxes: Iterable[Box]) -> bool:
    for box in boxes:  # a plain loop, as it is gone through thousands of times  # noqa: SIM110
        if crosses(a, b, box):
            return True
    return False


def _corners(boxes: Iterable[Box]) -> Iterator[Turn]:
    for left, top, right, bottom in boxes:
        yield from (Turn((left, top), -1, -1), Turn((right, top), 1, -1))
        yield from (Turn((right, bottom), 1, 1), Turn((left, bottom), -1, 1))
