"""All keys and signs by what they are for, from the tables that they work by."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from netdraw.app.frame.actions import ENTRIES, SUBMENUS
from netdraw.app.frame.tabs import NUMBERED
from netdraw.canvas.doing.keys import ARROW_KEYS, KEYS, Chord
from netdraw.language.guidance import phrases
from netdraw.language.shipped import Language
from netdraw.language.tables import PictureKind
from netdraw.language.words import say

GESTURES = (
    "tile",
    "double-click",
    "drag",
    "rim",
    "line",
    "words",
    "corner",
    "border",
    "alt-drag",
    "shift-drag",
    "ctrl-drag",
    "menu",
    "wheel",
    "ctrl-wheel",
    "pan",
    "finger",
    "pen",
)


class Row(NamedTuple):
    """What is pressed, typed or done, in one or more ways, and what comes of it."""

    ways: tuple[str, ...]
    does: str


class Section(NamedTuple):
    """Rows that belong together, under a title."""

    title: str
    rows: tuple[Row, ...]


def sections(language: Language, kind: PictureKind) -> tuple[Section, ...]:
    """Return all that there is to know by heart in a kind of picture, in the language of the interface."""
    return (
        Section(say("sheet.line"), tuple(_phrases(language))),
        Section(say("sheet.marks"), tuple(_marks(language))),
        Section(say("sheet.kinds"), tuple(_digits(language, kind))),
        Section(say("sheet.paper"), tuple(_paper())),
        *_menu(),
        Section(say("sheet.pointer"), tuple(_gestures())),
    )


def pressed(chord: Chord) -> str:
    """Return a chord as people write it on this system."""
    key, held = chord
    return QKeySequence(QKeyCombination(held, Qt.Key(key))).toString(QKeySequence.SequenceFormat.NativeText)


def written(keys: str) -> str:
    """Return keys of the table of actions as people write them on this system."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _gestures() -> Iterator[Row]:
    return (Row((say(f"gestures.{each}"),), say(f"gestures.{each}-does")) for each in GESTURES)


def _phrases(language: Language) -> Iterator[Row]:
    name = language.name
    return (Row((name(each.typed),), name(each.help)) for each in phrases().values())


def _marks(language: Language) -> Iterator[Row]:
    marks = (each for each in language.marks.values() if each.key)
    return (Row((f"Mee {each.key}",), language.name(each.names)) for each in marks)


def _digits(language: Language, kind: PictureKind) -> Iterator[Row]:
    kinds = language.keyed(kind)
    return (Row((str(digit),), language.name(each.names)) for digit, each in kinds.items())


def _paper() -> Iterator[Row]:
    """Return the keys of the canvas but for those that a menu shows too."""
    shown = {entry.name for entry in ENTRIES}
    for key in KEYS:
        if key.name not in shown:
            ways = {chord[0]: pressed(chord) for chord in reversed(key.chords)}  # of one key the first way
            yield Row(tuple(reversed(ways.values())), say(f"keys.{key.name}"))
    yield Row((pressed((Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)),), say("keys.tab"))
    yield Row((f"{written('Alt+1')} … {NUMBERED}",), say("keys.numbered"))
    for arrows in ARROW_KEYS:
        held = pressed((Qt.Key.Key_Up, arrows.held)).rpartition("+")[0]
        yield Row(("+".join(each for each in (held, say("sheet.arrows")) if each),), say(f"keys.{arrows.name}"))


def _menu() -> Iterator[Section]:
    """Return the actions that have keys: those of the menu itself, and of each menu in it."""
    inner = {name: menu for menu, groups in SUBMENUS.items() for group in groups for name in group}
    for menu in ("menu", *SUBMENUS):
        entries = (each for each in ENTRIES if each.keys and inner.get(each.name, "menu") == menu)
        rows = (Row(tuple(map(written, each.keys)), say(f"app.{each.name}").rstrip("…")) for each in entries)
        section = Section(say(f"app.{menu}"), tuple(rows))
        if section.rows:
            yield section
