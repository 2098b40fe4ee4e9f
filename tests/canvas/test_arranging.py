"""What is selected is aligned, ordered, grouped and resized with keys, each in one step."""

import pytest
from PySide6.QtCore import Qt

from tests.canvas.user import User

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.mark.parametrize(
    ("key", "axis", "place"),
    [(Qt.Key.Key_Left, 0, 500), (Qt.Key.Key_Right, 0, 700), (Qt.Key.Key_Up, 1, 175), (Qt.Key.Key_Down, 1, 560)],
)
def test_ctrl_shift_and_an_arrow_align_in_one_step(user: User, key: Qt.Key, axis: int, place: float) -> None:
    before = user.editor.document
    user.editor.select({"n10", "n13"})
    user.key(key, CTRL | SHIFT)
    assert user.place("n10")[axis] == user.place("n13")[axis] == place
    assert user.steps == 1
    user.key(key, CTRL | SHIFT)
    assert user.steps == 1, "there was nothing left to do"
    user.key(Qt.Key.Key_Z, CTRL)
    assert user.editor.document is before


def test_page_keys_bring_forward_and_send_back(user: User) -> None:
    user.drag((500, 165), (940, 215), CTRL)
    user.key(Qt.Key.Key_PageUp, CTRL)
    drawn = [each.id for each in user.editor.drawing.symbols]
    assert drawn.index("n10") > drawn.index("n11")
    user.key(Qt.Key.Key_PageDown, CTRL | SHIFT)
    drawn = [each.id for each in user.editor.drawing.symbols]
    assert drawn.index("n10") < drawn.index("n11")
    assert user.steps == 3


def test_ctrl_g_puts_a_group_round_the_selection_with_the_cursor_in_its_name(user: User) -> None:
    user.editor.select({"n10", "n11"})
    user.key(Qt.Key.Key_G, CTRL)
    user.type("Woningcorporaties")
    group = user.called("Woningcorporaties")
    assert user.editor.document.nodes[group].kind == "group"
    assert user.editor.selection == {group}
    assert user.steps == 1
    user.key(Qt.Key.Key_G, CTRL | SHIFT)
    assert group not in user.editor.document.nodes
    assert user.editor.selection == {"n10", "n11"}
    assert user.steps == 2


def test_the_menu_fits_a_group_to_what_is_in_it(user: User) -> None:
    user.editor.select({"n10", "n11"})
    user.key(Qt.Key.Key_G, CTRL)
    user.type("Woningcorporaties")
    group = user.called("Woningcorporaties")
    snug = user.editor.picture.placements[group]
    user.key(Qt.Key.Key_Down, ALT | SHIFT)
    assert user.editor.picture.placements[group].height > snug.height
    user.key(Qt.Key.Key_Menu)
    user.offered("Kader passend om de inhoud").trigger()
    user.menu.close()
    assert user.editor.picture.placements[group] == snug
    assert user.steps == 3


def test_a_group_round_something_may_stay_without_a_name(user: User) -> None:
    user.editor.select({"n10"})
    user.key(Qt.Key.Key_G, CTRL)
    user.type("")
    assert len(user.editor.picture.placements) == 8
    assert user.steps == 1


def test_with_nothing_to_group_nothing_happens(user: User) -> None:
    user.key(Qt.Key.Key_G, CTRL)
    user.key(Qt.Key.Key_G, CTRL | SHIFT)
    assert user.canvas.naming.field is None
    assert user.steps == 0


def test_alt_shift_and_an_arrow_make_larger_and_smaller(user: User) -> None:
    user.click((500, 175))
    user.key(Qt.Key.Key_Right, ALT | SHIFT)
    user.key(Qt.Key.Key_Down, ALT | SHIFT)
    placement = user.editor.picture.placements["n10"]
    assert (placement.width, placement.height) == (232, 112)
    assert (placement.x, placement.y) == (505, 180)
    user.key(Qt.Key.Key_Left, ALT | SHIFT)
    assert user.editor.picture.placements["n10"].width == 222
    assert user.steps == 3
