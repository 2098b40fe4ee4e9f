"""The start screen: everything one can begin or go on with is one press away."""

import shutil
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from netdraw.app.controls.entry_row import EntryRow
from netdraw.app.controls.style import look
from netdraw.app.controls.tokens import DARK, colours, is_dark
from netdraw.app.frame.start import Start
from netdraw.app.frame.window import Window
from netdraw.app.reference.key_sheet import KeySheet
from netdraw.app.workspace import Workspace
from netdraw.files.preferences import Preferences, prefer, preferred
from netdraw.files.reading import read
from netdraw.files.recovering import nameless
from netdraw.files.remembering import remember_file
from netdraw.model.document import Document
from tests.app.conftest import EXAMPLES, Open

KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Space)


def _names(document: Document) -> set[str]:
    return {node.name for node in document.nodes.values() if node.kind not in ("level", "resident")}


def _press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _rows(start: Start) -> dict[str, EntryRow]:
    return {row.text(): row for row in start.findChildren(EntryRow) if row.isVisible()}


def _draws_at_once(space: Workspace) -> None:
    """What is typed right after is drawn: there is nothing in between."""
    QTest.keyClicks(space.window.focusWidget(), "Zayaz")
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Return)
    assert "Zayaz" in _names(space.document)


@pytest.mark.parametrize("kind", ["design", "value"])
def test_a_card_begins_a_picture_of_its_kind(opened: Open, kind: str) -> None:
    space = opened(start=True)
    _press(space.window.start.cards[kind])
    assert not space.window.start.isVisible()
    assert space.editor.picture.kind == kind
    _draws_at_once(space)


@pytest.mark.parametrize("key", KEYS)
def test_the_keys_alone_begin_a_value_picture(opened: Open, key: Qt.Key) -> None:
    space = opened(start=True)
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Right)
    assert space.window.ring.isVisible()
    QTest.keyClick(space.window.focusWidget(), key)
    assert space.editor.picture.kind == "value"
    _draws_at_once(space)


def test_tab_reaches_everything_on_the_screen_and_comes_round(opened: Open) -> None:
    space = opened(start=True)
    start, first = space.window.start, space.window.focusWidget()
    reached = set()
    for _ in range(40):
        QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Tab)
        reached.add(space.window.focusWidget())
        if space.window.focusWidget() is first:
            break
    assert space.window.focusWidget() is first
    assert reached >= {each for each in start.findChildren(QAbstractButton) if each.isVisible()}


def test_tab_goes_down_what_can_be_gone_on_with_as_it_is_read(opened: Open, tmp_path: Path) -> None:
    remember_file(Path(shutil.copy(EXAMPLES / "mom.netdraw", tmp_path)))
    space = opened(start=True)
    start = space.window.start
    met: list[QWidget] = []
    for _ in range(30):
        met.append(space.window.focusWidget())
        QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Tab)
    work = start.findChild(QWidget, "work")
    assert isinstance(work, QWidget)
    heights = [each.mapTo(work, QPoint()).y() for each in met if work.isAncestorOf(each)]
    assert len(heights) >= 3  # to open, the recent one, and a blank sheet
    assert heights[:3] == sorted(heights[:3])
    assert isinstance(met[3], EntryRow)
    assert met[3].text().casefold() == "mom"


def test_the_ring_goes_when_a_pointer_is_pressed(opened: Open, qtbot: QtBot) -> None:
    space = opened(start=True)
    qtbot.waitUntil(space.window.ring.isVisible)
    QTest.mousePress(space.window.start, Qt.MouseButton.LeftButton)
    assert not space.window.ring.isVisible()


def test_a_blank_sheet_has_no_levels(opened: Open) -> None:
    space = opened(start=True)
    _press(_rows(space.window.start)["Leeg vel"])
    assert space.document.nodes == {}
    _draws_at_once(space)


def test_what_was_opened_last_is_gone_on_with(opened: Open, tmp_path: Path, qtbot: QtBot) -> None:
    path = Path(shutil.copy(EXAMPLES / "bossche-bond.netdraw", tmp_path / "gesprek.netdraw"))
    remember_file(path)
    remember_file(tmp_path / "weg.netdraw")
    space = opened(start=True)
    qtbot.waitUntil(lambda: "Bossche Bond" in _rows(space.window.start))
    assert set(_rows(space.window.start)) == {"Bossche Bond", "Leeg vel"}
    _press(_rows(space.window.start)["Bossche Bond"])
    assert space.keeping.path == path
    assert space.document == read(path)


def test_every_example_opens_as_a_new_drawing(opened: Open, qtbot: QtBot) -> None:
    space = opened(start=True)
    cards, files = space.window.start.gallery, sorted(EXAMPLES.glob("*.netdraw"))
    assert len(cards) == len(files)
    qtbot.waitUntil(lambda: all(card.accessibleDescription() for card in cards))
    _press(cards[0])
    assert space.document == read(files[0])
    assert space.keeping.path is None
    assert not space.keeping.changed


