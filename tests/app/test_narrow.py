"""In a narrow window the inspector lies over the paper, but never over what is being typed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from netdraw.app.controls.tokens import SIDE
from netdraw.app.workspace import Workspace
from netdraw.drawing.primitives import Point
from tests.app.conftest import Open
from tests.app.test_window import EXAMPLE
from tests.canvas.watch import Watch

OUTSIDE, INSIDE = "Tweede Kamer", "Secretariaat"
TWICE = 0.5  # seconds, in which no second click can come any more


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def narrow(opened: Open, watch: Watch) -> Workspace:
    space = opened(None, clock=watch)
    space.window.resize(1024, 640)
    return space


@pytest.fixture
def full(opened: Open, watch: Watch) -> Workspace:
    """A drawing with a node where the panel comes."""
    space = opened(EXAMPLE, clock=watch)
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


def _right(space: Workspace, name: str) -> int:
    """Return the pixel at which a node ends."""
    key = next(key for key, node in space.document.nodes.items() if node.name == name)
    box = space.canvas.stage.shown.box(key)
    assert box
    return _pixel(space, (box.right, box.top)).x()


def test_what_is_entered_stays_in_sight(narrow: Workspace, watch: Watch) -> None:
    side = narrow.pictures.side
    for name in ("Gemeente", "Zayaz", "Farent"):
        _enter(narrow, name)
        assert narrow.editor.selection
        assert not side.isVisible()
    QTest.mouseClick(narrow.canvas, Qt.MouseButton.LeftButton, pos=_place(narrow, "Farent"))
    watch.let_pass(TWICE)
    assert side.isVisible(), "who points at it asks for it"


def test_a_name_is_typed_on_the_paper_with_nothing_over_it(narrow: Workspace, watch: Watch) -> None:
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
    watch.let_pass(TWICE)
    assert side.isVisible()
    QTest.keyClick(narrow.window.focusWidget(), Qt.Key.Key_F2)
    assert not side.isVisible(), "nor when it is renamed"


def test_beside_the_paper_it_stays(opened: Open) -> None:
    space = opened(EXAMPLE)
    _enter(space, "Gemeente Oss")
    assert space.pictures.side.isVisible()


def test_what_is_pointed_at_comes_out_from_under_the_panel(full: Workspace, watch: Watch) -> None:
    side, before = full.pictures.side, full.canvas.stage.sight
    assert _place(full, OUTSIDE).x() > full.window.desk.width() - SIDE, "or it shows nothing"
    QTest.mouseClick(full.canvas, Qt.MouseButton.LeftButton, pos=_place(full, OUTSIDE))
    watch.let_pass(TWICE)
    assert side.isVisible()
    assert _right(full, OUTSIDE) < side.x()
    QTest.mouseClick(full.canvas, Qt.MouseButton.LeftButton, pos=_place(full, INSIDE))
    watch.let_pass(TWICE)
    assert _right(full, INSIDE) < side.x()
    QTest.keyClick(full.canvas, Qt.Key.Key_Escape)
    assert not side.isVisible()
    assert full.canvas.stage.sight == before, "the paper lies as it did"


def test_the_panel_comes_over_nothing_that_is_dragged(full: Workspace, watch: Watch) -> None:
    side, start = full.pictures.side, _place(full, OUTSIDE)
    QTest.mousePress(full.canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(full.canvas, start + QPoint(-10, 40))
    QTest.mouseMove(full.canvas, start + QPoint(-20, 80))
    assert full.editor.previewing
    assert not side.isVisible()
    QTest.mouseRelease(full.canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(-20, 80))
    watch.let_pass(TWICE)
    assert side.isVisible()
    assert _right(full, OUTSIDE) < side.x()


def test_a_second_click_lands_where_the_first_did(full: Workspace, watch: Watch) -> None:
    at = _place(full, OUTSIDE)
    QTest.mouseClick(full.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert full.window.desk.childAt(at) is full.canvas
    QTest.mouseDClick(full.canvas, Qt.MouseButton.LeftButton, pos=at)
    watch.let_pass(TWICE)
    assert full.canvas.naming.field
    assert not full.pictures.side.isVisible()


def test_no_click_is_waited_for_in_a_drawing_that_is_closed(full: Workspace, watch: Watch) -> None:
    asked: list[int] = []
    full.canvas.hand.rested = lambda: asked.append(1)
    QTest.mouseClick(full.canvas, Qt.MouseButton.LeftButton, pos=_place(full, OUTSIDE))
    full.drawings.start(None)
    watch.let_pass(TWICE)
    assert not asked
