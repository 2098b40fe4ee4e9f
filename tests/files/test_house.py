"""House rules are read as the guide shows them, and what they name is found beside them."""

import re
from pathlib import Path

import pytest

from netdraw.files.house import CAPTIONED, House, house_rules, ruled
from netdraw.files.problems import Problem

GUIDE = Path(__file__).parents[2] / "docs" / "guide"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_example_in_the_guide_is_read(lang: str, tmp_path: Path) -> None:
    found = re.search(r"```toml\n(.+?)```", (GUIDE / lang / "figures.md").read_text("utf-8"), re.DOTALL)
    assert found
    (tmp_path / "house.toml").write_text(found[1], encoding="utf-8")
    rules = house_rules(tmp_path / "house.toml")
    assert (rules.width, rules.theme, rules.formats, rules.embed) == (174, "grey", ("svg", "pdf"), "none")
    assert rules.font
    assert rules.font.bold == tmp_path / "OpenSans-Bold.ttf"


@pytest.mark.parametrize(
    ("said", "width"), [("174", 174), ("174mm", 174), (" 85,5 mm", 85.5), ("257.0mm", 257), ("12", 12)]
)
def test_a_width_is_taken_with_or_without_its_unit(said: str, width: float) -> None:
    assert ruled(House(), {"width": said}).width == width


def test_what_is_asked_goes_before_the_rules_and_the_rest_stays() -> None:
    rules = ruled(House(dpi=600, legend="none", embed="full"), {"legend": "right", "dpi": "150"})
    assert (rules.dpi, rules.legend, rules.embed) == (150, "right", "full")


@pytest.mark.parametrize("name", ["netwrk", "Title", "date of it", ""])
def test_a_caption_that_names_what_is_not_known_is_refused_with_what_it_may_name(name: str, tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text(f'caption = "{{network}}, {{{name}}}."', encoding="utf-8")
    with pytest.raises(Problem) as refused:
        house_rules(tmp_path / "house.toml")
    assert f"{{{name}}}" in str(refused.value)
    assert all(f"{{{each}}}" in str(refused.value) for each in CAPTIONED)
