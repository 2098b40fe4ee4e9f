"""Turns touches into what the hand does: one finger points, two pan and zoom, two taps are a double click."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QTouchEvent

from netdraw.canvas.hand import Hand
from netdraw.canvas.pointer import Pointer

PAUSE, NEAR = 0.4, 24  # seconds and pixels within which two taps are a double tap


class Touching:
    """Follows the fingers from the first that comes down to the last that goes up.

    Once there were two, a single finger does nothing until all are up: it was not meant to draw.
    """

    def __init__(self, hand: Hand, pointer: Callable[[QPointF, QTouchEvent], Pointer]) -> None:
        self.hand, self._pointer = hand, pointer
        self._many = False
        self._ids: set[int] = set()
        self._tap: tuple[float, Pointer] | None = None

    def take(self, event: QTouchEvent) -> None:
        """Handle one event."""
        if event.type() == QEvent.Type.TouchCancel:
            self.hand.cancel()
            self._many = False
            return
        if event.type() == QEvent.Type.TouchBegin:
            self._many = False
        down = [point for point in event.points() if point.state() != QEventPoint.State.Released]
        if len(down) > 1:
            self._pinch(down[0], down[1])
        elif self._many:
            self.hand.cancel()
        else:
            self._single(event)

    def _pinch(self, one: QEventPoint, other: QEventPoint) -> None:
        fingers, ids = (_at(one), _at(other)), {one.id(), other.id()}
        if self.hand.pinch is None or ids != self._ids:
            self._many, self._ids = True, ids
            self.hand.spread(fingers)
        else:
            self.hand.pinch.move(fingers)

    def _single(self, event: QTouchEvent) -> None:
        point = event.points()[0]
        pointer = self._pointer(point.position(), event)
        if point.state() == QEventPoint.State.Pressed:
            self.hand.press(pointer)
        elif point.state() == QEventPoint.State.Released:
            self._lift(pointer)
        else:
            self.hand.move(pointer)

    def _lift(self, pointer: Pointer) -> None:
        now, before, self._tap = time.monotonic(), self._tap, None
        if not self.hand.release(pointer):
            return
        if before and now - before[0] <= PAUSE and math.dist(before[1].screen, pointer.screen) <= NEAR:
            self.hand.double(pointer)
        else:
            self._tap = now, pointer


def _at(point: QEventPoint) -> tuple[float, float]:
    return point.position().x(), point.position().y()
