"""Says where the name of a node or link stands, so that it is typed there."""

from typing import NamedTuple

from netdraw.drawing.geometry.paths import at, flat, length
from netdraw.drawing.primitives import NONE, Box, Path, Point, Primitive, Symbol, Text, bounds, union
from netdraw.language.tables import Label, NodeKind

LINE = 25  # 0.1 mm, the letters on a link
WIDE, HIGH = 260, 40  # 0.1 mm, the room for a name that stands outside its symbol or is not there yet


class NamePlace(NamedTuple):
    """The room for a name (0.1 mm), its letters, whether it stands in the middle, and on which colour ("" outside)."""

    box: Box
    size: float
    bold: bool
    middle: bool
    ground: str = ""


def name_place(symbol: Symbol, kind: NodeKind | None) -> NamePlace:
    """Return where the name of a symbol stands, or would stand; `kind` is None for a link."""
    if kind is None:
        x, y = _on_line(symbol)
        return NamePlace(Box(x - WIDE / 2, y - HIGH / 2, x + WIDE / 2, y + HIGH / 2), LINE, False, True)
    label = kind.label
    if label.place in ("centre", "start"):
        return NamePlace(_inside(symbol, label), label.size, label.bold, label.place == "centre", _fill(symbol))
    return NamePlace(_outside(symbol, label), label.size, label.bold, label.place == "below")


def _inside(symbol: Symbol, label: Label) -> Box:
    """Return the room of a name inside its symbol: as wide as may be, as high as what is written now."""
    (left, top, right, bottom), box = label.inset, symbol.box
    inner = Box(box.left + left, box.top + top, box.right - right, box.bottom - bottom)
    words = [words for words in _boxes(symbol) if inner.grown(1).holds(*words.centre)]
    high = union(words).height if words else label.size
    y = inner.centre[1]
    return Box(inner.left, y - high / 2, inner.right, y + high / 2)


def _outside(symbol: Symbol, label: Label) -> Box:
    """Return the room of a name that stands outside its symbol, or in a corner of it."""
    written = _written(symbol) if label.place != "above" else None
    if written:
        x = written.centre[0]
        wide = max(written.width + 40, WIDE)
        left = x - wide / 2 if label.place == "below" else written.left - 10
        return Box(left, written.top - 4, left + wide, written.bottom + 4)
    box, x = symbol.box, symbol.box.centre[0]
    places = {
        "below": (x - WIDE / 2, box.bottom + 8),
        "upper-left": (box.left - WIDE, box.centre[1] - 14 - HIGH),
        "tab": (box.left + 50, box.top - HIGH / 2),
        "above": (box.left - 10, box.top - HIGH),
        "band": (box.left + 10, box.top + 70),
    }
    left, top = places.get(label.place, (box.left + 8, box.top + 8))
    return Box(left, top, left + WIDE, top + HIGH)


def _fill(symbol: Symbol) -> str:
    """Return the colour that the outline of a symbol is filled with; white where it is not."""
    fills = (each.fill for each in symbol.primitives if isinstance(each, Path) and each.commands == symbol.outline)
    return next((fill for fill in fills if fill != NONE), "#FFFFFF")


def _written(symbol: Symbol) -> Box | None:
    boxes = _boxes(symbol)
    return union(boxes) if boxes else None


def _boxes(symbol: Symbol) -> list[Box]:
    return [box for each in symbol.primitives if isinstance(each, Text) and (box := bounds([each]))]


def _on_line(link: Symbol) -> Point:
    """Return the middle of the words on a line, else of the line itself; the one sign of a badge is no word."""
    words = _written(link._replace(primitives=tuple(each for each in link.primitives if not _is_badge(each))))
    line = flat(link.outline)
    return words.centre if words else at(line, length(line) / 2)[0]


def _is_badge(each: Primitive) -> bool:
    return isinstance(each, Text) and len(each.text) == 1
