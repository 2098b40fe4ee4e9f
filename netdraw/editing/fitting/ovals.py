"""Lays a picture of rings anew at a width: the rings become ovals, and everybody goes to the nearest free place.

Where somebody stood as a share of the rings is where they are wanted; they stay in their ring, and what stood wholly
in a ring or outside of all does so still. All in 0.1 mm.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdraw.drawing.nodes.symbol import name_boxes
from netdraw.drawing.primitives import Box, Point
from netdraw.editing.fitting.measures import Measures
from netdraw.editing.fitting.pieces import Piece, Pieces, X, gaps
from netdraw.model.records import Placement

STEP = 14.0  # between the places that are tried
ROOMS = (44.0, 26.0, 12.0)  # what is kept between two, as long as there is room
NEAR = 0.02  # such a share of the outermost ring from a border is near it
BEYOND = 500.0  # above and below the rings there is so much room
TALLER = (1.0, 1.15, 1.32, 1.52, 1.75, 2.0, 2.3)  # times as high as wide a ring is

Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]
Inner = Callable[[str, float], Mapping[str, Box]]


class Oval(NamedTuple):
    """The outermost ring by its middle and its half width and height, and what share of them each ring takes.

    Nobody comes farther than `most` above or below the middle where there is room nearer.
    """

    middle: Point
    wide: float
    high: float
    shares: Sequence[float]
    most: float = math.inf

    def box(self, level: int) -> Box:
        """Return the box of a ring by its number, 0 being the outermost."""
        (x, y), share = self.middle, self.shares[level]
        return Box(x - self.wide * share, y - self.high * share, x + self.wide * share, y + self.high * share)

    def out(self, xs: Numbers, ys: Numbers) -> Numbers:
        """Return how far from the middle places are, as a share of the outermost ring."""
        found: Numbers = np.hypot((xs - self.middle[0]) / self.wide, (ys - self.middle[1]) / self.high)
        return found

    def meets(self, box: Box) -> bool:
        """Whether a box comes over the outermost ring."""
        x, y = min(max(self.middle[0], box.left), box.right), min(max(self.middle[1], box.top), box.bottom)
        return bool(self.out(np.array(x), np.array(y)) < 1)


class Taken(NamedTuple):
    """Whose place it is ("": the name of a ring), where that was, and where it is."""

    id: str
    was: Box
    box: Box


class Ovals:
    """The pieces of a picture of rings, to be laid at a width.

    `inner` lays what a frame holds in a box that is so wide, and returns where that comes in it.
    """

    def __init__(self, pieces: Pieces, measures: Measures, width: float, inner: Inner) -> None:
        self.pieces, self.measures, self.width = pieces, measures, width
        rings, whole = [each.box for each in pieces.levels], pieces.scene.drawing.box
        self.shares = [box.width / rings[0].width for box in rings]
        self.round = Oval(rings[0].centre, rings[0].width / 2, rings[0].height / 2, self.shares)
        self.share = width / whole.width
        self._left = (rings[0].centre[X] - whole.left) / whole.width
        self.held = {
            each.id: inner(each.id, min(each.box.width * self.share, width - STEP - each.filled.width + each.box.width))
            for each in pieces.each.values()
            if each.frame and not each.parent
        }

    def shapes(self) -> Iterator[Oval]:
        """Yield the ovals to try, from the nearest to how the rings are to the highest."""
        middle, usual = self._left * self.width, self.round.wide * self.share
        if self.share >= 1:
            yield Oval((middle, 0.0), usual, self.round.high, self.shares)
            return
        for taller in TALLER:
            for wide in (usual, (usual + self.width / 2) / 2, self.width / 2 - 2):
                at = min(max(middle, wide), self.width - wide)
                yield Oval((at, 0.0), wide, wide * taller, self.shares)

    def laid(self, oval: Oval) -> Mapping[str, Placement] | None:
        """Return where all comes; None where somebody finds no free place."""
        room, there = _Room(self, oval), dict(self.pieces.scene.picture.placements)
        for i, each in enumerate(self.pieces.levels):
            there[each.id] = put(there[each.id], oval.box(i))
        for piece in self._order():
            box = room.found(piece)
            if box is None:
                return None
            room.take(piece, box)
            there[piece.id] = put(there[piece.id], box)
            for key, its in self.held.get(piece.id, {}).items():
                there[key] = put(there[key], its.moved(box.left, box.top))
        return there

    def _order(self) -> list[Piece]:
        """Return who is laid first: from the middle outwards."""
        alone = [each for each in self.pieces.each.values() if not each.parent]
        away = {each.id: math.dist(each.box.centre, self.round.middle) for each in alone}
        return sorted(alone, key=lambda each: (not each.levels, away[each.id], each.id))

    def size(self, each: Piece) -> Point:
        """Return how large a piece is laid: a node as narrow as its share, a frame as its members need."""
        if each.id in self.held:
            box = self.held[each.id][each.id]
            return box.width, box.height
        return self.measures.of_one(each.id, min(self.share, 1.0))


class _Room:
    """The places on a sheet with rings, and what has been taken of them."""

    def __init__(self, ovals: Ovals, oval: Oval) -> None:
        self.ovals, self.oval = ovals, oval
        low, high = -oval.high - BEYOND, oval.high + BEYOND
        xs, ys = np.arange(0, ovals.width + STEP, STEP), np.arange(low, high, STEP)
        self.xs, self.ys = np.meshgrid(xs, ys)
        self.out = oval.out(self.xs, self.ys)
        self.taken: list[Taken] = [*self._names()]

    def _names(self) -> Iterator[Taken]:
        """Yield where the names of the rings come, at 12 o'clock."""
        for i, level in enumerate(self.ovals.pieces.levels):
            box = self.oval.box(i)
            dx, dy = box.centre[0] - level.box.centre[0], box.top - level.box.top
            for each in name_boxes(level, self.ovals.pieces.scene.kind(level)):
                yield Taken("", each, each.moved(dx, dy))

    def wanted(self, piece: Piece) -> Box:
        """Return where a piece would come if all were only stretched."""
        was, (x, y) = self.ovals.round, piece.box.centre
        wide, high = self.ovals.size(piece)
        x = self.oval.middle[0] + (x - was.middle[0]) / was.wide * self.oval.wide
        y = self.oval.middle[1] + (y - was.middle[1]) / was.high * self.oval.high
        x = min(max(x, wide / 2 + self._left(piece)), self.ovals.width - wide / 2 - self._right(piece))
        return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)

    def _left(self, piece: Piece) -> float:
        return piece.box.left - piece.filled.left

    def _right(self, piece: Piece) -> float:
        return piece.filled.right - piece.box.right

    def take(self, piece: Piece, box: Box) -> None:
        """Let nobody else come there."""
        self.taken.append(Taken(piece.id, piece.filled, self._filled(piece, box)))

    def _filled(self, piece: Piece, box: Box) -> Box:
        return Box(*(edge + piece.filled[i] - piece.box[i] for i, edge in enumerate(box)))

    def found(self, piece: Piece) -> Box | None:
        """Return the free place for a piece that is nearest to where it is wanted."""
        box = self.wanted(piece)
        filled = self._filled(piece, box)
        (x, y), reach = box.centre, tuple(filled[i] - box.centre[i % 2] for i in range(4))
        inside = self._inside(piece, reach)
        inside &= (self.xs + reach[0] >= 0) & (self.xs + reach[2] <= self.ovals.width)
        near = inside & (self.ys + reach[1] >= -self.oval.most) & (self.ys + reach[3] <= self.oval.most)
        for places, room in product((near, inside) if math.isfinite(self.oval.most) else (inside,), ROOMS):
            free = places.copy()
            for key, was, each in self.taken:
                wanted = room * (2 if (key, piece.id) in self.ovals.pieces.linked else 1)
                apart = min(wanted, max(*gaps(was, piece.filled), 0.0))
                free &= (
                    (self.xs + reach[2] + apart <= each.left)
                    | (self.xs + reach[0] - apart >= each.right)
                    | (self.ys + reach[3] + apart <= each.top)
                    | (self.ys + reach[1] - apart >= each.bottom)
                )
            if free.any():
                away = np.where(free, np.hypot(self.xs - x, self.ys - y), np.inf)
                at = np.unravel_index(int(away.argmin()), away.shape)
                return box.moved(float(self.xs[at]) - x, float(self.ys[at]) - y)
        return None

    def _inside(self, piece: Piece, reach: Sequence[float]) -> Flags:
        """Return at which places a piece would be in its own ring, as far as it is now; or outside of all."""
        shares, was = self.oval.shares, self.ovals.round
        if len(piece.levels) > 1:
            on = float(was.out(*map(np.array, piece.box.centre)))
            near = min(shares, key=lambda share: abs(share - on))
            return np.abs(self.out - near) < NEAR
        level = piece.levels[0] if piece.levels else -1
        outer = shares[level] if level >= 0 else math.inf
        inner = shares[level + 1] if level + 1 < len(shares) else 0.0
        there: Flags = (self.out <= outer - NEAR / 4) & (self.out >= inner + NEAR / 4)
        corners = [(i, j) for i in (0, 2) for j in (1, 3)]
        if level >= 0 and all(
            was.out(np.array(piece.filled[i]), np.array(piece.filled[j])) <= outer for i, j in corners
        ):
            for i, j in corners:
                there &= self.oval.out(self.xs + reach[i], self.ys + reach[j]) <= outer
        if level < 0 and not was.meets(piece.filled):
            x, y = self.oval.middle
            nearest = (
                np.clip(x, self.xs + reach[0], self.xs + reach[2]),
                np.clip(y, self.ys + reach[1], self.ys + reach[3]),
            )
            there &= self.oval.out(*nearest) >= 1 + NEAR
        return there


def put(placement: Placement, box: Box) -> Placement:
    """Return a placement in a box."""
    x, y = box.centre
    at = {"x": round(x, 1), "y": round(y, 1), "width": round(box.width, 1), "height": round(box.height, 1)}
    return placement.model_copy(update=at)
