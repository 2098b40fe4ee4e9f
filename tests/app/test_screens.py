"""On every screen all that can be pressed has a name, the keys alone reach it, and Esc gives the keys back."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)  # fmt: skip
from pytestqt.qtbot import QtBot

from netdraw.app.controls.line_field import LineField
from netdraw.app.controls.sheet import Sheet
from netdraw.app.workspace import Workspace
from netdraw.language.words import LANGUAGES
from tests.app.conftest import Open
from tests.app.test_network_list import FINGERS
from tests.app.test_window import CTRL, EXAMPLE
from tests.app.test_words import QTS, STATES

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
SHEETS = ("export", "print", "guide", "keys")


def _trigger(name: str) -> Callable[[Workspace], object]:
    return lambda space: space.window.commands[name].trigger()


def _menu(space: Workspace) -> None:
    button = space.window.top.findChildren(QToolButton)[0]
    button.menu().popup(button.mapToGlobal(QPoint(0, button.height())))


SCREENS: Mapping[str, Callable[[Workspace], object]] = {
    **STATES,
    **{name: _trigger(name) for name in SHEETS},
    "menu": _menu,
}


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused
    return focused


def _taking_keys(root: QWidget) -> Iterator[QWidget]:
    """Yield what the keys can go to."""
    for each in root.findChildren(QWidget):
        takes = each.focusPolicy() & Qt.FocusPolicy.TabFocus and not each.focusProxy()
        if each.isVisible() and each.isEnabled() and takes and not isinstance(each, QScrollBar):
            yield each


def _nameless(space: Workspace) -> Iterator[str]:
    popup = QApplication.activePopupWidget()
    for root in (space.window, popup) if popup else (space.window,):
        for each in _taking_keys(root):
            if not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name).strip():
                yield f"{type(each).__name__} {each.objectName()}"
    if isinstance(popup, QMenu):
        yield from ("an action" for each in popup.actions() if not (each.isSeparator() or each.text().strip()))


def _put_away(space: Workspace) -> None:
    if popup := QApplication.activePopupWidget():
        popup.close()
    for sheet in space.window.findChildren(Sheet):
        sheet.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_that_takes_keys_has_a_name(opened: Open, lang: str) -> None:
    space = opened(EXAMPLE)
    space.speak(lang)
    nameless = {}
    for name, show in SCREENS.items():
        show(space)
        QTest.qWait(60)
        nameless[name] = [*_nameless(space)]
        _put_away(space)
    assert {name: found for name, found in nameless.items() if found} == {}


def _walked(root: QWidget) -> list[QWidget]:
    """Return what Tab comes by until it is round; in the line and on the canvas, which have Tab, that is Shift+Tab."""
    key, held = (Qt.Key.Key_Backtab, SHIFT) if root.window() is root else (Qt.Key.Key_Tab, NONE)
    reached: list[QWidget] = []
    while (focused := _focused()) not in reached:
        reached.append(focused)
        for _ in range(100):  # words hold Tab as long as there is another link in them
            QTest.keyClick(_focused(), key, held)
            if _focused() is not focused:
                break
    assert reached
    assert _focused() is reached[0], "it does not come round"
    return reached


def _in_its_group(widget: QWidget, reached: list[QWidget]) -> bool:
    """Whether the arrow keys lead to a widget from one that was reached."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and any(each in group.buttons() for each in reached)


@pytest.mark.parametrize("name", ["nothing", "partner", "line", "several", "value", "list", "start", "table", *SHEETS])
def test_tab_reaches_all_and_comes_round(opened: Open, name: str) -> None:
    space = opened(EXAMPLE)
    SCREENS[name](space)
    QTest.qWait(100)
    root = space.window.findChild(Sheet) or space.window
    assert isinstance(root, QWidget)
    reached = _walked(root)
    missed = [each for each in _taking_keys(root) if each not in reached and not _in_its_group(each, reached)]
    assert [f"{type(each).__name__} {each.accessibleName()}" for each in missed if each is not space.canvas] == []


@pytest.mark.parametrize("name", ["list", "finding", "commands", "start", *SHEETS])
def test_esc_gives_the_keys_back_to_the_line(opened: Open, name: str) -> None:
    space = opened(EXAMPLE)
    field = space.window.desk.line.field
    assert field.hasFocus()
    SCREENS[name](space)
    QTest.qWait(100)
    assert not field.hasFocus()
    QTest.keyClick(_focused(), Qt.Key.Key_Escape)
    assert field.hasFocus()


