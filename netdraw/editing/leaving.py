"""Takes nodes out of a picture; bands that reached so far only for them come back. Lengths in 0.1 mm."""

from collections.abc import Callable, Collection

from netdraw.editing.scene import Scene
from netdraw.editing.slots import GAPS
from netdraw.editing.starting import WIDTH
from netdraw.model import edits
from netdraw.model.document import Document

NEAR = 2  # what rounding makes of a length


def taken_out(
    scene: Scene, ids: Collection[str], take: Callable[[Document, str, Collection[str]], Document] = edits.erase
) -> Document:
    """Return the document with nodes and links taken out of the picture (see `edits.erase`).

    Bands that are as wide as an entry made them for one of those end again behind what stays, but no bands get
    narrower than those of a new picture; nothing else moves.
    """
    document, levels = take(scene.document, scene.picture.id, ids), scene.levels()
    gone = [each.box.right for each in scene.nodes() if each.id in ids]
    stay = [each.box.right for each in scene.nodes() if each.id not in ids]
    if scene.picture.kind != "design" or not levels or not gone:
        return document
    there = document.pictures[scene.picture.id].placements
    edge, begin = max(each.box.right for each in levels), min(each.box.left for each in levels)
    needed = max([begin + WIDTH, *(right + GAPS[0] for right in stay)])
    if abs(max(gone) + GAPS[0] - edge) > NEAR or needed > edge - NEAR:
        return document
    for level in levels:
        if level.id in there and level.box.right > needed:
            placement, wide = there[level.id], float(round(needed - level.box.left))
            centre, size = (level.box.left + wide / 2, placement.y), (wide, placement.height)
            document = edits.resize(document, scene.picture.id, level.id, centre, size)
    return document
