"""What the gestures have in common that change a node or a link while it is dragged."""

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.gesture import Gesture
from netdraw.canvas.tools.select import select


class Changing(Gesture):
    """A drag of what is at `key`: what it shows becomes one step; broken off it leaves nothing behind."""

    def __init__(self, stage: Stage, pointer: Pointer, key: str) -> None:
        self.stage, self.key, self.start = stage, key, pointer.at
        self.scene, self.before = stage.editor.scene, stage.editor.selection

    def release(self, pointer: Pointer) -> None:
        """Make what is shown a step."""
        self.move(pointer)
        self.stage.editor.do(self.stage.editor.document)

    def click(self, pointer: Pointer) -> None:
        """Select it."""
        select(self.stage.editor, self.key, pointer.adds)

    def cancel(self) -> None:
        """Put all back, also the selection."""
        self.stage.editor.cancel()
        self.stage.editor.select(self.before)
