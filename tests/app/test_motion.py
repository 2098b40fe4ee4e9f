"""What moves by itself: panels that come in, for a moment, and nothing when the user wants it calm."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netdraw.app.workspace import Workspace
from netdraw.canvas.toolkit.entrance import CALM
from tests.app.conftest import Open


def _say(space: Workspace) -> QWidget:
    space.window.desk.notice.say("Alles is er nog.")
    return space.window.desk.notice


def _offer(space: Workspace) -> QWidget:
    QTest.keyClicks(space.window.desk.line.field, "gem")
    return space.window.desk.offers


def _enter(space: Workspace) -> QWidget:
    QTest.keyClicks(space.window.desk.line.field, "Zayaz")
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Return)
    return space.pictures.side


def _open_menu(space: Workspace) -> QWidget:
    menu = space.window.top.menu.menu()
    menu.popup(QPoint(100, 100))
    return menu


@pytest.mark.parametrize("show", [_say, _offer, _enter, _open_menu])
def test_a_panel_comes_to_its_place_and_is_there_at_once_when_calm(opened: Open, qtbot: QtBot, show: object) -> None:
    assert callable(show)
    space = opened(None)
    panel = show(space)
    place = panel.pos()
    QTest.qWait(50)
    assert panel.pos() == place
    space.window.desk.line.field.clear()
    space.canvas.deeds.undo()
    panel.hide()
    space.window.commands["less-motion"].setChecked(True)
    space.window.commands["less-motion"].trigger()
    assert show(space) is panel
    assert panel.pos() != place
    qtbot.waitUntil(lambda: panel.pos() == place)


def test_less_motion_is_kept(opened: Open, qapp: QApplication) -> None:
    opened(None).window.commands["less-motion"].trigger()
    assert qapp.property(CALM)
    again = opened(None)
    assert again.window.commands["less-motion"].isChecked()
    again.window.commands["less-motion"].trigger()
    assert not qapp.property(CALM)
