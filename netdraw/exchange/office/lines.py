"""Reads the line of a link from what was drawn: what an office program can draw itself, and what it cannot.

Office programs have straight lines of one width with a solid triangle or disc at an end. An outlined line or head is
two of them, the paper's colour over the line's. Beads, chevrons, signs and other heads stay paths.
"""

import math
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from netdraw.drawing.geometry.paths import at, length
from netdraw.drawing.primitives import NONE, Path, Point, Primitive, Symbol, points

STEP = 11.0  # a rounded corner is drawn in steps shorter than this
OFF = 2.0  # a line runs along another while it is so near
PIECE = 0.1  # of its length a line has at least between its heads; what is shorter lies under it
SAME = 0.5  # points are one when they are so near
BESIDE = 12.0  # the middle of a disc at an end is so near to that
INNER = 2 / 3  # of the size of an outlined head is what its outline goes round
THICKER = 2.0  # an outlined arrow is so much wider than a solid one of its name


class Head(NamedTuple):
    """A head at the end of a line: a triangle or an oval, so wide and long."""

    shape: str
    size: float


class Stroke(NamedTuple):
    """A line through its corners, with its heads."""

    line: tuple[Point, ...]
    colour: str
    width: float
    dash: tuple[float, ...] = ()
    round: bool = False
    start: Head | None = None
    end: Head | None = None


class Drawn(NamedTuple):
    """The strokes of a link, from back to front, and what has to be drawn under and over them."""

    under: tuple[Primitive, ...]
    strokes: tuple[Stroke, ...]
    rest: tuple[Primitive, ...]


def drawn(link: Symbol) -> Drawn:
    """Return the line of a link; `outline` of the symbol are the points that it follows.

    What is drawn first is line, perhaps on pieces of paper that part it from others; from the first thing on that is no
    line, all is drawn over it.
    """
    axis = [*points(link.outline)]
    strokes: list[Stroke] = []
    rest: list[Primitive] = []
    under = [*takewhile(lambda each: _parts(each, axis), link.primitives)]
    for each in link.primitives[len(under) :]:
        made = _strokes(each, axis, strokes) if isinstance(each, Path) and not rest else None
        if made is None:
            rest.append(each)
        else:
            strokes = made
    return Drawn(tuple(under), tuple(strokes) or (Stroke(_corners(axis), NONE, 0),), tuple(rest))


def _parts(each: Primitive, axis: Sequence[Point]) -> bool:
    """Whether it is a piece of paper under a link, where that crosses another."""
    if not isinstance(each, Path) or each.commands[-1][0] == "Z":
        return False
    named = [*points(each.commands)]
    return length(named) < length(axis) * PIECE and all(_near(point, axis) for point in named)


def _strokes(path: Path, axis: Sequence[Point], before: list[Stroke]) -> list[Stroke] | None:
    """Return the strokes with those of a path, or with the head that it is; None when it is neither."""
    named = [*points(path.commands)]
    if path.commands[-1][0] != "Z":
        along = all(_near(point, axis) for point in named) and length(named) >= length(axis) * PIECE
        if not (along and path.fill == NONE):
            return None
        line = (named[0], *_corners(axis)[1:-1], named[-1])
        return [*before, Stroke(line, path.stroke, path.width, path.dash, path.round)]
    tipped = any(math.dist(axis[-1], each) < SAME for each in named)
    if len(named) > 6 and tipped and all(command[0] != "C" for command in path.commands):
        return [*before, *_arrow(path, named, axis)]
    return _headed(path, named, axis, before) if before else None


def _arrow(path: Path, named: Sequence[Point], axis: Sequence[Point]) -> list[Stroke]:
    """Return a broad arrow: its outline runs up one side, to the tip, and back along the other."""
    start = _middle(named[0], named[-1])
    line = (start, *_corners(axis)[1:])
    width, size = math.dist(named[0], named[-1]), 3 * math.dist(named[0], named[-1])
    if not path.width:
        return [Stroke(line, path.fill, width, end=Head("triangle", size))]
    outer = Stroke(line, path.stroke, width + THICKER, path.dash, end=Head("triangle", size + 3 * THICKER))
    return [outer, _inner(outer, path.fill, width - 5)]


def _inner(outer: Stroke, colour: str, width: float) -> Stroke:
    """Return the stroke inside an outlined one, its head as far behind as the outline is thick there."""
    wide = outer.end.size if outer.end else 0.0
    tip = at(outer.line, length(outer.line) - 0.69 * wide * (1 - INNER))[0]  # a head is as long as it is wide
    return Stroke((*outer.line[:-1], tip), colour, width, end=Head("triangle", wide * INNER))


def _headed(path: Path, named: Sequence[Point], axis: Sequence[Point], before: list[Stroke]) -> list[Stroke] | None:
    """Return the strokes with a head that an office program knows; None when it does not."""
    ending = math.dist(_centre(named), axis[-1]) < math.dist(_centre(named), axis[0])
    tip = axis[-1 if ending else 0]
    solid, first = path.fill == before[0].colour and path.stroke == NONE, before[0]
    if len(named) == 3 and solid and len(before) == 1:
        return [_with(first, tip, Head("triangle", 40), ending)]
    if len(named) == 3 and len(before) == 2 and ending and path.stroke == first.colour:
        outer = _with(first, tip, Head("triangle", 39), True)
        return [outer, _inner(outer, path.fill, before[1].width)]
    if len(named) > 7 and solid and math.dist(_centre(named), tip) < BESIDE and len(before) == 1:
        return [_with(first, _centre(named), Head("oval", 18), ending)]
    return None


def _with(stroke: Stroke, tip: Point, head: Head, ending: bool) -> Stroke:
    if ending:
        return stroke._replace(line=(*stroke.line[:-1], tip), end=head)
    return stroke._replace(line=(tip, *stroke.line[1:]), start=head)


def _corners(line: Sequence[Point]) -> tuple[Point, ...]:
    """Return a line with rounded corners as it was before they were rounded."""
    if len(line) < 3:
        return line[0], line[-1]
    first, *between, last = pairwise(line)
    stretches = [first, *(pair for pair in between if math.dist(*pair) >= STEP), last]
    met = [_crossing(*one, *other) for one, other in pairwise(stretches)]
    return (line[0], *(each for each in met if each), line[-1])


def _crossing(a: Point, b: Point, c: Point, d: Point) -> Point | None:
    """Return where two stretches meet when they are made longer; None when they go on in one direction."""
    ux, uy, vx, vy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    across = ux * vy - uy * vx
    if abs(across) < 0.02 * math.hypot(ux, uy) * math.hypot(vx, vy):
        return None if math.dist(b, c) < OFF else _middle(b, c)
    along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / across
    return a[0] + ux * along, a[1] + uy * along


def _near(point: Point, line: Sequence[Point]) -> bool:
    return any(_off(point, a, b) < OFF for a, b in pairwise(line))


def _off(point: Point, a: Point, b: Point) -> float:
    """Return how far a point is from a stretch."""
    (ux, uy), (px, py) = (b[0] - a[0], b[1] - a[1]), (point[0] - a[0], point[1] - a[1])
    share = min(max((px * ux + py * uy) / ((ux * ux + uy * uy) or 1), 0.0), 1.0)
    return math.hypot(px - share * ux, py - share * uy)


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _centre(named: Sequence[Point]) -> Point:
    xs, ys = zip(*named, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
