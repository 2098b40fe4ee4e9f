"""A pen does all that a mouse does; its other end rubs out; a palm beside it does nothing."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest

from tests.canvas.user import ERASER, FINGERS, NO_BUTTON, User

PRESS, MOVE, RELEASE = QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease
BARE = (1400, 560)
RIM = (500, 226)


def test_a_tap_selects_and_a_tap_on_paper_selects_nothing(user: User) -> None:
    user.pen_tap((500, 175))
    assert user.editor.selection == {"n10"}
    user.watch.let_pass(1)
    user.pen_tap(BARE)
    assert user.editor.selection == set()
    assert user.steps == 0


def test_two_taps_add_and_on_a_node_rename(user: User) -> None:
    user.pen_tap(BARE)
    user.watch.let_pass(0.3)
    user.pen_tap((BARE[0] + 10, BARE[1]))
    user.type("GGD")
    assert user.place(user.called("GGD")) == pytest.approx((BARE[0] + 10, BARE[1]), abs=2)
    user.watch.let_pass(1)
    user.pen_tap((500, 175))
    user.pen_tap((500, 175))
    user.type("Ander")
    assert user.editor.document.nodes["n10"].name == "Ander"


def test_two_slow_taps_are_two_taps(user: User) -> None:
    user.pen_tap(BARE)
    user.watch.let_pass(0.5)
    user.pen_tap(BARE)
    assert user.canvas.naming.field is None


def test_a_drag_moves_links_or_selects_by_where_it_begins(user: User) -> None:
    user.pen_drag((480, 170), (600, 230))
    assert user.place("n10") == pytest.approx((620, 235), abs=2)
    user.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    user.pen_drag(RIM, (700, 560))
    (link,) = [each for each in user.editor.document.links.values() if each.id != "l1"]
    assert (link.source, link.target) == ("n10", "n13")
    user.pen_drag((360, 60), (800, 300))
    assert user.editor.selection == {"n10"}


def test_the_button_of_the_pen_pans(user: User) -> None:
    before = user.canvas.stage.sight
    user.pen_drag((500, 175), (700, 275), button=Qt.MouseButton.RightButton)
    assert user.canvas.stage.sight.left < before.left
    assert user.steps == 0


def test_a_pen_over_the_paper_shows_the_rim(user: User) -> None:
    user.pen(MOVE, RIM, NO_BUTTON)
    assert (user.canvas.stage.over.id, user.canvas.stage.over.part) == ("n10", "rim")


def test_the_mouse_that_the_system_makes_of_a_pen_does_nothing(user: User) -> None:
    user.pen_drag((480, 170), (600, 230))
    user.click((600, 230))
    user.double((600, 230))
    assert user.canvas.naming.field is None
    assert user.steps == 1
    user.watch.let_pass(0.2)
    user.double((600, 230))
    assert user.canvas.naming.field is not None


def test_a_mouse_elsewhere_works_at_once(user: User) -> None:
    user.pen_tap((500, 175))
    user.click((1000, 175))
    assert user.editor.selection == {"n11"}


def test_the_other_end_takes_away_what_it_taps_in_one_step(user: User) -> None:
    user.pen_tap((500, 175), device=ERASER)
    assert "n10" not in user.editor.document.nodes
    assert user.editor.document.links == {}
    assert user.steps == 1
    user.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "l1" in user.editor.picture.routes


def test_the_other_end_takes_away_all_it_goes_over_but_no_level(user: User) -> None:
    levels = len(user.editor.scene.levels())
    user.pen(PRESS, (480, 170), device=ERASER)
    for x in (700, 1000):
        user.pen(MOVE, (x, 175), device=ERASER)
    user.pen(MOVE, (40, 110), device=ERASER)
    user.pen(RELEASE, (40, 110), device=ERASER)
    assert {"n10", "n11"} & user.editor.document.nodes.keys() == set()
    assert len(user.editor.scene.levels()) == levels
    assert user.steps == 1


def test_bands_come_back_behind_who_is_rubbed_out(user: User) -> None:
    def edge() -> float:
        return max(each.box.right for each in user.editor.scene.levels())

    for number in range(16):
        user.editor.enter(f"P{number} #b")
    wide, last = edge(), max(user.editor.scene.nodes(), key=lambda each: each.box.right)
    user.canvas.stage.fit()
    user.pen_tap(last.box.centre, device=ERASER)
    assert last.id not in user.editor.document.nodes
    assert edge() < wide


def test_a_palm_beside_a_pen_neither_draws_nor_pans(user: User) -> None:
    before, sight = user.editor.history, user.canvas.stage.sight
    user.pen(MOVE, (1000, 560), NO_BUTTON)
    user.slide((480, 170), (600, 230))
    user.slide(BARE, (1200, 500))
    assert user.editor.history is before
    assert user.canvas.stage.sight == sight


def test_a_pen_that_comes_near_ends_what_the_palm_began(user: User) -> None:
    before = user.editor.history
    QTest.touchEvent(user.canvas, FINGERS).press(0, user.pixel((480, 170)), user.canvas).commit()
    QTest.touchEvent(user.canvas, FINGERS).move(0, user.pixel((600, 230)), user.canvas).commit()
    assert user.editor.previewing
    user.pen(MOVE, (1000, 560), NO_BUTTON)
    assert not user.editor.previewing
    user.pen_drag((1000, 175), (1100, 200))
    user.watch.let_pass(3)
    QTest.touchEvent(user.canvas, FINGERS).move(0, user.pixel((700, 230)), user.canvas).commit()
    QTest.touchEvent(user.canvas, FINGERS).release(0, user.pixel((700, 230)), user.canvas).commit()
    assert user.place("n10") == (500, 175)
    assert user.place("n11") == pytest.approx((1100, 200), abs=2)
    assert user.editor.history.past == (before.present,)


def test_a_finger_works_again_when_the_pen_is_gone(user: User) -> None:
    user.pen_tap(BARE)
    user.watch.let_pass(2)
    user.slide((500, 175), (600, 235))
    assert user.place("n10") == pytest.approx((600, 235), abs=3)
