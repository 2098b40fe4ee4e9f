"""The small signs that marks, numbers and years put on a symbol or a line, by name, round a point."""

import math
from collections.abc import Callable, Iterator, Mapping

from netdraw.drawing.geometry.paths import circle, polygon, polyline, rounded
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.icons import icon
from netdraw.drawing.nodes.parts import Type, line
from netdraw.drawing.primitives import Box, Path, Point, Primitive
from netdraw.drawing.text.lettering import LEAD

Badge = Callable[[float, float, Look], Iterator[Primitive]]
STEP = 42  # from one badge to the next
TAG = 25  # text size in a tag
HIGH, BESIDE = 17, 11  # half of how high a tag is, and how far its ends are from its words


def question(x: float, y: float, look: Look) -> Iterator[Primitive]:
    """A question mark: doubt."""
    yield Path(circle(x, y, 17), look.colour("note"), look.colour("ink"), 3)
    yield line(x, y, "?", Type(28, bold=True), look)


def clock(x: float, y: float, look: Look) -> Iterator[Primitive]:
    """A clock: intended, not yet."""
    yield Path(circle(x, y, 16), look.colour("white"), look.colour("grey"), 3.5)
    yield Path(polyline([(x, y - 10), (x, y), (x + 8, y + 4)]), stroke=look.colour("grey"), width=3.5, round=True)


def empty(x: float, y: float, look: Look) -> Iterator[Primitive]:
    """The sign of the empty set: absent."""
    yield Path(circle(x, y, 15), look.colour("white"), look.colour("tension"), 4.5)
    yield Path(polyline([(x - 10.5, y + 10.5), (x + 10.5, y - 10.5)]), stroke=look.colour("tension"), width=4.5)


def cross(x: float, y: float, look: Look) -> Iterator[Primitive]:
    """A cross: deliberately left out."""
    yield Path(circle(x, y, 16), look.colour("white"), look.colour("ink"), 3)
    for way in (1, -1):
        yield Path(polyline([(x - 7, y - 7 * way), (x + 7, y + 7 * way)]), stroke=look.colour("ink"), width=4.5)


def star(x: float, y: float, look: Look) -> Iterator[Primitive]:
    """A star: leading."""
    turns = (i * math.pi / 5 for i in range(10))
    points = [
        (x + radius * math.sin(turn), y - radius * math.cos(turn))
        for turn, radius in zip(turns, (18, 7.6) * 5, strict=True)
    ]
    yield Path(polygon(*points), look.colour("ink"), look.colour("white"), 2)


def euro(x: float, y: float, look: Look) -> Iterator[Primitive]:
    """A coin: money."""
    yield Path(circle(x, y, 19), look.colour("white"), look.colour("money"), 4)
    yield line(x, y, "€", Type(28, "money", bold=True), look)


def plus(x: float, y: float, look: Look) -> Iterator[Primitive]:
    """A plus in a filled disc: a promoting force."""
    yield Path(circle(x, y, 19), look.colour("ink"), look.colour("ink"), 4)
    yield Path(polyline([(x - 10, y), (x + 10, y)]), stroke=look.colour("white"), width=5)
    yield Path(polyline([(x, y - 10), (x, y + 10)]), stroke=look.colour("white"), width=5)


def minus(x: float, y: float, look: Look) -> Iterator[Primitive]:
    """A minus in an open disc: a hindering force."""
    yield Path(circle(x, y, 19), look.colour("white"), look.colour("tension"), 4)
    yield Path(polyline([(x - 10, y), (x + 10, y)]), stroke=look.colour("tension"), width=5)


def arrow_in(x: float, y: float, look: Look) -> Iterator[Primitive]:
    """An arrow to a line: entered."""
    yield from _door(x, y, 1, look)


def arrow_out(x: float, y: float, look: Look) -> Iterator[Primitive]:
    """An arrow away from a line: left."""
    yield from _door(x, y, -1, look)


def _door(x: float, y: float, way: int, look: Look) -> Iterator[Primitive]:
    """A threshold at the right when one goes in, at the left when one goes out, and an arrow to the right."""
    ink = look.colour("ink" if way > 0 else "grey")
    yield Path(circle(x, y, 16), look.colour("white"), ink, 3)
    door, tail = x + way * 8.5, x - 8 - way
    yield Path(polyline([(door, y - 8), (door, y + 8)]), stroke=ink, width=3.5)
    yield Path(polyline([(tail, y), (tail + 12, y)]), stroke=ink, width=3.5)
    yield Path(polyline([(tail + 7, y - 6), (tail + 13, y), (tail + 7, y + 6)]), stroke=ink, width=3.5)


def unequal(x: float, y: float, look: Look) -> Iterator[Primitive]:
    """Unequal: two sources say otherwise."""
    ink = look.colour("ink")
    yield Path(circle(x, y, 16), look.colour("white"), ink, 2.5)
    for high in (-4, 4):
        yield Path(polyline([(x - 8, y + high), (x + 8, y + high)]), stroke=ink, width=3)
    yield Path(polyline([(x - 5, y + 9), (x + 5, y - 9)]), stroke=ink, width=3)


BADGES: Mapping[str, Badge] = {
    "question": question,
    "clock": clock,
    "empty": empty,
    "cross": cross,
    "star": star,
    "euro": euro,
    "plus": plus,
    "minus": minus,
    "arrow-in": arrow_in,
    "arrow-out": arrow_out,
    "unequal": unequal,
}


def badge(name: str, x: float, y: float, look: Look) -> Iterator[Primitive]:
    """The sign of that name, or else an icon on a disc."""
    if name in BADGES:
        yield from BADGES[name](x, y, look)
        return
    yield Path(circle(x, y, 17), look.colour("white"), look.colour("ink"), 3)
    yield Path(icon(name, x, y, 22, look.language.icons), fill=look.colour("ink"))


def lettered(x: float, y: float, text: str, role: str, look: Look) -> Iterator[Primitive]:
    """A disc with a letter (form of legitimation) or a number (joins a value and its arrow)."""
    words = line(x, y, text, Type(25, role, bold=True), look)
    yield Path(circle(x, y, max(17, words.width / 2 + 5)), look.colour("white"), look.colour(role), 3.5)
    yield words


def tag(centre: Point, text: str, look: Look) -> Iterator[Primitive]:
    """A pill with a few words: since, until, how often; each of its lines in the middle."""
    box, lines = tag_box(centre, text, look), text.split("\n")
    yield Path(rounded(box, HIGH), look.colour("white"), look.colour("grey"), 2.5)
    for i, each in enumerate(lines):
        yield line(centre[0], centre[1] + (i - (len(lines) - 1) / 2) * TAG * LEAD, each, Type(TAG), look)


def tag_box(centre: Point, text: str, look: Look) -> Box:
    """Return the box of a tag."""
    (x, y), lines = centre, text.split("\n")
    half, high = max(look.measure(each, TAG) for each in lines) / 2 + BESIDE, HIGH + (len(lines) - 1) * TAG * LEAD / 2
    return Box(x - half, y - high, x + half, y + high)


def years(since: str, until: str) -> str:
    """Return "2016–", "–2019" or "2016–2019"; nothing when neither is known."""
    return f"{since}–{until}" if since or until else ""
