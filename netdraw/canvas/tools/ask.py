"""Asks what can be done with what is under a pointer."""

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage


def ask(stage: Stage, pointer: Pointer) -> None:
    """Select what is under the pointer, unless it is one of the selected, and offer what can be done with it."""
    key = stage.spot(pointer).id
    if key not in stage.editor.selection:
        stage.editor.select({key} if key else ())
    stage.offer(pointer)
