"""Where the heads of links lie in a drawing."""

from netdraw.drawing.geometry.paths import at, length
from netdraw.drawing.links.lines import HEADS, REACH
from netdraw.drawing.links.symbol import ARROW, HEADED, Run
from netdraw.drawing.primitives import Point


def head(run: Run) -> list[Point]:
    """Return the corners of the head at the target of a link: none where it has no head."""
    (x, y), (ux, uy) = at(run.line, length(run.line))
    wide, back = (ARROW, 50.0) if run.kind.line in HEADED else (REACH.get(run.kind.head, 0.0), _back(run))
    wide, back = wide * run.heads, back * run.heads
    base = [(x - ux * back - uy * way * wide, y - uy * back + ux * way * wide) for way in (1, -1)]
    front = [(x - ux - uy * way * wide, y - uy + ux * way * wide) for way in (-1, 1)]
    return [] if not wide else [*base, *front] if run.kind.head in ("bar", "dot") else [*base, (x, y)]


def _back(run: Run) -> float:
    return {"dot": 17.0, "bar": 11.0}.get(run.kind.head) or (HEADS[run.kind.head].room if run.kind.head else 0.0)
