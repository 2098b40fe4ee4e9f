"""A drawing on disk to spoil."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from netdraw.files.writing import dump
from netdraw.language.words import speak, spoken
from tests.documents import small


@pytest.fixture(params=["nl", "en"])
def lang(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language of the interface in turn."""
    before = spoken()
    speak(request.param)
    yield request.param
    speak(before)


@pytest.fixture
def drawing(tmp_path: Path) -> Path:
    """A small drawing in a file."""
    path = tmp_path / "bond.netdraw"
    path.write_bytes(dump(small()))
    return path
