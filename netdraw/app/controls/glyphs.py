"""The line icons of the window, for deeds; what can be drawn on the paper is shown by its own symbol instead."""

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPen, QPixmap

from netdraw.app.controls.tokens import colours
from netdraw.canvas.toolkit.line_icons import line_icon

STEPPED = 14 / 18  # of its height that a stair takes: the rest is room above and below it
BANDS = tuple(QRectF(1.5, 1.5 + i * 4.6, 13, 3.8) for i in range(3))  # in a field of 16 × 16, the filled one first
RINGS = (QRectF(6.9, 6.9, 2.2, 2.2), QRectF(4.2, 4.2, 7.6, 7.6), QRectF(1, 1, 14, 14))


class _Engine(QIconEngine):
    """Draws the icon when it is needed, in the colours that the window wears then."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name, self._ink = name, ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint it in a rectangle."""
        painter.drawPixmap(rect, self.pixmap(rect.size(), mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it as high as asked for; in a field that is wider it has the room behind it, before the words."""
        ink = "off" if mode == QIcon.Mode.Disabled else self._ink
        side = min(size.width(), size.height())
        drawn = _drawn(self._name, colours()[ink], side)
        return drawn if size.width() == side else widened(drawn, 0, size.width() - side)

    def clone(self) -> QIconEngine:
        """Return another one of the same."""
        return _Engine(self._name, self._ink)


class _Stair(QIconEngine):
    """A step for every level, that of one level filled; in a field that is wider it has the room behind it."""

    def __init__(self, rank: int, number: int) -> None:
        super().__init__()
        self._rank, self._number = rank, number

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint it in a rectangle."""
        field = QRectF(rect).adjusted(1, 0, -1, 0)
        worn, wide, high = colours(), min(field.width(), field.height()) / self._number, STEPPED * field.height()
        foot = field.center().y() + high / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in range(self._number):
            up = high * (step + 1) / self._number
            box = QRectF(field.left() + step * wide, foot - up, wide, up).adjusted(0.5, 0.5, -0.5, -0.5)
            filled = step == self._number - 1 - self._rank
            painter.setPen(QColor(worn["ink" if filled else "text3"]))
            painter.setBrush(QColor(worn["ink"]) if filled else Qt.BrushStyle.NoBrush)
            painter.drawRect(box)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it on nothing: what Qt makes by itself is not empty."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        return pixmap

    def clone(self) -> QIconEngine:
        """Return another one of the same."""
        return _Stair(self._rank, self._number)


class _Picture(QIconEngine):
    """What a kind of picture looks like from far: three bands, or rings round the resident."""

    def __init__(self, rings: bool) -> None:
        super().__init__()
        self._rings = rings

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint it in a rectangle."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / 16, rect.height() / 16)
        ink = QColor(colours()["text2"])
        painter.setPen(QPen(ink, 1.2))
        shapes = painter.drawEllipse if self._rings else painter.drawRect
        for number, shape in enumerate(RINGS if self._rings else BANDS):
            painter.setBrush(ink if number == 0 else Qt.BrushStyle.NoBrush)
            shapes(shape)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it on nothing: what Qt makes by itself is not empty."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        return pixmap

    def clone(self) -> QIconEngine:
        """Return another one of the same."""
        return _Picture(self._rings)


def picture_glyph(kind: Literal["design", "value"]) -> QIcon:
    """Return the mark of a kind of picture."""
    return QIcon(_Picture(kind == "value"))


def stair(rank: int, number: int) -> QIcon:
    """Return the mark of the level `rank` (0 the highest) of `number`."""
    return QIcon(_Stair(rank, number))


def glyph(name: str, ink: str = "ink") -> QIcon:
    """Return the Lucide icon `name`, in a colour of the window and greyed."""
    return QIcon(_Engine(name, ink))


@lru_cache(maxsize=500)
def _drawn(name: str, colour: str, size: int) -> QPixmap:
    return line_icon(name, colour, size)


def widened(drawn: QPixmap, before: int, behind: int) -> QPixmap:
    """Return what was drawn with room before and behind it, in pixels."""
    ratio = drawn.devicePixelRatio()
    size = drawn.deviceIndependentSize().toSize()
    wide = QPixmap(QSize(size.width() + before + behind, size.height()) * ratio)
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    with QPainter(wide) as painter:
        painter.drawPixmap(before, 0, drawn)
    return wide
