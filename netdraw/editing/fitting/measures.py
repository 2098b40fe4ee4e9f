"""How large the pieces of a picture are in a figure: as narrow as their share, but no smaller in their letters."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from netdraw.drawing.primitives import Box, union
from netdraw.editing.fitting.pieces import Piece, Pieces
from netdraw.editing.fitting.plan import Plan
from netdraw.editing.fitting.sizes import name_height, narrowest, sized, words_at

EDGE = 24.0  # between a node and the border of its band or frame
GRID = 14.0  # between those in a grid

Size = tuple[float, float]


class Sizes(NamedTuple):
    """How large every piece is that holds nobody, and how wide and high a frame must be at least.

    `names` says how much higher than before the names of frames are, and `words` how much room those at links need:
    across on as many lines as they can stand, and down as they stand now.
    """

    each: Mapping[str, Size]
    least: Mapping[str, float]
    grids: Mapping[str, float]
    names: Mapping[str, float]
    words: Mapping[str, Size]


class Row(NamedTuple):
    """How high the nodes in a row are, and how far signs stand out above and below."""

    high: float
    above: float
    below: float


class Grid(NamedTuple):
    """The rows of a grid in a frame and how wide its columns are, and the room around them."""

    wide: float
    rows: tuple[Row, ...]
    room: Box  # inside the frame, as distances from its edges

    @property
    def high(self) -> tuple[float, ...]:
        """How high the rows are, with what stands out."""
        return tuple(sum(row) for row in self.rows)


class Measures:
    """The sizes of the pieces of a picture by their width; what was measured once is kept."""

    def __init__(self, pieces: Pieces) -> None:
        self.pieces, scene = pieces, pieces.scene
        self._boxes = {each.id: each.box for each in scene.nodes()}
        self._filled = {each.id: each.filled for each in scene.nodes()}
        alone = {key for key, each in pieces.each.items() if not each.frame}
        members = {key for each in pieces.each.values() for key in each.grid}
        self._narrow = {key: narrowest(scene, key) for key in sorted(alone | members)}
        frames = (each for each in pieces.each.values() if each.frame)
        self._least = {each.id: min(each.box.width, narrowest(scene, each.id)) for each in frames}
        seen = (each.id for each in scene.drawing.symbols if each.id in scene.picture.routes)
        self._words = {key: size for key in seen if (size := words_at(scene, key))}
        self._known: dict[tuple[str, float], Size] = {}
        self._heights: dict[tuple[str, float], float] = {}

    def of(self, share: float, plan: Plan, widths: Mapping[str, float]) -> Sizes:
        """Return the sizes when every piece of a plan has a share (0 to 1) of its width, and frames these widths."""
        pieces, columns = self.pieces.each, plan.columns
        alone = {
            key: self.of_one(key, 0.0 if key in plan.shrunk else share)
            for key, each in pieces.items()
            if not each.frame
        }
        least = {key: self._wide(each, columns) for key, each in pieces.items() if each.frame}
        names = {key: self._name(pieces[key], max(wide, least[key])) for key, wide in widths.items()}
        grids = {
            key: self._high(self.grid(pieces[key], columns[key], max(wide, least[key]), names[key]))
            for key, wide in widths.items()
            if pieces[key].grid
        }
        return Sizes(alone, least, grids, names, self._words)

    def grid(self, frame: Piece, columns: int, width: float, name: float) -> Grid:
        """Return the grid of a frame in so many columns, its name being so much higher."""
        taken = union(self._boxes[key] for key in frame.grid)
        left, top = min(taken.left - frame.box.left, EDGE), min(taken.top - frame.box.top, 4 * EDGE) + name
        right, bottom = min(frame.box.right - taken.right, EDGE), min(frame.box.bottom - taken.bottom, EDGE)
        wide = (width - left - right - (columns - 1) * GRID) / columns
        wide = min(wide, max(self._boxes[key].width for key in frame.grid))
        rows = tuple(
            Row(*(max(self._part(key, wide)[i] for key in row) for i in range(3)))
            for row in in_rows(frame.grid, columns)
        )
        return Grid(wide, rows, Box(left, top, right, bottom))

    def _part(self, key: str, wide: float) -> Row:
        box, filled = self._boxes[key], self._filled[key]
        out = (max(each - GRID / 2, 0.0) for each in (box.top - filled.top, filled.bottom - box.bottom))
        return Row(self.size(key, wide)[1], *out)

    def size(self, key: str, width: float) -> Size:
        """Return the size of a node that is so wide, or as wide as it is now where that is less."""
        box = self._boxes[key]
        if width >= box.width:
            return box.width, box.height
        known = key, round(width, 1)
        if known not in self._known:
            self._known[known] = sized(self.pieces.scene, *known)
        return self._known[known]

    def of_one(self, key: str, share: float) -> Size:
        """Return the size of a node at a share (0 to 1) of its width."""
        return self.size(key, max(self._narrow[key], self._boxes[key].width * min(share, 1)))

    def _wide(self, frame: Piece, columns: Mapping[str, int]) -> float:
        if not frame.grid:
            return self._least[frame.id]
        taken = union(self._boxes[key] for key in frame.grid)
        sides = min(taken.left - frame.box.left, EDGE) + min(frame.box.right - taken.right, EDGE)
        number = columns[frame.id]
        needed = number * max(self._narrow[key] for key in frame.grid) + (number - 1) * GRID + sides
        return max(self._least[frame.id], needed)

    def _name(self, frame: Piece, width: float) -> float:
        return max(self._name_height(frame.id, width) - self._name_height(frame.id, frame.box.width), 0.0)

    def _name_height(self, key: str, width: float) -> float:
        known = key, round(width, 1)
        if known not in self._heights:
            self._heights[known] = name_height(self.pieces.scene, *known)
        return self._heights[known]

    @staticmethod
    def _high(grid: Grid) -> float:
        return grid.room.top + sum(grid.high) + (len(grid.high) - 1) * GRID + grid.room.bottom


def in_rows(grid: Sequence[str], columns: int) -> list[Sequence[str]]:
    """Return the members of a grid by rows."""
    return [grid[i : i + columns] for i in range(0, len(grid), columns)]
