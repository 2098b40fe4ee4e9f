"""Makes ready what the formats of figures need when there is no window."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from netdraw.canvas.output.figures import WITHOUT_QT
from netdraw.files.problems import Problem
from netdraw.language.words import say


@contextmanager
def ready(suffixes: Iterable[str]) -> Iterator[None]:
    """Have Qt ready to paint for as long as figures are made, if one of the formats needs it.

    On Linux without a screen, so that it does not look for the libraries of one. Raises Problem where Qt is missing.
    """
    if WITHOUT_QT.issuperset(suffixes):
        yield
        return
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from PySide6.QtGui import QGuiApplication
    except ImportError as error:
        raise Problem(say("cli.no-qt", reason=error)) from None
    application = QGuiApplication.instance() or QGuiApplication([])
    yield
    del application  # it had to live until here
