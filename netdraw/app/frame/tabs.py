"""The tabs of the pictures: to switch, to put in another order, and to rename in place."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QTabBar, QWidget

from netdraw.app.controls.glyphs import picture_glyph
from netdraw.app.controls.targets import dense
from netdraw.language.words import say

WIDEST = 220  # pixels of one tab; a longer title is cut
NARROWEST = 150  # pixels of a title that is being typed
ABOVE = 5  # pixels between the edge of the bar and the field for it
NUMBERED = 9  # tabs that have a key of their own


class Tab(NamedTuple):
    """A picture to choose: its id, its title and its kind."""

    key: str
    title: str
    kind: Literal["design", "value"]


class Tabs(QTabBar):
    """Tells what is wanted of the pictures; shows only what it is given.

    `chosen` comes with an id, `ordered` with all ids in their new order, `renamed` with an id and a title, `asked` with
    the place on the screen of the menu for the picture in view, `left` when a title has been typed.
    """

    chosen = Signal(str)
    ordered = Signal(list)
    renamed = Signal(str, str)
    asked = Signal(QPoint)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field: _Field | None = None
        self._shown: list[Tab] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(lambda at: self.chosen.emit(self.tabData(at)))
        for number in range(NUMBERED):
            key = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            key.activated.connect(lambda number=number: self._go(number))

    def offer(self, tabs: Sequence[Tab], chosen: str) -> None:
        """Show a tab for every picture, that of `chosen` in front."""
        self.setAccessibleName(say("pictures.tabs"))
        blocked = self.blockSignals(True)
        if list(tabs) != self._shown:
            self._shown = list(tabs)
            self._fill()
        self.setCurrentIndex([each.key for each in tabs].index(chosen))
        self.blockSignals(blocked)

    def _fill(self) -> None:
        self._end(False)
        while self.count() > len(self._shown):
            self.removeTab(self.count() - 1)
        while self.count() < len(self._shown):
            self.addTab("")
        for at, tab in enumerate(self._shown):
            self.setTabText(at, tab.title.replace("&", "&&"))
            self.setTabIcon(at, picture_glyph(tab.kind))
            self.setTabData(at, tab.key)
            self.setTabToolTip(at, f"{tab.title} (Alt+{at + 1})" if at < NUMBERED else tab.title)

    def _go(self, at: int) -> None:
        if at < self.count():
            self.setCurrentIndex(at)

    def rename(self) -> None:
        """Put the cursor in the title of the picture in view."""
        self.finish()
        tab, room = self._shown[self.currentIndex()], self.tabRect(self.currentIndex())
        self.field = _Field(self, tab)
        self.field.ended.connect(self._end)
        wide = min(max(room.width(), NARROWEST), self.width() - room.left())
        self.field.setGeometry(room.left(), ABOVE, wide, self.height() - 2 * ABOVE)
        self.field.show()
        self.field.setFocus()

    def finish(self) -> None:
        """Keep the title that is being typed."""
        self._end(True)

    def _end(self, kept: bool) -> None:
        if self.field is None:
            return
        field, self.field = self.field, None
        field.hide()
        field.deleteLater()
        self.left.emit()
        if kept:
            self.renamed.emit(field.key, field.text())

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the title asks for, up to a limit; the whole height of the bar can be pressed."""
        return QSize(min(super().tabSizeHint(index).width(), WIDEST), dense().field)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the order when a tab was dragged to another place."""
        super().mouseReleaseEvent(event)
        order = [self.tabData(at) for at in range(self.count())]
        if order != [each.key for each in self._shown]:
            self._shown.sort(key=lambda each: order.index(each.key))
            self.ordered.emit(order)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename."""
        if event.button() == Qt.MouseButton.LeftButton and self.tabAt(event.position().toPoint()) >= 0:
            self.rename()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose the picture that was pressed and ask for its menu."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.currentIndex() if by_key else self.tabAt(event.pos())
        if at >= 0:
            self.setCurrentIndex(at)
            self.asked.emit(self.mapToGlobal(self.tabRect(at).center() if by_key else event.pos()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename on F2."""
        if event.key() == Qt.Key.Key_F2:
            self.rename()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Do nothing: a wheel over the tabs would change the picture unasked."""
        event.ignore()


class _Field(QLineEdit):
    """Where a title is typed; `ended` says whether it is to be kept."""

    ended = Signal(bool)

    def __init__(self, parent: QWidget, tab: Tab) -> None:
        super().__init__(tab.title, parent)
        self.key = tab.key
        self.setObjectName("retitle")
        self.setAccessibleName(say("app.rename-picture"))
        self.selectAll()
        self.returnPressed.connect(lambda: self.ended.emit(True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the old title on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit(False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed, unless it is only the window that is left."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.ended.emit(True)
