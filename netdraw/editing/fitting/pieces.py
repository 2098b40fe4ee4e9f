"""What a picture is laid out of: its nodes as they stand, with who holds whom and who stands beside whom. In 0.1 mm."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from netdraw.drawing.primitives import Box, Symbol, bounds, union
from netdraw.editing.fitting.axis import Pair
from netdraw.editing.scene import Scene
from netdraw.editing.tidying.grids import lines
from netdraw.editing.tidying.units import lying

X, Y = 0, 1
CLOSE = 60  # and so close stand those in a grid


class Piece(NamedTuple):
    """A node by its box and by all that it draws, the frame it lies in, and the numbers of its levels.

    `rides` is the frame on whose border it stands, which does not hold it. `grid` are the nodes that stand in rows and
    columns in a frame and go along with it, in the order of reading.
    """

    id: str
    box: Box
    filled: Box
    parent: str
    levels: tuple[int, ...]
    frame: bool = False
    rides: str = ""
    grid: tuple[str, ...] = ()


class Pieces:
    """The pieces of a scene by id, its bands or rings, and between which pairs there are links."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.inside = scene, lying(scene)
        self.levels = scene.ranked()
        number = {each.id: i for i, each in enumerate(self.levels)}
        frames = {each.id for each in scene.frames()}
        self._boxes = {each.id: each.box for each in scene.nodes()}
        grids = {each.id: found for each in scene.frames() if (found := self._grid(each))}
        gone = {key for grid in grids.values() for key in grid}
        self.each: Mapping[str, Piece] = {
            each.id: self._piece(each, number, each.id in frames, grids.get(each.id, ()))
            for each in scene.nodes()
            if each.id not in gone
        }
        self.linked = self._links(grids)

    def _piece(self, symbol: Symbol, number: Mapping[str, int], frame: bool, grid: tuple[str, ...]) -> Piece:
        holders, rides = self.inside.holders[symbol.id], self._rides(symbol)
        return Piece(
            symbol.id,
            symbol.box,
            union([symbol.box, *_filled(symbol)]) if frame else next(_filled(symbol), symbol.box),
            next(iter(holders[bool(rides) :]), ""),
            () if self._gathered(holders) else tuple(number[key] for key in self.inside.levels[symbol.id]),
            frame,
            rides,
            grid,
        )

    def _grid(self, frame: Symbol) -> tuple[str, ...]:
        """Return the members of a group that stand close together in rows and columns, linked to nobody in it."""
        held = [each for each in self.scene.nodes() if frame.id in self.inside.holders[each.id][:1]]
        members = [each for each in held if not self._rides(each)]
        keys, kind = {each.id for each in members}, self.scene.kind(frame)
        links = (self.scene.document.links[key] for key in self.scene.picture.routes)
        if not (kind and kind.gathers) or any({each.source, each.target} <= keys for each in links):
            return ()
        if any(map(self._apart, members)) or not _in_grid(lines(members)):
            return ()
        return tuple(each.id for line in lines(members) for each in line)

    def _gathered(self, holders: Sequence[str]) -> bool:
        """Whether something has the levels of the group it lies in, and none of its own."""
        kinds = (self.scene.language.node(self.scene.document.nodes[key].kind) for key in holders)
        return any(kind.gathers for kind in kinds)

    def _rides(self, symbol: Symbol) -> str:
        """Return the frame on whose border something stands."""
        on, kind = next(iter(self.inside.holders[symbol.id]), ""), self.scene.kind(symbol)
        return on if on and kind and kind.straddles and not symbol.box.within(self._boxes[on]) else ""

    def _apart(self, symbol: Symbol) -> bool:
        kind = self.scene.kind(symbol)
        return kind is None or kind.holds or kind.straddles or kind.layer == "front"

    def _links(self, grids: Mapping[str, tuple[str, ...]]) -> Mapping[Pair, tuple[str, ...]]:
        """Return the links between two pieces or what they hold, by both pairs."""
        home = {key: frame for frame, grid in grids.items() for key in grid}
        found: dict[Pair, tuple[str, ...]] = {}
        for key in self.scene.picture.routes:
            link = self.scene.document.links[key]
            for one in self._chain(home.get(link.source, link.source)):
                for other in self._chain(home.get(link.target, link.target)):
                    for pair in ((one, other), (other, one)):
                        found[pair] = (*found.get(pair, ()), key)
        return found

    def _chain(self, key: str) -> Iterator[str]:
        """Yield a piece and the frames it lies in."""
        while key in self.each:
            yield key
            key = self.each[key].parent

    def zoned(self, key: str) -> bool:
        """Whether something is a frame with zones."""
        return bool(self.scene.zones(key))

    def columns(self, piece: Piece) -> int:
        """Return the number of columns in which the grid of a frame stands."""
        return len(lines([each for each in self.scene.nodes() if each.id in piece.grid])[0])

    def siblings(self) -> Iterator[tuple[Piece, Piece]]:
        """Yield the pieces that stand side by side in one frame, or in none."""
        yield from ((a, b) for a, b in combinations(self.each.values(), 2) if a.parent == b.parent)


def _in_grid(rows: Sequence[Sequence[Symbol]]) -> bool:
    """Whether things stand in at least two columns, each close to the next."""
    if not rows or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows[1:-1]):
        return False
    if len(rows[-1]) > len(rows[0]) or any(_off(row, rows[0]) for row in rows):
        return False
    boxes = [each.box for row in rows for each in row]
    return max(min(max(gaps(a, b)) for b in boxes if b is not a) for a in boxes) < CLOSE


def _off(row: Sequence[Symbol], first: Sequence[Symbol]) -> bool:
    return any(abs(a.box.centre[X] - b.box.centre[X]) > a.box.width / 4 for a, b in zip(row, first, strict=False))


def _filled(symbol: Symbol) -> Iterator[Box]:
    if box := bounds(symbol.primitives):
        yield box


def gaps(one: Box, other: Box) -> tuple[float, float]:
    """Return how far apart two boxes are across and down; less than nothing where they share something."""
    return (
        max(one.left - other.right, other.left - one.right),
        max(one.top - other.bottom, other.top - one.bottom),
    )
