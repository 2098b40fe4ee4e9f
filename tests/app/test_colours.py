"""Everything in the window stands out from what it lies on, light and dark, and as much as was designed."""

import pytest

from netdraw.app.controls.tokens import DARK, LIGHT, STRONGER, WORN
from netdraw.language.colours import contrast
from netdraw.language.shipped import shipped

TEXT, OTHER = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
DESIGNED = [  # what, on what, the contrast in light and in dark, and the least it may be
    ("ink", "chrome", 15.0, 13.7, TEXT),
    ("ink", "surface", 15.7, 12.3, TEXT),
    ("ink", "press", 12.2, 8.9, TEXT),
    ("text2", "surface", 7.4, 7.9, TEXT),
    ("text2", "press", 5.8, 5.8, TEXT),
    ("text3", "surface", 5.3, 5.9, TEXT),
    ("text3", "chrome", 5.1, 6.6, TEXT),
    ("text3", "field", 4.9, 6.6, TEXT),
    ("text3", "livesoft", 4.64, 5.03, TEXT),
    ("livetext", "livesoft", 6.4, 6.9, TEXT),
    ("onprimary", "primary", 15.7, 13.5, TEXT),
    ("warn", "warnbg", 7.0, 8.9, TEXT),
    ("err", "errbg", 7.3, 8.1, TEXT),
    ("ok", "chrome", 5.6, 8.9, TEXT),
    ("edge", "surface", 3.42, 3.77, OTHER),
    ("edge", "field", 3.13, 4.23, OTHER),
    ("live", "surface", 5.1, 6.0, OTHER),
    ("live", "chrome", 4.9, 6.7, OTHER),
    ("live", "desk", 4.2, 7.4, OTHER),
]
ALSO = [  # what else the style sheet puts together
    ("ink", "hover"), ("ink", "livesoft"), ("ink", "warnbg"), ("ink", "errbg"), ("ink", "field"), ("text2", "chrome"),
    ("text2", "field"), ("text2", "hover"), ("onprimary", "primaryhover"), ("onprimary", "primarypress"),
    ("livetext", "surface"), ("text2", "warnbg"), ("text2", "errbg"),
]  # fmt: skip


@pytest.mark.parametrize(("mark", "ground", "light", "dark", "least"), DESIGNED, ids=lambda each: str(each))
def test_contrast_is_as_designed(mark: str, ground: str, light: float, dark: float, least: float) -> None:
    for worn, designed in ((LIGHT, light), (DARK, dark)):
        measured = contrast(worn[mark], worn[ground])
        assert measured >= least
        assert measured == pytest.approx(designed, abs=0.1)


@pytest.mark.parametrize("worn", WORN.values(), ids=["light", "light, stronger", "dark", "dark, stronger"])
def test_all_text_stands_out(worn: dict[str, str]) -> None:
    pairs = [(mark, ground) for mark, ground, *_, least in DESIGNED if least == TEXT]
    for mark, ground in pairs + ALSO:
        assert contrast(worn[mark], worn[ground]) >= TEXT, (mark, ground)


@pytest.mark.parametrize("dark", [False, True])
def test_more_contrast_makes_nothing_weaker(dark: bool) -> None:
    for token in STRONGER:
        for ground in ("surface", "chrome", "field"):
            usual, stronger = WORN[dark, False], WORN[dark, True]
            assert contrast(stronger[token], stronger[ground]) > contrast(usual[token], usual[ground])
            assert contrast(stronger[token], stronger[ground]) >= OTHER


def test_what_is_live_stands_out_on_everything_that_the_paper_bears() -> None:
    theme = shipped("nl").themes["colour"]
    grounds = {
        role: theme.colours[role] for role in ("white", "neighbourhood", "level-top", "level-middle", "level-bottom")
    }
    for role, ground in grounds.items():
        assert contrast(LIGHT["live"], ground) >= OTHER, role
