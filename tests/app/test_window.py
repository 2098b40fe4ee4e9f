"""The window: what it shows, saves, exports and says."""

import subprocess
import sys
from pathlib import Path
from shutil import rmtree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from netdraw.app.controls.line_field import LineField
from netdraw.app.controls.style import wear
from netdraw.app.controls.tile import Tile
from netdraw.app.controls.tokens import DARK, LIGHT
from netdraw.app.frame.actions import ENTRIES, MENU, SUBMENUS
from netdraw.app.frame.window import SMALLEST
from netdraw.app.workspace import Workspace
from netdraw.assets import folder
from netdraw.canvas.doing.keys import KEYS
from netdraw.files.reading import read
from netdraw.files.recovering import nameless
from netdraw.language.words import keys
from netdraw.model import edits
from tests.app.conftest import Open

EXAMPLE = folder("examples") / "bossche-bond.netdraw"
CTRL = Qt.KeyboardModifier.ControlModifier


def _name_one(space: Workspace, name: str) -> None:
    """Draw a partner by keys: N, the name, Enter."""
    QTest.keyClick(space.canvas, Qt.Key.Key_N)
    field = space.window.focusWidget()
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_new_drawing_is_drawn_in_saved_and_opened_again(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "nieuw.netdraw"
    space = opened(path)
    assert not path.exists()
    _name_one(space, "Zayaz")
    assert space.window.bottom.state.text() == "Nog niet bewaard"
    QTest.keyClick(space.window, Qt.Key.Key_S, CTRL)
    assert space.window.bottom.state.text().startswith("Bewaard om ")
    assert "Zayaz" in {node.name for node in read(path).nodes.values()}
    again = opened(path)
    assert again.document.model_copy(update={"session": ()}) == space.document
    assert again.document.session, "how it came about stands in the file"


def test_undo_from_the_bar_takes_one_step_back(opened: Open) -> None:
    space = opened(None)
    undo, redo = space.window.commands["undo"], space.window.commands["redo"]
    assert not undo.isEnabled()
    before = space.document
    _name_one(space, "Zayaz")
    while undo.isEnabled():
        undo.trigger()
    assert space.document is before
    assert redo.isEnabled()


def test_the_example_opens_with_a_tab_for_each_picture(opened: Open) -> None:
    space = opened(EXAMPLE)
    tabs = space.window.bottom.tabs
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["Ontwerp-plaatje", "Waarde-plaatje"]
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert space.editor.picture.kind == "value"
    tiles = space.palette.findChildren(QAbstractButton)
    words = {tile.property("word") for tile in tiles if tile.isVisibleTo(space.palette)}
    assert "gives-direct" in words
    assert "steers" not in words
    assert space.window.bottom.state.text() == "Bewaard"


def test_the_palette_chooses_what_is_drawn_next(opened: Open) -> None:
    space = opened(None)
    tile = next(each for each in space.palette.findChildren(QAbstractButton) if each.property("word") == "coordinator")
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    _name_one(space, "Secretariaat")
    assert {node.kind for node in space.document.nodes.values() if node.name == "Secretariaat"} == {"coordinator"}


@pytest.mark.parametrize("table", [False, True])
def test_all_other_kinds_read_from_left_to_right_lines_under_shapes(opened: Open, table: bool) -> None:
    space = opened(None)
    if table:
        QTest.keyClick(space.window, Qt.Key.Key_F11)
    editor, palette = space.editor, space.palette
    there = set(palette.findChildren(Tile))
    more = next(each for each in palette.findChildren(QPushButton) if each.menu())
    QTest.mousePress(more, Qt.MouseButton.LeftButton)
    tiles = set(palette.findChildren(Tile)) - there
    read = sorted(tiles, key=lambda tile: (tile.y(), tile.x()))
    offered = [kind.id for kind in editor.language.offered("design")]
    shapes = [tile for tile in read if tile.property("word") in editor.language.nodes]
    assert read == sorted(read, key=lambda tile: offered.index(tile.property("word")))
    assert max(tile.y() for tile in shapes) < min(tile.y() for tile in tiles - set(shapes))
    assert more.menu().height() < 700
    more.menu().close()


def test_of_all_other_kinds_the_one_that_is_chosen_stands_on_their_button(opened: Open) -> None:
    space = opened(None)
    more = next(each for each in space.palette.findChildren(QPushButton) if each.menu())
    usual = more.grab().toImage()
    for again in (False, True):
        QTest.mousePress(more, Qt.MouseButton.LeftButton)
        tile = next(each for each in space.palette.findChildren(Tile) if each.property("word") == "fund")
        assert tile.isChecked() == again
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
        assert (more.text(), more.accessibleName()) == (("Meer", "Meer") if again else ("", "Meer: Fonds"))
        assert (more.grab().toImage() == usual) == again


def test_a_digit_chooses_too_but_not_while_a_name_is_typed(opened: Open) -> None:
    space = opened(None)
    QTest.keyClick(space.window, Qt.Key.Key_2)
    assert space.editor.node_kind == "consultation"
    _name_one(space, "3 steungroepen")
    assert space.editor.node_kind == "consultation"
    assert "3 steungroepen" in {node.name for node in space.document.nodes.values()}


def test_a_file_that_cannot_be_read_is_told_calmly_and_left_alone(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "stuk.netdraw"
    path.write_text('{"format": "netdraw"', encoding="utf-8")
    space = opened(path)
    assert space.window.desk.notice.isVisible()
    assert "stuk.netdraw" in space.window.desk.notice.sentence
    assert space.keeping.path is None
    assert path.read_text(encoding="utf-8") == '{"format": "netdraw"'


def test_a_drawing_that_cannot_be_saved_stays_and_is_not_called_saved(opened: Open, tmp_path: Path) -> None:
    folder_ = tmp_path / "weg"
    folder_.mkdir()
    space = opened(folder_ / "a.netdraw")
    _name_one(space, "Zayaz")
    rmtree(folder_)
    assert not space.drawings.save()
    assert space.window.desk.notice.isVisible()
    assert space.window.bottom.state.text() == "Nog niet bewaard"
    assert space.window.commands["undo"].isEnabled()


def test_closing_saves_a_drawing_that_has_a_name(opened: Open, tmp_path: Path) -> None:
    space = opened(tmp_path / "a.netdraw")
    _name_one(space, "Farent")
    space.window.close()
    assert not space.window.isVisible()
    assert "Farent" in {node.name for node in read(tmp_path / "a.netdraw").nodes.values()}


def test_closing_asks_once_when_there_is_no_name_yet(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    space = opened(None)
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    space.window.may_close()
    assert not asked, "nothing was drawn"
    _name_one(space, "Farent")
    assert not space.drawings.may_leave()
    assert asked == ["Wilt u deze tekening bewaren?"]


def test_a_notice_goes_with_the_drawing_that_it_is_about(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    space = opened(None)
    notice = space.window.desk.notice
    _name_one(space, "Farent")
    notice.say("Alles is er nog. Teruggezet tot 14:31.", sort="restored")
    answer = "Verder tekenen"

    def press(box: QMessageBox) -> None:
        keep = box.defaultButton()
        assert (keep.text(), keep.property("kind")) == ("Bewaren…", "primary")
        next(each for each in box.buttons() if each.text() == answer).click()

    monkeypatch.setattr(QMessageBox, "exec", press)
    space.window.commands["new-value"].trigger()
    assert notice.isVisible()
    answer = "Niet bewaren"
    space.window.commands["new-value"].trigger()
    assert space.editor.picture.kind == "value"
    assert not notice.isVisible()


def test_all_words_of_the_window_come_from_the_table_of_its_language(opened: Open, qtbot: QtBot) -> None:
    space = opened(EXAMPLE)
    for lang, other in (("en", "nl"), ("nl", "en")):
        space.speak(lang)
        qtbot.waitUntil(lambda: space.pictures.side.inspector.settled)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        foreign = {text for key, text in keys(other).items() if key.startswith("app.")} - {
            text for key, text in keys(lang).items() if key.startswith("app.")
        }
        window = space.window
        labels, buttons = window.findChildren(QLabel), window.findChildren(QAbstractButton)
        shown = [each.text() for each in labels] + [each.text() for each in buttons]
        shown += [each.text() for each in window.findChildren(QAction)]
        assert not sorted(foreign & set(shown))
        assert keys(lang)["app.export-short"] in shown


def test_menu_and_table_of_actions_are_one() -> None:
    menus = [MENU, *SUBMENUS.values()]
    offered = {name for menu in menus for group in menu for name in group}
    assert offered - SUBMENUS.keys() == {entry.name for entry in ENTRIES}
    chords = [key for entry in ENTRIES for key in entry.keys]
    assert len(chords) == len(set(chords))


def test_no_key_is_on_a_sign_that_stands_elsewhere_on_another_keyboard() -> None:
    menu = [entry.keys[0] for entry in ENTRIES if entry.keys]
    paper = [QKeySequence(key.chords[0][0]).toString() for key in KEYS]
    for chord in (*menu, *paper):
        assert not set(chord.removesuffix("++")) & set("[]{}()'\"`´\\|;:<>,./~^@#$&*=_!"), chord


def test_what_can_be_pressed_is_large_enough_and_has_a_name(opened: Open) -> None:
    space = opened(EXAMPLE)
    for button in space.window.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= 28
            assert button.height() >= 28
            assert button.text() or button.accessibleName() or button.toolTip()


def test_an_error_of_ours_is_told_and_the_drawing_stays(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    from netdraw.app.shell import telling

    space = opened(EXAMPLE)
    before = space.document
    try:
        raise RuntimeError("gaat mis")
    except RuntimeError as error:
        telling(space.window)(type(error), error, error.__traceback__)
    assert space.window.desk.notice.isVisible()
    assert space.document is before


def test_what_was_drawn_when_an_error_of_ours_came_is_in_the_journal(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from netdraw.app.shell import telling

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    space = opened(None)
    document = edits.change_network(space.document, name="Net")

    def broken() -> None:
        space.editor.listeners.remove(broken)
        raise RuntimeError("gaat mis")

    space.editor.listeners.insert(0, broken)
    try:
        space.editor.do(document)
    except RuntimeError as error:
        telling(space.window)(type(error), error, error.__traceback__)
    assert "gaat mis" not in space.window.desk.notice.sentence
    space.keeping.end()
    (left,) = nameless()
    assert left.documents[-1] == document == space.document


FIRST_PAINT = """
import sys
from PySide6.QtCore import QTimer
from netdraw.app import shell

HEAVY = {"pydantic", "networkx", "svgwrite", "pyphen", "typer", "rich", "numpy", "netdraw.model"}
LATER = {"networkx", "svgwrite", "typer", "rich", "numpy"}  # also when the drawing is there
found = []

class Watched(shell.Loading):
    def start(self):
        found.extend(HEAVY & sys.modules.keys())
        super().start()
        QTimer.singleShot(20000, lambda: sys.exit(3))
        QTimer.singleShot(20, look)

def look():
    windows = [each for each in shell.QApplication.topLevelWidgets() if getattr(each, "desk", None)]
    if windows[0].desk.canvas:
        found.extend(LATER & sys.modules.keys())
        windows[0].close()
    else:
        windows[0].start.ask("design")
        QTimer.singleShot(20, look)

shell.Loading = Watched
sys.exit(shell.main(None) or found or 0)
"""


def test_the_first_paint_needs_nothing_that_takes_time() -> None:
    done = subprocess.run([sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_typed_before_the_canvas_is_there_reaches_it(qtbot: QtBot, qapp: object) -> None:
    from netdraw.app.frame.window import Window

    window = Window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    field = window.desk.line.field
    QTest.keyClicks(field, "Zayaz")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "Far")
    space = Workspace(window, None)
    assert [node.name for node in space.editor.document.nodes.values()][3:] == ["Zayaz"]
    assert field.text() == "Far"
    assert window.desk.childAt(QPoint(60, 60)) is not None
    window.may_close = lambda: True


def test_while_a_name_is_typed_the_keys_for_aligning_select_letters(opened: Open) -> None:
    space = opened(None)
    QTest.keyClick(space.canvas, Qt.Key.Key_N)
    field = space.window.focusWidget()
    QTest.keyClicks(field, "Zayaz")
    QTest.keyClick(field, Qt.Key.Key_Left, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert space.canvas.naming.field is field
    QTest.keyClicks(field, "Farent")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Farent" in {node.name for node in space.document.nodes.values()}


def test_the_keys_for_arranging_work_from_the_empty_line_too(opened: Open) -> None:
    space = opened(EXAMPLE)
    space.editor.select({"n6", "n14"})
    line = space.window.findChild(LineField)
    assert line is not None
    line.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(line, Qt.Key.Key_Right, CTRL | shift)
    assert space.editor.picture.placements["n6"].x == 1337
    QTest.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier | shift)
    assert space.editor.picture.placements["n6"].height == 112


def test_what_is_selected_is_arranged_from_the_menu(opened: Open) -> None:
    space = opened(EXAMPLE)
    space.editor.select({"n6", "n14", "n15"})
    space.window.commands["align-left"].trigger()
    assert {space.editor.picture.placements[key].x for key in ("n6", "n14", "n15")} == {1109}
    titles = {menu.title() for menu in space.window.top.menu.menu().findChildren(QMenu)}
    assert {"Plaatje", "Rangschikken"} <= titles


def test_dark_is_for_the_window_the_paper_stays_white(opened: Open, qapp: QApplication) -> None:
    space = opened(EXAMPLE)
    desk, sight = space.window.desk, space.canvas.stage.sight
    left, top, *_ = sight.box(space.editor.drawing.box)
    paper, bare = QPoint(round(left) - 8, round(top) - 8), QPoint(3, desk.height() - 3)
    for dark, token in ((True, DARK), (False, LIGHT)):
        wear(qapp, dark)
        shown = desk.grab().toImage()
        assert shown.pixelColor(bare).name() == token["desk"].lower()
        assert shown.pixelColor(paper).name() == "#ffffff"


def test_no_tile_is_armed_until_something_unusual_is_chosen(opened: Open) -> None:
    space = opened(None)

    def armed() -> set[str]:
        return {tile.property("word") for tile in space.palette.findChildren(QAbstractButton) if tile.isChecked()}

    tile = next(each for each in space.palette.findChildren(QAbstractButton) if each.property("word") == "consultation")
    assert armed() == set()
    tile.click()
    assert armed() == {"consultation"}
    tile.click()
    assert armed() == set()
    assert space.editor.node_kind == "partner"


def test_what_was_chosen_in_one_picture_is_not_put_down_in_another(opened: Open) -> None:
    space = opened(EXAMPLE)
    next(each for each in space.palette.findChildren(QAbstractButton) if each.property("word") == "partner").click()
    assert space.editor.laying
    space.editor.show(next(key for key in space.editor.document.pictures if key != space.editor.picture_id))
    assert not any(each.isChecked() for each in space.palette.findChildren(QAbstractButton))
    assert not space.editor.laying


def test_a_narrow_window_shows_the_inspector_over_the_paper_when_something_is_selected(opened: Open) -> None:
    space = opened(EXAMPLE)
    wide = space.window.desk.margins
    space.window.resize(1024, 640)
    side = space.pictures.side
    assert not side.isVisible()
    assert space.window.desk.margins[2] < wide[2]
    space.editor.select({"n6"})
    assert side.isVisible()
    assert not side.geometry().intersects(space.window.desk.line.geometry()), "one types on where one sees it"
    space.editor.select(())
    assert not side.isVisible()


def test_the_smallest_window_shows_every_tile_that_has_the_keys(opened: Open) -> None:
    space = opened(EXAMPLE)
    space.window.resize(*SMALLEST)
    desk, tiles = space.window.desk, space.palette.findChildren(Tile)
    more = next(each for each in space.palette.findChildren(QPushButton) if each.menu())
    assert all(desk.rect().contains(each) for each in (space.palette.geometry(), desk.line.geometry()))
    assert tiles[-1].visibleRegion().isEmpty(), "or there is room for all"
    lefts = {each.mapTo(space.palette, QPoint(0, 0)).x() for each in (*tiles, more)}
    assert len(lefts) == 1, "all in one column"
    for each in (tiles[0], *reversed(tiles), more):
        space.window.focus_by_key(each)
        assert each.visibleRegion().contains(each.rect().center())


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("size", [SMALLEST, (1024, 640), (1280, 720), (1366, 728)])
def test_all_words_on_the_buttons_fit(opened: Open, lang: str, size: tuple[int, int]) -> None:
    space = opened(EXAMPLE)
    space.speak(lang)
    space.window.resize(*size)
    for button in space.window.findChildren(QPushButton):
        if button.isVisible() and button.property("kind") not in ("pick", "head", "small"):
            assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()), button.text()
    bar = space.window.top
    assert bar.minimumSizeHint().width() <= size[0]
    space.speak("nl")


def test_a_saved_drawing_has_a_check_and_one_that_cannot_be_saved_a_triangle(opened: Open, tmp_path: Path) -> None:
    space = opened(tmp_path / "weg" / "nieuw.netdraw")
    bottom = space.window.bottom
    assert not bottom.mark.isVisible()
    _name_one(space, "Zayaz")
    space.drawings.save()
    failed = bottom.mark.pixmap().toImage()
    assert bottom.mark.isVisible()
    assert space.window.desk.notice.property("sort") == "failed"
    (tmp_path / "weg").mkdir()
    assert space.drawings.save()
    assert bottom.mark.isVisible()
    assert bottom.mark.pixmap().toImage() != failed


def test_a_notice_offers_what_can_be_done_and_takes_no_keys(opened: Open) -> None:
    space, done = opened(None), []
    focused = space.window.focusWidget()
    notice = space.window.desk.notice
    notice.say("Alles is er nog. Er is <iets>.", ("Een", lambda: done.append(1)), ("Twee", lambda: done.append(2)))
    first, second = (each for each in notice.findChildren(QPushButton) if each.isVisible())
    assert space.window.focusWidget() is focused
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert done == [2, 1]
    assert any("&lt;iets&gt;" in each.text() for each in notice.findChildren(QLabel))


@pytest.mark.parametrize("fingers", [False, True])
def test_no_menu_is_higher_than_a_small_screen(opened: Open, fingers: bool) -> None:
    space = opened(None)
    space.window.desk.be_touched(fingers)
    menu = space.window.top.menu.menu()
    for each in (menu, *menu.findChildren(QMenu)):
        each.aboutToShow.emit()
        high = sum(each.actionGeometry(action).height() for action in each.actions())
        assert 0 < high <= 690, each.title()


def test_the_corners_of_a_menu_and_of_those_behind_it_are_clear(opened: Open) -> None:
    menu = opened(None).window.top.menu.menu()
    for each in (menu, *menu.findChildren(QMenu)):
        each.resize(each.sizeHint())
        image = QImage(each.size(), QImage.Format.Format_ARGB32)
        image.fill(0)
        each.render(image)
        assert image.pixelColor(0, 0).alpha() == 0, each.title()
        assert image.pixelColor(each.width() // 2, 3).alpha() == 255, each.title()


def test_bare_paper_has_the_window_for_itself_until_something_is_drawn_or_asked_for(opened: Open) -> None:
    space = opened(None)
    side, desk = space.pictures.side, space.window.desk
    assert not side.isVisible()
    middle = desk.line.geometry().center().x()
    space.window.commands["about-network"].trigger()
    field = space.window.focusWidget()
    assert side.isVisible()
    assert field
    assert field.accessibleName() == "Naam"
    QTest.keyClicks(field, "Ons netwerk")
    assert side.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert space.document.network.name == "Ons netwerk"
    desk.line.field.setFocus()
    space.editor.select(())
    assert not side.isVisible()
    assert desk.line.geometry().center().x() == middle
    percent = space.canvas.percent
    QTest.keyClicks(desk.line.field, "Zayaz")
    QTest.keyClick(desk.line.field, Qt.Key.Key_Return)
    assert side.isVisible()
    assert space.canvas.percent == percent
    assert desk.line.geometry().center().x() < middle
    space.canvas.deeds.undo()
    assert not side.isVisible()
    space.window.commands["add-value"].trigger()
    assert not side.isVisible()
    resident = next(iter(space.editor.scene.nodes()))
    space.editor.select({resident.id})
    assert side.isVisible()
