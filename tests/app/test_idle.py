"""Every command that changes nothing says why, beside the tabs, until something else happens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from netdraw.app.workspace import Workspace
from netdraw.canvas.doing.deeds import CHANGES
from netdraw.language.words import keys
from netdraw.model import edits
from netdraw.model.records import Phase
from tests.app.conftest import EXAMPLES, Open

WORDS = {key.split(".")[1]: words for key, words in keys("nl").items() if key.startswith("idle.")}
DEEDS = (
    *("cut", "copy", "duplicate", "to-tray", "draw-links", "forget-this", "bundle", "free-lines", "fold", "group"),
    *("ungroup", "tidy", "calm", "faint", "next-phase", "former-phase"),
    *CHANGES,
)
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
KEYS = (
    (Qt.Key.Key_Delete, PLAIN, "choose-1"),
    (Qt.Key.Key_F2, PLAIN, "choose-1"),
    (Qt.Key.Key_Right, CTRL, "add-linked"),
    (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "choose-1"),
    (Qt.Key.Key_Z, CTRL, "undo"),
    (Qt.Key.Key_Y, CTRL, "redo"),
)


@pytest.fixture
def bare(opened: Open) -> Workspace:
    space = opened(None)
    space.live.leave()  # type: ignore[union-attr]  # it lives
    return space


def test_on_an_empty_paper_every_command_says_what_it_needs(bare: Workspace) -> None:
    before, hint = bare.document, bare.window.bottom.hint
    for name in DEEDS:
        hint.ask("")
        bare.window.commands[name].trigger()
        assert hint.words.endswith("."), f"{name} says in a sentence why"
    assert bare.document is before
    assert bare.window.desk.notice.isHidden(), "the paper does not move for it"


def test_keys_say_it_too(bare: Workspace) -> None:
    for key, held, words in KEYS:
        bare.window.bottom.hint.ask("")
        QTest.keyClick(bare.canvas, key, held)
        assert bare.window.bottom.hint.words == WORDS[words], key


def test_what_is_done_already_is_said_and_gives_way_to_the_next_thing(opened: Open, qtbot: QtBot) -> None:
    space = opened(EXAMPLES / "botu.netdraw")
    hint, editor = space.window.bottom.hint, space.editor
    QApplication.processEvents()
    some = [each.id for each in editor.scene.nodes() if editor.scene.layer(each.id) == "node"][:2]
    editor.select(some)
    space.window.commands["align-left"].trigger()
    steps = len(editor.history.past)
    space.window.commands["align-left"].trigger()
    assert hint.words == WORDS["already"]
    assert len(editor.history.past) == steps
    editor.select(some[:1])
    qtbot.waitUntil(lambda: hint.words not in WORDS.values())
    space.window.commands["align-left"].trigger()
    assert hint.words == WORDS["choose-2"]
    cross = hint.findChild(QToolButton)
    assert isinstance(cross, QToolButton)
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert hint.words not in WORDS.values()


def test_phases_end_somewhere(opened: Open) -> None:
    space = opened(EXAMPLES / "botu.netdraw")
    space.editor.do(edits.change_network(space.document, phases=(Phase(name="Begin"), Phase(name="Nu"))))
    for _ in range(2):
        space.window.commands["next-phase"].trigger()
    space.window.commands["next-phase"].trigger()
    assert space.window.bottom.hint.words == keys("nl")["phases.last"]


def test_a_line_that_cannot_run_to_itself_stays_typed_and_says_why(bare: Workspace) -> None:
    field, hint = bare.window.desk.line.field, bare.window.bottom.hint
    field.setFocus()
    QTest.keyClicks(field, "Gemeente\r")
    QTest.keyClicks(field, "gemeente>gemeente: sturing\r")
    assert field.text() == "gemeente>gemeente: sturing"
    assert hint.words == WORDS["itself"]
    assert not bare.document.links
    field.clear()
    QTest.keyClicks(field, "gemeente>gemeente: verantwoording\r")
    assert [link.kind for link in bare.document.links.values()] == ["accounts-to"]
    assert not field.text()
