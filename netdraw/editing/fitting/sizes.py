"""How narrow a node can be without smaller letters, and how high it then is. All in 0.1 mm."""

import re
from collections.abc import Container
from typing import NamedTuple

from netdraw.drawing.links.symbol import TEXT
from netdraw.drawing.nodes.standing import ASIDE, Stand, stand
from netdraw.drawing.primitives import Point
from netdraw.drawing.text.lettering import SOFT_HYPHEN
from netdraw.editing.resizing import fitting
from netdraw.editing.scene import Scene
from netdraw.model.records import Placement

STEP = 10
WORDS = 14.0  # beside words at a link
TAG = 12.0  # beside those that stand on it
BROKEN = re.compile(r"\w-$")


def narrowest(scene: Scene, key: str) -> float:
    """Return the least width of a node at which its name is set as large as now, with no more words broken.

    A symbol that has its name outside stays as it is.
    """
    symbol, placement = scene.symbol(key), scene.picture.placements[key]
    assert symbol
    wide, kind = symbol.box.width, scene.language.node(scene.document.nodes[key].kind)
    written = _pieces(scene.document.nodes[key].name)
    now = _set(_standing(scene, key, (wide, symbol.box.height)), written)
    least = wide if kind.label.place in ASIDE else kind.minimum[0]
    while least < wide:
        width, height = fitting(scene, key, (least, placement.height))
        if width <= least and _as_good(_set(_standing(scene, key, (width, height)), written), now):
            return width
        least += STEP
    return wide


def sized(scene: Scene, key: str, width: float) -> Point:
    """Return the size of a node that is so wide, as high as it is now or as its name then needs."""
    return fitting(scene, key, (width, scene.picture.placements[key].height))


def _standing(scene: Scene, key: str, size: Point) -> Stand:
    node, placement = scene.document.nodes[key], Placement(node=key, x=0, y=0, width=size[0], height=size[1])
    return stand(node, placement, scene.look)


class _Words(NamedTuple):
    """The smallest and the largest size of the words of a node, how many are broken, and the lines of a list."""

    least: int
    most: int
    broken: int
    lines: int


def _as_good(one: _Words, other: _Words) -> bool:
    as_large = one.least >= other.least and one.most >= other.most
    return as_large and one.broken <= other.broken and one.lines <= other.lines


def _set(standing: Stand, written: Container[str]) -> _Words:
    """Return how the words of a node are set; those broken where their writer lets them be are whole."""
    lines = standing.label.lines
    sizes = [line.size for line in lines] or [0]
    ends = (line.text.split(" ")[-1].removesuffix("-") for line in lines if BROKEN.search(line.text))
    listed = len(lines) if "\n" in standing.node.name else 0
    return _Words(min(sizes), max(sizes), sum(end not in written for end in ends), listed)


def _pieces(name: str) -> set[str]:
    """Return the pieces of words that may stand before a hyphen, by the soft hyphens in them."""
    parted = (word.split(SOFT_HYPHEN) for word in name.split())
    return {"".join(parts[i:j]) for parts in parted for j in range(1, len(parts)) for i in range(j)}


def name_height(scene: Scene, key: str, width: float) -> float:
    """Return how high the name of a node is that is so wide."""
    return _standing(scene, key, (width, scene.picture.placements[key].height)).label.height


def words_at(scene: Scene, key: str) -> Point | None:
    """Return the room that the words of a link need: across with a line for each word, down as they stand now."""
    label = scene.drawing.memory.course(key).label
    if label is None:
        return None
    if label.away < 0:
        return label.size[0] + TAG, label.size[1]
    return max(scene.measured(word, TEXT) for word in label.words.split()) + WORDS, label.size[1]
