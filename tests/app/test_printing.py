"""The sheet on which it is chosen how a picture comes on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from netdraw.app.figures.print_sheet import PrintSheet
from netdraw.app.frame.window import SMALLEST
from netdraw.app.workspace import Workspace
from netdraw.canvas.output.printers import send, suited
from netdraw.cli.program import run
from netdraw.files.writing import save
from netdraw.language.words import say
from tests.app.conftest import Open
from tests.documents import small

CTRL = Qt.KeyboardModifier.ControlModifier
OpenSheet = Callable[[], PrintSheet]


@pytest.fixture
def space(opened: Open, tmp_path: Path) -> Workspace:
    save(small(), tmp_path / "drie.netdraw")
    return opened(tmp_path / "drie.netdraw")


@pytest.fixture
def open_sheet(space: Workspace, qtbot: QtBot) -> OpenSheet:
    """Opens the sheet by its key."""

    def open_() -> PrintSheet:
        QTest.keyClick(space.window, Qt.Key.Key_P, CTRL)
        sheet = next(each for each in space.window.findChildren(PrintSheet) if each.isVisible())
        qtbot.waitUntil(lambda: sheet.settled)
        return sheet

    return open_


def _press(sheet: PrintSheet, words: str, qtbot: QtBot) -> None:
    button = next(each for each in sheet.findChildren(QAbstractButton) if each.text() == words and each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sheet.settled)


def test_a_pdf_has_the_pages_of_the_preview_and_is_that_of_the_command_line(
    space: Workspace, open_sheet: OpenSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    sheet = open_sheet()
    assert QApplication.focusWidget() is sheet.printing
    _press(sheet, "A3", qtbot)
    _press(sheet, "2 × 2", qtbot)
    assert sheet.laid
    assert len(sheet.laid.pages) == 4
    assert "pt" in sheet.sentence.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "bladen"), ""))
    _press(sheet, "Als PDF…", qtbot)
    assert not sheet.isVisible()
    assert "bladen.pdf" in space.window.desk.notice.sentence
    asked = ["print", str(tmp_path / "drie.netdraw"), "--paper", "A3", "--poster", "2x2", "--lang", "nl"]
    assert run([*asked, "-o", str(tmp_path / "ook.pdf")]) == 0
    assert (tmp_path / "ook.pdf").read_bytes() == (tmp_path / "bladen.pdf").read_bytes()
    again = open_sheet()
    assert (again.form.setup.paper, again.form.setup.across) == ("A3", 2)


def test_a_printer_gets_the_same_pages(open_sheet: OpenSheet, tmp_path: Path, qtbot: QtBot) -> None:
    sheet = open_sheet()
    _press(sheet, "Liggend", qtbot)
    assert sheet.laid
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printer.pdf"))
    send(suited(printer, sheet.laid), sheet.laid)
    (page,) = PdfReader(tmp_path / "printer.pdf").pages
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (842, 595)
    assert "Zayaz" in page.extract_text()
    sheet.reject()


def test_all_symbols_of_the_language_can_be_printed(
    space: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    space.window.commands["symbols"].trigger()
    (sheet,) = space.window.findChildren(PrintSheet)
    qtbot.waitUntil(lambda: sheet.settled)
    assert sheet.laid
    assert (len(sheet.laid.pages), sheet.laid.scale) == (2, 1)
    assert say("print.small") not in sheet.sentence.text()
    place = tmp_path / "symbolenblad.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(tmp_path / Path(asked[2]).name), ""))
    _press(sheet, "Als PDF…", qtbot)
    words = {word for page in PdfReader(place).pages for word in page.extract_text().lower().split()}
    assert {"verantwoording", "kerncoalitie", "onzeker"} <= words


def test_the_size_is_asked_only_where_there_is_one_to_choose(open_sheet: OpenSheet, qtbot: QtBot) -> None:
    sheet = open_sheet()
    assert sheet.laid
    assert sheet.laid.scale == 1
    _press(sheet, "Zo groot als past", qtbot)
    assert sheet.laid.scale > 1
    _press(sheet, "2 × 1", qtbot)
    assert not any(each.text() == "Ware grootte" and each.isVisible() for each in sheet.findChildren(QAbstractButton))
    sheet.reject()


def test_in_the_smallest_window_no_choice_is_squeezed(space: Workspace, open_sheet: OpenSheet) -> None:
    choices = "A4", "Vanzelf", "10", "1", "Ware grootte"
    space.window.resize(1366, 728)
    sheet = open_sheet()
    usual = {each.text(): each.height() for each in sheet.findChildren(QAbstractButton) if each.text() in choices}
    space.window.resize(*SMALLEST)
    QApplication.processEvents()
    assert {each.text(): each.height() for each in sheet.findChildren(QAbstractButton) if each.text() in usual} == usual
    assert sheet.panel.rect().contains(sheet.printing.geometry())
    sheet.reject()


def test_page_setup_begins_with_the_paper_and_esc_leaves_all_as_it_was(space: Workspace, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    space.window.commands["page-setup"].trigger()
    (sheet,) = space.window.findChildren(PrintSheet)
    qtbot.waitUntil(lambda: sheet.settled)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "A4"
    QTest.keyClick(focused, Qt.Key.Key_Right)
    assert sheet.form.setup.paper == "A3"
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is before
