"""How the paper lies under the window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.canvas.painting.sheet import HOME, ROUND, sheet
from netdraw.canvas.painting.shown import Shown
from netdraw.canvas.painting.sight import FITTED, LARGEST, SMALLEST, Sight, fitted, revealed
from netdraw.drawing.primitives import Box, Drawing, Path, Symbol, union

places = st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))
sights = st.builds(Sight, st.floats(SMALLEST, LARGEST), st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))


@given(sights, places)
def test_paper_and_screen_are_each_others_inverse(sight: Sight, point: tuple[float, float]) -> None:
    assert sight.paper(sight.screen(point)) == pytest.approx(point, abs=1e-6)


@given(sights, st.floats(0.01, 100), places)
def test_zooming_keeps_the_point_under_the_pointer(sight: Sight, factor: float, at: tuple[float, float]) -> None:
    zoomed = sight.zoomed(factor, at)
    assert zoomed.screen(sight.paper(at)) == pytest.approx(at, abs=1e-5)
    assert SMALLEST <= zoomed.scale <= LARGEST


@given(st.floats(1, 5000), st.floats(1, 5000), st.floats(50, 3000), st.floats(50, 3000))
def test_what_is_fitted_lies_in_the_window(wide: float, high: float, across: float, down: float) -> None:
    sight = fitted(Box(7, 9, 7 + wide, 9 + high), Box(40, 30, 40 + across, 30 + down))
    shown = sight.box(Box(7, 9, 7 + wide, 9 + high))
    assert sight.scale <= FITTED
    if sight.scale > SMALLEST:
        assert shown.left >= 39.99
        assert shown.bottom <= 30 + down + 0.01
    assert shown.centre == pytest.approx((40 + across / 2, 30 + down / 2), abs=0.01)


def test_what_is_in_view_stays_and_what_is_not_is_panned_in() -> None:
    sight = Sight(1, 0, 0)
    room = Box(16, 16, 484, 384)
    assert revealed(sight, Box(100, 100, 200, 200), room) is sight
    panned = revealed(sight, Box(700, 100, 800, 200), room)
    assert panned.scale == 1
    assert panned.box(Box(700, 100, 800, 200)).right == pytest.approx(484)
    assert panned.top == 0


def test_what_is_larger_than_the_window_fills_it_when_it_is_panned_in() -> None:
    room = Box(16, 16, 484, 384)
    assert revealed(Sight(1, 300, 300), Box(0, 0, 2000, 2000), room) == Sight(1, 300, 300)
    assert revealed(Sight(1, 1900, -400), Box(0, 0, 2000, 2000), room) == Sight(1, 2000 - 484, -16)


def test_a_usual_picture_lies_on_a_usual_sheet() -> None:
    assert sheet(Box(0, 0, 1740, 1166)) == HOME
    assert sheet(Box(500, 500, 600, 600)) == HOME
    assert HOME.width / HOME.height == pytest.approx(2**0.5)


@given(st.floats(-3000, 3000), st.floats(-3000, 3000), st.floats(1, 4000), st.floats(1, 4000))
def test_a_sheet_leaves_white_all_round(left: float, top: float, wide: float, high: float) -> None:
    needed = Box(left, top, left + wide, top + high).grown(ROUND)
    laid = sheet(needed.grown(-ROUND))
    assert laid.grown(1e-6) == union((laid.grown(1e-6), needed))
    assert laid.width >= HOME.width - 1e-6


def symbol(key: str, left: float) -> Symbol:
    box = Box(left, 0, left + 10, 10)
    corners = (("M", left, 0.0), ("L", left + 10, 0.0), ("L", left + 10, 10.0), ("Z",))
    return Symbol(key, "partner", key, (Path(corners, "#000000"),), box, corners)  # type: ignore[arg-type]  # a tuple of commands


def drawing(*symbols: Symbol) -> Drawing:
    return Drawing(symbols, Box(0, 0, 1, 1), "", "", "nl")


def test_what_must_be_painted_is_what_came_went_or_changed() -> None:
    a, b, c = symbol("a", 0), symbol("b", 100), symbol("c", 200)
    shown = Shown()
    shown.take(drawing(a, b))
    assert shown.take(drawing(a, b)) == []
    boxes = shown.take(drawing(a, symbol("b", 150), c))
    assert sorted(box.left for box in boxes) == [99, 149, 199]
    assert [each.id for each in shown.within(Box(0, 0, 20, 20))] == ["a"]


def test_what_changes_stays_before_and_behind_the_same() -> None:
    a, b, c = symbol("a", 0), symbol("b", 5), symbol("c", 10)
    shown = Shown()
    shown.take(drawing(a, b, c))
    assert len(shown.take(drawing(a, symbol("b", 7), c))) == 2
    assert [each.id for each in shown.within(Box(0, 0, 20, 20))] == ["a", "b", "c"]
    assert shown.symbol("b") != b


def test_another_order_is_painted_whole() -> None:
    a, b = symbol("a", 0), symbol("b", 5)
    shown = Shown()
    shown.take(drawing(a, b))
    assert shown.take(drawing(b, a)) != []
    assert [each.id for each in shown.within(Box(0, 0, 20, 20))] == ["b", "a"]
