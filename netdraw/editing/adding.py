"""Adds nodes: at a place, or in the free slot beside another node."""

import math

from netdraw.drawing.primitives import Box, Point
from netdraw.editing.scene import Scene
from netdraw.editing.slots import Slot, beside, nearest, toward
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Placement

STRADDLES = ("ambassador",)  # stands on a border on purpose


def added_at(scene: Scene, kind: str, point: Point) -> tuple[Document, str]:
    """Return the document with a new nameless node of `kind`, and its id.

    It stands at `point` (0.1 mm), or as near to it as it lies on no other node, no words and no border; what holds
    others or belongs on a border stands at the point itself.
    """
    return _added(scene, kind, Slot(landing(scene, kind, point)))


def added_in(scene: Scene, kind: str, box: Box) -> tuple[Document, str]:
    """Return the document with a new nameless node of `kind` that fills a box, or is as small as it can be, and its id.

    Of the box its left upper corner stays where it is.
    """
    wide, high = map(max, (float(round(box.width)), float(round(box.height))), scene.language.node(kind).minimum)
    return _added(scene, kind, Slot((box.left + wide / 2, box.top + high / 2)), (wide, high))


def landing(scene: Scene, kind: str, point: Point, size: Point | None = None) -> Point:
    """Return where a node of `kind`, of its usual size or another, comes that is put at `point` (see `added_at`)."""
    entry = scene.language.node(kind)
    free = not entry.holds and kind not in STRADDLES
    return nearest(scene, size or entry.size, point) if free else point


def added_beside(scene: Scene, kind: str, anchor: str) -> tuple[Document, str]:
    """Return the document with a new nameless node of `kind` in the free slot beside `anchor`, and its id.

    It is in the level of its anchor, on the ring in a value-picture. Nothing else moves; a full band grows to the
    right, and all bands with it.
    """
    symbol = scene.symbol(anchor)
    assert symbol is not None
    return _added(scene, kind, beside(scene, scene.language.node(kind).size, symbol))


def added_toward(scene: Scene, kind: str, anchor: str, direction: Point) -> tuple[Document, str]:
    """Return the document with a new nameless node of `kind` ahead of `anchor`, and its id (see `toward`)."""
    symbol = scene.symbol(anchor)
    assert symbol is not None
    return _added(scene, kind, toward(scene, scene.language.node(kind).size, symbol, direction))


def placed(scene: Scene, node: Node, slot: Slot, size: Point | None = None) -> Document:
    """Return the document with a node, new or known, in a free place of the picture, of its usual size or another."""
    wide, high = size or scene.language.node(node.kind).size
    document = scene.document
    if slot.right is not None:
        document = widened(scene, document, slot.right)
    if slot.wider:
        document = grown_ring(scene, document, *slot.wider)
    (x, y), picture = slot.centre, scene.picture.id
    placement = Placement(node=node.id, x=round(x), y=round(y), width=wide, height=high)
    if node.id in document.nodes:
        return edits.place(document, picture, placement)
    return edits.add_node(document, node, picture, placement)


def _added(scene: Scene, kind: str, slot: Slot, size: Point | None = None) -> tuple[Document, str]:
    key = edits.fresh(scene.document, "n")
    return placed(scene, Node(id=key, kind=kind), slot, size), key


def widened(scene: Scene, document: Document, right: float) -> Document:
    """Return the document in which all levels reach as far as `right`."""
    for level in scene.levels():
        placement, left = scene.picture.placements[level.id], level.box.left
        if level.box.right < right:
            wide = float(round(right - left))
            centre, size = (left + wide / 2, placement.y), (wide, placement.height)
            document = edits.resize(document, scene.picture.id, level.id, centre, size)
    return document


def grown_ring(scene: Scene, document: Document, level: str, more: float) -> Document:
    """Return the document in which a ring, and those round it, reach `more` farther out.

    What lies outside the ring moves as far away from its centre; all else stays.
    """
    ring = scene.symbol(level)
    assert ring is not None
    (x, y), radius, picture = ring.box.centre, ring.box.width / 2, scene.picture
    for each in scene.levels():
        placement = picture.placements[each.id]
        if each.box.width >= ring.box.width:
            size = (placement.width + 2 * more, placement.height + 2 * more)
            document = edits.resize(document, picture.id, each.id, (placement.x, placement.y), size)
    moves = {}
    for node in scene.nodes():
        dx, dy = node.box.centre[0] - x, node.box.centre[1] - y
        far = math.hypot(dx, dy)
        if far > radius:
            moves[node.id] = (float(round(dx / far * more)), float(round(dy / far * more)))
    return edits.shift_each(document, picture.id, moves)
