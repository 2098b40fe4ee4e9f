"""The list of the network: who stands where, and how to bring somebody in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdraw.app.side.network_list import NetworkList
from netdraw.app.side.roll_rows import Role
from netdraw.app.workspace import Workspace
from netdraw.assets import folder
from netdraw.files.writing import save
from netdraw.model import edits
from netdraw.model.document import Document
from tests.app.conftest import Open

EXAMPLE = folder("examples") / "bossche-bond.netdraw"
LEFT, CTRL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FINGERS = QTest.createTouchDevice()


@pytest.fixture
def space(opened: Open) -> Iterator[Workspace]:
    """The example with a second value-picture in view, in which only levels and the resident stand; the list open."""
    opened_ = opened(EXAMPLE)
    opened_.window.commands["add-value"].trigger()
    key(opened_, Qt.Key.Key_L, CTRL)
    yield opened_
    opened_.canvas.naming.finish()


def key(space: Workspace, key_: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(space.window.focusWidget() or space.window, key_, held)


def shown(space: Workspace) -> NetworkList:
    return space.pictures.side.roll


def headings(space: Workspace) -> list[str]:
    model = shown(space).model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def row(space: Workspace, name: str) -> QModelIndex:
    (found,) = [each for each in shown(space).model.places() if each.data() == name]
    return found


def middle(space: Workspace, index: QModelIndex) -> QPoint:
    shown(space).rows.scrollTo(index)
    return shown(space).rows.visualRect(index).center()


def node(space: Workspace, name: str) -> str:
    return next(each.id for each in space.document.nodes.values() if each.name == name)


def aside(space: Workspace, name: str) -> str:
    """Take somebody out of every picture."""
    document, found = space.document, node(space, name)
    for picture in document.pictures:
        document = edits.set_aside(document, picture, {found})
    space.editor.do(document)
    return found


def test_the_list_opens_and_closes_by_one_key(space: Workspace) -> None:
    assert shown(space).isVisible()
    assert space.window.focusWidget() is shown(space).field
    assert not space.pictures.side.inspector.isVisible()
    key(space, Qt.Key.Key_L, CTRL)
    assert not shown(space).isVisible()
    assert not space.pictures.side.lists
    assert space.window.focusWidget() is space.window.desk.line.field


def test_everybody_is_in_the_list_once_and_told_where(space: Workspace) -> None:
    keys = [each.data(Role.KEY) for each in shown(space).model.places()]
    assert sorted(keys) == sorted(space.document.nodes)
    here = len(space.editor.picture.placements)
    assert headings(space) == [f"In dit plaatje: {here}", f"Alleen in andere plaatjes: {len(keys) - here}"]
    zayaz = row(space, "Zayaz")
    assert zayaz.data(Role.NOTE) == "staat in: Ontwerp-plaatje"
    assert zayaz.data(Qt.ItemDataRole.AccessibleTextRole) == "Zayaz, staat in: Ontwerp-plaatje"
    assert row(space, "Bestuurlijk").data(Role.NOTE) == "ook in: Ontwerp-plaatje, Waarde-plaatje"


def test_typing_and_enter_bring_in_and_once_more_goes_there(space: Workspace) -> None:
    QTest.keyClicks(shown(space).field, "zay")
    assert [each.data() for each in shown(space).model.places()] == ["Zayaz"]
    key(space, Qt.Key.Key_Return)
    zayaz = node(space, "Zayaz")
    assert zayaz in space.editor.picture.placements
    assert space.editor.selection == {zayaz}
    assert headings(space) == ["In dit plaatje: 1"]
    space.editor.select(())
    steps = len(space.editor.history.past)
    key(space, Qt.Key.Key_Return)
    assert space.editor.selection == {zayaz}
    assert len(space.editor.history.past) == steps
    key(space, Qt.Key.Key_Z, CTRL)
    assert zayaz not in space.editor.picture.placements, "undo is that of the drawing"
    assert shown(space).field.text() == "zay"


def test_a_name_that_nobody_has_says_so(space: Workspace) -> None:
    QTest.keyClicks(shown(space).field, "qqq")
    assert not shown(space).model.places()
    steps = len(space.editor.history.past)
    key(space, Qt.Key.Key_Return)
    assert len(space.editor.history.past) == steps
    key(space, Qt.Key.Key_Escape)
    assert shown(space).model.places()
    key(space, Qt.Key.Key_Escape)
    assert not shown(space).isVisible()


def test_arrows_go_down_the_list_and_letters_back_to_the_field(space: Workspace) -> None:
    key(space, Qt.Key.Key_Down)
    assert space.window.focusWidget() is shown(space).rows
    first = shown(space).rows.currentIndex().data()
    key(space, Qt.Key.Key_Down)
    second = shown(space).rows.currentIndex()
    assert second.data() not in (None, first)
    wanted = second.data(Role.KEY)
    key(space, Qt.Key.Key_Return)
    assert space.editor.selection == {wanted}
    QTest.keyClicks(shown(space).rows, "2")
    assert shown(space).field.text() == "2"
    assert space.window.focusWidget() is shown(space).field


def test_one_after_another_is_brought_in_with_enter_alone(space: Workspace) -> None:
    rows = shown(space).rows
    rows.setCurrentIndex(row(space, "Zayaz"))
    rows.setFocus()
    before = len(space.editor.picture.placements)
    for _ in range(3):
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert len(space.editor.picture.placements) == before + 3


def test_a_click_brings_in_and_leaves_the_keys_where_they_were(space: Workspace) -> None:
    space.canvas.setFocus()
    before = space.window.focusWidget()
    QTest.mouseClick(shown(space).rows.viewport(), LEFT, pos=middle(space, row(space, "Zayaz")))
    assert node(space, "Zayaz") in space.editor.picture.placements
    assert space.window.focusWidget() is before
    assert shown(space).isVisible()


def test_a_tap_brings_in(space: Workspace) -> None:
    space.window.move(-560, 0)  # a finger reaches only what is on the screen, and that of the tests is small
    viewport = shown(space).rows.viewport()
    at = middle(space, row(space, "Zayaz"))
    QTest.touchEvent(viewport, FINGERS).press(0, at, viewport).commit()
    QTest.touchEvent(viewport, FINGERS).release(0, at, viewport).commit()
    assert node(space, "Zayaz") in space.editor.picture.placements


def test_a_finger_scrolls_and_brings_nobody_in(space: Workspace, qtbot: QtBot) -> None:
    space.window.move(-560, 0)
    viewport, bar = shown(space).rows.viewport(), shown(space).rows.verticalScrollBar()
    before = space.document
    QTest.touchEvent(viewport, FINGERS).press(0, QPoint(100, 400), viewport).commit()
    for y in range(380, 180, -20):
        QTest.touchEvent(viewport, FINGERS).move(0, QPoint(100, y), viewport).commit()
        qtbot.wait(15)
    QTest.touchEvent(viewport, FINGERS).release(0, QPoint(100, 200), viewport).commit()
    qtbot.waitUntil(lambda: bar.value() > 100)  # it follows the finger in frames of its own
    assert space.document is before


def test_what_is_dragged_comes_where_it_is_dropped(space: Workspace) -> None:
    canvas, model = space.canvas, shown(space).model
    data = model.mimeData([row(space, "Zayaz")])
    x, y = canvas.stage.sight.screen((200, 1000))
    at, copy, none = QPoint(round(x), round(y)), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, data, LEFT, none)
    QApplication.sendEvent(canvas, enter)
    assert enter.isAccepted()
    before = canvas.grab().toImage()
    QApplication.sendEvent(canvas, QDragMoveEvent(at, copy, data, LEFT, none))
    assert canvas.grab().toImage() != before, "one sees where it would come"
    assert not canvas.editor.previewing
    QApplication.sendEvent(canvas, QDropEvent(QPointF(at), copy, data, LEFT, none))
    placement = space.editor.picture.placements[node(space, "Zayaz")]
    assert abs(placement.x - 200) < 5
    assert abs(placement.y - 1000) < 5


def test_the_tray_comes_first_and_its_button_opens_the_list(space: Workspace) -> None:
    key(space, Qt.Key.Key_Escape)
    zayaz = aside(space, "Zayaz")
    QTest.mouseClick(space.window.bottom.placing, LEFT)
    assert shown(space).isVisible()
    assert headings(space)[0] == "Nog te plaatsen: 1"
    assert row(space, "Zayaz").data(Role.NOTE) == ""
    QTest.mouseClick(shown(space).rows.viewport(), LEFT, pos=middle(space, row(space, "Zayaz")))
    assert zayaz in space.editor.picture.placements
    assert not space.window.bottom.placing.isVisible()


def test_del_in_the_list_deletes_only_what_is_in_the_tray(space: Workspace) -> None:
    zayaz, farent = aside(space, "Zayaz"), node(space, "Farent")
    rows = shown(space).rows
    for name in ("Farent", "Zayaz"):
        rows.setCurrentIndex(row(space, name))
        rows.setFocus()
        QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert farent in space.document.nodes
    assert zayaz not in space.document.nodes
    key(space, Qt.Key.Key_Z, CTRL)
    assert zayaz in space.document.nodes


def test_the_list_follows_names_languages_and_pictures(space: Workspace) -> None:
    space.editor.do(edits.change_node(space.document, node(space, "Zayaz"), name="BrabantZorg"))
    assert row(space, "BrabantZorg")
    space.speak("en")
    assert headings(space)[0].startswith("In this picture: ")
    assert shown(space).field.placeholderText() == "Look for a name"
    tabs = space.window.bottom.tabs
    QTest.mouseClick(tabs, LEFT, pos=tabs.tabRect(0).center())
    assert headings(space)[0] == f"In this picture: {len(space.document.pictures['p1'].placements)}"


def test_the_canvas_keeps_its_room_in_a_small_window(space: Workspace) -> None:
    space.window.resize(1024, 640)
    QApplication.processEvents()
    room = space.canvas.stage.room
    assert room.width > 500
    assert shown(space).geometry().right() < space.window.width()


def test_a_file_with_a_network_and_no_picture_opens_with_all_still_to_be_placed(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "bak.netdraw"
    save(Document.model_validate({"nodes": [{"id": "n1", "kind": "partner", "name": "Zayaz"}]}), path)
    space = opened(path)
    assert {"Zayaz", "Bestuurlijk"} <= {each.name for each in space.document.nodes.values()}
    assert space.window.bottom.placing.text() == "Nog te plaatsen: 1"
