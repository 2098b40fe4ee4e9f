"""What moves with what."""

from netdraw.editing.editor import Editor
from netdraw.editing.moving import moving_with, straight, strangers
from netdraw.model import edits
from netdraw.model.records import Placement


def test_a_group_takes_along_what_lies_wholly_in_it(editor: Editor) -> None:
    assert moving_with(editor.scene, {"n12"}) == {"n12", "n13"}


def test_a_group_leaves_what_sticks_out_of_it(editor: Editor) -> None:
    placement = Placement(node="n13", x=900, y=560, width=222, height=102)
    editor.do(edits.place(editor.document, "p1", placement))
    assert moving_with(editor.scene, {"n12"}) == {"n12"}


def test_a_band_takes_along_its_nodes_and_groups_with_what_is_in_those(editor: Editor) -> None:
    assert moving_with(editor.scene, {"n1"}) == {"n1", "n10", "n11"}
    assert moving_with(editor.scene, {"n2"}) == {"n2", "n12", "n13"}


def test_a_node_takes_nothing_along_and_a_link_does_not_move(editor: Editor) -> None:
    assert moving_with(editor.scene, {"n10", "l1"}) == {"n10"}


def test_straight_keeps_the_longest_way() -> None:
    assert straight(5, -9) == (0, -9)
    assert straight(-9, 5) == (-9, 0)


def test_strangers_are_what_a_moved_container_comes_to_hold(editor: Editor) -> None:
    before = editor.scene
    editor.preview(edits.shift(editor.document, "p1", {"n12", "n13"}, 300, -310))
    assert strangers(before, editor.scene) == {"n11"}
    editor.preview(edits.shift(before.document, "p1", {"n12", "n13"}, 5, 5))
    assert strangers(before, editor.scene) == set()
    editor.preview(edits.shift(before.document, "p1", {"n10"}, 200, 400))
    assert strangers(before, editor.scene) == set(), "what moves into a group is no stranger"
