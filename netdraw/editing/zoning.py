"""Says in which zone of a frame nodes stand, and puts them into another."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from netdraw.drawing.nodes.zones import Zone
from netdraw.drawing.primitives import Symbol
from netdraw.editing.scene import Scene
from netdraw.editing.slots import nearest
from netdraw.model import edits
from netdraw.model.document import Document


class Lying(NamedTuple):
    """The innermost frame with zones in which all of some nodes stand, and the place in its row of their zone.

    The place is None where they stand in several.
    """

    frame: str
    zone: int | None


def lying(scene: Scene, ids: Collection[str]) -> Lying | None:
    """Return where the nodes `ids` stand; None where that is not in one frame with zones."""
    symbols = [scene.symbol(key) for key in ids]
    found = {_lying(scene, each) if each else None for each in symbols}
    frames = {each.frame if each else "" for each in found}
    if len(frames) != 1 or "" in frames:
        return None
    zones = {each.zone for each in found if each}
    return Lying(frames.pop(), zones.pop() if len(zones) == 1 else None)


def rezoned(scene: Scene, ids: Collection[str], there: Lying) -> Document:
    """Return the document with the nodes `ids` in a zone, each on the free place nearest to its middle."""
    assert there.zone is not None
    room = scene.zones(there.frame)[there.zone].room
    for key in sorted(ids):
        symbol = scene.symbol(key)
        if symbol is None or _lying(scene, symbol) == there:
            continue
        others = scene.drawing._replace(symbols=tuple(each for each in scene.drawing.symbols if each is not symbol))
        size = symbol.box.width, symbol.box.height
        x, y = nearest(scene._replace(drawing=others), size, room.centre)
        by = x - symbol.box.centre[0], y - symbol.box.centre[1]
        scene = scene.redrawn(edits.shift_each(scene.document, scene.picture.id, {key: by}))
    return scene.document


def _lying(scene: Scene, symbol: Symbol) -> Lying | None:
    """Return where a node stands: of frames in each other the smallest counts."""
    if symbol.id not in scene.picture.placements:
        return None
    frames = sorted(scene.frames(), key=lambda each: each.box.width * each.box.height)
    lying = ((each.id, _place(scene.zones(each.id), symbol)) for each in frames if each is not symbol)
    return next((Lying(key, place) for key, place in lying if place is not None), None)


def _place(zones: Sequence[Zone], symbol: Symbol) -> int | None:
    found = (i for i, each in enumerate(zones) if each.holds(symbol.box.centre))
    return next(found, None)
