"""A clock that stands still until a test lets time pass."""

from collections.abc import Callable

from netdraw.canvas.toolkit.clock import Clock


class Watch(Clock):
    """Rings what is due when time passes."""

    def __init__(self) -> None:
        self._now = 0.0
        self._due: dict[int, tuple[float, Callable[[], None]]] = {}
        self._number = 0

    def now(self) -> float:
        return self._now

    def ring(self, seconds: float, deed: Callable[[], None]) -> Callable[[], None]:
        self._number += 1
        number = self._number
        self._due[number] = self._now + seconds, deed

        def call_off() -> None:
            self._due.pop(number, None)

        return call_off

    def let_pass(self, seconds: float) -> None:
        self._now += seconds
        for number, (due, deed) in list(self._due.items()):
            if due <= self._now and number in self._due:
                del self._due[number]
                deed()
