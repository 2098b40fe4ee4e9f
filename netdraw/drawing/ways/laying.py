"""Lays the links that must go round something one after another, each among the lines that lie there already."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from netdraw.drawing.geometry.obstacles import crosses
from netdraw.drawing.links.routes import sharp
from netdraw.drawing.nodes.standing import Stand, at_end, name_below
from netdraw.drawing.primitives import Box, Point, union
from netdraw.drawing.ways.crowding import Strand, price, strands, within
from netdraw.drawing.ways.detours import ROOM, Among, Asked, Turn, detour
from netdraw.drawing.ways.lanes import BARE, FARTHEST, beside, in_lanes
from netdraw.model.difference import differing, in_order
from netdraw.model.steps import Steps

REACHES = 200, 800, 20_000  # so far about its ends a link looks for a way, the wider only where it finds none

Bends = tuple[Point, ...]
T = TypeVar("T")


class Barred(NamedTuple):
    """A link with something in its straight way: what it joins, that way, half its breadth, and how far it reaches.

    The latter with its badges.
    """

    source: Stand
    target: Stand
    straight: Bends
    half: float
    reach: float


class Ground(NamedTuple):
    """What barred links go round or lie among, by whose it is, and the box that they do not leave if they need not.

    The latter are the straight parts of all other links.
    """

    boxes: Mapping[str, Sequence[Box]]
    lines: Mapping[str, Sequence[Strand]]
    sheet: Box


class Laid(NamedTuple):
    """How a barred link was laid: for what, what was asked for it, where it turns (nowhere: it found no way)."""

    bounds: tuple[object, ...]
    asked: Asked
    bends: Bends
    strands: Sequence[Strand]


class Laying(NamedTuple):
    """All barred links as they were laid, and on what ground."""

    ground: Ground
    laid: Mapping[str, Laid]


UNLAID = Laying(Ground({}, {}, Box(0, 0, 0, 0)), {})


def lay(barred: Mapping[str, Barred], ground: Ground, former: Laying = UNLAID) -> Steps[Laying]:
    """Lay each barred link, those with near ends first, in steps.

    It is the same without the `former` laying, of which what nothing new matters to is taken over.
    """
    former = former if in_order(former.ground.lines, ground.lines) else UNLAID
    bounds = {key: _bounds(each, ground) for key, each in barred.items()}
    known = {key: each for key, each in former.laid.items() if bounds.get(key) == each.bounds}
    boxes, lines = _other(former.ground.boxes, ground.boxes), _other(former.ground.lines, ground.lines)
    lines += chain.from_iterable(former.laid[key].strands for key in former.laid.keys() - known.keys())
    lying, laid = [*chain.from_iterable(ground.lines.values())], dict[str, Laid]()
    for key in sorted(barred, key=lambda key: (_far(barred[key]), key)):
        each, was = barred[key], known.get(key)
        if was is None or _matters(was.asked, each.half, boxes, lines):
            before, was = was.strands if was else [], (yield from _laid(each, bounds[key], lying, ground))
            lines += [*before, *was.strands] if before != was.strands else []
            yield
        laid[key] = was
        lying += was.strands
    return Laying(ground, laid)


def _far(barred: Barred) -> float:
    return math.dist(barred.source.centre, barred.target.centre)


def _other(before: Mapping[str, Sequence[T]], now: Mapping[str, Sequence[T]]) -> list[T]:
    """Return what came and what went."""
    other = differing(before, now)
    return [each for there in (before, now) for key in other for each in there.get(key, ())]


def _bounds(barred: Barred, ground: Ground) -> tuple[object, ...]:
    """Return all that matters to how a link is laid besides what lies on the ground."""
    ends = ((each.node.id, each.box, each.centre, each.corners, each.outcrops, name_below(each)) for each in barred[:2])
    return *ends, barred[2:], _room(barred, REACHES[0], ground)


def _matters(asked: Asked, half: float, boxes: Sequence[Box], lines: Sequence[Strand]) -> bool:
    """Whether some boxes and lines may matter to what was asked for a link."""
    return (
        any(crosses(a, b, box) for box in boxes for a, b in asked.barring)
        or any(box.meets(_about(turn, half)) for box in boxes for turn in asked.turns)
        or (bool(lines) and any(price(a, b, half, lines) for a, b in asked.priced))
        or any(True for each in lines for turn in asked.turns for _ in beside(turn, each, half))
    )


def _laid(barred: Barred, bounds: tuple[object, ...], lying: Sequence[Strand], ground: Ground) -> Steps[Laid]:
    asked = Asked(set(), set(), [])
    bends: Bends = ()
    for reach in REACHES:
        bends = bends or (yield from _bends(barred, _among(barred, reach, lying, ground, asked)))
    line = sharp(barred.source, barred.target, bends) if bends else barred.straight
    return Laid(bounds, asked, bends, strands(line, barred.half))


def _room(barred: Barred, reach: float, ground: Ground) -> Box:
    room = union((barred.source.box, barred.target.box)).grown(reach)
    return _both(room, ground.sheet.grown(-barred.reach)) if reach == REACHES[0] else room


def _both(one: Box, other: Box) -> Box:
    return Box(*map(max, one[:2], other[:2]), *map(min, one[2:], other[2:]))


def _about(turn: Turn, half: float) -> Box:
    """Return the box of all places where a way may turn at a corner, with what it keeps clear of a node there."""
    (x, y), right, down = turn
    xs, ys = ((at + way * out for out in (-ROOM, FARTHEST)) for at, way in ((x, right), (y, down)))
    (left, far), (top, bottom) = sorted(xs), sorted(ys)
    return Box(left, top, far, bottom).grown(half + BARE + 1)


def _among(barred: Barred, reach: float, lying: Iterable[Strand], ground: Ground, asked: Asked) -> Among:
    room = _room(barred, reach, ground)
    own = barred.source.node.id, barred.target.node.id
    boxes = (box for key, its in ground.boxes.items() if key not in own for box in its if box.meets(room))
    others = (box for box in boxes if not (at_end(barred.source, box) or at_end(barred.target, box)))
    return Among(room, tuple(others), within(room, lying), barred.half, asked)


def _bends(barred: Barred, among: Among) -> Steps[Bends]:
    """Return the bends of a link on its way round; none where it finds no way in its room."""
    source, target, straight, *_ = barred
    way = yield from detour(source, target, straight, among)
    return in_lanes(way, source, target, among) if way else ()
