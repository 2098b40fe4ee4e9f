"""The calm bar: says what happened and what one can do, takes no focus, and goes when it is read."""

from collections.abc import Callable
from html import escape
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.icon_button import IconButton
from netdraw.app.controls.targets import fit
from netdraw.app.controls.tokens import colours
from netdraw.canvas.toolkit.redressing import redress
from netdraw.language.words import say

HEIGHT = 52
Sort = Literal["told", "restored", "failed"]
SORTS: dict[Sort, tuple[str, str]] = {  # the icon of each, and its ink
    "told": ("info", "ink"),
    "restored": ("history", "warn"),
    "failed": ("hard-drive", "err"),
}


class Notice(QFrame):
    """One or two sentences, the first one in bold, with what one can do about it; tells when it comes and goes."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setMinimumHeight(HEIGHT)
        self.sentence = ""
        self._sort: Sort = "told"
        self._icon, self._words = QLabel(), QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(4)
        self._away = IconButton("x")
        self._away.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 5, 5)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addLayout(self._offers)
        row.addWidget(self._away)
        self.hide()

    def say(self, sentence: str, *offers: tuple[str, Callable[[], object]], sort: Sort = "told") -> None:
        """Show a sentence, with a button for each offer: its word and what it does, the best one last."""
        self.sentence = sentence
        self._sort = sort
        self._show_words()
        self._show_offers(offers)
        fit(self)
        redress(self, "sort", sort)
        self.speak()
        self.show()
        self.raise_()
        self.changed.emit()

    def _show_words(self) -> None:
        icon, ink = SORTS[self._sort]
        self._icon.setPixmap(glyph(icon, ink).pixmap(QSize(20, 20)))
        first, stop, rest = self.sentence.partition(". ")
        if self._sort == "told" or not stop:
            self._words.setText(escape(self.sentence))
        else:
            self._words.setText(f'<b style="color: {colours()[ink]}">{escape(first)}.</b>&nbsp; {escape(rest)}')

    def _show_offers(self, offers: tuple[tuple[str, Callable[[], object]], ...]) -> None:
        while item := self._offers.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for number, (word, deed) in enumerate(offers, 1):
            button = QPushButton(word)
            button.setProperty("kind", "outline" if number == len(offers) else "plain")
            button.setFixedHeight(40)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
            self._offers.addWidget(button)

    def speak(self) -> None:
        """Take over the language of the interface; what was said stays as it was said."""
        self._away.call(say("app.away"))

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for room."""
        super().showEvent(event)
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the room back."""
        super().hideEvent(event)
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Take over other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.sentence:
            self._show_words()
