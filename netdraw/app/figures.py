"""Writes the picture in view as a figure; loaded at the first export."""

from collections.abc import Callable, Mapping
from pathlib import Path

from netdraw.canvas.images import pdf, png
from netdraw.drawing.figure import figure
from netdraw.drawing.primitives import Drawing
from netdraw.drawing.strip import strip
from netdraw.drawing.svg import svg
from netdraw.editing.editor import Editor
from netdraw.files.storing import store

FIGURES: Mapping[str, Callable[[Drawing], bytes]] = {".svg": svg, ".png": png, ".pdf": pdf}


def export(editor: Editor, path: Path, phases: bool = False) -> None:
    """Write a figure, or one of all phases, in the format of the path's ending, one of FIGURES; raises Problem."""
    make = strip if phases else figure
    drawing = make(editor.document, editor.seen_picture, editor.language, editor.theme)
    store({path: FIGURES[path.suffix.lower()](drawing)})
