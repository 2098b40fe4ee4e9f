"""In a narrow window the inspector lies over the paper, but never over what is being typed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from netdraw.app.workspace import Workspace
from netdraw.drawing.primitives import Point
from tests.app.conftest import Open
from tests.app.test_window import EXAMPLE


@pytest.fixture
def narrow(opened: Open) -> Workspace:
    space = opened(None)
    space.window.resize(1024, 640)
    return space


def _enter(space: Workspace, text: str) -> None:
    QTest.keyClicks(space.window.desk.line.field, text)
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Return)


def _pixel(space: Workspace, point: Point) -> QPoint:
    x, y = space.canvas.stage.sight.screen(point)
    return QPoint(round(x), round(y))


def _place(space: Workspace, name: str) -> QPoint:
    key = next(key for key, node in space.document.nodes.items() if node.name == name)
    symbol = space.editor.scene.symbol(key)
    assert symbol
    return _pixel(space, symbol.box.centre)


def test_what_is_entered_stays_in_sight(narrow: Workspace) -> None:
    side = narrow.pictures.side
    for name in ("Gemeente", "Zayaz", "Farent"):
        _enter(narrow, name)
        assert narrow.editor.selection
        assert not side.isVisible()
    QTest.mouseClick(narrow.canvas, Qt.MouseButton.LeftButton, pos=_place(narrow, "Farent"))
    assert side.isVisible(), "who points at it asks for it"


def test_a_name_is_typed_on_the_paper_with_nothing_over_it(narrow: Workspace) -> None:
    side, desk = narrow.pictures.side, narrow.window.desk
    _enter(narrow, "Gemeente")
    at = QPoint(desk.width() - 60, 300)  # where the inspector would lie
    QTest.mouseDClick(narrow.canvas, Qt.MouseButton.LeftButton, pos=at)
    field = narrow.canvas.naming.field
    assert field
    assert not side.isVisible()
    QTest.keyClicks(field, "Zayaz")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not side.isVisible()
    QTest.mouseClick(narrow.canvas, Qt.MouseButton.LeftButton, pos=_place(narrow, "Zayaz"))
    assert side.isVisible()
    QTest.keyClick(narrow.window.focusWidget(), Qt.Key.Key_F2)
    assert not side.isVisible(), "nor when it is renamed"


def test_beside_the_paper_it_stays(opened: Open) -> None:
    space = opened(EXAMPLE)
    _enter(space, "Gemeente Oss")
    assert space.pictures.side.isVisible()
