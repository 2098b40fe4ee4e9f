"""The ring round what has the keys, for who works without a pointer: one overlay for the whole window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from netdraw.app.controls.tokens import colours

WIDE, AWAY, RADIUS = 2, 2, 8  # pixels: of the line, between it and the widget, of the corners of most widgets
PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Surrounds a button that was reached by a key, until a pointer is pressed or the keys go elsewhere.

    Fields of text and the paper show by themselves that they have the keys. A widget may tell the radius of its corners
    by a property of that name.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._leave)

    def surround(self, widget: QWidget | None) -> None:
        """Lie round a widget that has just been reached by a key, if it is one that needs a ring."""
        self._end()
        if isinstance(widget, QAbstractButton):
            self._target = widget
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # only as long as it is seen
            self._follow()

    def _leave(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not self._target:
            self._end()

    def _end(self) -> None:
        if self._target is not None:
            self._target = None
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # there is one
            self.hide()

    def _follow(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        room = WIDE + AWAY
        box = QRect(target.mapTo(self.window(), QPoint(0, 0)), target.size())
        self.setGeometry(box.adjusted(-room, -room, room, room))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go when a pointer is pressed, and along when something moves."""
        if event.type() in PRESSES:
            self._end()
        elif event.type() in MOVES and watched is not self and isinstance(watched, QWidget):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        told = self._target.property("radius") if self._target else None
        radius = (RADIUS if told is None else told) + AWAY + WIDE / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours()["live"]), WIDE))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
