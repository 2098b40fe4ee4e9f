"""Puts what lies in a group in neat rows and columns. All in 0.1 mm."""

import math
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain, combinations

from netdraw.drawing.nodes.symbol import name_boxes
from netdraw.drawing.primitives import Box, Point, Symbol
from netdraw.editing.scene import Scene
from netdraw.editing.tidying.units import lying, network
from netdraw.model import edits
from netdraw.model.document import Document

GAP = 20  # between those in a group
RIM = 14  # and to its border
LEAST = 3  # so many make a grid


def gridded(scene: Scene, chosen: Collection[str]) -> Document:
    """Return the document with the members of each group in a grid, where they do not stand in one yet.

    With `chosen` only groups among them. A group grows if they do not fit.
    """
    inside, whole = lying(scene), network(scene)
    moves: dict[str, Point] = {}
    sizes: dict[str, Box] = {}
    for group in scene.frames():
        members = [each for each in scene.nodes() if inside.holders[each.id][:1] == (group.id,)]
        kind = scene.kind(group)
        if (
            group is whole
            or (kind and kind.zones)
            or (chosen and group.id not in chosen)
            or not _untidy(scene, members)
        ):
            continue
        room, middles = _grid(_inner(scene, group), members)
        moves |= {each.id: _way(each.box.centre, to) for each, to in zip(chain(*lines(members)), middles, strict=True)}
        sizes[group.id] = Box(
            group.box.left,
            group.box.top,
            max(group.box.right, room.right + RIM),
            max(group.box.bottom, room.bottom + RIM),
        )
    document = scene.document
    for key, box in sizes.items():
        document = edits.resize(document, scene.picture.id, key, box.centre, (box.width, box.height))
    return edits.shift_each(document, scene.picture.id, moves)


def _untidy(scene: Scene, members: Sequence[Symbol]) -> bool:
    """Whether members that could stand in a grid do not: all plain nodes, none in a row and column with others."""
    kinds = [scene.kind(each) for each in members]
    if len(members) < LEAST or any(kind is None or kind.holds or kind.straddles for kind in kinds):
        return False
    over = any(a.box.meets(b.box) for a, b in combinations(members, 2))
    lines = [Counter(round(each.box.centre[axis] / 2) for each in members) for axis in (0, 1)]
    alone = sum(all(lines[i][round(each.box.centre[i] / 2)] == 1 for i in (0, 1)) for each in members)
    return over or alone > 1


def _inner(scene: Scene, group: Symbol) -> Box:
    """Return the room of a group below its name."""
    named = [box for box in name_boxes(group, scene.kind(group)) if box.centre[1] < group.box.centre[1]]
    top = max([group.box.top, *(box.bottom for box in named)])
    left, _, right, bottom = group.box.grown(-RIM)
    return Box(left, top + RIM, right, bottom)


def _grid(room: Box, members: Sequence[Symbol]) -> tuple[Box, list[Point]]:
    """Return the room that a grid takes, at least the one there is, and the middles in the order of reading."""
    boxes = [each.filled for each in members]
    wide, high = max(box.width for box in boxes) + GAP, max(box.height for box in boxes) + GAP
    columns = min(max(int((room.width + GAP) // wide), 1), len(members))
    rows = math.ceil(len(members) / columns)
    across = max(room.width + GAP, columns * wide) / columns
    down = max(room.height + GAP, rows * high) / rows
    middles = [
        (room.left + (i % columns + 0.5) * across - GAP / 2, room.top + (i // columns + 0.5) * down - GAP / 2)
        for i in range(len(members))
    ]
    return Box(room.left, room.top, room.left + columns * across - GAP, room.top + rows * down - GAP), middles


def lines(members: Sequence[Symbol]) -> list[list[Symbol]]:
    """Return members in rows, each from left to right: what is hardly lower stands in the same row."""
    found: list[list[Symbol]] = []
    for each in sorted(members, key=lambda each: each.box.centre[1]):
        if found and each.box.centre[1] - found[-1][0].box.centre[1] < each.box.height / 2:
            found[-1].append(each)
        else:
            found.append([each])
    return [sorted(line, key=lambda each: each.box.centre[0]) for line in found]


def _way(here: Point, there: Point) -> Point:
    return there[0] - here[0], there[1] - here[1]
