"""Writes figures as slides for PowerPoint: native shapes with their words, and lines that are glued to them."""

import io
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import count, pairwise
from typing import TYPE_CHECKING, NamedTuple

from netdraw.drawing.primitives import Box, Drawing, Path, Point, Symbol, bounds
from netdraw.drawing.text.printable import printable
from netdraw.exchange.figures import Figure
from netdraw.exchange.office.blocks import Part, parts
from netdraw.exchange.office.lines import Drawn, drawn
from netdraw.exchange.office.plates import FONT, INK, SPOKEN, titled, told
from netdraw.exchange.office.sealing import resealed
from netdraw.exchange.office.shapes import UNIT, Manner, Named, Spot, connector, group, joint, shape, sides
from netdraw.exchange.office.tags import Tag, written
from netdraw.files.problems import Problem
from netdraw.language.words import say

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide

WIDE, HIGH = 3386.7, 1905.0  # a slide of 16:9
EDGE, TITLE = 100.0, 140.0  # round the figure, and what the title takes of the height
LARGEST = 2.0  # times its printed size a figure may become
LETTER = 24  # points, of the title
JOINED = 4  # the site in the middle of a joint: four stand at its sides
FIRST = 10  # number of the first shape: the title comes before it
NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
UNWANTED = ("app.xml", "thumbnail.jpeg", "printerSettings")


def pptx(figures: Sequence[Figure]) -> bytes:
    """Return a presentation of one slide for each figure (at least one), the same bytes for the same figures.

    The description stands in the notes.
    """
    if find_spec("pptx") is None:
        raise Problem(say("office.no-pptx"))
    from pptx import Presentation

    show = Presentation()
    _widened(show)
    for figure in figures:
        slide = show.slides.add_slide(show.slide_layouts.get_by_name("Title Only") or show.slide_layouts[0])
        _titled(slide, figure)
        for each in _Slide(figure).shapes():
            slide.shapes.element.append(_parsed(each))
    saved = io.BytesIO()
    show.save(saved)
    return resealed(saved.getvalue(), UNWANTED, titled(figures[0]), figures[0].drawing.lang)


def _widened(show: "Presentation") -> None:
    """Turn the template's 4:3 into 16:9, its places for titles and text as well."""
    from pptx.util import Emu

    before, wide = show.slide_width or 1, Emu(round(WIDE * UNIT))
    show.slide_width, show.slide_height = wide, Emu(round(HIGH * UNIT))
    for sheet in (show.slide_master, *show.slide_layouts):
        for place in sheet.placeholders:
            place.left, place.width = (Emu(round(each * wide / before)) for each in (place.left, place.width))


def _titled(slide: "Slide", figure: Figure) -> None:
    from pptx.dml.color import RGBColor
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Emu, Pt

    title = slide.shapes.title
    assert title
    title.text = titled(figure)
    words = title.text_frame.paragraphs[0]
    words.alignment, font = PP_ALIGN.LEFT, words.runs[0].font
    font.name, font.size, font.bold, font.color.rgb = FONT, Pt(LETTER), True, RGBColor(*bytes.fromhex(INK))  # type: ignore[no-untyped-call]  # its __new__ has no types
    title.left, title.top = Emu(round(EDGE * UNIT)), Emu(round(EDGE / 3 * UNIT))
    title.width, title.height = Emu(round((WIDE - 2 * EDGE) * UNIT)), Emu(round((TITLE - EDGE / 3) * UNIT))
    notes = slide.notes_slide.notes_text_frame
    assert notes
    notes.text = "\n".join(told(figure))


def _parsed(element: Tag) -> object:
    from pptx.oxml import parse_xml

    return parse_xml(written(element, NAMES))


class Place(NamedTuple):
    """The shape that a line can be glued to, and the sites asked of it so far."""

    number: int
    part: int
    box: Box
    sites: list[Point]

    def glued(self, at: Point) -> str:
        """Return a site for a line that ends there."""
        if at not in self.sites:
            self.sites.append(at)
        return f"{self.number}/{self.sites.index(at)}"


