"""Walks from node to node in a direction, along links where there are any."""

import math

from netdraw.drawing.primitives import Point, Symbol
from netdraw.editing.scene import Scene

WIDE = math.cos(math.radians(60))  # what lies farther off a direction does not lie in it


def neighbour(scene: Scene, start: str, direction: Point) -> str | None:
    """Return the nearest node that `start` has a link with in a direction (a unit vector), else the nearest of all.

    None where nothing stands in that direction. What stands askew counts as farther away.
    """
    here = scene.symbol(start)
    assert here is not None
    linked = _linked(scene, start)
    steps = {each.id: _step(here, each, direction) for each in scene.nodes() if each is not here}
    ahead = {key: (key not in linked, step) for key, step in steps.items() if step is not None}
    return min(ahead, key=lambda key: ahead[key], default=None)


def first(scene: Scene) -> str | None:
    """Return the node where reading begins: near the top, then near the left."""
    nodes = {each.id: (each.box.top, each.box.left) for each in scene.nodes()}
    return min(nodes, key=lambda key: nodes[key], default=None)


def _linked(scene: Scene, start: str) -> set[str]:
    links = (scene.document.links[key] for key in scene.picture.routes)
    return {end for link in links if start in (link.source, link.target) for end in (link.source, link.target)}


def _step(here: Symbol, there: Symbol, direction: Point) -> float | None:
    dx, dy = (b - a for a, b in zip(here.box.centre, there.box.centre, strict=True))
    far = math.hypot(dx, dy)
    ahead = dx * direction[0] + dy * direction[1]
    if far == 0 or ahead < far * WIDE:
        return None
    return far * (2 - ahead / far)
