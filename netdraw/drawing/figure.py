"""A picture as a figure: composed, with its legend below and its text alternative, as every export shows it."""

import math

from netdraw.drawing.composing import compose
from netdraw.drawing.description import describe, heading
from netdraw.drawing.legend import legend
from netdraw.drawing.lettering import measure
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Box, Drawing, bounds, union
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.model.document import Document
from netdraw.model.records import Picture

MARGIN = 4


def figure(document: Document, picture: Picture, language: Language, theme: Theme) -> Drawing:
    """Return the drawing of a picture at its natural size with a legend of what it uses, in 0.1 mm on white paper.

    Its box has whole numbers.
    """
    drawing = compose(document, picture, language, theme, measure)
    below = legend(document, picture, drawing.box, Look(language, theme, measure, picture.kind))
    box = union([drawing.box, *(box for each in below if (box := bounds(each.primitives)))]).grown(MARGIN)
    return drawing._replace(
        symbols=(*drawing.symbols, *below),
        box=Box(math.floor(box.left), math.floor(box.top), math.ceil(box.right), math.ceil(box.bottom)),
        title=heading(document, picture, language),
        description=describe(document, picture, language),
        memory=None,
    )
