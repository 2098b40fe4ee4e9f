"""The symbol sheet: everything that a language can draw, with its name, on pages to print."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from netdraw.drawing.figures.cells import (
    WIDE,
    Cell,
    beside,
    headed,
    level_cell,
    line_of,
    link_cell,
    mark_cell,
    node_cell,
    sort_cell,
    under,
)
from netdraw.drawing.figures.figure import whole
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.badges import lettered, tag
from netdraw.drawing.primitives import Box, Drawing, Symbol, bounds
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import Language
from netdraw.language.tables import STAND_INS, LinkKind, NodeKind, Theme
from netdraw.language.words import say

LEVELS = ("governing", "managing", "practice")
HIGH = 2570.0  # what comes on one page: an A4 with margins of 20 mm
PAGE = HIGH + 200  # from one page to the next
HEAD, AFTER = 50.0, 40.0  # from a heading to what is under it, and from that to the next
Rows = Callable[[Iterable[Cell], float, int, float, Look], Iterator[Symbol]]


def sheet(language: Language, theme: Theme) -> Drawing:
    """Return the sheet at 174 mm: shapes, lines, marks, domains, frames and levels, each under its heading.

    Its pages lie below each other, PAGE apart; `leaves` parts them.
    """
    look = Look(language, theme, measure, "design")
    sections: list[tuple[str, Sequence[Cell], Rows, int, float]] = [
        ("shapes", shapes(look), under, 6, 272),
        ("links", [*lines(look), *_strengths(look), *_marked(look)], beside, 3, 72),
        ("marks", [*marks(look), *_notes(look)], beside, 3, 92),
        ("domains", [sort_cell(each, look) for each in language.sorts.values() if each.of == "domain"], beside, 3, 72),
        ("frames", [*frames(look), *_levels(look)], under, 3, 330),
        ("zones", zoned(look), under, 2, 440),
    ]
    symbols, y = list[Symbol](), 0.0
    for word, cells, rows, columns, high in sections:
        for i in range(0, len(cells), columns):
            head = 0 if i else HEAD
            y = fitting(y, head + high)
            symbols += [] if i else [headed(say(f"symbols.{word}", language.lang), y, look)]
            symbols += rows(cells[i : i + columns], y + head, columns, high, look)
            y += head + high
        y += AFTER
    return page(symbols, say("symbols.title", language.lang), look)


def fitting(y: float, high: float) -> float:
    """Return where something so high begins: at `y`, or else at the top of the next page."""
    return y if y % PAGE + high <= HIGH else (y // PAGE + 1) * PAGE


def leaves(drawing: Drawing) -> tuple[Drawing, ...]:
    """Return the pages of a sheet, each as a drawing of what is on it."""
    count = int(drawing.box.bottom // PAGE) + 1
    pages = (
        [each for each in drawing.symbols if each.box.centre[1] // PAGE == number] for number in range(max(count, 1))
    )
    return tuple(
        whole(drawing._replace(symbols=tuple(each), box=_around(each), description=_told(each), title=title))
        for number, each in enumerate(pages, 1)
        for title in [drawing.title if count == 1 else f"{drawing.title} ({number}/{count})"]
    )


def page(symbols: Sequence[Symbol], title: str, look: Look) -> Drawing:
    """Return symbols as a drawing of the width of a page, with its text alternative."""
    told = _told(symbols)
    return whole(Drawing(tuple(symbols), _around(symbols), title, told, look.language.lang, fonts=look.theme.fonts))


def _around(symbols: Sequence[Symbol]) -> Box:
    """Return the box of symbols as wide as a page."""
    boxes = [box for each in symbols if (box := bounds(each.primitives))]
    return Box(0, min(each.top for each in boxes), WIDE, max(each.bottom for each in boxes))


def _told(symbols: Sequence[Symbol]) -> str:
    return "; ".join(dict.fromkeys(each.title for each in symbols if each.title))


def shapes(look: Look) -> list[Cell]:
    """Return every kind of node that is no frame; one with orders once for each."""
    return [cell for kind in _nodes(look) if kind.layer in ("node", "front") for cell in _shape(kind, look)]


def _shape(kind: NodeKind, look: Look) -> Iterator[Cell]:
    language = look.language
    orders = [each for each in language.sorts.values() if each.of == kind.sorts == "order"]
    for order in orders:
        aside = say(f"symbols.rings-{order.rings}", language.lang) if order.rings in (1, 2, 3) else ""
        yield node_cell(kind, look, language.name(order.names), order.id)._replace(aside=aside)
    if not orders:
        name = language.name(kind.example) if kind.example else ""
        yield node_cell(kind, look, name, "housing" if kind.sorts == "domain" else "")


def lines(look: Look) -> list[Cell]:
    """Return every kind of link."""
    return [link_cell(kind, look) for kind in look.language.links.values() if kind.id not in STAND_INS]


def _strengths(look: Look) -> Iterator[Cell]:
    """The first kind that has strengths, weak, normal and strong."""
    kind = next((each for each in look.language.links.values() if each.strength == "width"), None)
    for strength in (1, 2, 3) if kind else ():
        assert kind
        word = f"{look.language.name(kind.names)}: {say(f'symbols.strength-{strength}', look.language.lang)}"
        yield Cell(f"strength {strength}", line_of(kind, look, strength=strength), word)


def _marked(look: Look) -> Iterator[Cell]:
    """A plain line with each mark that has dashes or dots, or that a badge does not tell."""
    kind = next((each for each in look.language.links.values() if each.line == "solid"), None)
    for mark in (each for each in look.language.marks.values() if kind and (each.dash or not each.badge)):
        assert kind
        yield Cell(f"line {mark.id}", line_of(kind, look, marks=(mark.id,)), look.language.name(mark.names))


def marks(look: Look) -> list[Cell]:
    """Return every mark that has a badge, on the first kind of node."""
    kind = next(iter(look.language.nodes.values()))
    return [mark_cell(each, kind, look) for each in look.language.marks.values() if each.badge]


def _notes(look: Look) -> Iterator[Cell]:
    """What may stand at a symbol besides its marks: a number, how often, and years."""
    lang = look.language.lang
    yield Cell("number", tuple(lettered(0, 0, "1", "ink", look)), say("legend.number", lang))
    yield Cell("often", tuple(tag((0, 0), say("symbols.often-example", lang), look)), say("symbols.often", lang))
    yield Cell("years", tuple(tag((0, 0), "2016–", look)), say("symbols.years", lang))


def frames(look: Look) -> list[Cell]:
    """Return every kind of frame that is not divided."""
    return _frames([kind for kind in _nodes(look) if kind.layer == "frame" and not kind.zones], look)


def zoned(look: Look) -> list[Cell]:
    """Return every kind of frame with zones."""
    return _frames([kind for kind in _nodes(look) if kind.zones], look)


def _frames(kinds: Iterable[NodeKind], look: Look) -> list[Cell]:
    language = look.language
    return [node_cell(kind, look, language.name(kind.example) if kind.example else "") for kind in kinds]


def _levels(look: Look) -> Iterator[Cell]:
    """The levels, as bands and as rings."""
    names = [say(f"editing.{each}", look.language.lang) for each in LEVELS]
    for kind in (each for each in _nodes(look) if each.layer == "level"):
        for picture in ("design", "value"):
            word = say(f"symbols.{picture}", look.language.lang)
            shown = replace(look, picture_kind="value" if picture == "value" else "design")
            yield level_cell(kind, names, shown)._replace(aside=word)


def _nodes(look: Look) -> Iterator[NodeKind]:
    return (kind for kind in look.language.nodes.values() if kind.id not in STAND_INS)


def kinds(look: Look) -> list[NodeKind | LinkKind]:
    """Return all kinds of which the sheet shows one."""
    return [*_nodes(look), *(kind for kind in look.language.links.values() if kind.id not in STAND_INS)]
