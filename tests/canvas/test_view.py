"""The paper can be moved and brought closer, and only what changed is painted anew."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netdraw.editing.editor import Editor
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.model import edits
from tests.canvas.user import User

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def wheel(user: User, at: QPointF, turned: int, held: Qt.KeyboardModifier = NONE) -> None:
    event = QWheelEvent(
        at,
        user.canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(user.canvas, event)


def test_it_opens_with_the_whole_sheet_in_view(user: User) -> None:
    box = user.canvas.stage.sight.box(user.editor.drawing.box)
    assert box.left > 0
    assert box.bottom < user.canvas.height()
    assert box.width > 0.8 * user.canvas.width()


def test_the_wheel_pans_and_with_shift_sideways(user: User) -> None:
    before = user.canvas.stage.sight
    wheel(user, QPointF(300, 300), -120)
    assert user.canvas.stage.sight.top > before.top
    assert user.canvas.stage.sight.left == before.left
    wheel(user, QPointF(300, 300), -120, SHIFT)
    assert user.canvas.stage.sight.left > before.left


def test_ctrl_and_the_wheel_zoom_at_the_pointer(user: User) -> None:
    at = QPointF(300, 200)
    before = user.canvas.stage.sight
    heard: list[int] = []
    user.canvas.zoomed.connect(lambda: heard.append(user.canvas.percent))
    wheel(user, at, 240, CTRL)
    after = user.canvas.stage.sight
    assert after.scale > before.scale
    assert after.paper(at.toTuple()) == pytest.approx(before.paper(at.toTuple()))
    assert heard == [user.canvas.percent]


@pytest.mark.parametrize("button", [Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton])
def test_the_middle_and_right_button_pan_also_over_a_node(user: User, button: Qt.MouseButton) -> None:
    before = user.pixel((500, 175))
    user.drag((500, 175), (700, 275), button=button)
    moved = user.pixel((500, 175)) - before
    assert moved.x() > 50
    assert user.steps == 0
    assert user.editor.selection == set()


def test_space_and_a_drag_pan_and_without_space_no_more(user: User) -> None:
    before = user.canvas.stage.sight
    QTest.keyPress(user.canvas, Qt.Key.Key_Space)
    assert user.canvas.cursor().shape() == Qt.CursorShape.OpenHandCursor
    user.drag((500, 175), (700, 275))
    QTest.keyRelease(user.canvas, Qt.Key.Key_Space)
    after = user.canvas.stage.sight
    assert after.left < before.left
    assert user.steps == 0
    user.drag((500, 175), (600, 200))
    assert user.canvas.stage.sight == after
    assert user.steps == 1


def test_esc_lays_the_paper_back(user: User) -> None:
    before = user.canvas.stage.sight
    user.press((500, 175), button=Qt.MouseButton.MiddleButton)
    user.hover((700, 275))
    assert user.canvas.stage.sight != before
    user.key(Qt.Key.Key_Escape)
    assert user.canvas.stage.sight == before


def test_a_fitted_sheet_stays_fitted_when_the_window_changes(user: User) -> None:
    user.canvas.resize(600, 500)
    box = user.canvas.stage.sight.box(user.editor.drawing.box)
    assert box.left > 0
    assert box.right < 600


def test_a_moved_paper_keeps_its_middle_when_the_window_changes(user: User) -> None:
    user.canvas.stage.pan(100, 50)
    before = user.canvas.stage.middle
    user.canvas.resize(600, 500)
    assert user.canvas.stage.middle == pytest.approx(before)


class Watch(QObject):
    """Notes which parts of a widget are painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.painted: list[QRect] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted.append(event.region().boundingRect())
        return False


def test_only_the_changed_part_is_painted_anew(user: User) -> None:
    QApplication.processEvents()
    watch = Watch(user.canvas)
    user.editor.do(edits.change_node(user.editor.document, "n13", name="Mee NL"))
    QApplication.processEvents()
    (rect,) = watch.painted
    assert rect.contains(user.pixel((700, 560)))
    assert rect.width() < user.canvas.width() / 3
    assert rect.height() < user.canvas.height() / 3


