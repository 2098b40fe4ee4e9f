"""Moves the selection with the pointer; what lies in a moved container goes along."""

from netdraw.canvas.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.gesture import Overlay
from netdraw.canvas.tools.select import select
from netdraw.editing.moving import moving_with, straight
from netdraw.model import edits


class Move:
    """A press on a node, or on the border or name of a frame; one that is not selected becomes the selection."""

    def __init__(self, stage: Stage, pointer: Pointer, key: str) -> None:
        editor = stage.editor
        self.stage, self.key, self.start = stage, key, pointer.at
        self.before = editor.selection
        if key not in editor.selection and not pointer.adds:
            editor.select({key})
        self.scene = editor.scene
        self.taken = moving_with(self.scene, editor.selection | {key})

    def move(self, pointer: Pointer) -> None:
        """Show all that moves where it would come; with Shift it goes straight."""
        editor = self.stage.editor
        dx, dy = pointer.at[0] - self.start[0], pointer.at[1] - self.start[1]
        if pointer.shift:
            dx, dy = straight(dx, dy)
        moved = edits.shift(self.scene.document, self.scene.picture.id, self.taken, dx, dy)
        editor.preview(moved, editor.selection | {self.key})

    def release(self, pointer: Pointer) -> None:
        """Make what is shown a step."""
        self.move(pointer)
        self.stage.editor.do(self.stage.editor.document)

    def click(self, pointer: Pointer) -> None:
        """Select the node."""
        select(self.stage.editor, self.key, pointer.adds)

    def cancel(self) -> None:
        """Put all back, also the selection."""
        self.stage.editor.cancel()
        self.stage.editor.select(self.before)

    def paint(self, overlay: Overlay) -> None:
        """Draw nothing: the drawing itself shows the move."""
