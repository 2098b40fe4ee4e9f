"""The colours of the paper: a theme of the language, or a house style from a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtWidgets import QFileDialog

from netdraw.app.frame.actions import THEMES
from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part
from netdraw.canvas.canvas import Canvas
from netdraw.editing.editor import Editor
from netdraw.files.languages import house_style
from netdraw.files.preferences import prefer, preferred
from netdraw.files.problems import Problem
from netdraw.language.tables import Theme
from netdraw.language.words import say


class Theming(Part):
    """Gives every drawing of this window the theme that is chosen; `renew` has the window show it too."""

    def __init__(self, window: Window, renew: Callable[[], None]) -> None:
        self._window, self._renew = window, renew
        own = preferred()
        self._house = _kept(own.house)
        known = own.theme in THEMES[:-1] or (own.theme == THEMES[-1] and self._house)
        self._chosen = own.theme if known else THEMES[0]
        window.commands[self._chosen].setChecked(True)

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        themes = {name: partial(self._choose, name) for name in THEMES[:-1]}
        return {**themes, THEMES[-1]: self._ask}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas

    def _choose(self, name: str) -> None:
        self._chosen = name
        prefer(theme=name)
        self.dress(self._canvas.editor)
        self._renew()

    def dress(self, editor: Editor) -> None:
        """Have an editor draw in the theme that is chosen, where its language has that."""
        known = editor.language.themes.get(self._chosen.removeprefix("theme-"))
        theme = known or self._house
        if theme:
            editor.wear(theme)

    def _ask(self) -> None:
        """Ask for a file with a house style; keep the theme there was when nobody says or it breaks the rules."""
        name, _ = QFileDialog.getOpenFileName(self._window, say("app.theme-file"), "", "TOML (*.toml)")
        if name:
            self.open(Path(name))
        self._window.commands[self._chosen].setChecked(True)

    def _refuse(self, reason: str) -> None:
        self._window.desk.notice.say(say("own.unharmed", reason=reason))

    def open(self, path: Path) -> None:
        """Wear the house style in a file; say which pair breaks a rule when one does."""
        from netdraw.drawing.soundness.verdict import unsound

        language = self._canvas.editor.language
        try:
            theme = house_style(path, language)
        except Problem as problem:
            self._refuse(str(problem))
            return
        if found := next(unsound(language, [theme]), ""):
            self._refuse(say("own.refused", path=path, reason=found))
            return
        self._house = theme
        prefer(house=theme.model_dump_json())
        self._choose(THEMES[-1])


def _kept(house: str) -> Theme | None:
    """Return the house style of the last run; it was proved when it was chosen."""
    try:
        return Theme.model_validate_json(house) if house else None
    except ValidationError:
        return None
