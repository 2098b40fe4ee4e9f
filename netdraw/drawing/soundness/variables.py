"""The retinal variables of a symbol, measured in its drawing: shape, size, brightness, hue and texture.

Bertin's variables, as Moody uses them to say how far apart two symbols look (The Physics of Notations, 2009). Icon,
text and position are left out: they come on top.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from netdraw.drawing.links.lines import BODIES, Pen
from netdraw.drawing.links.symbol import Run, strokes
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import stand
from netdraw.drawing.nodes.symbol import node_symbol
from netdraw.drawing.primitives import NONE, Box, Path, bounds
from netdraw.drawing.soundness.covering import PAPER, Grid, Silhouette, apart, covered
from netdraw.language import vision
from netdraw.language.tables import LinkKind, NodeKind
from netdraw.model.records import Link, Node, Placement

VARIABLES = ("shape", "size", "brightness", "hue", "texture")
LARGER = 1.4  # so many times as large on a side, or as thick, is another size
LIGHTER = 12.0  # L* is another brightness
OTHER = 10.0  # ΔE′ is another hue
FRAME = (240.0, 120.0)  # the size at which shapes are compared, since each can be drawn at any
LONG = 160.0  # and the length of a line
BESIDE = 40.0  # room round either
FINE, COARSE = 1.0, 1.75  # steps of the grid on which lines and shapes are measured
UNCOUNTED = ("icon", "heart")  # parts that are icons


class Looks(NamedTuple):
    """One way in which a symbol is drawn.

    `size` is a side or a thickness in 0.1 mm, `shares` how much of it each colour covers, `weave` how it is put
    together, and `weight` the width of its outline.
    """

    silhouette: Silhouette
    size: float
    shares: dict[str, float]
    weave: tuple[object, ...]
    weight: float

    @property
    def colour(self) -> str:
        """The colour that covers most of it, but for white."""
        inked = {colour: share for colour, share in self.shares.items() if colour != PAPER}
        return max(inked, key=lambda each: inked[each], default=PAPER)

    def lightness(self, seen: str) -> float:
        """How light it looks all in all: L*."""
        return sum(share * vision.lightness(colour, seen) for colour, share in self.shares.items())


def node_looks(kind: NodeKind, look: Look) -> list[Looks]:
    """Return the ways in which a kind of node is drawn: with each of its sub-kinds, and with none."""
    bare = tuple(part for part in kind.parts if part not in UNCOUNTED)
    nodes = {**look.language.nodes, kind.id: kind.model_copy(update={"parts": bare})}
    look = replace(look, language=replace(look.language, nodes=nodes), measure=_no_width)
    sorts = [each.id for each in look.language.sorts.values() if each.of == kind.sorts]
    return [_node(kind, sort, look) for sort in ("", *sorts)]


def _no_width(text: str, size: int, bold: bool = False, italic: bool = False) -> float:
    """Words are not counted, so they take no room either."""
    return 0.0


def _node(kind: NodeKind, sort: str, look: Look) -> Looks:
    paths = _paths(kind, sort, FRAME, look)
    room = Box(-FRAME[0] / 2, -FRAME[1] / 2, FRAME[0] / 2, FRAME[1] / 2).grown(BESIDE)
    laid = covered(paths, Grid(room, COARSE))
    printed = bounds(_paths(kind, sort, kind.size, look))
    assert printed
    weight = 0 if kind.stroke in (kind.fill, NONE) else kind.width
    return Looks(laid.silhouette, math.sqrt(printed.width * printed.height), laid.shares, _weave(paths), weight)


def _paths(kind: NodeKind, sort: str, size: tuple[float, float], look: Look) -> list[Path]:
    placement = Placement(node="sample", x=0, y=0, width=size[0], height=size[1])
    symbol = node_symbol(stand(Node(id="sample", kind=kind.id, domain=sort), placement, look), look)
    return [each for each in symbol.primitives if isinstance(each, Path)]


def link_looks(kind: LinkKind, look: Look) -> list[Looks]:
    """Return how a kind of link is drawn."""
    line = ((0.0, 0.0), (LONG, 0.0))
    link = Link(id="sample", kind=kind.id, source="a", target="b")
    paths = [each for each in strokes(Run(link, kind, line), look) if isinstance(each, Path)]
    laid = covered(paths, Grid(Box(-BESIDE, -BESIDE, LONG + BESIDE, BESIDE), FINE))
    thick = float(laid.silhouette.mask.sum()) * FINE**2 / LONG
    body = BODIES[kind.line](line, Pen(look.colour(kind.colour), kind.widths[1], look.colour("white")))
    return [Looks(laid.silhouette, thick, laid.shares, _weave(body), 0)]


def _weave(paths: Sequence[Path]) -> tuple[object, ...]:
    """Return how the surface is made: whether the first path is hollow, and what lines and patches lie on it."""
    first, *details = paths
    return (first.stroke != NONE and first.fill != first.stroke, *sorted(_detail(each) for each in details))


def _detail(path: Path) -> tuple[bool, bool, int]:
    """Return whether a detail is filled, whether it is lined, and how large it is, in powers of two."""
    box = bounds([path])
    side = max(box.width, box.height) if box else 1
    return path.fill != NONE, path.stroke != NONE, round(math.log2(side))


def distance(one: Sequence[Looks], other: Sequence[Looks], seen: str) -> int:
    """Return in how many variables two symbols differ for a vision, whichever way each is drawn."""
    return min(sum(_differing(a, b, seen)) for a in one for b in other)


def _differing(a: Looks, b: Looks, seen: str) -> Iterator[bool]:
    """Yield for each of the variables whether it differs."""
    yield apart(a.silhouette, b.silhouette)
    yield _more(a.size, b.size)
    yield abs(a.lightness(seen) - b.lightness(seen)) >= LIGHTER
    yield seen != "grey" and vision.apart(a.colour, b.colour, seen) >= OTHER
    yield a.weave != b.weave or _more(a.weight, b.weight)


def _more(a: float, b: float) -> bool:
    small, large = sorted((a, b))
    return large > 0 and large >= LARGER * small
