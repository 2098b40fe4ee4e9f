"""Lays a drawing on sheets of paper: one, or several that are cut and put together as a poster."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from netdraw.drawing.geometry.paths import polyline
from netdraw.drawing.primitives import Box, Drawing, Path, Symbol, Text
from netdraw.language.words import say
from netdraw.model.paper import Direction, PageSetup

SIZES: Mapping[str, tuple[float, float]] = {"A4": (2100, 2970), "A3": (2970, 4200)}  # 0.1 mm, standing (ISO 216)
OVERLAP = 100  # 0.1 mm that two sheets of a poster share
NEAR, LONG, THIN = 8, 36, 1.5  # of the marks where a sheet is cut: from what is printed, their length and width
LETTER = 24  # the size of what stands beside a sheet of a poster
POINT = 254 / 72
INK = "#1B2430"


class Page(NamedTuple):
    """One sheet, in 0.1 mm from its upper left corner: what of the drawing comes where, and the marks beside it.

    A point (x, y) of the drawing comes at x · `scale` + `dx`, y · `scale` + `dy`; it is seen within `window` only.
    """

    width: float
    height: float
    window: Box
    scale: float
    dx: float
    dy: float
    marks: tuple[Symbol, ...] = ()


class Laid(NamedTuple):
    """A drawing on its pages, row by row, so many `across`; `scale` is that of the print to the figure."""

    drawing: Drawing
    pages: tuple[Page, ...]
    scale: float
    across: int = 1

    @property
    def letter(self) -> float:
        """The smallest letter in print, in points; 0 when there are none."""
        sizes = [each.size for symbol in self.drawing.symbols for each in symbol.primitives if isinstance(each, Text)]
        return min(sizes, default=0) / POINT * self.scale


def room(setup: PageSetup, direction: Direction) -> tuple[float, float]:
    """Return how wide and high (0.1 mm) one can print, on all sheets together."""
    width, height = _paper(setup, direction)
    margins = 20 * setup.margin
    return tuple(  # type: ignore[return-value]  # of two
        number * (side - margins) - (number - 1) * OVERLAP
        for number, side in ((setup.across, width), (setup.down, height))
    )


def best_direction(drawing: Box, setup: PageSetup) -> Direction:
    """Return how the paper lies: as it is set up, or so that the drawing comes out largest."""
    if setup.direction != "auto":
        return setup.direction
    both: tuple[Direction, Direction] = ("portrait", "landscape")
    return max(both, key=lambda each: _fit(drawing, room(setup, each)))


def lay(drawing: Drawing, setup: PageSetup, direction: Direction) -> Laid:
    """Lay a drawing in the middle of its pages: in its own size or smaller, and larger when it fills."""
    wide, high = room(setup, direction)
    fit = _fit(drawing.box, (wide, high))
    scale = fit if setup.fills or setup.across * setup.down > 1 else min(fit, 1)
    left = (wide - drawing.box.width * scale) / 2 - drawing.box.left * scale
    top = (high - drawing.box.height * scale) / 2 - drawing.box.top * scale
    width, height = _paper(setup, direction)
    margin = 10 * setup.margin
    window = Box(margin, margin, width - margin, height - margin)
    pages = []
    for row in range(setup.down):
        for column in range(setup.across):
            dx = margin + left - column * (window.width - OVERLAP)
            dy = margin + top - row * (window.height - OVERLAP)
            marks = tuple(_marks(window, setup, row, column, drawing))
            pages.append(Page(width, height, window, scale, dx, dy, marks))
    return Laid(drawing, tuple(pages), scale, setup.across)


def spread(drawing: Drawing, parts: Sequence[Box], setup: PageSetup, direction: Direction) -> Laid:
    """Lay each part of a drawing on a sheet of its own, at the top of it, all in one size."""
    wide, high = room(setup, direction)
    fit = min(_fit(each, (wide, high)) for each in parts)
    scale = fit if setup.fills else min(fit, 1)
    width, height = _paper(setup, direction)
    margin = 10 * setup.margin
    pages = (
        Page(
            width,
            height,
            Box(margin, margin, width - margin, margin + part.height * scale),
            scale,
            margin + (wide - part.width * scale) / 2 - part.left * scale,
            margin - part.top * scale,
        )
        for part in parts
    )
    return Laid(drawing, tuple(pages), scale, len(parts))


def _paper(setup: PageSetup, direction: Direction) -> tuple[float, float]:
    width, height = SIZES[setup.paper]
    return (height, width) if direction == "landscape" else (width, height)


def _fit(drawing: Box, room: tuple[float, float]) -> float:
    return min(room[0] / drawing.width, room[1] / drawing.height)


def _marks(window: Box, setup: PageSetup, row: int, column: int, drawing: Drawing) -> Iterator[Symbol]:
    """Yield where a sheet of a poster is cut, in the middle of what it shares with the next, and which one it is."""
    count = setup.across * setup.down
    if count == 1:
        return
    half = OVERLAP / 2
    lines = [
        *((x, "down") for x in (window.left + half * (column > 0), window.right - half * (column < setup.across - 1))),
        *((y, "across") for y in (window.top + half * (row > 0), window.bottom - half * (row < setup.down - 1))),
    ]
    for at, way in lines:
        for line in _beside(window, at, way):
            yield Symbol("cut", "mark", say("print.cut", drawing.lang), (line,), window)
    words = say(
        "print.sheet", drawing.lang, at=row * setup.across + column + 1, count=count, row=row + 1, column=column + 1
    )
    text = Text(window.left + half, window.bottom + NEAR + LETTER, f"{words} · {drawing.title}", LETTER, INK, "start")
    yield Symbol("sheet", "mark", words, (text,), window)


def _beside(window: Box, at: float, way: str) -> Iterator[Path]:
    """Yield the two marks at the ends of a cut that runs down at x, or across at y."""
    first, last = (window.top, window.bottom) if way == "down" else (window.left, window.right)
    for near, far in ((first - NEAR, first - NEAR - LONG), (last + NEAR, last + NEAR + LONG)):
        ends = [(at, near), (at, far)] if way == "down" else [(near, at), (far, at)]
        yield Path(polyline(ends), stroke=INK, width=THIN)
