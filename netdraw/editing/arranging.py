"""Brings what is selected in line: aligned, spread evenly, or of one size. All lengths in 0.1 mm.

A container takes along what lies wholly in it; what lies in another selected thing does not move by itself, and levels
stay where they are.
"""

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from netdraw.drawing.primitives import Box, Point, union
from netdraw.editing.moving import moving_with
from netdraw.editing.resizing import TRIES, fitting
from netdraw.editing.scene import Scene
from netdraw.editing.snapping import ACROSS, DOWN
from netdraw.model import edits
from netdraw.model.document import Document

T = TypeVar("T")
Change = Callable[[Scene, Collection[str]], Document]

SLIGHT = 0.15  # less than this is what rounding leaves


class Part(NamedTuple):
    """One selected thing that moves as a whole: its node, its box, and all that goes along."""

    id: str
    box: Box
    taken: frozenset[str]


def align(scene: Scene, ids: Collection[str], way: Point) -> Document:
    """Bring the edges on the side of `way` (a unit vector along an axis) to that of the one that lies farthest."""
    parts = _parts(scene, ids)
    axis = ACROSS if way[ACROSS] else DOWN
    edge, farthest = (axis + 2, max) if way[axis] > 0 else (axis, min)
    target = farthest((part.box[edge] for part in parts), default=0.0)
    return _moved(scene, [(part, _along(axis, target - part.box[edge])) for part in parts])


def centre(scene: Scene, ids: Collection[str], axis: int) -> Document:
    """Bring the centres on one line: beside each other where `axis` is DOWN, below each other where it is ACROSS."""
    parts = _parts(scene, ids)
    if not parts:
        return scene.document
    target = round(union(part.box for part in parts).centre[axis])
    return _moved(scene, [(part, _along(axis, target - part.box.centre[axis])) for part in parts])


def distribute(scene: Scene, ids: Collection[str], axis: int) -> Document:
    """Make the gaps equal between the first and the last, which stay; on one ring the angles."""
    parts = sorted(_parts(scene, ids), key=lambda part: part.box.centre[axis])
    if len(parts) < 3:
        return scene.document
    ring = _ring(scene, parts)
    return _moved(scene, _round(parts, ring) if ring else _in_row(parts, axis))


def equal(scene: Scene, ids: Collection[str]) -> Document:
    """Make all as wide and as high as the widest and the highest; containers and other nodes apart.

    What is folded keeps the size that it has when it is unfolded.
    """
    document, there = scene.document, scene.picture.placements
    parts = [part for part in _parts(scene, ids) if not there[part.id].folded]
    for holding in (True, False):
        alike = [part for part in parts if _holds(scene, part) is holding]
        size = _largest((part.box.width, part.box.height) for part in alike)
        for _ in range(TRIES):  # in another width a name may need more than the largest had
            former, size = size, _largest(fitting(scene, part.id, size) for part in alike)
            if size == former:
                break
        for part in alike:
            document = _sized(scene, document, part, size)
    return document


def _largest(sizes: Iterable[Point]) -> Point:
    wide, high = zip(*sizes, strict=True) if (sizes := [*sizes]) else ((0.0,), (0.0,))
    return max(wide), max(high)


ARRANGEMENTS: Mapping[str, Change] = {
    "align-left": lambda scene, ids: align(scene, ids, (-1, 0)),
    "align-right": lambda scene, ids: align(scene, ids, (1, 0)),
    "align-top": lambda scene, ids: align(scene, ids, (0, -1)),
    "align-bottom": lambda scene, ids: align(scene, ids, (0, 1)),
    "centre-across": lambda scene, ids: centre(scene, ids, ACROSS),
    "centre-down": lambda scene, ids: centre(scene, ids, DOWN),
    "distribute-across": lambda scene, ids: distribute(scene, ids, ACROSS),
    "distribute-down": lambda scene, ids: distribute(scene, ids, DOWN),
    "equal-sizes": equal,
}


