"""The names that the quick line completes by: the user's own list, and those in the drawings opened last."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from netdraw.app.frame.window import Window
from netdraw.app.parts.later import Later
from netdraw.app.parts.part import Deeds, Part
from netdraw.canvas.canvas import Canvas
from netdraw.editing.glossary import glossary
from netdraw.editing.rows import rows
from netdraw.files.problems import Problem
from netdraw.files.reading import text
from netdraw.files.remembering import named, remember_names, remembered
from netdraw.language.matching import folded
from netdraw.language.roster import Roster
from netdraw.language.words import say


class KnownNames(Part):
    """Lets the editor know them; `open_file` gives the file of the drawing in view, whose names it knows itself."""

    def __init__(self, window: Window, open_file: Callable[[], Path | None]) -> None:
        self._window, self._open_file = window, open_file
        self._later = Later(window)

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"names": self.ask}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._editor = canvas.editor
        self._later.clear()
        self._later.do(partial(_roster, self._open_file()), self._take_over)

    def _take_over(self, roster: Roster) -> None:
        self._editor.roster = roster

    def ask(self) -> None:
        """Ask for a list of names, a text or a spreadsheet saved as text, and complete by it from now on."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, say("app.names"), "", f"{say('app.lists')} (*.txt *.csv *.tsv)"
        )
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Complete by the names in a text from now on, instead of an earlier list."""
        try:
            read = rows(text(path))
        except Problem as problem:
            self._window.desk.notice.say(str(problem))
            return
        kinds = glossary(self._editor.scene)
        remember_names((row.name, kinds.node_kind(folded(row.kind)) if row.kind else "") for row in read)
        self._later.clear()
        self._take_over(_roster(self._open_file()))
        self._window.desk.notice.say(say("app.names-taken", count=len(read)))


def _roster(open_file: Path | None) -> Roster:
    memory = remembered()
    known = (named(each) for each in memory.recent if each != open_file)
    return Roster(memory.names, tuple(dict.fromkeys(name for names in known for name in names)))
