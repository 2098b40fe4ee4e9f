"""The quick line: from whom, by which line, to whom, on which level; an entry in it is drawn at once."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.line_field import LineField
from netdraw.canvas.toolkit.redressing import redress
from netdraw.language.words import say

CHIP = 40  # the height of what stands beside the text
SEND = 48  # of the button that does what Enter does
CAP = 24  # of the picture of a key
SWATCH = QSize(52, 28)
NAME = 110  # pixels: as much as the names beside the text take of its room
STAIR = QSize(26, 18)  # with room between it and the word
PIN = QSize(22, 18)


class QuickLine(QFrame):
    """A sentence to type in; until somebody takes the entries they wait."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("quick")
        self.anchor, self.link, self.level = (_choice(name) for name in ("anchor", "slot", "level"))
        self.anchor.setIcon(glyph("pin", "livetext"))
        self.anchor.setIconSize(PIN)
        self.anchor.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.link.setIconSize(SWATCH)
        self.level.setIconSize(STAIR)
        self.level.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.field, self.cap = LineField(), QLabel()
        self.cap.setObjectName("cap")
        self.cap.setFixedHeight(CAP)
        self.send = QPushButton(glyph("corner-down-left", "onprimary"), "")
        self.send.setProperty("kind", "send")
        self.send.setFixedSize(SEND, SEND)
        self.send.setIconSize(QSize(24, 24))
        self.send.clicked.connect(lambda: self.field.entered.emit(self.field.text(), True))
        self.send.hide()
        self.waiting: list[tuple[str, bool]] = []
        self.field.entered.connect(self._wait)
        self._lay_out()
        self.show_anchor("")
        self.show_level("", QIcon())
        self.setProperty("live", True)
        self.speak()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 14, 0)
        row.setSpacing(6)
        for part in (self.anchor, self.link):
            row.addWidget(part)
        row.addWidget(self.field, 1)
        row.addWidget(self.level)
        row.addWidget(self.cap)
        row.addWidget(self.send)
        for button in (self.anchor, self.link, self.level, self.send):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _wait(self, text: str, linked: bool) -> None:
        self.waiting.append((text, linked))
        self.field.clear()

    def take(self, enter: Callable[[str, bool], None]) -> None:
        """Have entries taken by `enter(text, whether it is linked)` from now on; those that waited go first."""
        self.field.entered.disconnect()
        self.field.entered.connect(enter)
        waiting, self.waiting = self.waiting, []
        typed = self.field.text()
        for text, linked in waiting:
            enter(text, linked)
        self.field.setText(typed)

    @property
    def live(self) -> bool:
        """Whether what is typed goes into the line."""
        return bool(self.property("live"))

    def be_live(self, live: bool) -> None:
        """Show whether what is typed goes into the line."""
        redress(self, "live", live)

    def be_large(self, large: bool) -> None:
        """Be for fingers: a button instead of the name of a key."""
        self.cap.setHidden(large)
        self.send.setVisible(large)
        self.layout().setContentsMargins(6, 0, 6 if large else 14, 0)  # type: ignore[union-attr]  # it has one

    def show_anchor(self, name: str, swatch: QIcon | None = None) -> None:
        """Show from whom a link will run, and by which line; nobody is "" and has none."""
        self.anchor.setText(_cut(name, self.anchor))
        self.anchor.setVisible(bool(name))
        self.link.setIcon(swatch or QIcon())
        self.link.setVisible(bool(name))

    def show_level(self, name: str, stair: QIcon) -> None:
        """Show on which level the next one stands; "" for none."""
        self.level.setText(_cut(name, self.level))
        self.level.setIcon(stair)
        self.level.setVisible(bool(name))

    def speak(self) -> None:
        """Take over the language of the interface."""
        self.cap.setText(say("line.enter"))
        self.field.setAccessibleName(say("line.name"))
        self.send.setToolTip(say("line.send"))
        self.send.setAccessibleName(say("line.send"))
        for button, words in ((self.anchor, "line.anchor"), (self.link, "line.link"), (self.level, "line.level")):
            button.setToolTip(say(words))
            button.setAccessibleName(say(words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the text is one on it."""
        super().mousePressEvent(event)
        self.field.setFocus()


def _choice(name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setFixedHeight(CHIP)
    return button


def _cut(name: str, button: QToolButton) -> str:
    button.ensurePolished()  # else it has not yet the letters of the style sheet
    return button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, NAME)
