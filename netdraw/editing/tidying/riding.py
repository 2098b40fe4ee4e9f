"""Lets who stands on the border of a frame, over the line of a link that others have, go along that border."""

import math
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise, product

from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.geometry.obstacles import crosses
from netdraw.drawing.nodes.symbol import name_boxes
from netdraw.drawing.primitives import Box, Point, Symbol
from netdraw.editing.bending import freed
from netdraw.editing.scene import Scene
from netdraw.editing.tidying.units import lying
from netdraw.model import edits
from netdraw.model.document import Document

STEP = 20  # 0.1 mm: from one place to the next
MOST = 4  # places are drawn, to be judged
APART = 50  # 0.1 mm: places that are nearer to each other are alike
CORNER = 60  # 0.1 mm: so far they stay from a corner


def in_the_way(hidden: Hidden) -> tuple[str, ...]:
    """Return who stands on a border with a link under them that they do not join."""
    riders = {key for key in hidden.solid if hidden.kind(key).straddles}
    return tuple(dict.fromkeys(key for _, key in hidden.under() if key in riders)) if riders else ()


def rides(scene: Scene, hidden: Hidden, key: str) -> Iterator[Scene]:
    """Yield the scene with a node at the nearest free places of the border it stands on, on the same levels.

    Its name comes to lie over nobody. Its own links then find their way again. `hidden` is what the scene hides.
    """
    rider = scene.symbol(key)
    frame = _ridden(scene, rider) if rider else None
    if rider is None or frame is None:
        return
    belonging, (x, y) = lying(scene), rider.box.centre
    taken = [*_taken(hidden, key), *name_boxes(frame, scene.kind(frame))]
    ways = sorted(((to[0] - x, to[1] - y) for to in _border(frame.box)), key=lambda by: math.hypot(*by))
    others, words = [box for node, box in hidden.solid.items() if node != key], name_boxes(rider, None)
    ways = [by for by in ways if not any(word.moved(*by).meets(box) for word in words for box in others)]
    free = (by for by in ways if _free(hidden, key, rider.box.moved(*by), taken))
    level = (by for by in free if _levels(scene, rider.box.moved(*by)) == _levels(scene, rider.box))
    for by in islice(_unlike(level), MOST):
        after = scene.redrawn(_moved(scene, key, by))
        if lying(after) == belonging:
            yield after


def _unlike(ways: Iterable[Point]) -> Iterator[Point]:
    """Yield the first of some places, and each next one that is not near to those before it."""
    kept: list[Point] = []
    for way in ways:
        if all(math.dist(way, each) >= APART for each in kept):
            kept.append(way)
            yield way


def _taken(hidden: Hidden, key: str) -> Iterator[Box]:
    """Yield the boxes of all words at links of others and of other nodes, and of those that stand on a border."""
    yield from (box for link, box in hidden.words.items() if key not in _ends(hidden, link))
    others = hidden.solid.keys() - {key}
    yield from (hidden.solid[node] for node in others if hidden.kind(node).straddles)
    yield from (box for node in others for box in name_boxes(hidden.nodes[node], None))


def _free(hidden: Hidden, key: str, box: Box, taken: Iterable[Box]) -> bool:
    """Whether no link of others runs through a box, and nothing that is taken lies there."""
    return not any(box.meets(each) for each in taken) and not any(
        key not in _ends(hidden, link) and any(crosses(a, b, box) for a, b in pairwise(line))
        for link, line in hidden.lines.items()
    )


def _ends(hidden: Hidden, key: str) -> tuple[str, str]:
    link = hidden.link(key)
    return link.source, link.target


def _levels(scene: Scene, box: Box) -> set[str]:
    return {each.id for each in scene.levels() if each.box.meets(box)}


def _ridden(scene: Scene, rider: Symbol) -> Symbol | None:
    """Return the smallest frame on whose border something stands."""
    frames = [each for each in scene.frames() if rider.box.meets(each.box) and not rider.box.within(each.box)]
    return min(frames, key=lambda each: each.box.width * each.box.height, default=None)


def _border(box: Box) -> Iterator[Point]:
    """Yield places along the border of a box."""
    left, top, right, bottom = map(round, box)
    yield from product((left, right), range(top + CORNER, bottom - CORNER + 1, STEP))
    yield from ((x, y) for y, x in product((top, bottom), range(left + CORNER, right - CORNER + 1, STEP)))


def _moved(scene: Scene, key: str, by: Point) -> Document:
    document = edits.shift(scene.document, scene.picture.id, {key}, *by)
    own = [link for link in scene.picture.routes if key in (document.links[link].source, document.links[link].target)]
    return freed(scene._replace(document=document, picture=document.pictures[scene.picture.id]), own)
