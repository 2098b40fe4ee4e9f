"""Buttons of a form that choose: a pick with its menu, segments beside each other, marks that can be put on."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
)

from netdraw.app.glyphs import glyph, widened

ICON, STAIR = QSize(20, 20), QSize(22, 18)
ARROW = 16
ABREAST = 3  # segments in one row; words of four would be cut
ROOM = (9, 3)  # pixels before and behind an icon: with a menu Qt leaves out the padding of the style sheet


class Choice(NamedTuple):
    """Something to choose: its stored word, what it is called, and its symbol."""

    word: str
    name: str
    icon: QIcon


class Pick(QPushButton):
    """Shows what is chosen; a press offers the others. `choose` is called with the word of the one that is taken."""

    def __init__(
        self, choices: Sequence[Choice], chosen: str, choose: Callable[[str], object], room: tuple[int, int] = ROOM
    ) -> None:
        super().__init__()
        self.setProperty("kind", "pick")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(ICON.width() + sum(room), ICON.height()))
        menu = QMenu(self)
        for each in choices:
            action = menu.addAction(each.icon, each.name)
            action.triggered.connect(lambda _checked=False, word=each.word: choose(word))
            if each.word == chosen:
                self.setText(f"  {each.name}")  # WORKAROUND: with a menu Qt leaves out the padding of the style sheet
                self.setIcon(roomy(each.icon, *room) if any(room) and not each.icon.isNull() else each.icon)
        self.setMenu(menu)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow behind the words."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            x, y = self.width() - ARROW - 10, (self.height() - ARROW) // 2
            glyph("chevron-down").paint(painter, x, y, ARROW, ARROW)


def segments(choices: Iterable[Choice], chosen: str, choose: Callable[[str], object], size: QSize = STAIR) -> QFrame:
    """Return choices beside each other, more than ABREAST two by two, each an icon of that size over its word."""
    offered = tuple(choices)
    frame, grid, group = QFrame(), QGridLayout(), QButtonGroup()
    frame.setObjectName("segments")
    frame.setLayout(grid)
    grid.setContentsMargins(3, 3, 3, 3)
    grid.setSpacing(2)
    group.setParent(frame)
    columns = len(offered) if len(offered) <= ABREAST else 2
    for number, each in enumerate(offered):
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
        grid.addWidget(button, number // columns, number % columns)
    return frame


def marks(choices: Iterable[Choice], put: Sequence[str], turn: Callable[[str], object]) -> QFrame:
    """Return the marks two by two; those that are put on are checked."""
    frame, grid = QFrame(), QGridLayout()
    frame.setLayout(grid)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(8)
    for number, each in enumerate(choices):
        button = QPushButton(roomy(each.icon, 2, 4), each.name)
        button.setProperty("kind", "mark")
        button.setAccessibleName(each.name)
        button.setIconSize(QSize(ICON.width() + 6, ICON.height()))
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


def roomy(icon: QIcon, before: int, behind: int) -> QIcon:
    """Return an icon with room before and behind it, in pixels."""
    return QIcon(widened(icon.pixmap(ICON), before, behind))
