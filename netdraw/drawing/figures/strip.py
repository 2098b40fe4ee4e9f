"""Sets the phases of a network side by side: one picture as it was in each of them, with one legend for all."""

from collections.abc import Iterator, Sequence

from netdraw.drawing.composing import compose
from netdraw.drawing.figures.figure import whole
from netdraw.drawing.figures.legend import legend
from netdraw.drawing.geometry.paths import polyline
from netdraw.drawing.geometry.shifting import shifted
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.badges import years
from netdraw.drawing.nodes.parts import Type, line
from netdraw.drawing.primitives import Box, Drawing, Path, Symbol, union
from netdraw.drawing.telling.description import describe, heading
from netdraw.drawing.text.lettering import Setting, block
from netdraw.model.document import Document
from netdraw.model.records import Phase, Picture

BETWEEN = 120  # from one picture to the next, a thin line in the middle
NAME, WORDS = 32, 25  # sizes of what stands above a picture
LEAD = 34


def strip(document: Document, picture: Picture, look: Look, width: float = 0) -> Drawing:
    """Return the picture as of every phase of the network, as text is read, each at its natural size.

    As many stand in a row as `width` has room for, and at least one; 0: all. The network must have phases. What stays
    stands at the same place in each; coordinates are in 0.1 mm.
    """
    phases, language, theme, measure = document.network.phases, look.language, look.theme, look.measure
    pictures = [picture.model_copy(update={"phase": each.name}) for each in phases]
    drawings = [compose(document, each, language, theme, measure) for each in pictures]
    one = union(each.box for each in drawings)
    columns = _columns(one, width, len(phases))
    lines = max(len(_motto(each, one.width, look)) for each in phases)
    right, down = one.width + BETWEEN, one.height + BETWEEN + NAME + LEAD * lines
    symbols: list[Symbol] = []
    for number, (phase, drawing) in enumerate(zip(phases, drawings, strict=True)):
        away = (number % columns * right, number // columns * down)
        symbols += [shifted(each, away) for each in drawing.symbols]
        symbols += _above(phase, one.moved(*away), lines, look)
        if number % columns:
            symbols.append(_rule(one.moved(*away), look))
    rows = -(-len(phases) // columns)
    all_of_it = Box(one.left, one.top, one.right + (columns - 1) * right, one.bottom + (rows - 1) * down)
    symbols += legend(document, pictures, all_of_it, look)
    drawing = Drawing(
        symbols=tuple(symbols),
        box=all_of_it,
        title=heading(document, picture.model_copy(update={"phase": ""}), language),
        description="\n".join(describe(document, each, language) for each in pictures),
        lang=language.lang,
        fonts=theme.fonts,
    )
    return whole(drawing)


def _columns(one: Box, width: float, count: int) -> int:
    return min(max(int((width + BETWEEN) // (one.width + BETWEEN)), 1), count) if width else count


def _above(phase: Phase, room: Box, lines: int, look: Look) -> Iterator[Symbol]:
    """Yield the name of a phase over its picture, its years behind it and its motto below that, in room for `lines`."""
    y = room.top - BETWEEN / 2 - LEAD * lines
    named = line(room.left, y, phase.name, Type(NAME, bold=True, anchor="start"), look)
    when = years(phase.since, phase.until)
    dated = [line(room.left + named.width + 20, y, when, Type(WORDS, "grey", anchor="start"), look)] if when else []
    said = [
        line(room.left, y + LEAD * (i + 1), each, Type(WORDS, anchor="start"), look)._replace(italic=True)
        for i, each in enumerate(_motto(phase, room.width, look))
    ]
    yield Symbol(f"phase {phase.name}", "phase", phase.name, (named, *dated, *said), room)


def _motto(phase: Phase, width: float, look: Look) -> Sequence[str]:
    if not phase.motto:
        return ()
    setting = Setting(WORDS, WORDS, italic=True)
    return [each.text for each in block(f"“{phase.motto}”", "", (width, 10_000), setting, look.measure).lines]


def _rule(room: Box, look: Look) -> Symbol:
    """Return the line between the picture in a room and the one before it."""
    x = room.left - BETWEEN / 2
    drawn = Path(polyline([(x, room.top - BETWEEN / 2), (x, room.bottom)]), stroke=look.colour("grey"), width=2.5)
    return Symbol("between phases", "phase", "", (drawn,), room)
