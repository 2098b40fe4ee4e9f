"""A link is bent by dragging its line, and its words go where they are dragged."""

import pytest
from PySide6.QtCore import Qt

from netdraw.drawing.primitives import Box, Point
from netdraw.model import edits
from tests.canvas.user import User

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def label(user: User) -> None:
    """The line between Zayaz and Farent, from 611 to 889 at the height of 175, has words."""
    user.editor.do(edits.change_link(user.editor.document, "l1", label="samen"))


def _bends(user: User) -> tuple[Point, ...]:
    return user.editor.picture.routes["l1"].bends


def _label(user: User) -> Box:
    box: Box | None = user.editor.drawing.memory.label("l1")
    assert box
    return box


def test_a_drag_of_a_line_bends_it_there(user: User) -> None:
    user.drag((700, 175), (700, 300), CTRL)
    ((x, y),) = _bends(user)
    assert (x, y) == pytest.approx((700, 300), abs=3)
    assert user.editor.selection == {"l1"}
    assert user.steps == 2


def test_a_bend_is_moved_by_dragging_it_and_comes_in_line_with_what_it_joins(user: User) -> None:
    user.drag((700, 175), (700, 300), CTRL)
    user.drag((700, 300), (996, 310))
    ((x, y),) = _bends(user)
    assert x == 1000, "plumb under the partner"
    assert y == pytest.approx(310, abs=3)


def test_a_bend_dragged_back_into_the_line_is_gone(user: User) -> None:
    user.drag((700, 175), (700, 300), CTRL)
    user.drag((700, 300), (710, 178), CTRL)
    assert _bends(user) == ()


def test_a_second_drag_elsewhere_makes_a_second_bend(user: User) -> None:
    user.drag((700, 175), (640, 300), CTRL)
    user.drag((820, 237), (860, 330), CTRL)
    assert len(_bends(user)) == 2
    assert [x for x, _ in _bends(user)] == sorted(x for x, _ in _bends(user))


def test_esc_during_the_drag_leaves_the_line_as_it_was(user: User) -> None:
    user.press((700, 175))
    user.hover((700, 300))
    user.key(Qt.Key.Key_Escape)
    user.release((700, 300))
    assert _bends(user) == ()
    assert user.steps == 1


@pytest.mark.parametrize("way", ["mouse", "touch", "pen"])
def test_mouse_finger_and_pen_bend_alike(user: User, way: str) -> None:
    drag = {"mouse": user.drag, "touch": user.slide, "pen": user.pen_drag}[way]
    drag((700, 175), (700, 330))
    ((_, y),) = _bends(user)
    assert y == pytest.approx(330, abs=3)


def test_words_stay_where_they_are_dragged_and_go_along_with_the_line(user: User) -> None:
    before = _label(user).centre
    user.drag(before, (before[0] + 60, before[1] + 90))
    after = _label(user).centre
    assert after == pytest.approx((before[0] + 60, before[1] + 90), abs=4)
    assert _bends(user) == ()
    document = edits.shift(user.editor.document, user.editor.picture_id, {"n10", "n11"}, 30, 60)
    user.editor.do(document)
    assert _label(user).centre == pytest.approx((after[0] + 30, after[1] + 60), abs=1)


def test_arrow_keys_bend_the_selected_link(user: User) -> None:
    user.click((700, 175))
    user.key(Qt.Key.Key_Down)
    user.key(Qt.Key.Key_Down)
    ((x, y),) = _bends(user)
    assert (x, y) == pytest.approx((750, 195), abs=3)


def test_the_menu_lets_a_line_find_its_own_way_again(user: User) -> None:
    user.drag((700, 175), (700, 300), CTRL)
    user.drag(_label(user).centre, (900, 330))
    user.key(Qt.Key.Key_Menu)
    user.offered("Lijnen weer zelf hun weg laten zoeken").trigger()
    route = user.editor.picture.routes["l1"]
    assert (route.bends, route.label) == ((), None)
    user.key(Qt.Key.Key_Z, CTRL)
    assert _bends(user)


def test_a_line_that_nobody_bent_offers_no_way_back(user: User) -> None:
    user.click((700, 175))
    user.key(Qt.Key.Key_Menu)
    assert "Lijnen weer zelf hun weg laten zoeken" not in [each.text() for each in user.menu.actions()]
