"""A button with only an icon, large enough for a finger, and with its words where they are asked for."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from netdraw.app.controls.glyphs import glyph

TARGET = 40  # pixels: the least size of what can be pressed
ICON = QSize(20, 20)


class IconButton(QToolButton):
    """Shows a line icon; its words are its tooltip and its name."""

    def __init__(self, icon: str, words: str = "", ink: str = "ink") -> None:
        super().__init__()
        self.setIcon(glyph(icon, ink))
        self.setIconSize(ICON)
        self.setFixedSize(TARGET, TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.call(words)

    def call(self, words: str) -> None:
        """Give it other words."""
        self.setToolTip(words)
        self.setAccessibleName(words)
