"""Everything one can do from the window, as a table: menus, buttons and keys follow from it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from netdraw.app.controls.glyphs import glyph
from netdraw.language.words import say


class Entry(NamedTuple):
    """An action: its name (the key of its words), its keys, its icon, and whether it is on."""

    name: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    on: bool | None = None  # at first, of what is switched on and off


ENTRIES = (
    Entry("new-design", ("Ctrl+N",)),
    Entry("new-value", ("Ctrl+Shift+N",)),
    Entry("start", ("Alt+Home",)),
    Entry("open", ("Ctrl+O",)),
    Entry("save", ("Ctrl+S",)),
    Entry("save-as", ("Ctrl+Shift+S",)),
    Entry("save-template"),
    Entry("export", ("Ctrl+E", "Ctrl+Shift+E")),
    Entry("print", ("Ctrl+P",)),
    Entry("page-setup", ("Ctrl+Shift+P",)),
    Entry("undo", ("Ctrl+Z",), "undo-2"),
    Entry("redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo-2"),
    Entry("cut", ("Ctrl+X",)),
    Entry("copy", ("Ctrl+C",)),
    Entry("paste", ("Ctrl+V",)),
    Entry("duplicate", ("Ctrl+D",)),
    Entry("copy-figure", ("Ctrl+Shift+C",)),
    Entry("select-all", ("Ctrl+A",)),
    Entry("snap", on=True),
    Entry("tidy", ("Ctrl+Shift+T",)),
    Entry("align-left", ("Ctrl+Shift+Left",)),
    Entry("align-right", ("Ctrl+Shift+Right",)),
    Entry("align-top", ("Ctrl+Shift+Up",)),
    Entry("align-bottom", ("Ctrl+Shift+Down",)),
    Entry("centre-across"),
    Entry("centre-down"),
    Entry("distribute-across"),
    Entry("distribute-down"),
    Entry("equal-sizes"),
    Entry("forward", ("Ctrl+PgUp",)),
    Entry("backward", ("Ctrl+PgDown",)),
    Entry("to-front", ("Ctrl+Shift+PgUp",)),
    Entry("to-back", ("Ctrl+Shift+PgDown",)),
    Entry("free-lines"),
    Entry("group", ("Ctrl+G",)),
    Entry("ungroup", ("Ctrl+Shift+G",)),
    Entry("fit-frame"),
    Entry("fold", ("Ctrl+Shift+F",)),
    Entry("bundle"),
    Entry("calm", ("Ctrl+Shift+R",)),
    Entry("faint"),
    Entry("to-tray", ("Shift+Del",)),
    Entry("draw-links", ("Ctrl+Shift+L",)),
    Entry("about-network"),
    Entry("network-list", ("Ctrl+L",)),
    Entry("add-design"),
    Entry("add-value"),
    Entry("copy-picture"),
    Entry("rename-picture"),
    Entry("picture-left"),
    Entry("picture-right"),
    Entry("next-picture", ("Ctrl+Tab",)),
    Entry("former-picture", ("Ctrl+Shift+Tab",)),
    Entry("remove-picture"),
    Entry("next-phase", ("Alt+PgDown",)),
    Entry("former-phase", ("Alt+PgUp",)),
    Entry("export-phases"),
    Entry("line", ("F4", "/")),
    Entry("find", ("Ctrl+F",)),
    Entry("questions"),
    Entry("next-part", ("F6",)),
    Entry("former-part", ("Shift+F6",)),
    Entry("commands", ("Ctrl+K",)),
    Entry("keys", ("F1",)),
    Entry("guide", ("Shift+F1",)),
    Entry("symbols"),
    Entry("names"),
    Entry("zoom-in", ("Ctrl++", "Ctrl+="), "plus"),
    Entry("zoom-out", ("Ctrl+-",), "minus"),
    Entry("fit", ("Shift+1",)),
    Entry("fit-selection", ("Shift+2",)),
    Entry("print-size", ("Ctrl+0",)),
    Entry("table-mode", ("F11",), "expand", on=False),
    Entry("finger-draws", on=False),
    Entry("wheel-zooms", on=False),
    Entry("theme-colour", on=False),
    Entry("theme-grey", on=False),
    Entry("theme-contrast", on=False),
    Entry("theme-file", on=False),
    Entry("look-system", on=False),
    Entry("look-light", on=False),
    Entry("look-dark", on=False),
    Entry("more-contrast", on=False),
    Entry("less-motion", on=False),
    Entry("hints", on=True),
    Entry("session", on=True),
    Entry("forget-history"),
    Entry("forget-this"),
    Entry("dutch", on=False),
    Entry("english", on=False),
    Entry("quit", ("Ctrl+Q",)),
)
LANGUAGES = ("dutch", "english")
LOOKS = ("look-system", "look-light", "look-dark")
THEMES = ("theme-colour", "theme-grey", "theme-contrast", "theme-file")
STARTING = ("new-design", "new-value", "open", "commands", "keys", "guide", "quit")  # on the start screen too
ADDING = ("add-design", "add-value", "copy-picture")
SUBMENUS = {
    "new": (("new-design", "new-value"),),
    "figures": (("export", "export-phases", "copy-figure"), ("print", "page-setup")),
    "edit": (
        ("undo", "redo"),
        ("cut", "copy", "paste", "duplicate"),
        ("select-all", "find", "line"),
        ("forget-this", "forget-history"),
    ),
    "picture": (
        ADDING,
        ("calm", "faint"),
        ("rename-picture", "picture-left", "picture-right"),
        ("next-picture", "former-picture"),
        ("next-phase", "former-phase"),
        ("remove-picture",),
    ),
    "arrange": (
        ("tidy",),
        ("align", "order"),
        ("group", "ungroup", "fit-frame", "fold"),
        ("free-lines", "bundle"),
        ("snap",),
    ),
    "align": (
        ("align-left", "align-right", "align-top", "align-bottom", "centre-across", "centre-down"),
        ("distribute-across", "distribute-down", "equal-sizes"),
    ),
    "order": (("forward", "backward", "to-front", "to-back"),),
    "network": (("about-network", "network-list", "questions"), ("draw-links", "to-tray"), ("names",)),
    "view": (
        ("zoom-in", "zoom-out", "fit", "fit-selection", "print-size"),
        ("table-mode",),
        ("theme",),
        ("next-part", "former-part"),
    ),
    "theme": (THEMES,),
    "language": (LANGUAGES,),
    "settings": (
        ("language",),
        LOOKS,
        ("more-contrast", "less-motion", "hints"),
        ("session",),
        ("finger-draws", "wheel-zooms"),
    ),
    "help": (("commands", "keys", "guide"), ("symbols",)),
}
# Menus whose entries say by themselves what they are about.
PLAIN = ("figures", "edit", "align", "network", "view", "help")
MENU = (
    ("start", "new", "open"),
    ("save", "save-as", "save-template", "figures"),
    ("edit", "picture", "arrange", "network", "view"),
    ("settings", "help", "quit"),
)


class Actions:
    """The actions of one window; they do nothing until `connect` says what."""

    def __init__(self, window: QWidget) -> None:
        self._actions = {entry.name: _made(entry, window) for entry in ENTRIES}
        for names in (LANGUAGES, LOOKS, THEMES):
            group = QActionGroup(window)
            for name in names:
                group.addAction(self._actions[name])
        self.speak()

    def __getitem__(self, name: str) -> QAction:
        """Return the action of that name."""
        return self._actions[name]

    def connect(self, deeds: Mapping[str, Callable[[], object]]) -> None:
        """Let every action named do its deed, from now on and instead of an earlier one."""
        for name, deed in deeds.items():
            action = self._actions[name]
            if action.isEnabled():
                action.triggered.disconnect()
            action.setEnabled(True)
            action.triggered.connect(lambda _checked=False, deed=deed: deed())

    def speak(self) -> None:
        """Take over the language of the interface."""
        for entry in ENTRIES:
            action = self._actions[entry.name]
            action.setText(say(f"app.{entry.name}"))
            keys = entry.keys and action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text()} ({keys})" if keys else action.text())


def _made(entry: Entry, window: QWidget) -> QAction:
    action = QAction(window)
    action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
    action.setEnabled(False)
    action.setCheckable(entry.on is not None)
    action.setChecked(bool(entry.on))
    if entry.icon:
        action.setIcon(glyph(entry.icon))
    window.addAction(action)
    return action
