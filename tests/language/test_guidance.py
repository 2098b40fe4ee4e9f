"""What the program tells of itself is so."""

from collections.abc import Callable
from typing import Any

import pytest

from netdraw.editing.glossary import Glossary
from netdraw.editing.sentence import Party, Sentence, Tie, parsed
from netdraw.language.guidance import phrases
from netdraw.language.shipped import shipped

LEVELS = {
    "nl": (("n1", "Bestuurlijk"), ("n2", "Management"), ("n3", "Uitvoering")),
    "en": (("n1", "Governing"), ("n2", "Management"), ("n3", "Practice")),
}
MEANT: dict[str, Callable[[Any], object]] = {
    "partner": lambda said: said.items[0].name == "Zayaz",
    "list": lambda said: len(said.items) == 3,
    "link": lambda said: isinstance(said.items[0], Tie) and not said.items[0].both,
    "both-ways": lambda said: said.items[0].both,
    "typed-link": lambda said: said.items[0].signs.link_kind == "pays",
    "level": lambda said: (said.items[0].name, said.items[0].signs.level) == ("Farent", "n1"),
    "level-alone": lambda said: said.items[0].signs.level == "n2",
    "not-on-level": lambda said: (said.items[0].name, said.items[0].signs.not_on) == ("Farent", ("n1",)),
    "kind": lambda said: said.items[0].signs.node_kind == "resident",
    "domain": lambda said: said.items[0].signs.fields == {"domain": "care"},
    "strength": lambda said: said.items[0].signs.fields == {"strength": 3},
    "number": lambda said: said.items[0].signs.fields == {"number": 3},
    "digit": lambda said: said.items[0].signs.node_kind and not said.items[0].name,
    "count": lambda said: said.items[0].number == "> 20",
    "quote": lambda said: said.said.kind == "quote",
    "doubt": lambda said: said.said.kind == "doubt",
    "question": lambda said: said.said.kind == "question",
    "plain": lambda said: isinstance(said.items[0], Party) and said.items[0].name.endswith(" #1"),
}


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("key", phrases())
def test_every_example_of_the_quick_line_does_what_stands_beside_it(key: str, lang: str) -> None:
    words = Glossary(shipped(lang), "design", LEVELS[lang])
    said: Sentence = parsed(shipped(lang).name(phrases()[key].typed), words)
    assert MEANT[key](said)
