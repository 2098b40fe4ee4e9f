"""The bar in which one looks for something: a field, what was found, and the next and the former one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from netdraw.app.controls.icon_button import IconButton
from netdraw.app.controls.line_field import is_text
from netdraw.language.words import say

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    """Tells what is looked for, how many steps farther, that one goes back (`dropped`) or goes on (`left`)."""

    sought = Signal(str)
    stepped = Signal(int)
    dropped = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("finding")
        self.field, self._told = _Field(self), QLabel()
        self._told.setProperty("role", "note")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = {"find.former": IconButton("chevron-up"), "find.next": IconButton("chevron-down")}
        self._buttons["find.close"] = IconButton("x")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addSpacing(8)
        for each in (self._told, *self._buttons.values()):
            row.addWidget(each)
        self._listen()
        self.hide()
        self.speak()

    def _listen(self) -> None:
        self.field.textChanged.connect(self.sought)
        former, following, close = self._buttons.values()
        former.clicked.connect(lambda: self.stepped.emit(-1))
        following.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.left)

    def speak(self) -> None:
        """Take over the language of the interface."""
        self.field.setPlaceholderText(say("find.sought"))
        self.field.setAccessibleName(say("find.sought"))
        for key, button in self._buttons.items():
            button.call(say(key))

    def tell(self, words: str) -> None:
        """Say what was found."""
        self._told.setText(words)
        self.field.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or former one, or back; what is typed on a button goes into the field."""
        if event.key() in ENTERS:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif is_text(event):
            self.field.setFocus()
            QApplication.sendEvent(self.field, event)
        else:
            super().keyPressEvent(event)


class _Field(QLineEdit):
    def __init__(self, bar: FindBar) -> None:
        super().__init__()
        self.setObjectName("seek")
        self.setMinimumHeight(40)
        self._bar = bar

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the bar what is no text."""
        if event.key() in (*ENTERS, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes on elsewhere than in the bar or a menu stays where that is."""
        super().focusOutEvent(event)
        kept = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in kept and not self._bar.isAncestorOf(QApplication.focusWidget() or self._bar):
            self._bar.left.emit()
