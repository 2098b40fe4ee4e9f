"""The page about the language says what the tables say, and its examples hold."""

from pathlib import Path

import pytest

from netdraw.drawing.soundness.verdict import unsound
from netdraw.files.languages import amiss, house_style, language
from netdraw.language.guide import guide
from netdraw.language.shipped import shipped

ROOT = Path(__file__).parents[2]
DATA = ROOT / "netdraw" / "language" / "data"


def test_the_page_is_up_to_date() -> None:
    written = (ROOT / "docs" / "language.md").read_text(encoding="utf-8")
    assert written == guide(shipped("en")), "netdraw language --guide -o docs/language.md"


@pytest.mark.parametrize("name", ["example", "house"])
def test_the_examples_of_the_page_are_right(name: str) -> None:
    assert list(amiss(DATA / f"{name}.toml", shipped("en"))) == []


def test_the_example_language_is_sound() -> None:
    own = language("en", DATA / "example.toml")
    assert list(unsound(own, [own.themes["colour"]])) == []


def test_the_house_style_of_the_page_is_sound() -> None:
    assert list(unsound(shipped("en"), [house_style(DATA / "house.toml", shipped("en"))])) == []
