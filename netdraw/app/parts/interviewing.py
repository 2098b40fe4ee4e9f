"""Helps to interview: asks one question at a time, and tells which ones are still open.

In the place of the question it is said, until something happens again, why what was asked for changed nothing.
"""

from PySide6.QtCore import QTimer

from netdraw.app.controls.speech import announce
from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part
from netdraw.app.parts.pictures import Pictures
from netdraw.canvas.canvas import Canvas
from netdraw.editing.hints import CALM, Hint, hint, taken_up
from netdraw.editing.questions import number

SOON = 200  # milliseconds after an edit: so nothing waits for it


class Interviewing(Part):
    """Follows what is drawn, when it has been drawn."""

    def __init__(self, window: Window, pictures: Pictures) -> None:
        self._window, self._pictures = window, pictures
        self._passed: set[str] = set()
        self._asked: Hint | None = None
        self._mentioned = ""
        self._soon = QTimer(window, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._tell)
        window.bottom.hint.passed.connect(self._pass)
        window.bottom.hint.taken_up.connect(self._take_up)
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
        canvas.stage.mention = self._mention
        self._follow()

    def speak(self) -> None:
        """Take over the language of the interface."""
        self._tell()

    def _mention(self, words: str) -> None:
        """Say why nothing changed; where there is no bar for it, over the paper."""
        if self._window.bottom.isHidden():
            self._window.desk.notice.say(words)
            return
        self._mentioned = words
        self._soon.stop()
        self._window.bottom.hint.tell(words)
        announce(self._window.bottom.hint, words)

    def _follow(self) -> None:
        self._mentioned = ""
        if not self._soon.isActive():
            self._soon.start()

    def _tell(self) -> None:
        editor, bottom = self._canvas.editor, self._window.bottom
        if editor.previewing:
            self._soon.start()
            return
        if not editor.picture.calm:
            self._passed.discard(CALM)  # the next time it is said again
        wanted = self._window.commands["hints"].isChecked()
        self._asked = hint(editor.document, editor.picture, editor.language, self._passed) if wanted else None
        if not self._mentioned:
            bottom.hint.ask(self._asked.words if self._asked else "", self._asked.offer if self._asked else "")
        bottom.tell_questions(number(editor.document))

    def _pass(self) -> None:
        """Ask another one; what was mentioned gives way to the one that stood there."""
        if self._mentioned:
            self._mentioned = ""
        elif self._asked:
            self._passed.add(self._asked.id)
        self._tell()

    def _take_up(self) -> None:
        """Do what the question offers, in one step."""
        if self._asked:
            self._canvas.naming.finish()
            self._canvas.editor.do(taken_up(self._canvas.editor.scene, self._asked))

    def _list_questions(self) -> None:
        """Show what is open beside the paper."""
        self._canvas.naming.finish()
        self._canvas.editor.select(())
        self._pictures.side.ask()
        self._window.desk.follow()
        self._pictures.side.inspector.list_questions()
