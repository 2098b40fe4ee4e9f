"""The sheet of keys: all that there is to know by heart, on one page that can be searched."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdraw.app.controls.choices import caption
from netdraw.app.controls.icon_button import IconButton
from netdraw.app.controls.sheet import Sheet
from netdraw.app.reference.key_table import Row, Section
from netdraw.language.matching import folded
from netdraw.language.words import say

COLUMNS = 3
HEADING = 2  # rows that a title is worth, when sections are spread over the columns


class KeySheet(Sheet):
    """Shows sections of keys in columns; what is typed leaves the rows in which it occurs."""

    def __init__(self, window: QWidget, sections: Sequence[Section]) -> None:
        super().__init__(window)
        self.setAccessibleName(say("sheet.title"))
        self._blocks = [_Block(each) for each in sections]
        self.field = QLineEdit()
        self.field.setObjectName("seek")
        self.field.setFixedSize(260, 40)
        self.field.setPlaceholderText(say("sheet.sought"))
        self.field.setAccessibleName(say("sheet.sought"))
        self.field.textChanged.connect(self._only)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(32, 18, 18, 26)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addWidget(self._page(), 1)
        self.field.setFocus()

    def _head(self) -> QHBoxLayout:
        row, away = QHBoxLayout(), IconButton("x", say("app.away"))
        away.clicked.connect(self.reject)
        row.addWidget(caption(say("sheet.title"), "h2"), 1)
        row.addWidget(self.field)
        row.addWidget(away)
        return row

    def _page(self) -> QScrollArea:
        page, body, columns = QScrollArea(), QWidget(), QHBoxLayout()
        body.setLayout(columns)
        columns.setContentsMargins(0, 0, 14, 0)
        columns.setSpacing(32)
        for blocks in spread(self._blocks, [each.length for each in self._blocks]):
            column = QVBoxLayout()
            column.setSpacing(20)
            for block in blocks:
                column.addWidget(block)
            column.addStretch(1)
            columns.addLayout(column, 1)
        page.setWidget(body)
        page.setWidgetResizable(True)
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setAccessibleName(say("sheet.title"))
        return page

    def _only(self, text: str) -> None:
        for block in self._blocks:
            block.only(folded(text))


class _Block(QWidget):
    """A section: its title and its rows."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.length = len(section.rows) + HEADING
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(caption(section.title, "strong"))
        self._rows = [(folded(" ".join((*each.ways, each.does))), _row(each)) for each in section.rows]
        for _, row in self._rows:
            column.addWidget(row)

    def only(self, sought: str) -> None:
        """Show the rows in which this occurs."""
        for words, row in self._rows:
            row.setVisible(sought in words)
        self.setVisible(any(sought in words for words, _ in self._rows))


def spread(blocks: Sequence[_Block], lengths: Iterable[int]) -> list[list[_Block]]:
    """Return blocks over the columns, in order, as evenly as their lengths allow."""
    sizes = list(lengths)
    ends = [sum(sizes[: number + 1]) - size / 2 for number, size in enumerate(sizes)]
    share = sum(sizes) / COLUMNS
    columns: list[list[_Block]] = [[] for _ in range(COLUMNS)]
    for block, middle in zip(blocks, ends, strict=True):
        columns[min(int(middle / share), COLUMNS - 1)].append(block)
    return columns


def _row(row: Row) -> QWidget:
    made, line, caps = QWidget(), QHBoxLayout(), QVBoxLayout()
    made.setLayout(line)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    caps.setSpacing(3)
    for way in row.ways:
        cap = QLabel(way)
        cap.setObjectName("cap")
        cap.setTextFormat(Qt.TextFormat.PlainText)
        cap.setMinimumHeight(22)
        caps.addWidget(cap, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    caps.addStretch(1)
    words = caption(row.does, "body")
    line.addLayout(caps, 9)
    line.addWidget(words, 11, Qt.AlignmentFlag.AlignTop)
    return made
