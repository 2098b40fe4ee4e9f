"""What the program can do, to look up: the list of commands, the sheet of keys and the guide."""

from collections.abc import Callable

from netdraw.app.controls.shades import Shade
from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part
from netdraw.app.reference.command_table import commands
from netdraw.app.reference.key_sheet import KeySheet
from netdraw.app.reference.key_table import sections
from netdraw.canvas.canvas import Canvas
from netdraw.language.shipped import shipped
from netdraw.language.tables import PictureKind
from netdraw.language.words import spoken

FIRST: PictureKind = "design"  # what the keys are told of as long as there is no picture


class Reference(Part):
    """Opens them over what is in view, when what was being typed is taken in by `finish`."""

    def __init__(self, window: Window, finish: Callable[[], None]) -> None:
        self._window, self._finish = window, finish
        self._canvas: Canvas | None = None

    def take(self, canvas: Canvas) -> None:
        """Look up what can be done with another drawing from now on."""
        self._canvas = canvas

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"commands": self.list_commands, "keys": self.show_keys, "guide": self.show_guide}

    def list_commands(self) -> None:
        """Open the list of commands."""
        from netdraw.app.reference.command_list import CommandList

        self._finish()
        starting = self._window.starting
        over = self._window.start if starting else self._window.desk
        listed = CommandList(over, commands(self._window.commands, None if starting else self._canvas))
        Shade(listed, 12)
        listed.open()

    def show_keys(self) -> None:
        """Open the sheet of keys."""
        self._finish()
        language, kind = shipped(spoken()), FIRST
        if self._canvas:
            language, kind = self._canvas.editor.language, self._canvas.editor.picture.kind
        KeySheet(self._window, sections(language, kind)).open()

    def show_guide(self) -> None:
        """Open the guide."""
        from netdraw.app.reference.guide import Guide

        self._finish()
        Guide(self._window).open()
