"""A window with a workspace, as the program opens it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdraw.app.controls.style import ARGUMENTS, dress
from netdraw.app.frame.window import Window
from netdraw.app.workspace import Workspace
from netdraw.canvas.output.clipping import hand_over
from netdraw.canvas.toolkit.clock import Clock
from netdraw.canvas.toolkit.entrance import CALM
from netdraw.language.words import speak

EXAMPLES = Path(__file__).parents[2] / "examples"

Open = Callable[..., Workspace]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application begins as the program does."""
    return [*ARGUMENTS]


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    """The interface speaks Dutch in these tests, and Qt English, and both are left as they were."""
    speak("nl")
    yield
    speak("nl")
    if application := QApplication.instance():
        for each in application.findChildren(QTranslator):
            application.removeTranslator(each)
            each.deleteLater()


@pytest.fixture(autouse=True)
def nothing_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test begins with the settings and journals of a fresh machine."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Opens a window on a file, or on the start screen."""
    dress(qapp)
    qapp.setProperty(CALM, True)
    spaces: list[Workspace] = []

    def open_(path: Path | None = None, start: bool = False, clock: Clock | None = None) -> Workspace:
        window = Window()
        window.resize(1366, 728)
        if start:
            window.show_start()
        window.show()
        qtbot.waitExposed(window)
        if path and path.is_relative_to(EXAMPLES):  # what is drawn in a file is saved there
            path = Path(shutil.copy(path, tmp_path))
        spaces.append(Workspace(window, path, clock))
        QApplication.processEvents()  # the legend comes right after, and then the paper lies as it will
        if start:
            qtbot.waitUntil(window.start.cards["design"].hasFocus)
            return spaces[-1]
        qtbot.waitUntil(window.desk.canvas.hasFocus)  # type: ignore[union-attr]  # the workspace put one in
        qtbot.waitUntil(lambda: spaces[-1].pictures.side.inspector.settled)
        return spaces[-1]

    yield open_
    for space in spaces:
        space.keeping.drop()
        space.window.may_close = lambda: True
        space.window.close()
        space.window.deleteLater()
    hand_over()  # as the program does when it ends
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else every later window is slower to dress
