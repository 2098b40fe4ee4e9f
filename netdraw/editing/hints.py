"""What a good interviewer would ask next: one question, chosen by what the picture still lacks."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from netdraw.drawing.containment import containment
from netdraw.drawing.sentences import called
from netdraw.language.guidance import Lack, Prompt, prompts
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture


class Hint(NamedTuple):
    """A question in the words of the language; `id` is that of its prompt, with the partner it is about if any."""

    id: str
    words: str


def hint(document: Document, picture: Picture, language: Language, passed: Collection[str] = ()) -> Hint | None:
    """Return the first question that is not in `passed`; none while nothing is drawn, and when all is answered."""
    shown = _shown(document, picture, language)
    if not shown.parties:
        return None
    asked = (each for prompt in prompts().values() for each in _asked(prompt, shown, language))
    return next((each for each in asked if each.id not in passed), None)


class _Shown(NamedTuple):
    """A picture: its nodes but the levels, its links, and the document they come from."""

    document: Document
    picture: Picture
    parties: tuple[Node, ...]
    links: tuple[Link, ...]


def _shown(document: Document, picture: Picture, language: Language) -> _Shown:
    nodes = (document.nodes[key] for key in picture.placements)
    parties = tuple(each for each in nodes if language.node(each.kind).layer != "level")
    return _Shown(document, picture, parties, tuple(document.links[key] for key in picture.routes))


def _asked(prompt: Prompt, shown: _Shown, language: Language) -> Iterator[Hint]:
    if shown.picture.kind not in prompt.pictures:
        return
    words = language.name(prompt.ask)
    if prompt.lacks.each:
        for node in _lacking(prompt.lacks, shown, language):
            yield Hint(f"{prompt.id} {node.id}", words.format(name=called(node, language).replace("\n", " ")))
    elif _number(prompt.lacks, shown) < prompt.lacks.least:
        yield Hint(prompt.id, words)


def _number(lacks: Lack, shown: _Shown) -> int:
    """Return how many there are of what is asked for."""
    records: tuple[Node | Link, ...] = (*shown.parties, *shown.links)
    here = {"", *(each.id for each in records)}
    return (
        sum(each.kind in lacks.nodes for each in shown.parties)
        + sum(each.kind in lacks.links for each in shown.links)
        + sum(mark in lacks.marks for each in records for mark in each.marks)
        + sum(getattr(each, field) not in ("", None) for each in records for field in lacks.fields)
        + sum(each.kind in lacks.remarks for each in shown.document.remarks if each.about in here)
        + bool(lacks.network and getattr(shown.document.network, lacks.network))
    )


def _lacking(lacks: Lack, shown: _Shown, language: Language) -> Iterator[Node]:
    """Return the partners that are on no level, if there is any, or have no link; a frame tells that of its members."""
    inside = containment(shown.document, shown.picture, language)
    linked = {end for each in shown.links for end in (each.source, each.target)}
    levels = len(shown.picture.placements) > len(shown.parties)
    for node in shown.parties:
        lacking = levels and not inside.levels[node.id] if lacks.each == "level" else node.id not in linked
        if lacking and node.kind == "partner" and not inside.holders[node.id] and "absent" not in node.marks:
            yield node
