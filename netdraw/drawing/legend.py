"""Composes the legend of what a picture uses, and nothing more: lines, marks, domains and shapes, in fixed order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from netdraw.drawing.badges import BADGES, lettered
from netdraw.drawing.icons import icon
from netdraw.drawing.look import Look
from netdraw.drawing.parts import SMALL, Type, line, target
from netdraw.drawing.paths import polyline, rounded
from netdraw.drawing.primitives import Box, Path, Primitive, Symbol, bounds
from netdraw.drawing.samples import LINE, link_sample, node_sample, scaled
from netdraw.drawing.seeing import seen
from netdraw.language.tables import LinkKind, Mark, NodeKind, Sort
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture

TEXT = 25
GUTTER = 190  # where the headings stand
GAP = 16  # between a sample and its word
NEXT = 44  # from a word to the next sample
ROW = 60
ABOVE = 48  # from the picture to the line above the legend

Draw = Callable[[float, float], Iterable[Primitive]]


class Item(NamedTuple):
    """A sample, `width` wide round a height, and the word behind it."""

    key: str
    word: str
    width: float
    draw: Draw


class Section(NamedTuple):
    """A heading and its items; in columns, or one after the other."""

    heading: str
    items: tuple[Item, ...]
    columns: bool = False


def legend(document: Document, picture: Picture, above: Box, look: Look) -> list[Symbol]:
    """Return the legend as symbols under the box `above`, as wide as that; nothing when there is nothing to explain."""
    sections = [section for section in _sections(*seen(document, picture), look) if section.items]
    if not sections:
        return []
    top = above.bottom + ABOVE
    rule = Path(polyline([(above.left, top), (above.right, top)]), stroke=look.colour("grey"), width=2.5)
    symbols = [Symbol("legend", "legend", say("legend.legend", look.language.lang), (rule,), above)]
    y = top + 44
    for section in sections:
        placed = list(_placed(section, above.width - GUTTER, look))
        heading = line(above.left, y, section.heading, Type(TEXT + 3, bold=True, anchor="start"), look)
        symbols.append(Symbol(f"legend {section.heading}", "legend", section.heading, (heading,), above))
        symbols += [_entry(item, above.left + GUTTER + x, y + row * ROW, look) for item, x, row in placed]
        y += (placed[-1][2] + 1) * ROW + 6
    return symbols


def _entry(item: Item, x: float, y: float, look: Look) -> Symbol:
    word = line(x + item.width + GAP, y, item.word, Type(TEXT, anchor="start"), look)
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


def _sections(document: Document, picture: Picture, look: Look) -> Iterator[Section]:
    nodes = [document.nodes[key] for key in picture.placements]
    links = [document.links[key] for key in picture.routes]
    language, lang = look.language, look.language.lang
    kinds = {node.kind for node in nodes}
    sorts = [sort for sort in language.sorts.values() if any(node.domain == sort.id for node in nodes)]
    marks = {mark for marked in (nodes, links) for record in marked for mark in record.marks}
    lines = [
        _line(kind, links, look) for kind in language.links.values() if any(kind.id == each.kind for each in links)
    ]
    signs = [_mark(mark, look) for mark in language.marks.values() if mark.id in marks]
    yield Section(say("legend.legend", lang), (*lines, *signs, *_number(nodes, links, look)), columns=True)
    yield Section(say("legend.domains", lang), tuple(_domain(sort, look) for sort in sorts if sort.of == "domain"))
    yield Section(say("legend.orders", lang), tuple(_order(sort, look) for sort in sorts if sort.of == "order"))
    shapes = [kind for kind in language.nodes.values() if kind.explained and kind.id in kinds]
    yield Section(say("legend.shapes", lang), tuple(_shape(kind, look) for kind in shapes))


def _line(kind: LinkKind, links: Sequence[Link], look: Look) -> Item:
    """A line with a letter or rings as the first such link has them."""
    sample = link_sample(kind, look, next(each for each in links if each.kind == kind.id))
    return Item(kind.id, look.language.name(kind.names), LINE, lambda x, y: scaled(sample, 1, x, y))


def _mark(mark: Mark, look: Look) -> Item:
    """The badge, and a piece of line as the mark draws it."""

    def draw(x: float, y: float) -> Iterator[Primitive]:
        if mark.dash or mark.width:
            colour = look.colour(mark.stroke or "ink")
            dotted = bool(mark.dash) and mark.dash[0] < 1
            yield Path(
                polyline([(x, y), (x + LINE, y)]), stroke=colour, width=mark.width or 5, dash=mark.dash, round=dotted
            )
        yield from BADGES[mark.badge](x + LINE / 2, y, look)

    return Item(mark.id, look.language.name(mark.names), LINE, draw)


def _number(nodes: Sequence[Node], links: Sequence[Link], look: Look) -> Iterator[Item]:
    """A number joins an arrow and a value."""
    if any(each.number is not None for each in nodes) and any(each.number is not None for each in links):
        word = say("legend.number", look.language.lang)
        yield Item("number", word, LINE, lambda x, y: lettered(x + LINE / 2, y, "1", "ink", look))


def _domain(sort: Sort, look: Look) -> Item:
    def draw(x: float, y: float) -> Iterator[Primitive]:
        yield Path(rounded(Box(x, y - 25, x + 50, y + 25), 8), fill=look.colour("domain", sort.id))
        yield Path(icon(sort.icon, x + 25, y - 9, 26), fill=look.colour("white"))
        yield line(x + 25, y + 14, sort.code, Type(SMALL, "white", bold=True), look)

    return Item(sort.id, look.language.name(sort.names), 50, draw)


def _order(sort: Sort, look: Look) -> Item:
    return Item(sort.id, look.language.name(sort.names), 54, lambda x, y: target(x + 27, y, sort.rings, look))


def _shape(kind: NodeKind, look: Look) -> Item:
    """The symbol of a kind, small and without words."""
    sample = node_sample(kind, look)
    box = sample.box
    scale = min(72 / box.width, 48 / box.height)

    def draw(x: float, y: float) -> list[Primitive]:
        return scaled(sample, scale, x - box.left * scale, y - box.centre[1] * scale)

    return Item(kind.id, look.language.name(kind.names), box.width * scale, draw)
