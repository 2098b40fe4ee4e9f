"""Measures how well a drawing reads: what crosses, covers or strays in it, and one score of all that."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.geometry.paths import length
from netdraw.drawing.geometry.straight import MANY, Numbers, angles, crossing, pieces
from netdraw.drawing.primitives import Drawing, Point, Symbol, Text
from netdraw.language.shipped import Language
from netdraw.model.document import Document

# What each costs, in mm of line.
CROSSING = 60
OVERLAP = 1000
COVERED = 400
UNDER = 600
BEND = 12
STRAY = 25
SHARP = 0.5  # a degree

WIDE = 70  # degrees: at so large an angle lines that cross are told apart at once
VALUES = ("direct-value", "indirect-value")  # stand in the order of their numbers
POINT = 25.4 / 72  # mm
IN_LINE = 2.0  # 0.1 mm: what differs less stands in one row or column


class Clarity(NamedTuple):
    """What was counted in a drawing; `length` of all links in mm, `smallest` text in pt.

    `sharpness` are the degrees that the angles at which links cross are short of 70, together, `overlaps` pairs of
    nodes (not of what stands on a border), `covered` labels of links, `under` links with a node they do not join on
    their way, and `strays` nodes that stand in no row, column or round with another, with the values out of the order
    of their numbers.
    """

    crossings: int
    sharpness: int
    overlaps: int
    covered: int
    under: int
    strays: int
    bends: int
    length: float
    smallest: float

    @property
    def score(self) -> float:
        """How hard it is to read, in mm of line, 0 being the best.

        All links take their length; a node over another counts as 1000 mm, a link under a node as 600, a label that is
        covered as 400, a crossing as 60, a node out of line as 25 and a bend as 12. Crossings first, then bends and
        length, is the order that readers' errors take (Purchase 1997); what hides something goes before them all. A
        crossing takes readers the longer the sharper it is, up to some 70 degrees (Huang, Hong & Eades 2008): each
        degree below counts as half a mm. How near links leave a node to each other made no difference to readers
        (Purchase 1997), and counts for nothing.
        """
        tangled = CROSSING * self.crossings + SHARP * self.sharpness
        return self.hidden + tangled + STRAY * self.strays + BEND * self.bends + self.length

    @property
    def hidden(self) -> int:
        """The part of the score that is for what hides something: 0 where nothing does."""
        return OVERLAP * self.overlaps + UNDER * self.under + COVERED * self.covered


def clarity(drawing: Drawing, document: Document, language: Language) -> Clarity:
    """Measure a drawing as `compose` made it of a picture of `document`."""
    return clarity_of(drawing, document, Hidden(drawing, document, language))


def clarity_of(drawing: Drawing, document: Document, hidden: Hidden) -> Clarity:
    """Measure a drawing of which is known what it hides."""
    rings = [each for key, each in hidden.nodes.items() if hidden.kind(key).layer == "level"]
    middles = [hidden.nodes[key].box.centre for key in hidden.solid]
    crossed = _crossed(hidden.lines)
    return Clarity(
        crossings=len(crossed),
        sharpness=round(float(np.maximum(WIDE - crossed, 0).sum())),
        overlaps=sum(1 for _ in hidden.over()),
        covered=sum(1 for _ in hidden.covered()),
        under=len({key for key, _ in hidden.under()}),
        strays=_strays(middles, _middle(rings)) + sum(_disorder(document, hidden.nodes, kind) for kind in VALUES),
        bends=sum(len(drawing.memory.bends(key)) for key in hidden.links),
        length=round(sum(length(line) for line in hidden.lines.values()) / 10, 1),
        smallest=smallest(drawing),
    )


def smallest(drawing: Drawing) -> float:
    """Return the size of the smallest text in pt; 0 without text."""
    sizes = [text.size for each in drawing.symbols for text in each.primitives if isinstance(text, Text)]
    return round(min(sizes, default=0) / 10 / POINT, 1)


def _crossed(links: Mapping[str, Sequence[Point]]) -> Numbers:
    """Return the angles at which two lines cross, in degrees; lines that only touch do not."""
    those, whose = pieces(links.values())
    (left, top), (right, bottom) = those.min(axis=1), those.max(axis=1)
    found: list[Numbers] = [np.empty(0)]
    for first in range(0, len(whose), MANY):
        some, others = np.s_[first : first + MANY, None], np.s_[first:]
        near = (left[some] <= right[others]) & (left[others] <= right[some])
        near &= (top[some] <= bottom[others]) & (top[others] <= bottom[some])
        one, other = np.add(first, np.nonzero(near & (whose[some] < whose[others])))
        cross = crossing(those[..., one], those[..., other])
        found.append(angles(those[..., one[cross]], those[..., other[cross]]))
    return np.concatenate(found)


def _disorder(document: Document, shapes: Mapping[str, Symbol], kind: str) -> int:
    """Count the values of a kind that stand above one with a lower number."""
    numbered = [document.nodes[key] for key in shapes if document.nodes[key].kind == kind]
    order = [each for each in numbered if each.number is not None]
    order.sort(key=lambda each: shapes[each.id].box.centre[1])
    return sum((a.number or 0) > (b.number or 0) for a, b in pairwise(order))


def _middle(rings: Sequence[Symbol]) -> Point:
    """Return the middle of the largest level, which rings have in common."""
    return max(rings, key=lambda each: each.box.width).box.centre if rings else (math.inf, math.inf)


def _strays(middles: Sequence[Point], round_: Point) -> int:
    """Count what shares neither its row, its column nor its distance from the middle of the rings with another."""
    ways = [tuple(map(_near, way)) for way in _ways(middles, round_)]
    lines = [Counter(numbers) for numbers in zip(*ways, strict=True)]
    return sum(all(line[n] == 1 for line, n in zip(lines, way, strict=True)) for way in ways)


def _ways(middles: Iterable[Point], round_: Point) -> Iterator[tuple[float, ...]]:
    for x, y in middles:
        yield (x, y, math.dist((x, y), round_)) if math.isfinite(round_[0]) else (x, y)


def _near(number: float) -> int:
    return round(number / IN_LINE)
