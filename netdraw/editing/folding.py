"""Folds frames and levels: what lies in them is hidden in one picture, and comes back as it was."""

from collections.abc import Collection

from netdraw.drawing.nodes.containment import Containment, containment
from netdraw.drawing.views.folding import owners
from netdraw.editing.scene import Scene
from netdraw.model import edits
from netdraw.model.document import Document


def foldable(scene: Scene, ids: Collection[str]) -> frozenset[str]:
    """Return what of `ids` can be folded, or unfolded when any of them is folded."""
    there = scene.picture.placements
    chosen = [key for key in ids if key in there and scene.language.node(scene.document.nodes[key].kind).holds]
    unfolding = frozenset(key for key in chosen if there[key].folded)
    if unfolding or not chosen:
        return unfolding
    inside = containment(scene.document, scene.picture, scene.language)
    return frozenset(key for key in chosen if _content(scene, inside, key))


def is_folded(scene: Scene, ids: Collection[str]) -> bool:
    """Whether any of `ids` is folded."""
    there = scene.picture.placements
    return any(key in there and there[key].folded for key in ids)


def refolded(scene: Scene, ids: Collection[str]) -> Document:
    """Return the document with what of `ids` is folded unfolded; when nothing is, with all of it folded."""
    document, there = scene.document, scene.picture.placements
    unfolding = is_folded(scene, ids)
    inside = containment(document, scene.picture, scene.language)
    for key in sorted(foldable(scene, ids)):
        content = () if unfolding else _content(scene, inside, key)
        document = edits.place(document, scene.picture.id, there[key].model_copy(update={"folded": content}))
    return document


def _content(scene: Scene, inside: Containment, holder: str) -> tuple[str, ...]:
    """Return what a frame hides when it is folded: all in it; of a level what stands there and nowhere else."""
    if scene.layer(holder) == "level":
        held = {key for key, levels in inside.levels.items() if levels == (holder,)}
    else:
        held = {key for key, holders in inside.holders.items() if holder in holders}
    hidden = {key for key, by in owners(scene.picture).items() if by in held}
    return tuple(key for key in scene.picture.placements if key in held | hidden)
