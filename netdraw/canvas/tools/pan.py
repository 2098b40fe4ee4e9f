"""Pans: the paper follows the pointer."""

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.ask import ask
from netdraw.canvas.tools.gesture import Overlay


class Pan:
    """A drag with Space, the middle or the right button, or of one finger on bare paper."""

    def __init__(self, stage: Stage, pointer: Pointer) -> None:
        self.stage = stage
        self.before, self.fitted = stage.sight, stage.fits
        self.last = pointer.screen

    def move(self, pointer: Pointer) -> None:
        """Let the paper follow."""
        (x, y), (lx, ly) = pointer.screen, self.last
        self.last = pointer.screen
        self.stage.pan(x - lx, y - ly)

    def release(self, pointer: Pointer) -> None:
        """Leave the paper where it is."""

    def click(self, pointer: Pointer) -> None:
        """Ask for the menu; or do what the tap of a finger on bare paper does, as a click."""
        if pointer.asks:
            ask(self.stage, pointer)
        elif not pointer.pans:
            self.stage.editor.select(())

    def cancel(self) -> None:
        """Lay the paper back."""
        self.stage.look(self.before, self.fitted)

    def paint(self, overlay: Overlay) -> None:
        """Draw nothing."""
