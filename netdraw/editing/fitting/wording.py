"""Finds another place for words at links that something lies on, on more lines where that helps. All in 0.1 mm."""

import math
from collections.abc import Iterator, Mapping, Set
from itertools import combinations, pairwise
from typing import NamedTuple

from netdraw.drawing.clarity.hidden import Hidden, extent
from netdraw.drawing.geometry.obstacles import Lying, Obstacles
from netdraw.drawing.geometry.paths import at, length
from netdraw.drawing.links.labels import offset, put
from netdraw.drawing.links.symbol import TEXT, label_of
from netdraw.drawing.primitives import Box, Point
from netdraw.drawing.text.lettering import Measure
from netdraw.drawing.ways.memory import Course, Memory
from netdraw.editing.fitting.measures import Size
from netdraw.editing.scene import Scene
from netdraw.editing.slots import box_at
from netdraw.model.document import Document

ROUNDS = 3  # words that move may come where others stood or want to be
STEP = 6.0  # along the line from one place to the next
OUT = (0.0, 10.0, 24.0, 40.0, 60.0, 84.0, 112.0, 144.0, 180.0, 220.0)  # so much farther than usual
MOST = 4  # lines
CHAIN = 3  # words send each other away, one after another
ANYWHERE = -math.inf, math.inf
CLEAR = 2.0  # round the words
NEAR = 3  # of these places for a tag, which belongs on its line
BESIDE = 4.0  # between a line and a tag that has no room on it
# What makes a place worse, as so much way from the middle of the line:
FAR = 4.0  # every 0.1 mm farther from it
LOOSE = 200.0  # a tag that is not on its line
ON = 100.0  # and what is no tag on it
LINES = 40.0  # every line more or less
CROSSED = 150.0  # the border of a frame through the words, or their own line
STRANGE = 200.0  # another line no farther from it than its own
SENT = 300.0  # other words that have to look for another place

Span = tuple[float, float]


class Spot(NamedTuple):
    """Where words can stand beside a line, about, and on which lines; and how bad that is, 0 being the best.

    `gap` is how far they are from their line.
    """

    cost: float
    words: str
    box: Box
    gap: float


class Stood(NamedTuple):
    """Where words come to stand, as a route tells it, and on which lines."""

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
        moved = _Settling(scene, hidden, rooms).settled()
        if not moved:
            break
        scene = scene.redrawn(_put(scene, moved))
        hidden = Hidden(scene.drawing, scene.document, scene.language)
    return scene


class _Settling:
    """Words of a scene that look for a place, each in a room from side to side; they may send others away."""

    def __init__(self, scene: Scene, hidden: Hidden, rooms: Mapping[str, Span]) -> None:
        self.scene, self.hidden, self.rooms = scene, hidden, rooms
        memory: Memory = scene.drawing.memory
        self.ground, self.badges = memory.ground, memory.badges
        links = scene.document.links
        self.fixed = frozenset(key for key in hidden.words if hidden.link(key).label != links[key].label)

    def settled(self) -> Mapping[str, Stood]:
        """Return where words come that have another place than they had."""
        found, words = dict[str, Stood](), Obstacles(self.scene.drawing.memory.words)
        for key in self.rooms:
            its = self._settled(key, words, self.fixed | found.keys()) if key not in self.fixed | found.keys() else {}
            for each, stood in its.items():
                words.put(each, Lying((stood.box,)))
            found |= its
        return found

    def _settled(self, key: str, words: Obstacles, fixed: Set[str], left: int = CHAIN) -> Mapping[str, Stood]:
        """Return where the words of a link come, with those that they send away; nowhere if not all find a place."""
        for still in (fixed, self.hidden.words.keys()) if left else (self.hidden.words.keys(),):
            stood, lying = self._best(key, words, still), Obstacles(words)
            over = self._over(key, stood.box, words) if stood else ()
            found = {key: stood} if stood else {}
            for each in (*over, *found):
                lying.put(each, Lying((found[each].box,)) if each in found else Lying())
            for other in sorted(over):
                its = self._settled(other, lying, {*still, *over, key}, left - 1)
                if not its:
                    found = {}
                    break
                for each, place in its.items():
                    lying.put(each, Lying((place.box,)))
                found |= its
            if found:
                return found
        return {}

    def _best(self, key: str, words: Obstacles, fixed: Set[str]) -> Stood | None:
        """Return the best spot for the words of a link, off its own signs; None where something lies everywhere."""
        course, room = self.scene.drawing.memory.course(key), self.rooms.get(key, ANYWHERE)
        least, best = math.inf, None
        for spot in sorted(_spots(self.scene, course)):
            if spot.cost >= least:
                break
            if not _inside(spot.box, room) or not self._free(spot.box):
                continue
            stood = _stood(course, spot)
            if not _inside(stood.box, room):
                continue
            over = self._over(key, stood.box, words)
            if over.isdisjoint(fixed):
                cost = spot.cost + SENT * len(over) + self._harm(key, stood.box, spot.gap)
                least, best = min((least, best), (cost, stood), key=lambda each: each[0])
        return best

    def _free(self, box: Box) -> bool:
        return self.ground.free(box) and self.badges.free(box)

    def _over(self, key: str, box: Box, words: Obstacles) -> set[str]:
        """Return the links whose words stand in a box."""
        return {other for other, _ in words.covered(box.grown(CLEAR))} - {key}

    def _harm(self, key: str, box: Box, gap: float) -> float:
        """Return how much worse it is to stand in a box so far from the own line; endless if something hides there."""
        links, clear = self.scene.document.links, box.grown(CLEAR)
        crossed = self.ground.crossed(clear)
        hides = any(other in links and other != key for other in crossed) or not self._free(clear)
        if hides or any(box.meets(sign) for sign in self.hidden.signs[key]):
            return math.inf
        near = self.ground.crossed(box.grown(gap), but=key) - crossed if gap else ()
        return CROSSED * len(crossed) + STRANGE * any(other in links for other in near)


