"""What every tool does from the press of a pointer to its release, and what it may lay over the drawing."""

from collections.abc import Sequence
from typing import Protocol

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.drawing.primitives import Box, Point, Symbol


class Overlay(Protocol):
    """Marks laid over the drawing, never exported; places in 0.1 mm on paper."""

    def ring(self, symbol: Symbol) -> None:
        """Draw a ring round a symbol: chosen, or where a line would arrive."""

    def dot(self, at: Point) -> None:
        """Draw the dot where a line begins."""

    def ghost(self, box: Box) -> None:
        """Draw the place that a new node would take."""

    def thread(self, start: Point, end: Point) -> None:
        """Draw the line that would come."""

    def faint(self, symbol: Symbol) -> None:
        """Draw a faint ring round what would come to lie in something else."""

    def guide(self, line: Sequence[Point]) -> None:
        """Draw a line that shows what is in line."""

    def band(self, box: Box) -> None:
        """Draw the rectangle that chooses."""


class Gesture(Protocol):
    """Begun by a press; ends with `click` (released where it was pressed), `release` or `cancel`."""

    def move(self, pointer: Pointer) -> None:
        """Follow the pointer, which has left the place where it was pressed."""

    def release(self, pointer: Pointer) -> None:
        """Finish what was shown while moving."""

    def click(self, pointer: Pointer) -> None:
        """Finish without having moved."""

    def cancel(self) -> None:
        """Put back all as it was at the press."""

    def paint(self, overlay: Overlay) -> None:
        """Draw what belongs to the gesture over the drawing."""
