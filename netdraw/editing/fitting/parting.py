"""Parts links from each other and from what they run under, so that the eye can follow each. All in 0.1 mm."""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from netdraw.drawing.geometry.paths import at, length
from netdraw.drawing.primitives import Box
from netdraw.editing.fitting.judging import Judged, readable
from netdraw.editing.scene import Scene
from netdraw.editing.tidying.riding import in_the_way, rides
from netdraw.model import edits
from netdraw.model.document import Document

CLOSE = 11.0  # so near a link passes what it ran under
ASIDE = (34.0, 68.0)  # so far from its place one of them is tried
SCORE = attrgetter("score")


def parted(best: Judged) -> Judged:
    """Return a scene with straight links that ran over or under something a little aside, and others past it.

    That is done where it reads better; who stands on a border goes along it first.
    """
    for rider in in_the_way(best.hidden):
        along = (readable(Judged(each, best.legend)) for each in rides(best.scene, best.hidden, rider))
        best = min((best, *_clearer(along, best)), key=SCORE)
    for key in dict.fromkeys((*best.coinciding, *(key for key, _ in best.hidden.under()))):
        if len(best.scene.drawing.memory.course(key).run.line) == 2:
            best = _parted(best, key)
    for key, node in best.hidden.under():
        ways = (readable(best.redrawn(each)) for each in _past(best.scene, key, best.hidden.solid[node]))
        best = min((best, *_clearer(ways, best)), key=SCORE)
    return best


def _clearer(ways: Iterable[Judged], than: Judged) -> Iterator[Judged]:
    """Yield what hides less, and has nobody over more others."""
    less = (each for each in ways if each.seen.hidden < than.seen.hidden)
    return (each for each in less if each.seen.overlaps <= than.seen.overlaps)


def _parted(before: Judged, key: str) -> Judged:
    """Return the scene with a link at the best place beside itself, as near as it reads better than before.

    It hides no more there.
    """
    for far in ASIDE:
        beside = (readable(before.redrawn(_aside(before.scene, key, way * far))) for way in (-1, 1))
        well = (each for each in beside if each.seen.hidden <= before.seen.hidden)
        best = min((before, *well), key=SCORE)
        if best is not before:
            break
    return best


def _aside(scene: Scene, key: str, far: float) -> Document:
    """Return the document with a bend in the middle of a straight link so far aside: its ends go along."""
    line = scene.drawing.memory.course(key).run.line
    (x, y), (ux, uy) = at(line, length(line) / 2)
    route = scene.picture.routes[key].model_copy(update={"bends": ((x - uy * far, y + ux * far),), "label": None})
    return edits.route(scene.document, scene.picture.id, route)


def _past(scene: Scene, key: str, box: Box) -> Iterator[Document]:
    """Yield the document with a link bent close past one of the sides of a box."""
    (x, y), (left, top, right, bottom) = box.centre, box.grown(CLOSE)
    for bend in ((left, y), (right, y), (x, top), (x, bottom)):
        route = scene.picture.routes[key].model_copy(update={"bends": (bend,), "label": None})
        yield edits.route(scene.document, scene.picture.id, route)
