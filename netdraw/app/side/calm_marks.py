"""The kinds of line of a picture, of which a few can be chosen that tell its story; the others are away or faint."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from netdraw.app.controls.choices import Choice, labelled, marks
from netdraw.app.controls.swatches import chipped, link_swatch
from netdraw.app.side.form import Form
from netdraw.drawing.views.calming import FAINT
from netdraw.editing.calming import drawn_kinds, refainted, turned_calm
from netdraw.language.words import say

LINE, CHIP = QSize(34, 16), QSize(42, 20)


def calm_marks(form: Form) -> list[QWidget]:
    """Return the choice, where there is one, and under it what becomes of the others."""
    editor = form.editor
    kinds = drawn_kinds(editor.scene)
    if len(kinds) < 2:
        return []
    choices = [_choice(form, kind, editor.language.called(kind)) for kind in kinds]
    made = marks(choices, editor.picture.calm, lambda kind: editor.do(turned_calm(editor.scene, kind)), CHIP, 1)
    return [labelled(say("inspector.calm"), made), *([_others(form)] if editor.picture.calm else [])]


def _others(form: Form) -> QWidget:
    editor, faint = form.editor, _choice(form, FAINT, say("inspector.faint"))
    put = [FAINT] if editor.picture.faint else []
    return marks([faint], put, lambda _: editor.do(refainted(editor.scene, ())), CHIP, 1)


def _choice(form: Form, kind: str, name: str) -> Choice:
    return Choice(kind, name, lambda: chipped(link_swatch(kind, form.look, LINE), LINE, CHIP))
