"""Composes a picture of a document in the visual language into a drawing."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from operator import attrgetter

from netdraw.drawing.geometry.obstacles import Lying, cut
from netdraw.drawing.geometry.paths import closed, holds
from netdraw.drawing.links.labels import Place
from netdraw.drawing.links.symbol import link_symbol
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.levels import level_symbol, level_tint, ranks
from netdraw.drawing.nodes.naming import moves, named
from netdraw.drawing.nodes.openings import NOWHERE, Absence, Opening
from netdraw.drawing.nodes.outcrops import standing
from netdraw.drawing.nodes.parts import tab_box
from netdraw.drawing.nodes.standing import Stand, ground
from netdraw.drawing.nodes.symbol import name_boxes, node_symbol, own_boxes
from netdraw.drawing.primitives import NONE, Box, Drawing, Path, Point, Symbol
from netdraw.drawing.text.lettering import Measure
from netdraw.drawing.views.seeing import seen
from netdraw.drawing.ways.crossings import gap
from netdraw.drawing.ways.finding import Stood, Ways
from netdraw.drawing.ways.labelling import seated, tried
from netdraw.drawing.ways.memory import Course, Memory, Shape, around
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.model.difference import same_keys
from netdraw.model.document import Document
from netdraw.model.records import Picture
from netdraw.model.steps import Steps, at_once

EMPTY = Box(0, 0, 1740, 1000)
SEATED = 6  # 0.1 mm: what comes nearer to the dots of seats looks like one of them
LAYERS = ("level", "frame", "node", "front")  # the links lie between the frames and the nodes
FILLED = attrgetter("filled")


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
        same = same_keys(stood, self.stands)
        self.as_held = same and not any(_holds(stood[key]) or _holds(self.stands[key]) for key in self.moved)
        self.levels = memory.kept("levels", self.as_held, self._levels)
        self.ranks = memory.kept("ranks", self.as_held, lambda: ranks(self.levels, look.picture_kind == "value"))
        self.holders = memory.kept("holders", self.as_held, self._holders)
        self.regrounded = memory.differs("ground", (self.holders, self.levels, self.ranks))
        self.ways = Ways(document.links, picture.routes, Stood(stood, self.stands), look, memory)
        self.links = self.ways.links
        self.height = memory.told("height", self.links, self._heights)
        self.gaps: Mapping[str, tuple[Path, ...]] = {}

    def _heights(self) -> dict[str, int]:
        return {key: i for i, key in enumerate(self.links)}

    def _stand(self, key: str) -> Stand:
        node, placement = self.document.nodes[key], self.picture.placements[key]
        return self.memory.once("stand", key, (node, placement), lambda: standing(node, placement, self.look))

    def _levels(self) -> dict[str, Stand]:
        return {key: each for key, each in self.stands.items() if each.kind.layer == "level"}

    def _holders(self) -> list[Stand]:
        """Return what holds others: levels first, the larger before the smaller."""
        return sorted((each for each in self.stands.values() if each.kind.holds), key=_behind)

    def drawn(self) -> Steps[tuple[tuple[Symbol, ...], Box]]:
        """Return the symbols from back to front, and the box of all that they draw."""
        memory, former = self.memory, (self.memory.before("all of shape"), self.memory.before("all of link"))
        reshaped = self.stands.keys() if self.regrounded else self.moved | self._renamed()
        shapes = memory.renewed("shape", self.stands, reshaped, self._shape)
        altered = memory.lay("shape", shapes)
        yield
        courses = yield from self.ways.courses(shapes, bool(self.levels))
        rerouted = memory.lay("course", courses)
        anew, look = memory.ordered(courses, rerouted), self.look
        rows = yield from memory.place("row", courses, anew, lambda key: seated(key, courses[key], memory, look))
        crossed = self._cross(courses, rerouted, rows)
        yield
        placed = yield from memory.place("place", courses, anew, lambda key: tried(key, courses[key], memory))
        redrawn = courses.keys() if self.regrounded else rerouted | rows | placed | crossed
        links = memory.renewed("link", self.links, redrawn, self._link)
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
        """Return what others keep clear of: all of a node, but only the name and the border of what holds others."""
        if not each.kind.holds:
            boxes = own_boxes(symbol, each.kind)
            return Lying(tuple(each.grown(SEATED) for each in boxes) if "seats" in each.kind.parts else tuple(boxes))
        tabs = [tab_box(each)] if each.kind.label.place == "tab" and each.label.lines else []
        return Lying((*tabs, *name_boxes(symbol, each.kind)), cut(closed(each.corners)))

    def _cross(self, courses: Mapping[str, Course], rerouted: AbstractSet[str], rows: AbstractSet[str]) -> set[str]:
        """Find what takes lower lines of the same kind away where a link crosses them; return for which it is new.

        The lines were `rerouted`, or their badges are in other `rows`.
        """
        memory = self.memory
        touched = memory.crossings.renew(courses, rerouted, memory.ground)
        touched |= {each.other for key in rows for each in memory.crossings.of(key)}
        anew = courses.keys() if self.regrounded or self.ways.relinked >= courses.keys() else touched
        self.gaps = memory.renewed("gap", self.links, anew, self._gap)
        return memory.other["gap"]

    def _gap(self, key: str) -> tuple[Path, ...]:
        """Return what a link takes away of those of its kind that lie below it."""
        run = self.memory.course(key).run
        met = ((each, self.memory.course(each.other).run) for each in self.memory.crossings.of(key))
        lower = tuple(
            (each, other, self._ground(each.at))
            for each, other in met
            if other.link.kind == run.link.kind and self.height[each.other] < self.height[key]
        )
        if not lower:  # as for most
            return ()

        def made() -> tuple[Path, ...]:
            return tuple(chain.from_iterable(gap(run, other, each, colour, self.look) for each, other, colour in lower))

        return self.memory.once("gap", key, (run, lower), made)

    def _link(self, key: str) -> Symbol:
        """Return the symbol of a link."""
        course = self.memory.course(key)
        known = self.memory.made["place"].get(key)
        place: Place | None = known.result.place if known else None
        ground, gaps = self._ground(place.centre) if place and place.on_line else "", self.gaps[key]

        def made() -> Symbol:
            symbol = link_symbol(course.run, course.label, place, ground, self.look)
            return symbol._replace(primitives=(*gaps, *symbol.primitives)) if gaps else symbol

        return self.memory.once("link", key, (course, place, ground, gaps), made)

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
