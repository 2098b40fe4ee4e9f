"""Begins a drawing from a template, and keeps one as a template."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from netdraw.app.drawings import SUFFIX, Drawings
from netdraw.app.part import Deeds, Part
from netdraw.app.window import Window
from netdraw.canvas.canvas import Canvas
from netdraw.files.problems import Problem
from netdraw.files.session import bare
from netdraw.files.templates import templates, users_own
from netdraw.files.writing import save
from netdraw.language.words import say, spoken


class Templates(Part):
    """Fills the menu of templates on the start screen whenever it opens, so that it shows what is there now."""

    def __init__(self, window: Window, drawings: Drawings) -> None:
        self._window, self._drawings = window, drawings
        self._menu = window.start.templates.menu()
        self._menu.aboutToShow.connect(self._fill)

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"save-template": self.ask}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas

    def _fill(self) -> None:
        self._menu.clear()
        for path in templates(spoken()):
            self._menu.addAction(path.stem.replace("&", "&&")).triggered.connect(partial(self._begin, path))

    def _begin(self, path: Path) -> None:
        try:
            self._drawings.begin_as(path)
        except Problem as problem:
            self._drawings.go_back()
            self._window.desk.notice.say(str(problem))

    def ask(self) -> None:
        """Ask for a name and keep the drawing as a template of that name."""
        self._canvas.naming.finish()
        document = bare(self._canvas.editor.document)
        with suppress(OSError):
            users_own().mkdir(parents=True, exist_ok=True)
        suggested = str(users_own() / f"{document.network.name or say('app.unnamed')}{SUFFIX}")
        kind = f"{say('app.drawings')} (*{SUFFIX})"
        name, _ = QFileDialog.getSaveFileName(self._window, say("app.save-template"), suggested, kind)
        if not name:
            return
        path = Path(name if name.endswith(SUFFIX) else f"{name}{SUFFIX}")
        try:
            save(document, path)
        except Problem as problem:
            self._window.desk.notice.say(str(problem))
            return
        self._window.desk.notice.say(say("app.template-kept", path=path, folder=users_own()))
