"""Tidying in the window: one step that is seen to happen, and that nothing done meanwhile can spoil."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdraw.canvas.painting.sheet import sheet
from netdraw.canvas.painting.sight import fitted
from netdraw.canvas.view.gliding import TIME
from netdraw.editing.tidying.tidy import measured
from netdraw.model import edits
from tests.canvas.test_travelling import CLOSE
from tests.canvas.user import User

CTRL = Qt.KeyboardModifier.ControlModifier


def _rough(user: User) -> None:
    """Farent lies half over Zayaz."""
    editor = user.editor
    editor.do(edits.shift(editor.document, editor.picture_id, {"n11"}, -420, 40))


def test_tidying_is_one_step_and_reads_better(user: User) -> None:
    _rough(user)
    before, steps = measured(user.editor.scene), user.steps
    user.canvas.stage.habits.calm = True
    user.canvas.deeds.tidy()
    assert user.steps == steps + 1
    assert measured(user.editor.scene).overlaps < before.overlaps
    user.key(Qt.Key.Key_Z, CTRL)
    assert measured(user.editor.scene) == before


@pytest.mark.parametrize("calm", [True, False])
def test_a_picture_that_was_wholly_in_view_still_is(user: User, qtbot: QtBot, calm: bool) -> None:
    _rough(user)
    stage, editor = user.canvas.stage, user.editor
    editor.do(edits.shift(editor.document, editor.picture_id, {"n11"}, 1200, 0))
    editor.pin("n11")
    stage.fit()
    stage.habits.calm = calm
    user.canvas.deeds.tidy()
    goal = fitted(sheet(editor.scene.redrawn(editor.history.present).drawing.box), stage.room)
    qtbot.waitUntil(lambda: stage.sight == goal, timeout=20 * TIME)
    assert stage.fits
    user.canvas.deeds.undo()
    qtbot.waitUntil(lambda: stage.sight == fitted(sheet(editor.drawing.box), stage.room), timeout=20 * TIME)


def test_who_looks_at_a_part_goes_on_looking_at_it(user: User) -> None:
    _rough(user)
    stage = user.canvas.stage
    stage.habits.calm = True
    stage.look(CLOSE)
    user.canvas.deeds.tidy()
    assert stage.sight == CLOSE


def test_who_looks_beside_what_is_tidied_gets_it_in_view_as_near_as_it_was(user: User) -> None:
    _rough(user)
    stage = user.canvas.stage
    stage.habits.calm = True
    beside = stage.sight.panned(-stage.size[0], 0)
    stage.look(beside)
    user.canvas.deeds.tidy()
    assert stage.sight.scale == beside.scale
    assert stage.sight.box(user.editor.drawing.box).within(stage.room.grown(1))


def test_it_glides_there_and_is_there_in_the_end(user: User, qtbot: QtBot) -> None:
    _rough(user)
    user.canvas.stage.habits.calm = False
    user.canvas.deeds.tidy()
    assert user.editor.previewing, "on its way"
    tidy = user.editor.history.present
    qtbot.waitUntil(lambda: not user.editor.previewing, timeout=20 * TIME)
    assert user.editor.document is tidy


def test_with_less_motion_it_is_there_at_once(user: User) -> None:
    _rough(user)
    user.canvas.stage.habits.calm = True
    user.canvas.deeds.tidy()
    assert not user.editor.previewing


def test_undone_while_it_glides_it_stays_undone(user: User, qtbot: QtBot) -> None:
    _rough(user)
    rough = user.editor.document
    user.canvas.stage.habits.calm = False
    user.canvas.deeds.tidy()
    user.key(Qt.Key.Key_Z, CTRL)
    qtbot.wait(2 * TIME)
    assert user.editor.document is rough


def test_what_is_tidy_already_is_no_step(user: User) -> None:
    user.canvas.stage.habits.calm = True
    user.canvas.deeds.tidy()
    steps = user.steps
    user.canvas.deeds.tidy()
    assert user.steps <= steps + 1
    last = user.editor.document
    user.canvas.deeds.tidy()
    assert user.editor.document is last


def test_one_who_is_selected_does_not_keep_the_others_untidy(user: User) -> None:
    _rough(user)
    user.canvas.stage.habits.calm = True
    before = measured(user.editor.scene)
    user.editor.select({"n13"})
    user.canvas.deeds.tidy()
    assert measured(user.editor.scene).overlaps < before.overlaps
