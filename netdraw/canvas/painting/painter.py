"""Paints symbols with Qt: the twin of the SVG writer, for screen, PNG and PDF."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path as File
from threading import local
from typing import cast

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QGlyphRun,
    QPainter,
    QPainterPath,
    QPen,
    QRawFont,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from netdraw.canvas.painting.detail import HAIRLINES, WHOLE, WORDLESS, Detail, seen
from netdraw.drawing.primitives import NONE, Anchor, Command, Drawing, Path, Symbol, Text
from netdraw.drawing.text.faces import Face, paper
from netdraw.drawing.text.printable import printable
from netdraw.files.problems import Problem
from netdraw.language.words import say
from netdraw.model.collecting import collector_paused

KEPT = {WHOLE: 2_000, WORDLESS: 8_000, HAIRLINES: 65_536}  # symbols that stay ready, of some 20, 5 and 2 kB each
BEFORE: dict[Anchor, float] = {"start": 0, "middle": 0.5, "end": 1}  # the part of a line before its anchor

NO_PEN = QPen(Qt.PenStyle.NoPen)

EMPTY = QPainterPath()  # a copy of it is sooner there than one that is told how to be filled
EMPTY.setFillRule(Qt.FillRule.WindingFill)

Stroke = Callable[[QPainter], None]


@cache
def load_fonts() -> str:
    """Give Qt the fonts of the paper, and return the family they form. There must be a QGuiApplication."""
    _, *files = paper()
    (family,) = {_known(file).family() for file in files}
    return family


@cache
def _known(file: File) -> QFont:
    """Give Qt the font in a file, and return it as Qt knows it; raises Problem when Qt does not take it."""
    raw = QRawFont(str(file), 10)
    if QFontDatabase.addApplicationFont(str(file)) < 0 or not raw.isValid():
        raise Problem(say("house.no-font", path=file))
    return QFontDatabase.font(raw.familyName(), raw.styleName(), 10)  # its raw weight is 400 unless it is quite bold


@collector_paused()
def paint(painter: QPainter, symbols: Iterable[Symbol], shown: Detail = WHOLE, again: bool = True) -> None:
    """Paint symbols from back to front in coordinates of the drawing (0.1 mm, y down).

    What paints them stays ready if they are to be painted `again`.
    """
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    ready = OWN.ready[shown]
    strokes = ready.strokes if again else ready.made
    for symbol in symbols:
        for stroke in strokes(symbol):
            stroke(painter)
    painter.restore()


def paint_figure(painter: QPainter, drawing: Drawing) -> None:
    """Paint a drawing in its own face, once: nothing stays ready for another time."""
    face = drawing.face or paper()
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for symbol in drawing.symbols:
        for each in symbol.primitives:
            stroke = _words(each, face) if isinstance(each, Text) else _shape(each, _own_pen(each))
            stroke(painter)
    painter.restore()


def outline_path(commands: Sequence[Command]) -> QPainterPath:
    """Return path commands as Qt has them; overlapping parts are filled as SVG does (non-zero)."""
    path = QPainterPath(EMPTY)
    move, line, curve = path.moveTo, path.lineTo, path.cubicTo  # looked up once, as most paths are long
    for command in commands:
        if command[0] == "L":
            line(command[1], command[2])
        elif command[0] == "C":
            curve(*command[1:])
        elif command[0] == "M":
            move(command[1], command[2])
        else:
            path.closeSubpath()
    return path


class _Ready:
    """What paints the symbols painted last, in one detail, made once: compose hands unchanged ones over again."""

    def __init__(self, shown: Detail) -> None:
        self._shown = shown
        self._made: dict[int, tuple[Symbol, list[Stroke]]] = {}  # holding a symbol keeps its identity its own

    def strokes(self, symbol: Symbol) -> list[Stroke]:
        """Return what paints a symbol; of more than KEPT the oldest are forgotten."""
        found = self._made.get(id(symbol))
        if found is None:
            if len(self._made) >= KEPT[self._shown]:
                del self._made[next(iter(self._made))]
            found = self._made[id(symbol)] = symbol, [*self.made(symbol)]
        return found[1]

    def made(self, symbol: Symbol) -> Iterator[Stroke]:
        """Yield what paints a symbol, made for this once."""
        for each in seen(symbol, self._shown):
            if isinstance(each, Text):
                yield _words(each, paper())
            else:
                yield _shape(each, _hairline(each) if self._shown.hairlines else _own_pen(each))


def _shape(each: Path, pen: QPen) -> Stroke:
    """Return the one call that paints a path: less for Qt to look into than a path with pen and brush."""
    if (
        len(each.commands) == 2
        and each.commands[1][0] == "L"
        and each.fill == NONE
        and pen.style() == Qt.PenStyle.SolidLine
    ):
        (_, *start), (_, *end) = each.commands
        return _straight(QLineF(*start, *end), pen)
    path, brush = outline_path(each.commands), _brush(each.fill)
    if pen is NO_PEN:
        return lambda painter: painter.fillPath(path, brush)
    if each.fill != NONE:
        return _outlined(path, pen, brush)
    return lambda painter: painter.strokePath(path, pen)


def _outlined(path: QPainterPath, pen: QPen, brush: QBrush) -> Stroke:
    def stroke(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawPath(path)

    return stroke


def _straight(line: QLineF, pen: QPen) -> Stroke:
    def stroke(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.drawLine(line)

    return stroke


def _words(each: Text, face: Face) -> Stroke:
    """Lay a line of text out once.

    As in SVG the anchor is that of the kerned line; measuring, without kerning, is only for finding room.
    """
    glyphs, wide, ascent = OWN.line(face, each.text, each.size, (each.bold, each.italic))
    colour = _colour(each.fill)
    place = QPointF(_cut(each.x - BEFORE[each.anchor] * wide), _cut(each.y - ascent))

    def stroke(painter: QPainter) -> None:
        painter.setPen(colour)
        for run in glyphs:
            painter.drawGlyphRun(place, run)

    return stroke


def _cut(place: float) -> float:
    """Return where Qt lays a line, which it counts in 64ths; glyphs it would count one by one."""
    return int(place * 64) / 64


def _line(face: Face, text: str, size: int, style: tuple[bool, bool]) -> tuple[list[QGlyphRun], float, float]:
    """Return the glyphs of a line of text, how far the pen goes in it, and how high it stands above its baseline.

    Glyphs that are ready take half as long to paint as the layout that they are from, and come on the same pixels.
    """
    layout = QTextLayout(printable(text), OWN.font(face, size, *style))
    option = QTextOption()
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    leftward = any(run.isRightToLeft() for run in runs)  # then its end is not where the text ends
    return runs, line.naturalTextWidth() if leftward else _advance(line, len(layout.text())), line.ascent()


def _advance(line: QTextLine, length: int) -> float:
    """Return how far the pen goes; Qt's own width adds how far the last letter leans out, which SVG leaves out."""
    x, _ = cast(tuple[float, int], line.cursorToX(length))
    return x


