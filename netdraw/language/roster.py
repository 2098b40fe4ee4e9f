"""The roster: names of organisations and people that are already known, with what they are likely to be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from netdraw.language.matching import begins, folded

Source = Literal["placed", "imported", "used", "common"]


class Guess(NamedTuple):
    """What a name is likely to be: a kind of node and a domain, as stored words; "" where nothing is known."""

    kind: str = ""
    domain: str = ""


class Known(NamedTuple):
    """A name of the roster, what it is likely to be, and where it comes from."""

    name: str
    guess: Guess
    source: Source


@dataclass(frozen=True)
class Roster:
    """The words of the field as shipped, with a list of the user's own and the names in recent drawings.

    `imported` holds names, or pairs of a name and a kind.
    """

    imported: Sequence[str | tuple[str, str]] = ()
    used: Sequence[str] = ()

    def guess(self, name: str) -> Guess:
        """Return what a name is likely to be."""
        wanted = folded(name)
        return next((each.guess for each in self.names("nl") if folded(each.name) == wanted), Guess())

    def names(self, lang: str) -> Iterator[Known]:
        """Yield all names, the most likely first; of the words of the field those in `lang` come first."""
        for each in self.imported:
            name, kind = (each, "") if isinstance(each, str) else each
            yield Known(name, Guess(kind), "imported")
        yield from (Known(name, Guess(), "used") for name in self.used)

    def beginning(self, typed: str, lang: str) -> Iterator[Known]:
        """Yield the names of which the beginning, or that of one of their words, is typed."""
        start = folded(typed)
        return (each for each in self.names(lang) if begins(folded(each.name), start))
