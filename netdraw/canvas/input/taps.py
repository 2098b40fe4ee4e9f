"""Tells a double tap of a finger or a pen: the system sends none for a pen."""

import math

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.toolkit.clock import Clock

PAUSE, NEAR = 0.4, 24.0  # seconds and pixels within which two taps are a double tap


class Taps:
    """Remembers the last tap."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.forget()

    def forget(self) -> None:
        """Let the next tap be a first one."""
        self._time, self._screen, self._key = -math.inf, (0.0, 0.0), ""

    def second(self, pointer: Pointer, key: str) -> bool:
        """Whether this tap, on the node or link `key` ("" on paper), is the second of two."""
        soon = self._clock.now() - self._time <= PAUSE
        second = soon and key == self._key and math.dist(pointer.screen, self._screen) <= NEAR
        self.forget()
        if not second:
            self._time, self._screen, self._key = self._clock.now(), pointer.screen, key
        return second
