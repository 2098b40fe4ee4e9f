"""How lines of links run and end, by name: bodies and heads, each from points to paths."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from netdraw.drawing.paths import Commands, at, beside, circle, length, piece, polygon, polyline, seamless
from netdraw.drawing.primitives import NONE, Path, Point

Points = Sequence[Point]


class Pen(NamedTuple):
    """What a line is drawn with: its colour and width, the paper's colour, and what marks make of it.

    `direction` says which way it runs, for bodies that have their heads themselves.
    """

    colour: str
    width: float
    paper: str
    dash: tuple[float, ...] = ()
    round: bool = False
    hollow: bool = False
    direction: str = "forward"


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
    head = min(50, total * 0.4) if both else 50
    body = piece(line, head if both else 0, max(total - head, 1)) if pen.direction != "none" else line
    front = _wings(body[-1], line[-1]) if pen.direction != "none" else []
    back = _wings(body[0], line[0]) if both else []
    return polygon(*beside(body, pen.width / 2), *front, *reversed(beside(body, -pen.width / 2)), *back)


def _wings(base: Point, tip: Point) -> list[Point]:
    (tx, ty), (bx, by) = tip, base
    _, (ux, uy) = at([base, tip], 0)
    return [(bx - uy * 26, by + ux * 26), (tx, ty), (bx + uy * 26, by - ux * 26)]


def beads(line: Points, pen: Pen) -> list[Path]:
    """A thin line with beads."""
    total = length(line)
    number = max(2, int(total // 40))
    dots = (at(line, min(max(total * i / number, 7), total - 7))[0] for i in range(number + 1))
    return [*solid(line, pen), *(Path(circle(x, y, 8), pen.colour) for x, y in dots)]


def chevrons(line: Points, pen: Pen) -> list[Path]:
    """A thin line with chevrons in its direction; both ways from its middle on."""
    if pen.direction != "both":
        return [*solid(line, pen), *_chevrons(line, pen)]
    half = length(line) / 2
    halves = ([at(each, half)[0], *piece(each, half, 2 * half)[1:]] for each in (line, line[::-1]))
    return [*solid(line, pen), *(part for each in halves for part in _chevrons(each, pen))]


def _chevrons(line: Points, pen: Pen) -> list[Path]:
    total = length(line)
    number = max(1, int(total // 55))
    return [_chevron(line, total * i / (number + 0.35), 16, pen, 6) for i in range(1, number + 1)]


def _chevron(line: Points, distance: float, size: float, pen: Pen, width: float) -> Path:
    (x, y), (ux, uy) = at(line, distance)
    back = [(x - ux * size + s * uy * size * 0.94, y - uy * size - s * ux * size * 0.94) for s in (1, -1)]
    return Path(polyline([back[0], (x, y), back[1]]), NONE, pen.colour, width)


def zigzag(line: Points, pen: Pen) -> list[Path]:
    """A zigzag."""
    total = length(line)
    number = max(4, int(total // 17))
    points = [line[0]]
    for i in range(1, number):
        (x, y), (ux, uy) = at(line, total * i / number)
        out = 13 if i % 2 else -13
        points.append((x - uy * out, y + ux * out))
    return [Path(polyline([*points, line[-1]]), NONE, pen.colour, pen.width, pen.dash, True)]


def wedge(line: Points, pen: Pen) -> list[Path]:
    """A wedge that grows from 4 to its width."""
    total = length(line)
    stops = [at(line, total * i / 16)[0] for i in range(17)]
    sides = [[beside(stops, way * (2 + (pen.width / 2 - 2) * i / 16))[i] for i in range(17)] for way in (1, -1)]
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
