"""The legend lies on the sheet as it comes in the figure, and nothing on it can be taken hold of."""

from PySide6.QtTest import QTest

from netdraw.canvas.painting.legend import PaperLegend
from netdraw.drawing.figures.figure import figure
from netdraw.drawing.primitives import Box, Symbol, bounds
from netdraw.model import edits
from tests.canvas.user import User

ALL = Box(-9000, -9000, 9000, 9000)


def _legend(user: User) -> list[Symbol]:
    """What of a legend lies on the paper, when it has been made."""
    QTest.qWait(250)
    legend = user.canvas.findChild(PaperLegend)
    assert isinstance(legend, PaperLegend)
    return legend.shown.within(ALL)


def _exported(user: User) -> list[Symbol]:
    editor = user.canvas.editor
    drawing = figure(editor.document, editor.seen_picture, editor.language, editor.theme)
    return [each for each in drawing.symbols if each.role == "legend"]


def test_it_is_that_of_the_figure_and_follows_what_is_drawn(user: User) -> None:
    assert _legend(user) == _exported(user) != []
    user.canvas.editor.do(edits.change_link(user.canvas.editor.document, "l1", kind="steers"))
    assert "legend steers" in {each.id for each in _legend(user)}
    assert _legend(user) == _exported(user)


def test_it_goes_where_the_picture_has_it(user: User) -> None:
    below = _legend(user)
    editor = user.canvas.editor
    editor.do(edits.change_picture(editor.document, "p1", legend="right"))
    drawn, boxes = editor.drawing.box, [bounds(each.primitives) for each in _legend(user)]
    assert all(box and box.left > drawn.right for box in boxes)
    editor.undo()
    assert _legend(user) == below
    editor.do(edits.change_picture(editor.document, "p1", legend="none"))
    assert _legend(user) == []


def test_it_is_out_of_sight_while_the_picture_fits_and_there_with_the_whole_sheet(user: User) -> None:
    entry = next(each for each in _legend(user) if each.id == "legend partner")
    stage = user.canvas.stage
    drawn, place = user.canvas.editor.drawing.box, entry.box.centre
    stage.fit()
    assert drawn.within(stage.sheet)
    assert not stage.sheet.holds(*place)
    stage.fit_sheet()
    assert stage.sheet.holds(*place)
    assert stage.room.holds(*stage.sight.screen(place))
    there = user.canvas.grab().toImage()
    stage.look(stage.sight, fits=True)
    assert not stage.sheet.holds(*place)
    assert user.canvas.grab().toImage() != there
    stage.pan(1, 0)
    assert stage.sheet.holds(*place)


def test_what_is_clicked_on_it_is_bare_paper(user: User) -> None:
    entry = next(each for each in _legend(user) if each.id == "legend partner")
    editor = user.canvas.editor
    editor.select(["n10"])
    user.canvas.stage.zoom(0.5)
    assert user.canvas.rect().contains(user.pixel(entry.box.centre))
    user.click(entry.box.centre)
    assert not editor.selection
