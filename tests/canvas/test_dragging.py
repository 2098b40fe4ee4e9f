"""Dragging brings in line and makes larger and smaller, shows it, and leaves nothing behind after Esc."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from netdraw.canvas.view.overlay import LIVE
from netdraw.drawing.nodes.containment import containment
from netdraw.editing.starting import started
from tests.canvas.user import User

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ESC = Qt.Key.Key_Escape


def _near(user: User, pixels: float) -> float:
    return pixels / user.canvas.stage.sight.scale


def _live_columns(user: User) -> list[int]:
    """The columns of the window in which a line of the live colour stands."""
    image = user.canvas.grab().toImage()
    ratio = image.devicePixelRatio()
    wide, high = round(image.width() / ratio), round(image.height() / ratio)
    lit = [
        sum(QColor(image.pixel(round(x * ratio), round(y * ratio))) == LIVE for y in range(0, high, 2))
        for x in range(wide)
    ]
    return [x for x, count in enumerate(lit) if count > high / 8]


def _is_ringed(user: User, edge: tuple[float, float]) -> bool:
    """Whether there is something blue just above a point of an upper edge."""
    at, image = user.pixel(edge), user.canvas.grab().toImage()
    colours = [image.pixelColor(at.x() + 20, at.y() - i) for i in range(3, 7)]
    return any(colour.blue() > colour.red() + 40 for colour in colours)


def test_a_dragged_node_comes_in_line_and_a_line_shows_it(user: User) -> None:
    user.press((700, 560))
    user.hover((800, 560))
    user.hover((996, 600))
    assert user.place("n13")[0] == 1000
    assert any(abs(column - user.pixel((1000, 0)).x()) <= 1 for column in _live_columns(user))
    user.release((996, 600))
    assert user.place("n13")[0] == 1000
    assert user.steps == 1
    assert not _live_columns(user), "the line goes with the drag"


def test_what_is_folded_is_dragged_with_all_that_it_hides(user: User) -> None:
    user.editor.select({"n10", "n13"})
    user.canvas.deeds.group()
    (group,) = user.editor.selection
    user.canvas.deeds.fold()
    symbol = user.canvas.stage.symbol(group)
    assert symbol
    hidden = user.editor.picture.placements[group].folded
    before = {key: user.place(key) for key in (group, *hidden)}
    x, y = symbol.box.centre
    user.drag((x, y), (x + 300, y + 40), CTRL)
    moved = {(user.place(key)[0] - at[0], user.place(key)[1] - at[1]) for key, at in before.items()}
    assert {"n10", "n13"} <= set(hidden)
    assert len(moved) == 1
    assert moved != {(0, 0)}


def test_lines_leave_no_trace_on_the_screen(user: User) -> None:
    user.press((700, 560))
    user.hover((800, 560))
    user.hover((996, 600))
    for place in ((996, 620), (950, 640), (1010, 700)):
        user.hover(place)
        QApplication.processEvents()
        shown = user.canvas.screen().grabWindow(user.canvas.winId()).toImage()
        afresh = user.canvas.grab().toImage().convertToFormat(shown.format())
        assert shown == afresh
    user.release((1010, 700))


def test_with_ctrl_or_when_switched_off_nothing_comes_in_line(user: User) -> None:
    user.press((700, 560))
    user.hover((800, 560))
    user.release((996, 600), CTRL)
    assert user.place("n13")[0] != 1000
    user.key(Qt.Key.Key_Z, CTRL)
    user.canvas.stage.habits.snaps = False
    user.drag((700, 560), (996, 600))
    assert user.place("n13")[0] == pytest.approx(996, abs=2)
    assert user.place("n13")[0] != 1000


def test_what_a_dragged_group_would_come_to_hold_is_shown_before_the_drop(user: User) -> None:
    user.press((470, 420))
    user.hover((480, 400))
    assert not _is_ringed(user, (1000, 124))
    user.hover((770, 110))
    assert _is_ringed(user, (1000, 124)), "Farent would lie in the group"
    assert not _is_ringed(user, (500, 124)), "Zayaz would not"
    user.key(ESC)
    user.release((770, 110))
    assert user.steps == 0
    assert user.place("n12") == (700, 560)


def test_a_corner_of_the_selected_node_makes_it_larger(user: User) -> None:
    user.click((500, 175))
    user.hover((611, 226))
    assert user.canvas.cursor().shape() == Qt.CursorShape.SizeFDiagCursor
    user.hover((389, 226))
    assert user.canvas.cursor().shape() == Qt.CursorShape.SizeBDiagCursor
    user.drag((611, 226), (671, 266))
    placement = user.editor.picture.placements["n10"]
    assert (placement.width, placement.height) == pytest.approx((282, 142), abs=3)
    assert (placement.x - placement.width / 2, placement.y - placement.height / 2) == (389, 124)
    assert user.editor.selection == {"n10"}


def test_a_corner_of_what_is_not_selected_still_draws_a_link(user: User) -> None:
    user.drag((600, 224), (700, 560))
    assert len(user.editor.document.links) == 2
    assert user.editor.picture.placements["n10"].width == 222


def test_with_shift_it_keeps_its_proportions(user: User) -> None:
    user.click((500, 175))
    user.drag((611, 226), (722, 226), SHIFT)
    placement = user.editor.picture.placements["n10"]
    assert placement.width / placement.height == pytest.approx(222 / 102, abs=0.03)
    assert placement.width > 260


def test_a_pulled_edge_comes_in_line(user: User) -> None:
    user.click((500, 175))
    user.drag((611, 226), (806, 300))
    placement = user.editor.picture.placements["n10"]
    assert placement.x + placement.width / 2 == 811, "the right edge of Mee"


def test_esc_while_making_larger_puts_all_back(user: User) -> None:
    user.click((500, 175))
    before = user.editor.history
    user.press((611, 226))
    user.hover((700, 300))
    assert user.editor.picture.placements["n10"].width > 222
    user.key(ESC)
    user.hover((720, 300))
    user.release((720, 300))
    assert user.editor.history is before
    assert user.editor.picture.placements["n10"].width == 222
    assert user.editor.selection == {"n10"}


def test_a_partner_pulled_over_several_levels_stays_one_and_is_on_all(user: User) -> None:
    user.click((1000, 175))
    user.drag((1111, 226), (1111, 1100))
    levels = containment(user.editor.document, user.editor.picture, user.editor.language).levels
    assert levels["n11"] == ("n1", "n2", "n3")
    assert user.steps == 1


def test_a_click_on_a_corner_selects_and_makes_nothing_larger(user: User) -> None:
    user.click((500, 175))
    user.click((611, 226))
    assert user.editor.selection == {"n10"}
    assert user.steps == 0


def test_the_side_of_a_selected_group_makes_it_wider_and_the_rest_of_its_border_moves_it(user: User) -> None:
    user.click((470, 420))
    user.drag((938, 560), (990, 560), CTRL)
    assert user.editor.picture.placements["n12"].width == 480, "with Ctrl it is moved"
    user.key(Qt.Key.Key_Z, CTRL)
    user.click((470, 420))
    user.drag((938, 560), (1010, 560))
    assert user.editor.picture.placements["n12"].width == pytest.approx(552, abs=4)
    assert user.place("n13") == (700, 560)
    user.drag((600, 402), (600, 440))
    assert user.place("n13")[1] > 580


def test_the_border_of_a_level_pushes_the_lower_ones_down(user: User) -> None:
    user.hover((1400, 349))
    assert user.canvas.cursor().shape() == Qt.CursorShape.SizeVerCursor
    user.drag((1400, 349), (1400, 449))
    heights = [user.editor.picture.placements[key].height for key in ("n1", "n2", "n3")]
    assert heights == pytest.approx([450, 440, 360], abs=2)
    assert user.place("n13")[1] == pytest.approx(660, abs=2)
    assert user.place("n10") == (500, 175)
    assert user.steps == 1
    user.press((1400, user.editor.picture.placements["n1"].height - 1))
    user.hover((1400, 600))
    user.key(ESC)
    user.release((1400, 600))
    assert user.steps == 1


def test_a_finger_makes_the_selected_node_larger_by_a_corner_of_twice_the_size(user: User) -> None:
    user.tap((500, 175))
    out = _near(user, 9)
    user.slide((611 + out, 226 + out), (671 + out, 266 + out))
    assert user.editor.picture.placements["n10"].width == pytest.approx(282, abs=6)


def test_the_border_of_a_ring_is_pulled_round_its_centre(user: User) -> None:
    user.editor.do(started("value", "nl"))
    user.canvas.stage.fit()
    user.hover((648 + 539, 648))
    assert user.canvas.cursor().shape() == Qt.CursorShape.SizeHorCursor
    user.drag((648 + 539, 648), (648 + 569, 648))
    ring = user.editor.picture.placements["n2"]
    assert (ring.x, ring.y) == (648, 648)
    assert ring.width == ring.height == pytest.approx(1140, abs=6)
