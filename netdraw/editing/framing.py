"""Fits frames to what lies in them. Lengths in 0.1 mm."""

from collections.abc import Collection, Mapping, Sequence

from netdraw.drawing.geometry.paths import cornered, holds
from netdraw.drawing.nodes.containment import containment
from netdraw.drawing.nodes.standing import stand
from netdraw.drawing.primitives import Box, Symbol, union
from netdraw.editing.grouping import room_round
from netdraw.editing.resizing import SLIGHT, fitting
from netdraw.editing.scene import Scene
from netdraw.editing.slots import box_at
from netdraw.model import edits
from netdraw.model.document import Document

LARGER = 1.05  # so much larger is tried next, where an outline leaves out corners of what lies in it


def framable(scene: Scene, ids: Collection[str]) -> Sequence[Symbol]:
    """Return the frames among `ids` in which something lies, the inner ones first; those with zones keep their size."""
    full = {key for around in _holders(scene).values() for key in around if key in ids}
    there = scene.picture.placements
    frames = (each for each in reversed(scene.frames()) if each.id in full and not there[each.id].folded)
    return [each for each in frames if not scene.zones(each.id)]


def framed(scene: Scene, ids: Collection[str]) -> Document:
    """Return the document with the frames among `ids` as large as all that lies in them asks.

    Who straddles the border of a frame does so afterwards, and asks for no more than that.
    """
    for each in framable(scene, ids):
        scene = scene.redrawn(_fitted(scene, each.id))
    return scene.document


def _fitted(scene: Scene, key: str) -> Document:
    frame, holders = scene.symbol(key), _holders(scene)
    assert frame
    border = {each.id: each.box.centre for each in scene.nodes() if _straddles(scene, each, frame.box)}
    inside = [each.filled for each in scene.nodes() if key in holders.get(each.id, ()) and each.id not in border]
    if not inside:
        return scene.document
    content = union(inside)
    room = union([room_round(content), *(Box(x, y, x, y) for x, y in border.values())])
    box = _with_room(scene, key, room, content)
    if all(abs(new - old) <= SLIGHT for new, old in zip(box, frame.box, strict=True)):
        return scene.document
    return edits.resize(scene.document, scene.picture.id, key, box.centre, (box.width, box.height))


def _with_room(scene: Scene, key: str, room: Box, content: Box) -> Box:
    """Return the box of a frame, no smaller than `room`, of which the outline has all of the content in it."""
    size = fitting(scene, key, (room.width, room.height))
    while not _holds(scene, key, box := box_at(room.centre, size), content):
        size = fitting(scene, key, (size[0] * LARGER, size[1] * LARGER))
    return box


def _holds(scene: Scene, key: str, box: Box, content: Box) -> bool:
    (x, y), placement = box.centre, scene.picture.placements[key]
    tried = placement.model_copy(update={"x": x, "y": y, "width": box.width, "height": box.height})
    outline = stand(scene.document.nodes[key], tried, scene.look).corners
    return all(holds(outline, corner) for corner in cornered(content))


def _straddles(scene: Scene, each: Symbol, frame: Box) -> bool:
    """Whether a node is of a kind that stands on borders, and on that of this frame."""
    kind, half, point = scene.kind(each), each.box.width / 2, each.box.centre
    on = frame.grown(half).holds(*point) and not frame.grown(-half).holds(*point)
    return bool(kind and kind.straddles and on)


def _holders(scene: Scene) -> Mapping[str, tuple[str, ...]]:
    return containment(scene.document, scene.picture, scene.language).holders
