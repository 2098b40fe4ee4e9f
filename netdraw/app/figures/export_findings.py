"""How a figure will read, as a list: hints with a place to go to, and what is well."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QScroller, QVBoxLayout, QWidget

from netdraw.app.controls.choices import caption
from netdraw.app.controls.glyphs import glyph
from netdraw.drawing.clarity.preflight import Finding
from netdraw.language.words import say

ROW, ROWS, FEW = 34, 4, 2  # pixels; rows that are seen at once, and where something else needs the room
ICON = QSize(18, 18)


class Findings(QScrollArea):
    """Rows of a sentence; `go` is called with the ids of one, `read` when the description is asked for."""

    def __init__(self, go: Callable[[Sequence[str]], object], read: Callable[[], object]) -> None:
        super().__init__()
        self._go, self._read = go, read
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        body = QWidget()
        body.setLayout(self._column)
        self.setWidget(body)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.setAccessibleName(say("export.findings"))
        self.make_way(False)
        self.show_findings(())

    def make_way(self, making: bool) -> None:
        """Show fewer rows at once, or as many as usual again."""
        self.setMinimumHeight((FEW if making else ROWS) * ROW)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found, the description among what is well: hints first, as not all may be in sight."""
        well = [_row(each.sentence, "circle-check", "ok") for each in findings if each.ok]
        described = _row(say("export.described"), "circle-check", "ok", _link(say("export.read"), self._read))
        hints = [_row(each.sentence, "info", "livetext", self._place(each)) for each in findings if not each.ok]
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for each in (*hints, *well, described):
            self._column.addWidget(each)
        self._column.addStretch(1)

    def _place(self, finding: Finding) -> QPushButton | None:
        if not finding.ids:
            return None
        made = _link(say("export.show"), lambda: self._go(finding.ids))
        made.setAccessibleName(say("export.show-what", what=finding.sentence))
        return made


def _row(sentence: str, icon: str, ink: str, link: QPushButton | None = None) -> QWidget:
    made, line, mark = QWidget(), QHBoxLayout(), QLabel()
    made.setLayout(line)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    mark.setPixmap(glyph(icon, ink).pixmap(ICON))
    line.addWidget(mark)
    line.addWidget(caption(sentence, "body"), 1)
    if link:
        line.addWidget(link)
    made.setMinimumHeight(ROW)
    return made


def _link(words: str, deed: Callable[[], object]) -> QPushButton:
    made = QPushButton(words)
    made.setProperty("kind", "row")
    made.setFixedHeight(ROW)
    made.clicked.connect(lambda: deed())
    return made
