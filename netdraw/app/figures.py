"""Writes the picture in view as a figure; loaded at the first export."""

from collections.abc import Callable, Mapping
from pathlib import Path

from netdraw.canvas.images import pdf, png
from netdraw.drawing.figure import figure
from netdraw.drawing.primitives import Drawing
from netdraw.drawing.svg import svg
from netdraw.editing.editor import Editor
from netdraw.files.storing import store

FIGURES: Mapping[str, Callable[[Drawing], bytes]] = {".svg": svg, ".png": png, ".pdf": pdf}


def export(editor: Editor, path: Path) -> None:
    """Write a figure in the format of the path's ending, one of FIGURES; raises Problem."""
    drawing = figure(editor.document, editor.picture, editor.language, editor.theme)
    store({path: FIGURES[path.suffix.lower()](drawing)})
