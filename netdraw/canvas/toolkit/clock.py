"""Tells the time and rings after a while; a test brings a clock that goes when it says so."""

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer


class Clock:
    """All that the canvas knows of time; in seconds."""

    def now(self) -> float:
        """Return the time since some moment."""
        return time.monotonic()

    def ring(self, seconds: float, deed: Callable[[], None]) -> Callable[[], None]:
        """Do a deed after a while, once; return what calls it off."""
        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(deed)
        timer.start(round(seconds * 1000))
        return timer.stop  # holds the timer too
