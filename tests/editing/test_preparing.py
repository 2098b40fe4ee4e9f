"""What Enter would come to is composed ahead: it is there sooner, and nothing else is any different."""

from collections.abc import Callable
from itertools import islice

import pytest

from netdraw.editing.editor import Editor
from netdraw.editing.pictures import new_picture
from netdraw.editing.renaming import renamed
from netdraw.model import edits
from netdraw.model.difference import diff
from netdraw.model.records import Phase
from netdraw.model.steps import at_once

ENTRIES = ("Novadic", "Novadic; Divers", "Zayaz", "Zayaz > Novadic: geld", "#uitvoering", "=groep")


def _moved(editor: Editor) -> None:
    editor.do(edits.shift(editor.document, "p1", {"n10"}, 0, 40))


def _undone(editor: Editor) -> None:
    editor.undo()


def _turned(editor: Editor) -> None:
    document, key = new_picture(editor.document, "value", "nl")
    editor.do(document, picture=key)


def _spoken(editor: Editor) -> None:
    editor.speak(editor.language.speaking("en"))


def _worn(editor: Editor) -> None:
    editor.wear(editor.language.themes["grey"])


def _watched(editor: Editor) -> None:
    editor.watch("begin")


def _dragged(editor: Editor) -> None:
    editor.preview(edits.shift(editor.document, "p1", {"n10"}, 0, 40))
    at_once(editor.preparing("Novadic"))
    editor.cancel()


def _pinned(editor: Editor) -> None:
    editor.pin("n11")


BETWEEN = (_moved, _undone, _turned, _spoken, _worn, _watched, _dragged, _pinned)


@pytest.fixture
def pair(editor: Editor) -> tuple[Editor, Editor]:
    """Two editors of the same drawing, in phases, with an edit that can be undone."""
    phases = (Phase(name="begin"), Phase(name="later"))
    start = edits.change_network(editor.document, phases=phases)
    start = edits.change_node(start, "n13", since="later")
    both = Editor(start, editor.language), Editor(start, editor.language)
    for each in both:
        each.do(renamed(each.document, "n11", "Farent BV"))
    return both


def _alike(one: Editor, other: Editor) -> None:
    assert diff(one.document, other.document) == ()
    assert one.drawing._replace(memory=None) == other.drawing._replace(memory=None)
    afresh = Editor(one.document, one.language)
    afresh.picture_id = one.picture_id
    afresh.wear(one.theme)
    afresh.watch(one.seen_picture.phase)
    assert one.drawing.symbols == afresh.drawing.symbols


@pytest.mark.parametrize("text", ENTRIES)
def test_an_entry_that_was_composed_ahead_is_the_same_entry(pair: tuple[Editor, Editor], text: str) -> None:
    ahead, unprepared = pair
    before = ahead.history, ahead.drawing
    at_once(ahead.preparing(text))
    assert (ahead.history, ahead.drawing) == before
    assert ahead.drawing is before[1], "nothing of it shows before it is entered"
    for each in pair:
        each.enter(text)
    _alike(*pair)
    assert ahead.selection == unprepared.selection
    assert len(ahead.history.past) == len(unprepared.history.past)
    if ahead.document is not before[0].present:
        ahead.undo()
    assert ahead.document is before[0].present, "it is one step"


@pytest.mark.parametrize("between", BETWEEN, ids=lambda each: each.__name__.strip("_"))
def test_what_was_composed_of_another_state_is_never_shown(
    pair: tuple[Editor, Editor], between: Callable[[Editor], None]
) -> None:
    ahead, _ = pair
    at_once(ahead.preparing("Novadic"))
    for each in pair:
        between(each)
        each.enter("Novadic")
    _alike(*pair)


@pytest.mark.parametrize("steps", [0, 1, 2, 4, 8])
@pytest.mark.parametrize("text", ["Novadic", "Een naam te lang voor zijn vak, zo lang is die", "", "Divers; Zayaz"])
def test_what_is_left_off_for_the_next_key_makes_no_difference(
    pair: tuple[Editor, Editor], text: str, steps: int
) -> None:
    ahead, _ = pair
    for typed in ("", "N", text):
        for _ in islice(ahead.preparing(typed), steps):
            pass
    for each in pair:
        each.enter("Novadic")
    _alike(*pair)


def test_what_was_composed_ahead_is_there_when_it_is_entered(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    number = len(editor.drawing.symbols)
    at_once(editor.preparing("Novadic"))
    monkeypatch.delattr("netdraw.editing.easel.composing")
    editor.enter("Novadic")
    assert len(editor.drawing.symbols) == number + 1


def test_what_is_composed_ahead_without_text_is_not_shown(editor: Editor) -> None:
    before = editor.history, editor.drawing
    at_once(editor.preparing(""))
    assert editor.history is before[0]
    assert editor.drawing is before[1]
