"""Sets the phases of a network side by side: one picture as it was in each of them, with one legend for all."""

from collections.abc import Iterator, Sequence

from netdraw.drawing.badges import years
from netdraw.drawing.composing import compose
from netdraw.drawing.description import describe, heading
from netdraw.drawing.figure import whole
from netdraw.drawing.legend import legend
from netdraw.drawing.lettering import Setting, block, measure
from netdraw.drawing.look import Look
from netdraw.drawing.parts import Type, line
from netdraw.drawing.paths import moved, polyline, r
from netdraw.drawing.primitives import Box, Drawing, Path, Primitive, Symbol, union
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.model.document import Document
from netdraw.model.records import Phase, Picture

BETWEEN = 120  # from one picture to the next, a thin line in the middle
NAME, WORDS = 32, 25  # sizes of what stands above a picture
LEAD = 34


def strip(document: Document, picture: Picture, language: Language, theme: Theme) -> Drawing:
    """Return the picture as of every phase of the network, from left to right, each at its natural size.

    The network must have phases. What stays stands at the same place in each; coordinates are in 0.1 mm.
    """
    phases, look = document.network.phases, Look(language, theme, measure, picture.kind)
    pictures = [picture.model_copy(update={"phase": each.name}) for each in phases]
    drawings = [compose(document, each, language, theme, measure) for each in pictures]
    one = union(each.box for each in drawings)
    symbols: list[Symbol] = []
    for number, (phase, drawing) in enumerate(zip(phases, drawings, strict=True)):
        away = number * (one.width + BETWEEN)
        symbols += [_shifted(each, away) for each in drawing.symbols]
        symbols += _above(phase, one.moved(away, 0), look)
        if number:
            symbols.append(_rule(one.left + away - BETWEEN / 2, one, look))
    row = Box(one.left, one.top, one.right + (len(phases) - 1) * (one.width + BETWEEN), one.bottom)
    symbols += legend(document, pictures, row, look)
    drawing = Drawing(
        symbols=tuple(symbols),
        box=row,
        title=heading(document, picture.model_copy(update={"phase": ""}), language),
        description="\n".join(describe(document, each, language) for each in pictures),
        lang=language.lang,
        fonts=theme.fonts,
    )
    return whole(drawing)


def _shifted(symbol: Symbol, away: float) -> Symbol:
    if not away:
        return symbol
    return symbol._replace(
        primitives=tuple(_moved(each, away) for each in symbol.primitives),
        box=symbol.box.moved(away, 0),
        outline=moved(symbol.outline, away, 0),
    )


def _moved(each: Primitive, away: float) -> Primitive:
    if isinstance(each, Path):
        return each._replace(commands=moved(each.commands, away, 0))
    return each._replace(x=r(each.x + away))


def _above(phase: Phase, room: Box, look: Look) -> Iterator[Symbol]:
    """Yield the name of a phase over its picture, its years behind it and its motto below that."""
    lines = _motto(phase, room.width)
    y = room.top - BETWEEN / 2 - LEAD * len(lines)
    named = line(room.left, y, phase.name, Type(NAME, bold=True, anchor="start"), look)
    when = years(phase.since, phase.until)
    dated = [line(room.left + named.width + 20, y, when, Type(WORDS, "grey", anchor="start"), look)] if when else []
    said = [
        line(room.left, y + LEAD * (i + 1), each, Type(WORDS, anchor="start"), look)._replace(italic=True)
        for i, each in enumerate(lines)
    ]
    yield Symbol(f"phase {phase.name}", "phase", phase.name, (named, *dated, *said), room)


def _motto(phase: Phase, width: float) -> Sequence[str]:
    if not phase.motto:
        return ()
    setting = Setting(WORDS, WORDS, italic=True)
    return [each.text for each in block(f"“{phase.motto}”", "", (width, 10_000), setting, measure).lines]


def _rule(x: float, row: Box, look: Look) -> Symbol:
    drawn = Path(polyline([(x, row.top - BETWEEN / 2), (x, row.bottom)]), stroke=look.colour("grey"), width=2.5)
    return Symbol("between phases", "phase", "", (drawn,), row)
