"""Says on which levels a node expressly is not, though it stands there."""

from collections.abc import Collection

from netdraw.model import edits
from netdraw.model.document import Document


def is_off(document: Document, picture: str, ids: Collection[str], level: str) -> bool:
    """Whether all these nodes are expressly not on a level of a picture."""
    placements = document.pictures[picture].placements
    return bool(ids) and all(key in placements and level in placements[key].not_on for key in ids)


def turned_off(document: Document, picture: str, ids: Collection[str], level: str) -> Document:
    """Return the document with these nodes not on a level; when none of them was, on it again."""
    if not is_off(document, picture, ids, level):
        return left_off(document, picture, ids, (level,))
    for key in sorted(ids):
        placement = document.pictures[picture].placements[key]
        others = tuple(each for each in placement.not_on if each != level)
        document = edits.place(document, picture, placement.model_copy(update={"not_on": others}))
    return document


def left_off(document: Document, picture: str, ids: Collection[str], levels: Collection[str]) -> Document:
    """Return the document with these nodes not on these levels of a picture, besides those they were not on before."""
    placements = document.pictures[picture].placements
    for key in sorted(ids):
        if key in placements and levels:
            names = tuple(dict.fromkeys((*placements[key].not_on, *levels)))
            document = edits.place(document, picture, placements[key].model_copy(update={"not_on": names}))
    return document
