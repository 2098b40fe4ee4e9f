"""The editor holds one drawing and tells what changed."""

from netdraw.editing.adding import added_at
from netdraw.editing.editor import Editor
from netdraw.editing.renaming import named, renamed
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.model import edits


def test_every_deed_is_one_step_that_can_be_undone_and_done_again(editor: Editor) -> None:
    before = editor.document
    editor.do(renamed(before, "n10", "Zayaz BV"))
    after = editor.document
    editor.undo()
    assert editor.document is before
    editor.redo()
    assert editor.document is after


def test_a_preview_that_is_dropped_leaves_nothing_behind(editor: Editor) -> None:
    before, heard = editor.history, []
    editor.select({"n10"})
    editor.listeners.append(lambda: heard.append(editor.document))
    editor.preview(edits.shift(editor.document, "p1", {"n11"}, 10, 0), {"n11"})
    editor.preview(edits.shift(editor.document, "p1", {"n11"}, 20, 0))
    assert editor.previewing
    assert editor.selection == {"n11"}
    editor.cancel()
    assert editor.history is before
    assert editor.selection == {"n10"}
    assert heard[-1] is before.present


def test_what_is_gone_is_no_longer_selected(editor: Editor) -> None:
    editor.select({"n10", "n11"})
    editor.do(edits.erase(editor.document, "p1", {"n10"}))
    assert editor.selection == {"n11"}


def test_symbols_that_did_not_change_stay_the_same_objects(editor: Editor) -> None:
    before = {each.id: each for each in editor.drawing.symbols}
    editor.do(edits.shift(editor.document, "p1", {"n13"}, 10, 0))
    after = {each.id: each for each in editor.drawing.symbols}
    assert [key for key in before if after[key] is not before[key]] == ["n13"]


def test_renaming_a_link_changes_its_label_and_white_space_is_left_out(editor: Editor) -> None:
    document = renamed(editor.document, "l1", "  kaders\nruimte \n")
    assert named(document, "l1") == "kaders\nruimte"
    assert renamed(document, "l1", "kaders\nruimte") is document


def test_what_is_drawn_after_an_undo_does_not_become_the_anchor_that_was_undone() -> None:
    editor = Editor(started("design", "nl"), shipped("nl"))
    editor.enter("Zayaz")
    editor.undo()
    document, key = added_at(editor.scene, "network", (800, 500))
    editor.preview(document, {key})
    assert editor.line.anchor == ""
    editor.do(renamed(document, key, "Wijk"))
    assert editor.line.anchor == ""


def test_an_undone_anchor_is_one_again_when_it_is_redone() -> None:
    editor = Editor(started("design", "nl"), shipped("nl"))
    editor.enter("Zayaz")
    anchor = editor.line.anchor
    editor.undo()
    assert editor.line.anchor == ""
    editor.redo()
    assert editor.line.anchor == anchor != ""
