"""Says what of the language a picture uses, and so what its legend explains: nothing more, nothing less, in order."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from netdraw.drawing.figures.samples import LINE, link_sample, node_sample, scaled
from netdraw.drawing.geometry.paths import polyline, rounded
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.badges import badge, lettered
from netdraw.drawing.nodes.icons import icon
from netdraw.drawing.nodes.openings import opening_sample, stair_sample
from netdraw.drawing.nodes.parts import CODE, line, target
from netdraw.drawing.primitives import Box, Path, Primitive
from netdraw.drawing.views.seeing import seen
from netdraw.language.tables import LinkKind, Mark, NodeKind, Sort
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture

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


class Used(NamedTuple):
    """What is drawn: its nodes, its links, and whether somebody is expressly not on a level."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    opened: bool


def sections(shown: Iterable[tuple[Document, Picture]], look: Look) -> list[Section]:
    """Return what a legend of pictures explains, in the order of the language, without empty sections."""
    each_used = [_used(*seen(document, picture, look.language), look) for document, picture in shown]
    nodes, links, opened = zip(*each_used, strict=True)
    used, lang = Used(tuple(chain(*nodes)), tuple(chain(*links)), any(opened)), look.language.lang
    found = (
        Section(say("legend.legend", lang), (*_lines(used, look), *_number(used, look)), columns=True),
        Section(say("legend.domains", lang), tuple(_domains(used, look))),
        Section(say("legend.orders", lang), tuple(_orders(used, look))),
        Section(say("legend.shapes", lang), tuple(_shapes(used, look))),
    )
    return [each for each in found if each.items]


def _used(document: Document, picture: Picture, look: Look) -> Used:
    there, links = picture.placements, (document.links[key] for key in picture.routes)
    levels = {key for key in there if look.language.node(document.nodes[key].kind).layer == "level"}
    return Used(
        tuple(document.nodes[key] for key in there),
        tuple(each for each in links if each.source in there and each.target in there),
        any(levels.intersection(each.not_on) for each in there.values()),
    )


def _lines(used: Used, look: Look) -> Iterator[Item]:
    """Yield the lines, strengths and marks."""
    language = look.language
    first = {language.link(each.kind).id: each for each in reversed(used.links)}
    yield from (_line(kind, first[key], look) for key, kind in language.links.items() if key in first)
    if any(each.strength in (1, 3) and language.link(each.kind).strength == "width" for each in used.links):
        yield _strengths(look)
    put = {mark for records in (used.nodes, used.links) for record in records for mark in record.marks}
    yield from (_mark(mark, look) for key, mark in language.marks.items() if key in put and mark.badge)
    if used.opened:
        sample = opening_sample if look.picture_kind == "design" else stair_sample
        yield Item("not-on", say("legend.not-on", language.lang), LINE, lambda x, y: sample(x, y, LINE, look))


def _domains(used: Used, look: Look) -> Iterator[Item]:
    yield from (_domain(sort, look) for sort in _sorts(used, look, "domain"))


def _orders(used: Used, look: Look) -> Iterator[Item]:
    """Yield the orders of learning, of values and of the arrows that bring them."""
    ringed = {each.strength for each in used.links if look.language.link(each.kind).strength == "rings"}
    named = {sort.id for sort in _sorts(used, look, "order")}
    for sort in look.language.sorts.values():
        if sort.id in named or (sort.of == "order" and sort.rings in ringed):
            yield _order(sort, look)


def _sorts(used: Used, look: Look, of: str) -> Iterator[Sort]:
    """Yield the sub-kinds that are drawn: those of kinds that have them."""
    drawn = {node.domain for node in used.nodes if look.language.node(node.kind).sorts == of}
    yield from (sort for sort in look.language.sorts.values() if sort.of == of and sort.id in drawn)


def _shapes(used: Used, look: Look) -> Iterator[Item]:
    kinds = {look.language.node(node.kind).id for node in used.nodes}
    explained = (kind for kind in look.language.nodes.values() if kind.explained and kind.id in kinds)
    yield from (_shape(kind, look) for kind in explained)


def _line(kind: LinkKind, first: Link, look: Look) -> Item:
    """A line with a letter or rings as the first such link has them."""
    sample = link_sample(kind, look, first)
    return Item(kind.id, look.language.name(kind.names), LINE, lambda x, y: scaled(sample, 1, x, y))


def _strengths(look: Look) -> Item:
    """Three lines below each other: weak, normal, strong."""
    widths = next(kind.widths for kind in look.language.links.values() if kind.strength == "width")

    def draw(x: float, y: float) -> Iterator[Primitive]:
        for step, width in zip((-17, 0, 17), widths, strict=True):
            yield Path(polyline([(x, y + step), (x + LINE, y + step)]), stroke=look.colour("ink"), width=width)

    return Item("strength", say("legend.strength", look.language.lang), LINE, draw)


def _mark(mark: Mark, look: Look) -> Item:
    """The badge, and a piece of line as the mark draws it."""

    def draw(x: float, y: float) -> Iterator[Primitive]:
        if mark.dash or mark.width:
            colour = look.colour(mark.stroke or "ink")
            dotted = bool(mark.dash) and mark.dash[0] < 1
            yield Path(
                polyline([(x, y), (x + LINE, y)]), stroke=colour, width=mark.width or 5, dash=mark.dash, round=dotted
            )
        yield from badge(mark.badge, x + LINE / 2, y, look)

    return Item(mark.id, look.language.name(mark.names), LINE, draw)


def _number(used: Used, look: Look) -> Iterator[Item]:
    """A number joins an arrow and a value, or counts steps; one word for both makes all figures have one key."""
    if any(each.number is not None for of in (used.nodes, used.links) for each in of):
        word = say("legend.number", look.language.lang)
        yield Item("number", word, LINE, lambda x, y: lettered(x + LINE / 2, y, "1", "ink", look))


def _domain(sort: Sort, look: Look) -> Item:
    def draw(x: float, y: float) -> Iterator[Primitive]:
        yield Path(rounded(Box(x, y - 25, x + 50, y + 25), 8), fill=look.colour("domain", sort.id))
        yield Path(icon(sort.icon, x + 25, y - 10.5, 24, look.language.icons), fill=look.colour("white"))
        yield line(x + 25, y + 13, sort.code, CODE, look)

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
