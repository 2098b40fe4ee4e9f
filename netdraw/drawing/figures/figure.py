"""A picture as a figure: composed, with its legend below and its text alternative, as every export shows it."""

import math

from netdraw.drawing.composing import compose
from netdraw.drawing.figures.legend import legend
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Box, Drawing, union
from netdraw.drawing.telling.description import describe, heading
from netdraw.drawing.text.faces import Face, paper
from netdraw.drawing.text.lettering import measuring
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.model.document import Document
from netdraw.model.records import Picture

MARGIN = 4


def figure(document: Document, picture: Picture, language: Language, theme: Theme, face: Face | None = None) -> Drawing:
    """Return the drawing of a picture at its natural size with a legend of what it uses, in 0.1 mm on white paper.

    It is set in `face`, or in the paper's own font. Its box has whole numbers.
    """
    measure = measuring(face or paper())
    drawing = compose(document, picture, language, theme, measure)
    beside = legend(document, [picture], drawing.box, Look(language, theme, measure, picture.kind))
    return whole(
        drawing._replace(
            symbols=(*drawing.symbols, *beside),
            title=heading(document, picture, language),
            description=describe(document, picture, language),
            memory=None,
            face=face,
        )
    )


def whole(drawing: Drawing) -> Drawing:
    """Return the drawing with a box of whole numbers round its own and all its symbols, and some margin."""
    box = union([drawing.box, *(each.filled for each in drawing.symbols)]).grown(MARGIN)
    rounded = Box(math.floor(box.left), math.floor(box.top), math.ceil(box.right), math.ceil(box.bottom))
    return drawing._replace(box=rounded)


def widened(drawing: Drawing, width: float) -> Drawing:
    """Return the drawing in the middle of so much white that it is `width` wide (0.1 mm), where it is narrower."""
    left, top, right, bottom = drawing.box
    more = max(round(width) - (right - left), 0)
    return drawing._replace(box=Box(left - more // 2, top, right + more - more // 2, bottom))
