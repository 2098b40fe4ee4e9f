"""A node as it stands in a picture: its kind, its lettering, and the box it really takes."""

import math
from functools import lru_cache
from typing import NamedTuple

from netdraw.drawing.geometry.paths import Commands, flat, holds, moved, r, rounded
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.outlines import CUT, OUTLINES
from netdraw.drawing.nodes.piles import SIZE, folded_kind
from netdraw.drawing.nodes.zones import NOTHING, Plan, called_zones, plan
from netdraw.drawing.primitives import Box, Point
from netdraw.drawing.text.lettering import LEAD, LINES, Block, Setting, block
from netdraw.language.tables import NodeKind
from netdraw.model.records import Node, Placement

ASIDE = ("below", "upper-left")  # where the name of a small symbol stands
WIDTHS = {"below": 300, "upper-left": 460, "band": 174}  # where a name outside its symbol breaks
TAB = 60  # a name in the upper edge keeps so far from the corners
GROWS, STEPS = 0.06, 48  # a box grows by so much at a time, so many times at most
WIDEST = 1.4  # times the usual width: so wide becomes a box whose name takes many lines, before it becomes higher
FOOT = 17  # years on the lower edge take so much of the room
BEHIND = 9  # from one sheet of a pile to the next
ORBIT = 14, 2  # words keep so far from the outer one of two rings, at their sides and below
GAP = 10  # between a symbol and its name below or above
FARTHEST = 20_000  # wider grows no frame


Outcrop = tuple[Point, ...]  # the outline of what a node draws on its rim


class Stand(NamedTuple):
    """A node with everything that is needed to draw it or to draw a line to it."""

    node: Node
    placement: Placement
    kind: NodeKind
    box: Box
    outline: Commands
    label: Block
    corners: tuple[Point, ...]  # the outline as straight sides, for chops and hits
    plan: Plan = NOTHING  # of a frame with zones
    aside: Point = (0, 0)  # how far its name stands off its usual place
    outcrops: tuple[Outcrop, ...] = ()  # what a line to it stops before, besides its outline

    @property
    def centre(self) -> Point:
        """The middle of the box, which is where the placement says."""
        return self.placement.x, self.placement.y


def name_below(stand: Stand) -> Box | None:
    """Return the box of a name that stands under its symbol, with the room round it."""
    if stand.kind.label.place != "below" or not stand.label.lines:
        return None
    x, half = stand.box.centre[0], stand.label.width / 2 + GAP / 2
    return Box(x - half, stand.box.bottom, x + half, stand.box.bottom + GAP + stand.label.height + GAP / 2)


def stand(node: Node, placement: Placement, look: Look) -> Stand:
    """Return the node as it stands; its box grows round its centre until the label fits, and the names of its zones."""
    kind, (wide, high) = look.language.node(node.kind), (placement.width, placement.height)
    if placement.folded and kind.layer != "level":
        kind, (wide, high) = folded_kind(kind), SIZE
    left, top, right, bottom = insets(node, kind)
    while kind.zones and not _planned(node, kind, _about(placement, wide, high), look).fits and wide < FARTHEST:
        wide, high = wide * (1 + GROWS), high * (1 + GROWS)
    for _ in range(STEPS):
        label = _label(node, kind, (wide, high), look)
        crowded = kind.label.place == "centre" and _crowded(kind, label, wide, top + bottom)
        if _inside(kind):
            wide = max(wide, label.width + left + right)
            high = high if crowded else max(high, label.height + top + bottom)
        shape = _shape(kind, wide, high, look)
        if not crowded and _holds(kind, label, (left, top, right, bottom), shape):
            break
        wide, high = wide * (1 + GROWS), high if crowded else high * (1 + GROWS)
    box, outline = _about(placement, wide, high), moved(shape, placement.x, placement.y)
    return Stand(node, placement, kind, box, outline, label, tuple(flat(outline)), _planned(node, kind, box, look))


def _crowded(kind: NodeKind, label: Block, wide: float, more: float) -> bool:
    """Whether a name takes many lines and its box may be wider, or would make it higher than it is wide."""
    return label.named > LINES and (wide < WIDEST * kind.size[0] or label.height + more > wide)


def _about(placement: Placement, wide: float, high: float) -> Box:
    x, y = placement.x, placement.y
    return Box(r(x - wide / 2), r(y - high / 2), r(x + wide / 2), r(y + high / 2))


def _planned(node: Node, kind: NodeKind, box: Box, look: Look) -> Plan:
    if kind.zones is None:
        return NOTHING
    return plan(kind.zones, called_zones(node, kind.zones, look.language), box, look.measure)


