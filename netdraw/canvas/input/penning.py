"""Turns a pen into what the hand does: it works like a mouse, and while it is near a finger does nothing."""

import math

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QTabletEvent

from netdraw.canvas.input.hand import Hand
from netdraw.canvas.input.pressing import Pressing
from netdraw.canvas.toolkit.clock import Clock
from netdraw.drawing.primitives import Point

NEAR = 1.0  # seconds: a pen over the paper tells of itself far more often, a palm stays no longer than that behind it
SHADOW, BESIDE = 0.1, 8.0  # seconds and pixels within which a mouse is the pen once more, as the system makes of it


class Penning:
    """Follows a pen, also through the air. Not every system tells when it comes near, so what it did last counts."""

    def __init__(self, hand: Hand, clock: Clock) -> None:
        self.hand, self._clock = hand, clock
        self._pressing = Pressing(hand, "pen")
        self._last, self._at = -math.inf, (0.0, 0.0)

    def take(self, event: QTabletEvent) -> None:
        """Handle one event; what a single finger (it may be the palm) had begun is undone."""
        self._last, self._at = self._clock.now(), _point(event.position())
        if self.hand.gesture:
            self.hand.drop("touch")
        does = {
            QEvent.Type.TabletPress: self._pressing.press,
            QEvent.Type.TabletMove: self._pressing.move,
            QEvent.Type.TabletRelease: self._pressing.release,
        }
        does[event.type()](event)

    @property
    def near(self) -> bool:
        """Whether the pen is on the paper or over it."""
        return self._clock.now() - self._last <= NEAR

    def shadows(self, position: QPointF) -> bool:
        """Whether what a mouse does at a place is only what the pen did."""
        soon = self._clock.now() - self._last <= SHADOW
        return soon and math.dist(self._at, _point(position)) <= BESIDE


def _point(position: QPointF) -> Point:
    return position.x(), position.y()
