"""Bends a link by dragging its line, and puts its words elsewhere by dragging them."""

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.changing import Changing
from netdraw.canvas.tools.gesture import Overlay
from netdraw.editing.bending import Held, bent, eased, held, labelled

NEAR = 9  # pixels within which a bend is held, comes in line with its neighbours, or is no bend any more


class Bend(Changing):
    """A press on a link: a drag moves the bend that is near or makes one; with Ctrl it is not brought in line."""

    def __init__(self, stage: Stage, pointer: Pointer, key: str) -> None:
        super().__init__(stage, pointer, key)
        self.near = NEAR * (2 if pointer.touch else 1) / stage.sight.scale
        box = self.scene.drawing.memory.label(key)
        self.middle = box.centre if box and box.holds(*pointer.at) else None
        self.held = held(self.scene, key, pointer.at, self.near)

    def move(self, pointer: Pointer) -> None:
        """Show the link led through where the pointer is, or its words there."""
        if self.middle:
            dx, dy = (pointer.at[axis] - self.start[axis] for axis in (0, 1))
            document = labelled(self.scene, self.key, (self.middle[0] + dx, self.middle[1] + dy))
        else:
            document = bent(self.scene, self.key, self._led(pointer).bends)
        self.stage.editor.preview(document, {self.key})

    def release(self, pointer: Pointer) -> None:
        """Make what is shown a step, without bends that make no corner."""
        self.move(pointer)
        editor = self.stage.editor
        line = self._led(pointer).corners
        editor.do(editor.document if self.middle else eased(editor.scene, self.key, line, self.near))

    def _led(self, pointer: Pointer) -> Held:
        return self.held.moved(pointer.at, 0 if pointer.ctrl else self.near)

    def paint(self, overlay: Overlay) -> None:
        """Draw nothing: the line itself is shown."""
