"""Makes nodes larger and smaller: by an edge or a corner, never smaller than they can be. All lengths in 0.1 mm."""

import math
from collections.abc import Collection

from netdraw.drawing.nodes.standing import stand
from netdraw.drawing.primitives import Box, Point
from netdraw.drawing.views.versions import disputed
from netdraw.editing.levelling import Pull, levelled
from netdraw.editing.scene import Scene
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Placement

SLIGHT = 0.15
TRIES = 8
ROUND = ("disc",)  # outlines that are as wide as high


def resized(scene: Scene, key: str, pull: Pull, by: Point, ratio: bool = False) -> Document:
    """Return the document with the pulled edges of a node moved; the opposite edges stay.

    The node stays as large as its kind and its name need; a round one stays round, and with `ratio` every one keeps its
    proportions. A level takes its neighbours along (see `levelled`).
    """
    symbol = scene.symbol(key)
    assert symbol is not None
    kind = scene.kind(symbol)
    assert kind is not None
    if scene.picture.placements[key].folded and kind.layer != "level":
        return scene.document  # it keeps the size that it has when it is unfolded
    if kind.layer == "level":
        return levelled(scene, symbol, pull, by)
    wanted = symbol.box.width + pull.x * by[0], symbol.box.height + pull.y * by[1]
    if ratio or kind.outline in ROUND:
        wanted = _in_proportion(symbol.box, wanted, pull, kind.minimum)
    size = fitting(scene, key, wanted)
    if size == (symbol.box.width, symbol.box.height):
        return scene.document
    return edits.resize(scene.document, scene.picture.id, key, _centre(symbol.box, size, pull), size)


def grown(scene: Scene, ids: Collection[str], way: Point, step: float) -> Document:
    """Return the document with the nodes among `ids` larger or smaller by `step`: their right or lower edge goes `way`.

    Levels change together with their neighbours, so one only does when it is alone.
    """
    pull, by = Pull(abs(round(way[0])), abs(round(way[1]))), (way[0] * step, way[1] * step)
    chosen = [each for each in scene.drawing.symbols if each.id in ids and scene.kind(each)]
    if len(chosen) > 1:
        chosen = [each for each in chosen if scene.layer(each.id) != "level"]
    for symbol in chosen:
        scene = scene._replace(document=resized(scene, symbol.id, pull, by))
    return scene.document


def fitting(scene: Scene, key: str, wanted: Point) -> Point:
    """Return the size nearest to `wanted` that is no less than a node's minimum and has room for its name as seen."""
    node, placement = disputed(scene.document).nodes[key], scene.picture.placements[key]
    kind = scene.language.node(node.kind)
    wide, high = (round(float(max(each, least)), 1) for each, least in zip(wanted, kind.minimum, strict=True))
    if kind.outline in ROUND:
        wide = high = min(wide, high)
    look = scene.look
    for _ in range(TRIES):  # in another width the name breaks elsewhere, and may need more again
        tried = Placement(node=key, x=placement.x, y=placement.y, width=wide, height=high)
        box, former = stand(node, tried, look).box, (wide, high)
        wide, high = _enough(wide, box.width), _enough(high, box.height)
        if kind.outline in ROUND:
            wide = high = max(wide, high)
        if (wide, high) == former:
            break
    return wide, high


def _enough(size: float, needed: float) -> float:
    """Return the size, or as much as is needed in whole 0.1 mm; a little less is what rounding leaves."""
    return size if needed <= size + SLIGHT else float(math.ceil(needed))


def _in_proportion(box: Box, wanted: Point, pull: Pull, minimum: Point) -> Point:
    shares = [new / old for new, old, pulled in zip(wanted, (box.width, box.height), pull, strict=True) if pulled]
    share = max(sum(shares) / len(shares), minimum[0] / box.width, minimum[1] / box.height)
    return box.width * share, box.height * share


def _centre(box: Box, size: Point, pull: Pull) -> Point:
    """Return the centre at which the edges across from the pulled ones are where they were."""
    x, y = box.centre
    return x + pull.x * (size[0] - box.width) / 2, y + pull.y * (size[1] - box.height) / 2