def _parts(scene: Scene, ids: Collection[str]) -> list[Part]:
    """Return what moves by itself, in the order of drawing."""
    parts = [Part(each.id, each.box, moving_with(scene, {each.id})) for each in scene.nodes() if each.id in ids]
    return [part for part in parts if not any(part.id in each.taken and each.id not in part.taken for each in parts)]


def _holds(scene: Scene, part: Part) -> bool:
    return scene.language.node(scene.document.nodes[part.id].kind).holds


def _sized(scene: Scene, document: Document, part: Part, size: Point) -> Document:
    wide, high = fitting(scene, part.id, size)
    if abs(wide - part.box.width) <= SLIGHT and abs(high - part.box.height) <= SLIGHT:
        return document
    return edits.resize(document, scene.picture.id, part.id, part.box.centre, (wide, high))


def _moved(scene: Scene, moves: Iterable[tuple[Part, Point]]) -> Document:
    """Move each part with all it takes along; what would only be moved by rounding stays."""
    each = {key: move for part, move in moves if max(map(abs, move)) > SLIGHT for key in part.taken}
    return edits.shift_each(scene.document, scene.picture.id, each)


def _along(axis: int, distance: float) -> Point:
    return (distance, 0.0) if axis == ACROSS else (0.0, distance)


def _in_row(parts: Sequence[Part], axis: int) -> Iterator[tuple[Part, Point]]:
    """Yield how far each must move so that the gaps are equal; where there is no room, the ways between the centres."""
    sizes = [part.box[axis + 2] - part.box[axis] for part in parts]
    gap = (parts[-1].box[axis + 2] - parts[0].box[axis] - sum(sizes)) / (len(parts) - 1)
    at, end = parts[0].box.centre[axis], parts[-1].box.centre[axis]
    for part, (size, following) in zip(parts, pairwise([*sizes, sizes[-1]]), strict=True):
        yield part, _along(axis, at - part.box.centre[axis])
        at += (size + following) / 2 + gap if gap >= 0 else (end - parts[0].box.centre[axis]) / (len(parts) - 1)


def _ring(scene: Scene, parts: Sequence[Part]) -> Point | None:
    """Return the centre of the one ring on which all parts lie."""
    if scene.picture.kind != "value":
        return None
    rings = {each.id: each for part in parts if (each := scene.level_at(part.box.centre))}
    inside = all(scene.level_at(part.box.centre) for part in parts)
    return next(iter(rings.values())).box.centre if inside and len(rings) == 1 else None


def _round(parts: Sequence[Part], centre: Point) -> Iterator[tuple[Part, Point]]:
    """Yield how far each must move so that the angles between neighbours are equal; each keeps its distance.

    What leaves half of the ring open stays between its two ends; else the ring is filled, and turned so that the angles
    change least.
    """
    angles = {part.id: _angle(part, centre) for part in parts}
    order = sorted(parts, key=lambda part: angles[part.id])
    turns = [angles[part.id] for part in order]
    gaps = [b - a for a, b in pairwise([*turns, turns[0] + math.tau])]
    widest = gaps.index(max(gaps))
    order, turns = _from(order, widest + 1), _unwound(_from(turns, widest + 1))
    open_ = gaps[widest] >= math.pi
    step = (turns[-1] - turns[0]) / (len(order) - 1) if open_ else math.tau / len(order)
    begin = turns[0] if open_ else sum(turn - i * step for i, turn in enumerate(turns)) / len(order)
    for i, part in enumerate(order):
        radius, angle = math.dist(part.box.centre, centre), begin + i * step
        x, y = part.box.centre
        yield part, (centre[0] + radius * math.cos(angle) - x, centre[1] + radius * math.sin(angle) - y)


def _angle(part: Part, centre: Point) -> float:
    x, y = part.box.centre
    return math.atan2(y - centre[1], x - centre[0])


def _from(row: Sequence[T], start: int) -> list[T]:
    return [*row[start:], *row[:start]]


def _unwound(turns: Sequence[float]) -> list[float]:
    """Return the same angles, each larger than the one before."""
    return [turn if turn >= turns[0] else turn + math.tau for turn in turns]
