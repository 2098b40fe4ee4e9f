"""The pictures of one network in the window: tabs, deeds, and what undo shows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from netdraw.app.frame.tabs import Tabs
from netdraw.app.workspace import Workspace
from netdraw.assets import folder
from netdraw.canvas.canvas import Canvas
from netdraw.drawing.primitives import Point
from netdraw.files.reading import read
from tests.app.conftest import Open

EXAMPLE = folder("examples") / "bossche-bond.netdraw"
LEFT, CTRL, SHIFT, ALT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def space(opened: Open) -> Iterator[Workspace]:
    """The example, with a design-picture and a value-picture."""
    opened_ = opened(EXAMPLE)
    yield opened_
    opened_.canvas.naming.finish()


def tabs(space: Workspace) -> Tabs:
    return space.window.bottom.tabs


def titles(space: Workspace) -> list[str]:
    return [tabs(space).tabText(at) for at in range(tabs(space).count())]


def press(space: Workspace, at: int) -> None:
    QTest.mouseClick(tabs(space), LEFT, pos=tabs(space).tabRect(at).center())


def key(space: Workspace, key_: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(space.window.focusWidget() or space.window, key_, held)


def do(space: Workspace, name: str) -> None:
    assert space.window.commands[name].isEnabled()
    space.window.commands[name].trigger()


def called(space: Workspace, name: str) -> str:
    return next(node.id for node in space.document.nodes.values() if node.name == name)


def pixel(canvas: Canvas, point: Point) -> QPoint:
    x, y = canvas.stage.sight.screen(point)
    return QPoint(round(x), round(y))


def test_a_further_picture_has_a_tab_and_the_same_network(space: Workspace) -> None:
    do(space, "add-value")
    assert titles(space) == ["Ontwerp-plaatje", "Waarde-plaatje", "Waarde-plaatje 2"]
    assert tabs(space).currentIndex() == 2
    assert space.editor.picture.kind == "value"
    names = {space.document.nodes[each].name for each in space.editor.picture.placements}
    assert {"Bestuurlijk", "Management", "Uitvoering"} <= names
    key(space, Qt.Key.Key_Z, CTRL)
    assert titles(space) == ["Ontwerp-plaatje", "Waarde-plaatje"]


def test_the_plus_offers_both_kinds_and_a_copy(space: Workspace) -> None:
    texts = [action.text() for action in space.window.bottom.add.menu().actions()]
    assert texts == ["Ontwerp-plaatje erbij", "Waarde-plaatje erbij", "Kopie van dit plaatje"]
    space.window.bottom.add.menu().actions()[2].trigger()
    assert titles(space)[-1] == "Ontwerp-plaatje 2"
    assert space.editor.picture.placements == space.document.pictures["p1"].placements


def test_keys_go_from_picture_to_picture(space: Workspace) -> None:
    seen = []
    for chord in (
        (Qt.Key.Key_Tab, CTRL),
        (Qt.Key.Key_Tab, CTRL),
        (Qt.Key.Key_Backtab, CTRL | SHIFT),
        (Qt.Key.Key_1, ALT),
        (Qt.Key.Key_2, ALT),
        (Qt.Key.Key_9, ALT),
    ):
        key(space, *chord)
        seen.append(space.editor.picture_id)
        assert tabs(space).tabData(tabs(space).currentIndex()) == space.editor.picture_id
    assert seen == ["p2", "p1", "p2", "p1", "p2", "p2"]


def test_switching_leaves_the_keys_where_they_were(space: Workspace) -> None:
    before = space.window.focusWidget()
    press(space, 1)
    assert space.window.focusWidget() is before
    tabs(space).setFocus(Qt.FocusReason.TabFocusReason)
    key(space, Qt.Key.Key_Left)
    assert space.editor.picture_id == "p1"
    assert space.window.focusWidget() is tabs(space)


def _field(space: Workspace) -> QWidget:
    field = tabs(space).field
    assert field is not None
    return field


def test_a_picture_is_renamed_in_its_tab(space: Workspace) -> None:
    QTest.mouseDClick(tabs(space), LEFT, pos=tabs(space).tabRect(0).center())
    QTest.keyClicks(_field(space), "Nu & straks")
    QTest.keyClick(_field(space), Qt.Key.Key_Return)
    assert space.document.pictures["p1"].title == "Nu & straks"
    assert tabs(space).field is None
    assert space.window.focusWidget() is space.window.desk.line.field
    key(space, Qt.Key.Key_Z, CTRL)
    assert titles(space)[0] == "Ontwerp-plaatje"


def test_esc_keeps_the_title_and_an_empty_one_is_the_kind(space: Workspace) -> None:
    tabs(space).setFocus(Qt.FocusReason.TabFocusReason)
    key(space, Qt.Key.Key_F2)
    QTest.keyClicks(_field(space), "Straks")
    QTest.keyClick(_field(space), Qt.Key.Key_Escape)
    assert not space.keeping.changed
    do(space, "rename-picture")
    QTest.keyClicks(_field(space), "Straks")
    press(space, 1)
    assert space.document.pictures["p1"].title == "Straks", "what was typed is kept"
    assert space.editor.picture_id == "p2"


def test_a_tab_is_dragged_to_another_place_as_one_step(space: Workspace) -> None:
    bar = tabs(space)
    start, end = bar.tabRect(0).center(), bar.tabRect(1).center() + QPoint(bar.tabRect(1).width() // 2 - 4, 0)
    QTest.mousePress(bar, LEFT, pos=start)
    for part in range(1, 11):
        QTest.mouseMove(bar, start + (end - start) * part / 10)
    QTest.mouseRelease(bar, LEFT, pos=end)
    assert list(space.document.pictures) == ["p2", "p1"]
    assert len(space.editor.history.past) == 1
    assert space.editor.picture_id == "p1"
    key(space, Qt.Key.Key_Z, CTRL)
    assert titles(space) == ["Ontwerp-plaatje", "Waarde-plaatje"]


def test_a_picture_is_moved_from_the_menu(space: Workspace) -> None:
    do(space, "picture-right")
    assert titles(space) == ["Waarde-plaatje", "Ontwerp-plaatje"]
    assert tabs(space).currentIndex() == 1
    do(space, "picture-left")
    assert titles(space) == ["Ontwerp-plaatje", "Waarde-plaatje"]


@pytest.mark.qt_log_ignore("This plugin does not support")  # what a menu asks of the platform
def test_the_menu_of_a_tab_is_for_that_picture(space: Workspace) -> None:
    at = tabs(space).tabRect(1).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, tabs(space).mapToGlobal(at))
    QApplication.sendEvent(tabs(space), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert space.editor.picture_id == "p2"
    (remove,) = [action for action in menu.actions() if action.text() == "Plaatje weghalen"]
    menu.close()
    remove.trigger()
    assert titles(space) == ["Ontwerp-plaatje"]


def test_a_picture_goes_without_a_question_and_says_what_went_with_it(space: Workspace) -> None:
    before = space.document
    do(space, "remove-picture")
    assert "p1" not in space.document.pictures
    gone = len(before.nodes) - len(space.document.nodes)
    assert gone > 1
    assert f"{gone} onderdelen" in space.window.desk.notice.sentence
    assert not space.window.commands["remove-picture"].isEnabled(), "one picture stays"
    key(space, Qt.Key.Key_Z, CTRL)
    assert space.document is before
    assert space.editor.picture_id == "p1"


def test_a_new_name_is_new_in_all_pictures(space: Workspace) -> None:
    node = called(space, "Zayaz")
    press(space, 1)
    space.canvas.deeds.bring_in(node)
    assert space.editor.selection == {node}
    QTest.keyClick(space.canvas, Qt.Key.Key_F2)
    field = space.canvas.naming.field
    assert field is not None
    QTest.keyClicks(field, "Wonen")
    QTest.keyClick(field, Qt.Key.Key_Return)
    press(space, 0)
    symbol = space.editor.scene.symbol(node)
    assert symbol
    assert "Wonen" in symbol.title
    assert space.editor.selection == {node}, "it stands here too"


def test_each_picture_keeps_its_own_sight(space: Workspace) -> None:
    canvas = space.canvas
    canvas.stage.zoom(2)
    canvas.stage.pan(40, -30)
    mine = canvas.stage.sight
    press(space, 1)
    assert canvas.stage.fits
    assert canvas.stage.sight != mine
    press(space, 0)
    assert canvas.stage.sight == mine


def test_a_drag_under_way_ends_when_the_picture_is_switched(space: Workspace) -> None:
    canvas, node = space.canvas, called(space, "Zayaz")
    placement = space.editor.picture.placements[node]
    at = pixel(canvas, (placement.x, placement.y))
    QTest.mousePress(canvas, LEFT, pos=at)
    QTest.mouseMove(canvas, at + QPoint(60, 20))
    key(space, Qt.Key.Key_Tab, CTRL)
    QTest.mouseMove(canvas, at + QPoint(90, 20))
    QTest.mouseRelease(canvas, LEFT, pos=at + QPoint(90, 20))
    assert space.editor.picture_id == "p2"
    assert not space.keeping.changed


def test_undo_shows_the_picture_in_which_one_sees_it(space: Workspace) -> None:
    node = called(space, "Zayaz")
    space.editor.select({node})
    QTest.keyClick(space.canvas, Qt.Key.Key_Right)
    press(space, 1)
    key(space, Qt.Key.Key_Z, CTRL)
    assert space.editor.picture_id == "p1"
    assert tabs(space).currentIndex() == 0


def test_to_the_tray_keeps_the_facts_also_in_the_file(space: Workspace, tmp_path: Path) -> None:
    node = called(space, "Zayaz")
    facts = space.document.nodes, space.document.links
    space.editor.select({node})
    QTest.keyClick(space.canvas, Qt.Key.Key_Delete, SHIFT)
    assert node not in space.editor.picture.placements
    assert (space.document.nodes, space.document.links) == facts
    assert space.window.bottom.placing.isVisible()
    assert space.window.bottom.placing.text() == "Nog te plaatsen: 1"
    path = tmp_path / "met-bak.netdraw"
    space.keeping.path = path
    assert space.drawings.save()
    assert read(path).model_copy(update={"session": ()}) == space.document
    key(space, Qt.Key.Key_Z, CTRL)
    assert not space.window.bottom.placing.isVisible()


def test_links_of_what_came_in_wait_for_a_click(space: Workspace) -> None:
    link = next(
        each
        for each in space.document.links.values()
        if not {each.source, each.target} & space.document.pictures["p2"].placements.keys()
    )
    press(space, 1)
    canvas = space.canvas
    for end in (link.source, link.target):
        canvas.deeds.bring_in(end)
    assert link.id not in space.editor.picture.routes
    (waits,) = [each for each in canvas.stage.waiting if each.link.id == link.id]
    middle = ((waits.start[0] + waits.end[0]) / 2, (waits.start[1] + waits.end[1]) / 2)
    steps = len(space.editor.history.past)
    QTest.mouseClick(canvas, LEFT, pos=pixel(canvas, middle))
    assert link.id in space.editor.picture.routes
    assert len(space.editor.history.past) == steps + 1
    key(space, Qt.Key.Key_Z, CTRL)
    space.editor.select({link.source})
    QTest.keyClick(canvas, Qt.Key.Key_L, CTRL | SHIFT)
    assert link.id in space.editor.picture.routes
