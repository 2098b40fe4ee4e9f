"""Which key on the canvas does what, as a table: the sheet of keys tells them too."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from netdraw.canvas.doing.deeds import Deeds
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


class Key(NamedTuple):
    """A deed by its name, which is that of an action or a key of the words `keys`; its chords; and the deed."""

    name: str
    chords: tuple[Chord, ...]
    deed: Callable[[Deeds, Stage], object]


class Arrows(NamedTuple):
    """A deed that goes the way of an arrow: its name, what is held with the arrow, and the deed."""

    name: str
    held: Qt.KeyboardModifier
    deed: Callable[[Deeds, Point], object]


def _tool(tool: Tool) -> Callable[[Deeds, Stage], object]:
    return lambda _, stage: stage.take(tool)


def _arranging(name: str, key: Qt.Key, held: Qt.KeyboardModifier) -> Key:
    return Key(name, ((key, held),), lambda deeds, _: deeds.arrange(name))


KEYS = (
    Key("select", ((Qt.Key.Key_V, PLAIN),), _tool("select")),
    Key("hand", ((Qt.Key.Key_H, PLAIN),), _tool("hand")),
    Key("link", ((Qt.Key.Key_L, PLAIN),), _tool("link")),
    Key("add", ((Qt.Key.Key_N, PLAIN),), lambda deeds, _: deeds.add()),
    Key(
        "rename",
        ((Qt.Key.Key_F2, PLAIN), (Qt.Key.Key_Return, PLAIN), (Qt.Key.Key_Enter, PLAIN)),
        lambda deeds, _: deeds.rename(),
    ),
    Key(
        "mark-doubt",
        ((Qt.Key.Key_Question, PLAIN), (Qt.Key.Key_Question, SHIFT)),
        lambda deeds, _: deeds.mark("doubt"),
    ),
    Key("offer", ((Qt.Key.Key_Menu, PLAIN), (Qt.Key.Key_F10, SHIFT)), lambda deeds, _: deeds.offer()),
    Key("delete", ((Qt.Key.Key_Delete, PLAIN), (Qt.Key.Key_Backspace, PLAIN)), lambda deeds, _: deeds.delete()),
    Key("to-tray", ((Qt.Key.Key_Delete, SHIFT),), lambda deeds, _: deeds.set_aside()),
    Key("draw-links", ((Qt.Key.Key_L, CTRL | SHIFT),), lambda deeds, _: deeds.draw_links()),
    Key("select-nothing", ((Qt.Key.Key_Escape, PLAIN),), lambda deeds, _: deeds.select_nothing()),
    Key("undo", ((Qt.Key.Key_Z, CTRL),), lambda deeds, _: deeds.undo()),
    Key("redo", ((Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)), lambda deeds, _: deeds.redo()),
    Key("cut", ((Qt.Key.Key_X, CTRL),), lambda deeds, _: deeds.clipboard.cut()),
    Key("copy", ((Qt.Key.Key_C, CTRL),), lambda deeds, _: deeds.clipboard.copy()),
    Key("paste", ((Qt.Key.Key_V, CTRL),), lambda deeds, _: deeds.clipboard.paste()),
    Key("duplicate", ((Qt.Key.Key_D, CTRL),), lambda deeds, _: deeds.clipboard.duplicate()),
    Key("select-all", ((Qt.Key.Key_A, CTRL),), lambda deeds, _: deeds.select_all()),
    Key("copy-figure", ((Qt.Key.Key_C, CTRL | SHIFT),), lambda deeds, _: deeds.clipboard.copy_figure()),
    Key("group", ((Qt.Key.Key_G, CTRL),), lambda deeds, _: deeds.group()),
    Key("ungroup", ((Qt.Key.Key_G, CTRL | SHIFT),), lambda deeds, _: deeds.ungroup()),
    Key("fold", ((Qt.Key.Key_F, CTRL | SHIFT),), lambda deeds, _: deeds.fold()),
    Key("calm", ((Qt.Key.Key_R, CTRL | SHIFT),), lambda deeds, _: deeds.calm()),
    Key("print-size", ((Qt.Key.Key_0, CTRL),), lambda _, stage: stage.print_size()),
    # Shift+1 and Shift+2 arrive as what stands on those keys: on most layouts one of these.
    Key("fit", ((Qt.Key.Key_1, SHIFT), (Qt.Key.Key_Exclam, SHIFT)), lambda _, stage: stage.fit_sheet()),
    Key(
        "fit-selection",
        ((Qt.Key.Key_2, SHIFT), (Qt.Key.Key_At, SHIFT), (Qt.Key.Key_QuoteDbl, SHIFT)),
        lambda _, stage: stage.fit_selection(),
    ),
    _arranging("forward", Qt.Key.Key_PageUp, CTRL),
    _arranging("backward", Qt.Key.Key_PageDown, CTRL),
    _arranging("to-front", Qt.Key.Key_PageUp, CTRL | SHIFT),
    _arranging("to-back", Qt.Key.Key_PageDown, CTRL | SHIFT),
    *(_arranging(f"align-{edge}", key, CTRL | SHIFT) for key, edge in EDGES.items()),
)
ARROW_KEYS = (
    Arrows("nudge", PLAIN, lambda deeds, way: deeds.nudge(way)),
    Arrows("nudge-little", SHIFT, lambda deeds, way: deeds.nudge(way, 1)),
    Arrows("walk", ALT, lambda deeds, way: deeds.walk(way)),
    Arrows("add-linked", CTRL, lambda deeds, way: deeds.add_linked(way)),
    Arrows("grow", ALT | SHIFT, lambda deeds, way: deeds.grow(way)),
)


def keyboard(deeds: Deeds, stage: Stage) -> dict[Chord, Deed]:
    """Return the deed of every chord."""
    arrows = {
        (arrow, each.held): partial(each.deed, deeds, way) for each in ARROW_KEYS for arrow, way in ARROWS.items()
    }
    return arrows | {chord: partial(key.deed, deeds, stage) for key in KEYS for chord in key.chords}


def chord(event: QKeyEvent) -> Chord:
    """Return the key with its modifiers."""
    return event.key(), event.modifiers() & ~LAYOUT
