"""The figure that is chosen on the sheet, made anew when something else is chosen, and waited for when it is wanted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from netdraw.app.figures.export_made import Asked, Made, steps
from netdraw.app.figures.making import Making

SOON = 150  # milliseconds without another choice after which the figure is made anew
LONG = 1000  # milliseconds after which it is told that this takes a while


class LiveFigure(QObject):
    """`made` is what was made last; `asked` gives what is wanted now, in the format of an ending, "" the chosen one.

    Tells when something is `shown`, first without its file, when it `failed`, and when it is `slow`.
    """

    shown = Signal(object)
    failed = Signal(object)
    slow = Signal()

    def __init__(self, asked: Callable[[str], Asked], parent: QObject) -> None:
        super().__init__(parent)
        self._asked = asked
        self.made: Made | None = None
        self._then: Callable[[Made], object] | None = None
        self._making = Making(self)
        self._making.made.connect(self._take)
        self._making.failed.connect(self._fail)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(lambda: self.make())
        self._patience = QTimer(self, singleShot=True, interval=LONG)
        self._patience.timeout.connect(self.slow)

    @property
    def settled(self) -> bool:
        """Whether what was made last is what is wanted now, with its file."""
        return not self._soon.isActive() and self._current("") is not None

    def follow(self) -> None:
        """Make it anew soon."""
        self._soon.start()

    def make(self, suffix: str = "", then: Callable[[Made], object] | None = None) -> None:
        """Make it now, and do something with it when its file is there, unless something else is chosen till then."""
        self._then = then
        self._soon.stop()
        self._patience.start()
        self._making.make(steps(self._asked(suffix)))

    def finish(self, suffix: str, then: Callable[[Made], object]) -> bool:
        """Do something with the figure and its file; return whether they were there already."""
        made = self._current(suffix)
        if made:
            then(made)
        else:
            self.make(suffix, then)
        return made is not None

    def stop(self) -> None:
        """Make nothing any more."""
        for each in (self._soon, self._patience, self._making):
            each.stop()

    def _current(self, suffix: str) -> Made | None:
        made = self.made
        return made if made and made.content is not None and made.asked == self._asked(suffix) else None

    def _take(self, made: Made) -> None:
        self._patience.stop()
        self.shown.emit(made)
        self.made = made
        if made.content is not None and (then := self._then):
            self._then = None
            then(made)

    def _fail(self, problem: Exception) -> None:
        self._patience.stop()
        self._then = None
        self.failed.emit(problem)
