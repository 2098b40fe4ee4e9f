"""Mends what a drawing can hold and no picture can show: frames or levels that hide each other, with all in them."""

from collections.abc import Callable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from netdraw.language.words import say
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Picture


class Mended(NamedTuple):
    """The place of a frame that was unfolded, its name, and those of all that hid each other."""

    place: str
    name: str
    names: tuple[str, ...]


Tell = Callable[[Mended], object]


def mended(document: Document, tell: Tell) -> Document:
    """Return the document with no frames that hide each other, the last of each round unfolded; tells of every one.

    The very same document comes back when there are none.
    """
    for picture in document.pictures.values():
        for last, others in _rounds(picture):
            document = edits.place(document, picture.id, picture.placements[last].model_copy(update={"folded": ()}))
            place = f"pictures, {picture.id}, placements, {last}, folded"
            last_called, *called = (document.nodes[key].name or key for key in (last, *others))
            tell(Mended(place, last_called, tuple(called)))
    return document


def retold(found: list[Mended]) -> str:
    """Return what to say of what was mended in a drawing that has just been opened."""
    first, *others = found
    more = say("files.more", count=len(others)) if others else ""
    return say("files.unfolded", names=", ".join(first.names), name=first.name, more=more)


def _rounds(picture: Picture) -> Iterator[tuple[str, list[str]]]:
    """Yield what to unfold, the last one drawn of every round of frames that hide each other, with all of the round."""
    hiding = {key: _hiders(picture, key) for key, each in picture.placements.items() if each.folded}
    while found := _round(hiding):
        found.sort(key=[*picture.placements].index)
        del hiding[found[-1]]
        yield found[-1], found


def _hiders(picture: Picture, key: str) -> list[str]:
    there = picture.placements
    return [each for each in there[key].folded if each != key and each in there and there[each].folded]


def _round(hiding: Mapping[str, list[str]]) -> list[str]:
    """Return the members of a round, or nothing where there is none."""
    try:
        TopologicalSorter(hiding).prepare()
    except CycleError as error:
        return [*dict.fromkeys(error.args[1])]
    return []
