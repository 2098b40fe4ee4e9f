"""Finds the ways of links round what stands between their ends: the shortest ones, pulled taut. In 0.1 mm.

A way turns at corners of boxes grown by some room (shortest paths in a visibility graph, Lozano-Pérez and Wesley
1979). Boxes come into play only when a way is found to run through them, so that most links cost one look.
"""

import heapq
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count, pairwise
from typing import NamedTuple

from netdraw.drawing.obstacles import crosses
from netdraw.drawing.paths import at, chop, length
from netdraw.drawing.primitives import Box, Point
from netdraw.drawing.routes import follow
from netdraw.drawing.standing import Stand

ROOM = 26  # between a way and what it goes round
LANE = 22  # and between ways that turn at the same corner
LANES = 5  # so many of them lie beside each other
TURN = 30  # a turn costs as much as so much length
LOOKS = 16  # how often a way is tried before the straight one is taken after all

Between = Callable[[Point, Point], Iterable[Box]]


class Turn(NamedTuple):
    """A point of a way, the direction away from what it goes round there (each 1 or -1), and how many lanes fit."""

    at: Point
    right: int = 0
    down: int = 0
    lanes: int = 1

    def out(self, lane: int) -> Point:
        """Return where the way in that lane turns, the innermost being 0; what does not fit turns in the outermost."""
        lane = min(lane, self.lanes - 1)
        return self.at[0] + self.right * lane * LANE, self.at[1] + self.down * lane * LANE


Way = tuple[Turn, ...]


def detour(source: Stand, target: Stand, straight: tuple[Point, ...], between: Between) -> Way:
    """Return the way between two nodes, from centre to centre; empty where the `straight` one is free or none is found.

    `straight` is the line without bends; `between` gives the boxes in the way on a straight stretch.
    """
    found: set[Box] = set()
    way: Way = ()
    for _ in range(LOOKS):
        line = follow(source, target, [turn.at for turn in way[1:-1]]) if way else straight
        met = {box for a, b in pairwise(line) for box in between(a, b)}
        if met <= found:
            way = _straightened(way, source, target) if met else way
            return tuple(_roomy(turn, between) for turn in way)
        found |= met
        way = _shortest(source.centre, target.centre, [_grown(box, source.box, target.box) for box in sorted(found)])
        if not way:
            break
    return ()


def _straightened(way: Way, source: Stand, target: Stand) -> Way:
    """Return the way with a turn right before each end: there is no room to meet the ends plumb or level, or aside."""
    first, last = _before(source, way[1].at), _before(target, way[-2].at)
    return way[0], Turn(first), *way[1:-1], Turn(last), way[-1]


def _before(stand: Stand, coming: Point) -> Point:
    """Return the point just outside a node on the straight line between its centre and a point."""
    edge = chop(stand.corners, stand.centre, coming) or stand.centre
    return at((edge, coming), min(ROOM / 2, math.dist(edge, coming) / 2))[0]


def in_lanes(ways: Mapping[str, Way]) -> dict[str, tuple[Point, ...]]:
    """Return the bends of each way that has any; those at one corner lie beside each other, the shorter one inside."""
    ways = {key: way for key, way in ways.items() if way}
    lanes: dict[Point, list[str]] = {}
    for key in sorted(ways, key=lambda key: length([turn.at for turn in ways[key]])):
        for turn in ways[key][1:-1]:
            lanes.setdefault(turn.at, []).append(key)
    return {key: tuple(turn.out(lanes[turn.at].index(key)) for turn in way[1:-1]) for key, way in ways.items()}


def _roomy(turn: Turn, between: Between) -> Turn:
    """Return the turn with the number of lanes that fit between its corner and the next thing."""
    if not turn.right:
        return turn
    wide = turn._replace(lanes=LANES)
    fitting = (lane for lane in range(1, LANES) if any(between(turn.at, wide.out(lane + 1))))
    return turn._replace(lanes=next(fitting, LANES))


def _grown(box: Box, *ends: Box) -> Box:
    """Return the box with room round it; less where an end stands close by."""
    return box.grown(min(ROOM, *(max(_gap(box, each) / 2, 1) for each in ends)))


def _gap(one: Box, other: Box) -> float:
    across = max(one.left - other.right, other.left - one.right)
    down = max(one.top - other.bottom, other.top - one.bottom)
    return max(across, down)


def _shortest(start: Point, end: Point, boxes: Sequence[Box]) -> Way:
    """Return the cheapest way that runs through no box, both ends included; empty where there is no way.

    A* that looks whether a stretch is free only when its turn has come (lazy evaluation, Cohen et al. 2015).
    """
    inner = [box.grown(-0.5) for box in boxes]
    first, goal = Turn(start), Turn(end)
    free = (turn for turn in _corners(boxes) if not any(box.holds(*turn.at) for box in inner))
    left = {turn: math.dist(turn.at, end) for turn in (goal, *free)}  # what is not done, and how far it is from the end
    order, push, dist = count(), heapq.heappush, math.dist
    ahead: list[tuple[float, int, float, Turn, Way]] = [(0.0, 0, 0.0, first, ())]
    while ahead:
        _, _, gone, here, way = heapq.heappop(ahead)
        if way and (here not in left or _blocked(way[-1].at, here.at, inner)):
            continue
        left.pop(here, None)
        way, at = (*way, here), here.at
        if here == goal:
            return way
        for there, more in left.items():  # thousands of times
            far = gone + dist(at, there.at) + TURN
            push(ahead, (far + more, next(order), far, there, way))
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
