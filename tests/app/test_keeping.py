"""Nothing that was drawn is lost: not by a crash, not by another program, not by a folder that is gone."""

import getpass
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from netdraw.app.workspace import Workspace
from netdraw.files.holding import sign
from netdraw.files.mending import Mended
from netdraw.files.reading import read
from netdraw.files.recovering import found
from netdraw.files.session import bare, replay
from netdraw.files.writing import dump, formers, save
from netdraw.model import edits
from netdraw.model.document import Document
from tests.app.conftest import Open
from tests.documents import hiding_each_other, small

EDITORS = """
import faulthandler, itertools, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from netdraw.app import shell, workspace

faulthandler.enable()
attached, numbers = shell.attached, itertools.count(1)

def driven(window, path):
    space = attached(window, path)
    if not path:
        space.drawings.begin("design")
    timer = QTimer(window)

    def draw():
        number = next(numbers)
        space.editor.enter(f"Partner {number}")
        if number % 4 == 0:
            space.editor.undo()
            space.editor.redo()
        if path and number % 5 == 0:
            space.drawings.save()
        os.write(1, f"{number}\\n".encode())  # in one go, as it may be killed at any moment

    timer.timeout.connect(draw)
    timer.start(0)
    return space, timer

shell.attached = driven
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        path = line.strip()
        sys.exit(shell.main(Path(path) if path else None))
    print(child, flush=True)
    _, status = os.waitpid(child, 0)
    print("ended", os.waitstatus_to_exitcode(status), flush=True)
"""


class Editors:
    """Real editors that draw by themselves, one after another; all is imported once, before they are born."""

    def __init__(self, complaints: Path) -> None:
        self._complaints = complaints
        with complaints.open("w") as file:
            pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": file}
            self._program = subprocess.Popen([sys.executable, "-c", EDITORS], text=True, **pipes)  # type: ignore[call-overload]

    def draw_until(self, end: signal.Signals, seconds: float, path: str = "") -> tuple[int, int]:
        """Let one draw in a file, send it a signal some time after its first edit; return its last edit and its code.

        What it had said it drew before the signal took hold counts too.
        """
        self._program.stdin.write(f"{path}\n")
        self._program.stdin.flush()
        child, first = self._number(), self._number()
        time.sleep(seconds)
        os.kill(child, end)
        said = [first]
        for line in self._program.stdout:
            if line.startswith("ended"):
                break
            said.append(int(line))
        return max(said), int(line.split()[1])

    def _number(self) -> int:
        said = self._program.stdout.readline().strip()
        assert said.isdecimal(), f"{said}: {self._complaints.read_text()}"
        return int(said)

    def end(self) -> None:
        """Let no more be born."""
        self._program.communicate(timeout=10)


@pytest.fixture
def editors(nothing_remembered: None, tmp_path: Path) -> Iterator[Editors]:
    """Editors that keep their journals where the test looks."""
    born = Editors(tmp_path / "complaints.txt")
    yield born
    born.end()


def _names(document: Document) -> set[str]:
    return {node.name for node in document.nodes.values() if node.kind != "level"}


def _said(space: Workspace) -> str:
    return space.window.desk.notice.sentence


def _enter(space: Workspace, name: str) -> None:
    QTest.keyClicks(space.window.desk.line.field, name)
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Return)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the editors are born by fork")
def test_a_killed_editor_loses_nothing_that_was_drawn(
    tmp_path: Path, editors: Editors, count: Callable[[int, int], int]
) -> None:
    chance = random.Random(7)
    path = tmp_path / "net.netdraw"
    for turn in range(count(20, 500)):
        last, code = editors.draw_until(signal.SIGKILL, chance.uniform(0, 0.3), str(path) if turn % 2 else "")
        assert code == -signal.SIGKILL
        documents = [each.documents[-1] for each in found()]
        if path.exists():
            documents.append(read(path))
        wanted = {f"Partner {number}" for number in range(1, last + 1)}
        assert any(wanted <= _names(document) for document in documents), turn
        for each in (*tmp_path.glob("*net.netdraw*"), *(tmp_path / "state" / "netdraw" / "journals").iterdir()):
            each.unlink()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the editors are born by fork")
def test_an_editor_that_is_asked_to_end_saves_first(tmp_path: Path, editors: Editors) -> None:
    path = tmp_path / "net.netdraw"
    last, code = editors.draw_until(signal.SIGTERM, 0.1, str(path))
    assert code == 0
    assert {f"Partner {number}" for number in range(1, last + 1)} <= _names(read(path))
    assert found() == []
    assert not sign(path).exists()


