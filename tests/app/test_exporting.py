"""The sheet on which a figure is chosen: what it shows, makes, copies and remembers."""

import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from netdraw.app.figures.export_reading import DescriptionSheet
from netdraw.app.figures.export_sheet import ExportSheet
from netdraw.app.frame.window import SMALLEST
from netdraw.app.workspace import Workspace
from netdraw.canvas.output.clipping import hand_over
from netdraw.canvas.output.figures import FORMATS
from netdraw.canvas.output.formats import OWN, SVG
from netdraw.files.writing import save
from netdraw.language.words import LANGUAGES, say
from netdraw.model import edits
from tests.app.conftest import Open
from tests.documents import small

BEGIN = {
    ".svg": b"<?xml",
    ".png": b"\x89PNG",
    ".pdf": b"%PDF",
    ".docx": b"PK",
    ".pptx": b"PK",
    ".odt": b"PK",
    ".txt": b"",
    ".html": b"<!DOC",
}

OpenSheet = Callable[[], ExportSheet]


@pytest.fixture
def space(opened: Open, tmp_path: Path) -> Workspace:
    """Three partners, of whom one is in doubt."""
    save(edits.change_node(small(), "n5", marks=("doubt",)), tmp_path / "drie.netdraw")
    return opened(tmp_path / "drie.netdraw")


