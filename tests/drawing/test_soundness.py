"""The language is sound by computation, in every theme; and what is not sound is found, with its name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from netdraw.drawing.look import Look
from netdraw.drawing.soundness.contrasts import contrasts
from netdraw.drawing.soundness.verdict import alike, dim, unsound
from netdraw.drawing.text.lettering import measure
from netdraw.language.own import completed, extended
from netdraw.language.shipped import Language, shipped
from netdraw.language.tables import Own, Theme
from netdraw.language.vision import apart, lightness
from netdraw.language.words import speak, spoken
from tests.languages import DISTRICT

LANGUAGE = shipped("en")
COLOUR = LANGUAGE.themes["colour"]


@pytest.fixture
def dutch() -> Iterator[None]:
    before = spoken()
    speak("nl")
    yield
    speak(before)


def _with(**tables: Any) -> Language:
    return extended(LANGUAGE, Own.model_validate(completed({"id": "planted", **tables}, LANGUAGE)))


@pytest.mark.parametrize("theme", LANGUAGE.themes.values(), ids=lambda theme: theme.id)
def test_every_two_symbols_can_be_told_apart_and_everything_is_clear(theme: Theme) -> None:
    assert list(unsound(LANGUAGE, [theme])) == []


def test_a_language_of_ones_own_can_be_sound() -> None:
    own = extended(LANGUAGE, Own.model_validate(completed(DISTRICT, LANGUAGE)))
    assert list(unsound(own, [own.themes["colour"]])) == []


def test_two_kinds_of_one_shape_are_found_by_name() -> None:
    twin = LANGUAGE.nodes["activity"].model_dump(mode="json", exclude_unset=True)
    planted = _with(node=[{**twin, "id": "twin", "names": {"nl": "tweeling", "en": "twin"}}])
    found = next(unsound(planted, [COLOUR]))
    assert "activity" in found
    assert "twin" in found


def test_colour_alone_does_not_set_two_lines_apart() -> None:
    recoloured = LANGUAGE.links["steers"].model_dump(mode="json", exclude_unset=True)
    planted = _with(link=[{**recoloured, "id": "helps", "colour": "direct"}])
    pairs = {(each.one, each.other) for each in alike(planted, COLOUR)}
    assert ("steers", "helps") in pairs


def test_a_pale_line_is_found_with_both_colours() -> None:
    house = COLOUR.model_copy(update={"colours": {**COLOUR.colours, "tension": "#E58A97"}})
    told = [each for each in unsound(LANGUAGE, [house]) if "tension #E58A97" in each]
    assert told
    assert "tension" in told[0]


def test_what_is_not_sound_is_told_in_the_words_and_numbers_of_the_reader(dutch: None) -> None:
    house = COLOUR.model_copy(update={"colours": {**COLOUR.colours, "direct": "#5FB38A"}})
    told = "\n".join(unsound(shipped("nl"), [house]))
    assert "thema kleur" in told
    assert "directe waarde" in told
    assert re.search(r"contrast van 2,\d\d, en het moet minstens 4,5 zijn", told)


def test_words_that_fade_into_their_surface_are_found() -> None:
    house = COLOUR.model_copy(update={"colours": {**COLOUR.colours, "direct": "#5FB38A"}})
    assert any(each.kind == "direct-value" and each.needed == 4.5 for each in dim(LANGUAGE, house))


def test_a_second_dashed_mark_and_a_second_badge_are_found() -> None:
    planted = _with(mark=[{**DISTRICT["mark"][0], "dash": [10, 5], "badge": "star"}])
    told = " ".join(unsound(replace(planted, themes={}), []))
    assert "dash" in told
    assert "star" in told


def test_the_contrast_of_words_is_measured_where_they_stand() -> None:
    met = contrasts(Look(LANGUAGE, COLOUR, measure, "design"))
    colours = COLOUR.colours
    on_manager = {each.behind for each in met if each.kind == "coordinator" and each.needed == 4.5}
    assert colours["ink"] in on_manager
    assert any(each.kind == "strains" and each.behind == colours["level-bottom"] for each in met)


def test_colours_look_apart_as_was_computed_when_they_were_chosen() -> None:
    colours = COLOUR.colours
    assert apart(colours["steering"], colours["indirect"], "protan") == pytest.approx(2, abs=0.5)
    assert apart(colours["ink"], colours["money"]) == pytest.approx(42, abs=0.5)
    assert lightness(colours["tension"]) == pytest.approx(50, abs=0.5)
