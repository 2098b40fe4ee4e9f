"""A sheet over the whole window: a dialog without a window of its own; Esc or a press beside it closes it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from netdraw.app.controls.focus_ring import FocusRing
from netdraw.app.controls.style import fields
from netdraw.app.controls.targets import dense, fit
from netdraw.canvas.toolkit.fingers import for_fingers

SIZE, AWAY = QSize(1088, 668), 24  # pixels: at most so large, at least so far from the edge
ROUND = 24  # pixels in view over and under what is reached by a key
SCRIM = QColor(27, 36, 48, 90)


class Sheet(QDialog):
    """Lies over `window`; what it shows is put in `panel`. The focus goes back to where it was when it closes."""

    def __init__(self, window: QWidget, size: QSize = SIZE) -> None:
        super().__init__(window)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._size, self._focused = window, size, window.focusWidget()
        self.panel = QFrame(self)
        self.panel.setObjectName("sheet")
        self._ring = FocusRing(self)
        window.installEventFilter(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self.setGeometry(self._window.rect())
        room = self.size() - QSize(2 * AWAY, 2 * AWAY)
        self.panel.resize(self._size.boundedTo(room))
        self.panel.move((self.width() - self.panel.width()) // 2, (self.height() - self.panel.height()) // 2)

    def open(self) -> None:
        """Show it over all else."""
        if for_fingers():
            fit(self.panel)
            self.panel.setStyleSheet(fields(dense().field))
        self.show()
        self.raise_()

    def done(self, result: int) -> None:
        """Give the focus back, if what had it is still there."""
        super().done(result)
        if self._focused and isValid(self._focused):
            self._focused.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize:
            self._lay_out()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Keep Tab in the sheet."""
        chain = [each for each in self.panel.findChildren(QWidget) if _takes_tab(each)]
        here = self.focusWidget()
        at = chain.index(here) if here in chain else -1
        if chain:
            self.focus_by_key(chain[(at + (1 if following else -1)) % len(chain)])
        return bool(chain)

    def focus_by_key(self, widget: QWidget) -> None:
        """Give a widget the keys, and show that."""
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        for area in self.panel.findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget, 0, ROUND)
        self._ring.surround(widget)

    def event(self, event: QEvent) -> bool:
        """Let no key be one of the window under it, which cannot be seen to do anything."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc; no other key goes through to the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close at a press beside the sheet."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.reject()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let what lies under it step back."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), SCRIM)


def _takes_tab(widget: QWidget) -> bool:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isVisible() or not widget.isEnabled():
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return not group or not group.exclusive() or group.checkedButton() in (None, widget)  # arrows go to the others
