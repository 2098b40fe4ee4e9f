"""The form for a blind interpretation: symbols without names, to be matched by people who have not seen them before.

After Moody's semantic transparency: a symbol that fewer than six in ten understand, or that two in ten take for one and
the same other, is one to draw anew.
"""

from random import Random
from typing import NamedTuple

from netdraw.drawing.figures.cells import WIDE, Cell, headed, link_cell, node_cell, placed
from netdraw.drawing.figures.sheet import fitting, kinds, page
from netdraw.drawing.geometry.paths import rounded
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.parts import Type, line
from netdraw.drawing.primitives import Box, Drawing, Path, Symbol
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import Language
from netdraw.language.tables import LinkKind, NodeKind, Theme
from netdraw.language.words import say

TOP, COLUMNS, HIGH = 150.0, 4, 190.0  # where the symbols begin, and their rows
NAMED, LINE = 3, 48.0  # columns and rows of the list of names
PEOPLE = 20
ROOM = (244.0, 120.0)


class Asked(NamedTuple):
    """A kind as the form asks for it: the number of its symbol, and the number of its name in the list."""

    id: str
    symbol: int
    name: int


def asked(language: Language, theme: Theme, seed: int) -> list[Asked]:
    """Return the kinds in the order of the form, which `seed` decides; the names stand by the alphabet."""
    shown = [kind for kind in kinds(Look(language, theme, measure, "design")) if not _says_itself(kind)]
    names = sorted((kind.id for kind in shown), key=lambda key: called(key, language).casefold())
    numbers = {key: i for i, key in enumerate(names, 1)}
    Random(seed).shuffle(shown)  # noqa: S311 - an order, not a secret
    return [Asked(kind.id, i, numbers[kind.id]) for i, kind in enumerate(shown, 1)]


def _says_itself(kind: NodeKind | LinkKind) -> bool:
    """Whether a symbol is a place with a name in it: a level, or a frame with zones."""
    return isinstance(kind, NodeKind) and (kind.layer == "level" or kind.zones is not None)


def form(language: Language, theme: Theme, seed: int) -> Drawing:
    """Return the form: an explanation, the symbols by number with room for an answer, and the names by number.

    It is laid on pages as the symbol sheet is.
    """
    look = Look(language, theme, measure, "design")
    order = asked(language, theme, seed)
    told = [say(f"form.{each}", language.lang) for each in ("first", "second")]
    tops = [TOP]
    for _ in range(0, len(order), COLUMNS):
        tops.append(fitting(tops[-1], HIGH) + HIGH)
    rows = -(-len(order) // NAMED)
    names = fitting(tops[-1] + 60, 60 + rows * LINE)
    symbols = [
        headed(say("form.title", language.lang), 0, look),
        *(_said(each, 74 + 40 * i, look) for i, each in enumerate(told)),
        *(_question(each, tops[(each.symbol - 1) // COLUMNS + 1] - HIGH / 2, look) for each in order),
        headed(say("form.names", language.lang), names, look),
        *(_name(each, names + 60, rows, look) for each in order),
    ]
    nameless = [each._replace(id=f"part {i}", role="part", title="") for i, each in enumerate(symbols)]
    return page(nameless, say("form.title", language.lang), look)


def answers(language: Language, theme: Theme, seed: int) -> str:
    """Return the table for answers: per symbol a row with its kind, the number of its name, and a column a person."""
    people = [str(i) for i in range(1, PEOPLE + 1)]
    rows = [["symbol", "kind", "name", *people]]
    empty = [""] * PEOPLE
    rows += [[str(each.symbol), each.id, str(each.name), *empty] for each in asked(language, theme, seed)]
    return "".join(";".join(row) + "\r\n" for row in rows)


def _question(each: Asked, y: float, look: Look) -> Symbol:
    """A symbol with its number before it, and room for the number of a name behind it."""
    x = (each.symbol - 1) % COLUMNS * WIDE / COLUMNS
    number = line(x, y, str(each.symbol), Type(28, bold=True, anchor="start"), look)
    box = Path(rounded(Box(x + 328, y - 28, x + 400, y + 28), 8), stroke=look.colour("grey"), width=2.5)
    return placed(_cell(each.id, look), x + 184, y, (number, box))


def _cell(key: str, look: Look) -> Cell:
    """Return the symbol of a kind without a name, with an order where it has one."""
    language = look.language
    if key in language.links:
        return link_cell(language.links[key], look)
    kind = language.nodes[key]
    sorts = [each.id for each in language.sorts.values() if each.of == kind.sorts]
    return node_cell(kind, look, sort=sorts[-1] if kind.sorts == "order" else "", room=ROOM)


def _name(each: Asked, top: float, rows: int, look: Look) -> Symbol:
    x, y = (each.name - 1) // rows * WIDE / NAMED, top + ((each.name - 1) % rows + 0.5) * LINE
    number = line(x + 44, y, str(each.name), Type(28, bold=True, anchor="end"), look)
    word = line(x + 64, y, called(each.id, look.language), Type(28, anchor="start"), look)
    return Symbol(f"name {each.name}", "name", "", (number, word), Box(x, y - LINE / 2, x + WIDE / NAMED, y + LINE / 2))


def called(key: str, language: Language) -> str:
    """Return the name of a kind; with "line" behind it where a shape has the same."""
    name = language.called(key)
    shapes = {language.name(each.names) for each in language.nodes.values()}
    return f"{name} ({say('form.line', language.lang)})" if key in language.links and name in shapes else name


def _said(text: str, y: float, look: Look) -> Symbol:
    return Symbol(f"said {text}", "text", "", (line(0, y, text, Type(28, anchor="start"), look),), Box(0, y, WIDE, y))
