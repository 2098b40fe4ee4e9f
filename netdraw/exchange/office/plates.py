"""A figure as a page of a report shows it, and the A4 page that it needs."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from netdraw.drawing.primitives import Box
from netdraw.drawing.text.printable import printable
from netdraw.exchange.figures import Figure
from netdraw.language.words import say

INK, FONT = "1B2430", "Arial"  # of all that is written round figures
SPOKEN = {"nl": "nl-NL", "en": "en-GB"}  # where a language is said to be spoken: office programs ask
A4 = (2100.0, 2970.0)
SIDE, ABOVE = 175.0, 200.0  # margins; between the side ones fits a figure of 174 mm
WORDS = 300.0  # what the heading above and the caption below a figure need of a page's height


class Plate(NamedTuple):
    """A figure, and its pixels as PNG at 300 dpi, which the caller makes."""

    figure: Figure
    png: bytes


class Page(NamedTuple):
    """An A4 page, and how much a figure on it is made smaller; lengths in 0.1 mm."""

    wide: bool
    share: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        return A4[::-1] if self.wide else A4


def page_for(box: Box) -> Page:
    """Return the page on which a figure keeps its printed size: upright, else sideways, else where it shrinks least."""
    pages = [Page(wide, min(1.0, *_shares(box, Page(wide, 1).size))) for wide in (False, True)]
    return max(pages, key=lambda page: page.share)


def _shares(box: Box, size: tuple[float, float]) -> tuple[float, float]:
    return (size[0] - 2 * SIDE) / box.width, (size[1] - 2 * ABOVE - WORDS) / box.height


def titled(figure: Figure) -> str:
    """Return the heading of a figure."""
    return printable(figure.drawing.title)


def gist(figure: Figure) -> str:
    """Return the short text alternative of a figure."""
    return printable(figure.short) or titled(figure)


def captioned(figure: Figure) -> str:
    """Return what stands behind the number under a figure."""
    return printable(figure.caption) or f"{titled(figure)}."


def told(figure: Figure) -> Sequence[str]:
    """Return the long text alternative, a paragraph for each part, without the heading that it begins with."""
    return [printable(part) for part in figure.drawing.description.splitlines()[1:]]


def notes(figure: Figure, page: Page) -> Iterator[str]:
    """Yield what has to be said under a figure: that it is smaller than it was drawn."""
    if page.share < 1:
        yield say("office.smaller", figure.drawing.lang, share=int(page.share * 100))
