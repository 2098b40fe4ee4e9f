"""A sheet to read the description of a figure, as who cannot see it hears it, and to copy it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from netdraw.app.controls.choices import caption
from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.icon_button import TARGET, IconButton
from netdraw.app.controls.sheet import Sheet
from netdraw.language.words import say

SIZE = QSize(680, 520)


class DescriptionSheet(Sheet):
    """Shows a text that can be selected and copied, but not changed."""

    def __init__(self, window: QWidget, description: str) -> None:
        super().__init__(window, SIZE)
        self.setAccessibleName(say("export.description"))
        self.words = QPlainTextEdit(description)
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(say("export.description"))
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(32, 18, 32, 26)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(caption(say("export.description-why"), "body"))
        column.addWidget(self.words, 1)
        self.words.setFocus()

    def _head(self) -> QHBoxLayout:
        row, away = QHBoxLayout(), IconButton("x", say("app.away"))
        copy = QPushButton(glyph("copy"), say("export.copy"))
        copy.setProperty("kind", "plain")
        copy.setIconSize(QSize(22, 18))
        copy.setFixedHeight(TARGET)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.words.toPlainText()))
        away.clicked.connect(self.reject)
        row.addWidget(caption(say("export.description"), "h2"), 1)
        row.addWidget(copy)
        row.addWidget(away)
        return row
