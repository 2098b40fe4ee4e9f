"""Shows a kind by a small symbol without words, for the legend and the palette."""

from collections.abc import Sequence
from typing import NamedTuple

from netdraw.drawing.geometry.paths import moved, r, rounded
from netdraw.drawing.links.symbol import Run, strokes
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.badges import badge
from netdraw.drawing.nodes.icons import icon
from netdraw.drawing.nodes.levels import level_symbol
from netdraw.drawing.nodes.standing import stand
from netdraw.drawing.nodes.symbol import node_symbol
from netdraw.drawing.primitives import Box, Path, Primitive, bounds
from netdraw.language.tables import LinkKind, Mark, NodeKind, Sort
from netdraw.model.records import Link, Node, Placement

LINE = 110  # the length of a line shown
TILE = 48  # the side of a domain shown
THINNEST = 2.5  # a stroke stays at least so wide when a symbol is made small


class Sample(NamedTuple):
    """What is drawn, and the box it fills, in 0.1 mm."""

    primitives: tuple[Primitive, ...]
    box: Box


def node_sample(kind: NodeKind, look: Look, domain: str = "") -> Sample:
    """Return a kind of node at its smallest size, its middle at the origin."""
    wide, high = kind.minimum
    placement = Placement(node="sample", x=0, y=0, width=wide, height=high)
    standing = stand(Node(id="sample", kind=kind.id, domain=domain), placement, look)
    symbol = level_symbol(standing, (0, 3), look) if kind.layer == "level" else node_symbol(standing, look)
    return _sample([each for each in symbol.primitives if isinstance(each, Path)])


def link_sample(kind: LinkKind, look: Look, shown: Link | None = None, direction: str | None = None) -> Sample:
    """Return a kind of link as a line of LINE from the origin to the right; letter and rings are those of `shown`."""
    own = {"letter": shown.letter, "strength": shown.strength} if shown else {"direction": direction}
    link = Link.model_validate({"id": "sample", "kind": kind.id, "source": "a", "target": "b", **own})
    return _sample(strokes(Run(link, kind, ((0, 0), (LINE, 0))), look))


def domain_sample(sort: Sort, look: Look) -> Sample:
    """Return the icon of a domain on its colour."""
    box = Box(-TILE / 2, -TILE / 2, TILE / 2, TILE / 2)
    ground = Path(rounded(box, TILE / 5), fill=look.colour("domain", sort.id))
    drawn = icon(sort.icon, 0, 0, TILE * 0.7, look.language.icons)
    return Sample((ground, Path(drawn, fill=look.colour("white"))), box)


def mark_sample(mark: Mark, look: Look) -> Sample:
    """Return the badge of a mark."""
    return _sample(list(badge(mark.badge, 0, 0, look)))


def scaled(sample: Sample, scale: float, x: float, y: float) -> list[Primitive]:
    """Return a sample `scale` times as large with its origin at (x, y); words stay out when the size changes."""
    drawn: list[Primitive] = []
    for each in sample.primitives:
        if isinstance(each, Path):
            drawn.append(_scaled(each, scale, x, y))
        elif scale == 1:
            drawn.append(each._replace(x=r(each.x + x), y=r(each.y + y)))
    return drawn


def _scaled(path: Path, scale: float, x: float, y: float) -> Path:
    width = r(max(path.width * scale, THINNEST)) if path.width else 0
    return path._replace(commands=moved(path.commands, x, y, scale), width=width)


def _sample(drawn: Sequence[Primitive]) -> Sample:
    return Sample(tuple(drawn), bounds(drawn) or Box(0, 0, 0, 0))
