"""Shows what an entry would put before it is put: the ghost."""

from typing import NamedTuple

from netdraw.drawing.primitives import Box, Point
from netdraw.editing.entering import entered
from netdraw.editing.line import State
from netdraw.editing.scene import Scene
from netdraw.editing.slots import box_at


class Ghost(NamedTuple):
    """A node to be: its box, its name, and where its link leaves the anchor (None: it has none). In 0.1 mm."""

    box: Box
    name: str
    start: Point | None


def aimed(scene: Scene, state: State, text: str) -> tuple[Ghost, ...]:
    """Return the nodes that entering `text` would put in the picture."""
    document = entered(scene, state, text).document
    placements = document.pictures[scene.picture.id].placements
    anchor = scene.symbol(state.line.anchor)
    start = anchor.box.centre if anchor else None
    return tuple(
        Ghost(box_at((each.x, each.y), (each.width, each.height)), document.nodes[key].name, start)
        for key, each in placements.items()
        if key not in scene.picture.placements
    )
