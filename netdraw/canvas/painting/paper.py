"""Paints the desk and the white sheet on it."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QRegion

from netdraw.canvas.painting.grid import Grid
from netdraw.drawing.primitives import Box, union

PAPER = QColor("#FFFFFF")
BLUR, DROP, ROUND = 16, 3, 3  # pixels: how far the shadow reaches, how low it falls, the corners of the sheet
SHADE = 2.0  # of 255, per layer of the shadow: they add up to 12 %


def paint_paper(painter: QPainter, sheet: Box, grid: Grid, exposed: QRect) -> None:
    """Paint shadow and sheet on the desk, as much as shows in `exposed`; that and the painter in pixels of the grid."""
    rect, inside = _on_pixels(sheet, grid), round(ROUND * grid.ratio)
    if rect.adjusted(inside, inside, -inside, -inside).contains(exposed):
        painter.fillRect(exposed, PAPER)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    if not rect.contains(exposed):
        _shadow(painter, QRectF(rect), exposed, grid.ratio)
    painter.setBrush(PAPER)
    painter.drawRoundedRect(QRectF(rect), ROUND * grid.ratio, ROUND * grid.ratio)


def altered(former: Box, now: Box, scale: float) -> Iterator[Box]:
    """Yield what must be painted anew when a sheet becomes another: bands along the edges that moved.

    All in 0.1 mm, with `scale` pixels of the window to it.
    """
    blur = (BLUR + 1) / scale
    whole = union((former, now)).grown(blur)
    for a, b in ((former.left, now.left), (former.right, now.right)):
        if a != b:
            yield Box(min(a, b) - blur, whole.top, max(a, b) + blur, whole.bottom)
    for a, b in ((former.top, now.top), (former.bottom, now.bottom)):
        if a != b:
            yield Box(whole.left, min(a, b) - blur, whole.right, max(a, b) + blur)


def _on_pixels(sheet: Box, grid: Grid) -> QRect:
    """Return a sheet with sharp edges."""
    left, top, right, bottom = (math.floor(round(edge, 3) + 0.5) for edge in grid.sight.box(sheet))
    return QRect(left, top, right - left, bottom - top)


def _shadow(painter: QPainter, rect: QRectF, exposed: QRect, ratio: float) -> None:
    """Lay thin layers over each other: dark at the edge of the sheet, nothing at the end of the blur.

    Only where they show: filling the whole sheet with each would take longer than painting what stands on it.
    """
    inside = rect.adjusted(ROUND * ratio, ROUND * ratio, -ROUND * ratio, -ROUND * ratio).toRect()
    painter.save()
    painter.setClipRegion(QRegion(exposed).subtracted(QRegion(inside)), Qt.ClipOperation.IntersectClip)
    painter.setBrush(QColor(0, 0, 0, round(SHADE)))
    for out in range(BLUR, -1, -1):
        spread, corner = out * 0.6 * ratio, (out + ROUND) * ratio
        layer = rect.adjusted(-spread, DROP * ratio - spread, spread, DROP * ratio + spread)
        painter.drawRoundedRect(layer, corner, corner)
    painter.restore()
