"""House rules are read as the guide shows them, and what they name is found beside them."""

import re
from pathlib import Path

import pytest

from netdraw.files.house import House, house_rules, ruled

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
