"""A menu with round corners, as the islands have, on every platform."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from netdraw.canvas.entrance import RISE, Entrance
from netdraw.canvas.fingers import for_fingers

RADIUS = 12  # pixels, as in the style sheet
SLACK = 0.5  # pixels that the mask leaves outside the painted edge, which is smooth where windows may be clear


class RoundMenu(QMenu):
    """A menu in a window that is clear outside its corners, or cut off there where no window can be clear."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(
            self.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._entrance = Entrance(self, QPoint(0, 6), RISE)
        self._large = False
        self.aboutToShow.connect(self._fit)

    def _fit(self) -> None:
        """Have entries for fingers, or for a mouse."""
        if self._large != for_fingers():
            self._large = for_fingers()
            self.setProperty("large", self._large)
            self.style().unpolish(self)
            self.style().polish(self)
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))

    def setVisible(self, visible: bool) -> None:
        """Come in where it is told to open."""
        if visible:
            self._entrance.place(self.x(), self.y())
        super().setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners off under X11, the one place where a clear window may be black."""
        super().resizeEvent(event)
        if QGuiApplication.platformName() != "xcb":
            return
        path = QPainterPath()
        radius = RADIUS - SLACK
        path.addRoundedRect(QRectF(self.rect()), radius, radius)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))
