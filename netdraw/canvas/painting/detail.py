"""How much of a symbol is painted at a size: what would be too small to see is left out."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from netdraw.canvas.painting.sight import PRINTED
from netdraw.drawing.primitives import Command, Path, Primitive, Symbol, Text


class Detail(NamedTuple):
    """Whether words are painted, from which size (0.1 mm) on shapes are, and whether lines are at least hairlines."""

    words: bool = True
    least: float = 0
    hairlines: bool = False


WHOLE = Detail()
WORDLESS = Detail(words=False)
HAIRLINES = Detail(words=False, least=40, hairlines=True)
UP_TO = ((0.2, HAIRLINES), (0.35, WORDLESS))  # of the printed size: the body text is then under 4 pixels high


def detail(scale: float) -> Detail:
    """Return what to paint at `scale` pixels per 0.1 mm."""
    return next((each for share, each in UP_TO if scale < share * PRINTED), WHOLE)


def seen(symbol: Symbol, shown: Detail) -> Iterable[Primitive]:
    """Return what is painted of a symbol, from back to front."""
    return symbol.primitives if shown is WHOLE else _seen(symbol, shown)


def _seen(symbol: Symbol, shown: Detail) -> Iterator[Primitive]:
    for each in symbol.primitives:
        if isinstance(each, Text):
            if shown.words:
                yield each
        elif _large(each, shown.least):
            yield each


def _large(path: Path, least: float) -> bool:
    if not least:
        return True
    if len(path.commands) > 1:
        start, end = path.commands[0], path.commands[1]
        if len(start) == 3 and len(end) == 3 and (abs(end[1] - start[1]) >= least or abs(end[2] - start[2]) >= least):
            return True  # as most lines and outlines: the rest need not be looked at
    numbers = _first(path.commands)
    xs, ys = numbers[::2], numbers[1::2]
    return not numbers or max(max(xs) - min(xs), max(ys) - min(ys)) + path.width >= least


def _first(commands: Sequence[Command]) -> list[float]:
    """Return the coordinates of the first piece of a path: the others are as large, as beads on a line are."""
    numbers: list[float] = []
    for command in commands:
        if numbers and command[0] == "M":
            break
        numbers += command[1:]
    return numbers
