"""What the menu of the window switches for hands, and what the menu on the paper looks like for a finger."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from netdraw.assets import folder
from netdraw.canvas.pointing.pointer import Device, Pointer
from tests.app.conftest import Open

EXAMPLE = folder("examples") / "bossche-bond.netdraw"


@pytest.mark.parametrize(
    ("name", "habit"), [("finger-draws", "finger_draws"), ("wheel-zooms", "wheel_zooms"), ("snap", "snaps")]
)
def test_a_habit_stays_for_the_next_drawing_and_the_next_time(opened: Open, name: str, habit: str) -> None:
    space = opened(None)
    usual = getattr(space.canvas.stage.habits, habit)
    space.window.commands[name].trigger()
    assert getattr(space.canvas.stage.habits, habit) is not usual
    space.drawings.begin("value")
    assert getattr(space.canvas.stage.habits, habit) is not usual
    again = opened(None)
    assert getattr(again.canvas.stage.habits, habit) is not usual
    assert again.window.commands[name].isChecked() is not usual
    again.window.commands[name].trigger()
    assert getattr(again.canvas.stage.habits, habit) is usual
    assert getattr(opened(None).canvas.stage.habits, habit) is usual


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


def test_letters_are_tools_on_the_paper_and_text_in_the_line(opened: Open) -> None:
    space = opened(EXAMPLE)
    line, stage = space.window.desk.line.field, space.canvas.stage
    QTest.keyClicks(line, "vhl")
    assert line.text() == "vhl"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    QTest.keyClick(space.canvas, Qt.Key.Key_L)
    chosen = [stage.tool]
    QTest.keyClick(space.window, Qt.Key.Key_F4)
    assert [*chosen, stage.tool] == ["link", "select"], "the line puts the tool away"


def test_esc_in_the_line_drops_the_gesture_and_keeps_the_text(opened: Open) -> None:
    space = opened(EXAMPLE)
    line, canvas = space.window.desk.line.field, space.canvas
    QTest.keyClicks(line, "GG")
    before = space.editor.history
    scene = space.editor.scene
    symbol = next(each for each in scene.nodes() if space.document.nodes[each.id].kind == "partner")
    x, y = canvas.stage.sight.screen(symbol.box.centre)
    at = QPoint(round(x), round(y))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(canvas, at + QPoint(30, 30))
    assert space.editor.previewing
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Escape)
    assert not space.editor.previewing
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at + QPoint(30, 30))
    assert space.editor.history is before
    assert line.text() == "GG"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
