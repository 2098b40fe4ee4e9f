"""The phases of the network in the inspector: each with its name, years and motto."""

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netdraw.app.choices import caption
from netdraw.app.form import Form, row
from netdraw.app.glyphs import glyph
from netdraw.app.icon_button import IconButton
from netdraw.app.words_field import WordsField
from netdraw.language.words import say
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Phase

FIELDS = ("name", "since", "until", "motto")


class PhaseCards(QFrame):
    """A heading with a button to add one, and the phases in order of time."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form, self._editor = form, form.editor
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading())
        for number in range(len(self._editor.document.network.phases)):
            column.addWidget(self._card(number))

    def _heading(self) -> QWidget:
        made, line = QWidget(), QHBoxLayout()
        made.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(caption(say("phases.phases"), "strong"), 1)
        add = QPushButton(glyph("plus", "livetext"), say("phases.add"))
        add.setProperty("kind", "link")
        add.clicked.connect(self._add)
        line.addWidget(add)
        return made

    def _card(self, number: int) -> QWidget:
        card, column, head = QFrame(), QVBoxLayout(), QHBoxLayout()
        card.setObjectName("quote")
        card.setLayout(column)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        name, since, until, motto = (self._field(number, field) for field in FIELDS)
        head.addWidget(name, 1)
        head.addWidget(self._away(number))
        column.addLayout(head)
        column.addWidget(row(since, until))
        column.addWidget(motto)
        return card

    def _field(self, number: int, field: str) -> WordsField:
        name = say("phases.field", field=say(f"phases.{field}"), number=number + 1)
        made = self._form.text(
            name,
            lambda: self._written(number, field),
            lambda document, text: _changed(document, number, field, text),
        )
        made.setPlaceholderText(say(f"phases.{field}"))
        return made

    def _written(self, number: int, field: str) -> str:
        phases = self._editor.document.network.phases
        return str(getattr(phases[number], field)) if number < len(phases) else ""

    def _away(self, number: int) -> IconButton:
        away = IconButton("trash-2", say("phases.remove", number=number + 1), "text2")
        away.clicked.connect(partial(self._remove, number))
        return away

    def _add(self) -> None:
        document = self._editor.document
        name = say("phases.new", number=len(document.network.phases) + 1)
        self._editor.do(edits.add_phase(document, Phase(name=name)))

    def _remove(self, number: int) -> None:
        self._editor.do(edits.remove_phase(self._editor.document, number))


def _changed(document: Document, number: int, field: str, text: str) -> Document:
    if number < len(document.network.phases):
        return edits.change_phase(document, number, **{field: text})
    return document
