"""A figure with a drawing inside opens in the window, and is never written over."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from netdraw.app.workspace import Workspace
from netdraw.canvas.output.figures import FORMATS
from netdraw.exchange.figures import make_figure
from netdraw.exchange.ordering import ordered
from netdraw.files.house import House
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from tests.app.conftest import EXAMPLES, Open


def _figure(folder: Path, suffix: str, name: str = "figuur 7") -> Path:
    document = read(EXAMPLES / "bossche-bond.netdraw")
    order = ordered(House(), shipped("nl"))
    figure = make_figure(document, next(iter(document.pictures.values())), order)
    path = folder / f"{name}{suffix}"
    path.write_bytes(FORMATS[suffix](figure, order))
    return path


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_a_figure_opens_as_a_new_drawing_beside_it(suffix: str, opened: Open, tmp_path: Path) -> None:
    figure = _figure(tmp_path, suffix)
    before = figure.read_bytes()
    space = opened(figure)
    assert "Zayaz" in {node.name for node in space.document.nodes.values()}
    assert figure.name in space.window.desk.notice.sentence
    QTest.keyClicks(space.window.desk.line, "gemeente")
    QTest.keyClick(space.window.desk.line, Qt.Key.Key_Return)
    assert space.drawings.save()
    assert figure.read_bytes() == before
    beside = tmp_path / "figuur 7.netdraw"
    assert read(beside).nodes.keys() == space.document.nodes.keys()


def test_a_drawing_of_that_name_stays_as_it_is(opened: Open, tmp_path: Path) -> None:
    figure = _figure(tmp_path, ".svg")
    other = Path(shutil.copy(EXAMPLES / "mom.netdraw", tmp_path / "figuur 7.netdraw"))
    before = other.read_bytes()
    space = opened(figure)
    assert space.drawings.save()
    assert other.read_bytes() == before
    assert space.keeping.path is not None
    assert read(space.keeping.path).nodes.keys() == read(figure).nodes.keys()


def test_the_dialog_offers_figures_too(opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figure = _figure(tmp_path, ".png")
    offered: list[str] = []

    def chosen(*asked: str) -> tuple[str, str]:
        offered.append(asked[-1])
        return str(figure), ""

    space = opened(EXAMPLES / "mom.netdraw")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    space.drawings.ask_open()
    assert "*.svg" in offered[0]
    assert "*.png" in offered[0]
    assert read(figure).network.name == space.document.network.name


def test_a_figure_without_a_drawing_leaves_what_is_open(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "plaatje.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    space = opened(EXAMPLES / "mom.netdraw")
    before = space.document
    assert not space.drawings.open(tmp_path / "plaatje.svg")
    assert space.document is before
    assert "plaatje.svg" in space.window.desk.notice.sentence


def _drag(space: Workspace, *files: Path) -> bool:
    """Drag files onto the paper and let go; return whether they may come in."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    canvas, window = space.canvas, space.window
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(canvas.rect().center(), *how)
    enter.ignore()
    QApplication.sendEvent(canvas, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(canvas.rect().center()), *how))
    return enter.isAccepted()


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_a_figure_or_drawing_can_be_dragged_onto_the_window(suffix: str, opened: Open, tmp_path: Path) -> None:
    figure = _figure(tmp_path, suffix)
    space = opened(EXAMPLES / "mom.netdraw")
    assert _drag(space, figure)
    assert space.document.network.name == "Bossche Bond"
    assert _drag(space, Path(shutil.copy(EXAMPLES / "botu.netdraw", tmp_path)))
    assert space.document.network.name == "BoTu"
    assert not _drag(space, figure, figure)
