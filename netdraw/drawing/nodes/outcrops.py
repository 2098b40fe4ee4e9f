"""Finds what a node draws on its rim, as a link that comes to that stops before it: years, marks, chairs, a coin."""

from collections.abc import Iterator

from netdraw.drawing.geometry.paths import closed, flat, holds, nearest_on
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.parts import RIMMED
from netdraw.drawing.nodes.standing import Outcrop, Stand, stand
from netdraw.drawing.nodes.symbol import unnamed
from netdraw.drawing.primitives import Path, Point
from netdraw.model.records import Node, Placement

EDGE = 4.0  # 0.1 mm: what comes out no farther is the line round a node


def standing(node: Node, placement: Placement, look: Look) -> Stand:
    """Return a node as it stands, with what comes out of its outline."""
    bare = stand(node, placement, look)
    return bare._replace(outcrops=tuple(_outcrops(bare, look)))


def _outcrops(stand: Stand, look: Look) -> Iterator[Outcrop]:
    node = stand.node
    marked = node.marks or node.since or node.until or node.count or node.number is not None
    if stand.kind.layer == "level" or not (marked or RIMMED.intersection(stand.kind.parts)):
        return
    shapes = (each for each in unnamed(stand, look) if isinstance(each, Path) and each.commands is not stand.outline)
    for each in shapes:
        if sum(command[0] == "M" for command in each.commands) == 1:
            outcrop = tuple(flat(each.commands))
            if any(_far(point, stand) for point in outcrop):
                yield outcrop


def _far(point: Point, stand: Stand) -> bool:
    """Whether a point lies outside of a node, and not only on the line round it."""
    return not holds(stand.corners, point) and nearest_on(closed(stand.corners), point)[0] > EDGE
