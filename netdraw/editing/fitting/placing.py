"""Turns a plan at a width into placements: first across, then down, with bands as high as they must be."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from netdraw.drawing.nodes.levels import GUTTER
from netdraw.drawing.primitives import Box
from netdraw.editing.fitting.chains import Aim, Chains
from netdraw.editing.fitting.measures import GRID, Sizes, in_rows
from netdraw.editing.fitting.narrowing import Narrowing
from netdraw.editing.fitting.pieces import Piece, Pieces, X, Y
from netdraw.editing.fitting.plan import Plan
from netdraw.model.records import Placement

Marks = Sequence[tuple[float, float]]  # where something was, and where it is


def placed(narrowing: Narrowing, plan: Plan) -> Mapping[str, Placement] | None:
    """Return where all of a plan comes, its left edge and its top at 0; None where it cannot be laid."""
    width = max(narrowing.width, narrowing.needed(plan))
    across = narrowing.across(plan, stretched(plan.pieces, width))
    order = across.line.order()
    if not order:
        return None
    xs = _filling(across, order, width)
    frames = {key: _wide(across, xs, each) for key, each in plan.pieces.each.items() if each.frame}
    sizes = narrowing.measures.of(narrowing.way.share, plan, frames)
    down = narrowing.down(plan, sizes)
    order = down.line.order()
    if not order:
        return None
    least = down.line.least(order)
    down.line.aims = _aims(down, least)
    boxes = dict(_boxes((across, down), (xs, down.line.placed(order, least[1]))))
    for each in plan.pieces.each.values():
        if each.grid:
            boxes |= _members(narrowing, plan, each, boxes[each.id], sizes)
    there = plan.pieces.scene.picture.placements
    return {**there, **{key: _put(there[key], box) for key, box in boxes.items()}}


def _filling(across: Chains, order: Sequence[int], width: float) -> list[float]:
    """Return where the points across come, so that they take all the width where they can."""
    xs = across.line.placed(order, width)
    ends = [(xs[one.point] + one.beyond, xs[other.point] + other.beyond) for one, other in across.spans.values()]
    left, right = min(start for start, _ in ends), max(end for _, end in ends)
    across.line.aims = [(x - left) * width / (right - left) for x in across.line.aims]
    return across.line.placed(order, width)


def stretched(pieces: Pieces, width: float) -> Aim:
    """Return where a place across comes when the picture is so wide; the strip with the names of bands stays as it is.

    The left edge of the picture comes at 0.
    """
    box, strip = pieces.scene.drawing.box, GUTTER if pieces.levels else 0.0
    edge = pieces.levels[0].box.left if pieces.levels else box.left
    scale = (width - strip) / (box.width - strip)

    def aim(x: float) -> float:
        kept = min(max(x - edge, 0.0), strip)
        return (x - box.left - kept) * scale + kept

    return aim


def _aims(down: Chains, least: Sequence[float]) -> list[float]:
    """Return where the points of a chain are wanted: as far down in their band as they were, which are as they are."""
    pieces, aims = down.pieces, [0.0] * len(least)
    marks: list[tuple[float, float]] = []
    for level, border in zip(pieces.levels, down.borders, strict=True):
        for spot, was in zip(border, (level.box.top, level.box.bottom), strict=True):
            aims[spot.point] = least[spot.point]
            marks.append((was, least[spot.point] + spot.beyond))
    whole = pieces.scene.drawing.box
    marks = marks or [(whole.top, 0.0), (whole.bottom, least[1])]
    fixed = {spot.point for border in down.borders for spot in border}
    for key, each in pieces.each.items():
        for spot, was in zip(down.spans[key], (each.filled.top, each.filled.bottom), strict=True):
            if spot.point not in fixed:
                middle = was if each.frame else each.box.centre[Y]
                aims[spot.point] = _moved(middle, marks) - (spot.beyond if each.frame else 0.0)
    return aims


def _moved(place: float, marks: Marks) -> float:
    """Return where a place comes when those of the marks have moved: in between as much in between, beyond as far."""
    (first, to), (last, its) = marks[0], marks[-1]
    if place <= first:
        return to + place - first
    for (a, there), (b, here) in pairwise(marks):
        if a <= place <= b:
            return there + (place - a) * ((here - there) / (b - a) if b > a else 0.0)
    return its + place - last


def _boxes(chains: tuple[Chains, Chains], places: tuple[Sequence[float], Sequence[float]]) -> Iterator[tuple[str, Box]]:
    """Yield where the levels come, and the pieces."""
    pieces = chains[X].pieces

    def between(axis: int, key: str, level: int = -1) -> tuple[float, float]:
        start, end = chains[axis].borders[level] if level >= 0 else chains[axis].spans[key]
        return places[axis][start.point] + start.beyond, places[axis][end.point] + end.beyond

    for i, each in enumerate(pieces.levels):
        (left, right), (top, bottom) = between(X, each.id, i), between(Y, each.id, i)
        yield each.id, Box(left, top, right, bottom)
    for key, piece in pieces.each.items():
        (left, right), (top, bottom) = between(X, key), between(Y, key)
        box, filled = piece.box, piece.filled
        yield (
            key,
            Box(
                left + box.left - filled.left,
                top + box.top - filled.top,
                right + box.right - filled.right,
                bottom + box.bottom - filled.bottom,
            ),
        )


def _wide(across: Chains, xs: Sequence[float], each: Piece) -> float:
    start, end = across.spans[each.id]
    more = each.filled.width - each.box.width
    return xs[end.point] + end.beyond - xs[start.point] - start.beyond - more


def _members(narrowing: Narrowing, plan: Plan, frame: Piece, box: Box, sizes: Sizes) -> Iterator[tuple[str, Box]]:
    """Yield where the members of a grid come: in all the room of its frame."""
    columns = plan.columns[frame.id]
    grid = narrowing.measures.grid(frame, columns, box.width, sizes.names[frame.id])
    apart = _apart(box.width - grid.room.left - grid.room.right, [grid.wide] * columns)
    y = box.top + grid.room.top
    down = _apart(box.bottom - grid.room.bottom - y, grid.high)
    for row, high in zip(in_rows(frame.grid, columns), grid.rows, strict=True):
        for i, key in enumerate(row):
            x = box.left + grid.room.left + i * (grid.wide + apart) + grid.wide / 2
            half = narrowing.measures.size(key, grid.wide)[X] / 2
            yield key, Box(x - half, y + high.above, x + half, y + high.above + high.high)
        y += sum(high) + down


def _apart(room: float, sizes: Sequence[float]) -> float:
    return max((room - sum(sizes)) / (len(sizes) - 1), GRID) if len(sizes) > 1 else 0.0


def _put(placement: Placement, box: Box) -> Placement:
    x, y = box.centre
    at = {"x": round(x, 1), "y": round(y, 1), "width": round(box.width, 1), "height": round(box.height, 1)}
    return placement.model_copy(update=at)
