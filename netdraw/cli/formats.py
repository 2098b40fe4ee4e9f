"""Writes figures from the command line, where Qt has to be made ready first."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from netdraw.canvas.figures import FORMATS
from netdraw.exchange.figures import Figure, Order
from netdraw.files.problems import Problem
from netdraw.language.words import say


def written(figure: Figure, suffix: str, order: Order) -> bytes:
    """Return a figure in the format of `suffix`, one of FORMATS; raises Problem where Qt is missing for it."""
    if suffix == ".svg":
        return FORMATS[suffix](figure, order)
    with _qt():
        return FORMATS[suffix](figure, order)


@contextmanager
def _qt() -> Iterator[None]:
    """Have Qt ready to paint; on Linux without a screen, so that it does not look for the libraries of one."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from PySide6.QtGui import QGuiApplication
    except ImportError as error:
        raise Problem(say("cli.no-qt", reason=error)) from None
    application = QGuiApplication.instance() or QGuiApplication([])
    yield
    del application  # it had to live until here
