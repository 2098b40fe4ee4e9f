"""Tells words that everybody uses from those that name somebody: by the tables of the language and of the interface."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from netdraw.language.matching import folded
from netdraw.language.roster import Roster
from netdraw.language.shipped import shipped
from netdraw.language.tables import Names
from netdraw.language.words import LANGUAGES, keys

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
HEAD = re.compile(r"[,:;(]|\s(?:aan|bij|buiten|in|met|op|uit|van|voor|at|for|from|of|on|with)\s")  # behind the noun
JOINED = re.compile(r"\b(?:en|and)\b")
GLUED = re.compile(r"\d[^\W\d_]|\d×")  # "3×3-aanpak" is a name, "16 organisaties" tells how many
COUNTED = re.compile(r"(?!1 )\d+ ")
MANY = re.compile(r"(?<!^won)en$|(?:[^aeious]|ie|ee)s$|^people$|^children$|^staff$")  # "huis" and "proces" are one
ENDINGS = ("'s", "en", "e", "s", "n")
SHORTEST = 4  # letters of what may be left without its ending


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are written, without soft hyphens."""
    return WORD.findall(text.replace("\u00ad", ""))


def is_ordinary(word: str) -> bool:
    """Whether everybody uses a word, in Dutch or English, apart from its ending; a number is no name either."""
    known = folded(word.replace("’", "'"))
    return known.isdecimal() or not _forms(known).isdisjoint(_ordinary())


def is_role(name: str) -> bool:
    """Whether a name only says what somebody is or does: "16 organisaties", "Bestuurlijk overleg", "Partner A"."""
    words = words_of(name)
    if GLUED.search(name):
        return False
    if any(word != word.lower() for word in words[1:]):  # "Sociaal Werk": its capitals make it a name
        return _single(words)
    known = [folded(word) for word in words]
    beside = _plain()["qualities"]
    roles = [word for word in known if word not in beside and not word.isdecimal()]
    return bool(roles) and all(word in _roles() for word in roles)


def is_plural(name: str) -> bool:
    """Whether a verb behind a name is in the plural, as far as that can be told: behind "16 organisaties" it is.

    The name of an organisation is one thing, whatever it looks like: "Brabant Wonen".
    """
    name = name.replace("\u00ad", "").lower()
    words = words_of(HEAD.split(name, maxsplit=1)[0])
    return bool(COUNTED.match(name) or JOINED.search(name.split(":")[0])) or (bool(words) and _ends_many(words[-1]))


def _ends_many(word: str) -> bool:
    return word.endswith(("'s", "’s")) or bool(MANY.search(word) and is_role(word))


def role_in(name: str, kind: str) -> str:
    """Return the words of the field that a name begins with and that suit its kind: "Gemeente" of "Gemeente Oss"."""
    words = words_of(name)
    for end in range(len(words) - 1, 0, -1):
        if _phrases().get(folded(" ".join(words[:end]))) in ("partner", kind):
            return " ".join(words[:end])
    return ""


def _single(words: list[str]) -> bool:
    """Whether the words are a role and a letter, as a code has them."""
    return len(words) == 2 and len(words[1]) == 1 and folded(words[0]) in _roles()


def _forms(word: str) -> set[str]:
    """Return a word as it is, and without each ending that it may have."""
    return {word, *(word[: -len(end)] for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= SHORTEST)}


@cache
def _ordinary() -> frozenset[str]:
    """Return all ordinary words, and each without its ending."""
    known = {folded(word) for table in _plain().values() for word in table} | _roles()
    known |= {folded(word) for names in _named() for text in (names.nl, names.en) for word in words_of(text)}
    for lang in LANGUAGES:
        known |= {folded(word) for text in keys(lang).values() for word in words_of(text) if word == word.lower()}
    return frozenset(form for word in known for form in _forms(word))


@cache
def _roles() -> frozenset[str]:
    listed = {folded(word) for word in _plain()["roles"]}
    return frozenset(listed | {word for phrase in _phrases() for word in phrase.split()})


@cache
def _phrases() -> Mapping[str, str]:
    """Return the words of the field, those in small letters only, by what kind they are: others are names."""
    kinds = {folded(text): kind.id for kind in shipped().nodes.values() for text in kind.called}
    known = (each for lang in LANGUAGES for each in Roster().names(lang) if each.name == each.name.lower())
    return {folded(each.name): each.guess.kind for each in known} | kinds


def _named() -> Iterator[Names]:
    language = shipped()
    yield from (each.names for each in language.sorts.values())
    yield from (each.names for each in language.marks.values())
    yield from (each.names for each in language.links.values())


@cache
def _plain() -> Mapping[str, frozenset[str]]:
    text = (Path(__file__).parent / "data" / "plain.toml").read_text(encoding="utf-8")
    return {table: frozenset(map(folded, words)) for table, words in tomllib.loads(text).items()}
