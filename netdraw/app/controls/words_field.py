"""A field for words in a form: as high as its text, and it tells what is typed."""

from PySide6.QtCore import Property, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from netdraw.app.controls.tokens import MOUSE

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
AROUND = 20  # above and below the text


class WordsField(QPlainTextEdit):
    """Enter finishes, Shift+Enter breaks the line, Esc takes back; Tab goes on to the next field.

    In a `listing` of one thing on a line Enter breaks the line too.
    """

    typed = Signal(str)
    finished = Signal()
    dropped = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self._tell)
        self._silent = self.listing = False
        self._least = MOUSE.field
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._grow()

    def show_text(self, text: str) -> None:
        """Show what stands in the document, without telling so; what is being typed stays."""
        if text != self.toPlainText():
            self._silent = True
            self.setPlainText(text)
            self._silent = False

    def _tell(self) -> None:
        if not self._silent:
            self.typed.emit(self.toPlainText())

    def _grow(self) -> None:
        lines = max(int(self.document().size().height()), 1)
        needed = lines * self.fontMetrics().lineSpacing() + AROUND
        spare = max(self._least - needed, 0)
        self.setViewportMargins(0, spare // 2, 0, spare - spare // 2)
        self.setFixedHeight(needed + spare)

    def _be_at_least(self, high: int) -> None:
        self._least = high
        self._grow()

    least = Property(int, lambda self: self._least, _be_at_least)  # pixels; for the style sheet of a form

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as the text."""
        return QSize(super().sizeHint().width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and be as high as that takes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish or take back."""
        breaks = self.listing or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in ENTERS and not breaks:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere finishes too."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()
