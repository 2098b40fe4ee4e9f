"""The phases of the network in the inspector: each with its name, years and motto."""

from functools import partial

from PySide6.QtWidgets import QFrame

from netdraw.app.controls.choices import row
from netdraw.app.controls.words_field import WordsField
from netdraw.app.side.cards import card, cards, heading
from netdraw.app.side.form import Form
from netdraw.language.words import say
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Phase

FIELDS = ("name", "since", "until", "motto")


def phase_cards(form: Form) -> QFrame:
    """Return the phases in order of time, which can be changed, added to and removed."""
    phases = form.editor.document.network.phases
    head = heading(say("phases.phases"), say("phases.add"), partial(_add, form))
    return cards(head, [_card(form, number) for number in range(len(phases))])


def _card(form: Form, number: int) -> QFrame:
    name, since, until, motto = (_field(form, number, field) for field in FIELDS)
    remove = say("phases.remove", number=number + 1)
    return card(name, [row(since, until), motto], remove, partial(_remove, form, number))


def _field(form: Form, number: int, field: str) -> WordsField:
    made = form.text(
        say("phases.field", field=say(f"phases.{field}"), number=number + 1),
        lambda: _written(form, number, field),
        lambda document, text: _changed(document, number, field, text),
    )
    made.setPlaceholderText(say(f"phases.{field}"))
    return made


def _written(form: Form, number: int, field: str) -> str:
    phases = form.editor.document.network.phases
    return str(getattr(phases[number], field)) if number < len(phases) else ""


def _changed(document: Document, number: int, field: str, text: str) -> Document:
    if number < len(document.network.phases):
        return edits.change_phase(document, number, **{field: text})
    return document


def _add(form: Form) -> None:
    document = form.editor.document
    name = say("phases.new", number=len(document.network.phases) + 1)
    form.editor.do(edits.add_phase(document, Phase(name=name)))


def _remove(form: Form, number: int) -> None:
    form.editor.do(edits.remove_phase(form.editor.document, number))
