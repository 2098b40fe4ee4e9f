"""A node as it stands in a picture: its kind, its lettering, and the box it really takes."""

import math
from typing import NamedTuple

from netdraw.drawing.lettering import Block, Setting, block
from netdraw.drawing.look import Look
from netdraw.drawing.outlines import OUTLINES, Outline
from netdraw.drawing.paths import Commands, flat, moved, r
from netdraw.drawing.primitives import Box, Point
from netdraw.language.tables import NodeKind
from netdraw.model.records import Node, Placement

WIDTHS = {"below": 300, "upper-left": 460, "band": 174}  # where a name outside its symbol breaks
GAP = 10  # between a symbol and its name below


class Stand(NamedTuple):
    """A node with everything that is needed to draw it or to draw a line to it."""

    node: Node
    placement: Placement
    kind: NodeKind
    box: Box
    outline: Commands
    label: Block
    corners: tuple[Point, ...]  # the outline as straight sides, for chops and hits

    @property
    def centre(self) -> Point:
        """The middle of the box, which is where the placement says."""
        return self.placement.x, self.placement.y


def stand(node: Node, placement: Placement, look: Look) -> Stand:
    """Return the node as it stands; its box grows round its centre until the label fits."""
    kind = look.language.node(node.kind)
    inset = kind.label.inset
    width = WIDTHS.get(kind.label.place, placement.width - inset[0] - inset[2])
    room = width, placement.height - inset[1] - inset[3] if _inside(kind) else math.inf
    label = block(_name(node, kind, look), _small(node), room, _setting(node, kind, look), look.measure)
    wide, high = placement.width, placement.height
    if _inside(kind):
        wide = max(wide, label.width + inset[0] + inset[2])
        high = max(high, label.height + inset[1] + inset[3])
    box = Box(
        r(placement.x - wide / 2), r(placement.y - high / 2), r(placement.x + wide / 2), r(placement.y + high / 2)
    )
    outline = moved(_shape(kind, look)(wide, high), placement.x, placement.y)
    return Stand(node, placement, kind, box, outline, label, tuple(flat(outline)))


def _shape(kind: NodeKind, look: Look) -> Outline:
    """A level is a band in a design-picture and a ring in a value-picture; all else looks the same in both."""
    return OUTLINES["ring" if kind.outline == "band" and look.picture_kind == "value" else kind.outline]


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
