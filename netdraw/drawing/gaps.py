"""Opens an outline where a name stands in it."""

from collections.abc import Iterator

from netdraw.drawing.obstacles import inside
from netdraw.drawing.paths import Commands, r
from netdraw.drawing.primitives import Box, Command, Point


def parted(outline: Commands, gap: Box) -> Commands:
    """Return the line of a closed outline without what of its straight stretches lies in a box (0.1 mm)."""
    return tuple(_parted(outline, gap))


def _parted(outline: Commands, gap: Box) -> Iterator[Command]:
    pen = first = (0.0, 0.0)
    for command in outline:
        match command:
            case ("M", x, y):
                pen = first = (x, y)
                yield command
            case ("C", *_, x, y):
                pen = (x, y)
                yield command
            case ("L", x, y):
                yield from _stretch(pen, (x, y), gap)
                pen = (x, y)
            case _:
                yield from _stretch(pen, first, gap)


def _stretch(start: Point, end: Point, gap: Box) -> Iterator[Command]:
    share = inside(start, end, gap) if start != end else None
    if share and share[0] < share[1]:
        (ax, ay), (bx, by) = (
            (r(start[0] + each * (end[0] - start[0])), r(start[1] + each * (end[1] - start[1]))) for each in share
        )
        if share[0] > 0:
            yield ("L", ax, ay)
        yield ("M", bx, by)
    if start != end:
        yield ("L", *end)
