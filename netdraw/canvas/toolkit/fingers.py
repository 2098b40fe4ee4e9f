"""Knows whether fingers are used: from the first touch until the mouse is taken in hand."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:  # it is loaded before the first paint
    from netdraw.drawing.primitives import Point

REST = 600  # milliseconds without a touch: nothing may change its place between the taps of a double tap
FAR = 40  # pixels that a mouse moves when somebody has it in hand
TOUCHED = "netdraw-touched"  # the property of the application that says that all is for fingers


def be_for_fingers(touched: bool) -> None:
    """Let what is pressed be for fingers from now on, or for a mouse."""
    QApplication.instance().setProperty(TOUCHED, touched)  # type: ignore[union-attr]  # there are windows


def for_fingers() -> bool:
    """Whether what is pressed is for fingers."""
    application = QApplication.instance()
    return bool(application and application.property(TOUCHED))


class Fingers(QObject):
    """Is told of touches and of moves of the mouse; `changed` tells whether fingers are used from now on."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._used = False
        self._first: Point | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(lambda: self._turn(True))

    def touch(self) -> None:
        """A finger came down or went up."""
        self._first = None
        if not self._used:
            self._rest.start()

    def move(self, at: "Point") -> None:
        """The mouse is at a point of the window, in pixels."""
        if self._used:
            self._first = self._first or at
            if math.dist(self._first, at) > FAR:
                self._turn(False)

    def _turn(self, used: bool) -> None:
        self._used, self._first = used, None
        self.changed.emit(used)
