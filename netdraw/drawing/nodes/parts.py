"""The parts of a node by name: its outline, stripe, seats, heads, lid … each from a stand and a look to primitives."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from netdraw.drawing.geometry.paths import Commands, circle, polygon, polyline, r, rounded
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.dividers import DIVIDERS
from netdraw.drawing.nodes.gaps import parted
from netdraw.drawing.nodes.icons import icon
from netdraw.drawing.nodes.standing import Stand
from netdraw.drawing.nodes.surfaces import detail, hollow, outline, tone
from netdraw.drawing.primitives import NONE, Anchor, Box, Path, Primitive, Text
from netdraw.drawing.text.lettering import CENTRE

Part = Callable[[Stand, Look], Iterator[Primitive]]
STRIPE = 48


class Type(NamedTuple):
    """How a short text is set: its size, its colour as a role, weight, and which point of it is named."""

    size: int
    role: str = "ink"
    bold: bool = False
    anchor: Anchor = "middle"


CODE = Type(25, "white", bold=True)  # of a domain


def line(x: float, middle: float, text: str, kind: Type, look: Look) -> Text:
    """Return one line of text whose capitals stand round the height `middle`."""
    width = look.measure(text, kind.size, kind.bold)
    baseline = r(middle + CENTRE * kind.size)
    return Text(r(x), baseline, text, kind.size, look.colour(kind.role), kind.anchor, kind.bold, width=width)


def surface(stand: Stand, look: Look) -> Iterator[Primitive]:
    """The outline itself, filled; with a gap for the name where that stands between two lines."""
    drawn = outline(stand, look)
    yield _parted(drawn, stand) if "second-line" in stand.kind.parts else drawn


def stripe(stand: Stand, look: Look) -> Iterator[Primitive]:
    """The partner's side stripe with icon and code of its domain; open and white while the domain is not known."""
    box, domain = stand.box, stand.node.domain
    left = Box(box.left, box.top, box.left + STRIPE, box.bottom)
    sort, bare = look.domain(domain), hollow(stand, look)
    if sort is None or bare:
        edge = Path(polyline([(left.right, left.top), (left.right, left.bottom)]), stroke=tone(stand, look, "ink"))
        yield edge._replace(width=2.5)
    if sort is None or any(mark.dash and mark.fill == NONE for mark in look.marks(stand.node.marks)):
        return
    if not bare:
        yield Path(rounded(left, (12, 0, 0, 12)), fill=look.colour("domain", domain))
    (x, y), colour = left.centre, look.colour("domain", domain) if bare else look.colour("white")
    yield Path(icon(sort.icon, x, y - 14, 32, look.language.icons), fill=colour)
    yield line(x, y + 21, sort.code, CODE, look)._replace(fill=colour)


def seats(stand: Stand, look: Look) -> Iterator[Primitive]:
    """Chairs along both long sides of a table."""
    box = stand.box
    number = max(3, min(6, round(box.width / 95)))
    for i in range(1, number + 1):
        x = box.left + box.width * i / (number + 1)
        for y in (box.top - 14, box.bottom + 14):
            yield detail(circle(x, y, 12), stand, look, "ink")


def heads(stand: Stand, look: Look) -> Iterator[Primitive]:
    """Three busts in a gap in the upper edge."""
    (x, _), top = stand.box.centre, stand.box.top
    yield Path(rounded(Box(x - 86, top - 8, x + 86, top + 8), 0), fill=look.colour("white"))
    for shift in (-52, 0, 52):
        yield Path(circle(x + shift, top + 2, 36), fill=look.colour("white"))
    for shift in (-52, 0, 52):
        yield detail(icon("person", x + shift, top, 54, look.language.icons), stand, look, "ink")
    yield Path(rounded(Box(x - 88, top + 22, x + 88, top + 40), 0), fill=look.colour("white"))


def lid(stand: Stand, look: Look) -> Iterator[Primitive]:
    """The lid of a jar, with a coin going in."""
    box, colour = stand.box, tone(stand, look, "money")
    (x, _), top = box.centre, box.top
    cover = rounded(Box(x - box.width * 0.44, top + 14, x + box.width * 0.44, top + 36), 6)
    yield detail(cover, stand, look, "money")
    yield Path(circle(x, top + 2, 26), look.colour("white"), colour, 5)
    yield line(x, top + 2, "€", Type(32, bold=True), look)._replace(fill=colour)


def rings(stand: Stand, look: Look) -> Iterator[Primitive]:
    """Two linked rings: the linking pin."""
    x, y = stand.box.centre
    radius = min(stand.box.width, stand.box.height) / 2
    for shift in (-0.28, 0.28):
        yield Path(circle(x + shift * radius, y, 0.34 * radius), stroke=tone(stand, look, "white"), width=4.5)


def dot(stand: Stand, look: Look) -> Iterator[Primitive]:
    """The dot in a map pin."""
    (x, _), box = stand.box.centre, stand.box
    yield detail(circle(x, box.top + 0.4 * box.height, 0.2 * box.width), stand, look, "place")


