"""Work in steps: it rests between two, for whoever has something more urgent to do."""

from collections.abc import Generator
from typing import TypeVar

from netdraw.model.collecting import collector_paused

T = TypeVar("T")

Steps = Generator[None, None, T]  # ends with what it comes to


@collector_paused()
def at_once(steps: Steps[T]) -> T:
    """Do all steps at once, and return what they come to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