@pytest.fixture
def open_sheet(space: Workspace, qtbot: QtBot) -> Iterator[OpenSheet]:
    """Opens the sheet by its key, and closes what is left open."""

    def open_() -> ExportSheet:
        QTest.keyClick(space.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        sheet = next(each for each in space.window.findChildren(ExportSheet) if each.isVisible())
        qtbot.waitUntil(lambda: sheet.settled)
        return sheet

    yield open_
    for each in space.window.findChildren(ExportSheet):
        if each.isVisible():
            each.reject()


@pytest.fixture
def sheet(open_sheet: OpenSheet) -> ExportSheet:
    return open_sheet()


def _button(sheet: ExportSheet, words: str) -> QAbstractButton:
    return next(each for each in sheet.findChildren(QAbstractButton) if each.text() == words and each.isVisible())


def _press(sheet: ExportSheet, words: str, qtbot: QtBot | None = None) -> None:
    QTest.mouseClick(_button(sheet, words), Qt.MouseButton.LeftButton)
    if qtbot:
        qtbot.waitUntil(lambda: sheet.settled)


def _focused() -> QAbstractButton:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    return focused


def _said(sheet: ExportSheet) -> str:
    return sheet.preview.page.words


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_figure_is_written_in_every_format_and_the_sheet_goes(
    sheet: ExportSheet,
    space: Workspace,
    suffix: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    out = tmp_path / f"figuur{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    _press(sheet, "Exporteren")
    qtbot.waitUntil(lambda: str(out) in space.window.desk.notice.sentence)
    assert out.read_bytes().startswith(BEGIN[suffix])
    assert not space.window.findChildren(ExportSheet) or not sheet.isVisible()


def test_the_size_below_the_preview_is_that_of_the_paper_and_of_the_file(
    sheet: ExportSheet, tmp_path: Path, qtbot: QtBot
) -> None:
    _press(sheet, "PNG", qtbot)
    said = _said(sheet)
    sheet.export_to(tmp_path / "a.png")
    assert re.match(r"\d+ × \d+ mm, ", said)
    assert said.endswith(f", {-(-(tmp_path / 'a.png').stat().st_size // 1000)} kB")


def test_the_figure_is_laid_out_anew_for_the_width_that_is_chosen(sheet: ExportSheet, qtbot: QtBot) -> None:
    _press(sheet, "257", qtbot)
    assert _said(sheet).startswith("257 × ")
    _, other = (each for each in sheet.findChildren(QToolButton) if each.text() == "Anders")
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "200")
    qtbot.waitUntil(lambda: sheet.settled)
    assert _said(sheet).startswith("200 × ")


def test_a_file_that_is_asked_for_before_it_is_there_comes_as_it_was_chosen(
    sheet: ExportSheet, tmp_path: Path, qtbot: QtBot
) -> None:
    _press(sheet, "Legenda")
    sheet.export_to(tmp_path / "a.svg")
    qtbot.waitUntil((tmp_path / "a.svg").exists)
    assert "Legenda" not in (tmp_path / "a.svg").read_text(encoding="utf-8")


def test_without_a_legend_the_figure_is_lower_and_with_the_next_choice_the_preview_follows(
    sheet: ExportSheet, qtbot: QtBot
) -> None:
    with_legend = _said(sheet)
    _press(sheet, "Legenda", qtbot)
    assert _said(sheet) != with_legend
    _press(sheet, "Legenda", qtbot)
    assert _said(sheet) == with_legend


def test_what_was_chosen_is_there_the_next_time(
    open_sheet: OpenSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    sheet, asked = open_sheet(), list[str]()
    _press(sheet, "PNG", qtbot)
    _press(sheet, "150", qtbot)
    sheet.export_to(tmp_path / "a.png")
    again = open_sheet()
    assert _button(again, "PNG").isChecked()
    assert _button(again, "150").isChecked()

    def nowhere(_parent: object, _title: str, place: str, _filters: str) -> tuple[str, str]:
        asked.append(place)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", nowhere)
    _press(again, "Exporteren")
    assert asked == [str(tmp_path / "drie.png")]
    assert again.isVisible(), "nobody chose a place"


def test_what_cannot_be_written_is_said_in_the_sheet_and_nothing_is_lost(sheet: ExportSheet, tmp_path: Path) -> None:
    sheet.export_to(tmp_path / "nergens" / "a.svg")
    assert sheet.isVisible()
    assert sheet.sentence.isVisible()
    assert "nergens" in sheet.sentence.text()


def test_a_hint_leads_to_what_it_is_about(sheet: ExportSheet, space: Workspace) -> None:
    _press(sheet, "Tonen")
    assert not sheet.isVisible()
    assert space.editor.selection == {"n5"}


def test_every_hint_is_seen_without_scrolling(space: Workspace, open_sheet: OpenSheet) -> None:
    space.editor.do(edits.change_node(space.editor.document, "n4", name="Jan Jansen"))  # as a person would be called
    sheet = open_sheet()
    shows = [each for each in sheet.findings.findChildren(QPushButton) if each.text() == "Tonen"]
    assert len(shows) == 2
    assert all(each.visibleRegion().boundingRect() == each.rect() for each in shows)


def test_the_description_can_be_read_and_copied(sheet: ExportSheet, space: Workspace) -> None:
    _press(sheet, "Nalezen")
    (reading,) = space.window.findChildren(DescriptionSheet)
    words = reading.words
    assert words.isReadOnly()
    assert "Secretariaat" in words.toPlainText()
    copy = next(each for each in reading.findChildren(QPushButton) if each.text() == "Kopiëren")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == words.toPlainText()
    QTest.keyClick(reading, Qt.Key.Key_Escape)
    assert sheet.isVisible()


def test_a_copy_has_vector_pixels_and_the_drawing_but_no_svg_as_text(sheet: ExportSheet) -> None:
    _press(sheet, "Kopiëren")
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasFormat(OWN)
    assert mime.hasImage()
    assert bytes(mime.data(SVG).data()).startswith(b"<?xml")
    assert "<" not in mime.text()
    assert sheet.isVisible()
    assert "klembord" in sheet.sentence.text()
    hand_over()


@pytest.mark.parametrize("name", ["grey", "blind"])
def test_a_press_on_a_small_picture_shows_the_large_one_as_others_see_it(sheet: ExportSheet, name: str) -> None:
    before = _ink(sheet)
    QTest.mouseClick(sheet.preview.eyes[name], Qt.MouseButton.LeftButton)
    after = _ink(sheet)
    assert after != before
    assert (name == "grey") == all(red == green == blue for red, green, blue in after)


def _ink(sheet: ExportSheet) -> set[tuple[int, int, int]]:
    """Return the colours in the middle of the preview."""
    page = sheet.preview.page
    image = page.grab(page.rect().adjusted(150, 30, -150, -60)).toImage()
    spots = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    colours = (image.pixelColor(x, y) for x, y in spots)
    return {(each.red(), each.green(), each.blue()) for each in colours}


def test_the_three_kinds_of_colour_blindness_can_be_chosen(sheet: ExportSheet) -> None:
    seen = set()
    for action in sheet.preview.kinds.menu().actions():
        action.trigger()
        seen.add(sheet.preview.vision)
        assert sheet.preview.eyes["blind"].isChecked()
    assert seen == {"deutan", "protan", "tritan"}


def test_tab_stays_in_the_sheet_and_reaches_all_that_can_be_chosen(sheet: ExportSheet) -> None:
    reached = []
    for _ in range(30):
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(_focused())
        reached.append(_focused())
    names = {each.text() or each.accessibleName() for each in reached}
    assert {"SVG", "Legenda", "Nalezen", "Tonen", "Kopiëren", "Annuleren", "Exporteren", "Sluiten", "Kleur"} <= names


def test_arrows_choose_the_next_one_beside(sheet: ExportSheet, qtbot: QtBot) -> None:
    for words, key, word in (("SVG", Qt.Key.Key_Right, "png"), ("PNG", Qt.Key.Key_Left, "svg")):
        _button(sheet, words).setFocus()
        QTest.keyClick(_focused(), key)
        assert sheet.form.wish.suffix == f".{word}"
    sheet.preview.eyes["normal"].setFocus()
    QTest.keyClick(_focused(), Qt.Key.Key_Right)
    assert sheet.preview.vision == "grey"


def test_esc_closes_and_the_keys_are_back_where_they_were(
    space: Workspace, open_sheet: OpenSheet, qtbot: QtBot
) -> None:
    before = QApplication.focusWidget()
    sheet = open_sheet()
    assert QApplication.focusWidget() is sheet.exporting
    QTest.keyClick(sheet.exporting, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is before


def test_all_of_it_fits_in_a_small_window(space: Workspace, open_sheet: OpenSheet) -> None:
    for lang, size in product(LANGUAGES, (SMALLEST, (1024, 640), (1280, 720), (1366, 690))):
        space.speak(lang)
        space.window.resize(*size)
        sheet = open_sheet()
        for each in (sheet.exporting, sheet.copying, sheet.preview, sheet.form, sheet.findings):
            assert sheet.panel.rect().contains(each.geometry())
        for each in sheet.panel.findChildren(QPushButton):
            assert each.width() >= each.minimumSizeHint().width() or each.isHidden()
        sheet.reject()


@pytest.mark.parametrize("size", [(1366, 690), (1024, 640)])
def test_more_is_in_view_as_soon_as_it_is_asked_for(
    space: Workspace, open_sheet: OpenSheet, size: tuple[int, int], qtbot: QtBot
) -> None:
    space.window.resize(*size)
    sheet = open_sheet()
    _press(sheet, "Meer")
    house = next(each for each in sheet.findChildren(QPushButton) if each.text() == "Huisregels…")
    qtbot.waitUntil(lambda: house.visibleRegion().contains(house.rect().center()))
    _press(sheet, "Minder")
    sheet.reject()


def test_everything_in_the_sheet_has_a_name(sheet: ExportSheet) -> None:
    _press(sheet, "Meer")
    for each in sheet.panel.findChildren(QAbstractButton):
        assert each.text() or each.accessibleName()


def test_an_anonymous_figure_shows_and_copies_no_name(
    sheet: ExportSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert not any(each.text() == "Citaten" and each.isVisible() for each in sheet.findChildren(QAbstractButton))
    _press(sheet, "Anoniem", qtbot)
    assert _button(sheet, "Citaten")
    _press(sheet, "Kopiëren")
    mime = QGuiApplication.clipboard().mimeData()
    copied = bytes(mime.data(SVG).data()).decode()
    for name in ("Zayaz", "Farent"):
        assert name not in copied + mime.text() + sheet.preview.page.accessibleDescription()
    assert not mime.hasFormat(OWN)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(tmp_path / Path(given[2]).name), ""))
    _press(sheet, "Exporteren")
    (written,) = tmp_path.glob("*.svg")
    assert "drie" not in written.name
    assert "Zayaz" not in written.read_text(encoding="utf-8")


def test_other_files_are_in_a_menu_and_the_chosen_one_is_shown(sheet: ExportSheet, qtbot: QtBot) -> None:
    more = _button(sheet, "Anders")
    assert isinstance(more, QToolButton)
    action = next(each for each in more.menu().actions() if each.text() == "PowerPoint")
    action.trigger()
    assert sheet.form.wish.suffix == ".pptx"
    assert _button(sheet, "PowerPoint").isChecked()
    _press(sheet, "PDF", qtbot)
    assert not _button(sheet, "PowerPoint").isChecked()


def test_what_is_said_of_a_figure_holds_no_more_when_another_is_chosen(sheet: ExportSheet, qtbot: QtBot) -> None:
    assert sheet.findings.isEnabled()
    _press(sheet, "85")
    assert not sheet.findings.isEnabled()
    qtbot.waitUntil(lambda: sheet.settled)
    assert sheet.findings.isEnabled()
    _press(sheet, "Meer")
    sheet.form.caption.setFocus()
    QTest.keyClicks(sheet.form.caption, "Nu")
    assert sheet.findings.isEnabled(), "of the figure nothing is other"


def test_what_goes_along_is_asked_only_where_something_can(sheet: ExportSheet, qtbot: QtBot) -> None:
    _press(sheet, "Meer")
    carried = next(each for each in sheet.findChildren(QAbstractButton) if each.accessibleName() == say("export.embed"))
    for file, name, shown in (
        ("SVG", "Echte namen", True),
        ("PDF", "Echte namen", False),
        ("PNG", "Echte namen", True),
        ("PNG", "Anoniem", False),
    ):
        _press(sheet, file, qtbot)
        _press(sheet, name, qtbot)
        assert carried.isVisible() == shown, (file, name)


def test_what_is_only_of_one_kind_of_file_is_asked_with_that(sheet: ExportSheet, qtbot: QtBot) -> None:
    asked = {"PNG": "Doorzichtig", "PDF": "Leesbaar voor schermlezers"}
    for file in ("SVG", *asked):
        _press(sheet, file, qtbot)
        shown = {each.text() for each in sheet.findChildren(QPushButton) if each.isVisible()}
        assert shown & {*asked.values()} == ({asked[file]} if file in asked else set())
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [sheet.window()]


def test_the_caption_can_be_changed_and_goes_along(sheet: ExportSheet, qtbot: QtBot) -> None:
    assert sheet.form.caption.toPlainText().startswith("Ontwerpplaatje") or sheet.form.caption.toPlainText()
    _press(sheet, "Meer")
    sheet.form.caption.setFocus()
    sheet.form.caption.selectAll()
    QTest.keyClicks(sheet.form.caption, "Figuur 7. Drie samen.")
    qtbot.waitUntil(lambda: sheet.settled)
    _press(sheet, "Kopiëren")
    assert QGuiApplication.clipboard().text() == "Figuur 7. Drie samen."
    hand_over()


def test_house_rules_choose_and_ones_that_cannot_be_followed_say_why(
    sheet: ExportSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    _press(sheet, "Meer")
    (tmp_path / "huis.toml").write_text(
        'formats = ["png"]\ntheme = "grey"\nlegend = "none"\ncaption = "Uit {network}."'
    )
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "huis.toml"), ""))
    _press(sheet, "Huisregels…", qtbot)
    assert _button(sheet, "PNG").isChecked()
    assert _button(sheet, "  Grijs")
    assert not _button(sheet, "Legenda").isChecked()
    assert sheet.form.caption.toPlainText().startswith("Uit ")
    (tmp_path / "huis.toml").write_text("width = 5")
    _press(sheet, "Huisregels…", qtbot)
    assert "huis.toml" in sheet.sentence.text()
    assert _button(sheet, "PNG").isChecked()


def test_all_that_can_be_chosen_stays_in_sight_while_something_went_wrong(
    sheet: ExportSheet, space: Workspace, qtbot: QtBot
) -> None:
    space.window.resize(1440, 868)
    scrolls = sheet.form.verticalScrollBar()
    qtbot.waitUntil(lambda: not scrolls.maximum())
    sheet.say("Bewaren lukt niet: de schijf is vol. " * 5)
    qtbot.waitUntil(lambda: sheet.sentence.height() > 40)
    QApplication.processEvents()
    legend, sight = _button(sheet, "Legenda"), sheet.form.viewport()
    assert not scrolls.maximum()
    assert sight.rect().contains(legend.mapTo(sight, legend.rect().bottomRight()))
    assert sheet.findings.height() > 60
