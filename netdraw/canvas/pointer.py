"""A mouse, a finger or a pen at one moment; the tools know nothing else of the device."""

from typing import NamedTuple

from netdraw.drawing.primitives import Point


class Pointer(NamedTuple):
    """`screen` in pixels of the window, `at` in 0.1 mm on paper; `pans` when the hand holds the paper.

    That is with Space down, or with the middle or right button.
    """

    screen: Point
    at: Point
    touch: bool = False
    shift: bool = False
    ctrl: bool = False
    pans: bool = False

    @property
    def adds(self) -> bool:
        """Whether a click adds to the selection."""
        return self.shift or self.ctrl
