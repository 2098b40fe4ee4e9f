"""The window as it first appears: bars, desk and a sheet of paper, with nothing that takes time to load."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from netdraw.app.actions import Actions
from netdraw.app.bars import BottomBar, TopBar
from netdraw.app.focus_ring import FocusRing
from netdraw.app.notice import Notice
from netdraw.app.offers import Offers
from netdraw.app.quick_line import QuickLine
from netdraw.app.shades import Shade
from netdraw.app.start import Start
from netdraw.app.tokens import AWAY, GAP, ISLAND, LINE, LINE_HIGH, NOTICE, SIDE
from netdraw.canvas.paper import paint_paper
from netdraw.canvas.sheet import HOME
from netdraw.canvas.sight import fitted
from netdraw.drawing.primitives import Box

ALWAYS = ("new-design", "new-value", "open", "quit")  # actions that have their keys on the start screen too
FRAME = QSize(8, 40)  # room for the frame that the system draws


class Desk(QWidget):
    """Holds the canvas and what floats over it: the palette, the quick line, a notice.

    Until there is a canvas it paints the sheet where the canvas will. `laid` tells how many pixels at the left, top,
    right and bottom of the canvas something floats over.
    """

    laid = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.canvas: QWidget | None = None
        self.island: QWidget | None = None
        self.side: QWidget | None = None
        self.line = QuickLine(self)
        self.offers = Offers(self)
        self.notice = Notice(self)
        Shade(self.line, 14)
        Shade(self.offers, 12)
        self.notice.changed.connect(self.lay_out)

    def hold(self, canvas: QWidget, palette: QWidget, side: QWidget) -> None:
        """Take in a canvas, the palette at its left and the panel at its right, instead of the former ones."""
        if canvas is not self.canvas:
            self._drop(self.canvas)
            canvas.setParent(self)
        self.island, self.side = self._float(self.island, palette), self._float(self.side, side)
        self.canvas = canvas
        self.lay_out()
        canvas.lower()
        canvas.show()

    def _float(self, old: QWidget | None, new: QWidget) -> QWidget:
        """Let an island float instead of another one."""
        if new is not old:
            self._drop(old)
            new.setParent(self)
            Shade(new, 12)
            new.show()
        return new

    def _drop(self, old: QWidget | None) -> None:
        if old:
            old.hide()
            old.deleteLater()

    @property
    def margins(self) -> tuple[int, int, int, int]:
        """The pixels at the left, top, right and bottom that a fitted paper keeps off."""
        notice = self.notice.height() + AWAY if self.notice.isVisible() else 0
        side = AWAY + SIDE if self.side else 0
        return AWAY + ISLAND + GAP, AWAY + notice, side + GAP, self.line.height() + 2 * GAP

    @property
    def _room(self) -> Box:
        left, top, right, bottom = self.margins
        return Box(left, top, max(self.width() - right, left + 1), max(self.height() - bottom, top + 1))

    def lay_out(self) -> None:
        """Put everything in its place; a notice covers nothing, the paper makes room for it."""
        room = self._room
        middle, wide = round(room.centre[0]), min(round(room.width), NOTICE)
        self.notice.setGeometry(middle - wide // 2, AWAY, wide, self.notice.heightForWidth(wide))
        wide = min(round(room.width), LINE)
        self.line.setGeometry(middle - wide // 2, self.height() - GAP - LINE_HIGH, wide, LINE_HIGH)
        if self.canvas and self.island and self.side:
            self.canvas.setGeometry(self.rect())
            self.island.setGeometry(AWAY, AWAY, ISLAND, self.island.sizeHint().height())
            self.side.setGeometry(self.width() - AWAY - SIDE, AWAY, SIDE, self.height() - 2 * AWAY)
        self.laid.emit(self.margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk and a sheet of paper, until there is a canvas."""
        if self.canvas:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(event.rect(), self.palette().mid())
            paint_paper(painter, HOME, fitted(HOME, self._room), event.rect())


class Window(QWidget):
    """Bars, desk and actions; what is typed before there is a canvas waits in the quick line.

    `may_close` is asked; `keep` writes down what was drawn, `leave` saves it without asking anything.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.page = QWidget()
        self.commands = Actions(self.page)
        self.top, self.desk, self.bottom = TopBar(self.commands), Desk(), BottomBar(self.commands)
        self.may_close: Callable[[], bool] = lambda: True
        self.keep: Callable[[], object] = lambda: None
        self.leave: Callable[[], object] = lambda: None
        self.start = Start(self.commands)
        self.start.addActions([self.commands[name] for name in ALWAYS])
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.top, 0), (self.desk, 1), (self.bottom, 0)):
            column.addWidget(part, stretch)
        self._pages = QStackedLayout(self)
        for page in (self.page, self.start):
            self._pages.addWidget(page)
        self.ring = FocusRing(self)
        self.setMinimumSize(1024, 640)
        self.resize(QSize(1366, 768).boundedTo(self.screen().availableSize() - FRAME))
        self.desk.line.field.setFocus()

    def show_start(self) -> None:
        """Show the start screen."""
        self._pages.setCurrentWidget(self.start)
        self.focus_by_key(self.start.cards["design"])

    def focus_by_key(self, widget: QWidget) -> None:
        """Give a widget the keys, and show that."""
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ring.surround(widget)

    def begin(self) -> None:
        """Show the desk, with the keys in the quick line."""
        self._pages.setCurrentWidget(self.page)
        self.desk.line.field.setFocus()

    def speak(self) -> None:
        """Take over the language of the interface."""
        self.commands.speak()
        self.start.speak()
        self.top.speak()
        self.bottom.speak()
        self.desk.line.speak()
        self.desk.notice.speak()

    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's name
        """Show where a key has brought the focus."""
        moved = super().focusNextPrevChild(next)
        self.ring.surround(self.focusWidget())
        return moved

    def showEvent(self, event: QShowEvent) -> None:
        """Say so when all is painted for the first time."""
        super().showEvent(event)
        QCoreApplication.postEvent(self, QEvent(FIRST))

    def event(self, event: QEvent) -> bool:
        """Wait for what was posted at the first showing: it comes after the painting."""
        if event.type() == FIRST:
            self.repaint()
            self.painted.emit()
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, unless work would be lost."""
        if self.may_close():
            event.accept()
        else:
            event.ignore()


FIRST = QEvent.Type(QEvent.registerEventType())
