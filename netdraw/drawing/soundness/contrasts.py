"""The contrast of every text and line with what it lies on, measured in composed symbols (WCAG 2.2, 1.4.3, 1.4.11)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from netdraw.drawing.geometry.paths import flat, holds
from netdraw.drawing.links.symbol import Run, strokes
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import stand
from netdraw.drawing.nodes.symbol import node_symbol
from netdraw.drawing.primitives import NONE, Box, Path, Primitive, Text, bounds
from netdraw.language.colours import contrast
from netdraw.language.tables import LinkKind, NodeKind
from netdraw.model.records import Link, Node, Placement

TEXT, LINE = 4.5, 3.0
GAP = 1.5  # white on what is nearly white is no line but a gap in one
LEVELS = ("level-top", "level-middle", "level-bottom")
LONG = 200.0
PAPER = "#FFFFFF"


class Contrast(NamedTuple):
    """Two colours that meet in a symbol, and how much they must differ."""

    kind: str
    front: str
    behind: str
    needed: float

    @property
    def ratio(self) -> float:
        """The contrast ratio, from 1 to 21."""
        return contrast(self.front, self.behind)


def contrasts(look: Look) -> set[Contrast]:
    """Return the contrasts of all kinds, with each sub-kind and each mark, on everything that they can lie on."""
    grounds = _grounds(look)
    symbols = chain(_nodes(look), _links(look))
    return {each for kind, drawn in symbols for each in _met(kind, drawn, grounds)}


def _grounds(look: Look) -> list[str]:
    """Return the colours that a symbol can lie on: the paper, the levels, and whatever holds others."""
    frames = [each for each in look.language.nodes.values() if each.layer == "frame"]
    holders = [role for each in frames for role in (each.fill, *(each.zones.fills if each.zones else ()))]
    return list(dict.fromkeys(look.colour(role) for role in ("white", *LEVELS, *holders) if role != NONE))


def _nodes(look: Look) -> Iterator[tuple[str, Sequence[Primitive]]]:
    for kind in look.language.nodes.values():
        if kind.layer == "level":
            continue
        sorts = [each.id for each in look.language.sorts.values() if each.of == kind.sorts]
        yield from ((kind.id, _node(kind, look, sort)) for sort in ("", *sorts))
        yield from ((f"{kind.id}, {mark}", _node(kind, look, "", mark)) for mark in _marks(look))


def _node(kind: NodeKind, look: Look, sort: str, *marks: str) -> Sequence[Primitive]:
    placement = Placement(node="sample", x=0, y=0, width=kind.size[0], height=kind.size[1])
    node = Node(id="sample", kind=kind.id, name="Naam", domain=sort, number=1, since="2016", marks=marks)
    return node_symbol(stand(node, placement, look), look).primitives


def _links(look: Look) -> Iterator[tuple[str, Sequence[Primitive]]]:
    for kind in look.language.links.values():
        yield kind.id, _link(kind, look)
        if "marks" in kind.fields:
            yield from ((f"{kind.id}, {mark}", _link(kind, look, mark)) for mark in _marks(look))


def _marks(look: Look) -> Iterable[str]:
    """Return the marks to try; they look the same in both kinds of picture."""
    return look.language.marks if look.picture_kind == "design" else ()


def _link(kind: LinkKind, look: Look, *marks: str) -> Sequence[Primitive]:
    number = 1 if "number" in kind.fields else None
    link = Link(id="sample", kind=kind.id, source="a", target="b", letter="A", strength=1, number=number, marks=marks)
    return strokes(Run(link, kind, ((0.0, 0.0), (LONG, 0.0))), look)


def _met(kind: str, drawn: Sequence[Primitive], grounds: Iterable[str]) -> Iterator[Contrast]:
    """Yield what meets what: the clearest colour of each primitive, and the surface under its middle or the grounds."""
    for i, each in enumerate(drawn):
        box = bounds([each])
        if not box:
            continue
        under = _surface(drawn[:i], box)
        for behind in [under] if under else grounds:
            if isinstance(each, Text):
                yield Contrast(kind, each.fill, behind, TEXT)
            elif not _is_gap(each, front := _clearest(each, behind), behind):
                yield Contrast(kind, front, behind, LINE)


def _surface(drawn: Sequence[Primitive], box: Box) -> str:
    """Return the fill of the uppermost path that a box lies in, "" where there is none."""
    filled = (each for each in reversed(drawn) if isinstance(each, Path) and each.fill != NONE)
    return next((each.fill for each in filled if _bears(each, box)), "")


def _bears(path: Path, box: Box) -> bool:
    room = bounds([path])
    return room is not None and box.within(room) and holds(flat(path.commands), box.centre)


def _clearest(path: Path, behind: str) -> str:
    colours = [colour for colour in (path.stroke, path.fill) if colour != NONE]
    return max(colours, key=lambda colour: contrast(colour, behind), default=behind)


def _is_gap(path: Path, front: str, behind: str) -> bool:
    """Whether a path only takes something away: in the colour of its surface, or white on what is nearly so."""
    plain = {path.stroke, path.fill} - {NONE} == {front}
    return front == behind or (plain and contrast(front, PAPER) == 1 and contrast(front, behind) < GAP)
