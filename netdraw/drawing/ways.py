"""Finds the ways of links: along the bends they were given or straight, beside others, or round what stands there."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from netdraw.drawing.crowding import LEAST, strands
from netdraw.drawing.labels import put
from netdraw.drawing.laying import Barred, Ground, lay
from netdraw.drawing.lines import REACH
from netdraw.drawing.links import RADIUS, Run, breadth, label_of, signs, tips
from netdraw.drawing.look import Look
from netdraw.drawing.memory import Course, Found, Memory, Shape
from netdraw.drawing.obstacles import Cell, Lying, along, cells, cut
from netdraw.drawing.primitives import Box, Point, union
from netdraw.drawing.routes import ALONE, Beside, follow, loop, shifts
from netdraw.drawing.standing import Stand, link_end
from netdraw.model.difference import in_order, same_keys
from netdraw.model.records import Link, Route
from netdraw.model.steps import Steps

EVERYWHERE = Box(-math.inf, -math.inf, math.inf, math.inf)


class Stood(NamedTuple):
    """The nodes as they stood the last time, and as they stand."""

    before: Mapping[str, Stand]
    now: Mapping[str, Stand]


class Ways:
    """One run of finding the ways of the `links` of a picture: those with a route and both ends there.

    `relinked` are those that came, went, or are other ones or in another order than the last time.
    """

    def __init__(
        self, links: Mapping[str, Link], routes: Mapping[str, Route], stood: Stood, look: Look, memory: Memory
    ) -> None:
        self.stands, self.look, self.memory = stood.now, look, memory
        self.stirred = memory.other["stand"] & stood.before.keys()  # without those that came
        was, other = memory.before("links"), memory.another("drawn", links, routes)
        whole = same_keys(*stood) and not other
        self.links = memory.kept("with ends", whole, lambda: self._with_ends(links, routes))
        changed = memory.changed("links", self.links)
        self.relinked = changed if in_order(was, self.links) else changed | self.links.keys()
        self.beside = self._beside(was)
        self.ways: Mapping[str, Found] = {}
        self.found: Mapping[str, tuple[Point, ...]] = {}

    def _with_ends(self, links: Mapping[str, Link], routes: Mapping[str, Route]) -> dict[str, tuple[Link, Route]]:
        """Return the links that have a route and both ends in the picture."""
        there, ends = self.stands, ((links[key], each) for key, each in routes.items())
        return {link.id: (link, route) for link, route in ends if link.source in there and link.target in there}

    def _at_nodes(self) -> dict[str, list[str]]:
        """Return the links by each of their ends."""
        found: dict[str, list[str]] = {}
        for key, (link, _) in self.links.items():
            found.setdefault(link.source, []).append(key)
            found.setdefault(link.target, []).append(key)
        return found

    def _beside(self, was: Mapping[str, tuple[Link, Route]]) -> Mapping[str, Beside]:
        """Return the places of the links among those on their pair, found anew on pairs where there `was` another."""
        if not self.relinked:
            return self.memory.before("beside")
        touched = [links[key][0] for links in (was, self.links) for key in self.relinked if key in links]
        pairs = {ends for link in touched for ends in ((link.source, link.target), (link.target, link.source))}
        here = [(link, route) for link, route in self.links.values() if (link.source, link.target) in pairs]
        before = {key: (was[key][0], each) for key, each in self.memory.before("beside").items()}
        kept = {key: each for key, (link, each) in before.items() if (link.source, link.target) not in pairs}
        return {**kept, **shifts(here)}

    def courses(self, shapes: Mapping[str, Shape], levelled: bool) -> Steps[dict[str, Course]]:
        """Return the courses of the links among the shapes of nodes; `levelled` says whether there are levels."""
        memory = self.memory
        anew = self.relinked | memory.changed("beside", self.beside)
        if self.stirred:
            at_nodes = memory.told("at nodes", self.links, self._at_nodes)
            anew |= {key for node in self.stirred for key in at_nodes.get(node, ())}
        moved = [cell for box in memory.ground.moved for cell in cells(box)]
        anew |= memory.stale("way", moved)
        self.ways = memory.renewed("way", self.links, anew, self._way)
        if anew or moved:
            yield from self._lay(shapes, levelled)
        self.found = {key: each.bends for key, each in memory.laying.laid.items()}
        anew |= memory.changed("bends", self.found)
        return memory.renewed("course", self.links, anew, self._course)

    def _way(self, key: str) -> Found:
        """Return how a link goes as it was bent, or straight, and whether it has to go round something."""
        (link, route), beside = self.links[key], self.beside.get(key, ALONE)
        source, target = self._ends(link)
        bends = route.bends or (loop(source) if link.source == link.target else ())

        def made() -> Found:
            line = follow(source, target, bends, beside)
            looked = [] if bends else along(*line)
            self.memory.looks["way"].put(key, looked)
            barred = not bends and any(self._between((source, target), line[0], line[-1], looked))
            return Found(line, bends, tuple(strands(line, self._half(link))), barred)

        return self.memory.once("way", key, (link.kind, link.strength, source, target, bends, beside), made)

    def _lay(self, shapes: Mapping[str, Shape], levelled: bool) -> Steps[None]:
        """Lay the links that have to go round something."""
        barred = {key: self._barred(key, each) for key, each in self.ways.items() if each.barred}
        lines = {key: each.strands for key, each in self.ways.items() if not each.barred}
        boxes = {key: shape.lying.boxes for key, shape in shapes.items()}
        sheet = union(each.box for each in self.stands.values()) if levelled else EVERYWHERE
        self.memory.laying = yield from lay(barred, Ground(boxes, lines, sheet), self.memory.laying)

    def _barred(self, key: str, found: Found) -> Barred:
        link = self.links[key][0]
        half, run = self._half(link), Run(link, self.look.language.link(link.kind), found.line)
        return Barred(*self._ends(link), found.line, half, RADIUS if signs(run, self.look) else half)

    def _half(self, link: Link) -> float:
        """Return half of the breadth that a line takes among others."""
        return max(breadth(link, self.look.language.link(link.kind)), LEAST) / 2

    def _ends(self, link: Link) -> tuple[Stand, Stand]:
        return link_end(self.stands[link.source]), link_end(self.stands[link.target])

    def _between(
        self, ends: tuple[Stand, Stand], start: Point, end: Point, within: Sequence[Cell] = ()
    ) -> Iterator[Box]:
        """Yield what stands in the way of a link on a straight stretch; `within` are its cells, where known."""
        one, other = (each.box for each in ends)
        for key, box in self.memory.ground.between(start, end, within):
            if key in self.stands and not (box.meets(one) or box.meets(other)):
                yield box

    def _course(self, key: str) -> Course:
        """Return the course of a link, through the bends of its route or else those that were found for it."""
        (link, route), way, bends = self.links[key], self.ways[key], self.found.get(key, ())
        source, target = self._ends(link)

        def made() -> Course:
            ends = f"{source.node.name} → {target.node.name}".replace("\n", " ")
            line = follow(source, target, bends) if bends else way.line
            run = Run(link, self.look.language.link(link.kind), line, ends)
            label = label_of(run, self.look)
            given = put(run.line, route.label, label.size) if label and route.label else None
            badges = (Box(sign.x, sign.y, sign.x, sign.y).grown(RADIUS) for sign in signs(run, self.look))
            lying = Lying((*badges, *tips(run)), cut(run.line, REACH.get(run.kind.line, 0.0)))
            return Course(run, bends or way.bends, label, lying, given)

        return self.memory.once("course", key, (link, route, way, bends, source, target), made)
