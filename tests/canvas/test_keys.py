"""The picture can be drawn with keys alone."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from netdraw.canvas.painting.sight import PRINTED
from tests.canvas.user import User

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_del_and_backspace_delete_with_the_links_in_one_step(user: User, key: Qt.Key) -> None:
    user.click((500, 175))
    user.key(key)
    assert "n10" not in user.editor.document.nodes
    assert user.editor.document.links == {}
    assert user.steps == 1
    user.key(Qt.Key.Key_Z, CTRL)
    assert "l1" in user.editor.picture.routes


def test_del_with_nothing_selected_is_no_step(user: User) -> None:
    user.key(Qt.Key.Key_Delete)
    assert user.steps == 0


def test_n_adds_a_partner_beside_the_selected_one(user: User) -> None:
    user.click((500, 175))
    user.key(Qt.Key.Key_N)
    user.type("GGD")
    _, y = user.place(user.called("GGD"))
    assert y < 350
    assert len(user.editor.document.links) == 1
    assert user.steps == 1


def test_n_with_nothing_selected_adds_near_the_middle_of_the_window(user: User) -> None:
    x, y = user.canvas.stage.middle
    user.key(Qt.Key.Key_N)
    user.type("GGD")
    placed = user.place(user.called("GGD"))
    assert abs(placed[0] - x) < 500
    assert abs(placed[1] - y) < 400


def test_tab_adds_a_linked_partner_and_so_on(user: User) -> None:
    user.click((500, 175))
    user.key(Qt.Key.Key_Tab)
    user.type("Een")
    user.key(Qt.Key.Key_Tab)
    user.type("Twee")
    one, two = user.called("Een"), user.called("Twee")
    pairs = [(link.source, link.target) for link in user.editor.document.links.values()]
    assert pairs == [("n10", "n11"), ("n10", one), (one, two)]
    assert user.steps == 2
    user.key(Qt.Key.Key_Tab)
    user.key(Qt.Key.Key_Escape, on=user.field)
    assert user.steps == 2


def test_tab_links_the_new_partner_to_each_of_those_selected(user: User) -> None:
    user.editor.select({"n10", "n11"})
    user.key(Qt.Key.Key_Tab)
    user.type("Samen")
    new = user.called("Samen")
    pairs = {(link.source, link.target) for link in user.editor.document.links.values()}
    assert pairs == {("n10", "n11"), ("n10", new), ("n11", new)}
    assert user.steps == 1


def test_tab_with_nothing_selected_goes_on_to_the_next_widget(user: User, qtbot: QtBot) -> None:
    line = QLineEdit(user.canvas)
    line.show()
    qtbot.waitUntil(user.canvas.hasFocus)
    user.key(Qt.Key.Key_Tab)
    assert line.hasFocus()


def test_arrows_nudge_the_selection_each_in_one_step(user: User) -> None:
    user.click((500, 175))
    user.key(Qt.Key.Key_Right)
    user.key(Qt.Key.Key_Down)
    user.key(Qt.Key.Key_Left, SHIFT)
    assert user.place("n10") == (509, 185)
    assert user.steps == 3


def test_arrows_move_the_paper_when_nothing_is_selected(user: User) -> None:
    before = user.canvas.stage.sight
    user.key(Qt.Key.Key_Right)
    assert user.canvas.stage.sight.left > before.left
    assert user.steps == 0


def test_alt_and_an_arrow_walk_along_links_and_then_to_the_nearest(user: User) -> None:
    user.key(Qt.Key.Key_Right, ALT)
    assert user.editor.selection == {"n10"}
    user.key(Qt.Key.Key_Right, ALT)
    assert user.editor.selection == {"n11"}
    user.key(Qt.Key.Key_Down, ALT)
    assert user.editor.selection <= {"n12", "n13"}


def test_esc_selects_nothing(user: User) -> None:
    user.click((500, 175))
    user.key(Qt.Key.Key_Escape)
    assert user.editor.selection == set()


def test_ctrl_0_shows_the_printed_size_and_shift_1_the_whole_sheet(user: User) -> None:
    user.key(Qt.Key.Key_0, CTRL)
    assert user.canvas.stage.sight.scale == pytest.approx(PRINTED)
    assert user.canvas.percent == 100
    user.canvas.stage.pan(3000, 0)
    user.key(Qt.Key.Key_Exclam, SHIFT)
    box = user.canvas.stage.sight.box(user.editor.drawing.box)
    assert box.left > 0
    assert box.top > 0
    assert box.right < user.canvas.width()
    assert box.bottom < user.canvas.height()


def test_a_new_node_off_screen_is_panned_into_view_and_never_zoomed(user: User) -> None:
    user.key(Qt.Key.Key_0, CTRL)
    user.canvas.stage.zoom(3)
    user.editor.select({"n11"})
    scale = user.canvas.stage.sight.scale
    user.key(Qt.Key.Key_N)
    assert user.canvas.stage.sight.scale == scale
    assert user.canvas.rect().contains(user.field.geometry().center())


@pytest.mark.parametrize("key", [0x0416, 0, 0x01FFFFFF])
def test_a_key_that_qt_has_no_name_for_does_nothing(user: User, key: int) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(user.canvas, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "Ж"))
    assert user.steps == 0


@pytest.mark.parametrize(
    ("key", "way"),
    [(Qt.Key.Key_Right, (1, 0)), (Qt.Key.Key_Left, (-1, 0)), (Qt.Key.Key_Down, (0, 1))],
)
def test_ctrl_and_an_arrow_add_a_linked_partner_in_that_direction(
    user: User, key: Qt.Key, way: tuple[int, int]
) -> None:
    user.click((1000, 175))
    user.key(key, CTRL)
    user.type("GGD")
    x, y = user.place(user.called("GGD"))
    dx, dy = x - 1000, y - 175
    assert dx * way[0] + dy * way[1] >= abs(dx * way[1]) + abs(dy * way[0])
    assert ("n11", user.called("GGD")) in {(each.source, each.target) for each in user.editor.document.links.values()}
    assert user.steps == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_At, Qt.Key.Key_QuoteDbl, Qt.Key.Key_2])
def test_shift_2_shows_what_is_selected_whatever_stands_on_that_key(user: User, key: Qt.Key) -> None:
    user.click((500, 175))
    scale = user.canvas.stage.sight.scale
    user.key(key, SHIFT)
    assert user.canvas.stage.sight.scale > scale
    assert (user.pixel((500, 175)) - user.canvas.rect().center()).manhattanLength() < 6
    user.key(Qt.Key.Key_Escape)
    user.key(key, SHIFT)
    assert user.canvas.stage.sight.scale == scale
