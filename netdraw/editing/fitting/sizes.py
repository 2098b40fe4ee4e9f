"""How narrow a node can be without smaller letters, and how high it then is. All in 0.1 mm."""

import re

from netdraw.drawing.nodes import ASIDE
from netdraw.drawing.primitives import Point
from netdraw.drawing.standing import Stand, stand
from netdraw.editing.resizing import fitting
from netdraw.editing.scene import Scene
from netdraw.model.records import Placement

STEP = 10
BROKEN = re.compile(r"\w-$")


def narrowest(scene: Scene, key: str) -> float:
    """Return the least width of a node at which its name is set as large as now, with no more words broken.

    A symbol that has its name outside stays as it is.
    """
    symbol, placement = scene.symbol(key), scene.picture.placements[key]
    assert symbol
    wide, kind = symbol.box.width, scene.language.node(scene.document.nodes[key].kind)
    now = _standing(scene, key, (wide, symbol.box.height))
    least = wide if kind.label.place in ASIDE else kind.minimum[0]
    while least < wide:
        width, height = fitting(scene, key, (least, placement.height))
        if width <= least and _as_good(_standing(scene, key, (width, height)), now):
            return width
        least += STEP
    return wide


def sized(scene: Scene, key: str, width: float) -> Point:
    """Return the size of a node that is so wide, as high as it is now or as its name then needs."""
    return fitting(scene, key, (width, scene.picture.placements[key].height))


def _standing(scene: Scene, key: str, size: Point) -> Stand:
    node, placement = scene.document.nodes[key], Placement(node=key, x=0, y=0, width=size[0], height=size[1])
    return stand(node, placement, scene.look)


def _as_good(one: Stand, other: Stand) -> bool:
    (least, most, broken), (now_least, now_most, now_broken) = map(_set, (one, other))
    return least >= now_least and most >= now_most and broken <= now_broken


def _set(standing: Stand) -> tuple[int, int, int]:
    """Return the smallest and the largest size of the words of a node, and how many are broken."""
    lines = standing.label.lines
    sizes = [line.size for line in lines] or [0]
    return min(sizes), max(sizes), sum(bool(BROKEN.search(line.text)) for line in lines)


def name_height(scene: Scene, key: str, width: float) -> float:
    """Return how high the name of a node is that is so wide."""
    return _standing(scene, key, (width, scene.picture.placements[key].height)).label.height
