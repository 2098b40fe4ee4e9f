"""Composes a picture of a document in the visual language into a drawing."""

import math
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from operator import attrgetter

from netdraw.drawing.crossings import gap
from netdraw.drawing.crowding import LEAST, strands
from netdraw.drawing.labels import Harm, Place, Tried, label_place, put
from netdraw.drawing.laying import Barred, Ground, lay
from netdraw.drawing.lettering import Measure
from netdraw.drawing.levels import level_symbol, level_tint, ranks
from netdraw.drawing.lines import REACH
from netdraw.drawing.links import RADIUS, Run, breadth, label_of, link_symbol, signs, tips
from netdraw.drawing.look import Look
from netdraw.drawing.memory import Course, Found, Memory, Shape, around
from netdraw.drawing.naming import moves, named
from netdraw.drawing.nodes import name_boxes, node_symbol
from netdraw.drawing.obstacles import Cell, Lying, along, cells, cut
from netdraw.drawing.openings import NOWHERE, Absence, Opening
from netdraw.drawing.parts import tab_box
from netdraw.drawing.paths import closed, holds
from netdraw.drawing.primitives import NONE, Box, Drawing, Path, Point, Symbol, union
from netdraw.drawing.routes import ALONE, Beside, follow, loop, shifts
from netdraw.drawing.seeing import seen
from netdraw.drawing.standing import Stand, ground, link_end, stand
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.model.difference import in_order, same_keys
from netdraw.model.document import Document
from netdraw.model.records import Link, Picture, Route
from netdraw.model.steps import Steps, at_once

EMPTY = Box(0, 0, 1740, 1000)
EVERYWHERE = Box(-math.inf, -math.inf, math.inf, math.inf)
LAYERS = ("level", "frame", "node", "front")  # the links lie between the frames and the nodes
FILLED = attrgetter("filled")
COVERS = 100.0  # how bad it is for a label to cover something
CROSSES = 40.0  # and to stand on a line
BORDER = 36.0  # and on the border of what holds others


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
    return at_once(composing(document, picture, language, theme, measure, previous))