class _Slide:
    """One drawing becoming shapes: first all get their numbers, so that lines can name what they are glued to."""

    def __init__(self, figure: Figure) -> None:
        self.drawing = figure.drawing
        self.links = figure.document.links if figure.document else {}
        self.spot = spot(self.drawing)
        self.manner = Manner(SPOKEN.get(self.drawing.lang, self.drawing.lang), (*self.drawing.fonts, FONT)[0])
        self.numbers = count(FIRST)
        self.places: defaultdict[str, list[Place]] = defaultdict(list)

    def shapes(self) -> Iterator[Tag]:
        """Yield the shapes from back to front."""
        made = [(each, drawn(each) if each.id in self.links else None) for each in self.drawing.symbols]
        bodies = {i: self._body(symbol) for i, (symbol, line) in enumerate(made) if line is None}
        lines = {i: [*self._line(symbol, line)] for i, (symbol, line) in enumerate(made) if line}
        for i, (symbol, line) in enumerate(made):
            if line:
                yield from self._thing(symbol, parts(line.under))
                yield from lines[i]
                yield from self._thing(symbol, parts(line.rest))
            else:
                yield from self._thing(symbol, *bodies[i])

    def _body(self, symbol: Symbol) -> tuple[list[Part], Place]:
        """Return what a symbol is made of, and the shape among it that lines are glued to: its outline."""
        made = parts(symbol.primitives)
        outlines = [i for i, part in enumerate(made) if part.path and _fills(part.path, symbol.box)]
        place = Place(next(self.numbers), outlines[0] if outlines else 0, symbol.box, sides(symbol.box))
        self.places[symbol.id].append(place)
        return made, place

    def _thing(self, symbol: Symbol, made: Sequence[Part], place: Place | None = None) -> Iterator[Tag]:
        """Yield a symbol as one shape, or as shapes in a group; what belongs to a line is decoration."""
        title = printable(symbol.title)
        said = title if place else ""
        numbers = [place.number if place and i == place.part else next(self.numbers) for i in range(len(made))]
        alone = len(made) == 1
        shapes = [
            shape(
                Named(number, title, said if alone else ""),
                part,
                self.spot,
                self.manner,
                place.sites if place and number == place.number else (),
            )
            for number, part in zip(numbers, made, strict=True)
        ]
        box = symbol.filled
        yield from (
            shapes if alone or not made else [group(Named(next(self.numbers), title, said), box, self.spot, shapes)]
        )

    def _line(self, symbol: Symbol, made: Drawn) -> Iterator[Tag]:
        """Yield the line of a link; the first of its stretches is read aloud."""
        link, said = self.links[symbol.id], printable(symbol.title)
        for stroke in made.strokes:
            start, *corners, end = stroke.line
            dots = {corner: next(self.numbers) for corner in corners}
            first, last = self._glued(link.source, start), self._glued(link.target, end)
            glue = [first, *(f"{number}/{JOINED}" for number in dots.values()), last]
            for i, ends in enumerate(pairwise(stroke.line)):
                stretch = stroke._replace(
                    start=None if i else stroke.start, end=stroke.end if i == len(corners) else None
                )
                named = Named(next(self.numbers), printable(symbol.title), said)
                yield connector(named, ends, stretch, (glue[i], glue[i + 1]), self.spot)
                said = ""
            yield from (joint(number, corner, stroke, self.spot) for corner, number in dots.items())

    def _glued(self, node: str, at: Point) -> str:
        """Return the site on a node where a line ends: the nearest of its shapes, as a strip shows it in each phase."""
        near = min(self.places[node], key=lambda place: math.dist(place.box.centre, at), default=None)
        return near.glued(at) if near else ""


def _fills(path: Path, box: Box) -> bool:
    around = bounds([path._replace(width=0)])
    return around is not None and around.within(box.grown(1)) and box.within(around.grown(1))


def spot(drawing: Drawing) -> Spot:
    """Return where a drawing comes: as large as it can be below the title, in the middle."""
    box, room = drawing.box, (WIDE - 2 * EDGE, HIGH - TITLE - EDGE)
    share = min(room[0] / box.width, room[1] / box.height, LARGEST)
    left = WIDE / 2 - box.centre[0] * share
    top = TITLE + (room[1] + EDGE / 2 - box.height * share) / 2 - box.top * share
    return Spot(share, left * UNIT, top * UNIT)
