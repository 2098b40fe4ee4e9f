"""Finds another place for words at links that something lies on, on more lines where that helps. All in 0.1 mm."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from netdraw.drawing.hidden import Hidden, extent
from netdraw.drawing.labels import offset, put
from netdraw.drawing.lettering import Measure
from netdraw.drawing.links import TEXT, label_of
from netdraw.drawing.memory import Course
from netdraw.drawing.paths import at, length
from netdraw.drawing.primitives import Box, Point
from netdraw.editing.fitting.measures import Size
from netdraw.editing.scene import Scene
from netdraw.editing.slots import box_at
from netdraw.model.document import Document

ROUNDS = 3  # words that move may come where others stood or want to be
STEP = 12.0  # along the line from one place to the next
OUT = (0.0, 10.0, 24.0, 40.0, 60.0, 84.0)  # farther from the line than usual
MOST = 4  # lines
ANYWHERE = -math.inf, math.inf
CLEAR = 2.0  # round the words
NEAR = 3  # of these places for a tag, which belongs on its line
BESIDE = 4.0  # between a line and a tag that has no room on it
# What makes a place worse, as so much way from the middle of the line:
FAR = 4.0  # every 0.1 mm farther from it
LOOSE = 200.0  # a tag that is not on its line
LINES = 40.0  # every line more or less
CROSSED = 150.0  # the border of a frame through the words, or their own line

Span = tuple[float, float]


class Spot(NamedTuple):
    """Where words can stand, as a route tells it, and on which lines; and how good that is, 0 being the best."""

    cost: float
    words: str
    box: Box
    where: Point


def worded(scene: Scene, hidden: Hidden) -> Scene:
    """Return a scene, of which is known what it hides, with words that are covered where they are not, if it can be.

    Those that stand out at the sides come inside. The words of a bundle stand where it finds room for them: no record
    says where.
    """
    for _ in range(ROUNDS):
        rooms = {**_astray(hidden), **dict.fromkeys(hidden.covered(), ANYWHERE)}
        known = (key for key in rooms if hidden.link(key).label == scene.document.links[key].label)
        moved = {key: spot for key in known if (spot := _best(scene, key, hidden.signs[key], rooms[key]))}
        if not moved:
            break
        scene = scene.redrawn(_put(scene, moved))
        hidden = Hidden(scene.drawing, scene.document, scene.language)
    return scene


def _astray(hidden: Hidden) -> Mapping[str, Span]:
    """Return the links with words that come out at the sides of all else, and from where to where that is."""
    if not hidden.words:
        return {}
    boxes = (*(each.filled for each in hidden.nodes.values()), *map(extent, hidden.lines.values()))
    room = min(each.left for each in boxes), max(each.right for each in boxes)
    return {key: room for key, box in hidden.words.items() if not _inside(box, room)}


def _inside(box: Box, room: Span) -> bool:
    return room[0] <= box.left and box.right <= room[1]


def _best(scene: Scene, key: str, signs: Sequence[Box], room: Span) -> Spot | None:
    """Return the best free spot for the words of a link, off its own signs; None where something lies everywhere.

    It lies in a `room` from side to side.
    """
    least: Spot | None = None
    for spot in sorted(_spots(scene, scene.drawing.memory.course(key))):
        if least and spot.cost >= least.cost:
            break
        if not _inside(spot.box, room) or any(spot.box.meets(sign) for sign in signs):
            continue
        crossed = _crossed(scene, key, spot.box.grown(CLEAR))
        if crossed is not None:
            spot = spot._replace(cost=spot.cost + CROSSED * crossed)
            least = min(least or spot, spot)
    return least


def _crossed(scene: Scene, key: str, box: Box) -> int | None:
    """Return how many borders, or the own line, cross a box; None where something else lies in it."""
    memory, links = scene.drawing.memory, scene.document.links
    if memory.ground.covered(box) or any(other != key for other, _ in memory.words.covered(box)):
        return None
    crossed = memory.ground.crossed(box)
    return None if any(other in links and other != key for other in crossed) else len(crossed)


def _spots(scene: Scene, course: Course) -> Iterator[Spot]:
    """Yield the places at a line where its words can stand, on as many lines as they can."""
    line = course.run.line
    total, usual = length(line), course.run.link.label.count("\n") + 1
    ways = _broken(course.run.link.label, scene.measured) if course.run.kind.label != "tag" else ()
    for words in dict.fromkeys((course.run.link.label, *ways)):
        link = course.run.link.model_copy(update={"label": words})
        label = label_of(course.run._replace(link=link), scene.look)
        assert label
        more = LINES * abs(words.count("\n") + 1 - usual)
        for i in range(1, int(total // STEP)):
            cost = abs(i * STEP - total / 2) + more
            for off, box in _boxes(at(line, i * STEP), label.size, label.away):
                where = offset(line, box.centre)
                yield Spot(cost + off, words, put(line, where, label.size).box, where)


def _boxes(on: tuple[Point, Point], size: Size, away: float) -> Iterator[tuple[float, Box]]:
    """Yield the boxes on a line (a tag) and at both sides of it, each with what it costs that they are there."""
    (x, y), (ux, uy) = on
    if away < 0:
        yield 0.0, box_at((x, y), size)
    for out in OUT if away >= 0 else OUT[:NEAR]:
        far = abs(uy) * size[0] / 2 + abs(ux) * size[1] / 2 + max(away, BESIDE) + out
        for way in (1, -1):
            yield FAR * out + (LOOSE if away < 0 else 0.0), box_at((x + way * uy * far, y - way * ux * far), size)


def in_lines(label: str, number: int, measured: Measure) -> str:
    """Return words on so many lines, at least as many words, that are as alike as they can be."""
    words = label.split()
    ways = ([0, *cuts, len(words)] for cuts in combinations(range(1, len(words)), number - 1))
    broken = [[" ".join(words[i:j]) for i, j in pairwise(way)] for way in ways]
    return "\n".join(min(broken, key=lambda lines: max(measured(each, TEXT) for each in lines)))


def _broken(label: str, measured: Measure) -> Iterator[str]:
    """Yield words on one line, on two, and so on."""
    return (in_lines(label, number + 1, measured) for number in range(min(MOST, len(label.split()))))


def _put(scene: Scene, spots: Mapping[str, Spot]) -> Document:
    """Return the document with words at other places."""
    document, picture = scene.document, scene.picture
    links, routes = dict(document.links), dict(picture.routes)
    for key, spot in spots.items():
        links[key] = links[key].model_copy(update={"label": spot.words})
        routes[key] = routes[key].model_copy(update={"label": spot.where})
    pictures = {**document.pictures, picture.id: picture.model_copy(update={"routes": routes})}
    return document.model_copy(update={"links": links, "pictures": pictures})
