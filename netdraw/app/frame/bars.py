"""The bars above and below the desk."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.icon_button import ICON, TARGET, IconButton
from netdraw.app.controls.rule import rule
from netdraw.app.controls.targets import dense
from netdraw.app.controls.tokens import BOTTOM, TOP
from netdraw.app.frame.actions import ADDING, MENU, SUBMENUS, Actions
from netdraw.app.frame.hint_line import HintLine
from netdraw.app.frame.menus import entitle, menu_of
from netdraw.app.frame.tabs import Tabs
from netdraw.language.words import say

MARKS = {"saved": ("check", "ok"), "failed": ("triangle-alert", "err")}  # the icon of how it is kept, and its ink


class TopBar(QFrame):
    """Menu, undo and redo; the name of the drawing; zoom and export."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("top")
        self.setFixedHeight(TOP)
        self._actions = actions
        self.menu = IconButton("menu")
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setMenu(menu_of(MENU, actions, self))
        self.title = _label("title")
        self.percent = QToolButton()
        self.percent.setFixedSize(56, TARGET)
        self.percent.setText("100%")
        self.percent.clicked.connect(actions["fit"].trigger)
        self.table = QPushButton(glyph("expand"), "")
        self.table.setIconSize(QSize(22, 18))
        self.table.setProperty("kind", "plain")
        self.table.setFixedHeight(TARGET)
        self.table.clicked.connect(actions["table-mode"].trigger)
        self.export = QPushButton()
        self.export.setProperty("kind", "primary")
        self.export.setFixedHeight(TARGET)
        self.export.clicked.connect(actions["export"].trigger)
        self.export.setEnabled(False)
        actions["export"].enabledChanged.connect(self.export.setEnabled)
        self._lay_out()
        self.speak()

    def _lay_out(self) -> None:
        left, right, row = QHBoxLayout(), QHBoxLayout(), QGridLayout(self)
        undo, redo, farther, closer = (_doing(self._actions, name) for name in ("undo", "redo", "zoom-out", "zoom-in"))
        _add(left, self.menu, rule(upright=True), undo, redo)
        left.addStretch(1)
        right.addStretch(1)
        _add(right, farther, self.percent, closer, rule(upright=True), self.table, self.export)
        row.setContentsMargins(6, 0, 12, 0)
        row.addLayout(left, 0, 0)
        row.addWidget(self.title, 0, 1, Qt.AlignmentFlag.AlignCenter)
        row.addLayout(right, 0, 2)
        row.setColumnStretch(0, 1)
        row.setColumnStretch(2, 1)

    def speak(self) -> None:
        """Take over the language of the interface."""
        self.table.setText(say("app.table-mode"))
        self.table.setToolTip(self._actions["table-mode"].toolTip())
        self.export.setText(say("app.export-short"))
        self.export.setToolTip(self._actions["export"].toolTip())
        self.percent.setToolTip(self._actions["fit"].toolTip())
        entitle(self.menu.menu())
        self.menu.call(say("app.menu"))


class BottomBar(QFrame):
    """The pictures of the drawing and what is still to be placed; the file and whether it is saved."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("bottom")
        self.setFixedHeight(BOTTOM)
        self.tabs = Tabs()
        self.add = IconButton("plus")
        self.add.setIconSize(QSize(16, 16))
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setMenu(menu_of((ADDING,), actions, self))
        self._menu = menu_of(SUBMENUS["picture"], actions, self)
        self.tabs.asked.connect(self._menu.popup)
        self.placing = QPushButton()
        self.placing.setFixedHeight(TARGET)
        self.placing.setProperty("kind", "tab")
        self.placing.clicked.connect(actions["network-list"].trigger)
        self.placing.hide()
        self.hint = HintLine()
        self.questions = QPushButton(glyph("message-circle-question-mark", "text2"), "")
        self.questions.setIconSize(QSize(20, 16))
        self.questions.setFixedHeight(TARGET)
        self.questions.setProperty("kind", "tab")
        self.questions.clicked.connect(actions["questions"].trigger)
        self.questions.hide()
        self.file = _label("note")
        self.mark, self.state = QLabel(), _label("state")
        self._standing = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        _add(row, self.tabs, self.add)
        row.addWidget(self.hint, 1)
        _add(row, self.placing, self.questions, self.file)
        row.addSpacing(20)
        _add(row, self.mark, self.state)
        self.speak()

    def fit(self) -> None:
        """Be as high as what is pressed in it."""
        self.setFixedHeight(dense().field)

    def tell_placing(self, number: int) -> None:
        """Show how many nodes stand in no picture, if there are any."""
        self.placing.setText(say("pictures.placing", number=number))
        self.placing.setVisible(number > 0)

    def tell_questions(self, number: int) -> None:
        """Show how many questions are open, if there are any."""
        self.questions.setText(say("hints.open-one" if number == 1 else "hints.open", number=number))
        self.questions.setVisible(number > 0)

    def tell_state(self, standing: str, words: str) -> None:
        """Show whether it is saved: a check when it is, a triangle when that failed."""
        self._standing = standing
        self._show_mark()
        self.state.setText(words)

    def _show_mark(self) -> None:
        icon, ink = MARKS.get(self._standing, ("", ""))
        self.mark.setPixmap(glyph(icon, ink).pixmap(QSize(16, 16)) if icon else QPixmap())
        self.mark.setVisible(bool(icon))

    def speak(self) -> None:
        """Take over the language of the interface."""
        self.hint.speak()
        self.add.call(say("pictures.add"))

    def changeEvent(self, event: QEvent) -> None:
        """Show the mark in other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_mark()


def _add(row: QHBoxLayout, *widgets: QWidget) -> None:
    for widget in widgets:
        row.addWidget(widget)


def _doing(actions: Actions, name: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[name])
    button.setFixedSize(TARGET, TARGET)
    button.setIconSize(ICON)
    return button


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
