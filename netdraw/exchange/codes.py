"""Gives every name in a drawing a code, which says what it is and has a letter, and keeps which name is behind it."""

from collections.abc import Iterator, Mapping
from string import ascii_uppercase
from typing import NamedTuple

from netdraw.drawing.text.printable import printable
from netdraw.exchange.masking import Mask, Masking
from netdraw.language.matching import folded
from netdraw.language.ordinary import is_ordinary, is_role, role_in, words_of
from netdraw.language.persons import persons
from netdraw.language.shipped import Language
from netdraw.language.words import keys, say
from netdraw.model.document import Document
from netdraw.model.records import Node

TELLING = ("task", "direct-value", "indirect-value", "note", "quote", "question")  # a text, not a name


class Entry(NamedTuple):
    """A code and the name that it stands for."""

    code: str
    name: str


class Key(NamedTuple):
    """The codes of a network, its own first, with the names behind them; `stem` is what its files may be called."""

    network: str
    stem: str
    entries: tuple[Entry, ...]

    def hidden(self, text: str) -> str:
        """Return somebody's own text with codes in it."""
        return Masking(Mask(each.name, each.code) for each in self.entries).text(text)


class Codes:
    """Hands out the codes of one document in the words of `language`: always the same ones for the same document.

    The network comes first, then its place, the nodes in their order, and persons that are named in texts. `number` is
    the place of the network among those that are made anonymous together, from 0: it gives its letter.
    """

    def __init__(self, document: Document, language: Language, number: int = 0) -> None:
        self._language = language
        self._taken = {folded(node.name) for node in document.nodes.values()}
        self._masks: dict[str, Mask] = {}
        self._counts: dict[str, int] = {}
        self.network = self._code(document.network.name, self._say("network"), number)
        self.place = self._code(document.network.place, self._say("place")) if document.network.place else ""
        self.nodes: Mapping[str, str] = {key: self._of(node) for key, node in document.nodes.items()}
        for text in texts(document):
            for start, end in persons(text):
                self._code(text[start:end], self._say("person"))
        sources = dict.fromkeys(claim.source for claim in document.claims if claim.source)
        self.sources = {name: f"{self._say('source')} {letters(i)}" for i, name in enumerate(sources)}

    @property
    def masking(self) -> Masking:
        """What puts the codes into texts."""
        return Masking((each for each in self._masks.values() if each.name), self._say("name"))

    @property
    def key(self) -> Key:
        """The way back to the names."""
        named = [Entry(mask.code, printable(mask.name)) for mask in self._masks.values()]
        named += [Entry(code, name) for name, code in self.sources.items()]
        return Key(self.network, "-".join(folded(self.network).split()), tuple(each for each in named if each.name))

    def _of(self, node: Node) -> str:
        """Return the code of a node; "" for one that keeps its name, being a role, or has a text instead of one."""
        usual = node.kind == "level" and all(map(is_ordinary, words_of(node.name)))
        if not folded(node.name) or node.kind in TELLING or usual or is_role(node.name):
            return ""
        word = role_in(node.name, node.kind) or self._kind(node.kind)
        return self._code(node.name, f"{word[:1].upper()}{word[1:]}", kind=node.kind)

    def _kind(self, kind: str) -> str:
        """Return what a node of a kind is called in its code, unless there is a name in that."""
        if f"anonymous.kind-{kind}" in keys(self._language.lang):
            return self._say(f"kind-{kind}")
        called = self._language.called(kind)
        return called if all(map(is_ordinary, words_of(called))) else self._say("other")

    def _code(self, name: str, word: str, number: int = 0, kind: str = "") -> str:
        """Return the code that a name has already, or `word` with the next letter, from number `number` on."""
        known = folded(name)
        if known not in self._masks:
            number = self._counts.get(word, number)
            while folded(f"{word} {letters(number)}") in self._taken:
                number += 1
            self._counts[word] = number + 1
            self._masks[known] = Mask(name, f"{word} {letters(number)}", kind)
        return self._masks[known].code

    def _say(self, word: str) -> str:
        return say(f"anonymous.{word}", self._language.lang)


def letters(number: int) -> str:
    """Return A for 0, Z for 25, AA for 26, as columns of a spreadsheet are called."""
    more, last = divmod(number, len(ascii_uppercase))
    return (letters(more - 1) if more else "") + ascii_uppercase[last]


def texts(document: Document) -> Iterator[str]:
    """Yield all that is written in a drawing and can be shown, apart from the names of the network and its place."""
    yield from (text for node in document.nodes.values() for text in (node.name, node.count, node.description))
    yield from (zone for node in document.nodes.values() for zone in node.zones)
    yield from (link.label for link in document.links.values())
    yield from (claim.value for claim in document.claims if isinstance(claim.value, str))
    yield from (claim.source for claim in document.claims)
    yield from (text for phase in document.network.phases for text in (phase.name, phase.motto))
    yield from (text for picture in document.pictures.values() for text in (picture.title, picture.by))
