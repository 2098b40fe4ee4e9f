"""Says after a while, and only the first times, that a line can be dragged from a rim."""

from collections.abc import Callable

from netdraw.canvas.pointing.hits import Spot
from netdraw.canvas.stage import Stage
from netdraw.canvas.toolkit.clock import Clock

PATIENCE = 0.6  # seconds


class Hint:
    """Is `shown` while a pointer rests on a rim."""

    def __init__(self, stage: Stage, clock: Clock) -> None:
        self.stage, self._clock = stage, clock
        self.shown = False
        self._rim = ""
        self._hush: Callable[[], None] | None = None

    def follow(self, over: Spot) -> None:
        """Take over what the pointer rests on."""
        rim = over.id if over.part == "rim" else ""
        if rim == self._rim:
            return
        self._rim, self.shown = rim, False
        if self._hush:
            self._hush()
        if rim and self.stage.habits.hints:
            self._hush = self._clock.ring(PATIENCE, self._show)

    def _show(self) -> None:
        self.stage.habits.hints -= 1
        self.shown = True
        self.stage.marked()
