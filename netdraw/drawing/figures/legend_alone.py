"""A legend by itself, for a set of figures that have none: what all of them use, each thing once."""

from collections.abc import Sequence

from netdraw.drawing.figures.explained import sections
from netdraw.drawing.figures.figure import MARGIN, whole
from netdraw.drawing.figures.legend import SETTINGS
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Box, Drawing, bounds
from netdraw.drawing.telling.sentences import listed, sentence
from netdraw.drawing.text.faces import Face, paper
from netdraw.drawing.text.lettering import measuring
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Picture

WIDTH = 1740.0  # 0.1 mm, of a figure as wide as a page of text


def legend_alone(
    shown: Sequence[tuple[Document, Picture]],
    language: Language,
    theme: Theme,
    width: float = 0,
    face: Face | None = None,
) -> Drawing:
    """Return the legend of pictures as a drawing, `width` wide (0.1 mm; 0: as a page of text), higher as need be.

    Where one of the pictures is a design-picture its colours are explained, which say more. There must be a picture.
    """
    look = Look(language, theme, measuring(face or paper()), min(picture.kind for _, picture in shown))
    found, wide = sections(shown, look), (width or WIDTH) - 2 * MARGIN
    below = SETTINGS["bottom"](found, Box(0, 0, wide, 0), look)
    symbols = tuple(each for each in below if each.id != "legend")  # no line, since there is no picture above it
    box = bounds([each for symbol in symbols for each in symbol.primitives]) or Box(0, 0, 0, 0)
    title, words = say("legend.legend", language.lang), [item.word for section in found for item in section.items]
    told = f"{title}: {listed(words, language.lang)}" if words else say("legend.empty", language.lang)
    drawing = Drawing(symbols, Box(0, box.top, wide, box.bottom), title, sentence(told), language.lang)
    return whole(drawing._replace(fonts=theme.fonts, face=face))
