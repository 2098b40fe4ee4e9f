"""Moves what is drawn, as it is. In 0.1 mm."""

from netdraw.drawing.geometry.paths import moved, r
from netdraw.drawing.primitives import Path, Point, Primitive, Symbol


def shifted(symbol: Symbol, away: Point) -> Symbol:
    """Return a symbol so much farther; the very same one when that is nothing."""
    if away == (0, 0):
        return symbol
    return symbol._replace(
        primitives=tuple(carried(each, away) for each in symbol.primitives),
        box=symbol.box.moved(*away),
        outline=moved(symbol.outline, *away),
    )


def carried(each: Primitive, away: Point) -> Primitive:
    """Return a path or a text so much farther."""
    if isinstance(each, Path):
        return each._replace(commands=moved(each.commands, *away))
    return each._replace(x=r(each.x + away[0]), y=r(each.y + away[1]))
