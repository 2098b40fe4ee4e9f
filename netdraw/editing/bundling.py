"""Bundles the lines of frames in a picture, and lets them go again."""

from collections.abc import Collection

from netdraw.drawing.views.bundling import bundled
from netdraw.editing.scene import Scene
from netdraw.model import edits
from netdraw.model.document import Document


def is_bundled(scene: Scene, ids: Collection[str]) -> bool:
    """Whether any of `ids` has its lines in bundles."""
    there = scene.picture.placements
    return any(key in there and there[key].bundled for key in ids)


def bundlable(scene: Scene, ids: Collection[str]) -> frozenset[str]:
    """Return the frames among `ids` of which lines run the same way, or of which they are in bundles already."""
    there = scene.picture.placements
    frames = [each.id for each in scene.frames() if each.id in ids]
    if is_bundled(scene, ids):
        return frozenset(key for key in frames if there[key].bundled)
    return frozenset(key for key in frames if _fewer(scene, key))


def rebundled(scene: Scene, ids: Collection[str]) -> Document:
    """Return the document with the lines of the frames among `ids` in bundles; when any were, with none of them."""
    document = scene.document
    for key in sorted(bundlable(scene, ids)):
        document = _turned(document, scene.picture.id, key, not is_bundled(scene, ids))
    return document


def _turned(document: Document, picture: str, key: str, on: bool) -> Document:
    placement = document.pictures[picture].placements[key]
    return edits.place(document, picture, placement.model_copy(update={"bundled": on}))


def _fewer(scene: Scene, key: str) -> bool:
    """Whether there would be fewer lines."""
    picture = _turned(scene.document, scene.picture.id, key, on=True).pictures[scene.picture.id]
    return len(bundled(scene.document, picture, scene.language)[1].routes) < len(picture.routes)
