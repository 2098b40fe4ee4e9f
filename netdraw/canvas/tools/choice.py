"""Chooses the gesture that a press begins, by the tool, by where it is and how."""

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.band import Band
from netdraw.canvas.tools.bend import Bend
from netdraw.canvas.tools.connect import Connect
from netdraw.canvas.tools.draw import Draw, waiting_at
from netdraw.canvas.tools.erase import Erase
from netdraw.canvas.tools.fan import Fan
from netdraw.canvas.tools.gesture import Gesture
from netdraw.canvas.tools.lay import Lay
from netdraw.canvas.tools.move import Move
from netdraw.canvas.tools.pan import Pan
from netdraw.canvas.tools.resize import Resize


def gesture(stage: Stage, pointer: Pointer) -> Gesture:
    """Return the gesture, begun."""
    if pointer.pans:
        return Pan(stage, pointer)
    if pointer.erases:
        return Erase(stage, pointer)
    spot = stage.spot(pointer)
    if stage.tool == "link":
        return Fan(stage, spot)
    waiting = waiting_at(stage, pointer) if spot.part == "paper" else None
    if waiting:
        return Draw(stage, waiting)
    if stage.lays(spot):
        return Lay(stage, pointer)
    if spot.part == "paper":
        pans = pointer.touch and not stage.habits.finger_draws
        return Pan(stage, pointer) if pans else Band(stage, pointer)
    if spot.id in stage.editor.picture.routes:
        return Bend(stage, pointer, spot.id)
    if spot.part == "rim" and not pointer.adds:
        return Connect(stage, spot)
    if spot.part == "grip" and not pointer.ctrl:
        return Resize(stage, pointer, spot)
    return Move(stage, pointer, spot.id)
