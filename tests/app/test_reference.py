"""The list of commands and the sheet of keys: all that there is, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from netdraw.app.frame.actions import ENTRIES
from netdraw.app.reference.command_list import CommandList
from netdraw.app.reference.command_table import commands, fitting
from netdraw.app.reference.key_sheet import KeySheet
from netdraw.app.reference.key_table import sections
from netdraw.app.workspace import Workspace
from netdraw.canvas.doing.keys import KEYS
from netdraw.language.words import LANGUAGES, say
from tests.app.conftest import Open
from tests.app.test_window import CTRL, EXAMPLE


@pytest.fixture
def space(opened: Open) -> Workspace:
    return opened(None)


@pytest.fixture
def example(opened: Open) -> Workspace:
    return opened(EXAMPLE)


def _listed(space: Workspace) -> CommandList:
    QTest.keyClick(space.window, Qt.Key.Key_K, CTRL)
    return next(each for each in space.window.findChildren(CommandList) if each.isVisible())


def _names(listed: CommandList) -> Iterator[str]:
    model = listed.rows.model()
    return (str(model.index(row, 0).data()) for row in range(model.rowCount()))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_action_and_key_is_a_command_in_either_language(space: Workspace, lang: str) -> None:
    space.speak(lang)
    known = commands(space.window.commands, space.canvas)
    for name in [f"app.{each.name}" for each in ENTRIES]:
        for spoken in LANGUAGES:
            words = say(name, spoken).rstrip("…")
            assert any(each.name.endswith(words) or each.other.endswith(words) for each in fitting(known, words))
    shown = {entry.name for entry in ENTRIES}
    called = {each.name for each in known}
    assert {say(f"keys.{key.name}") for key in KEYS if key.name not in shown} <= called


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("qqq", ""), ("bewaren", "Bewaren"), ("save", "Bewaren"), ("copy fig", "Kopiëren als figuur"),
     ("donker", "Instellingen: Donker"), ("wargt", "Ware grootte"), ("steering", "Teken: sturing"),
     ("stuurgroep", "Teken: overleg")],
)  # fmt: skip
def test_a_command_is_found_by_parts_of_its_words(space: Workspace, typed: str, wanted: str) -> None:
    found = [each.name for each in fitting(commands(space.window.commands, space.canvas), typed)]
    assert (wanted in found[:2]) if wanted else not found


def test_what_begins_so_comes_first(space: Workspace) -> None:
    found = fitting(commands(space.window.commands, space.canvas), "donker")
    assert found[0].name == "Instellingen: Donker"


def test_a_word_of_a_name_comes_before_another_word_for_something(space: Workspace) -> None:
    found = fitting(commands(space.window.commands, space.canvas), "phases")
    assert found[0].name == "Fasen naast elkaar exporteren"


def test_enter_runs_what_is_marked_and_gives_the_keys_back(example: Workspace) -> None:
    before = QApplication.focusWidget()
    listed = _listed(example)
    QTest.keyClicks(listed.field, "alles selecteren")
    QTest.keyClick(listed.field, Qt.Key.Key_Return)
    assert len(example.editor.selection) > 10
    assert QApplication.focusWidget() is before


def test_arrows_and_the_mouse_choose_another_one(example: Workspace) -> None:
    listed = _listed(example)
    QTest.keyClicks(listed.field, "plaatje")
    names = list(_names(listed))
    QTest.keyClick(listed.field, Qt.Key.Key_Down)
    assert listed.rows.currentIndex().data() == names[1]
    row = names.index("Plaatje: Volgende plaatje")
    here = example.editor.picture_id
    spot = listed.rows.visualRect(listed.rows.model().index(row, 0)).center()
    QTest.mouseClick(listed.rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert example.editor.picture_id != here


def test_what_cannot_be_done_now_says_so_comes_last_and_does_nothing(space: Workspace) -> None:
    listed = _listed(space)
    QTest.keyClicks(listed.field, "ongedaan maken")
    row = list(_names(listed)).index("Ongedaan maken")
    told = listed.rows.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "kan nu niet" in told
    QTest.keyClick(listed.field, Qt.Key.Key_Return)
    assert listed.isVisible()


def test_esc_and_going_elsewhere_close_the_list(space: Workspace) -> None:
    before = QApplication.focusWidget()
    QTest.keyClick(_listed(space).field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    listed = _listed(space)
    space.canvas.setFocus()
    assert not listed.isVisible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sheet_tells_every_key_once(space: Workspace, lang: str) -> None:
    space.speak(lang)
    told = sections(space.editor.language, space.editor.picture.kind)
    titles = [each.title for each in told]
    assert len(set(titles)) == len(titles)
    assert all(each.rows for each in told)
    rows = [row.does for section in told for row in section.rows]
    for entry in ENTRIES:
        if entry.keys:
            assert rows.count(say(f"app.{entry.name}").rstrip("…")) == 1
    digits = next(each for each in told if each.title == say("sheet.kinds"))
    assert len(digits.rows) == len(space.editor.language.at_once(space.editor.picture.kind))


def test_f1_opens_the_sheet_typing_leaves_what_fits_and_esc_closes_it(space: Workspace) -> None:
    before = QApplication.focusWidget()
    QTest.keyClick(space.window, Qt.Key.Key_F1)
    sheet = space.window.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    all_of_them = len(_visible(sheet))
    QTest.keyClicks(sheet.field, "ctrl+shift+z")
    assert "Opnieuw doen" in _visible(sheet)
    assert len(_visible(sheet)) < 8 < all_of_them
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is before


def test_tab_stays_in_the_sheet(space: Workspace) -> None:
    QTest.keyClick(space.window, Qt.Key.Key_F1)
    sheet = space.window.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert focused
        assert sheet.isAncestorOf(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)


def _visible(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
