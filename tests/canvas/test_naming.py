"""Names are typed on the paper."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from netdraw.language.shipped import shipped
from tests.canvas.user import User

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
BARE = (1400, 560)


def test_a_double_click_on_paper_makes_a_partner_there(user: User) -> None:
    user.double(BARE)
    user.type("Farent Zorg")
    key = user.called("Farent Zorg")
    assert user.place(key) == pytest.approx((BARE[0], BARE[1]), abs=2)
    assert user.editor.selection == {key}
    assert user.steps == 1
    user.key(Qt.Key.Key_Z, CTRL)
    assert key not in user.editor.document.nodes


def test_the_chosen_kind_is_added(user: User) -> None:
    user.editor.choose(node_kind="fund")
    user.double(BARE)
    user.type("Pot")
    assert user.editor.document.nodes[user.called("Pot")].kind == "fund"


@pytest.mark.parametrize("end", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_new_node_left_without_a_name_is_gone(user: User, end: Qt.Key) -> None:
    before = user.editor.history
    user.click((500, 175))
    user.double(BARE)
    user.type("  ", end)
    assert user.editor.history is before
    assert user.editor.selection in ({"n10"}, set())
    assert user.canvas.naming.field is None


@pytest.mark.parametrize("kind", [each.id for each in shipped().nodes.values() if each.zones])
def test_a_frame_that_says_something_without_a_name_stays(user: User, kind: str) -> None:
    user.editor.choose(node_kind=kind)
    user.click(BARE)
    user.click((60, 700))
    assert kind in {each.kind for each in user.editor.document.nodes.values()}
    assert user.steps == 1


def test_esc_keeps_the_text(user: User) -> None:
    user.double(BARE)
    user.type("GGD", Qt.Key.Key_Escape)
    assert user.called("GGD")


def test_a_double_click_on_a_node_renames_it_in_one_step(user: User) -> None:
    user.double((500, 175))
    assert user.field.toPlainText() == "Zayaz"
    user.type("Zayaz Wonen")
    assert user.editor.document.nodes["n10"].name == "Zayaz Wonen"
    assert user.steps == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_f2_and_enter_rename_what_is_selected(user: User, key: Qt.Key) -> None:
    user.click((500, 175))
    user.key(key)
    user.type("Ander")
    assert user.editor.document.nodes["n10"].name == "Ander"


def test_shift_enter_breaks_the_line(user: User) -> None:
    user.double((500, 175))
    user.type("Brabant", None)
    user.key(Qt.Key.Key_Return, SHIFT, on=user.field)
    user.type("Wonen")
    assert user.editor.document.nodes["n10"].name == "Brabant\nWonen"


def test_a_name_that_stays_the_same_is_no_step(user: User) -> None:
    user.double((500, 175))
    user.key(Qt.Key.Key_Return, on=user.field)
    assert user.steps == 0


def test_keys_edit_the_text_and_not_the_picture(user: User) -> None:
    user.double((500, 175))
    user.type("Non", None)
    user.key(Qt.Key.Key_Backspace, on=user.field)
    user.key(Qt.Key.Key_Delete, on=user.field)
    user.key(Qt.Key.Key_Z, CTRL, on=user.field)
    user.key(Qt.Key.Key_Return, on=user.field)
    assert "n10" in user.editor.document.nodes
    assert len(user.editor.document.nodes) == 7


def test_a_link_is_given_its_words_by_a_double_click(user: User) -> None:
    user.double((750, 175))
    user.type("huur")
    assert user.editor.document.links["l1"].label == "huur"


def test_a_band_is_renamed_by_a_double_click_on_its_name(user: User) -> None:
    user.double((40, 110))
    user.type("Bestuur")
    assert user.editor.document.nodes["n1"].name == "Bestuur"


def test_a_press_elsewhere_keeps_the_text(user: User) -> None:
    user.double(BARE)
    user.type("GGD", None)
    user.click((1000, 175))
    assert user.called("GGD")
    assert user.editor.selection == {"n11"}


def test_text_is_kept_when_the_focus_goes_elsewhere(user: User, qtbot: QtBot) -> None:
    other = QLineEdit(user.canvas)
    other.show()
    user.double(BARE)
    user.type("GGD", None)
    qtbot.waitUntil(user.field.hasFocus)
    other.setFocus()
    assert user.called("GGD")
    assert other.hasFocus()


def test_after_a_name_the_canvas_has_the_keys_again(user: User, qtbot: QtBot) -> None:
    user.double(BARE)
    qtbot.waitUntil(user.field.hasFocus)
    user.type("GGD")
    assert user.canvas.hasFocus()


def test_an_undo_from_elsewhere_drops_the_new_node(user: User) -> None:
    user.drag((480, 170), (600, 230))
    user.double(BARE)
    user.type("GGD", None)
    user.editor.undo()
    assert user.canvas.naming.field is None
    assert [node.name for node in user.editor.document.nodes.values() if node.name == "GGD"] == []
    assert not user.editor.previewing


def test_an_undo_by_a_button_of_the_window_first_keeps_what_was_typed(user: User) -> None:
    user.double(BARE)
    user.type("GGD", None)
    user.canvas.deeds.undo()
    assert user.canvas.naming.field is None
    user.canvas.deeds.redo()
    assert user.called("GGD")


def test_the_field_stands_over_the_node_and_follows_the_paper(user: User) -> None:
    user.double((500, 175))
    left, top, right, bottom = user.canvas.stage.sight.box(user.editor.scene.symbol("n10").box)  # type: ignore[union-attr]
    middle = user.field.geometry().center()
    assert left <= middle.x() <= right
    assert top <= middle.y() <= bottom
    before = user.field.pos()
    user.canvas.stage.pan(30, 20)
    assert (user.field.pos() - before).toTuple() == (30, 20)


def test_a_long_name_makes_the_field_higher(user: User) -> None:
    user.double((500, 175))
    before = user.field.height()
    QTest.keyClicks(user.field, "Maatschappelijke Opvang en Beschermd Wonen in de regio")
    assert user.field.height() > before
