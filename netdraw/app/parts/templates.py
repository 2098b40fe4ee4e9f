"""Begins a drawing from a template, and keeps one as a template."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu

from netdraw.app.frame.window import Window
from netdraw.app.parts.drawings import SUFFIX, Drawings
from netdraw.app.parts.part import Deeds, Part
from netdraw.canvas.canvas import Canvas
from netdraw.files.problems import Problem
from netdraw.files.session import bare
from netdraw.files.templates import templates, users_own
from netdraw.files.writing import save
from netdraw.language.words import say, spoken


class Templates(Part):
    """Begins a drawing as a template has it, and keeps the one that is open as a template."""

    def __init__(self, window: Window, drawings: Drawings) -> None:
        self._window, self._drawings = window, drawings

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"save-template": self.ask}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas

    def fill(self, menu: QMenu) -> None:
        """Fill a menu with the templates that are there now."""
        menu.clear()
        for path in templates(spoken()):
            menu.addAction(path.stem.replace("&", "&&")).triggered.connect(partial(self._begin, path))

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
