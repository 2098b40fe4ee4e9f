"""Gestures of the mouse change the document as they should, each in one step, and Esc leaves nothing behind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from netdraw.model import edits
from tests.canvas.user import User

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
BARE = (1400, 560)  # a place in the middle band where nothing stands
RIM = (500, 226)  # on the lower edge of Zayaz


def test_a_click_selects_a_node_and_a_click_on_paper_nothing(user: User) -> None:
    user.click((500, 175))
    assert user.editor.selection == {"n10"}
    user.click(BARE)
    assert user.editor.selection == set()
    assert user.steps == 0


@pytest.mark.parametrize("held", [SHIFT, CTRL])
def test_a_click_with_shift_or_ctrl_adds_and_takes_away(user: User, held: Qt.KeyboardModifier) -> None:
    user.click((500, 175))
    user.click((1000, 175), held)
    assert user.editor.selection == {"n10", "n11"}
    user.click((500, 175), held)
    assert user.editor.selection == {"n11"}


def test_a_link_is_selected_by_a_click_near_it(user: User) -> None:
    user.click((750, 175 + 4 / user.canvas.stage.sight.scale))
    assert user.editor.selection == {"l1"}
    user.click((750, 175 + 14 / user.canvas.stage.sight.scale))
    assert user.editor.selection == set()


def test_a_band_and_a_frame_are_selected_by_their_name_or_border_only(user: User) -> None:
    user.click((40, 110))
    assert user.editor.selection == {"n1"}
    user.click((470, 420))
    assert user.editor.selection == {"n12"}
    user.click((800, 440))
    assert user.editor.selection == set()


def test_a_rectangle_on_bare_paper_selects_what_lies_wholly_in_it(user: User) -> None:
    user.drag((360, 60), (1150, 300))
    assert user.editor.selection == {"n10", "n11", "l1"}
    user.drag((360, 60), (800, 300))
    assert user.editor.selection == {"n10"}


def test_a_rectangle_with_shift_adds_and_esc_gives_back_the_selection(user: User) -> None:
    user.click((1000, 175))
    user.drag((360, 60), (700, 300), SHIFT)
    assert user.editor.selection == {"n10", "n11"}
    user.click((1000, 175))
    user.press((360, 60))
    user.hover((700, 300))
    assert user.editor.selection == {"n10"}
    user.key(Qt.Key.Key_Escape)
    assert user.editor.selection == {"n11"}
    user.release((700, 300))
    assert user.editor.selection == {"n11"}


def test_a_drag_moves_a_node_in_one_step(user: User) -> None:
    before = user.editor.document
    user.drag((480, 170), (600, 230))
    x, y = user.place("n10")
    assert x == pytest.approx(620, abs=2)
    assert y == pytest.approx(235, abs=2)
    assert (x, y) == (round(x), round(y))
    assert user.steps == 1
    assert user.editor.selection == {"n10"}
    user.key(Qt.Key.Key_Z, CTRL)
    assert user.editor.document is before
    user.key(Qt.Key.Key_Y, CTRL)
    assert user.place("n10") == (x, y)
    user.key(Qt.Key.Key_Z, CTRL)
    user.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert user.place("n10") == (x, y)


def test_a_drag_moves_all_that_is_selected(user: User) -> None:
    user.click((480, 170))
    user.click((1000, 175), CTRL)
    user.drag((480, 170), (480, 230))
    assert user.place("n10")[1] == user.place("n11")[1] == pytest.approx(235, abs=2)
    assert user.editor.selection == {"n10", "n11"}


def test_a_click_on_one_of_several_selected_selects_that_one(user: User) -> None:
    user.click((480, 170))
    user.click((1000, 175), CTRL)
    user.click((480, 170))
    assert user.editor.selection == {"n10"}


def test_a_drag_with_shift_goes_straight(user: User) -> None:
    user.drag((480, 170), (600, 200), SHIFT)
    assert user.place("n10") == pytest.approx((620, 175), abs=2)


def test_a_group_takes_along_what_lies_in_it_in_one_step(user: User) -> None:
    user.drag((470, 420), (520, 440))
    assert user.place("n12")[0] - 700 == user.place("n13")[0] - 700 == pytest.approx(50, abs=2)
    assert user.steps == 1
    assert user.place("n10") == (500, 175)


def test_a_press_in_an_empty_band_or_group_does_not_drag_it(user: User) -> None:
    user.drag((1300, 560), (1400, 600))
    user.drag((600, 660), (640, 690))
    assert user.steps == 0


def test_esc_during_a_drag_puts_all_back(user: User) -> None:
    before = user.editor.history
    user.press((480, 170))
    user.hover((600, 300))
    assert user.place("n10") != (500, 175)
    user.key(Qt.Key.Key_Escape)
    assert user.editor.history is before
    assert user.place("n10") == (500, 175)
    assert user.editor.selection == set()
    user.hover((700, 300))
    user.release((700, 300))
    assert user.editor.history is before
    assert not user.editor.previewing


def test_an_undo_from_elsewhere_ends_a_drag(user: User) -> None:
    user.drag((480, 170), (600, 230))
    user.press((1000, 175))
    user.hover((1100, 200))
    user.editor.undo()
    user.hover((1200, 200))
    user.release((1200, 200))
    assert user.place("n10") == (500, 175)
    assert user.place("n11") == (1000, 175)
    assert user.steps == 0


def test_a_second_button_during_a_drag_does_nothing(user: User) -> None:
    user.press((480, 170))
    user.hover((600, 230))
    user.press((600, 230), button=Qt.MouseButton.RightButton)
    user.release((600, 230), button=Qt.MouseButton.RightButton)
    user.hover((620, 230))
    user.release((620, 230))
    assert user.place("n10")[0] == pytest.approx(640, abs=2)
    assert user.steps == 1


def test_hovering_shows_the_rim_and_where_a_line_would_begin(user: User) -> None:
    user.hover((480, 170))
    assert (user.canvas.stage.over.id, user.canvas.stage.over.part) == ("n10", "body")
    user.hover(RIM)
    assert (user.canvas.stage.over.id, user.canvas.stage.over.part) == ("n10", "rim")
    assert user.canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    user.hover(BARE)
    assert user.canvas.stage.over.id == ""


def test_what_is_under_the_mouse_is_seen_anew_after_a_drag_and_when_the_picture_changes(user: User) -> None:
    stage = user.canvas.stage
    user.drag(RIM, (700, 560))
    assert (stage.over.id, stage.over.part) == ("n13", "body"), "where the line was dropped, not where it began"
    user.editor.do(edits.shift(user.editor.document, "p1", {"n13"}, 600, 0))
    assert stage.over.id != "n13", "it went from under the mouse"
    user.editor.undo()
    assert stage.over.id == "n13"
    stage.pan(0, 400)
    assert stage.over.id != "n13", "the paper went, with what lies on it"


def test_a_drag_from_the_rim_to_a_node_links_the_two(user: User) -> None:
    user.editor.choose(link_kind="steers")
    user.drag(RIM, (700, 560))
    (link,) = [each for each in user.editor.document.links.values() if each.id != "l1"]
    assert (link.kind, link.source, link.target) == ("steers", "n10", "n13")
    assert link.id in user.editor.picture.routes
    assert user.editor.selection == {link.id}
    assert user.steps == 1


def test_a_drag_from_the_rim_to_the_border_of_a_group_links_to_the_group(user: User) -> None:
    user.drag(RIM, (600, 404))
    (link,) = [each for each in user.editor.document.links.values() if each.id != "l1"]
    assert (link.source, link.target) == ("n10", "n12")


def test_just_outside_the_border_of_a_group_a_line_begins(user: User) -> None:
    outside = 400 - 3 / user.canvas.stage.sight.scale
    user.drag((700, outside), (1000, 175))
    (link,) = [each for each in user.editor.document.links.values() if each.id != "l1"]
    assert (link.source, link.target) == ("n12", "n11")


def test_a_drag_from_the_rim_back_to_the_node_does_nothing(user: User) -> None:
    user.drag(RIM, (480, 170))
    assert user.steps == 0
    assert not user.editor.previewing


def test_a_click_on_the_rim_selects(user: User) -> None:
    user.click(RIM)
    assert user.editor.selection == {"n10"}


def test_a_drag_from_the_rim_to_bare_paper_makes_a_partner_with_its_link(user: User) -> None:
    user.drag(RIM, BARE)
    user.type("Brabantzorg")
    key = user.called("Brabantzorg")
    x, y = user.place(key)
    assert (x, y) == pytest.approx((BARE[0], BARE[1]), abs=2)
    assert user.editor.document.nodes[key].kind == "partner"
    (link,) = [each for each in user.editor.document.links.values() if each.id != "l1"]
    assert (link.source, link.target) == ("n10", key)
    assert user.steps == 1
    assert user.editor.selection == {key}


def test_a_nameless_partner_at_the_end_of_a_line_is_gone_with_its_link(user: User) -> None:
    before = user.editor.history
    user.drag(RIM, BARE)
    user.key(Qt.Key.Key_Escape, on=user.field)
    assert user.editor.history is before
    assert not user.editor.previewing


def test_esc_while_drawing_a_line_leaves_nothing(user: User) -> None:
    before = user.editor.history
    user.press(RIM)
    user.hover(BARE)
    user.canvas.grab()
    user.key(Qt.Key.Key_Escape)
    user.release(BARE)
    assert user.editor.history is before
    assert user.canvas.naming.field is None


def test_a_drag_whose_release_was_lost_is_undone(user: User) -> None:
    user.press((480, 170))
    user.hover((600, 230))
    nowhere = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        user.pixel((700, 300)).toPointF(),
        user.canvas.mapToGlobal(user.pixel((700, 300))).toPointF(),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(user.canvas, nowhere)
    assert user.place("n10") == (500, 175)
    assert not user.editor.previewing
    user.release((700, 300))
    assert user.steps == 0