def composing(
    document: Document,
    picture: Picture,
    language: Language,
    theme: Theme,
    measure: Measure,
    previous: Drawing | None = None,
) -> Steps[Drawing]:
    """Compose in steps, each of a few milliseconds, what `compose` returns."""
    document, picture = seen(document, picture, language)
    memory = Memory(previous.memory if previous else None, (language, theme, picture.kind))
    run = _Composing(document, picture, Look(language, theme, measure, picture.kind), memory)
    yield
    symbols, box = yield from run.drawn()
    return Drawing(
        symbols=symbols,
        box=box,
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
        touched = memory.changed("nodes", document.nodes) | memory.changed("placements", picture.placements)
        stood = memory.before("all of stand")
        self.stands = memory.renewed("stand", picture.placements, touched, self._stand)
        self.moved = memory.other["stand"]
        self.stirred = self.moved & stood.keys()  # without those that came
        same = same_keys(stood, self.stands)
        self.as_held = same and not any(_holds(stood[key]) or _holds(self.stands[key]) for key in self.moved)
        self.levels = memory.kept("levels", self.as_held, self._levels)
        self.ranks = memory.kept("ranks", self.as_held, lambda: ranks(self.levels, look.picture_kind == "value"))
        self.holders = memory.kept("holders", self.as_held, self._holders)
        self.regrounded = memory.differs("ground", (self.holders, self.levels, self.ranks))
        was, other = memory.before("links"), memory.another("drawn", document.links, picture.routes)
        self.links = memory.kept("with ends", same and not other, self._with_ends)
        changed = memory.changed("links", self.links)
        self.relinked = changed if in_order(was, self.links) else changed | self.links.keys()
        self.beside = self._beside(was)
        self.ways: Mapping[str, Found] = {}
        self.found: Mapping[str, tuple[Point, ...]] = {}
        self.height = memory.told("height", self.links, self._heights)
        self.gaps: Mapping[str, tuple[Path, ...]] = {}

    def _stand(self, key: str) -> Stand:
        node, placement = self.document.nodes[key], self.picture.placements[key]
        return self.memory.once("stand", key, (node, placement), lambda: stand(node, placement, self.look))

    def _levels(self) -> dict[str, Stand]:
        return {key: each for key, each in self.stands.items() if each.kind.layer == "level"}

    def _holders(self) -> list[Stand]:
        """Return what holds others: levels first, the larger before the smaller."""
        return sorted((each for each in self.stands.values() if each.kind.holds), key=_behind)

    def _with_ends(self) -> dict[str, tuple[Link, Route]]:
        """Return the links that have a route and both ends in the picture."""
        there, ends = self.stands, ((self.document.links[key], each) for key, each in self.picture.routes.items())
        return {link.id: (link, route) for link, route in ends if link.source in there and link.target in there}

    def _heights(self) -> dict[str, int]:
        return {key: i for i, key in enumerate(self.links)}

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

    def drawn(self) -> Steps[tuple[tuple[Symbol, ...], Box]]:
        """Return the symbols from back to front, and the box of all that they draw."""
        memory, former = self.memory, (self.memory.before("all of shape"), self.memory.before("all of link"))
        reshaped = self.stands.keys() if self.regrounded else self.moved | self._renamed()
        shapes = memory.renewed("shape", self.stands, reshaped, self._shape)
        altered = memory.lay("shape", shapes)
        yield
        courses = yield from self._courses(shapes)
        rerouted = memory.lay("course", courses)
        crossed = self._cross(courses, rerouted)
        yield
        placed = yield from memory.place(courses, rerouted, lambda key: self._tried(key, courses[key]))
        redrawn = courses.keys() if self.regrounded else rerouted | placed | crossed
        links = memory.renewed("link", self.links, redrawn, lambda key: self._link(key, courses[key]))
        behind, front = memory.kept("layers", self.as_held, self._layers)
        symbols = (*(shapes[key].symbol for key in behind), *links.values(), *(shapes[key].symbol for key in front))
        changed = altered, memory.other["link"]
        gone, come = _boxes(*former, *changed), _boxes(shapes, links, *changed)
        memory.box = around(memory.box, gone, come, lambda: map(FILLED, symbols)) if symbols else None
        return symbols, memory.box or EMPTY

    def _layers(self) -> tuple[list[str], list[str]]:
        """Return what lies behind the links and what before them, from back to front."""
        layers: dict[str, list[str]] = {layer: [] for layer in LAYERS}
        for each in (*self.holders, *(each for each in self.stands.values() if not each.kind.holds)):
            layers[each.kind.layer].append(each.node.id)
        return [*layers["level"], *layers["frame"]], [*layers["node"], *layers["front"]]

    def _renamed(self) -> set[str]:
        """Return those of which the name may go elsewhere, as somebody stands elsewhere."""
        return {each.node.id for each in self.holders if moves(each)} if self.moved else set()

    def _shape(self, key: str) -> Shape:
        each, rank = self.stands[key], self.ranks.get(key)
        each = named(each, self.stands.values(), self.look) if moves(each) else each
        absence = self._absence(each)

        def made() -> Shape:
            symbol = level_symbol(each, rank, self.look) if rank else node_symbol(each, self.look, absence)
            return Shape(symbol, self._lying(each, symbol))

        return self.memory.once("shape", key, (each, rank, absence), made)

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

    def _lying(self, each: Stand, symbol: Symbol) -> Lying:
        """Return what others keep clear of: a whole node, but only the name and the border of what holds others."""
        if not each.kind.holds:
            return Lying((symbol.filled,))
        tabs = [tab_box(each)] if each.kind.label.place == "tab" and each.label.lines else []
        return Lying((*tabs, *name_boxes(symbol, each.kind)), cut(closed(each.corners)))

    def _courses(self, shapes: Mapping[str, Shape]) -> Steps[dict[str, Course]]:
        """Return the courses of the links that have a route and both ends in the picture."""
        memory = self.memory
        anew = self.relinked | memory.changed("beside", self.beside)
        if self.stirred:
            at_nodes = memory.told("at nodes", self.links, self._at_nodes)
            anew |= {key for node in self.stirred for key in at_nodes.get(node, ())}
        moved = [cell for box in memory.ground.moved for cell in cells(box)]
        anew |= memory.stale("way", moved)
        self.ways = memory.renewed("way", self.links, anew, self._way)
        if anew or moved:
            yield from self._lay(shapes)
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

    def _lay(self, shapes: Mapping[str, Shape]) -> Steps[None]:
        """Lay the links that have to go round something."""
        barred = {key: self._barred(key, each) for key, each in self.ways.items() if each.barred}
        lines = {key: each.strands for key, each in self.ways.items() if not each.barred}
        boxes = {key: shape.lying.boxes for key, shape in shapes.items()}
        sheet = union(each.box for each in self.stands.values()) if self.levels else EVERYWHERE
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

    def _cross(self, courses: Mapping[str, Course], rerouted: AbstractSet[str]) -> set[str]:
        """Find what takes lower lines of the same kind away where a link crosses them; return for which it is new."""
        memory = self.memory
        touched = memory.crossings.renew(courses, rerouted, memory.ground)
        anew = courses.keys() if self.regrounded or self.relinked >= courses.keys() else touched
        self.gaps = memory.renewed("gap", self.links, anew, lambda key: self._gap(key, courses))
        return memory.other["gap"]

    def _gap(self, key: str, courses: Mapping[str, Course]) -> tuple[Path, ...]:
        """Return what a link takes away of those of its kind that lie below it."""
        run = courses[key].run
        met = ((each, courses[each.other].run) for each in self.memory.crossings.of(key))
        lower = tuple(
            (each, other, self._ground(each.at))
            for each, other in met
            if other.link.kind == run.link.kind and self.height[each.other] < self.height[key]
        )

        def made() -> tuple[Path, ...]:
            return tuple(chain.from_iterable(gap(run, other, each, colour, self.look) for each, other, colour in lower))

        return self.memory.once("gap", key, (run, lower), made)

    def _link(self, key: str, course: Course) -> Symbol:
        """Return the symbol of a link."""
        known = self.memory.made["place"].get(key)
        place: Place | None = known.result.place if known else None
        ground, gaps = self._ground(place.centre) if place and place.on_line else "", self.gaps[key]

        def made() -> Symbol:
            symbol = link_symbol(course.run, course.label, place, ground, self.look)
            return symbol._replace(primitives=(*gaps, *symbol.primitives)) if gaps else symbol

        return self.memory.once("link", key, (course, place, ground, gaps), made)

    def _tried(self, key: str, course: Course) -> Tried:
        """Return the place of a label: the given one, else the best still free; those before it stand already."""
        label, given = course.label, course.given
        assert label
        return Tried(given) if given else label_place(course.run.line, label.size, label.away, self._harm(key))

    def _harm(self, key: str) -> Harm:
        ground, words, order = self.memory.ground, self.memory.words, self.memory.order
        mine = order[key]

        def harm(box: Box, within: Sequence[Cell], most: float) -> float:
            free = ground.free(box, within)
            if most <= COVERS and not free:  # as it is for nearly every place beside a line among many
                return COVERS
            harmed = 0.0 if free else COVERS * len(ground.covered(box, within))
            if harmed < most and (over := words.covered(box, within)):
                harmed += COVERS * sum(order[other] < mine for other, _ in over)
            if harmed < most and (crossed := ground.crossed(box, within, key)):
                harmed += sum(CROSSES if other in order else BORDER for other in crossed)
            return harmed

        return harm

    def _ground(self, point: Point, on: Stand | None = None) -> str:
        """Return the colour that lies under a point between the nodes, or under the node `on`."""
        fills = [self._fill(each, point) for each in self.holders if each is not on and holds(each.corners, point)]
        return next((fill for fill in reversed(fills) if fill != NONE), self.look.colour("white"))

    def _fill(self, each: Stand, point: Point) -> str:
        key = each.node.id
        return level_tint(*self.ranks[key], self.look) if key in self.levels else self.look.colour(ground(each, point))


def _boxes(
    shapes: Mapping[str, Shape], links: Mapping[str, Symbol], nodes: AbstractSet[str], lines: AbstractSet[str]
) -> list[Box]:
    """Return the boxes of those of the nodes and lines that are there."""
    symbols = (*(shapes[key].symbol for key in nodes if key in shapes), *(links[key] for key in lines if key in links))
    return [*map(FILLED, symbols)]


def _behind(each: Stand) -> tuple[int, float]:
    return LAYERS.index(each.kind.layer), -each.box.width * each.box.height


def _holds(each: Stand) -> bool:
    """Whether a node is one of those that lie behind others, or could become one without being another thing."""
    return each.kind.holds or each.kind.layer != "node"
