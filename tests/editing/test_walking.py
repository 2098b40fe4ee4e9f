"""Walking from node to node."""

from netdraw.editing.editor import Editor
from netdraw.editing.walking import first, neighbour


def test_a_linked_node_comes_before_a_nearer_one(editor: Editor) -> None:
    assert neighbour(editor.scene, "n10", (1, 0)) == "n11"


def test_without_a_link_the_nearest_in_the_direction_is_next(editor: Editor) -> None:
    assert neighbour(editor.scene, "n10", (0, 1)) in ("n12", "n13")
    assert neighbour(editor.scene, "n13", (0, -1)) in ("n10", "n11")


def test_where_nothing_stands_there_is_no_next(editor: Editor) -> None:
    assert neighbour(editor.scene, "n10", (-1, 0)) is None


def test_reading_begins_at_the_upper_left(editor: Editor) -> None:
    assert first(editor.scene) == "n10"
