"""Makes the commands of plain shapes, and measures along lines; coordinates rounded to one decimal."""

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from netdraw.drawing.primitives import Box, Command, Point, points

Commands = tuple[Command, ...]
KAPPA = 0.5523  # the usual cubic approximation of a quarter circle
WHOLE = 1.5 * 2**52  # between numbers as large as this lies no other: added and taken away again it leaves a whole one
SMALL = 50  # a curve that goes no farther, as a round corner: in half as many parts none is 0.05 mm off
SURE = 1e3  # a product of two areas: where it is larger, two points certainly lie on the same side of a line


def r(number: float) -> float:
    """Round to the one decimal that drawings have: to whole tenths."""
    return (number * 10 + WHOLE - WHOLE) / 10


def polyline(points: Iterable[Point], closed: bool = False) -> Commands:
    """Return straight lines through the points."""
    drawn: list[Command] = [  # rounded here, as this is done for every line
        ("L", (x * 10 + WHOLE - WHOLE) / 10, (y * 10 + WHOLE - WHOLE) / 10) for x, y in points
    ]
    drawn[0] = ("M", *drawn[0][1:])
    if closed:
        drawn.append(("Z",))
    return tuple(drawn)


def polygon(*points: Point) -> Commands:
    """Return a closed outline with straight sides."""
    return polyline(points, closed=True)


def rounded(box: Box, radius: float | tuple[float, float, float, float]) -> Commands:
    """Return a rectangle with round corners; radii clockwise from the upper left."""
    radii = (radius,) * 4 if isinstance(radius, int | float) else radius
    half_width, half_height = box.width / 2, box.height / 2
    tl, tr, br, bl = (min(each, half_width, half_height) for each in radii)
    le, t, ri, b = box
    left, top, right, bottom = r(le), r(t), r(ri), r(b)
    k = 1 - KAPPA
    begin = r(le + tl)
    steps: list[Command] = [("M", begin, top), ("L", r(ri - tr), top)]
    if tr:
        steps.append(("C", r(ri - k * tr), top, right, r(t + k * tr), right, r(t + tr)))
    steps.append(("L", right, r(b - br)))
    if br:
        steps.append(("C", right, r(b - k * br), r(ri - k * br), bottom, r(ri - br), bottom))
    steps.append(("L", r(le + bl), bottom))
    if bl:
        steps.append(("C", r(le + k * bl), bottom, left, r(b - k * bl), left, r(b - bl)))
    steps.append(("L", left, r(t + tl)))
    if tl:
        steps.append(("C", left, r(t + k * tl), r(le + k * tl), top, begin, top))
    return (*steps, ("Z",))


def seamless(outline: Commands) -> Commands:
    """Return the same closed outline begun where it is straight or smooth.

    Where a dash begins at a corner, some programs mitre that corner with the last dash and others do not.
    """
    steps = outline[1:-1]
    (x, y), *_, (last_x, last_y) = points(outline)
    if (last_x, last_y) == (x, y):
        *_, (x, y) = points(steps[:1])
        return (("M", x, y), *steps[1:], steps[0], ("Z",))
    middle: Command = ("M", r((x + last_x) / 2), r((y + last_y) / 2))
    return (middle, ("L", x, y), *steps, ("Z",))


def ellipse(box: tuple[float, float, float, float]) -> Commands:
    """Return the ellipse that fills a box."""
    left, top, right, bottom = box
    x, y = (left + right) / 2, (top + bottom) / 2
    a, b = (right - left) / 2 * KAPPA, (bottom - top) / 2 * KAPPA
    left, top, right, bottom = r(left), r(top), r(right), r(bottom)
    xs, ys = (r(x - a), r(x), r(x + a)), (r(y - b), r(y), r(y + b))
    return (
        ("M", left, ys[1]),
        ("C", left, ys[0], xs[0], top, xs[1], top),
        ("C", xs[2], top, right, ys[0], right, ys[1]),
        ("C", right, ys[2], xs[2], bottom, xs[1], bottom),
        ("C", xs[0], bottom, left, ys[2], left, ys[1]),
        ("Z",),
    )


def circle(x: float, y: float, radius: float) -> Commands:
    """Return a circle; all of one radius are alike, wherever they are."""
    mx, my = x * 10 + WHOLE - WHOLE, y * 10 + WHOLE - WHOLE  # whole tenths
    out, near = radius * 10 + WHOLE - WHOLE, radius * KAPPA * 10 + WHOLE - WHOLE
    left, top, right, bottom = (mx - out) / 10, (my - out) / 10, (mx + out) / 10, (my + out) / 10
    west, north, east, south = (mx - near) / 10, (my - near) / 10, (mx + near) / 10, (my + near) / 10
    x, y = mx / 10, my / 10
    return (
        ("M", left, y),
        ("C", left, north, west, top, x, top),
        ("C", east, top, right, north, right, y),
        ("C", right, south, east, bottom, x, bottom),
        ("C", west, bottom, left, south, left, y),
        ("Z",),
    )


