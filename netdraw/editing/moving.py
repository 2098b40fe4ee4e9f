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


def strangers(before: Scene, after: Scene) -> frozenset[str]:
    """Return the nodes that stayed in their place and have come to lie in a container or level that did not."""
    former = {each.id: each for each in before.drawing.symbols}
    nodes = (*after.levels(), *after.nodes())
    changed = [each for each in nodes if each.id in former and former[each.id].box != each.box]
    holders = [each for each in changed if (kind := after.kind(each)) and kind.holds]
    still = [each for each in after.nodes() if former.get(each.id, each).box == each.box] if holders else []
    return frozenset(
        each.id
        for holder in holders
        for each in still
        if _around(holder, each) and not _around(former[holder.id], each)
    )


def straight(dx: float, dy: float) -> Point:
    """Return the move along the axis on which it is longest."""
    return (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)


def _around(holder: Symbol, one: Symbol) -> bool:
    """Whether a centre lies in something larger."""
    larger = one.box.width * one.box.height < holder.box.width * holder.box.height
    return larger and holder.box.holds(*one.box.centre) and holds(flat(holder.outline), one.box.centre)


def _inside(one: Symbol, holder: Symbol) -> bool:
    corners = flat(holder.outline)
    return all(holds(corners, point) for point in flat(one.outline))
