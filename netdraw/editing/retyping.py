"""Makes nodes and links another kind."""

from collections.abc import Collection

from netdraw.drawing.primitives import Point
from netdraw.editing.connecting import can_link
from netdraw.editing.scene import Scene
from netdraw.language.tables import NodeKind
from netdraw.model import edits
from netdraw.model.document import Document

ROUND = "disc"  # an outline that is as wide as high


def kinds(scene: Scene, ids: Collection[str]) -> tuple[str, ...]:
    """Return the kinds of this sort of picture that all these nodes, or all these links, can become.

    What holds others stays something that does. Nodes and links together, and levels, have no kind in common.
    """
    language, picture = scene.language, scene.picture
    nodes, links = scene.parties(ids), [key for key in ids if key in picture.routes]
    if len(nodes) == len(ids):
        holds = {language.node(scene.document.nodes[key].kind).holds for key in nodes}
        fitting = (each for each in language.nodes.values() if {each.holds} == holds and each.layer != "level")
        return tuple(each.id for each in fitting if picture.kind in each.steps)
    if len(links) == len(ids):
        return tuple(each.id for each in language.links.values() if picture.kind in each.steps)
    return ()


def retyped(scene: Scene, ids: Collection[str], kind: str) -> Document:
    """Return the document with these nodes, or links, of another kind; a link that cannot be stays as it is.

    A node that had the size of its kind gets that of the new one, in every picture; any other keeps its own.
    """
    document = scene.document
    for key in sorted(ids):
        if key in document.nodes:
            document = _resized(scene, document, key, kind)
            document = edits.change_node(document, key, kind=kind)
        elif can_link(document, kind, document.links[key].source, document.links[key].target):
            document = edits.change_link(document, key, kind=kind)
    return document


def _resized(scene: Scene, document: Document, key: str, kind: str) -> Document:
    old, new = scene.language.node(document.nodes[key].kind), scene.language.node(kind)
    for picture in document.pictures.values():
        if placement := picture.placements.get(key):
            size = _size((placement.width, placement.height), old, new)
            document = edits.resize(document, picture.id, key, (placement.x, placement.y), size)
    return document


def _size(size: Point, old: NodeKind, new: NodeKind) -> Point:
    if size == old.size or new.outline == ROUND:
        return new.size
    return max(size[0], new.minimum[0]), max(size[1], new.minimum[1])
