"""A mouse, a finger or a pen at one moment; the tools know nothing else of the device."""

from typing import Literal, NamedTuple

from netdraw.drawing.primitives import Point

Device = Literal["mouse", "touch", "pen"]


class Pointer(NamedTuple):
    """`screen` in pixels of the window, `at` in 0.1 mm on paper.

    `pans` when the hand holds the paper: with Space down, in the tool for it, or with the middle or right button;
    `asks` with the right button, which when it does not move asks for the menu; `erases` at the other end of a pen.
    """

    screen: Point
    at: Point
    device: Device = "mouse"
    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    pans: bool = False
    asks: bool = False
    erases: bool = False

    @property
    def touch(self) -> bool:
        """Whether it is a finger, which needs more room."""
        return self.device == "touch"

    @property
    def adds(self) -> bool:
        """Whether a click adds to the selection."""
        return self.shift or self.ctrl
