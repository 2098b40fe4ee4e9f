"""Lays a way round corners beside the lines that turn or pass there, as near as their widths let them. In 0.1 mm."""

import math
from collections.abc import Iterable, Iterator
from itertools import islice

from netdraw.drawing.links.routes import ending
from netdraw.drawing.nodes.standing import Stand
from netdraw.drawing.primitives import Point
from netdraw.drawing.ways.crowding import CLEAR, Strand
from netdraw.drawing.ways.detours import ROOM, Among, Turn, Way

FARTHEST = 150.0  # from a corner to where a way turns there
ON = 600.0  # so far before it starts and after it ends a line is still kept clear of
BARE = 8.0  # so near a line may come to a node that it goes round
CHOICE = 7  # so many places are looked at for each turn
ALONG = 0.3  # the sine of an angle so small that a line runs along the way out of a corner
BLOCKED = 1e6  # what it costs to run through a node

Laid = tuple[float, tuple[Point, ...]]  # what a way costs as far as it is laid, and where it turns


def in_lanes(way: Way, source: Stand, target: Stand, among: Among) -> tuple[Point, ...]:
    """Return where a way turns when it costs least, for its length and for the lines and nodes that it meets.

    The cheapest of all choices, found turn by turn (dynamic programming, Bellman 1957).
    """
    first, *others = [[*_places(turn, among)] for turn in way[1:-1]]
    starts = [(to, ending(source, to)) for to in first]
    near = among.near([*first, *(start for _, start in starts)])
    so_far: list[Laid] = sorted((_cost(start, to, near), (to,)) for to, start in starts)
    for places in others:
        near = among.near([*places, *(bends[-1] for _, bends in so_far)])
        so_far = sorted(_cheapest(so_far, to, near) for to in places)
    stops = [(laid, ending(target, laid[1][-1])) for laid in so_far]
    near = among.near([*(bends[-1] for _, bends in so_far), *(stop for _, stop in stops)])
    return min((cost + _cost(bends[-1], stop, near), bends) for (cost, bends), stop in stops)[1]


def _cheapest(so_far: Iterable[Laid], to: Point, near: Among) -> Laid:
    """Return what comes cheapest to a place of what is laid so far, the cheapest first; too long is not looked at."""
    best: Laid = (math.inf, ())
    for cost, bends in so_far:
        if cost + math.dist(bends[-1], to) < best[0]:
            best = min(best, (cost + _cost(bends[-1], to, near), (*bends, to)))
    return best


def _cost(a: Point, b: Point, among: Among) -> float:
    return math.dist(a, b) + among.price(a, b) + sum(BLOCKED for _ in among.between(a, b))


def _places(turn: Turn, among: Among) -> Iterator[Point]:
    """Yield where a way may turn at a corner: right there, or just beside a line that comes by."""
    x, y = turn.at
    yield x, y
    if turn.right:
        among.asked.turns.append(turn)
        outs = {round(out, 1) for each in among.lying for out in beside(turn, each, among.half)}
        places = ((x + turn.right * out, y + turn.down * out) for out in sorted(outs, key=abs))
        yield from islice((place for place in places if _free(place, among)), CHOICE - 1)


def _free(place: Point, among: Among) -> bool:
    """Whether a way may turn at a place without coming too near to a node when the corner is rounded."""
    (x, y), away = place, among.half + BARE
    return among.room.holds(x, y) and not any(
        left - away < x < right + away and top - away < y < bottom + away for left, top, right, bottom in among.boxes
    )


def beside(turn: Turn, lying: Strand, half: float) -> Iterator[float]:
    """Yield how far out from a corner a way lies clear of a line that comes by, on either side of it."""
    (x, y), (cx, cy), (dx, dy) = turn.at, lying.start, lying.end
    long = math.dist(lying.start, lying.end) or 1.0
    ux, uy = (dx - cx) / long, (dy - cy) / long
    aside, slope = ux * (y - cy) - uy * (x - cx), ux * turn.down - uy * turn.right
    need = half + lying.half + CLEAR
    if abs(slope) < ALONG or abs(aside) - need > FARTHEST * abs(slope):  # as most, which come by much farther out
        return
    for out in ((need - aside) / slope, (-need - aside) / slope):
        along = ux * (x + turn.right * out - cx) + uy * (y + turn.down * out - cy)
        if half + BARE - ROOM <= out <= FARTHEST and -ON <= along <= long + ON:
            yield out
