"""Cut, copy, paste and duplicate, as deeds: each is one step that can be undone, or changes nothing in the drawing."""

from netdraw.canvas.doing.idle import idle
from netdraw.canvas.output.clipping import copy_picture, copy_selection, drawn, offered
from netdraw.canvas.stage import Stage
from netdraw.editing.clipboard import duplicated, pasted
from netdraw.editing.editor import Editor
from netdraw.editing.glossary import glossary
from netdraw.editing.leaving import taken_out
from netdraw.editing.rows import rows, typed
from netdraw.files.problems import Problem
from netdraw.language.words import say
from netdraw.model.document import Document

BESIDE = 40  # 0.1 mm that a duplicate stands aside, where that is free


class Clipboard:
    """What goes out and what comes in; a name that is being typed is finished first."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    @property
    def _editor(self) -> Editor:
        self.stage.finish()
        return self.stage.editor

    def copy(self) -> bool:
        """Put what is selected on the clipboard; return whether there was anything."""
        copied = copy_selection(self._editor)
        if not copied:
            self._idle("copy")
        return copied

    def cut(self) -> None:
        """Put what is selected on the clipboard and take it out of the picture."""
        if self.copy():
            editor = self.stage.editor
            editor.do(taken_out(editor.scene, editor.selection))

    def copy_figure(self) -> None:
        """Put the whole picture on the clipboard."""
        copy_picture(self._editor)

    def paste(self) -> None:
        """Draw what is on the clipboard: a part of a drawing, or lines of text as partners."""
        editor = self._editor
        try:
            found = offered()
        except Problem as problem:
            self.stage.tell(str(problem))
            return
        if isinstance(found, Document):
            editor.hear(found.language)
            document, ids = pasted(editor.scene, found, drawn(found, editor).symbols)
            editor.do(document, ids)
        elif found:
            editor.enter(typed(rows(found), glossary(editor.scene)), linked=False)
        else:
            self.stage.tell(say("canvas.not-pasted"))
            return
        self._show()

    def duplicate(self) -> None:
        """Draw what is selected once more, beside it."""
        editor = self._editor
        document, ids = duplicated(editor.scene, editor.selection, (BESIDE, 0))
        if ids:
            editor.do(document, ids)
            self._show()
        else:
            self._idle("duplicate")

    def _idle(self, name: str) -> None:
        self.stage.mention(idle(name, len(self.stage.editor.selection)))

    def _show(self) -> None:
        for key in sorted(self.stage.editor.selection)[:1]:
            self.stage.reveal(key)
