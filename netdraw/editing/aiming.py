"""Shows what an entry would put before it is put: the ghost."""

from typing import NamedTuple

from netdraw.drawing.geometry.paths import chop, flat
from netdraw.drawing.primitives import Box, Point, Symbol, union
from netdraw.editing.bringing import brought_in
from netdraw.editing.entering import Outcome
from netdraw.editing.scene import Scene
from netdraw.editing.slots import box_at
from netdraw.model.document import Document
from netdraw.model.records import Placement


class Ghost(NamedTuple):
    """A node to be: its box, its name, and where its link leaves the anchor (None: it has none). In 0.1 mm."""

    box: Box
    name: str
    start: Point | None

    @property
    def parts(self) -> tuple[tuple[Box, str], ...]:
        """What is seen of it: the node with its name, and the link with none; each with the box that it fills."""
        node = self.box, self.name
        return (node, (union([self.box, Box(*self.start, *self.start)]), "")) if self.start else (node,)


def aimed(scene: Scene, outcome: Outcome, anchor: str) -> tuple[Ghost, ...]:
    """Return the nodes that an entry would put in the picture, linked to the node `anchor` ("": to none)."""
    return _new(scene, outcome.document, scene.symbol(anchor))


def aimed_in(scene: Scene, key: str, at: Point) -> tuple[Ghost, ...]:
    """Return the node of the network as bringing it in at a point would put it; nothing if it is there already."""
    return _new(scene, brought_in(scene, key, at), None)


def _new(scene: Scene, document: Document, anchor: Symbol | None) -> tuple[Ghost, ...]:
    placements, there = document.pictures[scene.picture.id].placements, scene.picture.placements
    return tuple(
        Ghost(box_at((each.x, each.y), (each.width, each.height)), document.nodes[key].name, _leaving(anchor, each))
        for key, each in placements.items()
        if key not in there
    )


def _leaving(anchor: Symbol | None, placement: Placement) -> Point | None:
    """Return where a straight line to the new node leaves the outline of the anchor."""
    if anchor is None:
        return None
    return chop(flat(anchor.outline), anchor.box.centre, (placement.x, placement.y)) or anchor.box.centre
