"""Somebody who stands on a level can expressly not be on it."""

import pytest

from netdraw.drawing.nodes.containment import containment
from netdraw.editing.editor import Editor
from netdraw.editing.presence import is_off, turned_off


def _not_on(editor: Editor, name: str) -> tuple[str, ...]:
    key = next(key for key, node in editor.document.nodes.items() if node.name == name)
    levels = editor.picture.placements[key].not_on
    return tuple(editor.document.nodes[each].name for each in levels)


@pytest.mark.parametrize("typed", ["Bank -#man", "Bank -#management", "Bank -#MAN -#uit"])
def test_the_line_says_on_which_levels_somebody_is_not(editor: Editor, typed: str) -> None:
    editor.enter(typed)
    assert _not_on(editor, "Bank") == ("Management", "Uitvoering")[: typed.count("#")]
    assert "Bank" in {node.name for node in editor.document.nodes.values()}


def test_signs_alone_hold_for_the_last_entry(editor: Editor) -> None:
    editor.enter("Bank")
    editor.enter("-#best")
    assert _not_on(editor, "Bank") == ("Bestuurlijk",)
    editor.undo()
    assert _not_on(editor, "Bank") == ()


def test_somebody_who_is_there_is_told_it_by_name(editor: Editor) -> None:
    editor.enter("Zayaz -#uitv")
    assert _not_on(editor, "Zayaz") == ("Uitvoering",)


def test_what_is_no_level_stays_in_the_name(editor: Editor) -> None:
    editor.enter("Bank -#zolder")
    assert "Bank -#zolder" in {node.name for node in editor.document.nodes.values()}


def test_it_is_turned_on_for_all_and_off_again(editor: Editor) -> None:
    level = next(key for key, node in editor.document.nodes.items() if node.kind == "level")
    document = turned_off(editor.document, "p1", ["n10"], level)
    assert not is_off(document, "p1", ["n10", "n11"], level)
    document = turned_off(document, "p1", ["n10", "n11"], level)
    assert is_off(document, "p1", ["n10", "n11"], level)
    assert level not in containment(document, document.pictures["p1"], editor.language).levels["n10"]
    assert turned_off(document, "p1", ["n10", "n11"], level) == editor.document
