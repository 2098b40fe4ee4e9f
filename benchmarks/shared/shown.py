"""A canvas on the sample, as large as in the window, and what a benchmark does with it."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.shared.rounds import VIEW
from benchmarks.shared.sample import sample
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.painting.sight import PRINTED, Sight
from netdraw.drawing.primitives import Box, Symbol
from netdraw.editing.editor import Editor
from netdraw.language.shipped import shipped
from netdraw.model.document import Document

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def canvas_on(number: int) -> Canvas:
    """Return a canvas on the sample of `number` nodes, shown and painted."""
    return canvas_of(sample(number))


def canvas_of(document: Document) -> Canvas:
    """Return a canvas on a document, shown and painted, the whole picture in view."""
    canvas = Canvas(Editor(document, shipped("nl")))
    canvas.resize(*VIEW)
    canvas.show()
    QApplication.processEvents()
    canvas.repaint()
    return canvas


def look(canvas: Canvas, scale: float) -> None:
    """Lay the paper at `scale` times its printed size, with the hub in the middle."""
    scale *= PRINTED
    canvas.stage.look(Sight(scale, -VIEW[0] / 2 / scale, -VIEW[1] / 2 / scale))
    QApplication.processEvents()
    canvas.repaint()


def in_view(canvas: Canvas) -> list[Symbol]:
    """Return the symbols that are in view."""
    sight = canvas.stage.sight
    return canvas.stage.shown.within(Box(*sight.paper((0, 0)), *sight.paper(VIEW)))


def mouse(canvas: Canvas, kind: QEvent.Type, x: float, y: float) -> None:
    """Send an event of the left button at a pixel of the canvas, and let all that follows from it be painted."""
    at, button = QPointF(x, y), NONE if kind == QEvent.Type.MouseMove else LEFT
    held = NONE if kind == QEvent.Type.MouseButtonRelease else LEFT
    QApplication.sendEvent(canvas, QMouseEvent(kind, at, at, button, held, Qt.KeyboardModifier.NoModifier))
    QApplication.processEvents()
