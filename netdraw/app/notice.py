"""The calm bar: says what happened and what one can do, takes no focus, and goes when it is read."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from netdraw.app.glyphs import glyph
from netdraw.language.words import say

HEIGHT = 52


class Notice(QFrame):
    """One sentence, with one thing to do about it if there is any; tells when it comes and goes."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setMinimumHeight(HEIGHT)
        self._deed: Callable[[], object] = self.hide
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._doing = QPushButton()
        self._doing.setFixedHeight(40)
        self._doing.clicked.connect(lambda: self._deed())
        self._away = QToolButton()
        self._away.setIcon(glyph("x"))
        self._away.setIconSize(QSize(20, 20))
        self._away.setFixedSize(40, 40)
        self._away.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 6, 6)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._doing)
        row.addWidget(self._away)
        for button in (self._doing, self._away):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def say(self, sentence: str, word: str = "", deed: Callable[[], object] | None = None) -> None:
        """Show a sentence, with a button that bears `word` and does `deed`."""
        self._sentence.setText(sentence)
        self._doing.setText(word)
        self._doing.setVisible(deed is not None)
        self._deed = deed or self.hide
        self.speak()
        self.show()
        self.raise_()

    def speak(self) -> None:
        """Take over the language of the interface; what was said stays as it was said."""
        self._away.setToolTip(say("app.away"))
        self._away.setAccessibleName(say("app.away"))

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for room."""
        super().showEvent(event)
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the room back."""
        super().hideEvent(event)
        self.changed.emit()
