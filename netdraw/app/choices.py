"""Buttons of a form that choose: a pick with its menu, segments beside each other, marks that can be put on."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
)

from netdraw.app.glyphs import glyph

ICON, STAIR = QSize(20, 20), QSize(22, 18)
ARROW = 16


class Choice(NamedTuple):
    """Something to choose: its stored word, what it is called, and its symbol."""

    word: str
    name: str
    icon: QIcon


class Pick(QPushButton):
    """Shows what is chosen; a press offers the others. `choose` is called with the word of the one that is taken."""

    def __init__(self, choices: Sequence[Choice], chosen: str, choose: Callable[[str], object]) -> None:
        super().__init__()
        self.setProperty("kind", "pick")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setIconSize(ICON)
        menu = QMenu(self)
        for each in choices:
            action = menu.addAction(each.icon, each.name)
            action.triggered.connect(lambda _checked=False, word=each.word: choose(word))
            if each.word == chosen:
                self.setText(f"  {each.name}")  # WORKAROUND: with a menu Qt leaves out the padding of the style sheet
                self.setIcon(each.icon)
        self.setMenu(menu)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow behind the words."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            x, y = self.width() - ARROW - 10, (self.height() - ARROW) // 2
            glyph("chevron-down").paint(painter, x, y, ARROW, ARROW)


def segments(choices: Iterable[Choice], chosen: str, choose: Callable[[str], object], size: QSize = STAIR) -> QFrame:
    """Return choices beside each other, each an icon of that size over its word."""
    frame, row, group = QFrame(), QHBoxLayout(), QButtonGroup()
    frame.setObjectName("segments")
    frame.setLayout(row)
    row.setContentsMargins(3, 3, 3, 3)
    row.setSpacing(2)
    group.setParent(frame)
    for each in choices:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setText(each.name)
        button.setAccessibleName(each.name)
        button.setIcon(each.icon)
        button.setIconSize(size)
        button.setCheckable(True)
        button.setChecked(each.word == chosen)
        button.setFixedHeight(48)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setToolTip(each.name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False, word=each.word: choose(word))
        group.addButton(button)
        row.addWidget(button, 1)
    return frame


def marks(choices: Iterable[Choice], put: Sequence[str], turn: Callable[[str], object]) -> QFrame:
    """Return the marks two by two; those that are put on are checked."""
    frame, grid = QFrame(), QGridLayout()
    frame.setLayout(grid)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(8)
    for number, each in enumerate(choices):
        button = QPushButton(each.icon, each.name)
        button.setProperty("kind", "mark")
        button.setAccessibleName(each.name)
        button.setIconSize(ICON)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setChecked(each.word in put)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False, word=each.word: turn(word))
        grid.addWidget(button, number // 2, number % 2)
    return frame


def caption(words: str, role: str = "field") -> QLabel:
    """Return a label of a form, a heading or a note, as `role` says."""
    label = QLabel(words)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
