"""Makes figures beside the window, in a thread of its own: who types is not kept waiting."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from netdraw.canvas.figures import FORMATS
from netdraw.drawing.preflight import Finding, preflight
from netdraw.exchange.figures import Figure, Order, make_figure
from netdraw.files.problems import Problem
from netdraw.model.document import Document
from netdraw.model.records import Picture

OFTEN = 15  # milliseconds between two looks
T = TypeVar("T")


class Asked(NamedTuple):
    """The figure that is wanted, and the ending of its file."""

    document: Document
    picture: Picture
    order: Order
    suffix: str


class Made(NamedTuple):
    """A figure, how it will read, and its file, which comes a little later than the figure itself."""

    asked: Asked
    figure: Figure
    findings: Sequence[Finding] = ()
    content: bytes | None = None


class Making(QObject):
    """Tells what was `made` of what was asked last, the figure first; `failed` tells why nothing could be.

    The thread touches nothing of Qt that lives here: this looks now and then whether something is ready.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1)
        self._work: Future[Made] | None = None
        self._looking = QTimer(self, interval=OFTEN)
        self._looking.timeout.connect(self._look)
        application = QCoreApplication.instance()
        assert application
        application.aboutToQuit.connect(self._pool.shutdown)  # Qt may not go while something is painted

    def make(self, asked: Asked) -> None:
        """Make this figure, and drop what was asked before."""
        self._take_up(figured, asked)

    def stop(self) -> None:
        """Make nothing any more."""
        self._looking.stop()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _take_up(self, step: Callable[[T], Made], of: T) -> None:
        if self._work:
            self._work.cancel()
        self._work = self._pool.submit(step, of)
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
        self.made.emit(made)
        if made.content is None and not self._looking.isActive():
            self._take_up(filed, made)


def figured(asked: Asked) -> Made:
    """Return the figure that is asked for; raises Problem."""
    figure = make_figure(asked.document, asked.picture, asked.order)
    return Made(asked, figure, _findings(figure, asked.order))


def filed(made: Made) -> Made:
    """Return a figure with its file; raises Problem."""
    return made._replace(content=FORMATS[made.asked.suffix](made.figure, made.asked.order))


def _findings(figure: Figure, order: Order) -> Sequence[Finding]:
    """Look the figure of one picture over; of phases side by side there is no one picture."""
    if order.phases or not figure.document or not figure.picture:
        return ()
    return preflight(figure.document, figure.picture, figure.drawing, order.language)
