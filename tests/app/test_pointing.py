"""What the menu of the window switches for hands, and what the menu on the paper looks like for a finger."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from netdraw.assets import folder
from netdraw.canvas.pointer import Device, Pointer
from tests.app.conftest import Open

EXAMPLE = folder("examples") / "bossche-bond.netdraw"


@pytest.mark.parametrize(("name", "habit"), [("finger-draws", "finger_draws"), ("wheel-zooms", "wheel_zooms")])
def test_what_is_switched_on_stays_so_for_the_next_drawing(opened: Open, name: str, habit: str) -> None:
    space = opened(None)
    space.window.commands[name].trigger()
    assert getattr(space.canvas.stage.habits, habit)
    space.begin("value")
    assert getattr(space.canvas.stage.habits, habit)
    space.window.commands[name].trigger()
    assert not getattr(space.canvas.stage.habits, habit)


@pytest.mark.parametrize(("device", "least"), [("touch", 44), ("pen", 44), ("mouse", 28)])
def test_the_menu_of_a_finger_has_entries_of_44_pixels(opened: Open, device: Device, least: int) -> None:
    space = opened(EXAMPLE)
    at = space.canvas.stage.middle
    space.canvas.stage.offer(Pointer(space.canvas.stage.sight.screen(at), at, device))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    heights = [menu.actionGeometry(each).height() for each in menu.actions() if not each.isSeparator()]
    assert min(heights) >= least
    menu.close()


def test_tools_work_from_the_paper_and_the_line_takes_letters(opened: Open) -> None:
    space = opened(EXAMPLE)
    line = space.window.desk.line.field
    line.setFocus()
    QTest.keyClicks(line, "vhl")
    assert (line.text(), space.canvas.stage.tool) == ("vhl", "select")
    line.clear()
    space.canvas.setFocus()
    QTest.keyClick(space.canvas, Qt.Key.Key_L)
    assert space.canvas.stage.tool == "link"
    QTest.keyClick(space.canvas, Qt.Key.Key_Escape)
    assert space.canvas.stage.tool == "select"
