"""The kinds of line of a picture, of which a few can be chosen that tell its story; the others are away then."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from netdraw.app.choices import Choice, labelled, marks
from netdraw.app.form import Form
from netdraw.app.swatches import chipped, link_swatch
from netdraw.editing.calming import drawn_kinds, turned_calm
from netdraw.language.words import say

LINE, CHIP = QSize(34, 16), QSize(42, 20)


def calm_marks(form: Form) -> list[QWidget]:
    """Return the choice, where there is one."""
    editor, language = form.editor, form.editor.language
    kinds = drawn_kinds(editor.scene)
    if len(kinds) < 2:
        return []
    symbols = {kind: chipped(link_swatch(kind, form.look, LINE), LINE, CHIP) for kind in kinds}
    choices = [Choice(kind, language.called(kind), symbol) for kind, symbol in symbols.items()]
    made = marks(choices, editor.picture.calm, lambda kind: editor.do(turned_calm(editor.scene, kind)), CHIP, 1)
    return [labelled(say("inspector.calm"), made)]
