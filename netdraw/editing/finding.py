"""Finds partners, words on lines and remarks, in whatever picture they are."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from netdraw.drawing.telling.sentences import called
from netdraw.language.matching import begins, folded
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Picture

Part = Literal["name", "description", "label", "remark"]


class Found(NamedTuple):
    """What holds the words: a node or link ("": the whole), its picture ("": none), which part of it, what it says."""

    key: str
    picture: str
    part: Part
    words: str


def standing(document: Document, key: str, here: str) -> str:
    """Return the picture in which a node or link is drawn: the one in view, else the first one; "" for none."""
    pictures = sorted(document.pictures.values(), key=lambda each: each.id != here)
    return next((each.id for each in pictures if key in each.placements or key in each.routes), "")


def find(document: Document, here: str, language: Language, sought: str) -> tuple[Found, ...]:
    """Return all in which `sought` occurs, whatever its capitals and accents: the picture in view first.

    Within a picture first a name of which a word begins so, and then as one reads it, from top to bottom; what stands
    in no picture comes last.
    """
    wanted = folded(sought)
    if not wanted:
        return ()
    found = [each for each in _texts(document, here, language) if wanted in folded(each.words)]
    places = _places(document)
    order = [here, *(key for key in document.pictures if key != here), ""]

    def rank(each: Found) -> tuple[int, bool, tuple[float, float]]:
        named = each.part == "name" and begins(folded(each.words), wanted)
        return order.index(each.picture), not named, places.get((each.picture, each.key), END)

    return tuple(sorted(found, key=rank))


def _texts(document: Document, here: str, language: Language) -> Iterator[Found]:
    def at(key: str, part: Part, words: str) -> Found:
        return Found(key, standing(document, key, here) if key else here, part, words)

    for key, node in document.nodes.items():
        yield at(key, "name", called(node, language).replace("\n", " "))
        yield at(key, "description", node.description)
    for key, link in document.links.items():
        yield at(key, "label", link.label)
    for remark in document.remarks:
        yield at(remark.about, "remark", remark.text)


def _places(document: Document) -> Mapping[tuple[str, str], tuple[float, float]]:
    """Return where each node and link stands in each picture, (y, x) of its middle in 0.1 mm."""
    return {(picture.id, key): place for picture in document.pictures.values() for key, place in _in(document, picture)}


def _in(document: Document, picture: Picture) -> Iterator[tuple[str, tuple[float, float]]]:
    spots = {key: (each.y, each.x) for key, each in picture.placements.items()}
    yield from spots.items()
    for key in picture.routes:
        ends = [spots[end] for end in (document.links[key].source, document.links[key].target) if end in spots]
        if ends:
            yield key, (sum(y for y, _ in ends) / len(ends), sum(x for _, x in ends) / len(ends))


END = (float("inf"), float("inf"))
