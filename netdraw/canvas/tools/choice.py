"""Chooses the gesture that a press begins, by where it is and how."""

from netdraw.canvas.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.band import Band
from netdraw.canvas.tools.connect import Connect
from netdraw.canvas.tools.gesture import Gesture
from netdraw.canvas.tools.move import Move
from netdraw.canvas.tools.pan import Pan
from netdraw.canvas.tools.select import Select


def gesture(stage: Stage, pointer: Pointer) -> Gesture:
    """Return the gesture, begun."""
    if pointer.pans:
        return Pan(stage, pointer)
    spot = stage.spot(pointer)
    if spot.part == "paper":
        return Pan(stage, pointer) if pointer.touch else Band(stage, pointer)
    if spot.id in stage.editor.picture.routes:
        return Select(stage, spot.id)
    if spot.part == "rim" and not pointer.adds:
        return Connect(stage, spot)
    return Move(stage, pointer, spot.id)
