"""Makes a node larger or smaller by a corner or side, or moves the border of a level."""

from netdraw.canvas.pointing.hits import Spot
from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.changing import Changing
from netdraw.canvas.tools.gesture import Overlay
from netdraw.canvas.tools.lining import Lining
from netdraw.drawing.primitives import Point, Symbol
from netdraw.editing.resizing import resized
from netdraw.editing.snapping import edges_of, magnets


class Resize(Changing):
    """A drag from a grip; with Shift the node keeps its proportions, with Ctrl it is not brought in line."""

    def __init__(self, stage: Stage, pointer: Pointer, spot: Spot) -> None:
        super().__init__(stage, pointer, spot.id)
        self.pull, self.edges = spot.pull, edges_of(spot.pull)
        self.lining = Lining(stage, magnets(self.scene, {self.key}, {self.key}))

    def move(self, pointer: Pointer) -> None:
        """Show the node in the size it would get."""
        by = round(pointer.at[0] - self.start[0]), round(pointer.at[1] - self.start[1])
        x, y = self._correction(pointer, by)
        document = resized(self.scene, self.key, self.pull, (by[0] + x, by[1] + y), ratio=pointer.shift)
        self.stage.editor.preview(document, {self.key})
        self.lining.show(pointer, self.scene, self._symbol().box, self.edges)

    def _correction(self, pointer: Pointer, by: Point) -> Point:
        """Return how far the pulled edges must still go; not where a ratio or the centre of a ring rules them."""
        if pointer.shift or self.scene.layer(self.key) == "level":
            return 0.0, 0.0
        return self.lining.correction(pointer, self.lining.held.box.moved(*by), self.edges)

    def _symbol(self) -> Symbol:
        symbol = self.stage.symbol(self.key)
        assert symbol is not None
        return symbol

    def paint(self, overlay: Overlay) -> None:
        """Draw what is in line with it, and what it would come to hold."""
        self.lining.paint(overlay)
