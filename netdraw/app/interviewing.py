"""Helps to interview: asks one question at a time, and tells which ones are still open."""

from PySide6.QtCore import QTimer

from netdraw.app.part import Deeds, Part
from netdraw.app.pictures import Pictures
from netdraw.app.window import Window
from netdraw.canvas.canvas import Canvas
from netdraw.editing.hints import hint
from netdraw.editing.questions import number

SOON = 200  # milliseconds after an edit: so nothing waits for it


class Interviewing(Part):
    """Follows what is drawn, when it has been drawn."""

    def __init__(self, window: Window, pictures: Pictures) -> None:
        self._window, self._pictures = window, pictures
        self._passed: set[str] = set()
        self._id = ""
        self._soon = QTimer(window, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._tell)
        window.bottom.hint.passed.connect(self._pass)
        window.commands["hints"].toggled.connect(lambda _: self._tell())

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"questions": self._list_questions}

    def take(self, canvas: Canvas) -> None:
        """Ask about another drawing from now on."""
        self._canvas = canvas
        self._passed.clear()
        canvas.editor.listeners.append(self._follow)
        self._follow()

    def speak(self) -> None:
        """Take over the language of the interface."""
        self._tell()

    def _follow(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _tell(self) -> None:
        editor, bottom = self._canvas.editor, self._window.bottom
        if editor.previewing:
            self._soon.start()
            return
        wanted = self._window.commands["hints"].isChecked()
        asked = hint(editor.document, editor.picture, editor.language, self._passed) if wanted else None
        self._id = asked.id if asked else ""
        bottom.hint.ask(asked.words if asked else "")
        bottom.tell_questions(number(editor.document))

    def _pass(self) -> None:
        """Ask another one."""
        self._passed.add(self._id)
        self._tell()

    def _list_questions(self) -> None:
        """Show what is open beside the paper."""
        self._canvas.naming.finish()
        self._canvas.editor.select(())
        self._pictures.side.ask()
        self._window.desk.follow()
        self._pictures.side.inspector.list_questions()
