"""Paints pages, as PDF and to look at."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from netdraw.canvas.output.images import leaves
from netdraw.canvas.painting.painter import paint
from netdraw.drawing.figures.pages import Laid, Page


def paint_page(painter: QPainter, page: Page, laid: Laid) -> None:
    """Paint a page in 0.1 mm from its upper left corner."""
    window = page.window
    painter.save()
    painter.setClipRect(QRectF(window.left, window.top, window.width, window.height))
    painter.translate(QPointF(page.dx, page.dy))
    painter.scale(page.scale, page.scale)
    paint(painter, laid.drawing.symbols)
    painter.restore()
    paint(painter, page.marks)


def pages_pdf(laid: Laid) -> bytes:
    """Return the pages as PDF, the same bytes for the same pages."""
    painted = [partial(paint_page, page=each, laid=laid) for each in laid.pages]
    return leaves((laid.pages[0].width, laid.pages[0].height), painted, laid.drawing)
