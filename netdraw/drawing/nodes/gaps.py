"""Opens an outline where a name stands in it."""

from collections.abc import Iterator

from netdraw.drawing.geometry.obstacles import inside
from netdraw.drawing.geometry.paths import Commands, r
from netdraw.drawing.primitives import Box, Command, Point


def parted(outline: Commands, gap: Box) -> Commands:
    """Return a closed outline without what of its straight stretches lies in a box (0.1 mm).

    It begins behind the gap and ends before it, so that what fills it stays the same.
    """
    pieces = [list[Command]()]
    for command in _stretches(outline, gap):
        if command[0] == "M" and pieces[-1]:
            pieces.append([])
        pieces[-1].append(command)
    first, *others = pieces
    if not others:
        return outline
    return tuple(command for piece in others for command in piece) + tuple(first[1:])


def _stretches(outline: Commands, gap: Box) -> Iterator[Command]:
    """Yield the commands of an outline, lifted from the paper in the gap; closed by a line."""
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
