"""The context menu offers what fits what is under it; every choice is one step for all that is selected."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from netdraw.drawing.primitives import Point
from tests.canvas.user import FINGERS, LEFT, User

PRESS, RELEASE = QEvent.Type.TabletPress, QEvent.Type.TabletRelease

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RIGHT = Qt.MouseButton.RightButton
LARGE, LOW = 56, 690  # pixels: an entry for fingers with its share of the lines between; a screen less a task bar
ZAYAZ, FARENT, LINK, BARE = (500.0, 175.0), (1000.0, 175.0), (750.0, 175.0), (1400.0, 560.0)


def ask(user: User, point: Point) -> list[str]:
    """Press the right button and let go; return the words of the menu."""
    user.click(point, button=RIGHT)
    return [action.text() for action in user.menu.actions() if not action.isSeparator()]


def choose(user: User, words: str) -> None:
    """Click an entry, in the menu or in one behind it."""
    action = user.offered(words)
    menu = action.parent()
    assert isinstance(menu, QMenu)
    if menu is not user.menu:
        user.menu.setActiveAction(menu.menuAction())
        menu.popup(user.menu.pos())
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    assert QApplication.activePopupWidget() is None


def test_on_a_partner_it_offers_what_can_be_done_with_partners(user: User) -> None:
    words = ask(user, ZAYAZ)
    assert user.editor.selection == {"n10"}
    assert words == [
        "Naam wijzigen",
        "Nieuwe partner met een lijn",
        "Lijn trekken naar…",
        "Soort",
        "Onzeker",
        "Beoogd",
        "Ontbreekt",
        "Bewust niet",
        "Trekker",
        "Niet op niveau",
        "Knippen",
        "Kopiëren",
        "Dupliceren",
        "Naar de bak",
        "Verwijderen",
        "Vergeet dit…",
    ]
    user.menu.close()
    assert user.steps == 0


def test_on_a_link_it_offers_how_it_runs(user: User) -> None:
    words = ask(user, LINK)
    assert user.editor.selection == {"l1"}
    assert {"Tekst bij de lijn", "Omdraaien", "Richting", "Sterkte", "Onzeker", "Verwijderen"} <= set(words)
    assert "Naam wijzigen" not in words
    user.menu.close()


def test_on_paper_it_draws_a_partner_right_there(user: User) -> None:
    user.click(ZAYAZ)
    assert ask(user, BARE) == ["Hier een partner tekenen", "Plakken", "Hele plaatje in beeld"]
    assert user.editor.selection == set()
    choose(user, "Hier een partner tekenen")
    user.type("GGD")
    assert user.place(user.called("GGD")) == pytest.approx(BARE, abs=2)
    assert user.steps == 1


def test_a_press_that_moves_pans_and_asks_nothing(user: User) -> None:
    user.drag(ZAYAZ, (700, 275), button=RIGHT)
    assert QApplication.activePopupWidget() is None


def test_marks_are_put_on_all_that_is_selected_and_taken_off(user: User) -> None:
    user.click(ZAYAZ)
    user.click(FARENT, CTRL)
    ask(user, ZAYAZ)
    assert user.editor.selection == {"n10", "n11"}, "the menu is for all that was selected"
    choose(user, "Onzeker")
    assert [user.editor.document.nodes[key].marks for key in ("n10", "n11")] == [("doubt",), ("doubt",)]
    assert user.steps == 1
    ask(user, FARENT)
    assert user.offered("Onzeker").isChecked()
    assert not user.offered("Ontbreekt").isChecked()
    choose(user, "Onzeker")
    assert [user.editor.document.nodes[key].marks for key in ("n10", "n11")] == [(), ()]


def test_a_question_mark_marks_a_doubt_on_nodes_and_links(user: User) -> None:
    user.click(ZAYAZ)
    user.click(LINK, CTRL)
    user.key(Qt.Key.Key_Question, SHIFT)
    assert user.editor.document.nodes["n10"].marks == user.editor.document.links["l1"].marks == ("doubt",)
    assert user.steps == 1
    user.key(Qt.Key.Key_Question, SHIFT)
    assert not user.editor.document.nodes["n10"].marks


def test_another_kind_is_chosen_from_those_of_the_picture(user: User) -> None:
    ask(user, ZAYAZ)
    assert user.offered("Partner").isChecked()
    choose(user, "Overleg")
    assert user.editor.document.nodes["n10"].kind == "consultation"
    placement = user.editor.picture.placements["n10"]
    assert (placement.width, placement.height) == user.editor.language.node("consultation").size
    assert (placement.x, placement.y) == ZAYAZ
    assert user.steps == 1


def test_a_link_is_made_another_turned_round_and_made_strong(user: User) -> None:
    ask(user, LINK)
    choose(user, "Sterk")
    ask(user, LINK)
    choose(user, "Sturing")
    ask(user, LINK)
    assert "Sterkte" not in [each.text() for each in user.menu.actions()], "steering has one strength"
    choose(user, "Omdraaien")
    ask(user, LINK)
    choose(user, "Heen en terug")
    link = user.editor.document.links["l1"]
    assert (link.kind, link.source, link.target) == ("steers", "n11", "n10")
    assert (link.strength, link.direction) == (3, "both")
    assert user.steps == 4


def test_delete_and_rename_and_a_line_from_the_menu(user: User) -> None:
    ask(user, ZAYAZ)
    choose(user, "Lijn trekken naar…")
    user.click((700, 560))
    assert "n13" in {link.target for link in user.editor.document.links.values()}
    user.key(Qt.Key.Key_Escape)
    ask(user, ZAYAZ)
    choose(user, "Naam wijzigen")
    user.type("Ander")
    assert user.editor.document.nodes["n10"].name == "Ander"
    ask(user, ZAYAZ)
    choose(user, "Verwijderen")
    assert "n10" not in user.editor.document.nodes
    assert user.steps == 3


def test_a_name_that_is_typed_is_kept_when_the_menu_opens(user: User) -> None:
    user.double(ZAYAZ)
    user.type("Ander", end=None)
    ask(user, FARENT)
    user.menu.close()
    assert user.editor.document.nodes["n10"].name == "Ander"


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F10, SHIFT)])
def test_the_key_for_it_opens_it_at_the_selection(user: User, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    user.click(ZAYAZ)
    user.hover(BARE)
    user.key(key, held)
    assert user.offered("Naam wijzigen")
    there = user.canvas.mapToGlobal(user.pixel((500, 226)))
    near = user.menu.geometry().adjusted(-40, -40, 40, 40)  # higher up where it would not fit on the screen below it
    assert near.contains(there)
    assert abs(user.menu.x() - there.x()) < 40
    user.menu.close()
    assert user.editor.selection == {"n10"}


def test_what_the_system_asks_by_key_opens_it_too_but_not_what_it_asks_by_mouse(user: User) -> None:
    user.click(ZAYAZ)
    at = user.pixel(ZAYAZ)
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        assert QApplication.activePopupWidget() is None
        QApplication.sendEvent(user.canvas, QContextMenuEvent(reason, at, user.canvas.mapToGlobal(at)))
    user.menu.close()


def test_a_long_press_of_a_finger_asks_and_does_nothing_else(user: User) -> None:
    QTest.touchEvent(user.canvas, FINGERS).press(0, user.pixel(ZAYAZ), user.canvas).commit()
    user.watch.let_pass(0.4)
    assert QApplication.activePopupWidget() is None
    user.watch.let_pass(0.1)
    assert user.offered("Naam wijzigen")
    user.menu.close()
    QTest.touchEvent(user.canvas, FINGERS).move(0, user.pixel(BARE), user.canvas).commit()
    QTest.touchEvent(user.canvas, FINGERS).release(0, user.pixel(BARE), user.canvas).commit()
    assert user.place("n10") == ZAYAZ
    assert user.editor.selection == {"n10"}
    assert user.steps == 0


def test_the_menu_for_fingers_stands_in_one_column_on_a_low_screen(user: User) -> None:
    QTest.touchEvent(user.canvas, FINGERS).press(0, user.pixel(ZAYAZ), user.canvas).commit()
    user.watch.let_pass(0.6)
    entries = [each for each in user.menu.actions() if not each.isSeparator()]
    assert len(entries) * LARGE < LOW
    assert user.offered("Onzeker") not in entries, "but behind one of them"
    assert user.offered("Knippen") not in entries
    user.menu.close()
    QTest.touchEvent(user.canvas, FINGERS).release(0, user.pixel(ZAYAZ), user.canvas).commit()


def test_a_long_press_of_a_pen_asks(user: User) -> None:
    user.pen(PRESS, BARE)
    user.watch.let_pass(0.6)
    assert user.offered("Hier een partner tekenen")
    user.menu.close()
    user.pen(RELEASE, BARE)
    assert user.steps == 0


def test_a_finger_that_moves_lifts_or_is_joined_does_not_ask(user: User) -> None:
    one, two = user.pixel(ZAYAZ), user.pixel(BARE)
    QTest.touchEvent(user.canvas, FINGERS).press(0, one, user.canvas).commit()
    QTest.touchEvent(user.canvas, FINGERS).move(0, two, user.canvas).commit()
    user.watch.let_pass(1)
    assert QApplication.activePopupWidget() is None
    QTest.touchEvent(user.canvas, FINGERS).release(0, two, user.canvas).commit()
    user.tap(FARENT)
    user.watch.let_pass(1)
    QTest.touchEvent(user.canvas, FINGERS).press(0, two, user.canvas).commit()
    QTest.touchEvent(user.canvas, FINGERS).stationary(0).press(1, one, user.canvas).commit()
    user.watch.let_pass(1)
    assert QApplication.activePopupWidget() is None
    QTest.touchEvent(user.canvas, FINGERS).release(0, two, user.canvas).release(1, one, user.canvas).commit()


def test_a_mouse_that_is_held_still_does_not_ask(user: User) -> None:
    user.press(ZAYAZ)
    user.watch.let_pass(2)
    assert QApplication.activePopupWidget() is None
    user.release(ZAYAZ)