def _stood(course: Course, spot: Spot) -> Stood:
    """Return a spot as a route can tell it."""
    line = course.run.line
    where = offset(line, spot.box.centre)
    return Stood(spot.words, put(line, where, (spot.box.width, spot.box.height)).box, where)


def _astray(hidden: Hidden) -> Mapping[str, Span]:
    """Return the links with words that come out at the sides of all else, and from where to where that is."""
    if not hidden.words:
        return {}
    boxes = (*(each.filled for each in hidden.nodes.values()), *map(extent, hidden.lines.values()))
    room = min(each.left for each in boxes), max(each.right for each in boxes)
    return {key: room for key, box in hidden.words.items() if not _inside(box, room)}


def _inside(box: Box, room: Span) -> bool:
    return room[0] <= box.left and box.right <= room[1]


def _spots(scene: Scene, course: Course) -> Iterator[Spot]:
    """Yield the places at a line where its words can stand, on as many lines as they can."""
    line = course.run.line
    total, usual = length(line), course.run.link.label.count("\n") + 1
    ways = _broken(course.run.link.label, scene.measured) if course.run.kind.label != "tag" else ()
    number = int(total / 2 // STEP)
    on = [(abs(i) * STEP, at(line, total / 2 + i * STEP)) for i in range(-number, number + 1)]
    for words in dict.fromkeys((course.run.link.label, *ways)):
        link = course.run.link.model_copy(update={"label": words})
        label = label_of(course.run._replace(link=link), scene.look)
        assert label
        more = LINES * abs(words.count("\n") + 1 - usual)
        for far, place in on:
            for off, box, gap in _boxes(place, label.size, label.away):
                yield Spot(far + more + off, words, box, gap)


def _boxes(on: tuple[Point, Point], size: Size, away: float) -> Iterator[tuple[float, Box, float]]:
    """Yield the boxes on a line and at both sides of it, with what each costs and how far it is from it."""
    (x, y), (ux, uy) = on
    yield (0.0 if away < 0 else ON), box_at((x, y), size), 0.0
    for out in OUT if away >= 0 else OUT[:NEAR]:
        gap = max(away, BESIDE) + out
        far = abs(uy) * size[0] / 2 + abs(ux) * size[1] / 2 + gap
        for way in (1, -1):
            cost = FAR * out + (LOOSE if away < 0 else 0.0)
            yield cost, box_at((x + way * uy * far, y - way * ux * far), size), gap


def in_lines(label: str, number: int, measured: Measure) -> str:
    """Return words on so many lines, at least as many words, that are as alike as they can be."""
    words = label.split()
    ways = ([0, *cuts, len(words)] for cuts in combinations(range(1, len(words)), number - 1))
    broken = [[" ".join(words[i:j]) for i, j in pairwise(way)] for way in ways]
    return "\n".join(min(broken, key=lambda lines: max(measured(each, TEXT) for each in lines)))


def _broken(label: str, measured: Measure) -> Iterator[str]:
    """Yield words on one line, on two, and so on."""
    return (in_lines(label, number + 1, measured) for number in range(min(MOST, len(label.split()))))


def _put(scene: Scene, spots: Mapping[str, Stood]) -> Document:
    """Return the document with words at other places."""
    document, picture = scene.document, scene.picture
    links, routes = dict(document.links), dict(picture.routes)
    for key, spot in spots.items():
        links[key] = links[key].model_copy(update={"label": spot.words})
        routes[key] = routes[key].model_copy(update={"label": spot.where})
    pictures = {**document.pictures, picture.id: picture.model_copy(update={"routes": routes})}
    return document.model_copy(update={"links": links, "pictures": pictures})
