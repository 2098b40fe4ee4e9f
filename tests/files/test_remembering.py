"""What is remembered from one drawing to the next."""

from pathlib import Path

import pytest

from netdraw.files.remembering import MANY, remember_file, remember_names, remembered


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path


def test_the_file_opened_last_comes_first_and_once() -> None:
    for name in ("a", "b", "a"):
        remember_file(Path(f"/drawings/{name}.netdraw"))
    assert [path.stem for path in remembered().recent] == ["a", "b"]


def test_no_more_than_some_files_are_remembered() -> None:
    for number in range(MANY + 5):
        remember_file(Path(f"/drawings/{number}.netdraw"))
    assert len(remembered().recent) == MANY


def test_a_list_of_names_is_kept_beside_the_files() -> None:
    remember_file(Path("/drawings/a.netdraw"))
    remember_names([("Zayaz", ""), ("Zorgtafel", "consultation")])
    assert remembered().names == (("Zayaz", ""), ("Zorgtafel", "consultation"))
    assert len(remembered().recent) == 1


@pytest.mark.parametrize("data", [b"", b"{", b'{"recent": 3}', b"\xff\xfe"])
def test_what_cannot_be_read_is_forgotten(elsewhere: Path, data: bytes) -> None:
    place = elsewhere / "netdraw" / "memory.json"
    place.parent.mkdir()
    place.write_bytes(data)
    assert not remembered().recent
    remember_file(Path("/drawings/a.netdraw"))
    assert len(remembered().recent) == 1


def test_where_nothing_may_be_written_nothing_is_remembered(elsewhere: Path) -> None:
    (elsewhere / "netdraw").write_text("in the way", encoding="utf-8")
    remember_file(Path("/drawings/a.netdraw"))
    assert not remembered().recent
