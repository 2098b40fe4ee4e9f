"""How the user likes the window: its language, and the habits that the menu switches."""

from collections.abc import Callable
from functools import partial

from netdraw.app.part import Deeds, Part
from netdraw.app.window import Window
from netdraw.canvas.habits import Habits

SWITCHES = {"snap": "snaps", "finger-draws": "finger_draws", "wheel-zooms": "wheel_zooms"}  # the habit of each


class Settings(Part):
    """Does what the menu says of the window itself; `speak` lets it speak another language."""

    def __init__(self, window: Window, speak: Callable[[str], None]) -> None:
        self._window, self._speak = window, speak
        self.habits = Habits()

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {
            **{name: partial(self._switch, name) for name in SWITCHES},
            "dutch": lambda: self._speak("nl"),
            "english": lambda: self._speak("en"),
        }

    def _switch(self, name: str) -> None:
        setattr(self.habits, SWITCHES[name], self._window.commands[name].isChecked())
