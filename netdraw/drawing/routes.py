"""Finds the line that a link follows: from outline to outline, through its bends, level or plumb where it can be."""

from collections.abc import Iterable, Sequence

from netdraw.drawing.paths import at, bent, chop
from netdraw.drawing.primitives import Point
from netdraw.drawing.standing import Stand
from netdraw.model.records import Link, Route

INSET = 16  # a level or plumb line keeps so far from the corners of a box
APART = 56  # between links on the same pair
LOOP = 70  # how far a link from a node to itself goes out


def follow(source: Stand, target: Stand, bends: Sequence[Point], shift: float = 0) -> tuple[Point, ...]:
    """Return the points of the line, its corners rounded; `shift` moves a straight one sideways.

    A line without bends is plumb or level where the boxes stand opposite each other, else it aims at the centres. A
    bend that stands opposite a box is met plumb or level as well, so that dragging a bend drags the end along.
    """
    if source.node.id == target.node.id and not bends:
        bends = _loop(source)
    first, last = (_ends if bends else _facing)(source, target, bends)
    if not bends:
        first, last = _sideways(first, last, shift)
    line = [first, *bends, last]
    line[0] = chop(source.corners, first, line[1]) or first
    line[-1] = chop(target.corners, last, line[-2]) or last
    return tuple(bent(line) if len(line) > 2 else line)


def _ends(source: Stand, target: Stand, bends: Sequence[Point]) -> tuple[Point, Point]:
    return _opposite(source, bends[0]), _opposite(target, bends[-1])


def _opposite(stand: Stand, bend: Point) -> Point:
    """Return the point inside that a line from the bend aims at: straight across where it can be."""
    box, (x, y) = stand.box.grown(-INSET), stand.centre
    if box.left <= bend[0] <= box.right and not stand.box.holds(*bend):
        return bend[0], y
    if box.top <= bend[1] <= box.bottom and not stand.box.holds(*bend):
        return x, bend[1]
    return x, y


def _facing(source: Stand, target: Stand, bends: Sequence[Point]) -> tuple[Point, Point]:
    a, b = source.box, target.box
    if not a.meets(b):
        x = _shared((a.left, a.right), (b.left, b.right))
        if x is not None:
            return (x, a.centre[1]), (x, b.centre[1])
        y = _shared((a.top, a.bottom), (b.top, b.bottom))
        if y is not None:
            return (a.centre[0], y), (b.centre[0], y)
    return source.centre, target.centre


def _shared(one: tuple[float, float], other: tuple[float, float]) -> float | None:
    """Return the middle of the smaller stretch if it lies well within both, else the middle of what they share."""
    low, high = max(one[0], other[0]) + INSET, min(one[1], other[1]) - INSET
    if low > high:
        return None
    small = min(one, other, key=lambda stretch: stretch[1] - stretch[0])
    middle = sum(small) / 2
    return middle if low <= middle <= high else (low + high) / 2


def _sideways(first: Point, last: Point, shift: float) -> tuple[Point, Point]:
    if not shift:
        return first, last
    _, (ux, uy) = at([first, last], 0)
    dx, dy = -uy * shift, ux * shift
    return (first[0] + dx, first[1] + dy), (last[0] + dx, last[1] + dy)


def _loop(stand: Stand) -> list[Point]:
    box = stand.box
    x, y = box.left + box.width * 0.72, box.top - LOOP
    return [(x, y), (min(x + 2 * LOOP * 0.8, box.right - INSET), y)]


def shifts(drawn: Iterable[tuple[Link, Route]]) -> dict[str, float]:
    """Return how far sideways each link without bends runs, so that those on one pair lie beside each other."""
    pairs: dict[tuple[str, str], list[Link]] = {}
    for link, route in drawn:
        if not route.bends and link.source != link.target:
            low, high = sorted((link.source, link.target))
            pairs.setdefault((low, high), []).append(link)
    moved: dict[str, float] = {}
    for (low, _), links in pairs.items():
        for i, link in enumerate(links):
            shift = (i - (len(links) - 1) / 2) * APART
            moved[link.id] = shift if link.source == low else -shift
    return moved
