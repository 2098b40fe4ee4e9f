"""Finds the places from which a node is made larger or smaller. They are not drawn: the cursor shows them.

They are the corners of the one selected node, the middles of its sides if it holds others, and the borders of levels.
"""

from netdraw.canvas.pointing.hits import Reach, Spot
from netdraw.drawing.primitives import Box, Point, Symbol
from netdraw.editing.levelling import Pull
from netdraw.editing.scene import Scene

INWARD = 5  # a corner takes at most this part of a side, so that a small node can still be held
STRETCH = 4  # the middle of a side is this part of it: by the rest a frame is moved


def gripped(scene: Scene, chosen: Symbol | None, under: Spot, point: Point, near: Reach) -> Spot:
    """Return the grip at a point: on `chosen`, or on the border of the level that is `under` it; else `under`."""
    kind = scene.kind(chosen) if chosen else None
    if chosen and kind and kind.layer != "level":
        pull = _corner(chosen.box, point, near) or (_side(chosen.box, point, near) if kind.holds else None)
        if pull:
            return Spot(chosen.id, "grip", point, pull)
    symbol = scene.symbol(under.id)
    kind = scene.kind(symbol) if symbol else None
    if symbol and kind and kind.layer == "level":
        pull = (_ring if scene.picture.kind == "value" else _border)(symbol.box, point, near.level)
        if pull:
            return Spot(symbol.id, "grip", point, pull)
    return under


def _corner(box: Box, point: Point, near: Reach) -> Pull | None:
    across, down = (_end(box, point, axis, near.rim) for axis in (0, 1))
    return Pull(across, down) if across and down else None


def _end(box: Box, point: Point, axis: int, out: float) -> int:
    """Return at which end of a side a point is: -1, 1, or 0 for neither."""
    start, end, at = box[axis], box[axis + 2], point[axis]
    inward = min(out, (end - start) / INWARD)
    return -1 if start - out <= at <= start + inward else 1 if end - inward <= at <= end + out else 0


def _side(box: Box, point: Point, near: Reach) -> Pull | None:
    (x, y), (at_x, at_y) = box.centre, point
    if abs(at_y - y) <= box.height / STRETCH / 2 and (across := _end(box, point, 0, near.border)):
        return Pull(across, 0)
    if abs(at_x - x) <= box.width / STRETCH / 2 and (down := _end(box, point, 1, near.border)):
        return Pull(0, down)
    return None


def _border(box: Box, point: Point, near: float) -> Pull | None:
    across, down = (_end(box, point, axis, near) for axis in (0, 1))
    return Pull(across, down) if across or down else None


def _ring(box: Box, point: Point, near: float) -> Pull | None:
    """Return the direction, of eight, in which a point lies on the border of a ring."""
    x, y = ((point[axis] - box.centre[axis]) / (box.width / 2) for axis in (0, 1))
    on = abs((x * x + y * y) ** 0.5 - 1) * box.width / 2 <= near
    return Pull(round(x), round(y)) if on else None
