"""Makes a figure of the picture in view, under a name that is asked for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from netdraw.app.part import Deeds, Part
from netdraw.app.window import Window
from netdraw.canvas.canvas import Canvas
from netdraw.files.problems import Problem
from netdraw.language.words import say

FIGURES = (".svg", ".png", ".pdf")


class Exporting(Part):
    """Asks for a name, in the format of its ending; `stem` gives what the figure is called when nobody says."""

    def __init__(self, window: Window, stem: Callable[[], str]) -> None:
        self._window, self._stem = window, stem

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"export": self.ask}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas

    def ask(self) -> None:
        """Ask for a name and make a figure of the picture in view, in the format of its ending."""
        filters = ";;".join(f"{suffix[1:].upper()} (*{suffix})" for suffix in FIGURES)
        name, chosen = QFileDialog.getSaveFileName(self._window, say("app.export"), f"{self._stem()}.svg", filters)
        if name:
            path = Path(name)
            self.export(path if path.suffix.lower() in FIGURES else Path(f"{path}.{chosen[:3].lower() or 'svg'}"))

    def export(self, path: Path) -> None:
        """Write a figure of the picture in view."""
        from netdraw.app.figures import export

        self._canvas.naming.finish()
        try:
            export(self._canvas.editor, path)
        except Problem as problem:
            self._window.desk.notice.say(str(problem))
            return
        self._window.desk.notice.say(say("app.exported", path=path))
