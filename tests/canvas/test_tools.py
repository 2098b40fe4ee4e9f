"""The tools of letters: a hand that pans, and links by clicks."""

import pytest
from PySide6.QtCore import QPointF, Qt

from netdraw.model import edits
from tests.canvas.user import User

CTRL = Qt.KeyboardModifier.ControlModifier
BARE = (1400, 560)
ZAYAZ, FARENT, MEE = (500, 175), (1000, 175), (700, 560)


def pairs(user: User) -> list[tuple[str, str]]:
    links = [each for key, each in user.editor.document.links.items() if key != "l1"]
    return [(link.source, link.target) for link in links]


def test_l_and_clicks_make_a_fan_of_links_each_in_a_step(user: User) -> None:
    user.key(Qt.Key.Key_L)
    assert user.canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    user.click(ZAYAZ)
    assert user.steps == 0
    user.click(MEE)
    user.click((600, 404))
    assert pairs(user) == [("n10", "n13"), ("n10", "n12")]
    assert user.editor.selection == {"n10"}
    assert user.steps == 2


def test_l_begins_at_what_is_selected(user: User) -> None:
    user.click(FARENT)
    user.key(Qt.Key.Key_L)
    user.click(MEE)
    assert pairs(user) == [("n11", "n13")]


def test_several_selected_are_linked_to_one_by_one_click_in_one_step(user: User) -> None:
    user.click(ZAYAZ)
    user.click(FARENT, CTRL)
    user.key(Qt.Key.Key_L)
    user.click(MEE)
    assert pairs(user) == [("n10", "n13"), ("n11", "n13")]
    assert user.steps == 1
    user.click(MEE)
    assert user.editor.selection == {"n13"}, "one click, and the tool is done"


def test_two_clicks_quickly_are_no_second_link_and_no_name(user: User) -> None:
    user.click(ZAYAZ)
    user.key(Qt.Key.Key_L)
    user.double(MEE)
    assert pairs(user) == [("n10", "n13")]
    assert user.canvas.naming.field is None


def test_a_drag_while_l_is_the_tool_draws_a_line_from_anywhere_on_a_node(user: User) -> None:
    user.key(Qt.Key.Key_L)
    user.drag(ZAYAZ, MEE)
    assert pairs(user) == [("n10", "n13")]
    assert user.place("n10") == ZAYAZ


@pytest.mark.parametrize("end", [Qt.Key.Key_Escape, Qt.Key.Key_V])
def test_esc_and_v_end_it_and_keep_the_selection(user: User, end: Qt.Key) -> None:
    user.click(ZAYAZ)
    user.key(Qt.Key.Key_L)
    user.key(end)
    assert user.canvas.cursor().shape() != Qt.CursorShape.CrossCursor
    assert user.editor.selection == {"n10"}
    user.click(MEE)
    assert pairs(user) == []
    assert user.editor.selection == {"n13"}


def test_a_click_on_bare_paper_ends_it(user: User) -> None:
    user.click(ZAYAZ)
    user.key(Qt.Key.Key_L)
    user.click(BARE)
    user.click(MEE)
    assert pairs(user) == []


@pytest.mark.parametrize("device", ["tap", "pen_tap"])
def test_fingers_and_pens_make_fans_too(user: User, device: str) -> None:
    user.key(Qt.Key.Key_L)
    for place in (ZAYAZ, MEE, (600, 404)):
        getattr(user, device)(place)
    assert pairs(user) == [("n10", "n13"), ("n10", "n12")]


def test_a_thread_runs_from_what_is_selected_to_the_pointer_and_goes(user: User) -> None:
    along = QPointF(*user.canvas.stage.sight.screen((500, 500))).toPoint()

    def colour() -> str:
        return user.canvas.grab().toImage().pixelColor(along).name()

    before = colour()
    user.click(ZAYAZ)
    user.key(Qt.Key.Key_L)
    user.hover((500, 700))
    assert colour() == "#9dabff"
    user.key(Qt.Key.Key_V)
    assert colour() == before


def test_a_source_that_is_gone_leaves_the_tool_without_one(user: User) -> None:
    user.click(ZAYAZ)
    user.key(Qt.Key.Key_L)
    user.editor.do(edits.erase(user.editor.document, "p1", {"n10"}))
    user.click(FARENT)
    user.click(MEE)
    (link,) = user.editor.document.links.values()
    assert (link.source, link.target) == ("n11", "n13")


def test_h_pans_over_anything_until_v(user: User) -> None:
    before = user.canvas.stage.sight
    user.key(Qt.Key.Key_H)
    assert user.canvas.cursor().shape() == Qt.CursorShape.OpenHandCursor
    user.drag(ZAYAZ, (700, 275))
    assert user.canvas.stage.sight.left < before.left
    user.double(ZAYAZ)
    assert user.canvas.naming.field is None
    user.key(Qt.Key.Key_V)
    user.click(ZAYAZ)
    assert user.editor.selection == {"n10"}
    assert user.steps == 0


def test_the_ghost_of_a_line_stands_where_the_node_will_come(user: User) -> None:
    drop = (1000.0, 250.0)
    user.press((500, 226))
    user.hover((800, 300))
    user.hover(drop)
    image = user.canvas.grab().toImage()
    user.release(drop)
    user.type("GGD")
    x, y = user.place(user.called("GGD"))
    assert abs(y - drop[1]) > 20, "something else stands where it was dropped"
    spot = QPointF(*user.canvas.stage.sight.screen((x - 90, y + 35))).toPoint()
    assert image.pixelColor(spot).name() == "#f1f3ff"
