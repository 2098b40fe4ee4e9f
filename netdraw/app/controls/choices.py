"""What a form is made of: a pick with its menu, segments beside each other, marks that can be put on, and words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from netdraw.app.controls.glyphs import glyph, widened
from netdraw.canvas.toolkit.round_menu import RoundMenu
from netdraw.language.words import say

ICON, STAIR = QSize(20, 20), QSize(18, 18)
ARROW = 16
ABREAST = 3  # segments in one row; words of four would be cut
WORDED, PICTURED = 40, 50  # pixels: the heights of a segment with words only, and with an icon over them
ROOM = (9, 0)  # pixels before and behind an icon: with a menu Qt leaves out the padding of the style sheet


class Choice(NamedTuple):
    """Something to choose: its stored word, what it is called, and what draws its symbol when it is to be seen."""

    word: str
    name: str
    icon: Callable[[], QIcon] = QIcon


class Pick(QPushButton):
    """Shows what is chosen; a press offers the others. `choose` is called with the word of the one that is taken.

    `room` is before and behind its icon, `inset` between its arrow and its right edge, both in pixels.
    """

    def __init__(
        self,
        choices: Sequence[Choice],
        chosen: str,
        choose: Callable[[str], object],
        room: tuple[int, int] = ROOM,
        inset: int = 10,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "pick")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(ICON.width() + sum(room), ICON.height()))
        self._choices, self._room, self._inset = choices, room, inset
        menu = RoundMenu(self)
        for each in choices:
            menu.addAction(each.name).triggered.connect(lambda _checked=False, word=each.word: choose(word))
        menu.aboutToShow.connect(self._draw)
        self.setMenu(menu)
        self.show_chosen(chosen)

    def show_chosen(self, word: str) -> None:
        """Show what is chosen now."""
        for each in self._choices:
            if each.word == word:
                self.setText(f"  {each.name}")  # WORKAROUND: with a menu Qt leaves out the padding of the style sheet
                icon = each.icon()
                self.setIcon(roomy(icon, *self._room) if any(self._room) and not icon.isNull() else icon)

    def _draw(self) -> None:
        """Draw the symbols of what is offered, which takes longer than all else of a form."""
        for action, each in zip(self.menu().actions(), self._choices, strict=True):
            action.setIcon(each.icon())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow behind the words."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            x, y = self.width() - ARROW - self._inset, (self.height() - ARROW) // 2
            glyph("chevron-down", "text2" if self.isEnabled() else "off").paint(painter, x, y, ARROW, ARROW)


def segments(choices: Iterable[Choice], chosen: str, choose: Callable[[str], object], size: QSize = STAIR) -> QFrame:
    """Return choices beside each other, more than ABREAST two by two, each an icon of that size over its word."""
    offered = tuple(choices)
    columns = len(offered) if len(offered) <= ABREAST else 2
    frame, buttons = _segmented(offered, chosen, choose, columns)
    for button, each in zip(buttons, offered, strict=True):
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIcon(each.icon())
        button.setIconSize(size)
        button.setFixedHeight(PICTURED)
    return frame


def worded(
    choices: Mapping[str, str], chosen: str, choose: Callable[[str], object], more: Mapping[str, str] | None = None
) -> QFrame:
    """Return names by their words beside each other in one row; the last one offers `more` in a menu."""
    others = more or {}
    last = {chosen if chosen in others else next(iter(others)): ""} if others else {}
    offered = [Choice(word, name) for word, name in {**choices, **last}.items()]
    frame, buttons = _segmented(offered, chosen, choose, len(offered))
    frame.setProperty("kind", "words")
    for button in buttons:
        button.setFixedHeight(WORDED)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    if others:
        _offer_more(buttons[-1], others, chosen, choose)
    return frame


def _offer_more(button: QToolButton, more: Mapping[str, str], chosen: str, choose: Callable[[str], object]) -> None:
    """Let a segment offer others in a menu; it shows the one that is chosen."""
    menu = RoundMenu(button)

    def take(word: str) -> None:
        button.setText(more.get(word, say("app.other")))
        button.setAccessibleName(button.text())
        button.setChecked(word in more)

    def pick(word: str) -> None:
        take(word)
        choose(word)

    for word, name in more.items():
        menu.addAction(name).triggered.connect(lambda _checked=False, word=word: pick(word))
    button.clicked.connect(lambda: take(chosen if chosen in more else next(iter(more))))  # by an arrow key
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    take(chosen)


def _segmented(
    offered: Sequence[Choice], chosen: str, choose: Callable[[str], object], columns: int
) -> tuple[QFrame, list[QToolButton]]:
    frame, grid, group = QFrame(), QGridLayout(), QButtonGroup()
    frame.setObjectName("segments")
    frame.setLayout(grid)
    grid.setContentsMargins(1, 1, 1, 1)
    grid.setSpacing(0)  # a segment has a margin, which is pressed with it
    group.setParent(frame)
    buttons = []
    for number, each in enumerate(offered):
        button = QToolButton()
        button.setText(each.name)
        button.setAccessibleName(each.name)
        button.setCheckable(True)
        button.setChecked(each.word == chosen)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setToolTip(each.name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False, word=each.word: choose(word))
        group.addButton(button)
        grid.addWidget(button, number // columns, number % columns)
        buttons.append(button)
    return frame, buttons


def marks(
    choices: Iterable[Choice], put: Sequence[str], turn: Callable[[str], object], size: QSize = ICON, across: int = 2
) -> QFrame:
    """Return the marks, so many beside each other, with symbols of a size; those that are put on are checked."""
    frame, grid = QFrame(), QGridLayout()
    frame.setLayout(grid)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(8)
    for number, each in enumerate(choices):
        button = QPushButton(roomy(each.icon(), 2, 4, size), each.name)
        button.setProperty("kind", "mark")
        button.setAccessibleName(each.name)
        button.setIconSize(QSize(size.width() + 6, size.height()))
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setChecked(each.word in put)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False, word=each.word: turn(word))
        grid.addWidget(button, number // across, number % across)
    return frame


def caption(words: str, role: str = "field") -> QLabel:
    """Return a label of a form, a heading or a note, as `role` says."""
    label = QLabel(words)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def labelled(words: str, widget: QWidget, beside: QWidget | None = None) -> QWidget:
    """Return a widget under the words for it, `beside` at the right of that."""
    made, column, head = QWidget(), QVBoxLayout(), QHBoxLayout()
    made.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0 if beside else 4)  # what is beside it has room round its words
    head.addWidget(caption(words), 1)
    if beside:
        head.addWidget(beside)
    column.addLayout(head)
    column.addWidget(widget)
    return made


def row(*widgets: QWidget) -> QWidget:
    """Return widgets beside each other, equally wide."""
    made, line = QWidget(), QHBoxLayout()
    made.setLayout(line)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for each in widgets:
        line.addWidget(each, 1)
    return made


def roomy(icon: QIcon, before: int, behind: int, size: QSize = ICON) -> QIcon:
    """Return an icon of a size with room before and behind it, in pixels."""
    return QIcon(widened(icon.pixmap(size), before, behind))
