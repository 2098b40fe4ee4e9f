"""The formats of figures, by the ending of a file's name; each imports what it needs when it is asked for."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from netdraw.drawing.primitives import Drawing
from netdraw.files.problems import Problem
from netdraw.language.words import say


def _svg(drawing: Drawing) -> bytes:
    from netdraw.drawing.svg import svg

    return svg(drawing)


def _png(drawing: Drawing) -> bytes:
    with _qt():
        from netdraw.canvas.images import png

        return png(drawing)


def _pdf(drawing: Drawing) -> bytes:
    with _qt():
        from netdraw.canvas.images import pdf

        return pdf(drawing)


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


FORMATS: Mapping[str, Callable[[Drawing], bytes]] = {".svg": _svg, ".png": _png, ".pdf": _pdf}
