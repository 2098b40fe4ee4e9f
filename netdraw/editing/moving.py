"""Says what moves when something is moved."""

from collections.abc import Iterable

from netdraw.drawing.paths import flat, holds
from netdraw.drawing.primitives import Point, Symbol
from netdraw.editing.scene import Scene


def moving_with(scene: Scene, ids: Iterable[str]) -> frozenset[str]:
    """Return the nodes among `ids` with all that lies wholly in those that hold others: groups, frames, levels."""
    nodes = frozenset(ids) & scene.picture.placements.keys()
    symbols = [each for each in scene.drawing.symbols if each.id in scene.picture.placements]
    holders = [each for each in symbols if each.id in nodes and (kind := scene.kind(each)) and kind.holds]
    return nodes | {each.id for each in symbols for holder in holders if each is not holder and _inside(each, holder)}


def straight(dx: float, dy: float) -> Point:
    """Return the move along the axis on which it is longest."""
    return (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)


def _inside(one: Symbol, holder: Symbol) -> bool:
    corners = flat(holder.outline)
    return all(holds(corners, point) for point in flat(one.outline))
