"""Keeps the cyclic collector still while thousands of values are made that all stay alive."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 50_000  # so many new values would take the collector longer than a frame of the screen


@contextmanager
def collector_paused() -> Iterator[None]:
    """Have no collection meanwhile, as each would walk all that is new and find nothing of it dead.

    Of many values the collector would do so right after. So they join the oldest ones, which it seldom walks.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            if gc.get_count()[0] > MANY:
                gc.freeze()  # the one way to let values grow old unseen …
                gc.unfreeze()  # … of which this is needed, or cycles among them would stay for ever
            gc.enable()
