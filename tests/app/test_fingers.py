"""Who works with fingers gets larger tiles and a button for Enter, until the mouse is taken in hand."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from netdraw.app.workspace import Workspace
from tests.app.conftest import Open
from tests.app.test_network_list import FINGERS


def _wide(space: Workspace) -> int:
    tiles = (each for each in space.palette.findChildren(QAbstractButton) if each.property("word"))
    return next(tiles).width()


@pytest.mark.parametrize("high", [728, 1000])
def test_a_touch_makes_all_larger_and_the_mouse_makes_it_as_it_was(opened: Open, qtbot: QtBot, high: int) -> None:
    space = opened(None)
    space.window.resize(1366, high)
    usual, line = _wide(space), space.window.desk.line
    at = QPoint(600, 300)
    QTest.touchEvent(space.canvas, FINGERS).press(0, at, space.canvas).commit()
    QTest.touchEvent(space.canvas, FINGERS).release(0, at, space.canvas).commit()
    assert _wide(space) == usual, "changed between the taps of a double tap"
    qtbot.waitUntil(lambda: _wide(space) > usual)
    assert line.send.isVisible()
    assert not line.cap.isVisible()
    assert space.palette.geometry().bottom() < space.window.desk.height()
    for x in range(600, 630, 10):
        QTest.mouseMove(space.canvas, QPoint(x, 300))
    assert _wide(space) > usual, "the mouse was only pushed"
    QTest.mouseMove(space.canvas, QPoint(660, 300))
    qtbot.waitUntil(lambda: _wide(space) == usual)
    assert not line.send.isVisible()


def test_what_is_typed_stays_when_a_touch_comes(opened: Open, qtbot: QtBot) -> None:
    space = opened(None)
    field = space.window.desk.line.field
    QTest.keyClicks(field, "Zay")
    QTest.touchEvent(space.canvas, FINGERS).press(0, QPoint(600, 300), space.canvas).commit()
    QTest.touchEvent(space.canvas, FINGERS).release(0, QPoint(600, 300), space.canvas).commit()
    usual = _wide(space)
    qtbot.waitUntil(lambda: _wide(space) > usual)
    QTest.mouseClick(space.window.desk.line.send, Qt.MouseButton.LeftButton)
    assert "Zay" in {node.name for node in space.document.nodes.values()}
