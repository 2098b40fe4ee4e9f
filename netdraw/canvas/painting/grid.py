"""How the paper lies on the pixels of the screen, so that what was painted of it can be laid there again."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTransform

from netdraw.canvas.painting.sight import Sight
from netdraw.drawing.primitives import Box


class Grid(NamedTuple):
    """The pixels of a device, counted from the one that the origin of the paper lies in.

    `ratio` is how many there are to a pixel of the window, `sight` how the paper lies on them.
    """

    sight: Sight
    ratio: float

    def cells(self, box: Box) -> QRect:
        """Return all pixels that a box (0.1 mm) touches."""
        left, top, right, bottom = self.sight.box(box)
        x, y = math.floor(left), math.floor(top)
        return QRect(x, y, math.ceil(right) - x, math.ceil(bottom) - y)

    def paper(self, rect: QRect) -> Box:
        """Return the box of the paper under some pixels."""
        left, top = self.sight.paper((rect.x(), rect.y()))
        return Box(left, top, *self.sight.paper((rect.x() + rect.width(), rect.y() + rect.height())))


def laid(sight: Sight, device: QTransform, former: Grid | None) -> tuple[Grid, QPoint]:
    """Return the grid for a sight, and on which pixel of the device its first lies.

    `device` is from pixels of the window to those of the device. It is the `former` grid if that fits.
    """
    ratio = device.m11()
    scale = sight.scale * ratio
    x, y = device.dx() - sight.left * scale, device.dy() - sight.top * scale
    if former and former.ratio == ratio and former.sight.scale == scale:
        away = x + former.sight.left * scale, y + former.sight.top * scale
        if all(round(each, 6).is_integer() for each in away):
            return former, QPoint(round(away[0]), round(away[1]))
    first = QPoint(math.floor(x), math.floor(y))
    return Grid(Sight(scale, (first.x() - x) / scale, (first.y() - y) / scale), ratio), first
