"""Sets the legend of a picture: below it as wide as it is, or at its right in one column."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from netdraw.drawing.explained import Item, Section, sections
from netdraw.drawing.look import Look
from netdraw.drawing.parts import Type, line
from netdraw.drawing.paths import polyline
from netdraw.drawing.primitives import Box, Path, Point, Symbol, bounds
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Picture

TEXT = 25
GUTTER = 190  # where the headings stand below a picture
GAP = 16  # between a sample and its word
NEXT = 44  # from a word to the next sample
ROW = 60
AWAY = 48  # from the picture to the line between it and the legend
INDENT = 34  # from that line to what stands beside it


def legend(document: Document, pictures: Sequence[Picture], drawn: Box, look: Look) -> list[Symbol]:
    """Return one legend for the pictures, as symbols beside the box `drawn`, where the first of them has it.

    Nothing when it has none, or when there is nothing to explain.
    """
    place = pictures[0].legend
    found = sections([(document, picture) for picture in pictures], look) if place != "none" else []
    if not found:
        return []
    return [*SETTINGS[place](found, drawn, look)]


def _below(found: list[Section], above: Box, look: Look) -> Iterator[Symbol]:
    """Yield the legend as wide as the picture, its headings in a gutter."""
    top = above.bottom + AWAY
    yield _rule((above.left, top), (above.right, top), above, look)
    y = top + 44
    for section in found:
        placed = list(_placed(section, above.width - GUTTER, look))
        yield _heading(section, (above.left, y), above, look)
        yield from (_entry(item, above.left + GUTTER + x, y + row * ROW, look) for item, x, row in placed)
        y += (placed[-1][2] + 1) * ROW + 6


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
    words = line(*at, section.heading, Type(TEXT + 3, bold=True, anchor="start"), look)
    return Symbol(f"legend {section.heading}", "legend", section.heading, (words,), beside)


def _entry(item: Item, x: float, y: float, look: Look, wide: float = 0) -> Symbol:
    """Return a sample and its word, which stands behind room for a sample so `wide`."""
    word = line(x + max(item.width, wide) + GAP, y, item.word, Type(TEXT, anchor="start"), look)
    primitives = (*item.draw(x, y), word)
    return Symbol(f"legend {item.key}", "legend", item.word, primitives, bounds(primitives) or Box(x, y, x, y))


def _placed(section: Section, room: float, look: Look) -> Iterator[tuple[Item, float, int]]:
    """Yield each item with its x from the gutter on and its row."""
    widths = [item.width + GAP + look.measure(item.word, TEXT) + NEXT for item in section.items]
    if section.columns:
        wide = max(widths)
        number = max(1, int((room + NEXT) // wide))
        wide = max(wide, (room + NEXT) / number)
        yield from ((item, i % number * wide, i // number) for i, item in enumerate(section.items))
        return
    x, row = 0.0, 0
    for item, wide in zip(section.items, widths, strict=True):
        if x and x + wide - NEXT > room:
            x, row = 0.0, row + 1
        yield item, x, row
        x += wide
