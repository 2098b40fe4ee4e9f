"""Tells a screen reader what has been drawn, undone or said by the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from netdraw.app.controls.speech import announce
from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Part
from netdraw.canvas.accessible import install
from netdraw.canvas.canvas import Canvas
from netdraw.editing.announcing import announced


class Announcing(Part):
    """Follows the history of the drawing, not what is only previewed; `tell` says words about a thing."""

    def __init__(self, window: Window, tell: Callable[[QObject, str], None] = announce) -> None:
        install()
        self._notice, self._tell = window.desk.notice, tell
        self._notice.changed.connect(self._say_notice)

    def take(self, canvas: Canvas) -> None:
        """Tell of another drawing from now on."""
        self._canvas, self._told = canvas, canvas.editor.history
        canvas.editor.listeners.append(self._follow)

    def _follow(self) -> None:
        editor, before = self._canvas.editor, self._told
        if editor.previewing or editor.history is before:
            return
        self._told = editor.history
        words = announced(before, editor.history, editor.language)
        if words:
            self._tell(self._canvas, words)

    def _say_notice(self) -> None:
        if self._notice.isVisible():
            self._tell(self._notice, self._notice.sentence)
