"""Paints a drawing as barely as Qt can, from ready lists: what painting, dragging and building are divided by."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen, QStaticText, QTransform

from benchmarks.shared.rounds import VIEW
from netdraw.canvas.painting.painter import load_fonts, outline_path
from netdraw.canvas.painting.sight import Sight
from netdraw.drawing.primitives import NONE, Path, Symbol, Text

SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0}


def raw(symbols: Iterable[Symbol], sight: Sight) -> Callable[[], None]:
    """Return what paints symbols on an RGB32 image as large as the view."""
    image = QImage(*VIEW, QImage.Format.Format_RGB32)
    ready = [_ready(each) for symbol in symbols for each in symbol.primitives]
    place = QTransform(sight.scale, 0, 0, sight.scale, -sight.left * sight.scale, -sight.top * sight.scale)

    def paint() -> None:
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.setTransform(place)
            for stroke in ready:
                stroke(painter)

    return paint


def _ready(each: Path | Text) -> Callable[[QPainter], None]:
    return _words(each) if isinstance(each, Text) else _shape(each)


def _shape(each: Path) -> Callable[[QPainter], None]:
    path = outline_path(each.commands)
    brush = QBrush(Qt.BrushStyle.NoBrush) if each.fill == NONE else QBrush(QColor(each.fill))
    pen = QPen(QColor(each.stroke), each.width) if each.width else QPen(Qt.PenStyle.NoPen)

    def stroke(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawPath(path)

    return stroke


def _words(each: Text) -> Callable[[QPainter], None]:
    font = QFont(load_fonts())
    font.setPixelSize(each.size)
    font.setBold(each.bold)
    text = QStaticText(each.text)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.prepare(font=font)
    place = QPointF(each.x - SHARE[each.anchor] * text.size().width(), each.y - 0.9 * each.size)
    colour = QColor(each.fill)

    def stroke(painter: QPainter) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawStaticText(place, text)

    return stroke
