"""Chooses which kinds of link tell the story of a picture: "which three lines tell the story?"."""

from collections import Counter
from collections.abc import Collection, Iterator

from netdraw.drawing.views.calming import MOST
from netdraw.editing.scene import Scene
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Picture


def drawn_kinds(scene: Scene) -> tuple[str, ...]:
    """Return the kinds of link in the picture, also those that are away, in the order of the language."""
    used = {*_kinds(scene.document, scene.picture)}
    known = [kind for kind in scene.language.links if kind in used]
    return (*known, *sorted(used - {*known}))


def recalmed(scene: Scene, ids: Collection[str]) -> Document:
    """Return the document with all lines of the picture back where it is calm, else with few kinds of them.

    Those are what there is most of among `ids`, or else of all links; where that is all there is, it stays.
    """
    document, picture = scene.document, scene.picture
    if picture.calm:
        return edits.change_picture(document, picture.id, calm=())
    counted = Counter(_kinds(document, picture))
    chosen = Counter(document.links[key].kind for key in sorted(ids) if key in picture.routes)
    few = tuple(kind for kind, _ in (chosen or counted).most_common(MOST))
    return edits.change_picture(document, picture.id, calm=few) if len(few) < len(counted) else document


def refainted(scene: Scene, ids: Collection[str]) -> Document:
    """Return the document with the other lines of a calm picture faint, or away again; made calm first where it is not.

    Where there is too little to be calm with, it stays.
    """
    picture = scene.picture
    document = scene.document if picture.calm else recalmed(scene, ids)
    if not document.pictures[picture.id].calm:
        return document
    return edits.change_picture(document, picture.id, faint=not (picture.calm and picture.faint))


def turned_calm(scene: Scene, kind: str) -> Document:
    """Return the document with a kind of link in its calm picture, or no longer; of too many the earliest gives way.

    Without any the picture has all its lines again.
    """
    calm = scene.picture.calm
    kept = tuple(each for each in calm if each != kind) if kind in calm else (*calm, kind)[-MOST:]
    return edits.change_picture(scene.document, scene.picture.id, calm=kept)


def _kinds(document: Document, picture: Picture) -> Iterator[str]:
    for key in picture.routes:
        link = document.links[key]
        if {link.source, link.target} <= picture.placements.keys():
            yield link.kind
