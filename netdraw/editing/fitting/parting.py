"""Parts links from each other and from what they run under, so that the eye can follow each. All in 0.1 mm."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from operator import attrgetter

from netdraw.drawing.geometry.paths import at, length
from netdraw.drawing.primitives import Point
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
    for pair in best.hidden.under():
        best = _passing(best, *pair)
    return best


def _passing(before: Judged, key: str, node: str, again: bool = True) -> Judged:
    """Return the scene with a link past a node that it ran through, if need be with another sent past it by that."""
    ways: list[Judged] = []
    for bends in _past(before, key, node):
        ways += [readable(before.redrawn(_bent(before.scene, key, each))) for each in bends]
        best = min((before, *_clearer(ways, before)), key=SCORE)
        if best is not before:
            return best
    for way in ways if again else ():
        sent = [other for other, passed in way.hidden.under() if passed == node]
        if len(sent) == 1 and sent != [key] and way.seen.hidden <= before.seen.hidden:
            best = _passing(way, sent[0], node, again=False)
            if best.seen.hidden < before.seen.hidden:
                return best
    return before


def _past(best: Judged, key: str, node: str) -> Iterator[Iterable[Sequence[Point]]]:
    """Yield the bends of a link to pass a node that it runs through, and then others for where these do not help.

    Where it ends at the node it passes the name of that, and goes on as it did.
    """
    link, hidden = best.hidden.link(key), best.hidden
    own = node in (link.source, link.target)
    left, top, right, bottom = box = (hidden.parts[node][-1] if own else hidden.solid[node]).grown(CLOSE)
    (x, y), before = box.centre, best.scene.drawing.memory.bends(key) if own else ()
    for places in (((left, y), (right, y), (x, top), (x, bottom)), product((left, right), (top, bottom))):
        yield [(each, *before) if node == link.source else (*before, each) for each in places]


def _clearer(ways: Iterable[Judged], than: Judged) -> Iterator[Judged]:
    """Yield what hides less, and has nobody over more others."""
    less = (each for each in ways if each.seen.hidden < than.seen.hidden)
    return (each for each in less if each.seen.overlaps <= than.seen.overlaps)


def _parted(before: Judged, key: str) -> Judged:
    """Return the scene with a link at the best place beside itself, as near as it reads better than before.

    It hides no more there, and comes out no farther at the sides.
    """
    wide = before.scene.drawing.box.width
    for far in ASIDE:
        beside = (readable(before.redrawn(_aside(before.scene, key, way * far))) for way in (-1, 1))
        inside = (each for each in beside if each.scene.drawing.box.width <= wide)
        well = (each for each in inside if each.seen.hidden <= before.seen.hidden)
        best = min((before, *well), key=SCORE)
        if best is not before:
            break
    return best


def _aside(scene: Scene, key: str, far: float) -> Document:
    """Return the document with a bend in the middle of a straight link so far aside: its ends go along."""
    line = scene.drawing.memory.course(key).run.line
    (x, y), (ux, uy) = at(line, length(line) / 2)
    return _bent(scene, key, [(x - uy * far, y + ux * far)])


def _bent(scene: Scene, key: str, bends: Sequence[Point]) -> Document:
    """Return the document with a link bent at some points, and its words where they come by themselves."""
    route = scene.picture.routes[key].model_copy(update={"bends": tuple(bends), "label": None})
    return edits.route(scene.document, scene.picture.id, route)
