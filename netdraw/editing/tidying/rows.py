"""Lays things in a row: in their order, apart, in the room there is, and as near as can be to where they are wanted."""

from collections.abc import Callable, Sequence
from itertools import pairwise

Span = tuple[float, float]


def settled(wanted: Sequence[float], apart: Sequence[float], room: Span) -> list[float]:
    """Return the middles nearest to those `wanted`, in order.

    `apart` is the least between each and the next; the first and the last stay in `room`. Least squares by pooling
    neighbours that get in each other's way (isotonic regression, Barlow et al. 1972).
    """
    along = [0.0]
    for each in apart:
        along.append(along[-1] + each)
    pools: list[tuple[float, int]] = []
    for aim, gone in zip(wanted, along, strict=True):
        mean, number = aim - gone, 1
        while pools and pools[-1][0] > mean:
            before, many = pools.pop()
            mean, number = (before * many + mean * number) / (many + number), many + number
        pools.append((mean, number))
    low, high = room[0], max(room[1] - along[-1], room[0])
    starts = [min(max(mean, low), high) for mean, number in pools for _ in range(number)]
    return [start + gone for start, gone in zip(starts, along, strict=True)]


def spread(
    columns: Sequence[float], wanted: Sequence[float], gap: Callable[[int, int], float], spans: Sequence[Span]
) -> list[float] | None:
    """Return the middles of columns of these widths in the spans of a room; None when they do not fit.

    `gap` says how much there must be between two columns by their numbers.
    """
    parts = _shared(columns, wanted, gap, spans)
    if parts is None:
        return None
    middles: list[float] = []
    for part, (low, high) in zip(parts, spans, strict=True):
        if part:
            apart = [(columns[a] + columns[b]) / 2 + gap(a, b) for a, b in pairwise(part)]
            room = low + columns[part[0]] / 2, high - columns[part[-1]] / 2
            middles += settled([wanted[i] for i in part], apart, room)
    return middles


def _shared(
    columns: Sequence[float], wanted: Sequence[float], gap: Callable[[int, int], float], spans: Sequence[Span]
) -> list[list[int]] | None:
    """Share the columns out over the spans, in order: each goes on to the next one when it is wanted there, or full."""
    parts: list[list[int]] = [[] for _ in spans]
    at, left = 0, (spans[0][0] if spans else 0.0)
    for i, wide in enumerate(columns):
        begin = left + (gap(i - 1, i) if at < len(spans) and parts[at] else 0)
        while at < len(spans) and (begin + wide > spans[at][1] or _ahead(columns[i:], wanted[i], spans[at:])):
            at += 1
            begin = spans[at][0] if at < len(spans) else 0.0
        if at == len(spans):
            return None
        parts[at].append(i)
        left = begin + wide
    return parts


def _ahead(columns: Sequence[float], wanted: float, spans: Sequence[Span]) -> bool:
    """Whether the first column is wanted beyond the first span, and the rest have room there with all gaps."""
    rest = sum(max(high - low, 0) for low, high in spans[1:])
    return wanted > spans[0][1] and sum(columns) * 1.5 < rest
