"""Paints the desk and the white sheet on it."""

import math

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QRegion

from netdraw.canvas.sight import Sight
from netdraw.drawing.primitives import Box

PAPER = QColor("#FFFFFF")
BLUR, DROP, ROUND = 16, 3, 3  # pixels: how far the shadow reaches, how low it falls, the corners of the sheet
SHADE = 2.0  # of 255, per layer of the shadow: they add up to 12 %


def paint_paper(painter: QPainter, sheet: Box, sight: Sight, exposed: QRect) -> None:
    """Paint shadow and sheet on the desk; `exposed` in pixels of the window."""
    rect = _on_pixels(sight.box(sheet))
    painter.setPen(Qt.PenStyle.NoPen)
    if not rect.contains(QRectF(exposed)):
        _shadow(painter, rect, exposed)
    painter.setBrush(PAPER)
    painter.drawRoundedRect(rect, ROUND, ROUND)


def altered(former: Box, now: Box, sight: Sight) -> QRegion:
    """Return what must be painted anew when a sheet becomes another, in pixels: bands along the edges that moved."""
    one, other = (_on_pixels(sight.box(each)).toRect() for each in (former, now))
    whole, region = one.united(other).adjusted(-BLUR, -BLUR, BLUR, BLUR), QRegion()
    for a, b in ((one.left(), other.left()), (one.right(), other.right())):
        if a != b:
            region += QRect(min(a, b) - BLUR, whole.top(), abs(a - b) + 2 * BLUR, whole.height())
    for a, b in ((one.top(), other.top()), (one.bottom(), other.bottom())):
        if a != b:
            region += QRect(whole.left(), min(a, b) - BLUR, whole.width(), abs(a - b) + 2 * BLUR)
    return region


def _on_pixels(box: Box) -> QRectF:
    """Return a box with sharp edges; which way a half is rounded does not change with a pan by whole pixels."""
    left, top, right, bottom = (math.floor(round(edge, 3) + 0.5) for edge in box)
    return QRectF(left, top, right - left, bottom - top)


def _shadow(painter: QPainter, rect: QRectF, exposed: QRect) -> None:
    """Lay thin layers over each other: dark at the edge of the sheet, nothing at the end of the blur.

    Only where they show: filling the whole sheet with each would take longer than painting what stands on it.
    """
    inside = rect.toRect().adjusted(ROUND, ROUND, -ROUND, -ROUND)
    painter.save()
    painter.setClipRegion(QRegion(exposed).subtracted(QRegion(inside)))
    painter.setBrush(QColor(0, 0, 0, round(SHADE)))
    for out in range(BLUR, -1, -1):
        spread = out * 0.6
        painter.drawRoundedRect(rect.adjusted(-spread, DROP - spread, spread, DROP + spread), out + ROUND, out + ROUND)
    painter.restore()
