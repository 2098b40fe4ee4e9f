"""The first times that a mouse rests on a rim, the canvas says what a rim is for."""

from PySide6.QtCore import QEvent, QPointF

from tests.canvas.user import NO_BUTTON, User

RIM, BODY, BARE = (500, 226), (480, 170), (1400, 560)


def said(user: User) -> bool:
    """Whether the dark chip stands over Zayaz."""
    x, y = user.canvas.stage.sight.screen((500, 124))
    image = user.canvas.grab().toImage()
    return image.pixelColor(QPointF(x, y - 39).toPoint()).name() == "#1b2430"


def test_it_is_said_after_a_while_and_goes_with_the_mouse(user: User) -> None:
    user.hover(RIM)
    user.watch.let_pass(0.5)
    assert not said(user)
    user.watch.let_pass(0.1)
    assert said(user)
    user.hover(BARE)
    assert not said(user)


def test_it_is_said_three_times_and_no_more(user: User) -> None:
    for time in range(4):
        user.hover(RIM)
        user.watch.let_pass(1)
        assert said(user) == (time < 3)
        user.hover(BODY)


def test_a_mouse_that_only_passes_is_not_counted(user: User) -> None:
    for _ in range(5):
        user.hover(RIM)
        user.watch.let_pass(0.3)
        user.hover(BARE)
        user.watch.let_pass(1)
    assert user.canvas.stage.habits.hints == 3


def test_it_is_not_said_during_a_drag_nor_to_a_finger(user: User) -> None:
    user.press(RIM)
    user.watch.let_pass(2)
    assert not said(user)
    user.release(RIM)
    user.hover(BARE)
    user.tap(RIM)
    user.watch.let_pass(2)
    assert not said(user)
    assert user.canvas.stage.habits.hints == 3


def test_it_is_said_to_a_pen_in_the_air(user: User) -> None:
    user.pen(QEvent.Type.TabletMove, RIM, NO_BUTTON)
    user.watch.let_pass(1)
    assert said(user)