def test_what_was_painted_in_parts_equals_what_is_painted_whole(user: User) -> None:
    deeds: list[Callable[[], None]] = [
        lambda: user.drag((480, 170), (700, 250)),
        lambda: user.click((1000, 175)),
        lambda: user.hover((700, 560)),
        lambda: user.drag((470, 420), (500, 440)),
        lambda: user.key(Qt.Key.Key_Delete),
    ]
    for deed in deeds:
        deed()
        assert_painted_as_whole(user)


@pytest.mark.parametrize("away", [(2500, 0), (-2500, 0), (0, 1800), (0, -1800), (2500, -1800)])
def test_a_sheet_that_grew_or_shrank_is_painted_as_if_whole(user: User, away: tuple[int, int]) -> None:
    user.canvas.stage.zoom(0.4)
    QApplication.processEvents()
    editor, watch = user.editor, Watch(user.canvas)
    sheet = user.canvas.stage.sheet
    editor.do(edits.shift_each(editor.document, "p1", {"n13": away}))
    QApplication.processEvents()
    assert user.canvas.stage.sheet != sheet
    assert all(rect != user.canvas.rect() for rect in watch.painted)
    assert_painted_as_whole(user)
    editor.undo()
    assert_painted_as_whole(user)


def test_a_sheet_is_painted_as_if_whole_when_all_goes_and_comes(user: User) -> None:
    editor = user.editor
    editor.do(edits.shift_each(editor.document, "p1", {"n13": (2500, 0)}))
    editor.do(edits.erase(editor.document, "p1", {"n10", "n11", "n12", "n13"}))
    assert_painted_as_whole(user)
    editor.undo()
    assert_painted_as_whole(user)


def assert_painted_as_whole(user: User) -> None:
    QApplication.processEvents()
    parts = user.canvas.screen().grabWindow(user.canvas.winId()).toImage()
    user.canvas.still.drop()
    whole = user.canvas.grab().toImage()
    assert parts.size() == whole.size()
    assert parts.convertToFormat(whole.format()) == whole


def test_marks_are_not_in_the_drawing(user: User) -> None:
    before = user.editor.drawing
    user.click((500, 175))
    user.hover((1000, 226))
    user.canvas.grab()
    assert user.editor.drawing is before


def test_an_empty_picture_says_what_to_do(user: User) -> None:
    full = user.canvas.grab().toImage()
    user.editor.do(edits.erase(user.editor.document, "p1", {"n10", "n11", "n12", "n13"}))
    empty = user.canvas.grab().toImage()
    assert full != empty
    assert Editor(started("design", "nl"), shipped("nl")).scene.levels()


def test_another_picture_is_shown_whole(user: User) -> None:
    value = started("value", "nl").pictures["p1"]
    document = edits.add_picture(user.editor.document, value.model_copy(update={"id": "p2", "placements": {}}))
    user.editor.do(document)
    user.canvas.stage.pan(5000, 5000)
    user.editor.show("p2")
    box = user.canvas.stage.sight.box(user.editor.drawing.box)
    assert box.left > 0
    assert box.right < user.canvas.width()


def test_the_wheel_zooms_where_that_is_chosen_and_with_shift_still_pans(user: User) -> None:
    user.canvas.stage.habits.wheel_zooms = True
    before = user.canvas.stage.sight
    wheel(user, QPointF(300, 300), 120)
    assert user.canvas.stage.sight.scale > before.scale
    now = user.canvas.stage.sight
    wheel(user, QPointF(300, 300), -120, SHIFT)
    assert user.canvas.stage.sight.left > now.left
    assert user.canvas.stage.sight.scale == now.scale


@pytest.mark.parametrize("zoomed", [240, 0, -1200])
def test_a_panned_paper_shows_what_painting_it_anew_would(user: User, zoomed: int) -> None:
    canvas = user.canvas
    user.click((500, 175))
    wheel(user, QPointF(500, 350), zoomed, CTRL)
    for turned, held in ((-120, NONE), (240, SHIFT), (33, NONE), (120, SHIFT), (-360, NONE)):
        wheel(user, QPointF(300, 300), turned, held)
        QApplication.processEvents()
        panned = canvas.screen().grabWindow(canvas.winId()).toImage()
        canvas.repaint()
        assert panned == canvas.screen().grabWindow(canvas.winId()).toImage()
