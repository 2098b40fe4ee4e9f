"""Sets the legend of a picture: below it as wide as it is, or at its right in one column."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

from netdraw.drawing.figures.explained import Item, Section, sections
from netdraw.drawing.geometry.paths import polyline
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.parts import Type, line
from netdraw.drawing.primitives import Box, Path, Point, Symbol, bounds
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Picture

TEXT = 25
HEADING = TEXT + 3
GUTTER = 190  # where the headings stand below a picture
NARROW = 1400  # below a picture less wide they stand in the rows, as a gutter would take too much of them
GAP = 16  # between a sample and its word
NEXT = 44  # from a word to the next sample
NEAR = 22  # the same in a narrow one
SPREAD = 70  # so much more at most, where columns have room
ROW = 60
CLOSE = 44  # and a row of a narrow one at least
AIR = 6  # between two rows of that
AWAY = 48  # from the picture to the line between it and the legend
FIRST = 14  # from that line to the first row
LATER = 6  # and from one section to the next
INDENT = 34  # from that line to what stands beside it

Beside = Callable[[Box], list[Symbol]]
Spot = tuple[float, int]  # how far to the right, and in which row


def legend(document: Document, pictures: Sequence[Picture], drawn: Box, look: Look) -> list[Symbol]:
    """Return one legend for the pictures, as symbols beside the box `drawn`, where the first of them has it.

    Nothing when it has none, or when there is nothing to explain.
    """
    return legend_of(document, pictures, look)(drawn)


def legend_of(document: Document, pictures: Sequence[Picture], look: Look) -> Beside:
    """Return what sets one legend for the pictures beside any box."""
    place = pictures[0].legend
    found = sections([(document, picture) for picture in pictures], look) if place != "none" else []
    return lambda drawn: [*SETTINGS[place](found, drawn, look)] if found else []


def _below(found: list[Section], above: Box, look: Look) -> Iterator[Symbol]:
    """Yield the legend as wide as the picture, its headings in a gutter; or in close rows, where it is narrow."""
    narrow = above.width < NARROW
    y = above.bottom + (NEAR if narrow else AWAY)
    yield _rule((above.left, y), (above.right, y), above, look)
    y += FIRST
    for section in found:
        placed = _placed(section, above.width, look, narrow=narrow)
        heights = [_height(row) if narrow else ROW for row in placed]
        yield _heading(section, (above.left, y + heights[0] / 2), above, look)
        for row, high in zip(placed, heights, strict=True):
            yield from (_entry(item, above.left + x, y + high / 2, look) for item, x in row)
            y += high
        y += LATER


def _beside(found: list[Section], left: Box, look: Look) -> Iterator[Symbol]:
    """Yield the legend in one column from the upper edge of the picture on, its headings above."""
    x = left.right + AWAY
    y = left.top + TEXT
    entries: list[Symbol] = []
    for section in found:
        entries.append(_heading(section, (x + INDENT, y), left, look))
        wide = max(item.width for item in section.items)
        for item in section.items:
            y += ROW
            entries.append(_entry(item, x + INDENT, y, look, wide))
        y += ROW + 20
    yield _rule((x, left.top), (x, max(left.bottom, y - ROW)), left, look)
    yield from entries


SETTINGS: Mapping[str, Callable[[list[Section], Box, Look], Iterator[Symbol]]] = {"bottom": _below, "right": _beside}


def _rule(start: Point, end: Point, beside: Box, look: Look) -> Symbol:
    drawn = Path(polyline([start, end]), stroke=look.colour("grey"), width=2.5)
    return Symbol("legend", "legend", say("legend.legend", look.language.lang), (drawn,), beside)


def _heading(section: Section, at: Point, beside: Box, look: Look) -> Symbol:
    words = line(*at, section.heading, Type(HEADING, bold=True, anchor="start"), look)
    return Symbol(f"legend {section.heading}", "legend", section.heading, (words,), beside)


def _entry(item: Item, x: float, y: float, look: Look, wide: float = 0) -> Symbol:
    """Return a sample and its word, which stands behind room for a sample so `wide`."""
    word = line(x + max(item.width, wide) + GAP, y, item.word, Type(TEXT, anchor="start"), look)
    primitives = (*item.draw(x, y), word)
    return Symbol(f"legend {item.key}", "legend", item.word, primitives, bounds(primitives) or Box(x, y, x, y))


def _placed(section: Section, room: float, look: Look, *, narrow: bool) -> list[list[tuple[Item, float]]]:
    """Return the rows of a section: each item with its x, behind the heading or right of the gutter."""
    set_ = _in_columns if section.columns else _flowing
    widths = [item.width + GAP + look.measure(item.word, TEXT) for item in section.items]
    if narrow:
        out = max(-_extent(item).left for item in section.items)  # the ends of a line
        _, *spots = set_([look.measure(section.heading, HEADING, bold=True), *widths], room - out, NEAR)
        spots = [(out + x, row) for x, row in spots]
    else:
        spots = [(GUTTER + x, row) for x, row in set_(widths, room - GUTTER, NEXT)]
    rows: list[list[tuple[Item, float]]] = [[] for _ in range(spots[-1][1] + 1)]
    for item, (x, row) in zip(section.items, spots, strict=True):
        rows[row].append((item, x))
    return rows


def _in_columns(widths: Sequence[float], room: float, apart: float) -> list[Spot]:
    """Return where things so wide stand in as few rows as there can be, and then in as few columns."""

    def columns(number: int) -> list[float]:
        return [max(widths[i::number]) + apart for i in range(number)]

    most = max(n for n in range(1, len(widths) + 1) if n == 1 or sum(columns(n)) - apart <= room)
    number = math.ceil(len(widths) / math.ceil(len(widths) / most))
    spare = min(max((room + apart - sum(columns(number))) / number, 0), SPREAD)
    starts = [*accumulate((each + spare for each in columns(number)), initial=0.0)]
    return [(starts[i % number], i // number) for i in range(len(widths))]


def _flowing(widths: Sequence[float], room: float, apart: float) -> list[Spot]:
    """Return where things so wide stand one after the other."""
    spots, x, row = list[Spot](), 0.0, 0
    for wide in widths:
        if x and x + wide > room:
            x, row = 0.0, row + 1
        spots.append((x, row))
        x += wide + apart
    return spots


def _height(row: Sequence[tuple[Item, float]]) -> float:
    """Return how high a close row is, in which nothing touches the next one."""
    boxes = (_extent(item) for item, _ in row)
    return max([CLOSE, *(2 * max(-box.top, box.bottom) + AIR for box in boxes)])


@lru_cache(maxsize=256)  # a figure that is laid out anew asks for the same ones again and again
def _extent(item: Item) -> Box:
    """Return the box of a sample round the point where it is drawn."""
    return bounds(item.draw(0, 0)) or Box(0, 0, item.width, 0)
