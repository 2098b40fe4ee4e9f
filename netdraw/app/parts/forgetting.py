"""Forgets on request, after asking in the bar: how a drawing came about, or what is selected, everywhere."""

from collections.abc import Callable

from netdraw.app.frame.window import Window
from netdraw.app.parts.keeping import Keeping
from netdraw.app.parts.part import Deeds, Part
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.doing.idle import idle
from netdraw.files.forgetting import mentions, rewrite, wipe
from netdraw.files.session import bare, rewritten
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.edits import expunge
from netdraw.model.history import History

NAMED = 4  # names in a sentence


class Forgetting(Part):
    """There is no way back from what it does, so it says what that is before and after."""

    def __init__(self, window: Window, keeping: Keeping) -> None:
        self._window, self._keeping = window, keeping

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {
            "forget-history": lambda: self._ask(say("forgetting.history"), self._forget_history),
            "forget-this": self._ask_this,
        }

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas
        canvas.deeds.forget = self._ask_this

    def _ask(self, sentence: str, deed: Callable[[], None]) -> None:
        self._window.desk.notice.say(sentence, (say("forgetting.do"), deed))

    def _forget_history(self) -> None:
        kept = bare(self._canvas.editor.history.present)
        self._canvas.editor.rewrite(History(kept))
        self._tell(self._keeping.forget(kept, wipe), "forgetting.history-done")

    def _ask_this(self) -> None:
        self._canvas.stage.finish()
        editor = self._canvas.editor
        if not editor.selection:
            self._canvas.stage.mention(idle("forget-this", 0))
        else:
            ids = editor.selection
            self._ask(say("forgetting.this", names=_told(editor.document, ids)), lambda: self._forget_this(ids))

    def _forget_this(self, ids: frozenset[str]) -> None:
        editor, before = self._canvas.editor, self._keeping.carried

        def without(document: Document) -> Document:
            return expunge(bare(document), ids)

        kept = rewritten(before, without)
        editor.rewrite(editor.history.rewritten(without))
        count = self._keeping.forget(kept, lambda path: rewrite(path, without))
        names = (before.nodes[key].name for key in ids if key in before.nodes)
        more = f" {say('forgetting.still')}" if mentions(kept, names) else ""
        self._tell(count, "forgetting.this-done", more, names=_told(before, ids))

    def _tell(self, count: int | None, words: str, more: str = "", **values: str) -> None:
        """Say what was done, unless the bar says already why it could not be."""
        if count is not None:
            self._window.desk.notice.say(say(words, count=count, **values) + more)


def _told(document: Document, ids: frozenset[str]) -> str:
    """Return what is meant, by its names: those of partners before those of lines."""
    named = [document.nodes[key].name for key in document.nodes if key in ids]
    named += [document.links[key].label for key in document.links if key in ids]
    shown = list(dict.fromkeys(name for name in named if name)) or [say("app.unnamed")]
    return ", ".join(shown[:NAMED]) + (", …" if len(shown) > NAMED else "")
