"""Makes the letters of a drawing paths, for a printer that has not the font; the words stay in the titles.

The only module that knows HarfBuzz, which places letters (with kerning) as browsers do and gives their outlines.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path as File
from typing import Any

import uharfbuzz as hb

from netdraw.drawing.geometry.paths import moved
from netdraw.drawing.primitives import Command, Drawing, Path, Point, Primitive, Symbol, Text
from netdraw.drawing.text.faces import Face, paper
from netdraw.drawing.text.printable import printable

PART = {"start": 0.0, "middle": 0.5, "end": 1.0}  # of a line before its anchor
LACKING = 0  # the glyph that stands for what a font has no glyph for


def outlined(drawing: Drawing) -> Drawing:
    """Return the drawing with a path in the place of every text; a line with a sign that the font lacks stays text."""
    face = drawing.face or paper()
    return drawing._replace(symbols=tuple(_symbol(each, face) for each in drawing.symbols))


def lacking(drawing: Drawing) -> list[str]:
    """Return the lines that are still text in a drawing of which the letters were made paths."""
    return [each.text for symbol in drawing.symbols for each in symbol.primitives if isinstance(each, Text)]


def _symbol(symbol: Symbol, face: Face) -> Symbol:
    words = [each.text for each in symbol.primitives if isinstance(each, Text)]
    if not words:
        return symbol
    told = " ".join(words)
    title = symbol.title if told in symbol.title else f"{symbol.title}: {told}".removeprefix(": ")
    return symbol._replace(title=title, primitives=tuple(_drawn(each, face) for each in symbol.primitives))


def _drawn(each: Primitive, face: Face) -> Primitive:
    if isinstance(each, Path):
        return each
    line = _line(printable(each.text), each.size, face.file(each.bold, each.italic))
    if line is None:
        return each
    commands, wide = line
    return Path(moved(commands, each.x - PART[each.anchor] * wide, each.y), fill=each.fill)


def _line(text: str, size: int, file: File) -> tuple[tuple[Command, ...], float] | None:
    """Return the outlines of a line from (0, 0) on and how wide it is; None where the font lacks a sign."""
    font, buffer = _font(file), hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    scale, x = size / font.face.upem, 0.0
    commands: list[Command] = []
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if glyph.codepoint == LACKING:
            return None
        at = x + place.x_offset * scale, -place.y_offset * scale
        commands += _placed(_glyph(file, glyph.codepoint), at, scale)
        x += place.x_advance * scale
    return tuple(commands), x


def _placed(glyph: Iterable[Any], at: Point, scale: float) -> Iterator[Any]:
    """Yield the commands of a glyph at a place, its y turned downward."""
    x, y = at
    for kind, *numbers in glyph:
        both = zip(numbers[::2], numbers[1::2], strict=True)
        yield (kind, *(each for px, py in both for each in (x + px * scale, y - py * scale)))


@cache
def _font(file: File) -> Any:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(file))))


@cache
def _glyph(file: File, number: int) -> list[Any]:
    """Return the commands of a glyph in the units of its font, y up; curves are cubic."""
    commands: list[Any] = []
    _font(file).draw_glyph(number, _pen(), commands)
    return commands


@cache
def _pen() -> Any:
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, drawn: drawn.append(("M", x, y)))
    pen.set_line_to_func(lambda x, y, drawn: drawn.append(("L", x, y)))
    pen.set_cubic_to_func(lambda *numbers: numbers[-1].append(("C", *numbers[:-1])))
    pen.set_close_path_func(lambda drawn: drawn.append(("Z",)))
    return pen
