"""Lets a link follow its ends while they are dragged: it keeps its shape, and its words their place beside it.

Nothing is looked out for, so it is good for a draft only. In 0.1 mm.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from netdraw.drawing.geometry.paths import at, length
from netdraw.drawing.geometry.shifting import shifted
from netdraw.drawing.links.labels import Place, offset, put
from netdraw.drawing.links.landing import landed
from netdraw.drawing.links.routes import Beside, follow
from netdraw.drawing.links.symbol import ends as tips_of
from netdraw.drawing.links.symbol import link_symbol
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import Stand
from netdraw.drawing.primitives import Box, Path, Point, Symbol
from netdraw.drawing.ways.memory import Course
from netdraw.model.records import Route

Ends = tuple[Stand, Stand]


class Words(NamedTuple):
    """Where the words of a link stand: at a share of its line, so far to its right, and how near to it; on it (0)."""

    share: float
    aside: float
    near: float
    ground: str
    on_line: bool


class Swaying(NamedTuple):
    """A link as it was finished: its route, the nodes that it joined, its place beside others, and how it was drawn.

    `symbol` is without the gaps in it and in others; `words` are None where it has none. `turns` are the bends: how far
    along and aside of the line from centre to centre.
    """

    route: Route
    ends: Ends
    beside: Beside
    course: Course
    symbol: Symbol
    words: Words | None
    turns: Sequence[Point]


def words_of(course: Course, symbol: Symbol, place: Place | None) -> Words | None:
    """Return where the words stand in the symbol of a link, which has them last."""
    if course.label is None or place is None:
        return None
    share, aside = offset(course.run.line, place.centre)
    _, side = _side(course.run.line, share, aside)
    near = max(abs(aside) - _reach(side, course.label.size), course.label.close)
    ground = next((each.fill for each in reversed(symbol.primitives) if isinstance(each, Path)), "")
    return Words(share, aside, near, ground, place.on_line)


def turns_of(course: Course, ends: Ends) -> Sequence[Point]:
    """Return the bends of a link as shares of the straight line between what it joins, and how far to its right."""
    line = [each.centre for each in ends]
    return [_along(line, bend) for bend in course.bends]


def swayed(was: Swaying, route: Route, ends: Ends, look: Look) -> Symbol:
    """Return the symbol of a link with another route or other ends, which is the one that it `was` in another place."""
    away = _away(was, route, ends)
    if away:
        return shifted(was.symbol, away)
    line = follow(*ends, _bends(was, route, ends), was.beside, was.course.met)
    run = was.course.run._replace(line=line)
    run = landed(run, tips_of(run), ends)
    ground = was.words.ground if was.words else ""
    return link_symbol(run, was.course.label, _place(was, route, run.line), ground, look)


def _away(was: Swaying, route: Route, ends: Ends) -> Point | None:
    """Return how far the link as a whole went, if it did."""
    if ends[0] is was.ends[0] or ends[1] is was.ends[1]:
        return None
    (dx, dy), *others = {_gone(one, other) for one, other in zip(was.ends, ends, strict=True)}
    carried = tuple((round(x + dx, 1), round(y + dy, 1)) for x, y in was.route.bends)
    sizes = [[(round(each.box.width), round(each.box.height)) for each in both] for both in (was.ends, ends)]
    stiff = not others and sizes[0] == sizes[1] and route.bends == carried and route.label == was.route.label
    return (dx, dy) if stiff else None


def _gone(one: Stand, other: Stand) -> Point:
    return round(other.centre[0] - one.centre[0], 1), round(other.centre[1] - one.centre[1], 1)


def _bends(was: Swaying, route: Route, ends: Ends) -> Sequence[Point]:
    """Return the bends made by hand, else those that were found, as far along and aside of the line as they were."""
    if route.bends or was.route.bends:
        return route.bends
    if ends[0].node.id == ends[1].node.id:
        return [_stretched(was.ends[0].box, ends[0].box, bend) for bend in was.course.bends]
    line = [each.centre for each in ends]
    return [_beside(line, *turn) for turn in was.turns]


def _stretched(former: Box, now: Box, point: Point) -> Point:
    """Return a point beside a box that has another size now: beside the same place of it, as far out."""
    x, y = (_carried(at, *sides) for at, *sides in zip(point, former[:2], former[2:], now[:2], now[2:], strict=True))
    return x, y


def _carried(at: float, low: float, high: float, start: float, end: float) -> float:
    inside = min(max(at, low), high)
    return start + (inside - low) * (end - start) / (high - low) + at - inside


def _along(line: Sequence[Point], point: Point) -> Point:
    """Return how far a point lies along a straight line, as a share of it, and how far to its right."""
    (x, y), (ux, uy) = at(line, 0)
    dx, dy = point[0] - x, point[1] - y
    return (dx * ux + dy * uy) / (math.dist(*line) or 1), ux * dy - uy * dx


def _beside(line: Sequence[Point], share: float, aside: float) -> Point:
    (x, y), (ux, uy) = at(line, 0)
    far = math.dist(*line) * share
    return x + ux * far - uy * aside, y + uy * far + ux * aside


def _place(was: Swaying, route: Route, line: Sequence[Point]) -> Place | None:
    """Return where the words come: as far along the line, on the same side of it and as near to it."""
    label, words = was.course.label, was.words
    if label is None or words is None:
        return None
    if route.label:
        return put(line, route.label, label.size)
    (x, y), side = _side(line, words.share, words.aside)
    out = 0.0 if words.on_line else words.near + _reach(side, label.size)
    x, y, (wide, high) = x + side[0] * out, y + side[1] * out, label.size
    return Place(Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), words.on_line)


def _side(line: Sequence[Point], share: float, aside: float) -> tuple[Point, Point]:
    """Return the point at a share of a line, and the way from there to its right, or else to its left."""
    point, (ux, uy) = at(line, length(line) * share)
    return point, ((-uy, ux) if aside > 0 else (uy, -ux))


def _reach(side: Point, size: tuple[float, float]) -> float:
    """Return how far words reach to one side from their middle."""
    return abs(side[0]) * size[0] / 2 + abs(side[1]) * size[1] / 2
