"""Brings what is dragged in line with what stands there, and shows that; for the tools that drag nodes or edges."""

from collections.abc import Iterator

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.gesture import Overlay
from netdraw.drawing.primitives import Box, Point, union
from netdraw.editing.moving import strangers
from netdraw.editing.scene import Scene
from netdraw.editing.snapping import NEAR, Edges, Guide, Magnets, guides, snapped

TOLERANCE = 6  # pixels


class Lining:
    """Holds the magnets of one drag, the guides to show, and the nodes that a container would come to hold."""

    def __init__(self, stage: Stage, held: Magnets) -> None:
        self.stage, self.held = stage, held
        self._near, self._room = held, held.box
        self._guides: tuple[Guide, ...] = ()
        self._strangers: frozenset[str] = frozenset()

    def correction(self, pointer: Pointer, box: Box, edges: Edges) -> Point:
        """Return how far the box, or those of its edges, must still go to be in line."""
        if not self._snaps(pointer):
            return 0.0, 0.0
        return snapped(self._held(box), box, TOLERANCE / self.stage.sight.scale, edges)

    def _held(self, box: Box) -> Magnets:
        """Return the magnets round a box; in a large picture most are far away, and so they stay for a while."""
        if not box.grown(NEAR).within(self._room):
            self._room = box.grown(2 * NEAR)
            self._near = self.held.near(self._room)
        return self._near

    def show(self, pointer: Pointer, before: Scene, box: Box, edges: Edges) -> None:
        """Take over what is in line and what is held, now that the box is there; `before` is the scene of the press."""
        for part in self._boxes():
            self.stage.touched(part)
        self._guides = guides(self._held(box), box, edges) if self._snaps(pointer) else ()
        self._strangers = strangers(before, self.stage.editor.scene)
        for part in self._boxes():
            self.stage.touched(part)

    def _boxes(self) -> Iterator[Box]:
        """Yield the boxes in which something is drawn: a large picture is not painted anew at every move."""
        for line in self._guides:
            yield union(Box(*point, *point) for point in line)
        for key in self._strangers:
            symbol = self.stage.symbol(key)
            if symbol:
                yield symbol.box

    def _snaps(self, pointer: Pointer) -> bool:
        return self.stage.habits.snaps and not pointer.ctrl

    def paint(self, overlay: Overlay) -> None:
        """Draw the guides and the faint rings."""
        for line in self._guides:
            overlay.guide(line)
        for key in sorted(self._strangers):
            symbol = self.stage.symbol(key)
            if symbol:
                overlay.faint(symbol)