def _font(face: Face, size: int, bold: bool, italic: bool) -> QFont:
    font = QFont(_known(face.file(bold, italic)))
    font.setPixelSize(size)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _own_pen(path: Path) -> QPen:
    if path.stroke == NONE or not path.width:
        return NO_PEN
    return _pen(path.stroke, path.width, path.dash, path.round)


@lru_cache(maxsize=1024)
def _pen(stroke: str, width: float, dash: tuple[float, ...], rounded: bool) -> QPen:
    cap = Qt.PenCapStyle.RoundCap if rounded else Qt.PenCapStyle.FlatCap
    join = Qt.PenJoinStyle.RoundJoin if rounded else Qt.PenJoinStyle.SvgMiterJoin
    pen = QPen(QColor(stroke), width, Qt.PenStyle.SolidLine, cap, join)
    pen.setMiterLimit(4)  # SVG's own
    if dash:
        even = dash * (1 + len(dash) % 2)  # SVG repeats an odd list, Qt leaves its last number out
        pen.setDashPattern([length / width for length in even])
    return pen


def _hairline(path: Path) -> QPen:
    """Return a pen that stays to be seen however small the paper is shown; what is only filled has no line."""
    return _thin(path.stroke if path.stroke != NONE else path.fill) if path.width else NO_PEN


@lru_cache(maxsize=256)
def _thin(colour: str) -> QPen:
    pen = QPen(QColor(colour), 1)
    pen.setCosmetic(True)
    return pen


@lru_cache(maxsize=256)
def _brush(fill: str) -> QBrush:
    return QBrush(Qt.BrushStyle.NoBrush) if fill == NONE else QBrush(QColor(fill))


@lru_cache(maxsize=256)
def _colour(fill: str) -> QColor:
    return QColor(fill)


class _Own(local):
    """What a thread keeps for itself: Qt lets several paint at once, but not with the same fonts and laid lines."""

    def __init__(self) -> None:
        self.ready = {shown: _Ready(shown) for shown in KEPT}
        self.font = lru_cache(maxsize=256)(_font)
        self.line = lru_cache(maxsize=2048)(_line)  # what is moved keeps its words


OWN = _Own()