def orbit(stand: Stand, look: Look) -> Iterator[Primitive]:
    """The second ring of another network, and three nodes joined."""
    x, y = stand.box.centre
    radius, ink = min(stand.box.width, stand.box.height) / 2, tone(stand, look, "ink")
    yield Path(circle(x, y, radius - 10), stroke=ink, width=2.5)
    three = ((x - 30, y - radius * 0.38), (x + 30, y - radius * 0.38), (x, y - radius * 0.66))
    yield Path(polygon(*three), stroke=ink, width=3.5)
    for at_x, at_y in three:
        yield detail(circle(at_x, at_y, 10), stand, look, "ink")


def pole(stand: Stand, look: Look) -> Iterator[Primitive]:
    """The pole of a flag."""
    box = stand.box
    yield Path(
        polyline([(box.left - 2, box.top - 6), (box.left - 2, box.bottom + 44)]),
        stroke=tone(stand, look, "ink"),
        width=9,
        round=True,
    )


def heart(stand: Stand, look: Look) -> Iterator[Primitive]:
    """The heart of a direct value; in the line's colour where the chip is hollow."""
    x, y = stand.box.left + 38, stand.box.centre[1]
    drawn: Commands = (
        ("M", r(x), r(y + 22)),
        ("C", r(x - 40), r(y - 6), r(x - 16), r(y - 34), r(x), r(y - 10)),
        ("C", r(x + 16), r(y - 34), r(x + 40), r(y - 6), r(x), r(y + 22)),
        ("Z",),
    )
    yield Path(drawn, fill=tone(stand, look, "white"))


def orders(stand: Stand, look: Look) -> Iterator[Primitive]:
    """One, two or three rings: learning, innovating, transforming; an open one while the order is not known."""
    sort, x, y = look.language.sorts.get(stand.node.domain), stand.box.left + 46, stand.box.centre[1]
    if sort:
        yield from target(x, y, sort.rings, look)
    else:
        yield Path(circle(x, y, 8), stroke=look.colour("indirect"), width=3.5)


def target(x: float, y: float, number: int, look: Look) -> Iterator[Primitive]:
    """Rings round a dot, from the outermost in, as on the tail of an indirect value."""
    for i in reversed(range(number)):
        fill = look.colour("white" if i else "indirect")
        yield Path(circle(x, y, 8 + 8.5 * i), fill, look.colour("indirect"), 3.5)


def fold(stand: Stand, look: Look) -> Iterator[Primitive]:
    """The folded corner of a note."""
    box = stand.box
    corner = [(box.right - 24, box.top), (box.right - 24, box.top + 24), (box.right, box.top + 24)]
    yield Path(polyline(corner), stroke=tone(stand, look, "ink"), width=2.5)


def thoughts(stand: Stand, look: Look) -> Iterator[Primitive]:
    """Two bubbles that lead to the one who thinks."""
    box = stand.box
    fill, line_colour = outline(stand, look).fill, tone(stand, look, "ink")
    yield Path(circle(box.left + 24, box.bottom + 14, 9), fill, line_colour, 2.5)
    yield Path(circle(box.left + 6, box.bottom + 34, 6), fill, line_colour, 2.5)


def tab(stand: Stand, look: Look) -> Iterator[Primitive]:
    """The dark tab that carries a network's name."""
    yield Path(rounded(tab_box(stand), 8), fill=look.colour("ink"))


def tab_box(stand: Stand) -> Box:
    """Return the box of a name that stands in the upper edge."""
    left, top, half = stand.box.left + 40, stand.box.top, max(25, stand.label.height / 2 + 8)
    return Box(left, top - half - 1, left + stand.label.width + 40, top + half - 1)


def second_line(stand: Stand, look: Look) -> Iterator[Primitive]:
    """The inner line of a core coalition, with the gap for its name."""
    yield _parted(outline(stand, look)._replace(commands=rounded(stand.box.grown(-9), 32), fill=NONE), stand)


def _parted(path: Path, stand: Stand) -> Path:
    """Return an outline with a gap for a name in its upper edge."""
    return path._replace(commands=parted(path.commands, tab_box(stand))) if stand.label.lines else path


def stamp(stand: Stand, look: Look) -> Iterator[Primitive]:
    """The icon a kind names, round the middle of the box or at its top."""
    shown, box, (x, y) = stand.kind.icon, stand.box, stand.box.centre
    if shown:
        high = shown.top or box.height * shown.share
        middle = box.top + 28 if shown.top else y + box.height * shown.down
        yield Path(icon(shown.name, x, middle, high, look.language.icons), fill=tone(stand, look, shown.colour))


RIMMED = frozenset({"seats", "heads", "lid", "pole", "thoughts", "tab"})  # what comes out of an outline

PARTS: Mapping[str, Part] = {
    **DIVIDERS,
    "outline": surface,
    "stripe": stripe,
    "seats": seats,
    "heads": heads,
    "lid": lid,
    "rings": rings,
    "dot": dot,
    "orbit": orbit,
    "pole": pole,
    "heart": heart,
    "orders": orders,
    "fold": fold,
    "thoughts": thoughts,
    "tab": tab,
    "second-line": second_line,
    "icon": stamp,
}
