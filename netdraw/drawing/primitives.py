"""The few plain primitives every drawing is made of; screen, SVG, PNG and PDF show these and nothing else.

Coordinates and lengths are in 0.1 mm on paper, x to the right and y down, rounded to one decimal when they are made,
so that every renderer starts from the same numbers. Colours are "#RRGGBB" or NONE.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Literal, NamedTuple

from netdraw.drawing.text.faces import Face

NONE = "none"

Point = tuple[float, float]
Command = (
    tuple[Literal["M", "L"], float, float]
    | tuple[Literal["C"], float, float, float, float, float, float]
    | tuple[Literal["Z"]]
)
Anchor = Literal["start", "middle", "end"]
BEFORE: Mapping[Anchor, float] = {"start": 0.0, "middle": 0.5, "end": 1.0}  # of a text so much stands before its anchor


class Box(NamedTuple):
    """A rectangle by its left, top, right and bottom edge."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """The distance from the left to the right edge."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The distance from the top to the bottom edge."""
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        """The middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, margin: float) -> "Box":
        """Return the box with `margin` more on every side."""
        return Box(self.left - margin, self.top - margin, self.right + margin, self.bottom + margin)

    def moved(self, dx: float, dy: float) -> "Box":
        """Return the box so much farther."""
        return Box(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def within(self, room: "Box") -> bool:
        """Whether the box lies wholly in another one."""
        return room.holds(self.left, self.top) and room.holds(self.right, self.bottom)

    def meets(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def spanned(start: Point, end: Point) -> Box:
    """Return the box from one corner to the one across."""
    (x, y), (ex, ey) = start, end
    return Box(min(x, ex), min(y, ey), max(x, ex), max(y, ey))


class Path(NamedTuple):
    """An outline of move, line, curve and close commands, filled and stroked; `dash` alternates lengths and gaps.

    Joins and caps are round when `round` holds, else mitred (limit 4) and flat.
    """

    commands: tuple[Command, ...]
    fill: str = NONE
    stroke: str = NONE
    width: float = 0
    dash: tuple[float, ...] = ()
    round: bool = False


class Text(NamedTuple):
    """One line of text; (x, y) is the point on the baseline that `anchor` names; `size` is whole."""

    x: float
    y: float
    text: str
    size: int
    fill: str
    anchor: Anchor = "middle"
    bold: bool = False
    italic: bool = False
    width: float = 0  # as measured, for bounds and hits; not written


Primitive = Path | Text


class _Symbol(NamedTuple):
    id: str
    role: str
    title: str
    primitives: tuple[Primitive, ...]
    box: Box
    outline: tuple[Command, ...] = ()


class Symbol(_Symbol):
    """What a reader sees as one thing; `id` is the record's, `role` its kind, `title` what it is called.

    `box` is the outline's box, without marks and labels outside it; `outline` what a hit or a selection ring follows.
    """

    @cached_property
    def filled(self) -> Box:
        """The box of all that it draws."""
        return bounds(self.primitives) or self.box


class Layer(NamedTuple):
    """A name for `size` symbols that follow each other."""

    name: str
    size: int


class Drawing(NamedTuple):
    """A composed picture: its symbols from back to front, the box they fill, and the words that go with them.

    `memory` holds what it was made from, so that the next compose can take over what stayed the same; `fonts` go before
    those that text is always set in; `face` is what it is set in instead of the paper's own, where that is another.
    `layers` name all of the symbols in their order, or none.

    `drafted` are the ids of those that are drafts, made anew at each step of a drag. They lie before the others of
    their layer. All else is as in the finished drawing, in the same order at each step of that drag, and `drafted` is
    the identical object; in a finished drawing it is empty.
    """

    symbols: tuple[Symbol, ...]
    box: Box
    title: str
    description: str
    lang: str
    memory: Any = None
    fonts: tuple[str, ...] = ()
    face: Face | None = None
    layers: tuple[Layer, ...] = ()
    drafted: frozenset[str] = frozenset()


def bounds(primitives: Iterable[Primitive], *boxes: Box) -> Box | None:
    """Return the box of all control points and text, widened by half the strokes; None when there is nothing.

    It is also round the `boxes`.
    """
    extents = [*boxes, *filter(None, map(_extent, primitives))]
    return union(extents) if extents else None


def _extent(each: Primitive) -> tuple[float, float, float, float] | None:
    if isinstance(each, Text):
        left = each.x - BEFORE[each.anchor] * each.width
        return left, each.y - each.size * 0.8, left + each.width, each.y + each.size * 0.22
    numbers: list[float] = []
    for command in each.commands:  # written out, as there are tens of thousands in a large drawing
        numbers += command[1:]
    if not numbers:
        return None
    xs, ys, half = numbers[::2], numbers[1::2], each.width / 2
    xs.sort()  # sooner than to look for the least and the most
    ys.sort()
    return xs[0] - half, ys[0] - half, xs[-1] + half, ys[-1] + half


def union(boxes: Iterable[tuple[float, float, float, float]]) -> Box:
    """Return the smallest box round all of them (at least one)."""
    every = iter(boxes)
    left, top, right, bottom = next(every)
    for its in every:  # a plain loop, as mostly there are two or three
        if its[0] < left:
            left = its[0]
        if its[1] < top:
            top = its[1]
        if its[2] > right:
            right = its[2]
        if its[3] > bottom:
            bottom = its[3]
    return Box(left, top, right, bottom)


def points(commands: Iterable[Command]) -> Iterator[Point]:
    """Yield the points the commands name, control points included."""
    for command in commands:
        numbers = command[1:]
        yield from zip(numbers[::2], numbers[1::2], strict=True)
