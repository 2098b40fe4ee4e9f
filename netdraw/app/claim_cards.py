"""The versions of the facts of what is chosen, in the inspector: what each source says."""

from functools import partial

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netdraw.app.choices import Choice, Pick, caption
from netdraw.app.form import Form
from netdraw.app.glyphs import glyph
from netdraw.app.icon_button import IconButton
from netdraw.app.words_field import WordsField
from netdraw.editing.claiming import claimable, claims_on, contested
from netdraw.language.words import say
from netdraw.model import edits
from netdraw.model.document import Document


class ClaimCards(QFrame):
    """A heading with a button to add a version, and what sources say of the one that is chosen."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form, self._editor, (self._about,) = form, form.editor, form.ids
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading())
        for number, _ in claims_on(self._editor.document, self._about):
            column.addWidget(self._card(number))

    def _heading(self) -> QWidget:
        made, line = QWidget(), QHBoxLayout()
        made.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(caption(say("claims.claims"), "strong"), 1)
        add = QPushButton(glyph("plus", "livetext"), say("claims.add"))
        add.setProperty("kind", "link")
        add.setToolTip(say("claims.help"))
        add.clicked.connect(self._add)
        line.addWidget(add)
        return made

    def _card(self, number: int) -> QWidget:
        card, column, head = QFrame(), QVBoxLayout(), QHBoxLayout()
        card.setObjectName("quote")
        card.setLayout(column)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        head.addWidget(self._fields(number), 1)
        head.addWidget(self._away(number))
        column.addLayout(head)
        column.addWidget(self._field(number, "value"))
        column.addWidget(self._field(number, "source"))
        return card

    def _fields(self, number: int) -> Pick:
        document = self._editor.document
        known = claimable(self._editor.scene, self._about)
        now = document.claims[number].field
        choices = [Choice(field, say(f"inspector.{field}"), QIcon()) for field in known]
        if now not in known:
            choices.insert(0, Choice(now, now, QIcon()))
        pick = Pick(choices, now, lambda field: self._change(number, field=field))
        pick.setAccessibleName(say("claims.about", number=number + 1))
        return pick

    def _field(self, number: int, field: str) -> WordsField:
        made = self._form.text(
            say(f"claims.{field}-of", number=number + 1),
            lambda: self._written(number, field),
            lambda document, text: _changed(document, number, field, text),
        )
        made.setPlaceholderText(say(f"claims.{field}"))
        return made

    def _written(self, number: int, field: str) -> str:
        claims = self._editor.document.claims
        value = getattr(claims[number], field) if number < len(claims) else ""
        return "" if value is None else str(value)

    def _away(self, number: int) -> IconButton:
        away = IconButton("trash-2", say("claims.remove", number=number + 1), "text2")
        away.clicked.connect(partial(self._remove, number))
        return away

    def _add(self) -> None:
        editor = self._editor
        editor.do(contested(editor.scene, self._about))

    def _change(self, number: int, **fields: str) -> None:
        self._editor.do(edits.change_claim(self._editor.document, number, **fields))

    def _remove(self, number: int) -> None:
        self._editor.do(edits.remove_claim(self._editor.document, number))


def _changed(document: Document, number: int, field: str, text: str) -> Document:
    return edits.change_claim(document, number, **{field: text}) if number < len(document.claims) else document
