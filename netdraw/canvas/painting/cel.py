"""A sheet of pixels on which what stays the same is painted once: as in a drawn film, the rest goes over it."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

MARGIN = 128  # pixels round the view that there is room for
AHEAD = 64  # pixels that are painted beyond what comes into view: as much as takes about a frame in a large picture

MANY, DENSE = 8, 1.5  # of the rectangles of a region, and of it in the rectangle round it

Paint = Callable[[QPainter, QRect], None]


class Cel:
    """Holds what `paint` paints in and round the view, in pixels of one grid; `clear` where it paints nothing.

    It is as large as the view with a margin: 4 bytes for each pixel, 5 MB in a window of 1366 by 768.
    """

    def __init__(self, paint: Paint, clear: bool = False) -> None:
        self._paint, self._clear = paint, clear
        self._pixmap = QPixmap()
        self._rect = QRect()  # that the pixmap covers
        self.forget()

    def change(self, rect: QRect) -> None:
        """Have pixels painted anew when they are next shown."""
        self._stale += rect & self._rect

    def forget(self) -> None:
        """Have all painted anew, on pixels that may lie otherwise."""
        self._painted, self._stale = QRegion(), QRegion()

    def cover(self, view: QRect) -> None:
        """Make room for what is in view; what was painted and still has room stays."""
        wanted = view.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        if self._pixmap.size() != wanted.size():
            self._pixmap = QPixmap(wanted.size())
            self._pixmap.fill(Qt.GlobalColor.transparent if self._clear else Qt.GlobalColor.white)
            self.forget()
        if self._painted.isEmpty():
            self._rect = wanted
        elif not self._rect.contains(view):
            away = self._rect.topLeft() - wanted.topLeft()
            self._pixmap.scroll(away.x(), away.y(), self._pixmap.rect())
            self._rect = wanted
            self._painted &= wanted

    @property
    def ready(self) -> QRegion:
        """The pixels that can be shown as they are."""
        return self._painted - self._stale

    def show(self, painter: QPainter, region: QRegion) -> None:
        """Lay the sheet under a painter that works in the same pixels.

        A `region` of it, within the view, is painted before where that is still to be done.
        """
        self._fill(region)
        painter.drawPixmap(self._rect.topLeft(), self._pixmap)

    def _fill(self, region: QRegion) -> None:
        missing = region - self.ready
        if missing.isEmpty():
            return
        if not self._painted.isEmpty():  # the first time, as at every step of a zoom, no more is painted than is seen
            missing += _around(region - self._painted, self._rect) - self._painted
        with QPainter(self._pixmap) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.translate(-self._rect.topLeft())
            for rect in _pieces(missing):
                painter.setClipRect(rect)
                self._wipe(painter, rect)
                self._paint(painter, rect)
                self._painted += rect
                self._stale -= QRegion(rect)

    def _wipe(self, painter: QPainter, rect: QRect) -> None:
        if self._clear:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
            painter.fillRect(rect, Qt.GlobalColor.black)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _pieces(region: QRegion) -> list[QRect]:
    """Return rectangles that cover a region: its own, or where they are many or fill it nearly, the one round them.

    Under a clip of more than one rectangle Qt blends edges otherwise, by a step of colour or two.
    """
    whole, rects = region.boundingRect(), [QRect(rect) for rect in region]  # type: ignore[attr-defined]
    filled = sum(rect.width() * rect.height() for rect in rects)
    return rects if len(rects) <= MANY and filled * DENSE < whole.width() * whole.height() else [whole]


def _around(region: QRegion, within: QRect) -> QRegion:
    """Return a region with a margin round it: what is moved a little is often moved on."""
    around = QRegion()
    for rect in region:  # type: ignore[attr-defined]  # the stubs do not know that it can be iterated
        around += rect.adjusted(-AHEAD, -AHEAD, AHEAD, AHEAD)
    return around & within