@pytest.mark.parametrize("named", [False, True])
def test_the_drawing_that_is_open_is_the_first_to_go_on_with(opened: Open, tmp_path: Path, named: bool) -> None:
    path = Path(shutil.copy(EXAMPLES / "bossche-bond.netdraw", tmp_path / "gesprek.netdraw"))
    remember_file(path)
    space = opened(path if named else None)
    QTest.keyClicks(space.window.desk.line.field, "Zayaz Noord")
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Return)
    before = space.document
    QTest.keyClick(space.window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()  # they are laid out
    rows = [row for row in space.window.start.findChildren(EntryRow) if row.isVisible()]
    rows.sort(key=lambda row: row.mapTo(space.window.start, QPoint()).y())
    assert (rows[0].text(), len(rows)) == (("Bossche Bond", 2) if named else ("Naamloos", 3))
    _press(rows[0])
    assert space.document is before
    assert space.window.desk.isVisible()


def test_a_drawing_without_a_name_is_given_back(opened: Open) -> None:
    _leave_behind(opened(None), "Zayaz", "Farent")
    space = opened(start=True)
    _press(_rows(space.window.start)["Naamloos"])
    assert _names(space.document) == {"Zayaz", "Farent"}
    assert space.window.desk.notice.sentence.startswith("Alles is er nog.")
    QTest.keyClick(space.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _names(space.document) == {"Zayaz"}


def test_a_drawing_without_a_name_can_be_thrown_away(opened: Open) -> None:
    _leave_behind(opened(None), "Zayaz")
    space = opened(start=True)
    away = [each for each in space.window.start.findChildren(QToolButton) if "Weggooien" in each.accessibleName()]
    _press(away[0])
    assert set(_rows(space.window.start)) == {"Leeg vel"}
    assert nameless() == []


def _leave_behind(space: Workspace, *names: str) -> None:
    for name in names:
        QTest.keyClicks(space.window.desk.line.field, name)
        QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Return)
    space.keeping.end()  # as if the program had gone


def test_esc_goes_back_to_the_drawing(opened: Open) -> None:
    space = opened(None)
    QTest.keyClicks(space.window.desk.line.field, "Zayaz")
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Return)
    space.window.commands["start"].trigger()
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Zayaz" in _names(space.document), "a key reached the drawing through the start screen"
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Escape)
    assert not space.window.start.isVisible()
    assert "Zayaz" in _names(space.document)


def test_a_press_before_all_is_loaded_waits(qtbot: QtBot, qapp: QApplication) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show_start()
    window.show()
    qtbot.waitExposed(window)
    _press(window.start.cards["value"])
    space = Workspace(window, None)
    assert not window.start.isVisible()
    assert space.editor.picture.kind == "value"
    window.may_close = lambda: True


def test_the_start_screen_speaks_the_language_that_is_chosen(opened: Open) -> None:
    space = opened(start=True)
    space.window.commands["english"].trigger()
    assert space.window.start.cards["design"].text() == "Design-picture"
    assert space.window.commands["english"].isChecked()
    assert not space.window.commands["dutch"].isChecked()


def test_language_and_dark_are_kept_for_the_next_time(opened: Open, qapp: QApplication) -> None:
    space = opened(None)
    space.window.commands["look-dark"].trigger()
    space.window.commands["english"].trigger()
    assert preferred() == Preferences("en", "dark")
    assert is_dark()
    space.window.commands["more-contrast"].trigger()
    assert colours()["line"] == DARK["edge"]
    assert preferred().contrast
    look(qapp, "light")
    again = opened(None)
    assert again.window.commands["look-dark"].isChecked()
    again.window.commands["more-contrast"].trigger()
    again.window.commands["look-light"].trigger()
    assert not is_dark()


@pytest.mark.parametrize("damage", ["", "[]", '{"look": "pink", "language": 7, "calm": "yes"}', "{"])
def test_damaged_preferences_are_as_at_first(tmp_path: Path, damage: str) -> None:
    prefer(look="dark")
    (place,) = (tmp_path / "state").rglob("window.json")
    place.write_text(damage)
    assert preferred() == Preferences()


@pytest.mark.parametrize("size", [(960, 540), (1024, 640), (1280, 720), (1920, 1080)])
def test_the_start_screen_fits_windows_of_every_size(opened: Open, qtbot: QtBot, size: tuple[int, int]) -> None:
    space = opened(start=True)
    start = space.window.start
    space.window.resize(*size)
    qtbot.waitUntil(lambda: all(card.accessibleDescription() for card in start.gallery))
    buttons = [each for each in start.findChildren(QAbstractButton) if each.isVisible()]
    boxes = [QRect(each.mapTo(start, QPoint(0, 0)), each.size()) for each in buttons]
    assert all(start.rect().contains(box) for box in boxes), "something is beyond the edge"
    assert not any(a.intersects(b) for a, b in combinations(boxes, 2))


@pytest.mark.parametrize("behind", [False, True], ids=["nothing open", "a drawing behind it"])
def test_commands_and_keys_are_there_on_the_start_screen_too(opened: Open, behind: bool) -> None:
    space = opened(start=not behind)
    space.window.commands["start"].trigger()
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(space.window.focusWidget(), "ongedaan")
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Escape)
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(space.window.focusWidget(), "English")
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Return)
    assert space.window.start.cards["design"].text() == "Design-picture"
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_F1)
    sheet = space.window.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    assert sheet.isVisible()
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Escape)
    assert space.window.start.isVisible()
