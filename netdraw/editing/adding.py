"""Adds nodes: at a place, or in the free slot beside another node."""

from netdraw.drawing.primitives import Point
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


def _added(scene: Scene, kind: str, slot: Slot) -> tuple[Document, str]:
    key = edits.fresh(scene.document, "n")
    wide, high = scene.language.node(kind).size
    (x, y), picture = slot.centre, scene.picture.id
    placement = Placement(node=key, x=round(x), y=round(y), width=wide, height=high)
    document = edits.add_node(scene.document, Node(id=key, kind=kind), picture, placement)
    return (document if slot.right is None else widened(scene, document, slot.right)), key


def widened(scene: Scene, document: Document, right: float) -> Document:
    """Return the document in which all levels reach as far as `right`."""
    for level in scene.levels():
        placement, left = scene.picture.placements[level.id], level.box.left
        if level.box.right < right:
            wide = float(round(right - left))
            centre, size = (left + wide / 2, placement.y), (wide, placement.height)
            document = edits.resize(document, scene.picture.id, level.id, centre, size)
    return document
