"""What the words and signs of the quick line name: levels, kinds and marks, in Dutch and in English."""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from netdraw.editing.scene import Scene
from netdraw.language.matching import begins, folded
from netdraw.language.shipped import Language
from netdraw.language.tables import STAND_INS, LinkKind, NodeKind, PictureKind
from netdraw.language.words import LANGUAGES, say
from netdraw.model.vocabulary import LETTERS

STANDARD = ("governing", "managing", "practice")  # the levels that a new picture has, the highest first
YEARS = re.compile(r"(?P<since>\d{4})[-–]|[-–](?P<until>\d{4})")
NUMBERED = re.compile(r"[1-9][0-9]?")
APART = ("level", *STAND_INS)  # kinds that nobody draws by their word


class Signs(NamedTuple):
    """What an item says besides a name: a level by id, a kind of node, a kind of link, marks; all as stored words.

    `not_on` are the levels, by id, that a node is expressly not on; `since` and `until` are years. `fields` are others
    with their values, for what has them; "rings" is the strength of a link that has those.
    """

    level: str = ""
    node_kind: str = ""
    link_kind: str = ""
    marks: tuple[str, ...] = ()
    not_on: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    fields: Mapping[str, str | int] = MappingProxyType({})

    def over(self, others: "Signs") -> "Signs":
        """Return these signs, and those of `others` where these say nothing; the marks of both."""
        return Signs(
            self.level or others.level,
            self.node_kind or others.node_kind,
            self.link_kind or others.link_kind,
            tuple(dict.fromkeys((*others.marks, *self.marks))),
            tuple(dict.fromkeys((*others.not_on, *self.not_on))),
            self.since or others.since,
            self.until or others.until,
            {**others.fields, **self.fields},
        )


class Glossary(NamedTuple):
    """The language, the kind of picture, and the ids of its levels with their names, the highest first."""

    language: Language
    picture: PictureKind
    levels: tuple[tuple[str, str], ...]

    def sign(self, word: str, tied: bool) -> Signs | None:
        """Return what a `#…`, `-#…`, `=…`, `2016-` or `-2019` names, if it does.

        A kind of node before one of link, `tied` the other way; and then a number, a domain, an order or a strength.
        """
        if word[:2] == "-#" and len(word) > 2 and (level := self.level(folded(word[2:]))):
            return Signs(not_on=(level,))
        if dated := YEARS.fullmatch(word):
            return Signs(since=dated["since"] or "", until=dated["until"] or "")
        name = folded(word[1:])
        if word[:1] == "#" and name and (level := self.level(name)):
            return Signs(level=level)
        if word[:1] != "=" or not name:
            return None
        if tied and len(name) == 1 and (lettered := self._lettered(name.upper())):
            return lettered
        node, link = self.node_kind(name), self.link_kind(name)
        if link and (tied or not node):
            return Signs(link_kind=link)
        return Signs(node_kind=node) if node else self._valued(name)

    def mark(self, word: str) -> str:
        """Return the mark of which this is the key."""
        return next((mark.id for mark in self.language.marks.values() if mark.key and mark.key == word), "")

    def level(self, name: str) -> str:
        """Return the highest level that is called so or begins so, or that has the place this word stands for.

        The words for the standard levels name the level that is called by any of them; where the levels have names of
        their own, the first, middle and last of them.
        """
        found = next((key for key, called in self.levels if folded(called).startswith(name)), "")
        return found or next((key for role in _roles(name) if (key := self._standing_for(role))), "")

    def _standing_for(self, role: str) -> str:
        named = {word: each for each in STANDARD for word in _words(each)}
        roles = {named.get(folded(called)): key for key, called in self.levels}
        if roles.keys() & set(STANDARD) or not self.levels:
            return roles.get(role, "")
        keys, number = [key for key, _ in self.levels], len(self.levels)
        places = {"governing": 0, "practice": number - 1} | ({"managing": number // 2} if number > 2 else {})
        return keys[places[role]] if role in places else ""

    def node_kind(self, name: str) -> str:
        """Return the kind of node that is called so, or the only one of which a name begins so."""
        return _only(self.language.nodes, name, str.startswith)

    def link_kind(self, name: str) -> str:
        """Return the kind of link that is called so, or the only one of which a word of a name begins so."""
        return _only(self.language.links, folded(name), begins)

    def _lettered(self, letter: str) -> Signs | None:
        """Return the kind of link that has letters, with this one."""
        kind = next((key for key, each in self.language.links.items() if each.badge == "letter"), "")
        return Signs(link_kind=kind, fields={"letter": letter}) if kind and letter in LETTERS else None

    def _valued(self, name: str) -> Signs | None:
        """Return what names the value of a field: a number, a domain, an order with its rings, or a strength."""
        if NUMBERED.fullmatch(name):
            return Signs(fields={"number": int(name)})
        sorts, strengths = self.language.sorts, (1, 2, 3)
        called = {key: _folded((key, each.code, each.names.nl, each.names.en)) for key, each in sorts.items()}
        if found := _one(called, name, str.startswith):
            rings = sorts[found].rings
            return Signs(fields={"domain": found, "rings": rings} if rings else {"domain": found})
        strong = next((each for each in strengths if name in _both(f"symbols.strength-{each}")), 0)
        return Signs(fields={"strength": strong}) if strong else None

    def numbered(self, digit: str) -> Signs | None:
        """Return the kind that is chosen with this digit."""
        kind = self.language.keyed(self.picture).get(int(digit))
        if kind is None:
            return None
        return Signs(link_kind=kind.id) if isinstance(kind, LinkKind) else Signs(node_kind=kind.id)


def glossary(scene: Scene) -> Glossary:
    """Return the glossary for a picture."""
    levels = tuple((each.id, scene.document.nodes[each.id].name) for each in scene.ranked())
    return Glossary(scene.language, scene.picture.kind, levels)


def _roles(name: str) -> Iterable[str]:
    return (role for role in STANDARD if any(word.startswith(name) for word in _words(role)))


def _words(role: str) -> tuple[str, ...]:
    return _both(f"editing.{role}")


def _both(key: str) -> tuple[str, ...]:
    return tuple(folded(say(key, lang)) for lang in LANGUAGES)


def _only(table: Mapping[str, NodeKind] | Mapping[str, LinkKind], name: str, fits: Callable[[str, str], bool]) -> str:
    kinds = [kind for key, kind in table.items() if key not in APART]
    called = {kind.id: _folded((kind.id, *kind.called)) for kind in kinds}
    also = [kind.id for kind in kinds if name in _folded(kind.also.both)]
    return also[0] if also and not any(name in names for names in called.values()) else _one(called, name, fits)


def _one(called: Mapping[str, set[str]], name: str, fits: Callable[[str, str], bool]) -> str:
    """Return what is called so, or else the only one of which a name fits; "" for none and for several."""
    exact = [key for key, names in called.items() if name in names]
    near = exact or [key for key, names in called.items() if any(fits(each, name) for each in names)]
    return near[0] if len(near) == 1 else ""


def _folded(words: Iterable[str]) -> set[str]:
    return {folded(each) for each in words}
