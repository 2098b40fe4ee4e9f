"""Works things out beside the window, so that it never waits for them."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer

PAUSE = 20  # milliseconds between two things, in which the window does what it is asked

T = TypeVar("T")


class Later(QObject):
    """Works out one thing after another, and shows each in the window, with a pause between them.

    The window looks whether a thing is done, and is not told: it may be gone by then.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[Callable[[], Any], Callable[[Any], object]]] = []
        self._worker = ThreadPoolExecutor(1)
        self._doing: Future[Any] | None = None
        self._looking = QTimer(self, interval=PAUSE)
        self._looking.timeout.connect(self._look)

    def do(self, work: Callable[[], T], show: Callable[[T], object]) -> None:
        """Do this too, behind the others; nothing of Qt may be used in `work`."""
        self._waiting.append((work, show))
        self._looking.start()

    def clear(self) -> None:
        """Leave what has not been shown."""
        self._waiting.clear()
        self._doing = None
        self._looking.stop()

    def _look(self) -> None:
        work, show = self._waiting[0]
        if self._doing is None:
            self._doing = self._worker.submit(work)
        elif self._doing.done():
            found, self._doing = self._doing.result(), None
            self._waiting.pop(0)
            if not self._waiting:
                self._looking.stop()
            show(found)
