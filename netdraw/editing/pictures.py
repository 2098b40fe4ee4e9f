"""The pictures of one network: adds further ones, copies, moves and removes them, and says what stands in which."""

import re
from collections.abc import Sequence
from itertools import count

from netdraw.editing.starting import RESIDENT, furnished
from netdraw.language.tables import PictureKind
from netdraw.language.words import say
from netdraw.model import edits
from netdraw.model.difference import Change, diff
from netdraw.model.document import Document
from netdraw.model.records import Picture, Placement

GROUND: dict[PictureKind, tuple[str, ...]] = {"design": ("level",), "value": ("level", RESIDENT)}
NUMBERED = re.compile(r" \d+\Z")


def titled(picture: Picture, lang: str) -> str:
    """Return what a picture is called: its title, or else its kind in `lang`."""
    return picture.title or say(f"drawing.{picture.kind}", lang)


def new_picture(document: Document, kind: PictureKind, lang: str) -> tuple[Document, str]:
    """Return the document with a further picture of its network, and the id of that picture.

    It has the levels (and in a value-picture the resident) as they lie in the last picture of its kind that has any;
    without one, the usual bands or rings: those that the network has already are the same nodes.
    """
    key = edits.fresh(document, "p")
    alike = [each for each in document.pictures.values() if each.kind == kind]
    title = _free_title(document, say(f"drawing.{kind}", lang), lang) if alike else ""
    document = edits.add_picture(document, Picture(id=key, kind=kind, title=title))
    grounds = (_ground(document, each) for each in reversed(alike))
    ground = next((each for each in grounds if each), ())
    for placement in ground:
        document = edits.place(document, key, placement)
    return (document if ground else furnished(document, key, lang)), key


def duplicated_picture(document: Document, picture: str, lang: str) -> tuple[Document, str]:
    """Return the document with a copy of a picture behind the others, of the same nodes and links, and its id."""
    key = edits.fresh(document, "p")
    copied = document.pictures[picture]
    title = _free_title(document, titled(copied, lang), lang)
    return edits.add_picture(document, copied.model_copy(update={"id": key, "title": title})), key


def retitled(document: Document, picture: str, title: str) -> Document:
    """Return the document with another title for a picture; without one it is called by its kind."""
    return edits.change_picture(document, picture, title=" ".join(title.split()))


def moved_picture(document: Document, picture: str, step: int) -> Document:
    """Return the document with a picture `step` places farther to the right (negative: left), as far as that goes."""
    order = [key for key in document.pictures if key != picture]
    at = list(document.pictures).index(picture) + step
    return edits.reorder_pictures(document, [*order[: max(at, 0)], picture, *order[max(at, 0) :]])


def neighbour(document: Document, picture: str, step: int) -> str:
    """Return the picture `step` places farther, round and round."""
    keys = list(document.pictures)
    return keys[(keys.index(picture) + step) % len(keys)]


def elsewhere(document: Document, key: str, here: str = "") -> tuple[Picture, ...]:
    """Return the pictures in which a node or link is drawn, but for the picture `here`."""
    pictures = (each for each in document.pictures.values() if each.id != here)
    return tuple(each for each in pictures if key in each.placements or key in each.routes)


def staying(before: Document, after: Document, here: str) -> str:
    """Return the picture to look at: `here`, or when it is gone the nearest one before it, else the first."""
    if here in after.pictures:
        return here
    keys = list(before.pictures)
    earlier = (key for key in reversed(keys[: keys.index(here)]) if key in after.pictures)
    return next(earlier, next(iter(after.pictures)))


def showing(before: Document, after: Document, here: str) -> str:
    """Return the picture in which one sees how `after` differs from `before`: `here` if one can, else the first."""
    stay = staying(before, after, here)
    changes = diff(before, after)
    order = (stay, *after.pictures)
    return next((key for key in order if any(_shows(after.pictures[key], each) for each in changes)), stay)


def _shows(picture: Picture, change: Change) -> bool:
    if len(change.path) < 2:
        return False
    part, key, *_ = change.path
    return {"nodes": key in picture.placements, "links": key in picture.routes}.get(part, key == picture.id)


def _ground(document: Document, picture: Picture) -> Sequence[Placement]:
    kinds = GROUND[picture.kind]
    return [each for key, each in picture.placements.items() if document.nodes[key].kind in kinds]


def _free_title(document: Document, wanted: str, lang: str) -> str:
    """Return `wanted` with the lowest number from 2 that makes it a title of its own."""
    taken = {titled(each, lang) for each in document.pictures.values()}
    stem = NUMBERED.sub("", wanted)
    return next(title for number in count(2) if (title := f"{stem} {number}") not in taken)
