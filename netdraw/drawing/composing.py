"""Composes a picture of a document in the visual language into a drawing."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, pairwise

from netdraw.drawing.detours import Way, detour, in_lanes
from netdraw.drawing.labels import Place, Tried, label_place, put
from netdraw.drawing.lettering import Measure
from netdraw.drawing.levels import level_symbol, level_tint, ranks
from netdraw.drawing.links import RADIUS, Run, label_of, link_symbol, signs, tips
from netdraw.drawing.look import Look
from netdraw.drawing.memory import Course, Memory, Shape, Walked
from netdraw.drawing.nodes import name_boxes, node_symbol
from netdraw.drawing.obstacles import Lying, cut
from netdraw.drawing.openings import NOWHERE, Absence, Opening
from netdraw.drawing.paths import closed, holds
from netdraw.drawing.primitives import NONE, Box, Drawing, Point, Symbol, bounds, union
from netdraw.drawing.routes import ALONE, Beside, follow, loop, shifts
from netdraw.drawing.seeing import seen
from netdraw.drawing.standing import Stand, ground, link_end, stand
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.model.document import Document
from netdraw.model.records import Link, Picture, Route

EMPTY = Box(0, 0, 1740, 1000)
LAYERS = ("level", "frame", "link", "node", "front")
COVERS = 100.0  # how bad it is for a label to cover something
CROSSES = 40.0  # and to stand on a line


def compose(
    document: Document,
    picture: Picture,
    language: Language,
    theme: Theme,
    measure: Measure,
    previous: Drawing | None = None,
) -> Drawing:
    """Return the drawing of a picture: levels, frames, links, nodes and notes from back to front.

    Coordinates are those of the placements (0.1 mm). With `previous` every symbol whose inputs are the same is the
    identical object of before; the result is equal to the one without. Title and description are left empty.
    """
    memory = Memory(previous.memory if previous else None)
    document, picture = seen(document, picture, language)
    composing = _Composing(document, picture, Look(language, theme, measure, picture.kind), memory)
    drawn = [*composing.drawn()]
    memory.forget()
    return Drawing(
        symbols=tuple(symbol for symbol, _ in drawn),
        box=union(box for _, box in drawn) if drawn else EMPTY,
        title="",
        description="",
        lang=language.lang,
        memory=memory,
        fonts=theme.fonts,
    )


class _Composing:
    """One run of `compose`: the stands of the nodes, and the symbols made from them."""

    def __init__(self, document: Document, picture: Picture, look: Look, memory: Memory) -> None:
        self.document, self.picture, self.look, self.memory = document, picture, look, memory
        self.base = (look.language, look.theme, look.picture_kind)
        self.stands = {key: self._stand(key) for key in picture.placements}
        self.levels = {key: each for key, each in self.stands.items() if each.kind.layer == "level"}
        self.ranks = ranks(self.levels, look.picture_kind == "value")
        self.holders = sorted((each for each in self.stands.values() if each.kind.holds), key=self._behind)

    def _stand(self, key: str) -> Stand:
        node, placement = self.document.nodes[key], self.picture.placements[key]
        return self.memory.once(
            ("stand", key), (node, placement, *self.base), lambda: stand(node, placement, self.look)
        )

    def drawn(self) -> Iterator[tuple[Symbol, Box]]:
        """Yield the symbols from back to front, each with the box of all that it draws."""
        shapes = {key: self._shape(key, each) for key, each in self.stands.items()}
        self.memory.ground.keep(shapes.keys() | self.picture.routes.keys())
        self._lay(shapes)
        courses = dict(self._courses())
        self.memory.ground.keep(shapes.keys() | courses.keys())
        self._lay(courses)
        self.memory.follow(dict(sorted(courses.items(), key=lambda each: each[1].given is None)))
        layers: dict[str, list[tuple[Symbol, Box]]] = {layer: [] for layer in LAYERS}
        for holder in self.holders:
            shape = shapes.pop(holder.node.id)
            layers[holder.kind.layer].append((shape.symbol, shape.bounds))
        for key, shape in shapes.items():
            layers[self.stands[key].kind.layer].append((shape.symbol, shape.bounds))
        places = {key: self._place(key, courses[key]) for key in self.memory.order}
        layers["link"] += [self._link(key, course, places[key]) for key, course in courses.items()]
        yield from chain.from_iterable(layers.values())

    def _shape(self, key: str, each: Stand) -> Shape:
        rank, absence = self.ranks.get(key), self._absence(each)

        def made() -> Shape:
            symbol = level_symbol(each, rank, self.look) if rank else node_symbol(each, self.look, absence)
            filled = bounds(symbol.primitives) or symbol.box
            return Shape(symbol, filled, self._lying(each, symbol, filled))

        return self.memory.once(("shape", key), (each, rank, absence, *self.base), made)

    def _absence(self, each: Stand) -> Absence:
        """Return on which levels a node is expressly not, and where it lies on those."""
        missing = [key for key in each.placement.not_on if key in self.levels]
        if not missing:
            return NOWHERE
        openings: list[Opening] = []
        ranks: list[int] = []
        for key in missing:
            band, box = self.levels[key].box, each.box
            top, bottom = max(band.top, box.top), min(band.bottom, box.bottom)
            if self.look.picture_kind == "design" and bottom > top:
                openings.append(Opening(top, bottom, self._ground((each.centre[0], (top + bottom) / 2), each)))
            else:
                ranks.append(self.ranks[key][0])
        return Absence(tuple(openings), tuple(ranks), len(self.levels))

    def _lying(self, each: Stand, symbol: Symbol, filled: Box) -> Lying:
        """Return what others keep clear of: a whole node, but only the name and the border of what holds others."""
        if not each.kind.holds:
            return Lying((filled,))
        return Lying(tuple(name_boxes(symbol, each.kind)), cut(closed(each.corners)))

    def _courses(self) -> Iterator[tuple[str, Course]]:
        """Yield the courses of the links that have a route and both ends in the picture."""
        links, there = self.document.links, self.stands
        drawn = [(links[key], route) for key, route in self.picture.routes.items()]
        drawn = [(link, route) for link, route in drawn if link.source in there and link.target in there]
        moved = shifts(drawn)
        free = [link for link, route in drawn if not route.bends and link.source != link.target]
        ways = {link.id: self._way(link, moved.get(link.id, ALONE)) for link in free}
        laid = in_lanes(ways)
        for link, route in drawn:
            found = self._fitting(link, ways[link.id], laid[link.id]) if link.id in laid else ()
            yield link.id, self._course(link, route, found, moved.get(link.id, ALONE))

    def _way(self, link: Link, beside: Beside) -> Way:
        """Return how a link that nobody bent goes round what stands between its ends."""
        source, target = link_end(self.stands[link.source]), link_end(self.stands[link.target])

        def made() -> Walked:
            tried: list[tuple[Point, Point]] = []

            def between(start: Point, end: Point) -> Iterator[Box]:
                tried.append((start, end))
                return self._between(source, target, start, end)

            return Walked(detour(source, target, beside, between), tuple(tried))

        def calm(known: Walked) -> bool:
            return self.memory.ground.calm(known.stretches)

        return self.memory.once(("way", link.id), (source, target, beside), made, calm).way

    def _fitting(self, link: Link, way: Way, laid: tuple[Point, ...]) -> tuple[Point, ...]:
        """Return the bends of a way in its lane, or right at the corners where it would run through a node there."""
        corners = tuple(turn.at for turn in way[1:-1])
        if laid == corners:
            return corners
        source, target = link_end(self.stands[link.source]), link_end(self.stands[link.target])
        stretches = pairwise(follow(source, target, laid))
        return corners if any(any(self._between(source, target, *each)) for each in stretches) else laid

    def _between(self, source: Stand, target: Stand, start: Point, end: Point) -> Iterator[Box]:
        """Yield what stands in the way of a link on a straight stretch."""
        for key, box in self.memory.ground.between(start, end):
            if key in self.stands and not (box.meets(source.box) or box.meets(target.box)):
                yield box

    def _course(self, link: Link, route: Route, found: tuple[Point, ...], beside: Beside) -> Course:
        """Return the course of a link, through the bends of its route or else those that were found for it."""
        source, target = link_end(self.stands[link.source]), link_end(self.stands[link.target])
        bends = route.bends or found or (loop(source) if source is target else ())

        def made() -> Course:
            ends = f"{source.node.name} → {target.node.name}".replace("\n", " ")
            run = Run(link, self.look.language.link(link.kind), follow(source, target, bends, beside), ends)
            label = label_of(run, self.look)
            given = put(run.line, route.label, label.size) if label and route.label else None
            badges = (Box(sign.x, sign.y, sign.x, sign.y).grown(RADIUS) for sign in signs(run, self.look))
            return Course(run, bends, label, Lying((*badges, *tips(run)), cut(run.line)), given)

        return self.memory.once(("course", link.id), (link, route, bends, source, target, beside, *self.base), made)

    def _lay(self, things: Mapping[str, Shape] | Mapping[str, Course]) -> None:
        for key, each in things.items():
            self.memory.ground.put(key, each.lying)

    def _link(self, key: str, course: Course, place: Place | None) -> tuple[Symbol, Box]:
        """Return the symbol of a link, and the box of all that it draws."""
        ground = self._ground(place.centre) if place and place.on_line else ""

        def made() -> tuple[Symbol, Box]:
            symbol = link_symbol(course.run, course.label, place, ground, self.look)
            return symbol, bounds(symbol.primitives) or symbol.box

        return self.memory.once(("link", key), (course, place, ground), made)

    def _place(self, key: str, course: Course) -> Place | None:
        """Return the place of a label: the given one, else the best still free; those before it stand already."""
        label, given = course.label, course.given
        if not label:
            return None

        def find() -> Tried:
            return Tried(given) if given else label_place(course.run.line, label.size, label.away, self._harm(key))

        return self.memory.place(key, course, find)

    def _harm(self, key: str) -> Callable[[Box], float]:
        ground, words, order = self.memory.ground, self.memory.words, self.memory.order

        def harm(box: Box) -> float:
            covered = [other for other, _ in words.covered(box) if order[other] < order[key]]
            return COVERS * (len(ground.covered(box)) + len(covered)) + CROSSES * len(ground.crossed(box) - {key})

        return harm

    def _ground(self, point: Point, on: Stand | None = None) -> str:
        """Return the colour that lies under a point between the nodes, or under the node `on`."""
        fills = [self._fill(each, point) for each in self.holders if each is not on and holds(each.corners, point)]
        return next((fill for fill in reversed(fills) if fill != NONE), self.look.colour("white"))

    def _fill(self, each: Stand, point: Point) -> str:
        key = each.node.id
        return level_tint(*self.ranks[key], self.look) if key in self.levels else self.look.colour(ground(each, point))

    def _behind(self, each: Stand) -> tuple[int, float]:
        """Sorts what holds others: levels first, the larger before the smaller."""
        return LAYERS.index(each.kind.layer), -each.box.width * each.box.height
