"""Paints symbols with Qt: the twin of the SVG writer, for screen, PNG and PDF."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from netdraw.assets import folder
from netdraw.drawing.primitives import NONE, Anchor, Command, Path, Symbol, Text
from netdraw.drawing.printable import printable

KEPT = 2_000  # symbols that stay ready to be painted, of some 20 kB each
BEFORE: dict[Anchor, float] = {"start": 0, "middle": 0.5, "end": 1}  # the part of a line before its anchor

Stroke = Callable[[QPainter], None]


@cache
def load_fonts() -> str:
    """Give Qt the fonts of the paper, and return the family they form. There must be a QGuiApplication."""
    files = sorted(folder("fonts").glob("LiberationSans-*.ttf"))
    numbers = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    (family,) = {family for number in numbers for family in QFontDatabase.applicationFontFamilies(number)}
    return family


def paint(painter: QPainter, symbols: Iterable[Symbol]) -> None:
    """Paint symbols from back to front in coordinates of the drawing (0.1 mm, y down)."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for symbol in symbols:
        for stroke in _strokes(symbol):
            stroke(painter)
    painter.restore()


def outline_path(commands: Sequence[Command]) -> QPainterPath:
    """Return path commands as Qt has them; overlapping parts are filled as SVG does (non-zero)."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for command in commands:
        if command[0] == "M":
            path.moveTo(command[1], command[2])
        elif command[0] == "L":
            path.lineTo(command[1], command[2])
        elif command[0] == "C":
            path.cubicTo(*command[1:])
        else:
            path.closeSubpath()
    return path


def _strokes(symbol: Symbol) -> list[Stroke]:
    """Return what paints a symbol, made once: compose hands over the same symbol as long as nothing in it changes."""
    slot = _slot(id(symbol))
    if slot.symbol is not symbol:
        slot.symbol = symbol
        slot.strokes = [_words(each) if isinstance(each, Text) else _shape(each) for each in symbol.primitives]
    return slot.strokes


class _Slot:
    """Room for one symbol; holding it keeps its identity from being given to another one."""

    def __init__(self) -> None:
        self.symbol: Symbol | None = None
        self.strokes: list[Stroke] = []


@lru_cache(maxsize=KEPT)
def _slot(_identity: int) -> _Slot:
    return _Slot()


def _shape(each: Path) -> Stroke:
    path, pen, brush = outline_path(each.commands), _pen(each), _brush(each.fill)

    def stroke(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawPath(path)

    return stroke


def _words(each: Text) -> Stroke:
    """Lay a line of text out once.

    As in SVG the anchor is that of the kerned line; measuring, without kerning, is only for finding room.
    """
    layout = QTextLayout(printable(each.text), _font(each.size, each.bold, each.italic))
    option = QTextOption()
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    colour = QColor(each.fill)
    wide = _advance(line, len(layout.text()))
    place = QPointF(each.x - BEFORE[each.anchor] * wide, each.y - line.ascent())

    def stroke(painter: QPainter) -> None:
        painter.setPen(colour)
        layout.draw(painter, place)

    return stroke


def _advance(line: QTextLine, length: int) -> float:
    """Return how far the pen goes; Qt's own width adds how far the last letter leans out, which SVG leaves out."""
    x, _ = cast(tuple[float, int], line.cursorToX(length))
    return x


@lru_cache(maxsize=256)
def _font(size: int, bold: bool, italic: bool) -> QFont:
    font = QFont(load_fonts())
    font.setPixelSize(size)
    font.setBold(bold)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _pen(path: Path) -> QPen:
    if path.stroke == NONE or not path.width:
        return QPen(Qt.PenStyle.NoPen)
    cap = Qt.PenCapStyle.RoundCap if path.round else Qt.PenCapStyle.FlatCap
    join = Qt.PenJoinStyle.RoundJoin if path.round else Qt.PenJoinStyle.SvgMiterJoin
    pen = QPen(QColor(path.stroke), path.width, Qt.PenStyle.SolidLine, cap, join)
    pen.setMiterLimit(4)  # SVG's own
    if path.dash:
        even = path.dash * (1 + len(path.dash) % 2)  # SVG repeats an odd list, Qt leaves its last number out
        pen.setDashPattern([length / path.width for length in even])
    return pen


def _brush(fill: str) -> QBrush:
    return QBrush(Qt.BrushStyle.NoBrush) if fill == NONE else QBrush(QColor(fill))
