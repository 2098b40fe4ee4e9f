"""Work in pieces: it rests between two, for whoever has something more urgent to do."""

from collections.abc import Generator
from typing import TypeVar

from netdraw.model.collecting import collector_paused

T = TypeVar("T")

Pieces = Generator[None, None, T]  # ends with what it comes to


@collector_paused()
def whole(pieces: Pieces[T]) -> T:
    """Do all pieces at once, and return what they come to."""
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            result: T = end.value
            return result
