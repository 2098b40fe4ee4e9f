"""The paper moves to where it is wanted, so that the eye can follow it, and stops where somebody takes over."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdraw.canvas.painting.sight import Sight, fitted
from tests.canvas.user import User

CLOSE = Sight(2.0, 900, 100)


def test_it_goes_there_by_steps_and_is_there_in_the_end(user: User, qtbot: QtBot) -> None:
    stage = user.canvas.stage
    stage.look(CLOSE)
    stage.habits.calm = False
    goal = fitted(stage.whole(), stage.room)
    stage.fit_sheet()
    assert stage.sight != goal
    qtbot.waitUntil(lambda: CLOSE.scale > stage.sight.scale > goal.scale)
    qtbot.waitUntil(lambda: stage.sight == goal)


def test_a_turn_of_the_wheel_takes_over(user: User, qtbot: QtBot) -> None:
    stage, canvas = user.canvas.stage, user.canvas
    stage.look(CLOSE)
    stage.habits.calm = False
    stage.fit_sheet()
    middle, none = QPointF(500, 350), Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(canvas, turn)
    taken = stage.sight
    qtbot.wait(400)
    assert stage.sight == taken


def test_a_node_out_of_sight_is_panned_to_by_whole_pixels(user: User, qtbot: QtBot) -> None:
    stage, seen = user.canvas.stage, list[Sight]()
    stage.look(Sight(1.0, -2000, -2000))
    stage.habits.calm = False
    user.canvas.zoomed.connect(lambda: seen.append(stage.sight))
    stage.reveal("n10")
    qtbot.waitUntil(lambda: stage.room.holds(*stage.sight.screen((500, 175))))
    qtbot.wait(300)
    start = Sight(1.0, -2000, -2000)
    assert len(seen) > 1
    assert all((x.is_integer(), y.is_integer()) == (True, True) for x, y in map(start.moved, seen[:-1]))


def test_with_less_motion_it_is_there_at_once(user: User) -> None:
    stage = user.canvas.stage
    stage.look(CLOSE)
    stage.fit_sheet()
    assert stage.sight == fitted(stage.whole(), stage.room)
