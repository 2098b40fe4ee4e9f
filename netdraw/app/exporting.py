"""Makes a figure of the picture in view, under a name that is asked for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from netdraw.app.part import Deeds, Part
from netdraw.app.window import Window
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.figures import FORMATS
from netdraw.files.problems import Problem
from netdraw.files.storing import store
from netdraw.language.words import say


class Exporting(Part):
    """Asks for a name, in the format of its ending; `stem` gives what the figure is called when nobody says."""

    def __init__(self, window: Window, stem: Callable[[], str]) -> None:
        self._window, self._stem = window, stem

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"export": self.ask, "export-phases": self.ask_phases}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas

    def ask(self) -> None:
        """Ask for a name and make a figure of the picture in view, in the format of its ending."""
        if path := self._asked(say("app.export"), self._stem()):
            self.export(path)

    def ask_phases(self) -> None:
        """Ask for a name and set the phases of the network side by side; without phases say where they are given."""
        if not self._canvas.editor.document.network.phases:
            self._window.desk.notice.say(say("phases.none"))
        elif path := self._asked(say("app.export-phases"), f"{self._stem()}-{say('phases.phases').lower()}"):
            self.export(path, phases=True)

    def _asked(self, title: str, stem: str) -> Path | None:
        filters = ";;".join(f"{suffix[1:].upper()} (*{suffix})" for suffix in FORMATS)
        name, chosen = QFileDialog.getSaveFileName(self._window, title, f"{stem}.svg", filters)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() in FORMATS else Path(f"{path}.{chosen[:3].lower() or 'svg'}")

    def export(self, path: Path, phases: bool = False) -> None:
        """Write a figure of the picture in view, or of all its phases."""
        from netdraw.exchange.figures import Order, make_figure

        self._canvas.naming.finish()
        editor = self._canvas.editor
        order = Order(editor.language, editor.theme, phases=phases)
        figure = make_figure(editor.document, editor.seen_picture, order)
        try:
            store({path: FORMATS[path.suffix.lower()](figure, order)})
        except Problem as problem:
            self._window.desk.notice.say(str(problem))
            return
        self._window.desk.notice.say(say("app.exported", path=path))
