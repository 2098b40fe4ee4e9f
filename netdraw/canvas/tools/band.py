"""Selects what lies wholly in a rectangle."""

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.gesture import Overlay
from netdraw.drawing.primitives import Box, spanned, union


class Band:
    """A drag of the mouse that begins on bare paper; with Shift or Ctrl it adds to the selection."""

    def __init__(self, stage: Stage, pointer: Pointer) -> None:
        self.stage, self.start = stage, pointer.at
        self.before = stage.editor.selection
        self.box: Box | None = None

    def move(self, pointer: Pointer) -> None:
        """Select what lies in the rectangle now."""
        self.box = box = spanned(self.start, pointer.at)
        inside = {each.id for each in self.stage.editor.drawing.symbols if union((each.box, box)) == box}
        self.stage.editor.select(inside | self.before if pointer.adds else inside)
        self.stage.marked()

    def release(self, pointer: Pointer) -> None:
        """Keep what is selected."""
        self.move(pointer)

    def click(self, pointer: Pointer) -> None:
        """Select nothing."""
        if not pointer.adds:
            self.stage.editor.select(())

    def cancel(self) -> None:
        """Select again what was."""
        self.stage.editor.select(self.before)

    def paint(self, overlay: Overlay) -> None:
        """Draw the rectangle."""
        if self.box:
            overlay.band(self.box)
