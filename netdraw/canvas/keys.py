"""Which key on the canvas does what."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from netdraw.canvas.deeds import Deeds
from netdraw.canvas.stage import Stage, Tool
from netdraw.drawing.primitives import Point

Deed = Callable[[], object]
Chord = tuple[int, Qt.KeyboardModifier]  # a key need not be a Qt.Key: a Cyrillic letter is its code point

PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LAYOUT = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier  # say nothing about the chord

ARROWS: dict[Qt.Key, Point] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
EDGES = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_Up: "top", Qt.Key.Key_Down: "bottom"}
ORDERS: dict[Chord, str] = {
    (Qt.Key.Key_PageUp, CTRL): "forward",
    (Qt.Key.Key_PageDown, CTRL): "backward",
    (Qt.Key.Key_PageUp, CTRL | SHIFT): "to-front",
    (Qt.Key.Key_PageDown, CTRL | SHIFT): "to-back",
}
TOOLS: dict[Qt.Key, Tool] = {Qt.Key.Key_V: "select", Qt.Key.Key_H: "hand", Qt.Key.Key_L: "link"}
FIT = {Qt.Key.Key_1, Qt.Key.Key_Exclam}  # Shift+1 arrives as what stands on that key; on most layouts "!"

FIT_SELECTION = {Qt.Key.Key_2, Qt.Key.Key_At, Qt.Key.Key_QuoteDbl}


def keyboard(deeds: Deeds, stage: Stage) -> dict[Chord, Deed]:
    """Return the deed of every chord."""
    return {
        **{(key, PLAIN): partial(stage.take, tool) for key, tool in TOOLS.items()},
        (Qt.Key.Key_N, PLAIN): deeds.add,
        (Qt.Key.Key_Menu, PLAIN): deeds.offer,
        (Qt.Key.Key_F10, SHIFT): deeds.offer,
        (Qt.Key.Key_Question, SHIFT): partial(deeds.mark, "doubt"),
        (Qt.Key.Key_Question, PLAIN): partial(deeds.mark, "doubt"),
        (Qt.Key.Key_F2, PLAIN): deeds.rename,
        (Qt.Key.Key_Return, PLAIN): deeds.rename,
        (Qt.Key.Key_Enter, PLAIN): deeds.rename,
        (Qt.Key.Key_Delete, PLAIN): deeds.delete,
        (Qt.Key.Key_Backspace, PLAIN): deeds.delete,
        (Qt.Key.Key_Delete, SHIFT): deeds.set_aside,
        (Qt.Key.Key_L, CTRL | SHIFT): deeds.draw_links,
        (Qt.Key.Key_Escape, PLAIN): deeds.select_nothing,
        (Qt.Key.Key_Z, CTRL): deeds.undo,
        (Qt.Key.Key_Y, CTRL): deeds.redo,
        (Qt.Key.Key_Z, CTRL | SHIFT): deeds.redo,
        (Qt.Key.Key_X, CTRL): deeds.clipboard.cut,
        (Qt.Key.Key_C, CTRL): deeds.clipboard.copy,
        (Qt.Key.Key_V, CTRL): deeds.clipboard.paste,
        (Qt.Key.Key_D, CTRL): deeds.clipboard.duplicate,
        (Qt.Key.Key_A, CTRL): deeds.select_all,
        (Qt.Key.Key_C, CTRL | SHIFT): deeds.clipboard.copy_figure,
        (Qt.Key.Key_G, CTRL): deeds.group,
        (Qt.Key.Key_G, CTRL | SHIFT): deeds.ungroup,
        (Qt.Key.Key_0, CTRL): stage.print_size,
        **{(key, SHIFT): stage.fit for key in FIT},
        **{(key, SHIFT): stage.fit_selection for key in FIT_SELECTION},
        **_arrows(deeds),
        **{chord: partial(deeds.arrange, name) for chord, name in ORDERS.items()},
        **{(key, CTRL | SHIFT): partial(deeds.arrange, f"align-{edge}") for key, edge in EDGES.items()},
    }


def chord(event: QKeyEvent) -> Chord:
    """Return the key with its modifiers."""
    return event.key(), event.modifiers() & ~LAYOUT


def _arrows(deeds: Deeds) -> dict[Chord, Deed]:
    made: dict[Chord, Deed] = {}
    for key, direction in ARROWS.items():
        made[key, PLAIN] = partial(deeds.nudge, direction)
        made[key, SHIFT] = partial(deeds.nudge, direction, 1)
        made[key, ALT] = partial(deeds.walk, direction)
        made[key, CTRL] = partial(deeds.add_linked, direction)
        made[key, ALT | SHIFT] = partial(deeds.grow, direction)
    return made
