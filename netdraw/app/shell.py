"""Starts the editor: the window is painted first, and the rest is loaded behind it."""

import gc
import os
import sys
import threading
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtWidgets import QApplication

from netdraw.app.controls.style import ARGUMENTS, dress
from netdraw.app.frame.window import Window
from netdraw.app.translating import translate
from netdraw.canvas.toolkit.entrance import CALM
from netdraw.files.preferences import preferred
from netdraw.language.words import say, speak, spoken

PAUSE = 20  # milliseconds between two pieces
WAIT = 0.001  # seconds that the window's thread waits for one that works beside it


class Loading(QObject):
    """Imports what the editor needs in a thread of its own, and tells the window's thread when it is there."""

    ready = Signal()

    def start(self) -> None:
        """Begin, once."""
        threading.Thread(target=self._load, daemon=True).start()

    def _load(self) -> None:
        os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # it would look for some in all that is installed
        for name in ("frame.page", "workspace"):
            import_module(f"netdraw.app.{name}")
        import_module("netdraw.model.document").Document.model_rebuild()  # else at the first drawing, in the window
        import_module("netdraw.language.shipped").shipped(spoken())  # keeps what it has read
        self.ready.emit()


def main(path: Path | None = None) -> int:
    """Open a window on the drawing at `path` (default: the start screen); return the exit code when it is closed."""
    sys.setswitchinterval(WAIT)
    application = QApplication([*ARGUMENTS])
    application.setApplicationName("netdraw")
    own = preferred()
    speak(own.language or spoken())
    translate(application, spoken())
    dress(application, own.look, own.contrast)
    application.setProperty(CALM, own.calm)
    window = Window()
    if path is None:
        window.show_start()
    else:
        window.begin()
    loading = Loading()
    opened: list[object] = []
    window.painted.connect(loading.start)
    window.painted.connect(lambda: end_with_the_system(application))
    loading.ready.connect(lambda: bring(window, path, opened))
    sys.excepthook = telling(window)
    application.aboutToQuit.connect(lambda: import_module("netdraw.canvas.output.clipping").hand_over())
    application.commitDataRequest.connect(lambda _session: window.leave())
    window.show()
    code = application.exec()
    window.leave()
    window.hide()  # while all of it is there: what the pointer is over is told that it leaves
    return code


def end_with_the_system(application: QApplication) -> None:
    """Stop when the system asks for it (SIGTERM).

    Python runs its handlers between two of its own steps only, and while Qt waits there are none: so a bell wakes Qt.
    """
    signal = import_module("signal")
    bell, told = import_module("socket").socketpair()
    bell.setblocking(False)
    told.setblocking(False)
    rings = QSocketNotifier(bell.fileno(), QSocketNotifier.Type.Read, application)
    rings.activated.connect(lambda: application.exit(0))
    application.aboutToQuit.connect(lambda: rings.setEnabled(False))
    application.aboutToQuit.connect(lambda: bell.close())  # which keeps it until then
    signal.set_wakeup_fd(told.detach())
    signal.signal(signal.SIGTERM, lambda *_: None)


def bring(window: Window, path: Path | None, opened: list[object]) -> None:
    """Make what is left to make, now that all is loaded, in pieces: in between the window does what it is asked."""
    pieces: list[Callable[[], object]] = [lambda: opened.append(attached(window, path))]
    if path is None:  # else they are in view already
        pieces = [lambda: window.desk, lambda: window.page, *pieces]
    for number, piece in enumerate(pieces):
        QTimer.singleShot(number * PAUSE, piece)


def attached(window: Window, path: Path | None) -> object:
    """Put an editor on the drawing at `path` into the window, now that all is loaded; return what keeps it alive."""
    from netdraw.app.workspace import Workspace

    try:
        return Workspace(window, path)
    finally:
        gc.freeze()
        gc.enable()


def telling(window: Window) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return what is done with an error of ours: the drawing stays, the window says so, the details can be copied."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(details)
        window.keep()
        copy = QApplication.clipboard().setText
        window.desk.notice.say(say("app.unexpected"), (say("app.copy-details"), lambda: copy(details)))

    return tell
