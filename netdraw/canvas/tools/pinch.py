"""Pans and zooms together with two fingers: the paper stays under both."""

import math

from netdraw.canvas.stage import Stage
from netdraw.drawing.primitives import Point

Fingers = tuple[Point, Point]


class Pinch:
    """Two fingers on the paper, in pixels of the window."""

    def __init__(self, stage: Stage, fingers: Fingers) -> None:
        self.stage, self.fingers = stage, fingers

    def move(self, fingers: Fingers) -> None:
        """Let the paper follow both fingers."""
        (x, y), (lx, ly) = _middle(fingers), _middle(self.fingers)
        before, now = math.dist(*self.fingers), math.dist(*fingers)
        self.fingers = fingers
        self.stage.pan(x - lx, y - ly)
        if before and now:
            self.stage.zoom(now / before, (x, y))


def _middle(fingers: Fingers) -> Point:
    (ax, ay), (bx, by) = fingers
    return (ax + bx) / 2, (ay + by) / 2
