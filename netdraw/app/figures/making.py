"""Makes what takes time beside the window, in threads of their own: who types is not kept waiting."""

from collections.abc import Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from netdraw.files.problems import Problem

OFTEN = 15  # milliseconds between two looks
LAST = 3  # seconds that the program waits at its end: Qt may not go while something is painted


class Making(QObject):
    """Tells each thing that was `made` of what was asked last; `failed` tells why the next one could not be.

    A thread touches nothing of Qt that lives here: this looks now and then whether something is ready. What is asked no
    more is made to the end of its step, and dropped.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._stopped = Event()
        self._found: SimpleQueue[object] = SimpleQueue()
        self._looking = QTimer(self, interval=OFTEN)
        self._looking.timeout.connect(self._look)
        application = QCoreApplication.instance()
        assert application
        application.aboutToQuit.connect(self._leave)

    def make(self, steps: Iterator[object]) -> None:
        """Make one thing after the other; what was asked before is dropped."""
        self.stop()
        self._stopped, self._found = Event(), SimpleQueue()
        self._thread = Thread(target=_run, args=(steps, self._found, self._stopped), daemon=True)
        self._thread.start()
        self._looking.start()

    def stop(self) -> None:
        """Make nothing any more."""
        self._looking.stop()
        self._stopped.set()

    def _leave(self) -> None:
        self.stop()
        if self._thread:
            self._thread.join(LAST)

    def _look(self) -> None:
        try:
            found = self._found.get_nowait()
        except Empty:
            return
        if isinstance(found, Problem):
            self.failed.emit(found)
        elif isinstance(found, Exception):
            raise found
        else:
            self.made.emit(found)


def _run(steps: Iterator[object], found: "SimpleQueue[object]", stopped: Event) -> None:
    """Put what is made where it is looked for, or what came between."""
    try:
        for made in steps:
            found.put(made)
            if stopped.is_set():
                return
    except Exception as error:  # whatever it is, the window says so
        found.put(error)