def test_a_file_opens_with_what_was_drawn_after_it_was_saved(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "net.netdraw"
    space = opened(path)
    _enter(space, "Zayaz")
    assert space.drawings.save()
    _enter(space, "Farent")
    space.keeping.end()
    assert _names(read(path)) == {"Zayaz"}
    again = opened(path)
    assert _names(again.document) == {"Zayaz", "Farent"}
    again.editor.undo()
    assert _names(again.document) == {"Zayaz"}


def test_a_file_that_another_program_changed_is_kept_beside_what_was_drawn(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "net.netdraw"
    space = opened(path)
    _enter(space, "Zayaz")
    assert space.drawings.save()
    theirs = edits.change_network(space.document, name="Van een ander")
    _enter(space, "Farent")
    space.keeping.end()
    save(theirs, path)
    again = opened(path)
    assert again.document == theirs
    (other,) = tmp_path.glob("net (teruggezet *.netdraw")
    assert _names(read(other)) == {"Zayaz", "Farent"}
    assert other.name in again.window.desk.notice.sentence


def test_saving_never_writes_over_what_another_program_wrote(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "net.netdraw"
    space = opened(path)
    _enter(space, "Zayaz")
    assert space.drawings.save()
    theirs = edits.change_network(space.document, name="Van een ander")
    save(theirs, path)
    _enter(space, "Farent")
    assert space.drawings.save()
    assert _names(read(path)) == {"Zayaz", "Farent"}
    (other,) = tmp_path.glob("net (van een ander programma *.netdraw")
    assert read(other) == theirs


def test_a_file_that_is_open_already_comes_as_a_copy(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "net.netdraw"
    space = opened(path)
    _enter(space, "Zayaz")
    assert space.drawings.save()
    again = opened(path)
    assert bare(again.document) == bare(space.document)
    assert again.keeping.path is None
    assert f"net.netdraw is al open bij {getpass.getuser()}@{socket.gethostname()}, sinds " in _said(again)
    _enter(space, "Farent")
    assert space.drawings.save()
    assert not again.keeping.path, "the copy has nothing to do with the file"
    space.keeping.end()
    assert opened(path).keeping.path == path


def test_another_machine_that_has_a_file_open_is_named_until_it_falls_silent(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "net.netdraw"
    save(small(), path)
    place = sign(path)
    place.write_text('{"who": "anna@elders", "since": "2026-11-20T09:15", "journal": "x.journal"}')
    assert "anna@elders, sinds 2026-11-20 09:15" in _said(opened(path))
    os.utime(place, (0, 0))
    assert opened(path).keeping.path == path


def test_nothing_is_saved_over_a_file_that_somebody_has_open(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "net.netdraw"
    save(small(), path)
    sign(path).write_text('{"who": "anna@elders", "since": "2026-11-20T09:15", "journal": "x.journal"}')
    space = opened(None)
    _enter(space, "Zayaz")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    assert not space.drawings.save_as()
    assert "anna@elders" in _said(space)
    assert read(path) == small()
    assert space.window.bottom.state.text() == "Nog niet bewaard"


def test_what_is_new_after_a_stop_is_shown_and_kept(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "net.netdraw"
    space = opened(path)
    _enter(space, "Zayaz")
    assert space.drawings.save()
    _enter(space, "Farent")
    space.keeping.end()
    again = opened(path)
    what, keep = (each for each in again.window.desk.notice.findChildren(QPushButton) if each.isVisibleTo(again.window))
    assert (what.text(), keep.text()) == ("Wat is er nieuw?", "Zo houden")
    what.click()
    names = {again.document.nodes[key].name for key in again.editor.selection if key in again.document.nodes}
    assert names == {"Farent"}
    keep.click()
    assert not again.window.desk.notice.isVisible()
    assert _names(read(path)) == {"Zayaz", "Farent"}
    assert [len(_names(each.document)) for each in replay(read(path))] == [0, 1, 2]


def test_a_drawing_with_a_name_is_saved_by_itself(opened: Open, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "net.netdraw"
    space = opened(path)
    _enter(space, "Zayaz")
    qtbot.waitUntil(path.exists, timeout=20_000)
    assert _names(read(path)) == {"Zayaz"}
    assert space.window.bottom.state.text().startswith("Bewaard om ")
    _enter(space, "Farent")
    assert not space.window.bottom.state.text().startswith("Bewaard")
    qtbot.waitUntil(lambda: _names(read(path)) == {"Zayaz", "Farent"}, timeout=20_000)
    assert not formers(path)[0].exists(), "what stood there a moment ago is no former version"


def test_in_a_folder_that_is_gone_the_drawing_stays_in_the_journal(opened: Open, tmp_path: Path) -> None:
    folder = tmp_path / "weg"
    folder.mkdir()
    space = opened(folder / "net.netdraw")
    _enter(space, "Zayaz")
    assert space.drawings.save()
    for each in folder.iterdir():
        each.unlink()
    folder.rmdir()
    _enter(space, "Farent")
    assert not space.drawings.save()
    assert "er is een kopie" in space.window.desk.notice.sentence
    assert space.window.bottom.state.text().startswith("Nog niet bewaard sinds ")
    _enter(space, "Mee")
    space.keeping.end()
    assert _names(found()[0].documents[-1]) == {"Zayaz", "Farent", "Mee"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="file-size limits are of Unix")
def test_a_full_disk_is_said_and_the_drawing_goes_on(tmp_path: Path) -> None:
    code = """
import resource, signal, sys
from pathlib import Path
from netdraw.files.journal import Journal
from netdraw.files.problems import Problem
from netdraw.files.session import bare, replay
from netdraw.files.writing import formers, save
from netdraw.model import edits
from tests.documents import small

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
save(small(), path)
whole = path.read_bytes()
journal = Journal(small(), path)
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
big = edits.change_node(small(), "n5", description="x" * 9000)
journal.follow(big)
assert not journal.works
try:
    save(big, path)
except Problem as problem:
    print(problem)
assert path.read_bytes() == whole
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.netdraw")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "a.netdraw" in done.stdout


def _press(space: Workspace, word: str) -> None:
    (button,) = (each for each in space.window.desk.notice.findChildren(QPushButton) if each.text() == word)
    button.click()


def _holding(folder: Path, word: str) -> set[str]:
    return {each.name for each in folder.rglob("*") if each.is_file() and word.encode() in each.read_bytes()}


def test_a_partner_that_is_forgotten_is_in_no_byte_on_disk(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "net.netdraw"
    for name in ("Zayaz", "Farent"):
        space = opened(path)
        _enter(space, name)
        _enter(space, f"{name} Geheimgenoot")
        assert space.drawings.save()
        space.keeping.end()
    space = opened(path)
    assert _holding(tmp_path, "Geheimgenoot") >= {"net.netdraw", "net.netdraw.bak"}
    secret = {key for key, node in space.document.nodes.items() if "Geheimgenoot" in node.name}
    space.editor.select(secret)
    space.window.commands["forget-this"].trigger()
    assert "Zayaz Geheimgenoot, Farent Geheimgenoot wordt overal vergeten" in _said(space)
    assert _holding(tmp_path, "Geheimgenoot"), "nothing is done before it is asked"
    _press(space, "Vergeten")
    assert "is vergeten" in _said(space)
    assert _holding(tmp_path, "Geheimgenoot") == set()
    assert _names(read(path)) == {"Zayaz", "Farent"}
    for _ in range(9):
        space.editor.undo()
        assert "Geheimgenoot" not in str(_names(space.document))
    space.keeping.end()
    assert _holding(tmp_path, "Geheimgenoot") == set()


def test_a_cleared_history_is_gone_and_the_drawing_is_not(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "net.netdraw"
    space = opened(path)
    _enter(space, "Zayaz")
    _enter(space, "Vergissing")
    assert space.drawings.save()
    space.editor.undo()
    assert space.drawings.save()
    assert "Vergissing" in path.read_text(encoding="utf-8")
    space.window.commands["forget-history"].trigger()
    _press(space, "Vergeten")
    assert _said(space).startswith("De tekening is er nog.")
    assert _holding(tmp_path, "Vergissing") == set()
    assert _names(read(path)) == {"Zayaz"}
    assert not space.window.commands["undo"].isEnabled()


def test_who_wants_no_history_has_none_in_the_file(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "net.netdraw"
    space = opened(path)
    space.window.commands["session"].trigger()
    _enter(space, "Zayaz")
    assert space.drawings.save()
    assert read(path).session == ()
    again = opened(tmp_path / "ander.netdraw")
    assert not again.window.commands["session"].isChecked()


def test_opening_says_which_of_those_that_hid_each_other_it_unfolded(tmp_path: Path, opened: Open) -> None:
    path = tmp_path / "rond.netdraw"
    path.write_bytes(dump(hiding_each_other(2)))
    before, space = path.read_bytes(), opened(path)
    assert _said(space).startswith("Alles is er nog.")
    assert "G1, G2" in _said(space)
    assert space.editor.picture.placements["g1"].folded
    assert not space.editor.picture.placements["g2"].folded
    assert path.read_bytes() == before
    _enter(space, "Gemeente")
    assert space.drawings.save()
    mended: list[Mended] = []
    assert read(path, mended.append).nodes.keys() == space.document.nodes.keys()
    assert not mended
