"""`netdraw language` and a language of a group's own, on the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

HUB = """
id = "district"

[[node]]
id = "youth-hub"
names = { nl = "jongerenhub", en = "youth hub" }
plural = { nl = "jongerenhubs", en = "youth hubs" }
outline = "chevron"
size = [200, 130]
minimum = [190, 120]
fill = "steering"
stroke = "none"
width = 0
label = { colour = "white", inset = [42, 8, 34, 8] }
fields = ["name"]
steps = { design = 2 }
"""
HOUSE = """
id = "municipality"

[[theme]]
id = "house"
names = { nl = "huisstijl", en = "house style" }
fonts = ["Open Sans"]
colours = { steering = "#00437A" }
"""
FRAME = """
id = "canvas"

[[node]]
id = "grid"
zones = { across = [{ nl = "nu", en = "now" }], down = [{ nl = "thuis", en = "home" }, { nl = "buiten", en = "out" }] }
"""
AXES = FRAME.replace("zones = {", 'zones = { form = "axes",')


@pytest.fixture
def write(folder: Path) -> Callable[[str], str]:
    """Write a language down and return the name of its file."""

    def written(text: str) -> str:
        (folder / "own.toml").write_text(text, encoding="utf-8")
        return "own.toml"

    return written


def test_a_sound_language_is_called_so(netdraw: Callable[..., Ran], write: Callable[[str], str]) -> None:
    ran = netdraw("language", "--check", write(HUB))
    assert (ran.code, ran.sentence) == (0, "")
    assert "own.toml" in ran.said


def test_a_frame_with_zones_of_ones_own_is_sound(netdraw: Callable[..., Ran], write: Callable[[str], str]) -> None:
    ran = netdraw("language", "--check", write(FRAME))
    assert (ran.code, ran.sentence) == (0, "")


@pytest.mark.parametrize(
    ("wrong", "places"),
    [
        (AXES, ['node, 1 ("grid"), zones', '"axes"', "across 2, down 2"]),
        (FRAME.replace("zones = {", 'zones = { fills = ["pink"],'), ["zones", "fills", "pink"]),
        (FRAME.replace("[[node]]", '[[node]]\nlayer = "node"'), ["zones", "frame"]),
        (HUB.replace('"chevron"', '"star"'), ['node, 1 ("youth-hub"), outline', "star"]),
        (HUB.replace('"steering"', '"pink"'), ['node, 1 ("youth-hub"), fill', "pink"]),
        (HUB.replace("size", "seize"), ["seize"]),
        (HUB.replace("[200, 130]", "[20, 13]"), ["minimum"]),
        (HUB + "oops\n", ["17"]),
        (HOUSE.replace("#00437A", "blue"), ["colours, steering", "blue", "#1B2430"]),
    ],
    ids=["axes", "zone colour", "no frame", "outline", "colour", "field", "size", "toml", "hex"],
)
def test_what_is_wrong_is_said_with_its_place(
    netdraw: Callable[..., Ran], write: Callable[[str], str], lang: str, wrong: str, places: list[str]
) -> None:
    ran = netdraw("language", "--check", write(wrong))
    assert ran.code == 2
    assert all(place in ran.sentence for place in places)


@pytest.mark.parametrize("lang", ["nl"], indirect=True)
def test_two_signs_that_look_alike_are_named(
    netdraw: Callable[..., Ran], write: Callable[[str], str], lang: str
) -> None:
    ran = netdraw("language", "--check", write(HUB.replace('"steering"', '"direct"')))
    assert ran.code == 2
    assert "directe waarde en jongerenhub" in ran.sentence


def test_a_house_style_colours_the_figure(
    netdraw: Callable[..., Ran], write: Callable[[str], str], folder: Path
) -> None:
    assert netdraw("export", "bond.netdraw", "--picture", "1", "-o", "a.svg", "--theme", write(HOUSE)).code == 0
    figure = (folder / "a.svg").read_text(encoding="utf-8")
    assert 'font-family="Open Sans, Arial' in figure


def test_a_house_style_that_breaks_the_rules_is_refused_with_the_pair(
    netdraw: Callable[..., Ran], write: Callable[[str], str], folder: Path
) -> None:
    ran = netdraw(
        "export", "bond.netdraw", "--picture", "1", "-o", "a.svg", "--theme", write(HOUSE.replace("#00437A", "#9FC5E8"))
    )
    assert ran.code == 2
    assert "steering #9FC5E8" in ran.sentence
    assert not (folder / "a.svg").exists()


def test_a_file_without_a_theme_is_no_house_style(netdraw: Callable[..., Ran], write: Callable[[str], str]) -> None:
    ran = netdraw("export", "bond.netdraw", "--picture", "1", "-o", "a.svg", "--theme", write(HUB))
    assert ran.code == 2
    assert "[[theme]]" in ran.sentence


def test_the_report_names_every_theme(netdraw: Callable[..., Ran], folder: Path) -> None:
    assert netdraw("language", "--report", "--lang", "nl", "-o", "report.md").code == 0
    report = (folder / "report.md").read_text(encoding="utf-8")
    assert all(f"\n## {theme}\n" in report for theme in ("kleur", "grijs", "contrast"))
    assert "Alles is goed uit elkaar te houden" in report
