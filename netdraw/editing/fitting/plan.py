"""Who keeps left of whom in a picture, and who above whom; and what may be done where that takes too much room."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from netdraw.drawing.primitives import Box, union
from netdraw.editing.fitting.axis import Pair
from netdraw.editing.fitting.pieces import Piece, Pieces, X, Y, gaps

BANDS = ""  # the bands together, as one thing that others stand beside
IN_LINE = 3  # 0.1 mm: what differs less stands in one row or column


class Kept(NamedTuple):
    """That one thing keeps before another: on which axis, how far they stood apart, and whether that is anew."""

    axis: int
    stood: float
    anew: bool = False


class Plan(NamedTuple):
    """What keeps before what, by pairs; in which row every piece stands; and the number of columns of the grids.

    `gone` says how far a piece is wanted to the right of where it stood; those in `shrunk` are as narrow as they can
    be. Without `aligned` what stands in one column need not stay so.
    """

    pieces: Pieces
    kept: Mapping[Pair, Kept]
    rows: Mapping[str, tuple[object, ...]]
    columns: Mapping[str, int]
    gone: Mapping[str, float]
    aligned: bool = True
    shrunk: frozenset[str] = frozenset()

    @property
    def bands(self) -> Box | None:
        """The box of all bands."""
        levels = self.pieces.levels
        return union(each.box for each in levels) if levels else None


class Step(NamedTuple):
    """Something that makes a plan narrower: what is done (a key of STEPS), and between or with whom."""

    deed: str
    who: Pair


def planned(pieces: Pieces) -> Plan:
    """Return the plan in which all stays as it stands."""
    rows = {key: (round(each.box.centre[Y] / IN_LINE),) for key, each in pieces.each.items()}
    columns = {key: pieces.columns(each) for key, each in pieces.each.items() if each.grid}
    plan = Plan(pieces, {}, rows, columns, {})
    return plan._replace(kept=dict(_relations(plan)))


def _relations(plan: Plan) -> Iterator[tuple[Pair, Kept]]:
    pieces = plan.pieces.each.values()
    for one, other in plan.pieces.siblings():
        if other.id != one.rides and one.id != other.rides:
            pair, kept = _kept(one.id, one.filled, other.id, other.filled)
            yield pair, kept
            if kept.stood < 0:
                yield from _inner(plan, one, other)
    for each in pieces:
        held = (other for other in pieces if each.rides and other.parent == each.rides)
        yield from (_kept(each.id, each.filled, other.id, other.filled) for other in held)
        if plan.bands and not each.levels and not each.parent and not each.rides:
            yield _kept(BANDS, plan.bands, each.id, each.filled)


def _inner(plan: Plan, one: Piece, other: Piece) -> Iterator[tuple[Pair, Kept]]:
    """Yield what keeps the members of a frame from something that lies over its border."""
    for frame, over in ((one, other), (other, one)):
        members = (each for each in plan.pieces.each.values() if each.parent == frame.id and each is not over)
        yield from (_kept(each.id, each.filled, over.id, over.filled) for each in members)


def _kept(one: str, box: Box, other: str, its: Box) -> tuple[Pair, Kept]:
    """Return what keeps two things apart: their heights if they can, as width is scarce; else what parts them most."""
    across, down = gaps(box, its)
    axis = Y if down >= 0 or down > across else X
    first = box.centre[axis] <= its.centre[axis]
    return ((one, other) if first else (other, one)), Kept(axis, (across, down)[axis])


def aligned_no_more(plan: Plan, _who: Pair) -> Plan:
    """Return the plan in which columns need not stay in line."""
    return plan._replace(aligned=False)


def shrunk(plan: Plan, who: Pair) -> Plan | None:
    """Return the plan in which a node is as narrow as it can be."""
    return None if who[0] in plan.shrunk else plan._replace(shrunk=plan.shrunk | {who[0]})


def narrower(plan: Plan, who: Pair) -> Plan | None:
    """Return the plan in which a grid has one column less."""
    number = plan.columns.get(who[0], 1)
    return plan._replace(columns={**plan.columns, who[0]: number - 1}) if number > 1 else None


def cut(plan: Plan, who: Pair) -> Plan | None:
    """Return the plan in which the row of two neighbours is cut between them, its second part below the first."""
    one, other = who
    if BANDS in who or not _may_part(plan.pieces.each[one], plan.pieces.each[other]):
        return None
    left = [key for key in _row(plan, one) if key == one or _beside(plan, key, other)]
    right = [key for key in _row(plan, other) if key == other or _beside(plan, one, key)]
    parted = {(a, b): Kept(Y, 0, anew=True) for a in left for b in right if _beside(plan, a, b)}
    if not parted:
        return None
    apart = {*right, *_held(plan, right)}
    rows = {key: (*row, who) if key in apart else row for key, row in plan.rows.items()}
    gone = {**plan.gone, **_spread(plan, left, [*left, *right]), **_spread(plan, right, [*left, *right])}
    return plan._replace(kept={**plan.kept, **parted}, rows=rows, gone=_with_held(plan, gone))


def _row(plan: Plan, key: str) -> list[str]:
    """Return who stands in the same frame and on the same level; who stands on a border is alone."""
    piece = plan.pieces.each[key]
    others = () if piece.rides else plan.pieces.each.items()
    return [key, *(other for other, each in others if other != key and _may_part(piece, each) and not each.rides)]


def _may_part(one: Piece, other: Piece) -> bool:
    """Whether two pieces may come one above the other: in one frame, on one level, or on none as on a border."""
    alike = one.levels == other.levels or any(each.rides and not each.levels for each in (one, other))
    return one.parent == other.parent and alike and max(len(one.levels), len(other.levels)) < 2


def _beside(plan: Plan, one: str, other: str) -> bool:
    return _kept_on(plan, (one, other)) == X


def _kept_on(plan: Plan, pair: Pair) -> int | None:
    """Return the axis on which the first of a pair keeps before the second; None where it does not."""
    kept = plan.kept.get(pair)
    return kept.axis if kept else None


def _spread(plan: Plan, part: Sequence[str], row: Sequence[str]) -> dict[str, float]:
    """Return how far the pieces of a part of a row go to be spread over all the row."""
    room, taken = (union(plan.pieces.each[key].box for key in keys) for keys in (row, part))
    spare = room.width - taken.width
    order = sorted(part, key=lambda key: plan.pieces.each[key].box.centre[X])
    return {key: room.left - taken.left + spare * (i + 1) / (len(order) + 1) for i, key in enumerate(order)}


def _held(plan: Plan, frames: Collection[str]) -> Iterator[str]:
    """Yield what lies in some frames."""
    for key, each in plan.pieces.each.items():
        if each.parent in frames:
            yield from (key, *_held(plan, (key,)))


def _with_held(plan: Plan, gone: Mapping[str, float]) -> dict[str, float]:
    """Return how far all pieces go: those in a frame go with it."""
    held = {key: far for frame, far in gone.items() for key in _held(plan, (frame,))}
    return {**held, **gone}


def below(plan: Plan, who: Pair) -> Plan | None:
    """Return the plan in which all that stood at one side of the bands stands in a row below them."""
    beside = [each for each in who for pair in ((BANDS, each), (each, BANDS)) if plan.bands and _beside(plan, *pair)]
    if not beside or not plan.bands:
        return None
    before = _beside(plan, beside[0], BANDS)
    pairs = [pair for pair, kept in plan.kept.items() if pair[before] == BANDS and kept.axis == X]
    moved = [pair[not before] for pair in pairs]
    order = sorted(moved, key=lambda key: plan.pieces.each[key].box.centre[Y])
    kept = {pair: each for pair, each in plan.kept.items() if pair not in pairs and not _beyond(plan, pair, moved)}
    kept |= {(BANDS, key): Kept(Y, 0, anew=True) for key in moved}
    kept |= {(a, b): Kept(X, 0, anew=True) for i, a in enumerate(order) for b in order[i + 1 :]}
    box = union([plan.bands, *(plan.pieces.each[key].box for key in moved)])
    middles = {key: box.left + box.width * (i + 0.5) / len(order) for i, key in enumerate(order)}
    gone = {key: middle - plan.pieces.each[key].box.centre[X] for key, middle in middles.items()}
    rows = {**plan.rows, **dict.fromkeys(moved, ("below", who))}
    return plan._replace(kept=kept, rows=rows, gone=_with_held(plan, {**plan.gone, **gone}))


def beside(plan: Plan, who: Pair) -> Plan | None:
    """Return the plan in which what stood above something stands beside it, with those in line with either."""
    if BANDS in who or who in plan.pieces.linked:
        return None
    uppers, lowers = ([other for other in _row(plan, key) if plan.rows[other] == plan.rows[key]] for key in who)
    stacked = [(a, b) for a in uppers for b in lowers if _kept_on(plan, (a, b)) == Y]
    if who not in stacked or any(pair in plan.pieces.linked for pair in stacked):
        return None
    kept = {pair: each for pair, each in plan.kept.items() if pair not in stacked}
    middle = {key: plan.pieces.each[key].box.centre[X] + plan.gone.get(key, 0.0) for key in (*uppers, *lowers)}
    kept |= {((a, b) if middle[a] <= middle[b] else (b, a)): Kept(X, 0, anew=True) for a, b in stacked}
    return plan._replace(kept=kept, rows={**plan.rows, **dict.fromkeys(lowers, plan.rows[who[0]])})


def _beyond(plan: Plan, pair: Pair, moved: Sequence[str]) -> bool:
    """Whether a pair has one of those that move below the bands, and another one of them or one on a level."""
    return any(
        one in moved and (other in moved or (other != BANDS and bool(plan.pieces.each[other].levels)))
        for one, other in (pair, pair[::-1])
    )


STEPS: Mapping[str, Callable[[Plan, Pair], Plan | None]] = {
    "align": aligned_no_more,
    "shrunk": shrunk,
    "narrower": narrower,
    "cut": cut,
    "below": below,
    "beside": beside,
}
