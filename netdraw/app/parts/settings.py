"""How the user likes the window: its language, light or dark, and the habits that the menu switches."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from netdraw.app.controls.style import look
from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part
from netdraw.app.translating import translate_anew
from netdraw.canvas.habits import Habits
from netdraw.canvas.toolkit.entrance import CALM
from netdraw.files.preferences import Look, prefer, preferred
from netdraw.language.words import spoken

SWITCHES = {"snap": "snaps", "finger-draws": "finger_draws", "wheel-zooms": "wheel_zooms"}  # the habit of each
ASKED = ("hints", "session")  # what others ask for when they need it
LANGUAGES = {"nl": "dutch", "en": "english"}
LOOKS: tuple[Look, ...] = ("system", "light", "dark")


class Settings(Part):
    """Does what the menu says of the window itself, and keeps it; `speak` lets it speak another language."""

    def __init__(self, window: Window, speak: Callable[[str], None]) -> None:
        self._window, self._speak = window, speak
        own = preferred()
        application = QApplication.instance()
        assert application
        self.habits = Habits(own.finger_draws, own.wheel_zooms, own.snaps, calm=bool(application.property(CALM)))
        for name, habit in SWITCHES.items():
            window.commands[name].setChecked(getattr(self.habits, habit))
        for name in (LANGUAGES[spoken()], f"look-{own.look}"):
            window.commands[name].setChecked(True)
        for name in ASKED:
            window.commands[name].setChecked(getattr(own, name))
        window.commands["more-contrast"].setChecked(own.contrast)
        window.commands["less-motion"].setChecked(own.calm)

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {
            **{name: partial(self._switch, name) for name in SWITCHES},
            **{name: partial(self._keep, name) for name in ASKED},
            **{name: partial(self._change_language, lang) for lang, name in LANGUAGES.items()},
            **{f"look-{each}": self._change_look for each in LOOKS},
            "more-contrast": self._change_look,
            "less-motion": self._change_motion,
        }

    def _switch(self, name: str) -> None:
        checked = self._window.commands[name].isChecked()
        setattr(self.habits, SWITCHES[name], checked)
        prefer(**{SWITCHES[name]: checked})

    def _keep(self, name: str) -> None:
        prefer(**{name: self._window.commands[name].isChecked()})

    def _change_language(self, lang: str) -> None:
        prefer(language=lang)
        translate_anew(QApplication.instance(), lang)  # type: ignore[arg-type]  # as there are windows
        self._speak(lang)

    def _change_look(self) -> None:
        checked = self._window.commands["more-contrast"].isChecked()
        wanted = next(each for each in LOOKS if self._window.commands[f"look-{each}"].isChecked())
        prefer(look=wanted, contrast=checked)
        look(QApplication.instance(), wanted, checked)  # type: ignore[arg-type]  # as there are windows
        self._speak(spoken())  # what was drawn once for all is drawn anew

    def _change_motion(self) -> None:
        calm = self.habits.calm = self._window.commands["less-motion"].isChecked()
        prefer(calm=calm)
        QApplication.instance().setProperty(CALM, calm)  # type: ignore[union-attr]  # there are windows
