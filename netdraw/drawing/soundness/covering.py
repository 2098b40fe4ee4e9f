"""What of a drawing covers which part of the paper: paths laid on a grid of points, as a renderer would fill them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

from netdraw.drawing.geometry.paths import Commands, flat
from netdraw.drawing.primitives import NONE, Box, Path, Point

Mask = NDArray[numpy.bool_]
Points = tuple[NDArray[numpy.float64], NDArray[numpy.float64]]
PAPER = "#FFFFFF"
OVERLOOKED = 3.5  # 0.1 mm, the width of an outline


@dataclass(frozen=True, eq=False)
class Silhouette:
    """The points of a grid, `step` apart, that a symbol encloses."""

    mask: Mask
    step: float

    @cached_property
    def near(self) -> Mask:
        """The points that lie in it or so near that it could be overlooked."""
        return _grown(self.mask, OVERLOOKED / self.step)


class Covered(NamedTuple):
    """How much of a symbol each colour covers, as shares of all that it encloses; and what that is."""

    shares: dict[str, float]
    silhouette: Silhouette


Shape = tuple[Commands, bool, float]  # an outline, whether it is filled, and how wide its line is


class _Laid(NamedTuple):
    """How many points of the grid show the paper and then each fill and line, and which belong to the silhouette."""

    counts: tuple[int, ...]
    silhouette: Silhouette


class Grid(NamedTuple):
    """Points at a distance `step` in a box, row by row."""

    box: Box
    step: float

    @property
    def points(self) -> Points:
        """The x and the y of all points."""
        xs = numpy.arange(self.box.left, self.box.right, self.step)
        ys = numpy.arange(self.box.top, self.box.bottom, self.step)
        across, down = numpy.meshgrid(xs, ys)
        return across, down


def covered(paths: Sequence[Path], grid: Grid) -> Covered:
    """Lay paths on white paper, from back to front; what a closed line encloses belongs to the silhouette."""
    laid = _laid(tuple((each.commands, each.fill != NONE, each.width * (each.stroke != NONE)) for each in paths), grid)
    colours = [PAPER, *(colour for each in paths for colour in (each.fill, each.stroke))]
    whole, shares = sum(laid.counts), dict[str, float]()
    for colour, count in zip(colours, laid.counts, strict=True):
        if count:
            shares[colour] = shares.get(colour, 0) + count / whole
    return Covered(shares, laid.silhouette)


@lru_cache(maxsize=512)
def _laid(shapes: tuple[Shape, ...], grid: Grid) -> _Laid:
    """Lay shapes on each other: what stays in sight of the paper, and of each shape's fill and line."""
    x, y = grid.points
    shown, whole = numpy.zeros(x.shape, dtype=int), numpy.zeros(x.shape, dtype=bool)
    for number, (commands, filled, width) in enumerate(shapes):
        pieces, closed = list(_pieces(commands)), commands[-1][0] == "Z"
        inside = _inside(pieces, x, y) if closed else numpy.zeros(x.shape, dtype=bool)
        if filled:
            shown[inside] = 2 * number + 1
        whole |= inside
        if width:
            on_line = _near(pieces, closed, (x, y), width / 2)
            shown[on_line] = 2 * number + 2
            whole |= on_line
    counts = numpy.bincount(shown[whole], minlength=2 * len(shapes) + 1)
    return _Laid(tuple(int(each) for each in counts), Silhouette(whole, grid.step))


@lru_cache(maxsize=4096)
def apart(one: Silhouette, other: Silhouette) -> bool:
    """Whether a point of one silhouette lies farther from the other than can be overlooked."""
    return bool((one.mask & ~other.near).any() or (other.mask & ~one.near).any())


def _pieces(commands: Commands) -> Iterator[list[Point]]:
    starts = [i for i, each in enumerate(commands) if each[0] == "M"]
    for start, end in pairwise([*starts, len(commands)]):
        yield flat(commands[start:end])


def _inside(pieces: Iterable[Sequence[Point]], x: NDArray[numpy.float64], y: NDArray[numpy.float64]) -> Mask:
    """Whether each point lies inside, by the nonzero rule."""
    turns = numpy.zeros(x.shape, dtype=int)
    for piece in pieces:
        for (ax, ay), (bx, by) in pairwise([*piece, piece[0]]):
            side = (bx - ax) * (y - ay) - (x - ax) * (by - ay)
            turns += ((ay <= y) & (y < by) & (side < 0)).astype(int)
            turns -= ((by <= y) & (y < ay) & (side > 0)).astype(int)
    inside: Mask = turns != 0
    return inside


def _near(pieces: Iterable[Sequence[Point]], closed: bool, points: Points, reach: float) -> Mask:
    """Whether each point lies within `reach` of the line."""
    x, y = points
    near = numpy.zeros(x.shape, dtype=bool)
    for piece in pieces:
        for (ax, ay), (bx, by) in pairwise([*piece, piece[0]] if closed else piece):
            length = (bx - ax) ** 2 + (by - ay) ** 2
            along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (length or 1)
            along = numpy.clip(along, 0, 1)
            near |= (x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2 <= reach**2
    return near


def _grown(mask: Mask, reach: float) -> Mask:
    """Return a silhouette with all within `reach` grid steps of it."""
    whole = int(reach)
    wide = numpy.pad(mask, whole)
    grown = numpy.zeros(mask.shape, dtype=bool)
    high, across = mask.shape
    for down in range(-whole, whole + 1):
        for right in range(-whole, whole + 1):
            if down**2 + right**2 <= reach**2:
                grown |= wide[whole + down : whole + down + high, whole + right : whole + right + across]
    return grown
