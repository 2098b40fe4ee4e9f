"""Turns touches into what the hand does: one finger points, two pan and zoom."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QEventPoint, QTouchEvent

from netdraw.canvas.input.events import pointer
from netdraw.canvas.input.hand import Hand


class Touching:
    """Follows the fingers from the first that comes down to the last that goes up.

    Once there were two, a single finger does nothing until all are up: it was not meant to draw. Nor was one that came
    while a pen is near. A third finger does nothing.
    """

    def __init__(self, hand: Hand, pen_near: Callable[[], bool]) -> None:
        self.hand, self._pen_near = hand, pen_near
        self._deaf = False
        self._ids: set[int] = set()

    def take(self, event: QTouchEvent) -> None:
        """Handle one event."""
        if event.type() in (QEvent.Type.TouchBegin, QEvent.Type.TouchCancel):
            self.hand.drop("touch")
            self._deaf = False
        if event.type() == QEvent.Type.TouchCancel:
            return
        down = [point for point in event.points() if point.state() != QEventPoint.State.Released]
        if len(down) > 1:
            self._pinch(down)
        elif self._deaf or self._pen_near():
            self._deaf = True
            self.hand.drop("touch")
        else:
            self._single(event)

    def _pinch(self, down: list[QEventPoint]) -> None:
        self._deaf = True
        known = [point for point in down if point.id() in self._ids]
        one, other = known if len(known) == 2 else down[:2]
        fingers, ids = (_at(one), _at(other)), {one.id(), other.id()}
        if self.hand.pinch is None or ids != self._ids:
            self._ids = ids
            self.hand.spread(fingers)
        else:
            self.hand.pinch.move(fingers)

    def _single(self, event: QTouchEvent) -> None:
        point = event.points()[0]
        does = {QEventPoint.State.Pressed: self.hand.press, QEventPoint.State.Released: self.hand.release}
        does.get(point.state(), self.hand.move)(pointer(self.hand.stage, event, point.position()))


def _at(point: QEventPoint) -> tuple[float, float]:
    return point.position().x(), point.position().y()
