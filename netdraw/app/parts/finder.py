"""Finding: jumps to a partner, the words on a line or a remark, in whatever picture; Esc goes back."""

from typing import NamedTuple

from netdraw.app.controls.shades import Shade
from netdraw.app.frame.find_bar import FindBar
from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part
from netdraw.app.side.going import go_to
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.painting.sight import Sight
from netdraw.editing.finding import Found, find
from netdraw.editing.pictures import titled
from netdraw.language.words import say, spoken


class _Before(NamedTuple):
    """Where one was when the bar was opened."""

    picture: str
    selection: frozenset[str]
    sight: Sight
    fits: bool


class Finder(Part):
    """Looks while one types; the bar goes when one goes on elsewhere, and then stays what was found."""

    def __init__(self, window: Window) -> None:
        self._window, self.bar = window, FindBar(window.desk)
        Shade(self.bar, 14)
        self._found: tuple[Found, ...] = ()
        self._at = 0
        self.bar.sought.connect(self._seek)
        self.bar.stepped.connect(self._step)
        self.bar.dropped.connect(self._back)
        self.bar.left.connect(self._close)
        window.desk.laid.connect(lambda _: self._stand())

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"find": self.open}

    def take(self, canvas: Canvas) -> None:
        """Look in another drawing from now on."""
        self._canvas = canvas
        self.bar.hide()

    def speak(self) -> None:
        """Take over the language of the interface."""
        self.bar.speak()

    def open(self) -> None:
        """Open the bar with the cursor in its field; what was looked for last is there still."""
        canvas = self._canvas
        canvas.hand.cancel()
        canvas.naming.finish()
        if not self.bar.isVisible():
            stage = canvas.stage
            self._before = _Before(canvas.editor.picture_id, canvas.editor.selection, stage.sight, stage.fits)
            self._stand()
            self.bar.show()
            self.bar.raise_()
            self.bar.tell("")
        self.bar.field.setFocus()
        self.bar.field.selectAll()

    def _stand(self) -> None:
        """Stand over the quick line: so nothing on the paper is covered."""
        self.bar.setGeometry(self._window.desk.line.geometry())

    def _seek(self, text: str) -> None:
        editor = self._canvas.editor
        self._found, self._at = find(editor.document, self._before.picture, editor.language, text), 0
        if self._found:
            self._show()
        else:
            self.bar.tell(say("find.none") if text.strip() else "")

    def _step(self, by: int) -> None:
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show()

    def _show(self) -> None:
        found = self._found[self._at]
        if not go_to(self._canvas, found.key):
            self._canvas.editor.select(())
        self.bar.tell(" · ".join((say("find.count", at=self._at + 1, number=len(self._found)), *self._where(found))))

    def _where(self, found: Found) -> tuple[str, ...]:
        """Return which part of it holds the words, and where it stands if that is not where one was."""
        document = self._canvas.editor.document
        part = "" if found.part == "name" else say(f"find.{found.part}")
        if found.picture == self._before.picture:
            place = ""
        else:
            place = titled(document.pictures[found.picture], spoken()) if found.picture else say("find.nowhere")
        return tuple(each for each in (part, place) if each)

    def _back(self) -> None:
        """Go back to where one was."""
        editor, stage, before = self._canvas.editor, self._canvas.stage, self._before
        if before.picture in editor.document.pictures:
            editor.show(before.picture)
            editor.select(before.selection)
            stage.look(before.sight, before.fits)
        self._close()

    def _close(self) -> None:
        if self.bar.isVisible():
            inside = self.bar.isAncestorOf(self._window.focusWidget() or self._window)
            self.bar.hide()
            if inside:
                self._canvas.setFocus()
