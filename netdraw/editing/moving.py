"""Says what moves when something is moved."""

from collections.abc import Collection, Iterable

from netdraw.drawing.geometry.paths import flat, holds
from netdraw.drawing.primitives import Point, Symbol
from netdraw.editing.scene import Scene
from netdraw.model.difference import differing
from netdraw.model.edits import with_folded


def moving_with(scene: Scene, ids: Iterable[str]) -> frozenset[str]:
    """Return the nodes among `ids` with all that lies in those that hold others: groups, frames, levels.

    It lies wholly in them, or is folded away in them or in what moves along.
    """
    nodes = frozenset(ids) & scene.picture.placements.keys()
    symbols = [each for each in scene.drawing.symbols if each.id in scene.picture.placements]
    holders = [each for each in symbols if each.id in nodes and (kind := scene.kind(each)) and kind.holds]
    inside = {each.id for each in symbols for holder in holders if each is not holder and _inside(each, holder)}
    return frozenset(with_folded(dict.fromkeys(nodes | inside, (0.0, 0.0)), scene.picture))


def strangers(before: Scene, after: Scene) -> frozenset[str]:
    """Return the nodes that stayed in their place and have come to lie in a container or level that did not."""
    places, placed = before.picture.placements, after.picture.placements
    changed = (after.drawing.drafted or differing(places, placed)) & places.keys() & placed.keys()
    if not any(after.holds(key) for key in changed):
        return frozenset()
    then, now = ({each.id: each for each in scene.drawing.symbols} for scene in (before, after))
    holders = [key for key in changed if key in now and after.holds(key)]
    still = [each for each in after.nodes() if each.id not in changed]
    return frozenset(
        each.id for key in holders for each in still if _around(now[key], each) and not _around(then[key], each)
    )


def halting(scene: Scene, ids: Collection[str], by: Point) -> Point:
    """Return a step of a node by a key, less far where it would pass the middle of its zone."""
    symbol = scene.symbol(next(iter(ids))) if len(ids) == 1 else None
    if symbol is None:
        return by
    (x, y), frames = symbol.box.centre, (each.id for each in scene.frames() if each is not symbol)
    for zone in (each for key in frames for each in scene.zones(key)):
        if zone.holds((x + by[0], y + by[1])):
            to = zone.room.centre[0] - x, zone.room.centre[1] - y
            by = to[0] if 0 < to[0] * by[0] < by[0] ** 2 else by[0], to[1] if 0 < to[1] * by[1] < by[1] ** 2 else by[1]
    return by


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
