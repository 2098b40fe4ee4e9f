"""Small pictures of whole pictures, for lists of drawings."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from netdraw.canvas.painting.painter import paint
from netdraw.drawing.primitives import Box, Drawing

WHITE = 20  # 0.1 mm round what is shown whole


def whole(drawing: Drawing, size: QSize) -> QPixmap:
    """Return all of a drawing in the middle of `size` pixels."""
    box = drawing.box.grown(WHITE)
    return _drawn(drawing, size, box, min(size.width() / box.width, size.height() / box.height))


def filling(drawing: Drawing, size: QSize, box: Box) -> QPixmap:
    """Return `size` pixels filled by as much of `box` (0.1 mm) as fits round its middle."""
    return _drawn(drawing, size, box, max(size.width() / box.width, size.height() / box.height))


def _drawn(drawing: Drawing, size: QSize, box: Box, scale: float) -> QPixmap:
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.white)
    with QPainter(pixmap) as painter:
        painter.translate(QPointF(size.width() / 2, size.height() / 2))
        painter.scale(scale, scale)
        painter.translate(QPointF(-box.centre[0], -box.centre[1]))
        paint(painter, drawing.symbols)
    return pixmap
