"""Fingers: one points or pans, two pan and zoom."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.canvas.user import FINGERS, User

BARE = (1400, 560)


def test_a_tap_selects_and_a_tap_on_paper_selects_nothing(user: User) -> None:
    user.tap((500, 175))
    assert user.editor.selection == {"n10"}
    user.tap(BARE)
    assert user.editor.selection == set()


def test_a_finger_on_a_node_drags_it(user: User) -> None:
    user.slide((500, 175), (600, 235))
    assert user.place("n10") == pytest.approx((600, 235), abs=3)
    assert user.steps == 1


def test_a_finger_on_bare_paper_pans(user: User) -> None:
    before = user.canvas.stage.sight
    user.slide(BARE, (1200, 500))
    assert user.canvas.stage.sight.left > before.left
    assert user.canvas.stage.sight.scale == before.scale
    assert user.editor.selection == set()
    assert user.steps == 0


def test_a_finger_reaches_a_rim_of_twice_the_width(user: User) -> None:
    scale = user.canvas.stage.sight.scale
    user.slide((500, 226 + 11 / scale), (700, 560))
    (link,) = [each for each in user.editor.document.links.values() if each.id != "l1"]
    assert (link.source, link.target) == ("n10", "n13")


def test_two_taps_add_a_node_and_on_a_node_rename_it(user: User) -> None:
    user.tap(BARE)
    user.tap(BARE)
    user.type("GGD")
    assert user.place(user.called("GGD")) == pytest.approx((BARE[0], BARE[1]), abs=2)
    user.tap((500, 175))
    user.tap((500, 175))
    user.type("Ander")
    assert user.editor.document.nodes["n10"].name == "Ander"


def test_two_taps_far_apart_are_two_taps(user: User) -> None:
    user.tap(BARE)
    user.tap((1300, 900))
    assert user.canvas.naming.field is None


def test_two_fingers_pan_and_zoom_and_undo_what_the_first_began(user: User) -> None:
    before, sight = user.editor.history, user.canvas.stage.sight
    one, two = user.pixel((500, 175)), user.pixel((500, 175)) + QPoint(200, 100)
    held = sight.paper((one.x(), one.y()))
    QTest.touchEvent(user.canvas, FINGERS).press(0, one, user.canvas).commit()
    QTest.touchEvent(user.canvas, FINGERS).move(0, one + QPoint(30, 0), user.canvas).commit()
    QTest.touchEvent(user.canvas, FINGERS).move(0, one, user.canvas).press(1, two, user.canvas).commit()
    assert user.place("n10") == (500, 175)
    further = two + QPoint(200, 100)
    QTest.touchEvent(user.canvas, FINGERS).move(0, one, user.canvas).move(1, further, user.canvas).commit()
    after = user.canvas.stage.sight
    assert after.scale == pytest.approx(sight.scale * 2)
    assert after.paper((one.x(), one.y())) == pytest.approx(held)
    QTest.touchEvent(user.canvas, FINGERS).stationary(0).release(1, further, user.canvas).commit()
    QTest.touchEvent(user.canvas, FINGERS).move(0, one + QPoint(90, 90), user.canvas).commit()
    assert user.canvas.stage.over.id == ""
    QTest.touchEvent(user.canvas, FINGERS).stationary(0).press(1, two, user.canvas).commit()
    assert user.canvas.stage.sight == after
    QTest.touchEvent(user.canvas, FINGERS).stationary(0).release(1, two, user.canvas).commit()
    QTest.touchEvent(user.canvas, FINGERS).release(0, one + QPoint(90, 90), user.canvas).commit()
    assert user.canvas.stage.sight == after
    assert user.editor.history is before
    assert not user.editor.previewing


def test_a_finger_does_not_also_arrive_as_a_mouse(user: User) -> None:
    user.slide((360, 60), (700, 300))
    assert user.editor.selection == set()
    assert user.canvas.hand.gesture is None
