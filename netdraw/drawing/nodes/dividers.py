"""The parts of a frame that show its zones, by name: axes, rungs, pillars, film … of as many zones as it has."""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from netdraw.drawing.geometry.paths import Commands, cornered, polygon, polyline, r, rounded
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import Stand
from netdraw.drawing.primitives import NONE, Box, Command, Path, Point
from netdraw.drawing.text.lettering import Block

Divider = Callable[[Stand, Look], Iterator[Path]]
THIN, RAIL = 2.5, 9.0
CLEAR = 10.0  # between the name at the end of an axis and its point
TIP = (24.0, 12.0)  # how long the point of an axis is, and half of how wide
HOLE, EVERY = (22.0, 20.0), 48.0  # the holes in a film, and how far they are apart
WAVE = 24.0


def axes(stand: Stand, look: Look) -> Iterator[Path]:
    """Two axes through the middle, pointed at both ends, from name to name."""
    if len(stand.plan.headings) != 4:
        return
    left, right, top, bottom = (each.lines for each in stand.plan.headings)
    (x, y), box = stand.box.centre, stand.box
    across = (box.left + _long(left), y), (box.right - _long(right), y)
    down = (x, box.top + _high(top)), (x, box.bottom - _high(bottom))
    for (start, end), way in ((across, (1.0, 0.0)), (down, (0.0, 1.0))):
        yield Path(polyline([start, end]), stroke=look.colour("ink"), width=3.5)
        yield Path(_point(start, way), fill=look.colour("ink"))
        yield Path(_point(end, (-way[0], -way[1])), fill=look.colour("ink"))


def _long(name: Block) -> float:
    return name.width + 12 + CLEAR


def _high(name: Block) -> float:
    return name.height + 12 + CLEAR


def _point(tip: Point, way: Point) -> Commands:
    (x, y), (dx, dy), (long, half) = tip, way, TIP
    foot = x + dx * long, y + dy * long
    return polygon(tip, (foot[0] - dy * half, foot[1] + dx * half), (foot[0] + dy * half, foot[1] - dx * half))


def grid(stand: Stand, look: Look) -> Iterator[Path]:
    """Lines between columns and rows, and off their names."""
    rooms = [each.room for each in stand.plan.zones]
    if not rooms:
        return
    box, ink = stand.box, look.colour("ink")
    left, top = min(each.left for each in rooms), min(each.top for each in rooms)
    for x in sorted({each.left for each in rooms} - {box.left}):
        yield Path(polyline([(x, box.top), (x, box.bottom)]), stroke=ink, width=3.5 if x > left else THIN)
    for y in sorted({each.top for each in rooms} - {box.top}):
        yield Path(polyline([(box.left, y), (box.right, y)]), stroke=ink, width=3.5 if y > top else THIN)


def rungs(stand: Stand, look: Look) -> Iterator[Path]:
    """The two rails of a ladder, and a rung under each zone."""
    box, rooms, ink = stand.box, [each.room for each in stand.plan.zones], look.colour("ink")
    if not rooms:
        return
    rails = rooms[0].left, box.right
    for x in rails:
        yield Path(polyline([(x, box.top), (x, box.bottom)]), stroke=ink, width=RAIL, round=True)
    for y in sorted({each.bottom for each in rooms}):
        yield Path(polyline([(rails[0], y), (rails[1], y)]), stroke=ink, width=5)


def arrows(stand: Stand, look: Look) -> Iterator[Path]:
    """The points between steps."""
    for each in stand.plan.zones[1:]:
        top, *_, bottom, notch = each.corners
        yield Path(polyline([top, notch, bottom]), stroke=look.colour("ink"), width=5)


def pillars(stand: Stand, look: Look) -> Iterator[Path]:
    """A silo for each zone, apart from the others."""
    for each in stand.plan.zones:
        (left, top), *_ = each.corners
        box = Box(left, top, each.room.right, each.room.bottom).grown(-8)
        yield Path(rounded(box, 24), look.colour("white"), look.colour("grey"), THIN)


def worlds(stand: Stand, look: Look) -> Iterator[Path]:
    """The zones in their own colours, with a wave between them."""
    box, zones = stand.box, stand.plan.zones
    fills = stand.kind.zones.fills if stand.kind.zones else ()
    foot: Commands = (("L", r(box.right), r(box.bottom)), ("L", r(box.left), r(box.bottom)), ("Z",))
    for i, each in enumerate(zones[1:], 1):
        fill = look.colour(fills[i % len(fills)]) if fills else NONE
        yield Path((*_wave(box, each.corners[0][1]), *foot), fill, look.colour("ink"), stand.kind.width)


def _wave(box: Box, y: float) -> Commands:
    """Return a wave through the width of a box: first above a height, then below it, and so on."""
    number = max(2, 2 * round(box.width / 500))
    xs = [box.left + box.width * i / number for i in range(number + 1)]
    drawn: list[Command] = [("M", r(xs[0]), r(y))]
    for i, (a, b) in enumerate(pairwise(xs)):
        height = r(y + WAVE * (1 if i % 2 else -1))
        drawn.append(("C", r(a + (b - a) / 3), height, r(b - (b - a) / 3), height, r(b), r(y)))
    return tuple(drawn)


def film(stand: Stand, look: Look) -> Iterator[Path]:
    """The perforated edges of a film, and the bars between its pictures."""
    box, zones, ink, white = stand.box, stand.plan.zones, look.colour("ink"), look.colour("white")
    margin = stand.kind.zones.margin if stand.kind.zones else 0
    for top in (box.top, box.bottom - margin) if margin else ():
        yield Path(polygon(*cornered(Box(box.left, top, box.right, top + margin))), fill=ink)
        number = max(int(box.width // EVERY), 1)
        for i in range(number):
            x, y = box.left + box.width * (i + 0.5) / number, top + margin / 2
            yield Path(rounded(Box(x - HOLE[0] / 2, y - HOLE[1] / 2, x + HOLE[0] / 2, y + HOLE[1] / 2), 4), fill=white)
    for each in zones[1:]:
        x = each.room.left
        yield Path(polyline([(x, box.top + margin), (x, box.bottom - margin)]), stroke=ink, width=RAIL)


def corners(stand: Stand, look: Look) -> Iterator[Path]:
    """The lines that cut the corners off a triangle."""
    if len(stand.plan.zones) == 4:
        yield Path(polygon(*stand.plan.zones[-1].corners), stroke=look.colour("grey"), width=THIN)


DIVIDERS: Mapping[str, Divider] = {
    "axes": axes,
    "grid": grid,
    "rungs": rungs,
    "arrows": arrows,
    "pillars": pillars,
    "worlds": worlds,
    "film": film,
    "corners": corners,
}
