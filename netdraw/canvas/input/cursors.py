"""Which cursor shows what a press would do."""

from PySide6.QtCore import Qt

from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.gesture import Gesture
from netdraw.canvas.tools.pan import Pan
from netdraw.editing.levelling import Pull

SIZING = {
    **dict.fromkeys([Pull(-1, 0), Pull(1, 0)], Qt.CursorShape.SizeHorCursor),
    **dict.fromkeys([Pull(0, -1), Pull(0, 1)], Qt.CursorShape.SizeVerCursor),
    **dict.fromkeys([Pull(-1, -1), Pull(1, 1)], Qt.CursorShape.SizeFDiagCursor),
    **dict.fromkeys([Pull(-1, 1), Pull(1, -1)], Qt.CursorShape.SizeBDiagCursor),
}


def cursor(stage: Stage, gesture: Gesture | None) -> Qt.CursorShape:
    """Return the cursor over what the pointer is on."""
    if isinstance(gesture, Pan):
        return Qt.CursorShape.ClosedHandCursor
    if stage.grips:
        return Qt.CursorShape.OpenHandCursor
    over = stage.over
    if stage.tool == "link" or over.part == "rim" or stage.lays(over):
        return Qt.CursorShape.CrossCursor
    return SIZING[over.pull] if over.part == "grip" else Qt.CursorShape.ArrowCursor
