"""Finding in the window, with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from netdraw.app.workspace import Workspace
from netdraw.model import edits
from netdraw.model.records import Remark
from tests.app.conftest import Open
from tests.app.test_window import CTRL, EXAMPLE

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def space(opened: Open) -> Workspace:
    return opened(EXAMPLE)


def _seek(space: Workspace, text: str) -> None:
    QTest.keyClick(space.window, Qt.Key.Key_F, CTRL)
    assert space.finder.bar.field.hasFocus()
    QTest.keyClicks(space.finder.bar.field, text)


def _told(space: Workspace) -> str:
    return " ".join(each.text() for each in space.finder.bar.findChildren(QLabel))


def _selected(space: Workspace) -> set[str]:
    nodes = space.editor.document.nodes
    return {nodes[key].name for key in space.editor.selection if key in nodes}


def test_what_is_typed_is_selected_and_in_view_at_once(space: Workspace) -> None:
    space.canvas.stage.pan(-5000, -5000)
    _seek(space, "zayaz")
    assert _selected(space) == {"Zayaz"}
    (key,) = space.editor.selection
    box = space.canvas.stage.shown.box(key)
    assert box
    x, y = space.canvas.stage.sight.screen(box.centre)
    assert space.canvas.stage.room.left < x < space.canvas.stage.room.right
    assert space.canvas.stage.room.top < y < space.canvas.stage.room.bottom
    assert "1 van" in _told(space)


def test_enter_goes_on_and_shift_enter_back_through_all_pictures(space: Workspace) -> None:
    first = space.editor.picture_id
    _seek(space, "a")
    seen: list[tuple[str, frozenset[str]]] = []
    number = int(_told(space).split(" van ")[1].split()[0])
    for _ in range(number):
        seen.append((space.editor.picture_id, space.editor.selection))
        QTest.keyClick(space.finder.bar.field, Qt.Key.Key_Return)
    assert {picture for picture, _ in seen} == set(space.editor.document.pictures)
    assert (space.editor.picture_id, space.editor.selection) == seen[0]
    assert space.editor.picture_id == first
    QTest.keyClick(space.finder.bar.field, Qt.Key.Key_Return, SHIFT)
    assert (space.editor.picture_id, space.editor.selection) == seen[-1]


def test_esc_goes_back_where_one_was(space: Workspace) -> None:
    space.canvas.stage.zoom(1.5)
    before = space.editor.picture_id, space.editor.selection, space.canvas.stage.sight
    _seek(space, "huishoudens")
    QTest.keyClick(space.finder.bar.field, Qt.Key.Key_Return)
    QTest.keyClick(space.finder.bar.field, Qt.Key.Key_Escape)
    assert (space.editor.picture_id, space.editor.selection, space.canvas.stage.sight) == before
    assert not space.finder.bar.isVisible()
    assert space.canvas.hasFocus() or QApplication.focusWidget() is space.canvas.focusProxy()


def test_going_on_elsewhere_keeps_what_was_found(space: Workspace) -> None:
    _seek(space, "zayaz")
    space.canvas.setFocus()
    assert not space.finder.bar.isVisible()
    assert _selected(space) == {"Zayaz"}


def test_a_remark_is_found_and_its_partner_shown(space: Workspace) -> None:
    key = next(key for key, node in space.document.nodes.items() if node.name == "Zayaz")
    space.editor.do(edits.add_remark(space.document, Remark(about=key, text="éénmalige bijdrage")))
    _seek(space, "eenmalige")
    assert _selected(space) == {"Zayaz"}
    assert "in een opmerking" in _told(space)


def test_nothing_found_is_said_and_moves_nothing(space: Workspace) -> None:
    before = space.editor.selection, space.canvas.stage.sight
    _seek(space, "qqq")
    assert _told(space).strip() == "Niets gevonden"
    assert (space.editor.selection, space.canvas.stage.sight) == before
