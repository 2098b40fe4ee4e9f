"""A menu with round corners, as the islands have, on every platform."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from netdraw.canvas.toolkit.entrance import RISE, Entrance
from netdraw.canvas.toolkit.fingers import for_fingers
from netdraw.canvas.toolkit.redressing import redress

RADIUS = 12  # pixels, as in the style sheet
BESIDE = 4  # pixels from what it is beside
SLACK = 0.5  # pixels that the mask leaves outside the painted edge, which is smooth where windows may be clear


class RoundMenu(QMenu):
    """A menu in a window that is clear outside its corners, or cut off there where no window can be clear.

    It opens where Qt will have it, or as far as the screen goes at the right of what it is `beside`.
    """

    def __init__(self, parent: QWidget, beside: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside = beside
        self.setWindowFlags(
            self.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._entrance = Entrance(self, QPoint(0, 6), RISE)
        self.setProperty("large", False)
        self.aboutToShow.connect(self._fit)

    def _fit(self) -> None:
        """Have entries for fingers, or for a mouse."""
        if self.property("large") != for_fingers():
            redress(self, "large", for_fingers())
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))

    def setVisible(self, visible: bool) -> None:
        """Come in where it is told to open."""
        if visible:
            self._entrance.place(self._left, self.y())
        super().setVisible(visible)

    @property
    def _left(self) -> int:
        if self._beside is None:
            return self.x()
        wanted = self._beside.mapToGlobal(QPoint(self._beside.width() + BESIDE, 0)).x()
        return min(wanted, self.screen().availableGeometry().right() - self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners off under X11, the one place where a clear window may be black."""
        super().resizeEvent(event)
        if QGuiApplication.platformName() != "xcb":
            return
        path = QPainterPath()
        radius = RADIUS - SLACK
        path.addRoundedRect(QRectF(self.rect()), radius, radius)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))