def through(points: Sequence[Point]) -> Commands:
    """Return the closed smooth curve through the points (Catmull–Rom)."""
    n = len(points)
    drawn: list[Command] = [("M", r(points[0][0]), r(points[0][1]))]
    for i in range(n):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = (points[(i + k) % n] for k in (-1, 0, 1, 2))
        drawn.append(
            (
                "C",
                r(bx + (cx - ax) / 6),
                r(by + (cy - ay) / 6),
                r(cx - (dx - bx) / 6),
                r(cy - (dy - by) / 6),
                r(cx),
                r(cy),
            )
        )
    return (*drawn, ("Z",))


def moved(commands: Iterable[Command], dx: float, dy: float, scale: float = 1) -> Commands:
    """Return the commands scaled about the origin and then moved."""
    placed: list[Command] = []
    for command in commands:  # written out, as this is done for every icon and outline of a drawing
        if command[0] == "Z":
            placed.append(command)
        elif command[0] == "C":
            _, ax, ay, bx, by, x, y = command
            ax, ay, bx, by = r(ax * scale + dx), r(ay * scale + dy), r(bx * scale + dx), r(by * scale + dy)
            placed.append(("C", ax, ay, bx, by, r(x * scale + dx), r(y * scale + dy)))
        else:
            placed.append((command[0], r(command[1] * scale + dx), r(command[2] * scale + dy)))
    return tuple(placed)


def halved(commands: Iterable[Command]) -> Commands:
    """Return the same path, each of its curves in two (de Casteljau), its points rounded."""
    path: list[Command] = []
    start = (0.0, 0.0)
    for command in commands:
        *inner, end = [*points([command])] or [start]
        path += _halves(start, inner[0], inner[1], end) if inner else [command]
        start = end
    return tuple(path)


def _halves(a: Point, b: Point, c: Point, d: Point) -> tuple[Command, Command]:
    ab, bc, cd = _between(a, b), _between(b, c), _between(c, d)
    left, right = _between(ab, bc), _between(bc, cd)
    return _curved(ab, left, _between(left, right)), _curved(right, cd, d)


def _curved(a: Point, b: Point, c: Point) -> Command:
    return ("C", r(a[0]), r(a[1]), r(b[0]), r(b[1]), r(c[0]), r(c[1]))


