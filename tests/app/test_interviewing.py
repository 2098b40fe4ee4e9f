"""Questions beside the tabs, and the list of what is open."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from netdraw.app.workspace import Workspace
from netdraw.files.writing import save
from netdraw.model import edits
from netdraw.model.records import Remark
from tests.app.conftest import Open
from tests.app.test_window import EXAMPLE
from tests.editing.test_bundling import contributing


def _enter(space: Workspace, text: str) -> None:
    QTest.keyClicks(space.window.desk.line.field, text)
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Return)


def test_a_question_comes_with_the_first_partner_and_its_answer_brings_another(opened: Open, qtbot: QtBot) -> None:
    space = opened(None)
    hint = space.window.bottom.hint
    assert hint.words == ""
    _enter(space, "Zayaz")
    qtbot.waitUntil(lambda: hint.words == "Voor welke opgave bent u bij elkaar gekomen?")
    assert space.window.desk.line.field.hasFocus()
    space.editor.do(edits.change_network(space.document, description="wonen"))
    qtbot.waitUntil(lambda: hint.words == "Wie doen er nog meer mee?")
    space.speak("en")
    assert hint.words == "Who else takes part?"


def test_a_question_is_passed_and_all_are_switched_off_for_good(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    space = opened(None)
    hint = space.window.bottom.hint
    _enter(space, "Zayaz")
    qtbot.waitUntil(lambda: bool(hint.words))
    first = hint.words
    other = hint.findChild(QToolButton)
    assert isinstance(other, QToolButton)
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert hint.words not in ("", first)
    space.window.commands["hints"].trigger()
    assert hint.words == ""
    again = opened(None)
    _enter(again, "Farent")
    QTest.qWait(300)
    assert again.window.bottom.hint.words == ""
    assert not again.window.commands["hints"].isChecked()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_open_questions_are_counted_and_lead_to_their_list(opened: Open, qtbot: QtBot, lang: str) -> None:
    space = opened(EXAMPLE)
    space.editor.do(space.document.model_copy(update={"remarks": ()}))
    for key in (*space.document.nodes, *space.document.links):
        change = edits.change_node if key in space.document.nodes else edits.change_link
        space.editor.do(change(space.document, key, marks=()))
    button = space.window.bottom.questions
    qtbot.waitUntil(lambda: not button.isVisible())
    space.speak(lang)
    key = next(key for key, node in space.document.nodes.items() if node.name == "Zayaz")
    space.editor.do(edits.change_node(space.document, key, marks=("doubt",)))
    space.editor.do(edits.add_remark(space.document, Remark(about="", kind="question", text="Sinds wanneer?")))
    qtbot.waitUntil(button.isVisible)
    assert button.text() == {"nl": "2 open vragen", "en": "2 open questions"}[lang]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    inspector = space.pictures.side.inspector
    listed = [
        each.accessibleName() for each in inspector.findChildren(QPushButton) if each.property("kind") == "subject"
    ]
    assert listed == [{"nl": "Zayaz (onzeker)", "en": "Zayaz (uncertain)"}[lang]]
    cards = [each for each in inspector.findChildren(QPushButton) if each.property("kind") == "card"]
    assert ["Sinds wanneer?" in each.accessibleName() for each in cards] == [True]


def test_in_a_narrow_window_both_lists_come_over_the_paper(opened: Open, qtbot: QtBot) -> None:
    space = opened(EXAMPLE)
    space.window.resize(1100, 700)
    side = space.pictures.side
    qtbot.waitUntil(lambda: not side.isVisible())
    space.window.commands["questions"].trigger()
    assert side.inspector.isVisible()
    space.editor.select(())
    assert not side.isVisible()
    space.window.commands["network-list"].trigger()
    assert side.roll.field.hasFocus()


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_lines_that_run_alike_are_bundled_where_that_is_offered(
    opened: Open, qtbot: QtBot, tmp_path: Path, lang: str, by: str
) -> None:
    path = tmp_path / "leden.netdraw"
    save(contributing(), path)
    space = opened(path)
    space.speak(lang)
    before, hint = space.document, space.window.bottom.hint
    qtbot.waitUntil(hint.offer.isVisible)
    assert "Leden" in hint.words
    if by == "mouse":
        QTest.mouseClick(hint.offer, Qt.MouseButton.LeftButton)
        assert space.window.desk.line.field.hasFocus()
    else:
        hint.offer.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(hint.offer, Qt.Key.Key_Space)
    assert space.editor.picture.placements["g"].bundled
    qtbot.waitUntil(lambda: not hint.offer.isVisible())
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert space.document is before


def test_of_a_calm_picture_it_says_that_lines_are_away_and_brings_them_back(opened: Open, qtbot: QtBot) -> None:
    space = opened(EXAMPLE)
    hint = space.window.bottom.hint
    space.window.commands["calm"].trigger()
    qtbot.waitUntil(lambda: hint.words == "Rustig beeld: niet alle lijnen staan er.")
    QTest.mouseClick(hint.offer, Qt.MouseButton.LeftButton)
    assert not space.editor.picture.calm
    qtbot.waitUntil(lambda: "Rustig" not in hint.words)
    space.window.commands["calm"].trigger()
    qtbot.waitUntil(lambda: "Rustig" in hint.words)
    QTest.mouseClick(hint.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Rustig" not in hint.words)
    assert space.editor.picture.calm, "who knows it is not told again"
