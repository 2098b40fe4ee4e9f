"""What a good interviewer would ask next: one question, chosen by what the picture still lacks."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from netdraw.drawing.nodes.containment import containment
from netdraw.drawing.telling.sentences import called
from netdraw.drawing.views.bundling import sheaves
from netdraw.editing.bundling import rebundled
from netdraw.editing.calming import recalmed
from netdraw.editing.scene import Scene
from netdraw.language.guidance import Lack, Prompt, prompts
from netdraw.language.shipped import Language
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture

CALM = "calm"
OFFERED: Mapping[str, Callable[[Scene, Collection[str]], Document]] = {  # by the id of the prompt
    "bundle": rebundled,
    CALM: recalmed,
}


class Hint(NamedTuple):
    """A question in the words of the language; `id` is that of its prompt, with the node it is `about` if any.

    `offer` is the word for what can be done about it at once, "" where there is nothing.
    """

    id: str
    words: str
    about: str = ""
    offer: str = ""


def hint(document: Document, picture: Picture, language: Language, passed: Collection[str] = ()) -> Hint | None:
    """Return the first question that is not in `passed`; none while nothing is drawn, and when all is answered.

    What comes before all questions is that lines are away: else they could seem lost.
    """
    if picture.calm and not picture.faint and CALM not in passed:
        return Hint(CALM, say("hints.calm"), offer=say("offers.all-lines"))
    shown = _shown(document, picture, language)
    if not shown.parties:
        return None
    asked = (each for prompt in prompts().values() for each in _asked(prompt, shown, language))
    return next((each for each in asked if each.id not in passed), None)


def taken_up(scene: Scene, offered: Hint) -> Document:
    """Return the document with done what a question offers to do at once."""
    return OFFERED[offered.id.split()[0]](scene, {offered.about})


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
    words, offer = language.name(prompt.ask), language.name(prompt.offer) if prompt.offer else ""
    if prompt.lacks.each == "bundle":
        for frame, other, lines in sheaves(shown.document, shown.picture, language, prompt.lacks.least):
            name, end = (called(shown.document.nodes[key], language).replace("\n", " ") for key in (frame, other))
            yield Hint(f"{prompt.id} {frame}", words.format(name=name, other=end, count=lines), frame, offer)
    elif prompt.lacks.each:
        for node in _lacking(prompt.lacks, shown, language):
            name = called(node, language).replace("\n", " ")
            yield Hint(f"{prompt.id} {node.id}", words.format(name=name), node.id)
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
