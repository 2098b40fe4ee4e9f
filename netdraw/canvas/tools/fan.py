"""Links by clicks: from what is selected to one partner after another, or from several to one."""

from netdraw.canvas.pointing.hits import Spot
from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.connect import Connect
from netdraw.canvas.tools.gesture import Overlay
from netdraw.drawing.geometry.paths import chop, flat
from netdraw.drawing.primitives import Point, Symbol
from netdraw.editing.connecting import fanned


class Fan:
    """A press while L is the tool; a drag draws a line as from a rim.

    The first partner clicked is where the lines begin, unless there is a selection; that stays selected. When it is of
    several, one click links them all and the tool is done. So does a click on bare paper.
    """

    def __init__(self, stage: Stage, spot: Spot) -> None:
        self.stage = stage
        self.line = Connect(stage, spot) if stage.editor.scene.parties({spot.id}) else None

    def move(self, pointer: Pointer) -> None:
        """Let the line follow the pointer."""
        if self.line:
            self.line.move(pointer)

    def release(self, pointer: Pointer) -> None:
        """Draw the line."""
        if self.line:
            self.line.release(pointer)

    def click(self, pointer: Pointer) -> None:
        """Begin here, or link to here."""
        editor = self.stage.editor
        sources = editor.scene.parties(editor.selection)
        target = self.stage.node_at(pointer)
        if not target:
            self.stage.take("select")
        elif not sources:
            editor.select({target})
        else:
            editor.do(fanned(editor.document, editor.picture_id, editor.link_kind, sources, target))
            if len(sources) > 1:
                self.stage.take("select")

    def cancel(self) -> None:
        """Let go of the line."""
        if self.line:
            self.line.cancel()

    def paint(self, overlay: Overlay) -> None:
        """Draw the line."""
        if self.line:
            self.line.paint(overlay)


def paint_threads(stage: Stage, pointer: Pointer, overlay: Overlay) -> None:
    """Draw the lines that a click would make, and a ring round the node that they would go to."""
    target = stage.symbol(stage.node_at(pointer))
    for start in (stage.symbol(key) for key in stage.editor.scene.parties(stage.editor.selection)):
        if start and start is not target:
            overlay.thread(_edge(start, pointer.at), pointer.at)
    if target:
        overlay.ring(target)


def _edge(symbol: Symbol, toward: Point) -> Point:
    """Return where on the outline of a node a line to a point begins."""
    return chop(flat(symbol.outline), symbol.box.centre, toward) or symbol.box.centre