@pytest.mark.parametrize("name", SHEETS)
def test_no_key_goes_through_a_sheet_to_the_window_under_it(opened: Open, name: str) -> None:
    space = opened(EXAMPLE)
    space.editor.enter("Gemeente Oss")
    before, screen = space.document, len(space.window.findChildren(Sheet))
    SCREENS[name](space)
    QTest.qWait(100)
    sheet = space.window.findChild(Sheet)
    assert isinstance(sheet, Sheet)
    for key, held in ((Qt.Key.Key_F6, NONE), (Qt.Key.Key_F, CTRL), (Qt.Key.Key_K, CTRL), (Qt.Key.Key_Z, CTRL)):
        QTest.keyClick(_focused(), key, held)
        assert sheet.isAncestorOf(_focused())
    assert space.document is before
    assert not space.finder.bar.isVisible()
    assert len(space.window.findChildren(Sheet)) == screen + 1


@pytest.mark.parametrize("behind", [True, False])
def test_keys_for_a_drawing_do_nothing_on_the_start_screen(opened: Open, behind: bool) -> None:
    space = opened(EXAMPLE) if behind else opened(None, start=True)
    if behind:
        SCREENS["start"](space)
        QTest.qWait(100)
    focused = _focused()
    for key, held in ((Qt.Key.Key_F, CTRL), (Qt.Key.Key_L, CTRL), (Qt.Key.Key_F6, NONE), (Qt.Key.Key_E, CTRL | SHIFT)):
        QTest.keyClick(_focused(), key, held)
        assert _focused() is focused
        assert space.window.start.isVisible()


@pytest.mark.parametrize("name", ["table", "list"])
def test_f6_goes_round_there_too(opened: Open, name: str) -> None:
    space = opened(EXAMPLE)
    SCREENS[name](space)
    QTest.qWait(100)
    QTest.keyClick(_focused(), Qt.Key.Key_F6)
    start, seen = _focused(), list[QWidget]()
    while (focused := _focused()) is not start or not seen:
        assert focused not in seen
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_F6)
    assert len(seen) >= 3


def _small(space: Workspace, least: int) -> Iterator[str]:
    """Yield what is pressed in less room than that, in pixels; rows of findings are lower, as lines of text are."""
    popup = QApplication.activePopupWidget()
    pressed = (QAbstractButton, QLineEdit, QPlainTextEdit)
    for root in (space.window, popup) if popup else (space.window,):
        for each in (widget for kind in pressed for widget in root.findChildren(kind)):
            room = each.parentWidget() if isinstance(each, LineField) else each  # a press beside its words is on them
            if not each.isVisible() or each.objectName() in QTS or each.property("kind") == "row":
                continue
            if room and min(room.width(), room.height()) < least:
                yield f"{type(each).__name__} {each.accessibleName()} {room.width()}x{room.height()}"
        for bar in root.findChildren(QTabBar):
            yield from ("tab" for at in range(bar.count()) if bar.isVisible() and bar.tabRect(at).height() < least)
    if isinstance(popup, QMenu):
        pressable = (each for each in popup.actions() if not each.isSeparator())
        yield from (each.text() for each in pressable if popup.actionGeometry(each).height() < least)


@pytest.mark.parametrize(("hand", "least"), [("mouse", 40), ("finger", 44), ("table", 44)])
def test_all_that_is_pressed_is_large_enough(opened: Open, qtbot: QtBot, hand: str, least: int) -> None:
    space = opened(EXAMPLE)
    if hand == "finger":
        QTest.touchEvent(space.canvas, FINGERS).press(0, QPoint(600, 300), space.canvas).commit()
        QTest.touchEvent(space.canvas, FINGERS).release(0, QPoint(600, 300), space.canvas).commit()
        qtbot.waitUntil(space.window.desk.line.send.isVisible)
    elif hand == "table":
        _trigger("table-mode")(space)
        space.window.showNormal()  # the screen of the tests is narrower than any that a window is for
        space.window.resize(1366, 768)
    small = {}
    for name, show in SCREENS.items():
        if name != "table":
            show(space)
            QTest.qWait(60)
            small[name] = [*_small(space, least)]
            _put_away(space)
    assert {name: found for name, found in small.items() if found} == {}


def test_after_the_mouse_is_taken_in_hand_all_is_as_it_was(opened: Open) -> None:
    space = opened(EXAMPLE)
    sizes = {each: each.size() for each in space.window.top.findChildren(QAbstractButton)}
    space.window.desk.be_touched(True)
    assert all(each.height() >= 44 for each in sizes if each.isVisible())
    space.window.desk.be_touched(False)
    QTest.qWait(60)
    assert {each: each.size() for each in sizes} == sizes
