"""Finds the ways of links: along the bends they were given or straight, beside others, or round what stands there."""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from netdraw.drawing.geometry.obstacles import Cell, Lying, along, cells, crosses, cut
from netdraw.drawing.geometry.paths import at
from netdraw.drawing.links.labels import put
from netdraw.drawing.links.landing import landed
from netdraw.drawing.links.lines import REACH
from netdraw.drawing.links.routes import ALONE, INSET, Beside, follow, outward, shifts, surrounds
from netdraw.drawing.links.symbol import FULL, RADIUS, Run, Tip, badge_names, breadth, ends, label_of, tips
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import Stand, at_end, link_end
from netdraw.drawing.primitives import Box, Point, union
from netdraw.drawing.ways.crowding import LEAST, strands
from netdraw.drawing.ways.hubs import BOTH, Hubs, Joined
from netdraw.drawing.ways.laying import Barred, Ground, lay
from netdraw.drawing.ways.loops import OUT, Fan, around, looped
from netdraw.drawing.ways.memory import Course, Found, Memory, Shape
from netdraw.drawing.ways.spreading import Spot, Which
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
        self.was, other = memory.before("links"), memory.another("drawn", links, routes)
        whole = same_keys(*stood) and not other
        self.links = memory.kept("with ends", whole, lambda: self._with_ends(links, routes))
        changed = memory.changed("links", self.links)
        self.relinked = changed if in_order(self.was, self.links) else changed | self.links.keys()
        self.beside = self._beside()
        self.fans = self._fans()
        self.tips: dict[tuple[object, ...], tuple[Tip, Tip]] = {}
        self.ways: Mapping[str, Found] = {}
        self.found: Mapping[str, tuple[Point, ...]] = {}
        self.spots: Mapping[str, tuple[Spot, Spot]] = {}

    def _with_ends(self, links: Mapping[str, Link], routes: Mapping[str, Route]) -> dict[str, tuple[Link, Route]]:
        """Return the links that have a route and both ends in the picture."""
        there, ends = self.stands, ((links[key], each) for key, each in routes.items())
        return {link.id: (link, route) for link, route in ends if link.source in there and link.target in there}

    def _at_nodes(self) -> dict[str, list[Which]]:
        """Return the ends of links at each node."""
        found: dict[str, list[Which]] = {}
        for key, (link, _) in self.links.items():
            found.setdefault(link.source, []).append((key, 0))
            found.setdefault(link.target, []).append((key, -1))
        return found

    def _beside(self) -> Mapping[str, Beside]:
        """Return the places of the links among those on their pair, found anew on pairs where there was another."""
        was = self.was
        if not self.relinked:
            return self.memory.before("beside")
        touched = [links[key][0] for links in (was, self.links) for key in self.relinked if key in links]
        pairs = {ends for link in touched for ends in ((link.source, link.target), (link.target, link.source))}
        here = [(link, route) for link, route in self.links.values() if (link.source, link.target) in pairs]
        before = {key: (was[key][0], each) for key, each in self.memory.before("beside").items()}
        kept = {key: each for key, (link, each) in before.items() if (link.source, link.target) not in pairs}
        return {**kept, **shifts(here)}

    def _fans(self) -> Mapping[str, Fan]:
        """Return of the links from a node to itself what matters to where they go there."""
        loops = self.memory.told("loops", self.links, self._loops)
        if not (self.relinked or self.stirred):
            return self.memory.before("fans")
        if not loops:
            return {}
        at_nodes = self.memory.told("at nodes", self.links, self._at_nodes)
        fans: dict[str, Fan] = {}
        for node, keys in loops.items():
            begun = (self._begun(node, key) for key, _ in at_nodes[node] if key not in keys)
            others = (*begun, *self._passing(node))
            fans |= {key: Fan(i, len(keys), others) for i, key in enumerate(keys)}
        return fans

    def _loops(self) -> dict[str, list[str]]:
        """Return the links from a node to itself that nobody bent, by that node."""
        found: dict[str, list[str]] = {}
        for key, (link, route) in self.links.items():
            if link.source == link.target and not route.bends:
                found.setdefault(link.source, []).append(key)
        return found

    def _begun(self, node: str, key: str) -> tuple[Point, Point]:
        """Return the stretch with which a link begins at a node, as it was bent, or straight."""
        link, route = self.links[key]
        line = follow(*self._ends(link), route.bends, self.beside.get(key, ALONE))
        line = line if link.source == node else line[::-1]
        return line[0], at(line, 2 * OUT)[0]

    def _passing(self, node: str) -> Iterator[tuple[Point, Point]]:
        """Yield the stretches with which links to others, as they were bent or straight, pass close by a node."""
        about = self.stands[node].box.grown(2 * OUT)
        for link, route in self.links.values():
            if node not in (link.source, link.target):
                line = self.stands[link.source].centre, *route.bends, self.stands[link.target].centre
                yield from (each for each in pairwise(line) if crosses(*each, about))

    def courses(self, shapes: Mapping[str, Shape], levelled: bool) -> Steps[dict[str, Course]]:
        """Return the courses of the links among the shapes of nodes; `levelled` says whether there are levels."""
        memory = self.memory
        anew = self.relinked | memory.changed("beside", self.beside) | memory.changed("fans", self.fans)
        at_nodes = memory.told("at nodes", self.links, self._at_nodes)
        anew |= {key for node in self.stirred for key, _ in at_nodes.get(node, ())}
        moved = memory.ground.moved
        anew |= memory.stale("way", moved)
        self.ways = memory.renewed("way", self.links, anew, self._way)
        if anew or moved:
            yield from self._lay(shapes, levelled)
        self.found = {key: each.bends for key, each in memory.laying.laid.items()}
        anew |= memory.changed("bends", self.found)
        hubs = Hubs(Joined(self.links, self.stands, at_nodes), self.ways, memory, self._between)
        touched = [links[key][0] for links in (self.was, self.links) for key in anew if key in links]
        anew |= hubs.renew({end for link in touched for end in (link.source, link.target)}, moved)
        self.spots = hubs.spots()
        return memory.renewed("course", self.links, anew, self._course)

    def _way(self, key: str) -> Found:
        """Return how a link goes as it was bent, or straight, and whether it has to go round something."""
        (link, route), beside, fan = self.links[key], self.beside.get(key, ALONE), self.fans.get(key)
        source, target = self._ends(link)

        def made() -> Found:
            looked: list[Cell] = []
            bends = looped(source, fan, partial(self._free, source, looked), self.look) if fan else route.bends
            if not bends and beside == ALONE:
                bends = self._outward(source, target, looked) or self._outward(target, source, looked)
            line = follow(source, target, bends, beside)
            looked = looked if bends else [*looked, *along(*line)]
            self.memory.looks["way"].put(key, looked)
            barred = not bends and any(self._between((source, target), line[0], line[-1], looked))
            return Found(line, bends, tuple(strands(line, self._half(link))), barred, self._tips(link, line))

        inputs = link.kind, link.strength, link.direction, source, target, route.bends, beside, fan
        return self.memory.once("way", key, inputs, made)

    def _outward(self, stand: Stand, frame: Stand, looked: list[Cell]) -> tuple[Point, ...]:
        """Return a bend on the way from a node to a side of the frame round it, where that to the nearest is barred.

        Without one that is free, or those to all sides are barred.
        """
        if not surrounds(frame, stand):
            return ()
        ends = stand.node.id, frame.node.id
        for number, side in enumerate(outward(stand.centre, frame.box)):
            within = along(stand.centre, side)
            looked += within
            between = self.memory.ground.between(stand.centre, side, within, ends)
            if not any(key in self.stands and not at_end(stand, box) for key, box in between):
                return (at((side, stand.centre), INSET)[0],) if number else ()
        return ()

    def _tips(self, link: Link, line: tuple[Point, ...]) -> tuple[Tip, Tip]:
        """Return how a link begins and stops: all of a kind alike, but where they are short."""
        alike = link.kind, link.direction, link.strength, math.dist(line[0], line[-1]) >= FULL
        if alike not in self.tips or not alike[-1]:
            self.tips[alike] = ends(Run(link, self.look.language.link(link.kind), line))
        return self.tips[alike]

    def _free(self, stand: Stand, looked: list[Cell], box: Box) -> bool:
        """Whether no node but one that stands there lies in a box; its cells go to those that were looked at."""
        within = cells(box)
        looked += within
        return not any(
            key in self.stands and key != stand.node.id for key, _ in self.memory.ground.covered(box, within)
        )

    def _lay(self, shapes: Mapping[str, Shape], levelled: bool) -> Steps[None]:
        """Lay the links that have to go round something: a node, or words that somebody put where they are."""
        given = {key: box for key, (_, route) in self.links.items() if route.label and (box := self._given(key))}
        barred = {key: self._barred(key, each) for key, each in self.ways.items() if each.barred}
        barred |= {key: self._barred(key, self.ways[key]) for key in self._over(given) - barred.keys()} if given else {}
        lines = {key: each.strands for key, each in self.ways.items() if key not in barred}
        boxes = {key: shape.lying.boxes for key, shape in shapes.items()}
        boxes |= {key: (around(self.ways[key].bends, self._ends(self.links[key][0])[0]),) for key in self.fans}
        boxes |= {key: (*boxes.get(key, ()), box) for key, box in given.items()}
        sheet = union(each.box for each in self.stands.values()) if levelled else EVERYWHERE
        self.memory.laying = yield from lay(barred, Ground(boxes, lines, sheet), self.memory.laying)

    def _given(self, key: str) -> Box | None:
        """Return where somebody put the words of a link that goes round nothing, if somebody did."""
        (link, route), way = self.links[key], self.ways[key]
        run = Run(link, self.look.language.link(link.kind), way.line)
        label = None if way.barred else label_of(run, self.look)
        return put(run.line, route.label, label.size).box if label and route.label else None

    def _over(self, given: Mapping[str, Box]) -> set[str]:
        """Return the straight links that run over words which somebody put there, but for those with such words."""
        straight = ((key, each.line) for key, each in self.ways.items() if not each.bends and key not in given)
        over = ((key, box) for key, line in straight for box in given.values() if crosses(line[0], line[-1], box))
        return {key for key, box in over if not any(box.meets(end.box) for end in self._ends(self.links[key][0]))}

    def _barred(self, key: str, found: Found) -> Barred:
        link = self.links[key][0]
        half, run = self._half(link), Run(link, self.look.language.link(link.kind), found.line)
        return Barred(*self._ends(link), found.line, half, RADIUS if badge_names(run, self.look) else half)

    def _half(self, link: Link) -> float:
        """Return half of the breadth that a line takes among others."""
        return max(breadth(link, self.look.language.link(link.kind)), LEAST) / 2

    def _ends(self, link: Link) -> tuple[Stand, Stand]:
        return link_end(self.stands[link.source]), link_end(self.stands[link.target])

    def _between(
        self, ends: tuple[Stand, Stand], start: Point, end: Point, within: Sequence[Cell] = ()
    ) -> Iterator[Box]:
        """Yield what stands in the way of a link on a straight stretch; `within` are its cells, where known."""
        own = ends[0].node.id, ends[1].node.id
        for key, box in self.memory.ground.between(start, end, within, own):
            if key in self.stands and not any(at_end(each, box) for each in ends):
                yield box

    def _course(self, key: str) -> Course:
        """Return the course of a link, through the bends of its route or else those that were found for it."""
        (link, route), way, bends = self.links[key], self.ways[key], self.found.get(key, ())
        source, target = self._ends(link)
        spots = self.spots.get(key, BOTH)

        def made() -> Course:
            names = f"{source.node.name} → {target.node.name}".replace("\n", " ")
            (start, one), (stop, other) = spots
            line = way.line
            if bends or start or stop:
                line = follow(source, target, bends or way.bends, self.beside.get(key, ALONE), (start, stop))
            run = Run(link, self.look.language.link(link.kind), line, names, min(one, other))
            tail, head = self._tips(link, line)
            run = landed(run, (tail, head), (source, target))
            label = label_of(run, self.look)
            given = put(run.line, route.label, label.size) if label and route.label else None
            lying = Lying((*tips(run, tail, head),), cut(run.line, REACH.get(run.kind.line, 0.0)))
            badged = bool(badge_names(run, self.look))
            return Course(run, bends or way.bends, badged, label, lying, given, (start, stop))

        return self.memory.once("course", key, (link, route, way, bends, source, target, spots), made)
