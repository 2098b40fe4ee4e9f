"""Where the nodes of a document lie: on which levels and in which frames, in one picture or in all of them."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from netdraw.drawing.nodes.containment import containment
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Picture


class Whereabouts(NamedTuple):
    """By node id: the levels it is on by id, the highest first, and the frames round it, the innermost first."""

    levels: Mapping[str, tuple[str, ...]]
    frames: Mapping[str, tuple[str, ...]]


def whereabouts(document: Document, language: Language, pictures: Iterable[Picture]) -> Whereabouts:
    """Return where every node lies that stands in one of `pictures`; what differs between them is put together."""
    levels: dict[str, dict[str, None]] = {}
    frames: dict[str, dict[str, None]] = {}
    for picture in pictures:
        found = containment(document, picture, language)
        for into, lies in ((levels, found.levels), (frames, found.holders)):
            for key, holders in lies.items():
                into.setdefault(key, {}).update(dict.fromkeys(holders))
    return Whereabouts(_ordered(levels), _ordered(frames))


def _ordered(found: Mapping[str, Mapping[str, None]]) -> Mapping[str, tuple[str, ...]]:
    return {key: tuple(holders) for key, holders in found.items()}
