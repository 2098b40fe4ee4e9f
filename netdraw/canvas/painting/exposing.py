"""Paints as much of a drawing as shows in some pixels."""

from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QTransform

from netdraw.canvas.painting.detail import detail
from netdraw.canvas.painting.grid import Grid
from netdraw.canvas.painting.painter import paint
from netdraw.canvas.painting.shown import Shown
from netdraw.drawing.primitives import Symbol

SPREAD = 2  # pixels that a line, however thin, is seen beside where it is


def paint_exposed(painter: QPainter, shown: Shown, grid: Grid, rect: QRect, among: range | None = None) -> None:
    """Paint the symbols that show in a rectangle, which is the clip, both in the pixels of a grid."""
    under = grid.paper(rect.adjusted(-SPREAD, -SPREAD, SPREAD, SPREAD))
    paint_on(painter, grid, shown.within(under, among=among))


def paint_on(painter: QPainter, grid: Grid, symbols: Iterable[Symbol], again: bool = True) -> None:
    """Paint symbols where they lie on a grid, in whose pixels the painter works; whether they will be `again`."""
    scale, left, top = grid.sight
    painter.save()
    painter.setTransform(QTransform(scale, 0, 0, scale, -left * scale, -top * scale), combine=True)
    paint(painter, symbols, detail(scale / grid.ratio), again)
    painter.restore()
