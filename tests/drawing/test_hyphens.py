"""Where words are broken, against pyphen's own reading of its patterns."""

from itertools import pairwise

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.drawing.text.hyphens import syllables
from netdraw.drawing.text.lettering import Setting, block, measure

PYPHEN = pyphen.Pyphen(lang="nl_NL", left=1, right=1)
PARTS = ("maat", "schap", "pelijke", "woning", "corporatie", "opvang", "ziekenhuis", "'s-", "patiënt", "en", "ij", "2e")


words = st.lists(st.sampled_from(PARTS), min_size=1, max_size=5).map("".join)


@given(words | st.text(alphabet="abcdeijnorstuvë'", max_size=24))
def test_a_word_is_broken_where_pyphen_breaks_it(word: str) -> None:
    assert syllables(word) == tuple(PYPHEN.positions(word))


def test_a_long_word_is_broken_at_its_syllables() -> None:
    word = "maatschappelijke"
    places = [0, *syllables(word), len(word)]
    assert [word[start:end] for start, end in pairwise(places)] == ["maat", "schap", "pe", "lij", "ke"]


@pytest.mark.parametrize(
    ("word", "broken"),
    [
        ("Woningcorporaties", ["Woning-", "corporaties"]),
        ("Netwerkmanager", ["Netwerk-", "manager"]),
        ("Arbeidsmarkttoeleidingsorganisatie", ["Arbeidsmarkt-", "toeleidings-", "organisatie"]),
        ("Zorgverzekeraars", ["Zorg-", "verzekeraars"]),
        ("Woning\u00adcorporaties", ["Woning-", "corporaties"]),
    ],
)
def test_a_long_name_is_broken_where_its_words_are_joined(word: str, broken: list[str]) -> None:
    room = max(measure(each, 28, True) for each in broken)
    lines = block(word, "", (room, 1000), Setting(28, 28, bold=True), measure).lines
    assert [each.text for each in lines] == broken
