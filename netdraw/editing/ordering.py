"""Brings nodes forward and back: changes what covers what. The layers of the language stay as they are."""

from collections.abc import Callable, Collection, Mapping, Sequence

from netdraw.drawing.primitives import Box
from netdraw.editing.scene import Scene
from netdraw.model import edits
from netdraw.model.document import Document


def to_front(scene: Scene, ids: Collection[str]) -> Document:
    """Draw nodes in front of all others of their layer; among themselves they stay as they are."""
    order = list(scene.picture.placements)
    return _ordered(scene, [*(key for key in order if key not in ids), *(key for key in order if key in ids)])


def to_back(scene: Scene, ids: Collection[str]) -> Document:
    """Draw nodes behind all others of their layer."""
    order = list(scene.picture.placements)
    return _ordered(scene, [*(key for key in order if key in ids), *(key for key in order if key not in ids)])


def forward(scene: Scene, ids: Collection[str]) -> Document:
    """Draw each node in front of the next one that covers some of it."""
    return _ordered(scene, _passed(scene, list(scene.picture.placements), ids))


def backward(scene: Scene, ids: Collection[str]) -> Document:
    """Draw each node behind the next one of which it covers some."""
    return _ordered(scene, _passed(scene, list(scene.picture.placements)[::-1], ids)[::-1])


ORDERS: Mapping[str, Callable[[Scene, Collection[str]], Document]] = {
    "to-front": to_front,
    "forward": forward,
    "backward": backward,
    "to-back": to_back,
}


def _ordered(scene: Scene, order: Sequence[str]) -> Document:
    """Draw in another order, if that makes a difference within a layer."""
    if sorted(order, key=scene.layer) == sorted(scene.picture.placements, key=scene.layer):
        return scene.document
    return edits.reorder(scene.document, scene.picture.id, order)


def _passed(scene: Scene, order: list[str], ids: Collection[str]) -> list[str]:
    """Return the order in which each of `ids` has passed the next of its layer that it meets."""
    boxes = {each.id: each.filled for each in scene.drawing.symbols}
    for key in [key for key in reversed(order) if key in ids]:
        ahead = order[order.index(key) + 1 :]
        met = next((each for each in ahead if each not in ids and _meet(scene, boxes, key, each)), None)
        if met:
            order.remove(key)
            order.insert(order.index(met) + 1, key)
    return order


def _meet(scene: Scene, boxes: Mapping[str, Box], one: str, other: str) -> bool:
    """Whether two of one layer are seen to lie over each other."""
    seen = one in boxes and other in boxes
    return seen and scene.layer(one) == scene.layer(other) and boxes[one].meets(boxes[other])
