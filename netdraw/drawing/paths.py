"""Makes the commands of plain shapes, and measures along lines; coordinates rounded to one decimal."""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from netdraw.drawing.primitives import Box, Command, Point, points

Commands = tuple[Command, ...]
KAPPA = 0.5523  # the usual cubic approximation of a quarter circle
SURE = 1e-3  # a product of two lengths: where it is larger, a point certainly lies beside a line


def r(number: float) -> float:
    """Round to the one decimal that drawings have."""
    return round(number, 1) + 0.0


def polyline(points: Iterable[Point], closed: bool = False) -> Commands:
    """Return straight lines through the points."""
    (x, y), *rest = points
    drawn: list[Command] = [("M", r(x), r(y)), *(("L", r(px), r(py)) for px, py in rest)]
    return (*drawn, ("Z",)) if closed else tuple(drawn)


def polygon(*points: Point) -> Commands:
    """Return a closed outline with straight sides."""
    return polyline(points, closed=True)


def rounded(box: Box, radius: float | tuple[float, float, float, float]) -> Commands:
    """Return a rectangle with round corners; radii clockwise from the upper left."""
    radii = (radius,) * 4 if isinstance(radius, int | float) else radius
    tl, tr, br, bl = (min(each, box.width / 2, box.height / 2) for each in radii)
    le, t, ri, b = box
    k = 1 - KAPPA
    steps: list[Command] = [("M", r(le + tl), r(t)), ("L", r(ri - tr), r(t))]
    corners = (
        (tr, ("C", r(ri - k * tr), r(t), r(ri), r(t + k * tr), r(ri), r(t + tr)), ("L", r(ri), r(b - br))),
        (br, ("C", r(ri), r(b - k * br), r(ri - k * br), r(b), r(ri - br), r(b)), ("L", r(le + bl), r(b))),
        (bl, ("C", r(le + k * bl), r(b), r(le), r(b - k * bl), r(le), r(b - bl)), ("L", r(le), r(t + tl))),
        (tl, ("C", r(le), r(t + k * tl), r(le + k * tl), r(t), r(le + tl), r(t)), None),
    )
    for size, curve, side in corners:
        steps += [each for each in (curve if size else None, side) if each]  # type: ignore[misc]  # built as commands
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


def ellipse(box: Box) -> Commands:
    """Return the ellipse that fills a box."""
    x, y = box.centre
    a, b = box.width / 2 * KAPPA, box.height / 2 * KAPPA
    return (
        ("M", r(box.left), r(y)),
        ("C", r(box.left), r(y - b), r(x - a), r(box.top), r(x), r(box.top)),
        ("C", r(x + a), r(box.top), r(box.right), r(y - b), r(box.right), r(y)),
        ("C", r(box.right), r(y + b), r(x + a), r(box.bottom), r(x), r(box.bottom)),
        ("C", r(x - a), r(box.bottom), r(box.left), r(y + b), r(box.left), r(y)),
        ("Z",),
    )


def circle(x: float, y: float, radius: float) -> Commands:
    """Return a circle."""
    return ellipse(Box(x - radius, y - radius, x + radius, y + radius))


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
    return tuple(_moved(each, dx, dy, scale) for each in commands)


def _moved(command: Command, dx: float, dy: float, scale: float) -> Command:
    letter, *numbers = command
    placed = (r(n * scale + (dy if i % 2 else dx)) for i, n in enumerate(numbers))
    return (letter, *placed)  # type: ignore[return-value]  # as many numbers as before


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
    """Return the points of an outline of one piece, its curves in `steps` straight parts each."""
    points: list[Point] = []
    for command in commands:
        if command[0] == "C":
            points += _curve(points[-1], command, steps)
        elif command[0] != "Z":
            points.append((command[1], command[2]))
    return points


def _curve(start: Point, command: tuple[float | str, ...], steps: int) -> Iterator[Point]:
    ax, ay, bx, by, cx, cy = (float(n) for n in command[1:])
    for i in range(1, steps + 1):
        t = i / steps
        u = 1 - t
        yield (
            u**3 * start[0] + 3 * u * u * t * ax + 3 * u * t * t * bx + t**3 * cx,
            u**3 * start[1] + 3 * u * u * t * ay + 3 * u * t * t * by + t**3 * cy,
        )


def length(line: Sequence[Point]) -> float:
    """Return how long a line of points is."""
    return sum(math.dist(a, b) for a, b in pairwise(line))


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
    return [at(line, start)[0], *inner, at(line, end)[0]]


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
        p = b[0] + (a[0] - b[0]) * q / before, b[1] + (a[1] - b[1]) * q / before
        z = b[0] + (c[0] - b[0]) * q / after, b[1] + (c[1] - b[1]) * q / after
        line += [
            (
                (1 - t) ** 2 * p[0] + 2 * (1 - t) * t * b[0] + t * t * z[0],
                (1 - t) ** 2 * p[1] + 2 * (1 - t) * t * b[1] + t * t * z[1],
            )
            for t in (i / steps for i in range(steps + 1))
        ]
    return [*line, points[-1]]


def chop(outline: Sequence[Point], inside: Point, outside: Point) -> Point | None:
    """Return where the stretch from `inside` to `outside` last crosses a closed outline; None where it does not."""
    dx, dy = outside[0] - inside[0], outside[1] - inside[1]
    best = None
    bx, by = outline[-1]
    there = (bx - inside[0]) * dy - (by - inside[1]) * dx
    for point in outline:
        (ax, ay), (bx, by) = (bx, by), point
        here, there = there, (bx - inside[0]) * dy - (by - inside[1]) * dx
        if (here > SURE and there > SURE) or (here < -SURE and there < -SURE):  # most sides lie beside the stretch
            continue
        ex, ey = bx - ax, by - ay
        across = dx * ey - dy * ex
        if abs(across) < 1e-9:
            continue
        along = ((ax - inside[0]) * ey - (ay - inside[1]) * ex) / across
        on_side = here / across
        if 0 <= along <= 1 and -1e-9 <= on_side <= 1 + 1e-9 and (best is None or along > best):
            best = along
    return None if best is None else (inside[0] + dx * best, inside[1] + dy * best)


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
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
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
