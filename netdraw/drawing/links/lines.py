"""How lines of links run and end, by name: bodies and heads, each from points to paths."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, cycle
from typing import NamedTuple

from netdraw.drawing.geometry.paths import (
    Commands,
    at,
    beside,
    circle,
    length,
    piece,
    polygon,
    polyline,
    seamless,
    stops,
)
from netdraw.drawing.primitives import NONE, Path, Point

Points = Sequence[Point]
ARROW = 26, 11  # 0.1 mm: how long the arrow of beads is, and half how wide


def _everywhere(_point: Point, _distance: float) -> bool:
    return True


class Pen(NamedTuple):
    """What a line is drawn with: its colour and width, the paper's colour, and what marks make of it.

    `direction` says which way it runs, for bodies that have their heads themselves, `size` how large those are; `bare`
    whether nothing covers the line within a distance of a point, so that a bead or chevron can lie there.
    """

    colour: str
    width: float
    paper: str
    dash: tuple[float, ...] = ()
    round: bool = False
    hollow: bool = False
    direction: str = "forward"
    size: float = 1.0
    bare: Callable[[Point, float], bool] = _everywhere


def solid(line: Points, pen: Pen) -> list[Path]:
    """A plain line."""
    return [Path(polyline(line), NONE, pen.colour, pen.width, pen.dash, pen.round)]


def double(line: Points, pen: Pen) -> list[Path]:
    """Two thin lines beside each other."""
    (broad,) = solid(line, pen)
    return [broad, Path(broad.commands, NONE, pen.paper, max(pen.width - 7, 1))]


def block(line: Points, pen: Pen) -> list[Path]:
    """A broad filled arrow, hollow while it is doubted or not yet there."""
    fill = pen.paper if pen.dash or pen.hollow else pen.colour
    return [Path(_arrow(line, pen), fill, pen.colour, 4 if fill == pen.paper else 0, pen.dash, True)]


def hollow_block(line: Points, pen: Pen) -> list[Path]:
    """A broad arrow in outline."""
    return [Path(_arrow(line, pen), pen.paper, pen.colour, 5, pen.dash, True)]


def _arrow(line: Points, pen: Pen) -> Commands:
    total, both = length(line), pen.direction == "both"
    head = min(50 * pen.size, total * 0.4) if both else 50 * pen.size
    body = piece(line, head if both else 0, max(total - head, 1)) if pen.direction != "none" else line
    front = _wings(body[-1], line[-1], 26 * pen.size) if pen.direction != "none" else []
    back = _wings(body[0], line[0], 26 * pen.size) if both else []
    return polygon(*beside(body, pen.width / 2), *front, *reversed(beside(body, -pen.width / 2)), *back)


def _wings(base: Point, tip: Point, out: float) -> list[Point]:
    (tx, ty), (bx, by) = tip, base
    _, (ux, uy) = at([base, tip], 0)
    return [(bx - uy * out, by + ux * out), (tx, ty), (bx + uy * out, by - ux * out)]


def beads(line: Points, pen: Pen) -> list[Path]:
    """A thin line with beads; one way with an arrow instead of the last one."""
    total, path = length(line), Path((), pen.colour)
    number = max(2, int(total // 40))
    dots = [dot for dot, _ in stops(line, (min(max(total * i / number, 7), total - 7) for i in range(number + 1)))]
    if pen.direction != "forward":
        return [*solid(line, pen), *_strung((circle(*each, 8) for each in dots if pen.bare(each, 8)), path)]
    (tip, way), (long, half) = at(line, total), (each * pen.size * min(1.0, total / 80) for each in ARROW)
    arrow = polygon(tip, _along(tip, way, long, half), _along(tip, way, long, -half))
    before = (each for each in dots[:-1] if pen.bare(each, 8) and math.dist(each, tip) > long + 12)
    return [
        *solid(piece(line, 0, total - long / 2), pen),
        *_strung((*(circle(*each, 8) for each in before), arrow), path),
    ]


def _strung(shapes: Iterable[Commands], path: Path) -> list[Path]:
    """Return small shapes on a line as one path, for one takes far less to draw than many."""
    commands = (*chain.from_iterable(shapes),)
    return [path._replace(commands=commands)] if commands else []


def chevrons(line: Points, pen: Pen) -> list[Path]:
    """A thin line with chevrons in its direction; both ways from its middle on."""
    halves = [line]
    if pen.direction == "both":
        half = length(line) / 2
        halves = [[at(each, half)[0], *piece(each, half, 2 * half)[1:]] for each in (line, line[::-1])]
    strung = (each for part in halves for each in _chevrons(part, pen))
    return [*solid(line, pen), *_strung(strung, Path((), NONE, pen.colour, 6))]


def _chevrons(line: Points, pen: Pen) -> Iterator[Commands]:
    total = length(line)
    number = max(1, int(total // 55))
    for tip, way in stops(line, (total * i / (number + 0.35) for i in range(1, number + 1))):
        if pen.bare(_along(tip, way, 8, 0), 16):
            yield polyline([_along(tip, way, 16, -15), tip, _along(tip, way, 16, 15)])


def zigzag(line: Points, pen: Pen) -> list[Path]:
    """A zigzag."""
    total = length(line)
    number = max(4, int(total // 17))
    points = [line[0]]
    turns = stops(line, (total * i / number for i in range(1, number)))
    for ((x, y), (ux, uy)), out in zip(turns, cycle((13, -13)), strict=False):
        points.append((x - uy * out, y + ux * out))
    return [Path(polyline([*points, line[-1]]), NONE, pen.colour, pen.width, pen.dash, True)]


def wedge(line: Points, pen: Pen) -> list[Path]:
    """A wedge that grows from 4 to its width."""
    total = length(line)
    points = [point for point, _ in stops(line, (total * i / 16 for i in range(17)))]
    sides = [[beside(points, way * (2 + (pen.width / 2 - 2) * i / 16))[i] for i in range(17)] for way in (1, -1)]
    outline = polygon(*sides[0], *reversed(sides[1]))
    if pen.dash or pen.hollow:
        return [Path(seamless(outline), pen.paper, pen.colour, 4, pen.dash, pen.round)]
    return [Path(outline, pen.colour)]


BODIES: Mapping[str, Callable[[Points, Pen], list[Path]]] = {
    "solid": solid,
    "double": double,
    "block": block,
    "hollow-block": hollow_block,
    "beads": beads,
    "chevrons": chevrons,
    "zigzag": zigzag,
    "wedge": wedge,
}


class Head(NamedTuple):
    """An end of a line: how far the line stops before it, and its paths from the tip and the direction there."""

    room: float
    drawn: Callable[[Point, Point, Pen], list[Path]]


def _along(tip: Point, way: Point, back: float, side: float) -> Point:
    """Return the point so far back from the tip and to the side."""
    return tip[0] - way[0] * back - way[1] * side, tip[1] - way[1] * back + way[0] * side


def _triangle(tip: Point, way: Point, pen: Pen) -> list[Path]:
    outline = polygon(tip, _along(tip, way, 42, 19), _along(tip, way, 42, -19))
    return [Path(outline, pen.paper, pen.colour, 4, (), True) if pen.hollow else Path(outline, pen.colour)]


def _open_triangle(tip: Point, way: Point, pen: Pen) -> list[Path]:
    tip = _along(tip, way, 3, 0)
    return [Path(polygon(tip, _along(tip, way, 36, 20), _along(tip, way, 36, -20)), pen.paper, pen.colour, 4, (), True)]


def _dot(tip: Point, way: Point, pen: Pen) -> list[Path]:
    tip = _along(tip, way, 8, 0)
    return [Path(circle(*tip, 9), pen.paper if pen.hollow else pen.colour, pen.colour if pen.hollow else NONE, 3)]


def _diamond(tip: Point, way: Point, pen: Pen) -> list[Path]:
    tip = _along(tip, way, 3, 0)
    outline = polygon(tip, _along(tip, way, 20, 13), _along(tip, way, 40, 0), _along(tip, way, 20, -13))
    return [Path(outline, pen.paper, pen.colour, 5)]


def _double_chevron(tip: Point, way: Point, pen: Pen) -> list[Path]:
    return [
        Path(
            polyline([_along(tip, way, back + 28, 22), _along(tip, way, back, 0), _along(tip, way, back + 28, -22)]),
            NONE,
            pen.colour,
            8,
        )
        for back in (5, 27)
    ]


def _bar(tip: Point, way: Point, pen: Pen) -> list[Path]:
    return [Path(polyline([_along(tip, way, 6, 30), _along(tip, way, 6, -30)]), NONE, pen.colour, 11)]


HEADS: Mapping[str, Head] = {
    "triangle": Head(40, _triangle),
    "open-triangle": Head(38, _open_triangle),
    "dot": Head(0, _dot),
    "diamond": Head(42, _diamond),
    "double-chevron": Head(24, _double_chevron),
    "bar": Head(6, _bar),
}

REACH: Mapping[str, float] = {
    "block": 10,
    "hollow-block": 12,
    "beads": 9,
    "chevrons": 16,
    "zigzag": 14,
    "wedge": 12,
    "triangle": 19,
    "open-triangle": 21,
    "dot": 9,
    "diamond": 14,
    "double-chevron": 24,
    "bar": 30,
}  # how far a body or head comes out beside the line's middle, where that is more than half its width
