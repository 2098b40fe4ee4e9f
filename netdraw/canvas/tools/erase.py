"""Rubs out with the other end of a pen."""

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.gesture import Overlay
from netdraw.editing.leaving import taken_out
from netdraw.model import edits


class Erase:
    """A tap takes away what is under it, a stroke all that it goes over, in one step; levels stay."""

    def __init__(self, stage: Stage, pointer: Pointer) -> None:
        self.stage = stage
        self.before = stage.editor.scene
        self.gone: set[str] = set()
        self._rub(pointer)

    def move(self, pointer: Pointer) -> None:
        """Show what is left."""
        self._rub(pointer)
        self.stage.editor.preview(edits.erase(self.before.document, self.before.picture.id, self.gone))

    def release(self, pointer: Pointer) -> None:
        """Make what is left a step."""
        self._rub(pointer)
        self.click(pointer)

    def click(self, pointer: Pointer) -> None:
        """Take away what was under the tap."""
        self.stage.editor.do(taken_out(self.before, self.gone))

    def cancel(self) -> None:
        """Put all back."""
        self.stage.editor.cancel()

    def paint(self, overlay: Overlay) -> None:
        """Draw nothing: the drawing itself shows what is gone."""

    def _rub(self, pointer: Pointer) -> None:
        key, scene = self.stage.spot(pointer).id, self.stage.editor.scene
        if key in scene.picture.routes or scene.parties({key}):
            self.gone.add(key)
