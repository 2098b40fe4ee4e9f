"""What is remembered from one drawing to the next."""

from pathlib import Path

import pytest

from netdraw.files.house import Font, House
from netdraw.files.remembering import (
    MANY,
    remember_file,
    remember_names,
    remember_pages,
    remember_wish,
    remembered,
)
from netdraw.files.wishes import Wish
from netdraw.model.paper import PageSetup


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


def test_what_was_wished_for_a_figure_is_remembered_with_the_rules_of_its_house(tmp_path: Path) -> None:
    font = Font(name="Huis", regular=tmp_path / "a.ttf", bold=tmp_path / "b.ttf")
    wish = Wish().choosing(suffix=".png", outline_text=True, width=114.0, font=font, quotes=True)
    remember_wish(wish)
    remember_pages(PageSetup(paper="A3", across=2))
    assert remembered().wish == wish
    assert remembered().pages.paper == "A3"


def test_house_rules_change_what_they_say_and_leave_the_rest() -> None:
    wish = Wish(anonymous=True).choosing(dpi=600, theme="grey")
    ruled = wish.following(House.model_validate({"formats": ["png"], "width": "85 mm", "outline-text": True}))
    assert (ruled.suffix, ruled.house.width, ruled.house.outline_text) == (".png", 85, True)
    assert (ruled.anonymous, ruled.house.dpi, ruled.house.theme) == (True, 600, "grey")
