"""The window as it first appears: bars, desk and a sheet of paper, with nothing that takes time to load."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from netdraw.app.actions import Actions
from netdraw.app.bars import BottomBar, TopBar
from netdraw.app.notice import Notice
from netdraw.app.tokens import AWAY, ISLAND
from netdraw.canvas.paper import DESK, paint_paper
from netdraw.canvas.sheet import HOME
from netdraw.canvas.sight import fitted

FRAME = QSize(8, 40)  # room for the frame that the system draws
LEFT = ISLAND + 2 * AWAY  # where the canvas begins: the palette stands before it


class Desk(QWidget):
    """Holds the canvas and the palette; until they are there, paints the sheet where the canvas will."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas: QWidget | None = None
        self.island: QWidget | None = None
        self.notice = Notice(self)
        self.notice.changed.connect(self._lay_out)

    def hold(self, canvas: QWidget, island: QWidget) -> None:
        """Take a canvas and a palette in, instead of the former ones."""
        for old in (self.canvas, self.island):
            if old and old not in (canvas, island):
                old.hide()
                old.deleteLater()
        self.canvas, self.island = canvas, island
        for new in (canvas, island):
            new.setParent(self)
        self._lay_out()
        for new in (canvas, island):
            new.show()
        self.notice.raise_()

    def _room(self) -> QRect:
        return QRect(LEFT, 0, max(self.width() - LEFT, 1), self.height())

    def _lay_out(self) -> None:
        """Put everything in its place; a notice covers nothing, the paper makes room for it."""
        room = self._room()
        wide = min(room.width() - 2 * AWAY, 760)
        high = self.notice.heightForWidth(wide)
        self.notice.setGeometry(room.center().x() - wide // 2, AWAY, wide, high)
        if self.canvas and self.island:
            self.canvas.setGeometry(room.adjusted(0, high + AWAY if self.notice.isVisible() else 0, 0, 0))
            self.island.setGeometry(AWAY, AWAY, ISLAND, self.island.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk, and until there is a canvas a sheet of paper."""
        room = self._room()
        with QPainter(self) as painter:
            if self.canvas:
                painter.fillRect(event.rect(), DESK)
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            sight = fitted(HOME, (room.width(), room.height()))
            paint_paper(painter, HOME, sight.panned(room.left(), room.top()), event.rect())


class Window(QWidget):
    """Bars, desk and actions; keeps the keys typed before there is a canvas. `closing` asks whether it may close."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.commands = Actions(self)
        self.top, self.desk, self.bottom = TopBar(self.commands), Desk(), BottomBar()
        self.typed: list[QKeyEvent] = []
        self.may_close: Callable[[], bool] = lambda: True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.top, 0), (self.desk, 1), (self.bottom, 0)):
            column.addWidget(part, stretch)
        self.setMinimumSize(1024, 640)
        self.resize(QSize(1366, 768).boundedTo(self.screen().availableSize() - FRAME))

    def hold(self, canvas: QWidget, island: QWidget) -> None:
        """Take in a canvas and a palette; the canvas gets the focus and what was typed before it was there."""
        self.desk.hold(canvas, island)
        canvas.setFocus()
        for event in self.typed:
            QApplication.sendEvent(canvas, event)
        self.typed = []

    def speak(self) -> None:
        """Take over the language of the interface."""
        self.commands.speak()
        self.top.speak()
        self.desk.notice.speak()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what is typed until there is a canvas."""
        if self.desk.canvas is None:
            self.typed.append(event.clone())
        else:
            super().keyPressEvent(event)

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
