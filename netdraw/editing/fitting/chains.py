"""What is kept along one axis of a plan, and where its pieces begin and end on it. All in 0.1 mm."""

from collections.abc import Callable
from typing import NamedTuple

from netdraw.drawing.links.symbol import HEADED
from netdraw.drawing.nodes.levels import GUTTER
from netdraw.drawing.primitives import Box
from netdraw.editing.fitting.axis import Axis, Pair, Spot
from netdraw.editing.fitting.measures import EDGE, Sizes
from netdraw.editing.fitting.pieces import Piece, Pieces, X, Y
from netdraw.editing.fitting.plan import BANDS, IN_LINE, Kept, Plan

SIDE = 20.0  # between a node and the end of its band
TOP = 110.0  # between the upper edge of a frame and what lies in it at most
FAR = 120.0  # what stands farther below may come nearer
BESIDE = (30.0, 34.0)  # between neighbours, across and down
JOINED = (84.0, 84.0)  # and where a link runs between them
CLOSE = (0.6, 0.4)  # so little room there is at least in bands and frames, across and down, as a share of the usual
SCARCE = 0.42  # with so small a part of the usual gaps words find no room in them
LINKED = (0.0, 0.55)  # so large a share of the usual gap a link keeps, across and down
ARROW = 62.0  # a broad arrow
LINE = 40.0  # a line with a head, beside its words
NEAR = 70.0  # so near to a border of the bands an edge of a frame goes with it
OUT = 0.45  # such a share of a piece may lie over a border without its middle doing so
BAND = 200.0  # the least width of a band behind its name
LOW = 190.0  # and its least height

Span = tuple[Spot, Spot]
Aim = Callable[[float], float]


class Way(NamedTuple):
    """How tightly a plan is laid: the share of their widths that pieces get, and of the usual gaps across and down.

    `whole` says that what stands beside the bands must stay there, and `told` are the links that must have room in the
    gap that they run through, with their words, however tight all is.
    """

    share: float
    across: float
    down: float
    whole: bool = True
    told: frozenset[str] = frozenset()


