"""The versions of the facts of what is chosen, in the inspector: what each source says."""

from functools import partial

from PySide6.QtWidgets import QFrame

from netdraw.app.controls.choices import Choice, Pick
from netdraw.app.controls.words_field import WordsField
from netdraw.app.side.cards import card, cards, heading
from netdraw.app.side.form import Form
from netdraw.editing.claiming import claimable, claims_on, contested
from netdraw.language.words import say
from netdraw.model import edits
from netdraw.model.document import Document


def claim_cards(form: Form) -> QFrame:
    """Return what sources say of the one that is chosen, which can be changed, added to and removed."""
    (about,) = form.ids
    head = heading(say("claims.claims"), say("claims.add"), partial(_add, form, about), say("claims.help"))
    return cards(head, [_card(form, about, number) for number, _ in claims_on(form.editor.document, about)])


def _card(form: Form, about: str, number: int) -> QFrame:
    said = [_field(form, number, field) for field in ("value", "source")]
    remove = say("claims.remove", number=number + 1)
    return card(_fields(form, about, number), said, remove, partial(_remove, form, number))


def _fields(form: Form, about: str, number: int) -> Pick:
    known = claimable(form.editor.scene, about)
    now = form.editor.document.claims[number].field
    choices = [Choice(field, say(f"inspector.{field}")) for field in known]
    if now not in known:
        choices.insert(0, Choice(now, now))
    pick = Pick(choices, now, lambda field: _change(form, number, field))
    pick.setAccessibleName(say("claims.about", number=number + 1))
    return pick


def _field(form: Form, number: int, field: str) -> WordsField:
    made = form.text(
        say(f"claims.{field}-of", number=number + 1),
        lambda: _written(form, number, field),
        lambda document, text: _changed(document, number, field, text),
    )
    made.setPlaceholderText(say(f"claims.{field}"))
    return made


def _written(form: Form, number: int, field: str) -> str:
    claims = form.editor.document.claims
    value = getattr(claims[number], field) if number < len(claims) else ""
    return "" if value is None else str(value)


def _changed(document: Document, number: int, field: str, text: str) -> Document:
    return edits.change_claim(document, number, **{field: text}) if number < len(document.claims) else document


def _add(form: Form, about: str) -> None:
    form.editor.do(contested(form.editor.scene, about))


def _change(form: Form, number: int, field: str) -> None:
    form.editor.do(edits.change_claim(form.editor.document, number, field=field))


def _remove(form: Form, number: int) -> None:
    form.editor.do(edits.remove_claim(form.editor.document, number))
