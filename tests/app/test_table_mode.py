"""Table mode: all that is needed round one screen, large, and nothing else; the drawing stays a drawing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton

from netdraw.app.frame.context_bar import ContextBar
from netdraw.app.workspace import Workspace
from netdraw.drawing.primitives import Box
from netdraw.language.words import say
from tests.app.conftest import EXAMPLES, Open

EXAMPLE = EXAMPLES / "bossche-bond.netdraw"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def space(opened: Open) -> Workspace:
    """A drawing on the table."""
    space = opened(EXAMPLE)
    QTest.keyClick(space.window, Qt.Key.Key_F11)
    space.window.resize(1366, 728)  # the screen there is without one is small
    return space


def _shown(space: Workspace) -> list[QAbstractButton]:
    return [each for each in space.window.findChildren(QAbstractButton) if each.isVisible()]


def _tool(space: Workspace, word: str) -> QAbstractButton:
    bars = [each for each in space.window.findChildren(ContextBar) if each.isVisible()]
    return next(each for bar in bars for each in bar.findChildren(QAbstractButton) if each.text() == say(word))


def _press_node(space: Workspace, key: str) -> None:
    placement = space.editor.picture.placements[key]
    x, y = space.canvas.stage.sight.screen((placement.x, placement.y))
    QTest.mouseClick(space.canvas, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(round(x), round(y)))


def test_the_bars_and_the_inspector_go_and_come_back(space: Workspace) -> None:
    window = space.window
    assert not window.top.isVisible()
    assert not window.bottom.isVisible()
    assert not space.pictures.side.isVisible()
    done = next(each for each in window.findChildren(QPushButton) if each.text() == say("table.done"))
    QTest.mouseClick(done, LEFT)
    window.resize(1366, 728)  # the screen there is without one is small, and the window filled it
    assert window.top.isVisible()
    assert window.bottom.isVisible()
    assert space.pictures.side.isVisible()
    assert not done.isVisible()


def test_what_can_be_pressed_is_large_enough_for_a_finger(space: Workspace) -> None:
    _press_node(space, "n6")
    for button in _shown(space):
        assert button.width() >= 40, button.accessibleName()
        assert button.height() >= 40, button.accessibleName()
    tiles = [each for each in space.palette.findChildren(QAbstractButton) if each.property("word") and each.isVisible()]
    assert {(each.width(), each.height()) for each in tiles} == {(104, 80)}


def test_a_name_is_drawn_by_the_button_in_the_line(space: Workspace) -> None:
    line = space.window.desk.line
    QTest.keyClicks(line.field, "Zorgbelang")
    QTest.mouseClick(line.send, LEFT)
    assert "Zorgbelang" in {node.name for node in space.document.nodes.values()}


def test_nothing_lies_over_the_fitted_paper(space: Workspace) -> None:
    desk = space.window.desk
    left, top, right, bottom = space.canvas.stage.sight.box(space.editor.drawing.box)
    for part in (desk.island, desk.line, *desk.corners):
        assert part
        box = part.geometry()
        apart = box.right() <= left or box.left() >= right or box.top() >= bottom or box.bottom() <= top
        assert apart, part.objectName()


@pytest.mark.parametrize(("word", "mark"), [("table.doubt", "doubt"), ("table.absent", "absent")])
def test_the_bar_beside_a_partner_marks_it(space: Workspace, word: str, mark: str) -> None:
    _press_node(space, "n6")
    QTest.mouseClick(_tool(space, word), LEFT)
    assert mark in space.document.nodes["n6"].marks


def test_the_bar_beside_a_partner_renames_quotes_and_deletes(space: Workspace) -> None:
    _press_node(space, "n6")
    QTest.mouseClick(_tool(space, "table.name"), LEFT)
    field = space.canvas.naming.field
    assert field
    QTest.keyClicks(field, "Woonbedrijf")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert space.document.nodes["n6"].name == "Woonbedrijf"
    QTest.mouseClick(_tool(space, "table.quote"), LEFT)
    QTest.keyClicks(space.window.desk.line.field, "het werkt")
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Return)
    assert ("n6", "het werkt") in {(each.about, each.text) for each in space.document.remarks}
    QTest.mouseClick(_tool(space, "table.delete"), LEFT)
    assert "n6" not in space.editor.picture.placements
    assert not [each for each in space.window.findChildren(ContextBar) if each.isVisible()]


def _offered(space: Workspace) -> set[str]:
    bars = [each for each in space.window.findChildren(ContextBar) if each.isVisible()]
    return {each.text() for bar in bars for each in bar.findChildren(QAbstractButton) if each.isVisible()}


def test_the_bar_offers_only_what_does_something(space: Workspace) -> None:
    words = "name", "link", "doubt", "absent", "quote", "delete"
    named = {word: say(f"table.{word}") for word in words}
    level = next(each.id for each in space.editor.scene.levels())
    link = next(iter(space.editor.picture.routes))
    for chosen, away in (
        ({"n6"}, set()),
        ({level}, {"link", "doubt", "absent"}),
        ({link}, {"link"}),
        ({"n6", link}, {"name"}),
    ):
        space.editor.select(chosen)
        assert _offered(space) == {named[word] for word in words if word not in away}, chosen
    wide = max(each.width() for each in space.window.findChildren(ContextBar) if each.isVisible())
    space.editor.select({level})
    assert max(each.width() for each in space.window.findChildren(ContextBar) if each.isVisible()) < wide


def test_the_bar_beside_a_line_lies_over_none_of_its_ends(space: Workspace) -> None:
    stage, tried = space.canvas.stage, 0
    for key in space.editor.picture.routes:
        space.editor.select({key})
        (bar,) = (each for each in space.window.findChildren(ContextBar) if each.isVisible())
        link, lies = space.document.links[key], bar.geometry()
        over = Box(lies.left(), lies.top(), lies.right(), lies.bottom())
        ends = [stage.sight.box(box) for end in (link.source, link.target) if (box := stage.shown.box(end))]
        if stage.room.bottom - max(each.bottom for each in ends) > 100:
            tried += 1
            assert not any(over.meets(each) for each in ends), key
    assert tried > 5


def test_table_mode_stays_with_another_drawing_and_another_language(space: Workspace) -> None:
    space.drawings.begin("value")
    space.window.commands["english"].trigger()
    assert not space.window.top.isVisible()
    assert not space.pictures.side.isVisible()
    assert "Done" in {each.text() for each in _shown(space)}
    space.window.commands["dutch"].trigger()
