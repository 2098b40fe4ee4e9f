"""Completes what is being typed in the quick line."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal, NamedTuple

from netdraw.editing.scene import Scene
from netdraw.language.matching import begins, folded
from netdraw.language.roster import Guess, Known, Roster, Source
from netdraw.language.shipped import Language
from netdraw.language.tables import LinkKind, NodeKind

MOST = 5
TYPED = re.compile(r"[^;>\n]*\Z")
SIGN = re.compile(r"(?<!\S)=([^;=>\n]*)\Z")  # a kind of node or link
COMMA = re.compile(r"\s*,(?:\s+|(?=[^\W\d])|\Z)")  # not that in a number
TIED = re.compile(r"\S\s*>[^;:\n]*:([^;:\n]*)\Z")  # a kind of link, behind the colon of a tie


class Completion(NamedTuple):
    """A name, or the word for a kind, that what is being typed may become; a word comes from the language ("kind").

    It may be several names too, each by itself ("apart").

    `typed` is the part of the text that it completes, `text` the whole line after that.
    """

    name: str
    kind: str
    domain: str
    source: Source | Literal["kind", "apart"]
    typed: str
    text: str


def completions(scene: Scene, roster: Roster, text: str) -> tuple[Completion, ...]:
    """Return at most five words for what is last in `text`: kinds behind a sign, else names.

    Of names those in the picture come first, then those in others, then the roster's, and last those that are several.
    """
    for sign, sort in ((SIGN, (NodeKind, LinkKind)), (TIED, LinkKind)):
        if kind := sign.search(text):
            return tuple(islice(_kinds(scene, text, kind[1].lstrip(), sort), MOST))
    found = TYPED.search(text)
    typed = found.group().lstrip() if found else ""
    before = text[: len(text) - len(typed)]
    offered: dict[str, Known] = {}
    if folded(typed):
        for each in (*_there(scene, folded(typed)), *roster.beginning(typed, scene.language.lang)):
            if each.name != typed:
                offered.setdefault(folded(each.name), each)
    apart = [*_apart(scene, roster, before, typed)]
    most = list(offered.values())[: MOST - len(apart)]
    names = (
        Completion(each.name, each.guess.kind, each.guess.domain, each.source, typed, before + each.name)
        for each in most
    )
    return (*names, *apart)


def _apart(scene: Scene, roster: Roster, before: str, typed: str) -> Iterator[Completion]:
    """Yield names with commas between them each by itself, where two or more are known or begin with a capital.

    Together they may be one name, so that is for the user to say; what is one, or the end of a link, stays as it is.
    """
    names = [each for each in COMMA.split(typed.strip()) if each]
    if len(names) < 2:
        return
    there = {folded(node.name) for node in scene.document.nodes.values()}
    likely = [each for each in names if each[0].isupper() or folded(each) in there or roster.guess(each).kind]
    tied, said = before.rstrip().endswith(">"), (before + typed).lstrip().startswith(":") or "\\" in typed
    if len(likely) > 1 and not (tied or said or folded(typed) in there):
        row = "; ".join(names)
        yield Completion(row, "partner", "", "apart", typed, before + row)


def _kinds(scene: Scene, text: str, typed: str, sort: type | tuple[type, ...]) -> Iterator[Completion]:
    """Yield the kinds of this picture of which a name, or another word for it, begins so, as it is typed."""
    before, language = text[: len(text) - len(typed)], scene.language
    for kind in language.offered(scene.picture.kind):
        names = (language.name(kind.names), kind.names.nl, kind.names.en, *kind.also.both)
        name = next((each for each in names if begins(folded(each), folded(typed))), typed)
        if name != typed and isinstance(kind, sort):
            yield Completion(name, kind.id, "", "kind", typed, before + name)
    if sort is not LinkKind:
        yield from _sorts(language, before, typed)


def _sorts(language: Language, before: str, typed: str) -> Iterator[Completion]:
    """Yield the domains and orders of which a name begins so."""
    for each in language.sorts.values():
        names = (language.name(each.names), each.names.nl, each.names.en)
        name = next((name for name in names if begins(folded(name), folded(typed))), typed)
        kind = next((key for key, kind in language.nodes.items() if kind.sorts == each.of), "")
        if name != typed and kind:
            yield Completion(name, kind, each.id, "kind", typed, before + name)


def _there(scene: Scene, typed: str) -> Iterator[Known]:
    """Yield the names in the network, those in the picture first."""
    nodes, here = scene.document.nodes, scene.picture.placements
    for key in (*here, *(each for each in nodes if each not in here)):
        if nodes[key].kind != "level" and begins(folded(nodes[key].name), typed):
            yield Known(
                nodes[key].name, Guess(nodes[key].kind, nodes[key].domain), "placed" if key in here else "network"
            )
