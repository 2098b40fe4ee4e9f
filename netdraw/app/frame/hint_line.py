"""A question beside the tabs, that asks nothing of who does not look at it; or in its place what was just told."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from netdraw.app.controls.icon_button import TARGET, IconButton
from netdraw.app.controls.tokens import colours
from netdraw.language.words import say


class HintLine(QWidget):
    """Shows one question; what it offers to do is a button, and the cross beside it asks for another one."""

    passed, taken_up = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words, self._another = _Elided(), IconButton("x", ink="text2")
        self._another.setIconSize(QSize(16, 16))
        self._another.clicked.connect(self.passed)
        self.offer = QPushButton()
        self.offer.setProperty("kind", "link")
        self.offer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.offer.setFixedHeight(TARGET)
        self.offer.clicked.connect(self.taken_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self._words)
        row.addWidget(self.offer)
        row.addWidget(self._another)
        row.addStretch(1)
        self.ask("")
        self.speak()

    def ask(self, words: str, offer: str = "") -> None:
        """Show a question with the word for what it offers; "" for none."""
        self._show(words, "text2")
        self.offer.setText(offer)
        self.offer.setVisible(bool(offer))
        self._another.setVisible(bool(words))

    def tell(self, words: str) -> None:
        """Show a sentence, in the ink of what was just done; the cross takes it away."""
        self.ask(words)
        self._show(words, "ink")

    def _show(self, words: str, ink: str) -> None:
        self._words.ink = ink
        self._words.setText(words)
        self._words.setToolTip(words)
        self._words.update()

    @property
    def words(self) -> str:
        """What is asked or told."""
        return self._words.text()

    def speak(self) -> None:
        """Take over the language of the interface."""
        self._another.call(say("hints.another"))


class _Elided(QLabel):
    """As wide as its words, or as there is room; `ink` is the colour of them."""

    def __init__(self) -> None:
        super().__init__()
        self.ink = "text2"
        self.setObjectName("hint")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Room can be scarce."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the words as fits."""
        with QPainter(self) as painter:
            painter.setPen(QColor(colours()[self.ink]))
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
