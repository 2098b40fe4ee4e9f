"""Puts down a node of the kind that was chosen for that, once: where it is let go; a frame from corner to corner."""

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.add import add, add_frame, awaited
from netdraw.canvas.tools.gesture import Overlay
from netdraw.drawing.primitives import Box, spanned


class Lay:
    """A press on bare paper while something is to be put down."""

    def __init__(self, stage: Stage, pointer: Pointer) -> None:
        self.stage, self.start = stage, pointer.at
        self.frame = stage.lays_frame
        self.box: Box | None = None

    def move(self, pointer: Pointer) -> None:
        """Follow the pointer."""
        self.box = spanned(self.start, pointer.at) if self.frame else awaited(self.stage, pointer.at)
        self.stage.marked()

    def release(self, pointer: Pointer) -> None:
        """Put it down, with the cursor in its name."""
        if self.frame:
            add_frame(self.stage, spanned(self.start, pointer.at))
            self.stage.editor.put_away()
        else:
            self.click(pointer)

    def click(self, pointer: Pointer) -> None:
        """Put it down here, as large as it usually is."""
        add(self.stage, pointer.at)
        self.stage.editor.put_away()

    def cancel(self) -> None:
        """Keep it for the next press."""
        self.box = None
        self.stage.marked()

    def paint(self, overlay: Overlay) -> None:
        """Draw where it would come."""
        if self.box and self.frame:
            overlay.band(self.box)
        elif self.box:
            overlay.ghost(self.box)
