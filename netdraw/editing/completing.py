"""Completes what is being typed in the quick line."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from netdraw.editing.scene import Scene
from netdraw.language.matching import begins, folded
from netdraw.language.roster import Guess, Known, Roster, Source

MOST = 5
TYPED = re.compile(r"[^;>\n]*\Z")


class Completion(NamedTuple):
    """A name that what is being typed may become.

    `typed` is the part of the text that it completes, `text` the whole line after that.
    """

    name: str
    kind: str
    domain: str
    source: Source
    typed: str
    text: str


def completions(scene: Scene, roster: Roster, text: str) -> tuple[Completion, ...]:
    """Return at most five names for the last name in `text`: those in the picture first, then the roster's."""
    found = TYPED.search(text)
    typed = found.group().lstrip() if found else ""
    before = text[: len(text) - len(typed)]
    offered: dict[str, Known] = {}
    if folded(typed):
        for each in (*_placed(scene, folded(typed)), *roster.beginning(typed, scene.language.lang)):
            if each.name != typed:
                offered.setdefault(folded(each.name), each)
    most = list(offered.values())[:MOST]
    return tuple(
        Completion(each.name, each.guess.kind, each.guess.domain, each.source, typed, before + each.name)
        for each in most
    )


def _placed(scene: Scene, typed: str) -> Iterator[Known]:
    for key in scene.picture.placements:
        node = scene.document.nodes[key]
        if node.kind != "level" and begins(folded(node.name), typed):
            yield Known(node.name, Guess(node.kind, node.domain), "placed")
