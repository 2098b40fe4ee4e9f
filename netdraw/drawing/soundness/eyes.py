"""A drawing as it looks to people who see colours otherwise, or printed in grey."""

from functools import partial

from netdraw.drawing.primitives import NONE, Drawing, Path, Primitive
from netdraw.language.vision import seen_as


def seen_by(drawing: Drawing, vision: str) -> Drawing:
    """Return the drawing in the colours in which one of VISIONS sees it; nothing else differs."""
    look = partial(_seen, vision=vision)
    symbols = (each._replace(primitives=tuple(map(look, each.primitives))) for each in drawing.symbols)
    return drawing._replace(symbols=tuple(symbols), memory=None)


def _seen(each: Primitive, vision: str) -> Primitive:
    fill = _colour(each.fill, vision)
    return (
        each._replace(fill=fill, stroke=_colour(each.stroke, vision))
        if isinstance(each, Path)
        else each._replace(fill=fill)
    )


def _colour(colour: str, vision: str) -> str:
    return colour if colour == NONE else seen_as(colour, vision)
