"""What stays on the screen is what would be painted there anew, whatever was done since."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QRegion

from netdraw.canvas.painting.exposing import paint_on
from netdraw.canvas.painting.grid import Grid
from netdraw.canvas.painting.paper import paint_paper
from netdraw.drawing.primitives import Box, Point
from netdraw.language.shipped import shipped
from netdraw.model import edits
from tests.canvas.user import User
from tests.pixels import apart, pixels

Deed = Callable[[User, float], object]
CLIPPED = 4  # of 255 steps that Qt paints the edge of a line otherwise when it is cut off by a clip
BLENDED = 8  # and when it is laid over what is behind it in two steps
EVERYWHERE = Box(-1e5, -1e5, 1e5, 1e5)


def pan(dx: float, dy: float, times: int = 1) -> Deed:
    def deed(user: User, ratio: float) -> None:
        for _ in range(times):
            user.canvas.stage.pan(dx, dy)
            kept(user, ratio)

    return deed


def rename(user: User, _: float) -> None:
    user.editor.do(edits.change_node(user.editor.document, "n13", name="Mee Noord-Brabant"))


def move(user: User, _: float) -> None:
    user.editor.do(edits.shift_each(user.editor.document, "p1", {"n10": (400, 120)}))


def move_far(user: User, _: float) -> None:
    user.editor.do(edits.shift_each(user.editor.document, "p1", {"n11": (900, -300)}))


def wear(theme: str) -> Deed:
    def deed(user: User, _: float) -> None:
        user.editor.theme = shipped("nl").themes[theme]
        user.editor.select(user.editor.selection)

    return deed


def darken(user: User, _: float) -> None:
    palette = user.canvas.palette()
    palette.setColor(QPalette.ColorRole.Mid, QColor("#101820"))
    user.canvas.setPalette(palette)


def hide_and_show(user: User, _: float) -> None:
    user.canvas.hide()
    user.canvas.show()


COURSE: dict[str, Deed] = {
    "the hand pans beyond what is kept": pan(8, 4, 24),
    "and back beyond it": pan(-12, -4, 32),
    "and home": pan(8, 1, 24),
    "a name changes": rename,
    "a little to and fro": lambda user, ratio: (pan(40, -20, 3)(user, ratio), pan(-40, 20, 3)(user, ratio)),
    "somebody moves": move,
    "that is undone": lambda user, _: user.editor.undo(),
    "out of view": pan(-700, 0),
    "somebody moves out of view": move,
    "in view again": pan(700, 0),
    "the paper comes nearer": lambda user, _: user.canvas.stage.zoom(1.7),
    "and is moved a little": pan(20, 12, 4),
    "less than a pixel": pan(0.4, 0.3),
    "the paper goes away": lambda user, _: user.canvas.stage.zoom(0.3),
    "the sheet grows": move_far,
    "the window grows": lambda user, _: user.canvas.resize(560, 400),
    "in grey": wear("grey"),
    "in the dark": darken,
    "away and back": hide_and_show,
    "the whole fits": lambda user, _: user.canvas.stage.fit(),
    "the legend comes": pan(60, 36),
    "all is erased": lambda user, _: user.editor.do(
        edits.erase(user.editor.document, "p1", {"n10", "n11", "n12", "n13"}),
    ),
    "and comes back": lambda user, _: user.editor.undo(),
}


def kept(user: User, ratio: float) -> QImage:
    """Return what the canvas shows on a screen with so many pixels to one of the window."""
    canvas, image = user.canvas, QImage(user.canvas.size() * ratio, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.scale(ratio, ratio)
        canvas.still.paint(painter, QRegion(canvas.rect()), canvas.rect())
    return image


def painted(user: User, ratio: float) -> QImage:
    """Return the same, painted from the drawing.

    With room round it and a clip, as Qt paints the edges of lines otherwise without one and at the edge of an image.
    """
    canvas, stage = user.canvas, user.canvas.stage
    rect, sight = QRect(QPoint(0, 0), canvas.size() * ratio), stage.sight
    image = QImage(rect.size() + QSize(200, 200), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(100, 100)
        painter.setClipRect(rect)
        painter.fillRect(rect, canvas.palette().mid())
        grid = Grid(sight._replace(scale=sight.scale * ratio), ratio)
        paint_paper(painter, stage.sheet, grid, rect)
        for shown in (stage.shown,) if stage.fits else (canvas.legend.shown, stage.shown):
            paint_on(painter, grid, shown.within(EVERYWHERE))
    return image.copy(rect.translated(100, 100))


@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 2])
def test_what_is_kept_is_what_would_be_painted(user: User, ratio: float) -> None:
    user.canvas.setUpdatesEnabled(False)  # it would be painted for this machine's own screen
    user.canvas.resize(500, 350)
    for name, deed in COURSE.items():
        deed(user, ratio)
        for once in (name, f"{name}, once more"):
            assert apart(pixels(kept(user, ratio)), pixels(painted(user, ratio))).largest <= CLIPPED, once


@pytest.mark.parametrize("ratio", [1, 1.5])
@pytest.mark.parametrize("start", [(500, 175), (700, 560)], ids=["one at a link", "one in a group"])
def test_so_it_is_during_a_drag(user: User, ratio: float, start: Point) -> None:
    user.canvas.setUpdatesEnabled(False)
    kept(user, ratio)
    user.press(start)
    drafted: set[str] = set()
    for step in range(1, 12):
        user.hover((start[0] + 25 * step, start[1] + 14 * step))
        drafted |= user.canvas.stage.shown.drafted
        if step == 6:
            user.canvas.stage.pan(30, 12)
        assert apart(pixels(kept(user, ratio)), pixels(painted(user, ratio))).largest <= BLENDED, step
    user.release((start[0] + 300, start[1] + 160))
    assert drafted
    assert not user.canvas.stage.shown.drafted
    assert apart(pixels(kept(user, ratio)), pixels(painted(user, ratio))).largest <= CLIPPED
    user.editor.undo()
    assert apart(pixels(kept(user, ratio)), pixels(painted(user, ratio))).largest <= CLIPPED
