"""Lays symbols with words out in rows on a sheet, and shows one of each thing that a language has."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from netdraw.drawing.figures.samples import domain_sample, scaled
from netdraw.drawing.geometry.paths import polyline, r
from netdraw.drawing.geometry.shifting import carried
from netdraw.drawing.links.symbol import Run, strokes
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.levels import level_symbol
from netdraw.drawing.nodes.parts import Type, line
from netdraw.drawing.nodes.standing import stand
from netdraw.drawing.nodes.symbol import node_symbol
from netdraw.drawing.primitives import Box, Path, Primitive, Symbol, Text, bounds
from netdraw.language.tables import LinkKind, Mark, NodeKind, Size, Sort
from netdraw.model.records import Link, Node, Placement

WIDE = 1740.0
TITLE, WORD, ASIDE = 40, 28, 25  # sizes of text
ROOM = (272.0, 124.0)  # for a shape in its cell
FRAME = (340.0, 200.0)  # for a frame
ZONED = (760.0, 285.0)  # for one with zones
MARKED = (172.0, 64.0)  # for a node with a mark
LONG = 160.0  # a line
BORDER = 24.0  # so far a border goes on beyond what stands on it


class Cell(NamedTuple):
    """A thing to show: what it draws round the origin, the words for it, and a few words beside those."""

    id: str
    drawn: tuple[Primitive, ...]
    word: str = ""
    aside: str = ""


def node_cell(kind: NodeKind, look: Look, name: str = "", sort: str = "", room: Size | None = None) -> Cell:
    """Return a kind of node in a room, as far as that lets it be as large as it must; a frame fills its room."""
    most = room or (ZONED if kind.zones else FRAME if kind.layer == "frame" else ROOM)
    least, size = (most, most) if kind.layer == "frame" else (kind.minimum, kind.size)
    wide, high = (max(least[i], min(size[i], most[i])) for i in (0, 1))
    node = Node(id="sample", kind=kind.id, name=name, domain=sort)
    standing = stand(node, Placement(node="sample", x=0, y=0, width=wide, height=high), look)
    border = _border(high, look) if kind.straddles else ()
    return Cell(kind.id, (*border, *node_symbol(standing, look).primitives), *_words(kind, look))


def _border(high: float, look: Look) -> tuple[Path, ...]:
    """Return a piece of the border on which something stands."""
    ends = [(0.0, -high / 2 - BORDER), (0.0, high / 2 + BORDER)]
    return (Path(polyline(ends), stroke=look.colour("grey"), width=3.5),)


def level_cell(kind: NodeKind, names: Sequence[str], look: Look) -> Cell:
    """Return the levels as bands above each other, or as rings in each other."""
    drawn: list[Primitive] = []
    for rank, name in enumerate(names):
        rings = look.picture_kind == "value"
        side = FRAME[1] + 30 - rank * 74
        x, y, wide, high = (0.0, 0.0, side, side) if rings else (0.0, (rank - 1) * 83.0, FRAME[0], 75.0)
        placement = Placement(node="sample", x=x, y=y, width=wide, height=high)
        standing = stand(Node(id="sample", kind=kind.id, name="" if rings else name), placement, look)
        symbol = level_symbol(standing, (rank, len(names)), look)
        drawn += symbol.primitives[:1] if rings else _beside(symbol.primitives)
    return Cell(kind.id, tuple(drawn), *_words(kind, look))


def _beside(band: Sequence[Primitive]) -> list[Primitive]:
    """Return a band with its name behind the stair instead of below it."""
    stair = bounds(band[1:4]) or Box(0, 0, 0, 0)
    names = [each._replace(x=r(stair.right + 18), y=r(stair.centre[1] + 10)) for each in band if isinstance(each, Text)]
    return [*(each for each in band if isinstance(each, Path)), *names]


def link_cell(kind: LinkKind, look: Look) -> Cell:
    """Return a kind of link, with a letter or a ring where it may have one."""
    own = {"letter": "C"} if kind.badge == "letter" else {"strength": 1} if kind.strength == "rings" else {}
    return Cell(kind.id, line_of(kind, look, **own), *_words(kind, look))


def line_of(kind: LinkKind, look: Look, **own: str | int | tuple[str, ...]) -> tuple[Primitive, ...]:
    """Return a kind of link as a line of LONG, with what is its own."""
    link = Link.model_validate({"id": "sample", "kind": kind.id, "source": "a", "target": "b", **own})
    return tuple(strokes(Run(link, kind, ((0, 0), (LONG, 0))), look))


def mark_cell(mark: Mark, kind: NodeKind, look: Look) -> Cell:
    """Return a small node of a kind with a mark."""
    name = look.language.name(kind.example) if kind.example else ""
    node = Node(id="sample", kind=kind.id, name=name, marks=(mark.id,))
    wide, high = MARKED
    standing = stand(node, Placement(node="sample", x=0, y=0, width=wide, height=high), look)
    return Cell(mark.id, node_symbol(standing, look).primitives, look.language.name(mark.names))


def sort_cell(sort: Sort, look: Look) -> Cell:
    """Return a domain, with its code."""
    word = f"{look.language.name(sort.names)} ({sort.code})" if sort.code else look.language.name(sort.names)
    return Cell(sort.id, tuple(scaled(domain_sample(sort, look), 1, 0, 0)), word)


def _words(kind: NodeKind | LinkKind, look: Look) -> tuple[str, str]:
    return look.language.name(kind.names), look.language.name(kind.aside) if kind.aside else ""


def headed(word: str, y: float, look: Look) -> Symbol:
    """Return a heading over the whole sheet; the line under it stands 34 below `y`."""
    rule = Path(polyline([(0.0, y + 34), (WIDE, y + 34)]), stroke=look.colour("grey"), width=2.5)
    primitives = (line(0, y, word, Type(TITLE, bold=True, anchor="start"), look), rule)
    return Symbol(f"heading {word}", "heading", word, primitives, Box(0, y, WIDE, y + 34))


def under(cells: Iterable[Cell], top: float, columns: int, high: float, look: Look) -> Iterator[Symbol]:
    """Yield cells in rows from `top` on, `high` below each other, each with its words below it."""
    for i, cell in enumerate(cells):
        x, y = (i % columns + 0.5) * WIDE / columns, top + i // columns * high
        middle, foot = y + (high - 86) / 2, y + high - 66
        words: list[Primitive] = [line(x, foot, cell.word, Type(WORD, bold=True), look)] if cell.word else []
        if cell.aside:
            words.append(line(x, foot + 32, cell.aside, Type(ASIDE, "grey"), look))
        yield placed(cell, x, middle, words)


def beside(cells: Iterable[Cell], top: float, columns: int, high: float, look: Look) -> Iterator[Symbol]:
    """Yield cells in rows from `top` on, `high` below each other, each with its words at the right of it."""
    for i, cell in enumerate(cells):
        x, y = i % columns * WIDE / columns + 100, top + i // columns * high + high / 2
        yield placed(cell, x, y, [line(x + 106, y, cell.word, Type(WORD, anchor="start"), look)])


def placed(cell: Cell, x: float, y: float, words: Sequence[Primitive]) -> Symbol:
    """Return a cell with the middle of what it draws at a point."""
    across, down = (bounds(cell.drawn) or Box(0, 0, 0, 0)).centre
    drawn = [carried(each, (x - across, y - down)) for each in cell.drawn]
    primitives = (*drawn, *words)
    return Symbol(cell.id, "sample", cell.word, primitives, bounds(primitives) or Box(x, y, x, y))