class Chains:
    """One axis of a plan, with the stretches of its pieces on it."""

    def __init__(self, plan: Plan, sizes: Sizes, axis: int, aim: Aim, way: Way) -> None:
        self.plan, self.sizes, self.axis, self.aim, self.told = plan, sizes, axis, aim, way.told
        self.loose = loose = way.across if axis == X else way.down
        self.pieces: Pieces = plan.pieces
        self.close = min(max(loose, CLOSE[axis]), 1.0)  # the share of the usual room in bands and frames
        self.line = Axis()
        self.spans: dict[str, Span] = {}
        self.borders: list[Span] = []
        self._lines: dict[object, Spot] = {}
        self._bands()
        for each in sorted(self.pieces.each.values(), key=lambda each: (not each.frame, bool(each.rides))):
            self.spans[each.id] = self._frame(each) if each.frame else self._leaf(each)
        for each in self.pieces.each.values():
            self._hold(each)
        for pair, kept in plan.kept.items():
            if kept.axis == axis:
                self._part(pair, kept)

    def _bands(self) -> None:
        boxes = [each.box for each in self.pieces.levels]
        if not boxes:
            return
        if self.axis == X:
            left, right = self._point(boxes[0].left), self._point(boxes[0].right)
            self.line.apart(left, right, GUTTER + BAND)
            self.borders = [
                (left.more(box.left - boxes[0].left), right.more(box.right - boxes[0].right)) for box in boxes
            ]
        else:
            bottom, before = self._point(boxes[0].top), boxes[0].top
            for box in boxes:
                top = bottom.more(box.top - before) if abs(box.top - before) < NEAR else self._point(box.top)
                bottom, before = self._point(box.bottom), box.bottom
                self.line.apart(top, bottom, min(box.height, max(box.height * self.close, LOW)))
                self.borders.append((top, bottom))
        for start, end in self.borders:
            self.line.within(start, end)
        self.spans[BANDS] = self.borders[0][0], self.borders[-1][1]

    def _point(self, place: float) -> Spot:
        return self.line.point(self.aim(place))

    def _edges(self, box: Box) -> tuple[float, float]:
        return box[self.axis], box[self.axis + 2]

    def _frame(self, each: Piece) -> Span:
        start, end = self._edges(each.box)
        tied = self._tied(each, start, end)
        gone = self._aimed(each, 0)
        one, other = tied or (self._point(start + gone), self._point(end + gone))
        if self.axis == X:
            self.line.apart(one, other, self.sizes.least[each.id], (each.id, each.id) if each.grid else None)
        else:
            high = each.box.height if self.pieces.zoned(each.id) else 2 * EDGE
            self.line.apart(one, other, self.sizes.grids.get(each.id, 0) or high)
        filled = self._edges(each.filled)
        return one.more(filled[0] - start), other.more(filled[1] - end)

    def _tied(self, each: Piece, start: float, end: float) -> Span | None:
        """Return the spots of a frame that goes with the borders of bands; None where it does not."""
        if self.axis == X or not self.borders or not each.levels:
            return None
        boxes, (first, *_, last) = [level.box for level in self.pieces.levels], (*each.levels, each.levels[-1])
        if len(each.levels) < 2:
            return None
        top, bottom = start - boxes[first].top, end - boxes[last].bottom
        one = self.borders[first][0].more(top) if abs(top) < NEAR else self._point(start)
        other = self.borders[last][1].more(bottom) if abs(bottom) < NEAR else self._point(end)
        self.line.apart(one, self.borders[first][1], boxes[first].bottom - start)
        self.line.apart(self.borders[last][0], other, end - boxes[last].top)
        return one, other

    def _leaf(self, each: Piece) -> Span:
        start, end = self._edges(each.box)
        filled, middle, half = (
            self._edges(each.filled),
            each.box.centre[self.axis],
            self.sizes.each[each.id][self.axis] / 2,
        )
        spot = (
            self._riding(each, middle)
            or self._on_border(each, middle)
            or self._in_line(each, self._aimed(each, middle))
        )
        return spot.more(filled[0] - start - half), spot.more(filled[1] - end + half)

    def _riding(self, each: Piece, middle: float) -> Spot | None:
        """Return the spot of what stands on the border of a frame, on the axis across that border."""
        if not each.rides:
            return None
        frame = self.pieces.each[each.rides]
        away = {
            (axis, end): abs(each.box.centre[axis] - frame.box[axis + 2 * end]) for axis in (X, Y) for end in (0, 1)
        }
        axis, end = min(away, key=lambda side: away[side])
        if axis != self.axis:
            return None
        overhang = frame.filled[axis + 2 * end] - frame.box[axis + 2 * end]
        return self.spans[each.rides][end].more(middle - frame.box[axis + 2 * end] - overhang)

    def _on_border(self, each: Piece, middle: float) -> Spot | None:
        if self.axis == X or len(each.levels) < 2 or not self.borders:
            return None
        upper = each.levels[-2]
        return self.borders[upper][1].more(middle - self.pieces.levels[upper].box.bottom)

    def _aimed(self, each: Piece, place: float) -> float:
        return place + (self.plan.gone.get(each.id, 0.0) if self.axis == X else 0.0)

    def _in_line(self, each: Piece, middle: float) -> Spot:
        line: object = each.id
        if self.axis == Y:
            line = self.plan.rows[each.id]
        elif self.plan.aligned:
            line = round(middle / IN_LINE)
        if line not in self._lines:
            self._lines[line] = self._point(middle)
        return self._lines[line]

    def _hold(self, each: Piece) -> None:
        start, end = self.spans[each.id]
        low, high = self._edges(each.filled)
        if each.parent:
            holder, box = self.spans[each.parent], self._edges(self.pieces.each[each.parent].filled)
            more = self.sizes.names.get(each.parent, 0) if self.axis == Y else 0
            last = EDGE * self.close
            most = TOP if self.axis == Y else last  # below its upper edge stands its name
            if self.axis == Y and self.pieces.zoned(each.parent):  # its zones stay as high, with what stands in them
                most, last = low - box[0], box[1] - high
            self.line.apart(holder[0], start, max(min(low - box[0], most), -self._out(each)) + more)
            self.line.apart(end, holder[1], max(min(box[1] - high, last), -self._out(each)))
        else:
            self.line.within(start, end)
        if self.axis == X and self.borders and each.levels:
            left, right = self.borders[each.levels[0]]
            box = self._edges(self.pieces.levels[each.levels[0]].box)
            self.line.apart(left, start, min(low - box[0], GUTTER + 6))
            self.line.apart(end, right, min(box[1] - high, SIDE * self.close))
        if self.axis == Y and len(each.levels) == 1:
            top, bottom = self.borders[each.levels[0]]
            box = self._edges(self.pieces.levels[each.levels[0]].box)
            self.line.apart(top, start, min(low - box[0], EDGE))
            self.line.apart(end, bottom, min(box[1] - high, EDGE))

    def _part(self, pair: Pair, kept: Kept) -> None:
        one, other = (self.spans[key] for key in pair)
        need = self._need(pair)
        told = not self.told.isdisjoint(self.pieces.linked.get(pair, ()))
        need += told * LINE
        gap = (
            need
            if kept.anew or told
            else min(kept.stood, max(need, FAR * min(self.loose, 1.0)) if self.axis == Y else need)
        )
        if self.axis == Y and 0 < kept.stood < FAR:
            gap = max(gap, kept.stood * self.loose, self._along(pair))
        gap = max(gap, *(-self._out(self.pieces.each[key]) for key in pair if key))
        self.line.apart(one[1], other[0], gap, pair)

    def _out(self, each: Piece) -> float:
        """Return how far a piece may stick out over a border without its middle coming over it."""
        size = self.sizes.each.get(each.id)
        return OUT * size[self.axis] if size else FAR

    def _along(self, pair: Pair) -> float:
        """Return how much room there must be between two neighbours for a told link with its words between them.

        That is one of an end in a frame, where a line has to run between the others.
        """
        links, pieces = self.pieces.scene.document.links, [self.pieces.each[key] for key in pair if key]
        ends = ((key, {links[key].source, links[key].target}) for key in self.told)
        here = (key for key, both in ends if any(each.parent and each.id in both for each in pieces))
        return max((self.sizes.words.get(key, (0.0, 0.0))[Y] + LINE for key in here), default=0.0)

    def _need(self, pair: Pair) -> float:
        links = self.pieces.linked.get(pair, ())
        if not links:
            return BESIDE[self.axis] * self.loose
        room = max(JOINED[self.axis] * max(self.loose, LINKED[self.axis]), *(self._arrow(key) for key in links))
        scarce = self.axis == X and self.loose <= SCARCE
        keys = (key for key in links if key in self.sizes.words and (key in self.told or not scarce))
        words = [self.sizes.words[key][self.axis] for key in keys]
        return max(room, *words, 0.0) if self.axis == X else room + max(words, default=0.0)

    def _arrow(self, key: str) -> float:
        """Return how long a link is at least: a broad arrow is longer."""
        scene = self.pieces.scene
        return ARROW if scene.language.link(scene.document.links[key].kind).line in HEADED else 0.0
