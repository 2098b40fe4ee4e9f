"""What hands do at a table that no manual tells of: every ugly sequence leaves the drawing as one would expect."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from netdraw.drawing.primitives import Point
from tests.canvas.replay import Replay, Step
from tests.canvas.user import FINGERS, User

ZAYAZ, FARENT, BARE, ASIDE = (480.0, 170.0), (1000.0, 175.0), (1400.0, 560.0), (600.0, 230.0)
RIM, CORNER, OUT = (500.0, 226.0), (1300.0, 900.0), (3000.0, 560.0)


def drag(device: str, start: Point = ZAYAZ, end: Point = ASIDE) -> list[Step]:
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    return [(device, "down", start, 10), (device, "to", middle, 10), (device, "to", end, 10), (device, "up", end, 10)]


NOTHING: dict[str, list[Step]] = {
    "a finger that the system takes away": [*drag("1")[:3], ("1", "cancel", ASIDE, 10)],
    "a second finger in the middle of a drag": [
        *drag("1")[:3], ("2", "down", BARE, 10), ("1", "up", ASIDE, 10), ("2", "to", CORNER, 10),
        ("2", "up", CORNER, 10),
    ],
    "three fingers, lifted one by one": [
        *drag("1")[:2], ("2", "down", BARE, 10), ("3", "down", CORNER, 10), ("2", "to", CORNER, 10),
        ("1", "up", ASIDE, 10), ("3", "to", ZAYAZ, 10), ("2", "up", CORNER, 10), ("3", "to", BARE, 10),
        ("3", "up", BARE, 10),
    ],
    "two fingers, of which one stays and wanders": [
        ("1", "down", ZAYAZ, 10), ("2", "down", BARE, 10), ("2", "up", BARE, 10),
        ("1", "to", ASIDE, 10), ("1", "to", CORNER, 400), ("1", "up", CORNER, 10),
    ],
    "a tap that is cancelled": [("1", "down", ZAYAZ, 10), ("1", "cancel", ZAYAZ, 10)],
    "Esc while a finger drags": [
        *drag("1")[:3], ("key", "Escape", ASIDE, 10), ("1", "to", CORNER, 10), ("1", "up", CORNER, 10),
    ],
    "Esc while a pen drags": [
        *drag("pen")[:3], ("key", "Escape", ASIDE, 10), ("pen", "to", CORNER, 10), ("pen", "up", CORNER, 10),
    ],
    "Esc while the eraser rubs": [*drag("eraser")[:3], ("key", "Escape", ASIDE, 10), ("eraser", "up", ASIDE, 10)],
    "a mouse whose release was lost": [*drag("mouse")[:3], ("mouse", "over", CORNER, 10), ("mouse", "up", CORNER, 10)],
    "a pen whose release was lost": [*drag("pen")[:3], ("pen", "over", CORNER, 10), ("pen", "up", CORNER, 10)],
    "a line from a rim let go outside the window": drag("mouse", RIM, OUT),
    "a line of a finger let go outside the window": drag("1", RIM, OUT),
    "a release without a press": [("mouse", "up", ZAYAZ, 10), ("pen", "up", ZAYAZ, 10)],
    "a line back to where it began": [
        ("1", "down", RIM, 10), ("1", "to", BARE, 10), ("1", "to", ZAYAZ, 10), ("1", "up", ZAYAZ, 10),
    ],
    "a palm while the pen is in the air": [
        ("pen", "over", FARENT, 10), *drag("1"), ("1", "down", BARE, 10), ("1", "up", BARE, 900),
    ],
    "a palm that lies there before the pen comes": [
        ("1", "down", ZAYAZ, 10), ("pen", "over", FARENT, 100), ("1", "to", ASIDE, 800), ("1", "up", ASIDE, 3000),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_comes_of(user: User, name: str) -> None:
    before, selection = user.editor.history, user.editor.selection
    Replay(user).run(NOTHING[name])
    assert user.editor.history is before
    assert not user.editor.previewing
    assert user.canvas.naming.field is None
    assert user.canvas.hand.gesture is None
    assert user.canvas.hand.pinch is None
    assert user.editor.selection == selection
    user.watch.let_pass(2)
    Replay(user).run(drag("1"))
    assert user.place("n10") == pytest.approx((620, 235), abs=3), "and the next gesture works"


MOVED: dict[str, list[Step]] = {
    "a mouse that hovers while a finger drags": [*drag("1")[:2], ("mouse", "over", CORNER, 10), *drag("1")[2:]],
    "a mouse that clicks while a finger drags": [
        *drag("1")[:2], ("mouse", "down", CORNER, 10), ("mouse", "up", CORNER, 10), *drag("1")[2:],
    ],
    "a finger that taps while a mouse drags": [
        *drag("mouse")[:2], ("1", "down", CORNER, 10), ("1", "up", CORNER, 10), *drag("mouse")[2:],
    ],
    "two fingers while a mouse drags": [
        *drag("mouse")[:2], ("1", "down", CORNER, 10), ("2", "down", BARE, 10), ("1", "to", FARENT, 10),
        ("1", "up", CORNER, 10), ("2", "up", BARE, 10), *drag("mouse")[2:],
    ],
    "a palm while a pen drags": [
        *drag("pen")[:2], ("1", "down", CORNER, 10), ("1", "to", BARE, 10), *drag("pen")[2:], ("1", "up", BARE, 600),
    ],
    "a pen that takes over from a palm": [
        ("1", "down", FARENT, 10), ("1", "to", BARE, 10), *drag("pen"), ("1", "up", BARE, 9),
    ],
    "a press of which the release was lost, and another": [*drag("mouse", FARENT, BARE)[:3], *drag("mouse")],
    "a pen that takes over from a mouse": [
        *drag("mouse", FARENT, BARE)[:3], *drag("pen"), *drag("mouse", FARENT, BARE)[3:],
    ],
    "the mouse that comes behind a pen": [
        *drag("pen"), ("mouse", "down", ASIDE, 5), ("mouse", "up", ASIDE, 5), ("mouse", "over", ASIDE, 5),
    ],
    "a pen and, at each of its steps, a mouse": [
        each for step in drag("pen") for each in (step, ("mouse", step[1], step[2], 1))
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", MOVED)
def test_one_drag_is_one_step_with(user: User, name: str) -> None:
    sight = user.canvas.stage.sight
    Replay(user).run(MOVED[name])
    assert user.place("n10") == pytest.approx((620, 235), abs=3)
    assert user.place("n11") == (1000, 175)
    assert user.steps == 1
    assert user.canvas.stage.sight == sight
    assert user.canvas.hand.gesture is None
    assert user.canvas.naming.field is None


def test_what_a_finger_drags_stays_with_the_finger(user: User) -> None:
    Replay(user).run([*drag("1")[:3], ("mouse", "over", CORNER, 10)])
    assert user.place("n10") == pytest.approx((620, 235), abs=3)
    user.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize("device", ["1", "pen"])
def test_a_second_tap_on_another_node_is_no_double_tap(user: User, device: str) -> None:
    user.canvas.stage.zoom(0.08)  # the two lie 21 pixels apart
    Replay(user).run([(device, deed, place, 50) for place in (ZAYAZ, FARENT) for deed in ("down", "up")])
    assert user.editor.selection == {"n11"}
    assert user.canvas.naming.field is None


def test_a_third_tap_begins_anew(user: User) -> None:
    Replay(user).run([("1", deed, BARE, 50) for _ in range(2) for deed in ("down", "up")])
    user.type("GGD")
    Replay(user).run([("1", deed, BARE, 50) for deed in ("down", "up")])
    assert user.canvas.naming.field is None
    assert user.steps == 1


def test_two_fingers_may_pinch_while_a_pen_is_near(user: User) -> None:
    scale = user.canvas.stage.sight.scale
    steps: list[Step] = [
        ("pen", "over", FARENT, 10), ("1", "down", (500, 500), 10), ("2", "down", (900, 500), 10),
        ("2", "to", (1300, 500), 10), ("2", "up", (1300, 500), 10), ("1", "up", (500, 500), 10),
    ]  # fmt: skip
    Replay(user).run(steps)
    assert user.canvas.stage.sight.scale > 1.2 * scale


@pytest.mark.parametrize("device", ["mouse", "1", "pen"])
@pytest.mark.parametrize("what", [QEvent.Type.WindowDeactivate, QEvent.Type.ScreenChangeInternal])
def test_a_window_that_goes_away_ends_the_gesture(user: User, device: str, what: QEvent.Type) -> None:
    before = user.editor.history
    Replay(user).run(drag(device)[:3])
    assert user.editor.previewing
    QCoreApplication.sendEvent(user.canvas, QEvent(what))
    assert not user.editor.previewing
    Replay(user).run(drag(device)[3:])
    assert user.editor.history is before


def test_a_canvas_that_is_hidden_ends_the_gesture(user: User) -> None:
    before = user.editor.history
    Replay(user).run(drag("mouse")[:3])
    user.canvas.hide()
    assert not user.editor.previewing
    user.canvas.show()
    assert user.editor.history is before


def test_a_dialog_ends_the_gesture(user: User) -> None:
    Replay(user).run(drag("mouse")[:3])
    dialog = QDialog(user.canvas)
    dialog.open()
    assert not user.editor.previewing
    dialog.close()
    dialog.deleteLater()


def test_an_undo_during_a_drag_of_a_finger_ends_it(user: User) -> None:
    user.drag(FARENT, (1050, 175))
    Replay(user).run(drag("1")[:3])
    user.editor.undo()
    Replay(user).run(drag("1")[3:])
    assert user.place("n10") == (500, 175)
    assert user.steps == 0


def test_a_finger_draws_where_that_is_chosen(user: User) -> None:
    user.canvas.stage.habits.finger_draws = True
    sight = user.canvas.stage.sight
    user.slide((360, 60), (800, 300))
    assert user.editor.selection == {"n10"}
    assert user.canvas.stage.sight == sight
    one, two = user.pixel((360, 60)), user.pixel((800, 300))
    QTest.touchEvent(user.canvas, FINGERS).press(0, one, user.canvas).press(1, two, user.canvas).commit()
    QTest.touchEvent(user.canvas, FINGERS).move(0, two, user.canvas).move(1, two * 2, user.canvas).commit()
    QTest.touchEvent(user.canvas, FINGERS).release(0, one, user.canvas).release(1, two, user.canvas).commit()
    assert user.canvas.stage.sight != sight
    user.key(Qt.Key.Key_Escape)