def _between(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def flat(commands: Iterable[Command], steps: int = 8) -> list[Point]:
    """Return the points of an outline of one piece, its curves in `steps` straight parts each, SMALL ones in half."""
    points: list[Point] = []
    for command in commands:
        if command[0] == "C":
            x, y = points[-1]
            _, ax, ay, bx, by, cx, cy = command
            shares = _shares(steps if abs(cx - x) + abs(cy - y) > SMALL else steps // 2)
            points += [(o * x + a * ax + b * bx + c * cx, o * y + a * ay + b * by + c * cy) for o, a, b, c in shares]
        elif command[0] != "Z":
            points.append((command[1], command[2]))
    return points


@cache
def _shares(steps: int) -> list[tuple[float, float, float, float]]:
    """Return how much of its start, its two handles and its end each point of a curve is (Bernstein)."""
    ways = [(i / steps, 1 - i / steps) for i in range(1, steps + 1)]
    return [(u**3, 3 * u * u * t, 3 * u * t * t, t**3) for t, u in ways]


def length(line: Sequence[Point]) -> float:
    """Return how long a line of points is."""
    return sum(map(math.dist, line, line[1:]))


def at(line: Sequence[Point], distance: float) -> tuple[Point, Point]:
    """Return the point so far along the line (not beyond its ends) and the direction there, as a unit vector."""
    distance = max(distance, 0.0)
    for a, b in pairwise(line):
        part = math.dist(a, b)
        if part and distance <= part:
            u = (b[0] - a[0]) / part, (b[1] - a[1]) / part
            return (a[0] + u[0] * distance, a[1] + u[1] * distance), u
        distance -= part
    return line[-1], _last_direction(line)


def stops(line: Sequence[Point], distances: Iterable[float]) -> Iterator[tuple[Point, Point]]:
    """Yield what `at` returns for each of the distances, having measured the line once."""
    parts = [(a, b, math.dist(a, b)) for a, b in pairwise(line)]
    for distance in distances:
        left = max(distance, 0.0)
        for (ax, ay), (bx, by), part in parts:
            if part and left <= part:
                ux, uy = (bx - ax) / part, (by - ay) / part
                yield (ax + ux * left, ay + uy * left), (ux, uy)
                break
            left -= part
        else:
            yield line[-1], _last_direction(line)


def _last_direction(line: Sequence[Point]) -> Point:
    end = line[-1]
    before = next((p for p in reversed(line) if math.dist(p, end) > 1e-6), (end[0] - 1, end[1]))
    part = math.dist(before, end)
    return (end[0] - before[0]) / part, (end[1] - before[1]) / part


def piece(line: Sequence[Point], start: float, end: float) -> list[Point]:
    """Return the part of a line between two distances from its begin."""
    inner: list[Point] = []
    passed = 0.0
    for a, b in pairwise(line):
        passed += math.dist(a, b)
        if start < passed < end:
            inner.append(b)
    return [at(line, start)[0] if start > 0 else line[0], *inner, at(line, end)[0]]


def beside(line: Sequence[Point], distance: float) -> list[Point]:
    """Return the line moved sideways, to the right of its direction."""
    moved_points = []
    last = len(line) - 1
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(i - 1, 0)], line[min(i + 1, last)]
        part = math.dist((ax, ay), (bx, by)) or 1
        moved_points.append((x - (by - ay) / part * distance, y + (bx - ax) / part * distance))
    return moved_points


def bent(points: Sequence[Point], radius: float = 30, steps: int = 6) -> list[Point]:
    """Return the line with its corners rounded."""
    line = [points[0]]
    for a, b, c in zip(points, points[1:], points[2:], strict=False):
        before, after = math.dist(a, b), math.dist(b, c)
        q = min(radius, before / 2, after / 2)
        if q < 1:
            line.append(b)
            continue
        bx, by = b
        ax, ay = bx + (a[0] - bx) * q / before, by + (a[1] - by) * q / before
        cx, cy = bx + (c[0] - bx) * q / after, by + (c[1] - by) * q / after
        line += [(u * ax + v * bx + w * cx, u * ay + v * by + w * cy) for u, v, w in _corner(steps)]
    return [*line, points[-1]]


@cache
def _corner(steps: int) -> list[tuple[float, float, float]]:
    """Return how much of its start, its corner and its end each point of a rounded corner is (Bernstein)."""
    return [((1 - t) ** 2, 2 * (1 - t) * t, t * t) for t in (i / steps for i in range(steps + 1))]


def chop(outline: Sequence[Point], inside: Point, outside: Point) -> Point | None:
    """Return where the stretch from `inside` to `outside` last crosses a closed outline; None where it does not."""
    (x, y), dx, dy = inside, outside[0] - inside[0], outside[1] - inside[1]
    best, start = None, outline[-1]
    level = x * dy - y * dx
    before = start[0] * dy - start[1] * dx - level
    for end in outline:
        bx, by = end
        here = bx * dy - by * dx - level
        if here * before < SURE:  # most sides lie beside the stretch
            ax, ay = start
            ex, ey = bx - ax, by - ay
            across = dx * ey - dy * ex
            along = ((ax - x) * ey - (ay - y) * ex) / across if abs(across) >= 1e-9 else -1
            if 0 <= along <= 1 and -1e-9 <= before / across <= 1 + 1e-9 and (best is None or along > best):
                best = along
        start, before = end, here
    return None if best is None else (x + dx * best, y + dy * best)


def cornered(box: Box) -> list[Point]:
    """Return the corners of a box, clockwise from the upper left."""
    return [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]


def closed(corners: Sequence[Point]) -> tuple[Point, ...]:
    """Return the corners of an outline as a line that ends where it begins."""
    return (*corners, corners[0])


def holds(corners: Sequence[Point], point: Point) -> bool:
    """Whether a point lies inside an outline (even–odd)."""
    x, y = point
    inside = False
    ax, ay = corners[-1]
    for bx, by in corners:
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
        ax, ay = bx, by
    return inside


def nearest_on(line: Sequence[Point], point: Point) -> tuple[float, Point]:
    """Return how far a point is from a line, and the point of the line nearest to it."""
    return min((_nearest(a, b, point) for a, b in pairwise(line)), default=(math.inf, point))


def _nearest(a: Point, b: Point, point: Point) -> tuple[float, Point]:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    share = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length if length else 0.0
    share = min(max(share, 0.0), 1.0)
    on = a[0] + share * dx, a[1] + share * dy
    return math.dist(on, point), on
