"""The language as shipped, and how a word of a document is looked up in it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import JsonValue

from netdraw.language.colours import luminance_grey
from netdraw.language.tables import Icon, LinkKind, Mark, Names, NodeKind, PictureKind, Sort, Theme

VERSION = 1
DIGITS = range(1, 10)

E = TypeVar("E", NodeKind, LinkKind, Mark, Sort, Theme)


class Origin(NamedTuple):
    """Where an entry that differs from the shipped one comes from, and all that it says."""

    language: str
    version: int
    entry: JsonValue


@dataclass(frozen=True)
class Language:
    """All entries by id, in the order of the tables, with the language (`lang`) in which their names are given.

    `icons` are those that do not come with netdraw; `origins`, by table and id, the entries that differ from the
    shipped ones.
    """

    lang: str
    nodes: Mapping[str, NodeKind]
    links: Mapping[str, LinkKind]
    marks: Mapping[str, Mark]
    sorts: Mapping[str, Sort]
    themes: Mapping[str, Theme]
    icons: Mapping[str, Icon] = field(default_factory=dict)
    origins: Mapping[tuple[str, str], Origin] = field(default_factory=dict)

    def node(self, kind: str) -> NodeKind:
        """Return the kind of node; one that is not in the language is a plain box with its word."""
        return self.nodes.get(kind) or self.nodes["unknown"]

    def link(self, kind: str) -> LinkKind:
        """Return the kind of link; one that is not in the language is a plain line with its word."""
        return self.links.get(kind) or self.links["unknown"]

    def offered(self, picture: PictureKind) -> tuple[NodeKind | LinkKind, ...]:
        """Return the kinds for a kind of picture in the order of the palette: the lines behind the shapes."""
        kinds: tuple[NodeKind | LinkKind, ...] = (*self.nodes.values(), *self.links.values())
        return tuple(kind for kind in kinds if picture in kind.steps)

    def at_once(self, picture: PictureKind) -> tuple[NodeKind | LinkKind, ...]:
        """Return the kinds that are offered at first sight."""
        return tuple(kind for kind in self.offered(picture) if kind.steps[picture] == 1)

    def keyed(self, picture: PictureKind) -> Mapping[int, NodeKind | LinkKind]:
        """Return the kinds that are chosen with a digit, by digit: their own, else the first that is left."""
        own = {kind.keys[picture]: kind for kind in self.offered(picture) if picture in kind.keys}
        left = [digit for digit in DIGITS if digit not in own]
        others = (kind for kind in self.at_once(picture) if picture not in kind.keys)
        return dict(sorted({**own, **dict(zip(left, others, strict=False))}.items()))

    def name(self, names: Names) -> str:
        """Return the name in the language's `lang`."""
        return names.nl if self.lang == "nl" else names.en

    def called(self, kind: str) -> str:
        """Return what a kind of node or link is called; an unknown one is called by its word."""
        entry = self.nodes.get(kind) or self.links.get(kind)
        return self.name(entry.names) if entry else kind

    def speaking(self, lang: str) -> "Language":
        """Return the same language with its names in `lang`."""
        return replace(self, lang=lang)


@cache
def shipped(lang: str = "nl") -> Language:
    """Return the language as it comes with netdraw."""
    return Language(
        lang=lang,
        nodes=_table("nodes", NodeKind),
        links=_table("links", LinkKind),
        marks=_table("marks", Mark),
        sorts=_table("sorts", Sort),
        themes=coloured(_table("themes", Theme)),
    )


def coloured(themes: Mapping[str, Theme]) -> Mapping[str, Theme]:
    """Give every theme a colour for each role of the first: its own, else that one; a grey theme its luminance."""
    first = next(iter(themes.values())).colours
    greys = {role: luminance_grey(colour) for role, colour in first.items()}
    return {
        key: each.model_copy(update={"colours": greys if each.grey else {**first, **each.colours}})
        for key, each in themes.items()
    }


@cache
def _table(name: str, form: type[E]) -> Mapping[str, E]:
    text = (Path(__file__).parent / "data" / f"{name}.toml").read_text(encoding="utf-8")
    entries = (form.model_validate(entry) for entry in tomllib.loads(text)["entry"])
    return {entry.id: entry for entry in entries}
