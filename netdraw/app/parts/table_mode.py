"""Table mode: for who sits round one screen; no bars, large tiles, and tools that say in words what they do."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.shades import Shade
from netdraw.app.controls.tokens import CORNER, LINE_TALL
from netdraw.app.frame.context_bar import ContextBar
from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part
from netdraw.canvas.canvas import Canvas
from netdraw.language.words import say

BUTTON = 56


class TableMode(Part):
    """Turns the window to the table and back."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._back, self._done = self._corner(), self._corner()
        self._ready = QPushButton(glyph("check"), "")
        self._bar: ContextBar | None = None
        self._fill()
        self.speak()

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"table-mode": self._turn}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas
        self._renew_bar()

    def speak(self) -> None:
        """Take over the language of the interface."""
        self._ready.setText(say("table.done"))
        if self._bar:
            self._renew_bar()

    def _corner(self) -> QFrame:
        corner = QFrame(self._window.desk)
        corner.setObjectName("table")
        row = QHBoxLayout(corner)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(0)
        Shade(corner, 16)
        corner.hide()
        return corner

    def _fill(self) -> None:
        for name in ("undo", "redo"):
            button = QToolButton()
            button.setDefaultAction(self._window.commands[name])
            button.setFixedSize(BUTTON - 1, LINE_TALL - 8)
            button.setIconSize(QSize(24, 24))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._back.layout().addWidget(button)  # type: ignore[union-attr]  # it has one
        self._ready.setProperty("kind", "ready")
        self._ready.setIconSize(QSize(28, 22))
        self._ready.setFixedSize(CORNER - 8, LINE_TALL - 8)
        self._ready.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ready.clicked.connect(self._window.commands["table-mode"].trigger)
        self._done.layout().addWidget(self._ready)  # type: ignore[union-attr]  # it has one

    @property
    def _on(self) -> bool:
        return self._window.commands["table-mode"].isChecked()

    def _turn(self) -> None:
        self._canvas.naming.finish()
        self._window.set_table(self._on)
        self._window.desk.set_table((self._back, self._done) if self._on else ())
        self._renew_bar()
        self._window.desk.line.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _renew_bar(self) -> None:
        bar, self._bar = self._bar, None
        if bar:
            bar.end()
        if self._on:
            self._bar = ContextBar(self._window.desk, self._canvas, self._quote)
            self._bar.follow()

    def _quote(self) -> None:
        """Begin a remark on what is selected, in the quick line."""
        field = self._window.desk.line.field
        field.setText(": ")
        field.setFocus()
