"""Puts the lines of text of a symbol together, and in the shape that they stand on, as an office program has them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from netdraw.drawing.primitives import NONE, Box, Path, Primitive, Text, bounds
from netdraw.drawing.text.lettering import CENTRE, LEAD

NEXT = 1.25  # sizes from a line to the next at most; a badge keeps farther off
SLACK = 6  # so far may words come out of their shape


class Block(NamedTuple):
    """Lines that stand under one another, and their box."""

    lines: tuple[Text, ...]
    box: Box


class Part(NamedTuple):
    """A path with the block that stands on it, a path alone, or a block alone."""

    path: Path | None = None
    block: Block | None = None


def parts(primitives: Iterable[Primitive]) -> list[Part]:
    """Return what a symbol is made of from back to front, each block on the path that holds it where there is one."""
    found: list[Part] = []
    for each in _together(primitives):
        if isinstance(each, Path):
            found.append(Part(each))
            continue
        ground = _ground(found, each)
        if ground is None:
            found.append(Part(block=each))
        else:
            found[ground] = found[ground]._replace(block=each)
    return found


def _together(primitives: Iterable[Primitive]) -> Iterator[Path | Block]:
    lines: list[Text] = []
    for each in primitives:
        if lines and not (isinstance(each, Text) and _under(lines[-1], each)):
            yield _block(lines)
            lines = []
        if isinstance(each, Text):
            lines.append(each)
        else:
            yield each
    if lines:
        yield _block(lines)


def _under(upper: Text, lower: Text) -> bool:
    """Whether a line goes on with the one before it."""
    one, other = _box(upper), _box(lower)
    close = 0 < lower.y - upper.y < NEXT * max(upper.size, lower.size)
    return close and one.left < other.right and other.left < one.right


def _block(lines: Sequence[Text]) -> Block:
    boxes = [_box(line) for line in lines]
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    return Block(tuple(lines), Box(left, boxes[0].top, right, boxes[-1].bottom))


def _box(line: Text) -> Box:
    """Return the box of a line with the room that it takes among others."""
    middle, half = line.y - CENTRE * line.size, line.size * LEAD / 2
    left = line.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[line.anchor] * line.width
    return Box(left, middle - half, left + line.width, middle + half)


def _ground(found: Sequence[Part], block: Block) -> int | None:
    """Return which part holds the words with nothing over it there: rather a filled one, rather one in front."""
    free: list[int] = []
    for place in reversed(range(len(found))):
        path = found[place].path
        box = bounds([path._replace(width=0)]) if path else None
        if path and box and path.commands[-1][0] == "Z" and block.box.within(box.grown(SLACK)):
            if found[place].block is None:
                free.append(place)
            if path.fill != NONE:
                break
        elif path and box and path.fill != NONE and box.meets(block.box):
            break
    filled = [place for place in free if found[place].path.fill != NONE]  # type: ignore[union-attr]  # these have paths
    return next(iter(filled or free), None)
