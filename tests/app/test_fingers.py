"""Who works with fingers gets larger tiles and a button for Enter, until the mouse is taken in hand."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from netdraw.app.controls.choices import Pick
from netdraw.app.controls.words_field import WordsField
from netdraw.app.workspace import Workspace
from tests.app.conftest import EXAMPLES, Open
from tests.app.test_network_list import FINGERS


def _wide(space: Workspace) -> int:
    tiles = (each for each in space.palette.findChildren(QAbstractButton) if each.property("word"))
    return next(tiles).width()


@pytest.mark.parametrize("high", [720, 728, 1000])
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
    bars = space.palette.findChildren(QScrollBar)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in bars))  # all tiles are in sight
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


def _fields(form: QWidget) -> set[int]:
    """How high the lowest field for words is, and the lowest pick."""
    return {min((each.height() for each in form.findChildren(kind)), default=0) for kind in (WordsField, Pick)}


@pytest.mark.parametrize("touched", [True, False])
def test_rows_and_fields_are_as_high_as_fingers_want(opened: Open, qtbot: QtBot, touched: bool) -> None:
    space = opened(EXAMPLES / "mom.netdraw")
    desk, form = space.window.desk, space.window.desk.side
    assert form
    partner = next(node.id for node in space.document.nodes.values() if node.kind == "partner")
    space.editor.select({partner})
    desk.be_touched(True)
    qtbot.waitUntil(lambda: _fields(form) == {48})
    desk.be_touched(touched)
    qtbot.waitUntil(lambda: _fields(form) == {48 if touched else 40})
    for field in (each for each in form.findChildren(WordsField) if each.height() <= 48):  # of one line
        words = field.cursorRect().translated(field.viewport().pos())
        assert abs(words.center().y() - field.rect().center().y()) <= 1, "not in the middle"
    QTest.keyClicks(desk.line.field, "gem")
    rows = desk.offers.findChildren(QAbstractButton)
    assert {each.height() for each in rows} == {52 if touched else 44}
