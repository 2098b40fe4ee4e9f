"""The roster: names of organisations and people that are already known, with what they are likely to be."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from netdraw.language.matching import begins, folded
from netdraw.language.tables import Entry

Source = Literal["placed", "network", "imported", "used", "common"]


class Guess(NamedTuple):
    """What a name is likely to be: a kind of node and a domain, as stored words; "" where nothing is known."""

    kind: str = ""
    domain: str = ""


class Known(NamedTuple):
    """A name of the roster, what it is likely to be, and where it comes from."""

    name: str
    guess: Guess
    source: Source
    lang: str = ""  # of a common word


class Group(Entry):
    """Words of the field in both languages, for one kind of node and, of partners, one domain."""

    kind: str
    domain: str = ""
    nl: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True)
class Roster:
    """The words of the field as shipped, with a list of the user's own and the names in recent drawings.

    `imported` holds names, or pairs of a name and a kind.
    """

    imported: Sequence[str | tuple[str, str]] = ()
    used: Sequence[str] = ()

    def guess(self, name: str) -> Guess:
        """Return what a name is likely to be: by its own list, by itself, else by its last or its first words."""
        words = folded(name).split()
        listed = next((kind for own, kind in self._listed() if kind and folded(own) == folded(name)), "")
        if listed:
            return Guess(listed, _guess(words).domain if listed == "partner" else "")
        return _guess(words)

    def names(self, lang: str) -> Iterator[Known]:
        """Yield all names, the most likely first; of the words of the field those in `lang` come first."""
        for name, _ in self._listed():
            yield Known(name, self.guess(name), "imported")
        yield from (Known(name, self.guess(name), "used") for name in self.used)
        yield from _common(lang)

    def beginning(self, typed: str, lang: str) -> Iterator[Known]:
        """Yield the names of which the beginning, or that of one of their words, is typed.

        Words of the field in another language than `lang` come only where there is none in that.
        """
        found = [each for each in self.names(lang) if begins(folded(each.name), folded(typed))]
        own = [each for each in found if each.source != "common" or each.lang == lang]
        yield from own or found

    def _listed(self) -> Iterator[tuple[str, str]]:
        return ((each, "") if isinstance(each, str) else each for each in self.imported)


def _guess(words: Sequence[str]) -> Guess:
    cuts = [(0, len(words)), *((i, len(words)) for i in range(1, len(words)))]
    cuts += [(0, i) for i in range(len(words) - 1, 0, -1)]
    found = (_index().get(" ".join(words[start:end])) for start, end in cuts)
    return next((each for each in found if each), Guess())


@cache
def _index() -> Mapping[str, Guess]:
    return {folded(each.name): each.guess for lang in ("en", "nl") for each in reversed(_common(lang))}


@cache
def _common(lang: str) -> tuple[Known, ...]:
    """Return the shipped words, those in `lang` first."""
    text = (Path(__file__).parent / "data" / "roster.toml").read_text(encoding="utf-8")
    groups = [Group.model_validate(entry) for entry in tomllib.loads(text)["entry"]]
    return tuple(
        Known(word, Guess(group.kind, group.domain), "common", spoken)
        for spoken in sorted(("nl", "en"), key=lambda each: each != lang)
        for group in groups
        for word in (group.nl if spoken == "nl" else group.en)
    )
