"""Facts told one by one in the inspector: a heading with a button to add one, and a card of fields for each."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netdraw.app.controls.choices import caption
from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.icon_button import IconButton

BETWEEN = 6  # pixels
ADDS = "adds"  # the property of a button that adds a card


def cards(heading: QWidget, each: Sequence[QWidget]) -> QFrame:
    """Return a heading with its cards below."""
    made = QFrame()
    column = _column(made, 0)
    for widget in (heading, *each):
        column.addWidget(widget)
    return made


def heading(words: str, add: str, deed: Callable[[], object], tip: str = "") -> QWidget:
    """Return a heading with the button that adds one."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(caption(words, "strong"), 1)
    button = QPushButton(glyph("plus", "livetext"), add)
    button.setProperty("kind", "link")
    button.setProperty(ADDS, True)
    button.setToolTip(tip)
    button.clicked.connect(deed)
    line.addWidget(button)
    return made


def card(first: QWidget, others: Sequence[QWidget], remove: str, deed: Callable[[], object]) -> QFrame:
    """Return the fields of one, with the button that removes it beside the first."""
    made, head = QFrame(), QHBoxLayout()
    made.setObjectName("quote")
    away = IconButton("trash-2", remove, "text2")
    away.clicked.connect(deed)
    head.addWidget(first, 1)
    head.addWidget(away)
    column = _column(made, 8)
    column.addLayout(head)
    for each in others:
        column.addWidget(each)
    QWidget.setTabOrder(others[-1], away)  # who fills in one field after the other does not come by it
    return made


def _column(widget: QWidget, inset: int) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(inset, inset, inset, inset)
    column.setSpacing(BETWEEN)
    return column
