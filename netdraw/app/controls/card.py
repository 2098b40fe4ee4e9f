"""A card of the start screen: a picture with a title and a line of words under it; a press takes it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton

from netdraw.app.controls.tokens import colours

RADIUS = 12
LARGE, SMALL = (17, 13, 20, 15, 26), (13, 12, 14, 9, 20)  # pixels: title, line, inset, above the title, to the line
BELOW = {LARGE: 82, SMALL: 61}  # under the picture


class Card(QAbstractButton):
    """Large for what is begun, small in the gallery; until it has its picture the place of that is bare paper."""

    def __init__(self, large: bool) -> None:
        super().__init__()
        self._sizes = LARGE if large else SMALL
        self._line, self._picture = "", QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("radius", RADIUS)

    def tell(self, title: str, line: str) -> None:
        """Show these words."""
        self._line = line
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.update()

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture of the size of `place`."""
        self._picture = picture
        self.update()

    def spread(self, wide: int, high: int) -> None:
        """Give the picture so many pixels."""
        self.setFixedSize(wide, high + BELOW[self._sizes])

    @property
    def place(self) -> QSize:
        """The pixels that the picture fills."""
        return QSize(self.width(), self.height() - BELOW[self._sizes])

    def sizeHint(self) -> QSize:
        """As large as it is."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, the words and the edge."""
        worn, whole, shape = colours(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), QPainterPath()
        shape.addRoundedRect(whole, RADIUS, RADIUS)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(shape)
            self._ground(painter)
            self._paint_picture(painter)
            self._words(painter)
            painter.setClipping(False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(worn["edge" if self.underMouse() else "line"]), 1))
            painter.drawPath(shape)

    def _ground(self, painter: QPainter) -> None:
        """Fill it all, the place of the picture, and the line under that.

        Not with `fillRect`: it may be given a gradient by name, and for the first paint PySide would load 169 names.
        """
        worn, wide, high = colours(), self.width(), self.place.height()
        painter.setPen(Qt.PenStyle.NoPen)
        for box, colour in (
            (self.rect(), worn["press" if self.isDown() else "surface"]),
            (QRect(0, 0, wide, high), "white"),
            (QRect(0, high, wide, 1), worn["line"]),
        ):
            painter.setBrush(QColor(colour))
            painter.drawRect(box)

    def _paint_picture(self, painter: QPainter) -> None:
        """Fill the place; a picture of another size, until there is one of this size, is cut at its edges."""
        if self._picture.isNull():
            return
        place, drawn = self.place, self._picture.deviceIndependentSize()
        scale = max(place.width() / drawn.width(), place.height() / drawn.height())
        painter.save()
        painter.setClipRect(0, 0, place.width(), place.height(), Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(QPointF(0, 0), drawn * scale), self._picture, QRectF(self._picture.rect()))
        painter.restore()

    def _words(self, painter: QPainter) -> None:
        title, line, inset, above, down = self._sizes
        top, wide = self.place.height() + above, self.width() - 2 * inset
        words = (
            (self.text(), title, QFont.Weight.DemiBold, "ink", 0),
            (self._line, line, QFont.Weight.Normal, "text2", down),
        )
        for text, size, weight, ink, lower in words:
            font = QFont(self.font())
            font.setPixelSize(size)
            font.setWeight(weight)
            painter.setFont(font)
            painter.setPen(QColor(colours()[ink]))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRectF(inset, top + lower, wide, 22), Qt.AlignmentFlag.AlignVCenter, shown)
