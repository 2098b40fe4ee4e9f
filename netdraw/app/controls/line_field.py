"""The field of the quick line: empty it leaves the keys of the canvas to the canvas, else every key edits text."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from netdraw.app.controls.tokens import colours
from netdraw.canvas.output.formats import OWN, on_clipboard

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
CARET = 24  # pixels high; it does not blink, so it is seen at once
KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


class LineField(QLineEdit):
    """Tells what is meant by the keys that are no text; `elsewhere` takes those that are meant for the canvas.

    `escape` drops what is under way on the canvas, and says whether that is all that Esc was for. `rest` is what Tab
    would add behind the text, shown grey.
    """

    entered = Signal(str, bool)  # the text, and whether it is to be linked
    completing = Signal()
    stepping = Signal(int)
    recalling = Signal()
    left = Signal()
    focused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.elsewhere: Callable[[QKeyEvent], object] = lambda _: None
        self.escape: Callable[[], bool] = lambda: False
        self._rest = ""
        self.setObjectName("line")
        self.textChanged.connect(lambda: self.complete_with(""))

    def complete_with(self, rest: str) -> None:
        """Show behind the text what Tab would add."""
        self._rest = rest
        self.update()

    def _override(self, event: QKeyEvent) -> bool:
        """Leave a shortcut to the window while there is no text; what is text is always ours."""
        if self.text() or is_text(event) or _pastes(event):
            if not _redoes(event):
                return super().event(event)
            event.accept()
            return True
        event.ignore()
        return True

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key means that edits no text; return whether it was one."""
        key, empty = Qt.Key(event.key()), not self.text()
        if key in ENTERS:
            self.entered.emit(self.text(), not event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        elif key == Qt.Key.Key_Escape:
            if not self.escape():
                (self.left.emit if empty else self.clear)()
        elif key in ROWS and not event.modifiers() & HELD:
            (self.recalling.emit if empty else lambda: self.stepping.emit(ROWS[key]))()
        elif key == Qt.Key.Key_Tab and not empty:
            self.completing.emit()
        elif empty and _is_for_canvas(event):
            self.elsewhere(event)
        else:
            return self._edit(event)
        return True

    def _edit(self, event: QKeyEvent) -> bool:
        """Do what Qt does otherwise, or not, with text; return whether that was it."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif _redoes(event):
            self.redo()
        else:
            return False
        return True

    def _paste(self) -> None:
        """Take a list or column in as a row: one line of text has no room for more."""
        lines = (each.strip() for each in QApplication.clipboard().text().splitlines())
        self.insert("; ".join(each for each in lines if each))

    def event(self, event: QEvent) -> bool:
        """Look at a key before Qt moves the focus with it or swallows it."""
        if not isinstance(event, QKeyEvent) or event.type() not in KEYS:
            return super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._override(event)
        if event.type() == QEvent.Type.KeyRelease:
            if not self.text():
                self.elsewhere(event)
            return super().event(event)
        return self._press(event) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys come here now."""
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cursor in the one live colour, and the rest behind the text, when the cursor stands there."""
        super().paintEvent(event)
        x = self.cursorRect().center().x()
        with QPainter(self) as painter:
            if self._rest and self.cursorPosition() == len(self.text()):
                painter.setPen(QColor(colours()["text3"]))
                base = (self.height() + self.fontMetrics().ascent() - self.fontMetrics().descent()) / 2
                painter.drawText(QPointF(x + 2, base), self._rest)
            if self.hasFocus():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours()["live"]))
                painter.drawRect(x, (self.height() - CARET) // 2, 2, CARET)


def _redoes(event: QKeyEvent) -> bool:
    """Ctrl+Y, which Qt knows on Windows only."""
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def is_text(event: QKeyEvent) -> bool:
    """Return whether a key puts a letter, a digit or a sign in the field; a space at its begin holds the paper."""
    return bool(event.text()) and event.text().isprintable() and not event.text().isspace() and not _commands(event)


def _is_for_canvas(event: QKeyEvent) -> bool:
    tab = event.key() == Qt.Key.Key_Backtab
    return not tab and not is_text(event) and not _pastes(event)


def _pastes(event: QKeyEvent) -> bool:
    """Whether a key puts text from the clipboard in the line, also in an empty one; a drawing goes to the canvas."""
    return event.matches(QKeySequence.StandardKey.Paste) and not on_clipboard().hasFormat(OWN)


def _commands(event: QKeyEvent) -> bool:
    """AltGr is Ctrl with Alt on Windows, and then the key is text."""
    held = event.modifiers() & HELD
    return bool(held) and held != (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
