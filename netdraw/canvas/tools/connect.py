"""Draws a link from the rim of a node: to another node, or on bare paper to a new one."""

from netdraw.canvas.pointing.hits import Spot
from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.add import awaited
from netdraw.canvas.tools.gesture import Overlay
from netdraw.canvas.tools.select import select
from netdraw.drawing.primitives import Point
from netdraw.editing.adding import added_at
from netdraw.editing.connecting import can_link, linked


class Connect:
    """A drag from a rim; shows where the line would arrive, and the ghost of a node that would come."""

    def __init__(self, stage: Stage, spot: Spot) -> None:
        self.stage, self.source, self.start = stage, spot.id, spot.at
        self.end: Point | None = None
        self.target = ""

    def move(self, pointer: Pointer) -> None:
        """Let the line follow the pointer."""
        self.end = pointer.at
        self.target = self.stage.node_at(pointer)
        self.stage.marked()

    def release(self, pointer: Pointer) -> None:
        """Link to the node under the pointer; on bare paper draw a new one, with the cursor in its name."""
        self.move(pointer)
        if not self.target and self.stage.holds(pointer):
            self._link_to_new(pointer.at)
        elif self.target and self._possible():
            editor = self.stage.editor
            document, link = linked(editor.document, editor.picture_id, editor.link_kind, self.source, self.target)
            editor.do(document, {link})

    def _link_to_new(self, point: Point) -> None:
        editor = self.stage.editor
        document, node = added_at(editor.scene, editor.node_kind, point)
        if can_link(document, editor.link_kind, self.source, node):
            document, _ = linked(document, editor.picture_id, editor.link_kind, self.source, node)
        editor.preview(document, {node})
        self.stage.name(node)

    def click(self, pointer: Pointer) -> None:
        """Select the node."""
        select(self.stage.editor, self.source, pointer.adds)

    def cancel(self) -> None:
        """Let go of the line."""
        self.end = None
        self.stage.marked()

    def paint(self, overlay: Overlay) -> None:
        """Draw the line, and a ring or a ghost at its end."""
        if self.end is None:
            overlay.dot(self.start)
            return
        symbol = self.stage.symbol(self.target)
        ghost = awaited(self.stage, self.end) if symbol is None else None
        overlay.thread(self.start, ghost.centre if ghost else self.end)
        if ghost:
            overlay.ghost(ghost)
        elif symbol and self._possible():
            overlay.ring(symbol)
        overlay.dot(self.start)

    def _possible(self) -> bool:
        editor = self.stage.editor
        return can_link(editor.document, editor.link_kind, self.source, self.target)
