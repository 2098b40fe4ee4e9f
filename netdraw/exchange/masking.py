"""Puts a code in the place of every name that stands in a text, also where it is bent, joined or shortened."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from netdraw.language.ordinary import WORD, is_ordinary, role_in, words_of

ENDINGS = ("'s", "se", "en", "er", "s", "e")  # Zayaz's, Tilburgse, Rotterdammer
WITHIN, BEFORE = 5, 4  # letters of a name that is looked for anywhere in a word, or only where one begins
NUMBER = 5  # digits that make a number somebody's
BRACKETS = re.compile(r"\(([^()]*)\)")
STARTS = re.compile(r"(?:^|[.?!:;…\n–•“‘(\"]|\d[.)]?)\s*$")
SIGNED = re.compile(r"[^\W\d_]*(?:[A-ZÀ-ÖØ-Þ][^\W_]*[A-ZÀ-ÖØ-Þ]|[^\W\d_]+\d)")  # CVTB, NZa, Platform31
CAMEL = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")  # within deltaWonen
DOUBLED = re.compile(r"([^aeiou])\1$")
ALSO = {"hertogenbosch": ("bosch", "bossche"), "gravenhage": ("haag", "haagse"), "haag": ("gravenhage", "haagse")}
LETTER = re.compile(r"[^\W\d_]")
REACHED = re.compile(  # where somebody can be reached
    r"""[\w.+-]+@[\w-]+(?:\.[\w-]+)+                                    # by mail
    | (?<!\w)@\w+                                                      # by a handle
    | (?:https?://|www\.)\S*[^\s.,:;!?)”’"]                             # on the web
    | (?:[\w-]+\.)+(?:nl|be|eu|com|org|net|info)\b(?:/\S*[^\s.,:;!?)”’"])?
    | (?<!\w)(?!\d\d?-\d\d?-\d{4}\b)(?:\+|\(?0)\d(?:[ ()/.-]{0,3}\d){7,}  # by telephone, but no date
    | \b[1-9]\d{3}[ ]?[A-Z]{2}\b                                       # by post
    """,
    re.VERBOSE,
)


class Mask(NamedTuple):
    """A name of a kind of node ("" where it is no node's), and what is put in its place."""

    name: str
    code: str
    kind: str = ""


class Form(NamedTuple):
    """A way to write a name: its words, what is put in its place, and whether only a capital tells it from a word."""

    words: tuple[str, ...]
    code: str
    capital: bool


class Masking:
    """All masks of a document; of two names that fit the same words the longer goes first, then the earlier one.

    A word with a capital inside a sentence, of which nothing is known, is taken for a name too, and so is where
    somebody can be reached, as by mail or telephone: `unknown` is put there, if that is given.
    """

    def __init__(self, masks: Iterable[Mask], unknown: str = "") -> None:
        self._masks, self._unknown = tuple(masks), unknown
        self._many = re.compile(rf"{re.escape(unknown)}(?:[\W_]?{re.escape(unknown)})+" if unknown else r"(?!)")

    def text(self, text: str) -> str:
        """Return a text with a code for every name in it; the very same text where there is none."""
        shadow = _Shadow(REACHED.sub(self._unknown, text) if self._unknown else text)
        out, done, i = "", 0, 0
        while i < len(shadow.words):
            code, count = self._at(shadow, i)
            if code:
                out += shadow.piece(done, shadow.words[i][0]) + code
                done = shadow.words[i + count - 1][1]
            i += count
        return self._many.sub(self._unknown, out + shadow.piece(done, len(shadow.folded)))

    def _at(self, shadow: "_Shadow", i: int) -> tuple[str, int]:
        """Return what is put in the place of the words from number `i` on ("" for nothing), and how many they are."""
        for form in (each for first in _forms(shadow.word(i)) for each in self._wholes.get(first, ())):
            count = len(form.words)
            if shadow.says(form.words, i) and not (form.capital and shadow.is_small(i)):
                return form.code, count
        word = shadow.word(i)
        if is_ordinary(word):
            return "", 1
        return self._part(word) or self._stranger(shadow, i), 1

    def _part(self, word: str) -> str:
        """Return the code for a word that is, or holds, a part of a name."""
        whole = next((self._parts[form] for form in _forms(word) if form in self._parts), "")
        return whole or next((code for part, code in self._parts.items() if _holds(word, part)), "")

    def _stranger(self, shadow: "_Shadow", i: int) -> str:
        start, end = shadow.words[i]
        written = shadow.piece(start, end)
        if shadow.is_small(i) or end - start < 2:
            return ""
        return "" if STARTS.search(shadow.piece(0, start)) and not SIGNED.match(written) else self._unknown

    @cached_property
    def _wholes(self) -> Mapping[str, list[Form]]:
        """All names and short forms of them by their first word, the longest first."""
        forms: dict[str, list[Form]] = {}
        for mask in self._masks:
            for name in _shorter(mask):
                words = tuple(_Shadow(name).each())
                apart = tuple(_Shadow(CAMEL.sub(" ", name)).each())
                for written in dict.fromkeys((words, apart, ("".join(words),))) if _names(words) else ():
                    capital = len(written) == 1 and (len(written[0]) < BEFORE or is_ordinary(written[0]))
                    forms.setdefault(written[0], []).append(Form(written, mask.code, capital))
        return {first: sorted(found, key=lambda form: -len(form.words)) for first, found in forms.items()}

    @cached_property
    def _parts(self) -> Mapping[str, str]:
        """The words in all names that are nobody else's, each with the code of the first name that it stands in."""
        parts: dict[str, str] = {}
        for mask in self._masks:
            for name in (mask.name, CAMEL.sub(" ", mask.name)):
                shadow = _Shadow(name)
                for i, word in enumerate(shadow.each()):
                    signed = SIGNED.match(shadow.piece(*shadow.words[i]))
                    if _names((word,)) and (len(word) >= BEFORE or signed) and not is_ordinary(word):
                        parts.update({each: mask.code for each in _akin(word) if each not in parts})
        return parts


class _Shadow:
    """A text as it is compared: small letters without accents and unseen signs, each knowing where it stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        pairs = [(sign, place) for place, each in enumerate(text) for sign in _folded(each)]
        self.folded = "".join(sign for sign, _ in pairs)
        self._places = [*(place for _, place in pairs), len(text)]
        self.words = [found.span() for found in WORD.finditer(self.folded)]

    def piece(self, start: int, end: int) -> str:
        """Return what stands in the text itself from one place of the folded text to another."""
        return self._text[0 if not start else self._places[start] : self._places[end]]

    def word(self, i: int) -> str:
        """Return a word, folded."""
        start, end = self.words[i]
        return self.folded[start:end]

    def each(self) -> Iterator[str]:
        """Yield all words, folded."""
        return (self.word(i) for i in range(len(self.words)))

    def is_small(self, i: int) -> bool:
        """Whether a word is written without a capital."""
        written = self.piece(*self.words[i])
        return written == written.lower()

    def says(self, words: tuple[str, ...], i: int) -> bool:
        """Whether these words stand from number `i` on, the last of them with or without an ending."""
        if len(words) > len(self.words) - i:
            return False
        *before, last = (self.word(i + n) for n in range(len(words)))
        return [*words[:-1]] == before and words[-1] in _forms(last)


def _folded(sign: str) -> str:
    if sign == "’":
        return "'"
    if sign.isascii():
        return sign.lower()
    parts = unicodedata.normalize("NFD", sign.casefold())
    return "".join(each for each in parts if not unicodedata.combining(each) and unicodedata.category(each) != "Cf")


def _forms(word: str) -> tuple[str, ...]:
    """Return a word, and what is left of it without each ending that it may have."""
    return (word, *(word[: -len(end)] for end in ENDINGS if word.endswith(end) and len(word) > len(end)))


def _akin(part: str) -> Iterator[str]:
    """Yield a part of a name, and the words that a place of that name has besides: Zwolle, Zwols, Zwolse."""
    yield from (part, *ALSO.get(part, ()))
    for ending in ("en", "e", "a"):
        if part.endswith(ending) and len(part) - len(ending) >= BEFORE:
            stem = DOUBLED.sub(r"\1", part[: -len(ending)])
            yield from (word for word in (f"{stem}s", f"{stem}se") if not is_ordinary(word))


def _shorter(mask: Mask) -> Iterator[str]:
    """Yield a name; what stands in it between brackets and without that, or without its role, where that is a name."""
    yield mask.name
    bare = BRACKETS.sub(" ", mask.name)
    shorter = (bare, *BRACKETS.findall(mask.name), bare[len(role_in(bare, mask.kind)) :])
    yield from (each for each in dict.fromkeys(shorter) if not all(map(is_ordinary, words_of(each))))


def _names(words: tuple[str, ...]) -> bool:
    """Whether words can be looked for at all: more than one letter, or a number as long as that of a telephone."""
    signs = "".join(words)
    return len(signs) > 1 and (bool(LETTER.search(signs)) or len(signs) >= NUMBER)


def _holds(word: str, part: str) -> bool:
    return (len(part) >= WITHIN and part in word) or (len(part) >= BEFORE and word.startswith(part))
