"""What the program can do, to look up: the list of commands, the sheet of keys and the guide."""

from collections.abc import Callable

from netdraw.app.command_list import CommandList
from netdraw.app.command_table import commands
from netdraw.app.key_sheet import KeySheet
from netdraw.app.key_table import sections
from netdraw.app.part import Deeds, Part
from netdraw.app.shades import Shade
from netdraw.app.window import Window
from netdraw.canvas.canvas import Canvas


class Reference(Part):
    """Opens them over what is in view, when what was being typed is taken in by `finish`."""

    def __init__(self, window: Window, finish: Callable[[], None]) -> None:
        self._window, self._finish = window, finish

    def take(self, canvas: Canvas) -> None:
        """Look up what can be done with another drawing from now on."""
        self._canvas = canvas

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"commands": self.list_commands, "keys": self.show_keys, "guide": self.show_guide}

    def list_commands(self) -> None:
        """Open the list of commands."""
        self._finish()
        listed = CommandList(self._window.desk, commands(self._window.commands, self._canvas))
        Shade(listed, 12)
        listed.open()

    def show_keys(self) -> None:
        """Open the sheet of keys."""
        self._finish()
        KeySheet(self._window, sections(self._canvas.editor)).open()

    def show_guide(self) -> None:
        """Open the guide."""
        from netdraw.app.guide import Guide

        self._finish()
        Guide(self._window).open()
