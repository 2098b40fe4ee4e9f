"""Finds where links from a node to itself go: each at a place of its own on the rim, clear of what stands there."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from netdraw.drawing.geometry.obstacles import crosses
from netdraw.drawing.geometry.paths import cornered, holds
from netdraw.drawing.links.routes import INSET
from netdraw.drawing.links.symbol import RADIUS
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import Stand
from netdraw.drawing.nodes.symbol import label
from netdraw.drawing.primitives import Box, Point, bounds, union

OUT = 70  # 0.1 mm: how far a loop goes out
NARROWEST, WIDEST = 64, 112  # and how far back beside itself: its badge and its head have room
SHARE = 0.28  # of a side a loop takes, with its distance from the corner
STEP = 8  # from one width that is tried, and from one place, to the next
ROUND = 12  # so far from all of it lies what else is there
WIDER, FARTHER = 24, 48  # a loop round another one, as there is no place left
EDGE, WITHIN = 3, 30  # so far out a line is still the rim itself, which may lie so far within the box
BODY = 0.9  # of the outline of a node: what is as large does not stand on its rim


class Room(NamedTuple):
    """How narrow a loop may be, how far from where it begins and ends stands what else is on the rim, and from another.

    Another one at the next side may not come beside the last part of the node `within`, either.
    """

    narrowest: int
    arm: int
    apart: int
    within: int


USUAL, TIGHT = Room(NARROWEST, 20, 40, 30), Room(44, 14, 12, 0)  # the other where no place is left
Free = Callable[[Box], bool]
Span = tuple[float, float]
Stretch = tuple[Point, Point]


class Fan(NamedTuple):
    """Which of how many loops at a node a link is, and the stretches with which the other links there begin."""

    place: int
    number: int
    others: tuple[Stretch, ...]


class Side(NamedTuple):
    """A side of a box: the corner where it begins, clockwise, the ways along it and out of it, and how long it is."""

    corner: Point
    along: Point
    out: Point
    long: float

    def at(self, along: float, out: float) -> Point:
        """Return the point so far along the side and out of it."""
        (x, y), (ax, ay), (ox, oy) = self[:3]
        return x + ax * along + ox * out, y + ay * along + oy * out

    def box(self, start: float, end: float, low: float, high: float) -> Box:
        """Return the box from `start` to `end` along the side, and from `low` to `high` out of it."""
        (ax, ay), (bx, by) = self.at(start, low), self.at(end, high)
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def looped(stand: Stand, fan: Fan, free: Free, look: Look) -> tuple[Point, Point]:
    """Return the bends of a link from a node to itself; `free` says whether nobody else lies in a box."""
    found = _found(stand, fan, free, look)
    round_, number = divmod(fan.place, len(found))
    side, (start, end) = found[number]
    out = OUT + round_ * FARTHER
    return side.at(start - round_ * WIDER, out), side.at(end + round_ * WIDER, out)


def around(bends: Sequence[Point], stand: Stand) -> Box:
    """Return the box of a loop with its badges, off the node that it begins and ends at."""
    left, top, right, bottom = stand.box.grown(EDGE)
    feet = ((min(max(x, left), right), min(max(y, top), bottom)) for x, y in bends)
    return union((union((*each, *each) for each in bends).grown(RADIUS), *((*foot, *foot) for foot in feet)))


def _found(stand: Stand, fan: Fan, free: Free, look: Look) -> list[tuple[Side, Span]]:
    """Return places for as many loops as there are, or for as many as have one; for one at least.

    At the top first, and where another link begins, or tightly, only when there are too few others.
    """
    rim, sides, found = _rim(stand, look), _sides(stand.box), list[tuple[Side, Span]]()
    for (others, room), side in product(((fan.others, USUAL), (fan.others, TIGHT), ((), USUAL), ((), TIGHT)), sides):
        for span in _spans(side, room.narrowest, last=side is sides[0]):
            if len(found) == fan.number:
                return found
            taken = any(_about(*each, room).meets(_about(side, span, room)) for each in found)
            if not taken and _clear(side, span, (rim, others), room.arm, free):
                found.append((side, span))
    return found or [(sides[0], next(_spans(sides[0], NARROWEST, last=True)))]


def _sides(box: Box) -> Sequence[Side]:
    left, top, right, bottom = box
    return (
        Side((left, top), (1, 0), (0, -1), box.width),
        Side((right, top), (0, 1), (1, 0), box.height),
        Side((left, bottom), (0, -1), (-1, 0), box.height),
        Side((right, bottom), (-1, 0), (0, 1), box.width),
    )


def _spans(side: Side, narrowest: int, last: bool) -> Iterator[Span]:
    """Yield where along a side a loop may begin and end, from its middle on, or from its end."""
    usual, room = min(max(side.long * SHARE - INSET, NARROWEST), WIDEST), side.long - 2 * INSET
    widths = sorted({usual, *range(narrowest, WIDEST + 1, STEP)}, key=lambda width: abs(width - usual))
    if room < narrowest:  # a small symbol
        yield (side.long - narrowest) / 2, (side.long + narrowest) / 2
    for away in range(0, int(room), STEP):
        for width in (each for each in widths if each <= room):
            ends = [side.long - INSET - away] if last else [(side.long + width) / 2 + way * away for way in (1, -1)]
            yield from ((end - width, end) for end in ends if end - width >= INSET and end <= side.long - INSET)


def _about(side: Side, span: Span, room: Room) -> Box:
    """Return the box of a loop with half of the room between it and another one."""
    return side.box(span[0] - room.apart / 2, span[1] + room.apart / 2, -room.within, OUT)


def _clear(side: Side, span: Span, there: tuple[Sequence[Box], Sequence[Stretch]], arm: int, free: Free) -> bool:
    """Whether a loop begins and ends off what is on the rim, and no other link or node comes in its way."""
    (start, end), (rim, others) = span, there
    arms = [side.box(each - arm, each + arm, -WITHIN, OUT) for each in span]
    whole = side.box(start - ROUND, end + ROUND, EDGE, OUT + ROUND)
    return (
        not any(arm.meets(each) for arm in arms for each in rim)
        and not any(crosses(a, b, whole) for a, b in others)
        and free(whole)
    )


def _rim(stand: Stand, look: Look) -> Sequence[Box]:
    """Return the boxes of what stands on the rim of a node: badges, seats, heads, a coin, a name below."""
    if stand.kind.layer == "level":
        return ()
    body = union((*each, *each) for each in stand.corners)
    wide, high = BODY * body.width, BODY * body.height
    outcrops = (union((*each, *each) for each in outcrop) for outcrop in stand.outcrops)
    words = (box for each in label(stand, look) if (box := bounds([each])) and _out(box, stand))
    return [*(each for each in outcrops if each.width < wide or each.height < high), *words]


def _out(box: Box, stand: Stand) -> bool:
    """Whether a box comes out of the outline of a node."""
    return not all(holds(stand.corners, corner) for corner in cornered(box))
