"""Moves marks along a line as little as can be, so that they come to lie apart as far as they need."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

SLACK = 1e-6  # of sums


class Mark(NamedTuple):
    """A mark: where it lies, between where it may lie, and how hard it is to move."""

    at: float
    low: float
    high: float
    weight: float = 1.0


def spaced(marks: Sequence[Mark], needs: Sequence[float]) -> list[float]:
    """Return where marks come to lie, in their order, each so far from the next as the `needs` say.

    The sum of the squares of how far they move, by weight, is the least (isotonic regression by pooling adjacent
    violators, Ayer et al. 1955). Where there is no room for that, those in that room share it evenly.
    """
    starts = _starts(marks, needs)
    blocks: list[tuple[float, float, float, float, float, int]] = []
    for (at, low, high, weight), start in zip(marks, starts, strict=True):
        mean, low, high, number = at - start, low - start, high - start, 1
        middle = min(max(mean, low), high)
        while blocks and blocks[-1][0] > middle:  # those that lie against each other move as one
            _, its, lower, upper, other, more = blocks.pop()
            mean, weight = (weight * mean + other * its) / (weight + other), weight + other
            low, high, number = max(low, lower), min(high, upper), number + more
            middle = min(max(mean, low), high)
        blocks.append((middle, mean, low, high, weight, number))
    middles = (middle for middle, *_, number in blocks for _ in range(number))
    return [start + middle for start, middle in zip(starts, middles, strict=True)]


def _starts(marks: Sequence[Mark], needs: Sequence[float]) -> list[float]:
    """Return how far from the first one each mark needs to be, less where there is no room for that."""
    starts = [0.0, *accumulate(needs)]
    for _ in marks:
        short = min(_short(marks, starts), default=None)
        if short is None:
            break
        share, first, last = short
        begin, less = starts[first], (starts[last] - starts[first]) * (1 - share)
        inner = (begin + (start - begin) * share for start in starts[first : last + 1])
        starts = [*starts[:first], *inner, *(start - less for start in starts[last + 1 :])]
    return starts


def _short(marks: Sequence[Mark], starts: Sequence[float]) -> Iterator[tuple[float, int, int]]:
    """Yield which share of what is needed from one mark to another there is room for, where that is not all."""
    over = [start - mark.low + SLACK for mark, start in zip(marks, starts, strict=True)]
    least = over[0]
    for last in range(1, len(marks)):
        high, start = marks[last].high, starts[last]
        if start - high > least:
            for first in range(last):
                wide = start - starts[first]
                if start - high > over[first] and wide > SLACK:
                    yield max(high - marks[first].low, 0.0) / wide, first, last
        least = min(least, over[last])
