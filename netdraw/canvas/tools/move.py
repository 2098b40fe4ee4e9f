"""Moves the selection with the pointer; what lies in a moved container goes along."""

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.changing import Changing
from netdraw.canvas.tools.gesture import Overlay
from netdraw.canvas.tools.lining import Lining
from netdraw.drawing.primitives import Point
from netdraw.editing.clipboard import copied, laid
from netdraw.editing.moving import moving_with, straight
from netdraw.editing.snapping import BOTH, WHOLE, Edges, magnets
from netdraw.model import edits


class Move(Changing):
    """A press on a node, or on the border or name of a frame; one that is not selected becomes the selection."""

    def __init__(self, stage: Stage, pointer: Pointer, key: str) -> None:
        super().__init__(stage, pointer, key)
        editor = stage.editor
        if key not in editor.selection and not pointer.adds:
            editor.select({key})
        self.chosen = editor.selection | {key}
        chosen = (editor.selection | {key}) & self.scene.picture.placements.keys()
        self.taken = moving_with(self.scene, chosen)
        self.bent = edits.bent_routes(self.scene.picture)
        self.lining = Lining(stage, magnets(self.scene, chosen, self.taken))

    def move(self, pointer: Pointer) -> None:
        """Show all that moves where it would come; with Shift straight, with Ctrl never brought in line.

        With Alt a copy of it moves, as long as the key is down.
        """
        editor = self.stage.editor
        by, edges = self._by(pointer)
        x, y = self.lining.correction(pointer, self.lining.held.box.moved(*by), edges)
        by = by[0] + x, by[1] + y
        if pointer.alt:
            editor.preview(*laid(self.scene, copied(self.scene, self.taken), by))
        else:
            moves, picture = dict.fromkeys(self.taken, by), self.scene.picture.id
            editor.preview(edits.shift_each(self.scene.document, picture, moves, self.bent), self.chosen)
        self.lining.show(pointer, self.scene, self.lining.held.box.moved(*by), edges)

    def _by(self, pointer: Pointer) -> tuple[Point, Edges]:
        """Return how far the pointer went, in whole 0.1 mm, and what may be brought in line."""
        dx, dy = round(pointer.at[0] - self.start[0]), round(pointer.at[1] - self.start[1])
        if not pointer.shift:
            return (dx, dy), WHOLE
        by = straight(dx, dy)
        return by, (BOTH, ()) if by[0] else ((), BOTH)

    def paint(self, overlay: Overlay) -> None:
        """Draw what is in line with it, and what a container would come to hold."""
        self.lining.paint(overlay)
