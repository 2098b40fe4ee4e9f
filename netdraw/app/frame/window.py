"""The window as it first appears: the start screen, or bars and desk, with nothing that takes time to load."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from netdraw.app.controls.focus_ring import FocusRing
from netdraw.app.controls.targets import fit
from netdraw.app.frame.actions import STARTING, Actions

if TYPE_CHECKING:
    from netdraw.app.frame.bars import BottomBar, TopBar
    from netdraw.app.frame.desk import Desk
    from netdraw.app.frame.page import Page
    from netdraw.app.frame.start import Start

SMALLEST = 960, 460  # pixels: what a screen has on which letters are twice as large
FRAME = QSize(8, 40)  # room for the frame that the system draws


class Window(QWidget):
    """Bars, desk and actions; what is typed before there is a canvas waits in the quick line.

    `may_close` is asked; `keep` writes down what was drawn, `leave` saves it without asking anything; `dropped` takes a
    file that is dragged in.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._home = QWidget()  # of the page: there the keys of all actions work
        self.commands = Actions(self._home)
        self.may_close: Callable[[], bool] = lambda: True
        self.keep: Callable[[], object] = lambda: None
        self.leave: Callable[[], object] = lambda: None
        self.dropped: Callable[[Path], object] = lambda path: None
        self.setAcceptDrops(True)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._home)
        self.ring = FocusRing(self)
        self.setMinimumSize(*SMALLEST)
        self.resize(QSize(1366, 768).boundedTo(self.screen().availableSize() - FRAME))
        self._seen = False

    @cached_property
    def start(self) -> "Start":
        """The start screen, made when it is needed: with a drawing to open that is when it is asked for."""
        from netdraw.app.frame.start import Start

        start = Start(self.commands)
        start.addActions([self.commands[name] for name in STARTING])
        fit(start)
        self._pages.addWidget(start)
        return start

    @property
    def starting(self) -> bool:
        """Whether the start screen is shown."""
        return self._pages.currentWidget() is not self._home

    @cached_property
    def desk(self) -> "Desk":
        """The desk, with the canvas when there is one; made when it is needed, as the page is that it lies on."""
        from netdraw.app.frame.desk import Desk

        return Desk()

    @cached_property
    def page(self) -> "Page":
        """The bars and the desk, made when they are needed: behind the start screen that is after its first paint."""
        from netdraw.app.frame.page import Page

        page, room = Page(self.commands, self.desk), QVBoxLayout(self._home)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(page)
        return page

    @property
    def top(self) -> "TopBar":
        """The bar at the top."""
        return self.page.top

    @property
    def bottom(self) -> "BottomBar":
        """The bar at the bottom."""
        return self.page.bottom

    def show_start(self) -> None:
        """Show the start screen."""
        self._pages.setCurrentWidget(self.start)
        self.focus_by_key(self.start.cards["design"])

    def set_table(self, table: bool) -> None:
        """Clear the table for who draws together: no bars, the whole screen; or put all back."""
        for bar in (self.top, self.bottom):
            bar.setHidden(table)
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | full if table else self.windowState() & ~full)

    def focus_by_key(self, widget: QWidget) -> None:
        """Give a widget the keys, and show that."""
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._seen:
            self.ring.surround(widget)

    def begin(self) -> None:
        """Show the desk, with the keys in the quick line."""
        self._pages.setCurrentWidget(self._home)
        self.page.desk.line.field.setFocus()

    def speak(self) -> None:
        """Take over the language of the interface."""
        self.commands.speak()
        if self._pages.count() > 1:  # else it is made in that language
            self.start.speak()
        self.page.speak()

    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's name
        """Show where a key has brought the focus; a canvas whose keys go to the line is no place of its own for Tab."""
        canvas = self.desk.canvas
        line = canvas.focusProxy() if canvas else None
        if canvas and line:
            canvas.setFocusProxy(None)  # type: ignore[arg-type]  # the stubs of Qt leave out that there may be none
        moved = super().focusNextPrevChild(next)
        if canvas and line:
            canvas.setFocusProxy(line)
        self.ring.surround(self.focusWidget())
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so when all is painted for the first time: what is posted now comes behind that."""
        if not self._seen:
            self._seen = True
            QCoreApplication.postEvent(self, QEvent(FIRST))

    def event(self, event: QEvent) -> bool:
        """Wait for what was posted at the first painting; the ring, which hears of all events, comes only then."""
        if event.type() == FIRST:
            self.ring.surround(self.focusWidget())
            self.painted.emit()
            return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let one file come in."""
        if _file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file."""
        if path := _file(event.mimeData()):
            event.acceptProposedAction()
            self.dropped(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, unless work would be lost."""
        if self.may_close():
            event.accept()
        else:
            event.ignore()


def _file(data: QMimeData) -> Path | None:
    """Return the one file of this machine that is dragged, if it is one."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 else None


FIRST = QEvent.Type(QEvent.registerEventType())
