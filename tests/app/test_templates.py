"""Templates: a drawing begins with one from the start screen, and every drawing can be kept as one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from netdraw.app.workspace import Workspace
from netdraw.files.reading import read
from netdraw.files.templates import templates, users_own
from netdraw.language.words import LANGUAGES
from tests.app.conftest import EXAMPLES, Open

SHIPPED = EXAMPLES / "templates"


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def _take(space: Workspace, name: str) -> None:
    """Choose a template by the keys alone; the button waits until its menu is closed again."""
    button = space.window.start.templates
    for _ in range(40):
        if space.window.focusWidget() is not button:
            QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Tab)
    assert space.window.focusWidget() is button
    offered: list[str] = []
    QTimer.singleShot(50, lambda: offered.extend(_choose(button.menu(), name)))
    QTest.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert name in offered


def _choose(menu: QMenu, name: str) -> list[str]:
    texts = [each.text() for each in menu.actions()]
    for _ in range(texts.index(name) + 1 if name in texts else 0):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    menu.close()
    return texts


def _names(path: Path, space: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    space.window.commands["save-template"].trigger()


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*/*.netdraw")), ids=lambda path: path.stem)
def test_a_template_begins_a_drawing_without_a_name(opened: Open, path: Path) -> None:
    space = opened(start=True)
    space.speak(path.parent.name)
    _take(space, path.stem)
    assert not space.window.start.isVisible()
    assert space.document == read(path)
    assert space.keeping.path is None
    QTest.keyClicks(space.window.focusWidget(), "Zayaz")
    QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Return)
    assert "Zayaz" in {node.name for node in space.document.nodes.values()}
    assert "Zayaz" not in path.read_text(encoding="utf-8")


def test_every_language_has_the_same_templates() -> None:
    kinds: Callable[[Path], list[str]] = lambda path: [each.kind for each in read(path).nodes.values()]  # noqa: E731
    nl, en = (sorted(kinds(path) for path in (SHIPPED / lang).glob("*.netdraw")) for lang in LANGUAGES)
    assert nl == en
    assert len(nl) == 5


def test_a_drawing_that_is_kept_as_a_template_stands_in_the_menu(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    space = opened(EXAMPLES / "mom.netdraw")
    before = space.keeping.path
    users_own().mkdir(parents=True)
    _names(users_own() / "Ons R&D", space, monkeypatch)
    assert space.keeping.path == before
    assert templates("nl")[-1] == users_own() / "Ons R&D.netdraw"
    assert str(users_own()) in space.window.desk.notice.sentence
    space.window.commands["start"].trigger()
    _take(space, "Ons R&&D")
    assert space.document.nodes == read(EXAMPLES / "mom.netdraw").nodes
    assert space.keeping.path is None


def test_a_template_that_cannot_be_read_is_told_of(opened: Open) -> None:
    users_own().mkdir(parents=True)
    (users_own() / "Stuk.netdraw").write_text("{", encoding="utf-8")
    space = opened(start=True)
    _take(space, "Stuk")
    assert space.window.desk.notice.isVisible()
    assert "Stuk.netdraw" in space.window.desk.notice.sentence


def test_a_template_that_cannot_be_written_is_told_of(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = opened(EXAMPLES / "mom.netdraw")
    _names(tmp_path / "nowhere" / "x.netdraw", space, monkeypatch)
    assert "x.netdraw" in space.window.desk.notice.sentence
    assert templates("nl") == templates("nl")[:5]
