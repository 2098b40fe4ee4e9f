"""The field in which a name is typed, laid over the canvas in the letter of the paper."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from netdraw.language.words import say

STYLE = "selection-background-color: #3D5AFE; selection-color: #FFFFFF; border-radius: 4px;"
OUTSIDE = "background: #FFFFFF; color: #1B2430; border: 1px solid #3D5AFE;"
INSIDE = "background: {ground}; color: {ink}; border: 1px solid {ground};"
ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
SLIP = 3  # pixels of white round the text
ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)  # the user will be back


class NameField(QTextEdit):
    """Calls `done` with the text, once: at Enter, Tab or Esc, or when the focus goes elsewhere. Shift+Enter breaks."""

    def __init__(self, parent: QWidget, text: str, done: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._done: Callable[[str], None] | None = done
        self._room = QRect()
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(say("canvas.naming"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(SLIP)
        self.setPlainText(text)
        self.selectAll()
        self.textChanged.connect(self._grow)

    def lay(self, room: QRect, font: QFont, middle: bool) -> None:
        """Stand over `room` (pixels of the parent), as high as the text needs."""
        self.setFont(font)  # the style sheet names none, so this holds
        if middle:
            option = self.document().defaultTextOption()
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.document().setDefaultTextOption(option)
        self._room = room
        self._grow()

    def colour(self, ground: str) -> None:
        """Look like the symbol it stands on, of the colour `ground`; outside it ("") like a slip of paper."""
        ink = "#FFFFFF" if QColor(ground).lightnessF() < 0.5 else "#1B2430"
        self.setStyleSheet(STYLE + (INSIDE.format(ground=ground, ink=ink) if ground else OUTSIDE))

    def finish(self) -> None:
        """Hand over the text and go."""
        if self._done is not None:
            done, self._done = self._done, None
            done(self.toPlainText())

    def drop(self) -> None:
        """Go without handing over anything."""
        self._done = None

    def _grow(self) -> None:
        """Be as high as the text, round the middle of the room."""
        wide = self._room.width()
        self.document().setTextWidth(wide - 2)
        high = max(round(self.document().size().height()) + 2, self._room.height())
        self.setGeometry(self._room.left(), self._room.center().y() - high // 2 + 1, wide, high)

    def event(self, event: QEvent) -> bool:
        """Take Tab before it moves the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _ends(event):
            event.accept()
            self.finish()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the text when the focus goes elsewhere in the window."""
        super().focusOutEvent(event)
        if event.reason() not in ELSEWHERE:
            self.finish()


def _ends(event: QKeyEvent) -> bool:
    breaks = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in ENDS[:2]
    return event.key() in ENDS and not breaks