def _label(node: Node, kind: NodeKind, size: Point, look: Look) -> Block:
    """Return the name and what stands under it, broken to the room of a symbol of that size."""
    left, top, right, bottom = insets(node, kind)
    if kind.label.place == "tab":
        left = right = TAB
    width = WIDTHS.get(kind.label.place, size[0] - left - right)
    room = width, size[1] - top - bottom if _inside(kind) else math.inf
    return block(_name(node, kind, look), _small(node), room, _setting(node, kind, look), look.measure)


def rebroken(stand: Stand, width: float, look: Look) -> Stand:
    """Return a node with its name broken to a width."""
    left, _, right, _ = insets(stand.node, stand.kind)
    size = (width + left + right, stand.box.height)
    return stand._replace(label=_label(stand.node, stand.kind, size, look))


def link_end(stand: Stand) -> Stand:
    """Return what a line to a node ends at: the node itself, or in a band what is folded there."""
    if not stand.placement.folded or stand.kind.layer != "level":
        return stand
    box = pile_box(stand)
    (x, y), outline = box.centre, rounded(box, 12)
    there = stand.placement.model_copy(update={"x": x, "y": y})
    return stand._replace(placement=there, box=box, outline=outline, corners=tuple(flat(outline)), outcrops=())


def at_end(stand: Stand, box: Box) -> bool:
    """Whether a box lies so at what a line ends at that the line need not keep clear of it.

    From who stands on a border lines go in all directions, so only what lies over their middle is let be.
    """
    return box.holds(*stand.centre) if stand.kind.straddles else box.meets(stand.box)


def pile_box(stand: Stand) -> Box:
    """Return the box of what is folded in a band: where one of those stood, as nobody stands there now."""
    (x, y), (right, down), (wide, high) = stand.centre, stand.placement.pile or (0, 0), SIZE
    x, y = x + right, y + down
    return Box(r(x - wide / 2), r(y - high / 2), r(x + wide / 2), r(y + high / 2))


def ground(stand: Stand, point: Point) -> str:
    """Return the colour, as a role, that what holds others has at a point inside it: its own, or that of a zone."""
    zones, number = stand.kind.zones, stand.plan.holding(point)
    if zones is None or number is None or not zones.fills:
        return stand.kind.fill
    return zones.fills[number % len(zones.fills)]


def insets(node: Node, kind: NodeKind) -> tuple[float, float, float, float]:
    """Return how far a label keeps from the left, top, right and bottom: at the foot off the years, if there are."""
    left, top, right, bottom = kind.label.inset
    return left, top, right, bottom + FOOT if node.since or node.until else bottom


def _holds(kind: NodeKind, label: Block, inset: tuple[float, float, float, float], outline: Commands) -> bool:
    """Whether the words lie inside an outline that is no box; the outline stands round (0, 0)."""
    if kind.outline not in CUT or kind.label.place != "centre":
        return True
    left, top, right, bottom = inset
    x, middle, corners = (left - right) / 2, (top - bottom) / 2 - label.height / 2, flat(outline)
    aside, under = ORBIT if "orbit" in kind.parts else (0, 0)
    for each in label.lines:
        above, below = middle + each.size * 0.15, middle + each.size * 0.95 + under
        ends = [(x + way * (each.width / 2 + aside), y) for way in (-1, 1) for y in (above, below)]
        if not all(holds(corners, end) for end in ends):
            return False
        middle += each.size * LEAD
    return True


def _shape(kind: NodeKind, wide: float, high: float, look: Look) -> Commands:
    """A level is a band in a design-picture and a ring in a value-picture; all else looks the same in both."""
    return _outlined("ring" if kind.outline == "band" and look.picture_kind == "value" else kind.outline, wide, high)


@lru_cache(maxsize=1024)  # many of a kind are as large, and are made again and again elsewhere
def _outlined(name: str, wide: float, high: float) -> Commands:
    return OUTLINES[name](wide, high)


def _inside(kind: NodeKind) -> bool:
    return kind.label.place in ("centre", "start", "corner")


def _setting(node: Node, kind: NodeKind, look: Look) -> Setting:
    label = kind.label
    leaning = label.italic or any(mark.italic for mark in look.marks(node.marks))
    return Setting(label.size, label.smallest, label.bold and not leaning, leaning)


def _name(node: Node, kind: NodeKind, look: Look) -> str:
    name = node.name
    if node.kind not in look.language.nodes:
        name = f"{name}\n[{node.kind}]" if name else f"[{node.kind}]"
    return f"“{name.strip('“”')}”" if kind.label.quoted and name else name


def _small(node: Node) -> str:
    return "\n".join(text for text in (node.count, node.description) if text)
