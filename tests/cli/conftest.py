"""A folder with a drawing to work in, and a way to run commands there."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from netdraw.cli.program import run
from netdraw.files.writing import dump
from netdraw.language.words import speak, spoken
from tests.documents import small


class Ran(NamedTuple):
    """What a command did."""

    code: int
    said: str
    sentence: str


@pytest.fixture(params=["nl", "en"])
def lang(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language of the interface in turn."""
    before = spoken()
    speak(request.param)
    yield request.param
    speak(before)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder to work in, with bond.netdraw: a design-picture p1 and a value-picture p2."""
    (tmp_path / "bond.netdraw").write_bytes(dump(small()))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def netdraw(folder: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication) -> Callable[..., Ran]:
    """Run a command in the folder; with the application of all tests, since there can be one only."""

    def ran(*arguments: str) -> Ran:
        capsys.readouterr()
        code = run(arguments)
        return Ran(code, *capsys.readouterr())

    return ran
