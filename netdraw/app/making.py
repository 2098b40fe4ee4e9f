"""Makes what takes time beside the window, in a thread of its own: who types is not kept waiting."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from netdraw.files.problems import Problem

OFTEN = 15  # milliseconds between two looks


class Making(QObject):
    """Tells each thing that was `made` of what was asked last; `failed` tells why the next one could not be.

    The thread touches nothing of Qt that lives here: this looks now and then whether something is ready.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1)
        self._steps: Iterator[object] = iter(())
        self._work: Future[object] | None = None
        self._looking = QTimer(self, interval=OFTEN)
        self._looking.timeout.connect(self._look)
        application = QCoreApplication.instance()
        assert application
        application.aboutToQuit.connect(self._pool.shutdown)  # Qt may not go while something is painted

    def make(self, steps: Iterator[object]) -> None:
        """Make one thing after the other; what was asked before is dropped."""
        self._steps = steps
        self._go_on()

    def stop(self) -> None:
        """Make nothing any more."""
        self._looking.stop()
        self._pool.shutdown(wait=False, cancel_futures=True)

    @property
    def busy(self) -> bool:
        """Whether something is still to come."""
        return self._looking.isActive()

    def _go_on(self) -> None:
        if self._work:
            self._work.cancel()
        self._work = self._pool.submit(next, self._steps, self)
        self._looking.start()

    def _look(self) -> None:
        if not self._work or not self._work.done():
            return
        self._looking.stop()
        try:
            made = self._work.result()
        except Problem as problem:
            self.failed.emit(problem)
            return
        if made is not self:  # which stands for the end
            self._go_on()
            self.made.emit(made)
