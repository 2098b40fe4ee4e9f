"""Puts a group round nodes, and takes it away again. Lengths in 0.1 mm."""

from collections.abc import Collection, Iterable

from netdraw.drawing.primitives import Box, union
from netdraw.editing.moving import moving_with
from netdraw.editing.scene import Scene
from netdraw.editing.slots import box_at
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Placement

KIND = "group"
SIDE, ABOVE = 30, 60  # the room that a group leaves round its members; above them stands its name
NARROW, LOW = 10, 38  # and the least of it, where others stand near
CLEAR = 6  # from those


def grouped(scene: Scene, ids: Collection[str]) -> tuple[Document, str]:
    """Return the document with a nameless group round the nodes among `ids` that are no level, and its id.

    Without such nodes there is no group: the document as it is, and "".
    """
    boxes = [each.filled for each in scene.nodes() if each.id in ids]
    if not boxes:
        return scene.document, ""
    others = [each.filled for each in scene.nodes() if each.id not in ids]
    least, room = scene.language.node(KIND).minimum, _off(others, union(boxes))
    wide, high = map(max, (room.width, room.height), least)
    key, (x, y) = edits.fresh(scene.document, "n"), room.centre
    placement = Placement(node=key, x=x, y=y, width=wide, height=high)
    return edits.add_node(scene.document, Node(id=key, kind=KIND), scene.picture.id, placement), key


def room_round(content: Box) -> Box:
    """Return the box of a frame with this in it, of which the centre and the size are whole numbers."""
    return _whole(Box(content.left - SIDE, content.top - ABOVE, content.right + SIDE, content.bottom + SIDE))


def _off(others: Iterable[Box], content: Box) -> Box:
    """Return such a box that stays off others, as far as its own name and members leave it room."""
    left, top, right, bottom = room_round(content)
    for other in (each for each in others if each.meets(Box(left, top, right, bottom)) and not each.meets(content)):
        if other.bottom <= content.top:
            top = max(top, min(other.bottom + CLEAR, content.top - LOW))
        elif other.top >= content.bottom:
            bottom = min(bottom, max(other.top - CLEAR, content.bottom + NARROW))
        elif other.right <= content.left:
            left = max(left, min(other.right + CLEAR, content.left - NARROW))
        else:
            right = min(right, max(other.left - CLEAR, content.right + NARROW))
    return _whole(Box(left, top, right, bottom))


def _whole(room: Box) -> Box:
    (x, y), wide, high = room.centre, room.width, room.height
    return box_at((round(x), round(y)), (round(wide), round(high)))


def ungrouped(scene: Scene, ids: Collection[str]) -> tuple[Document, frozenset[str]]:
    """Return the document without the groups among `ids`, and the ids of what lay in them, which stays."""
    groups = {key for key in ids if key in scene.document.nodes and _gathers(scene, key)}
    members = moving_with(scene, groups) - groups
    return edits.erase(scene.document, scene.picture.id, groups), members


def _gathers(scene: Scene, key: str) -> bool:
    return scene.language.node(scene.document.nodes[key].kind).gathers
