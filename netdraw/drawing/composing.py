"""Composes a picture of a document in the visual language into a drawing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from netdraw.drawing.labels import Obstacles, Piece, Place, cut, label_place, reach
from netdraw.drawing.lettering import Measure
from netdraw.drawing.levels import level_symbol, level_tint, ranks
from netdraw.drawing.links import RADIUS, Label, Run, label_of, link_symbol, signs
from netdraw.drawing.look import Look
from netdraw.drawing.nodes import node_symbol
from netdraw.drawing.paths import closed, holds
from netdraw.drawing.primitives import NONE, Box, Drawing, Point, Symbol, Text, bounds, union
from netdraw.drawing.routes import follow, shifts
from netdraw.drawing.standing import Stand, stand
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.model.document import Document
from netdraw.model.records import Link, Picture, Route

EMPTY = Box(0, 0, 1740, 1000)
LAYERS = ("level", "frame", "link", "node", "front")

T = TypeVar("T")


class Made(NamedTuple):
    """What was made, and from what: the same inputs need no second making."""

    inputs: tuple[Any, ...]
    result: Any


class Memory:
    """Takes over what the previous compose made from the same inputs, and remembers what this one makes."""

    def __init__(self, previous: Drawing | None) -> None:
        self._before: Mapping[Any, Made] = previous.inputs if previous and previous.inputs else {}
        self.made: dict[Any, Made] = {}

    def once(self, key: tuple[str, str], inputs: tuple[Any, ...], make: Callable[[], T]) -> T:
        """Return what `make` returns, or what it returned the last time for equal inputs."""
        known = self._before.get(key)
        if known is None or known.inputs != inputs:
            known = Made(inputs, make())
        self.made[key] = known
        result: T = known.result
        return result


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
    composing = _Composing(document, picture, Look(language, theme, measure, picture.kind), Memory(previous))
    symbols = [*composing.nodes(), *composing.links()]
    symbols.sort(key=composing.depth)
    boxes = [composing.bounds(symbol) for symbol in symbols]
    return Drawing(
        symbols=tuple(symbols),
        box=union(box for box in boxes if box) if symbols else EMPTY,
        title="",
        description="",
        lang=language.lang,
        inputs=composing.memory.made,
    )


class _Composing:
    """One run of `compose`: the stands of the nodes, and the symbols made from them."""

    def __init__(self, document: Document, picture: Picture, look: Look, memory: Memory) -> None:
        self.document, self.picture, self.look, self.memory = document, picture, look, memory
        self.base = (look.language, look.theme, look.picture_kind)
        self.stands = {key: self._stand(key) for key in picture.placements}
        self.levels = {key: each for key, each in self.stands.items() if each.kind.layer == "level"}
        self.ranks = ranks(self.levels, look.picture_kind == "value")
        self.symbols: dict[str, Symbol] = {}

    def _stand(self, key: str) -> Stand:
        node, placement = self.document.nodes[key], self.picture.placements[key]
        return self.memory.once(
            ("stand", key), (node, placement, *self.base), lambda: stand(node, placement, self.look)
        )

    def nodes(self) -> Iterator[Symbol]:
        """Yield the symbols of the nodes."""
        for key, each in self.stands.items():
            make = self._level if key in self.levels else self._node
            self.symbols[key] = make(key, each)
            yield self.symbols[key]

    def _node(self, key: str, each: Stand) -> Symbol:
        return self.memory.once(("symbol", key), (each, *self.base), lambda: node_symbol(each, self.look))

    def _level(self, key: str, each: Stand) -> Symbol:
        rank = self.ranks[key]
        return self.memory.once(("symbol", key), (each, rank, *self.base), lambda: level_symbol(each, rank, self.look))

    def links(self) -> Iterator[Symbol]:
        """Yield the symbols of the links that have a route and both ends in the picture."""
        drawn = [(self.document.links[key], route) for key, route in self.picture.routes.items()]
        drawn = [(link, route) for link, route in drawn if {link.source, link.target} <= self.stands.keys()]
        moved = shifts(drawn)
        runs = [self._run(link, route, moved.get(link.id, 0.0)) for link, route in drawn]
        clear = self._obstacles(runs)
        for run in runs:
            yield self._link(run, clear)

    def _run(self, link: Link, route: Route, shift: float) -> Run:
        source, target = self.stands[link.source], self.stands[link.target]
        kind = self.look.language.link(link.kind)
        ends = f"{source.node.name} → {target.node.name}".replace("\n", " ")
        return self.memory.once(
            ("run", link.id),
            (link, route, source, target, shift, *self.base),
            lambda: Run(link, kind, follow(source, target, route.bends, shift), ends),
        )

    def _obstacles(self, runs: list[Run]) -> Obstacles:
        """Return what labels keep clear of: nodes, names and borders of what holds them, lines and their badges."""
        clear = Obstacles()
        for each in self.stands.values():
            for box in self._solid(each):
                clear.add_box(box)
            if each.kind.holds:
                clear.add_line(each.node.id, self._cut(each.node.id, closed(each.corners)))
        for run in runs:
            clear.add_line(run.link.id, self._cut(run.link.id, run.line))
            for sign in signs(run, self.look):
                clear.add_box(Box(sign.x, sign.y, sign.x, sign.y).grown(RADIUS))
        return clear

    def _cut(self, key: str, line: Sequence[Point]) -> tuple[Piece, ...]:
        return self.memory.once(("pieces", key), (line,), lambda: cut(line))

    def _link(self, run: Run, clear: Obstacles) -> Symbol:
        """Return the symbol of a link, its label at the best place still free, which is then taken."""
        label = self.memory.once(("label", run.link.id), (run,), lambda: label_of(run, self.look))
        place = self._place(run, label, clear) if label else None
        if place:
            clear.add_box(place.box)
        ground = self._ground(place.centre) if place and place.on_line else ""
        return self.memory.once(
            ("symbol", run.link.id),
            (run, place, ground, *self.base),
            lambda: link_symbol(run, label, place, ground, self.look),
        )

    def _place(self, run: Run, label: Label, clear: Obstacles) -> Place:
        """Return the place of a label; the one of before, as long as nothing changed in its reach."""
        asked = run.line, label.size, label.away
        within = self.memory.once(("reach", run.link.id), asked, lambda: reach(*asked))
        around = clear.contents(within)
        return self.memory.once(("place", run.link.id), (*asked, around), lambda: label_place(*asked, clear))

    def _solid(self, each: Stand) -> Iterator[Box]:
        """Yield the boxes that a label may not cover: a whole node, but only the name of what holds others."""
        symbol = self.symbols[each.node.id]
        if not each.kind.holds:
            yield self.bounds(symbol) or symbol.box
            return
        yield from (box for part in symbol.primitives if isinstance(part, Text) and (box := bounds([part])))

    def _ground(self, point: Point) -> str:
        """Return the colour that lies under a point between the nodes."""
        under = [each for each in self.stands.values() if each.kind.holds and holds(each.corners, point)]
        fills = [self._fill(each) for each in sorted(under, key=self._behind)]
        return next((fill for fill in reversed(fills) if fill != NONE), self.look.colour("white"))

    def _fill(self, each: Stand) -> str:
        key = each.node.id
        return level_tint(*self.ranks[key], self.look) if key in self.levels else self.look.colour(each.kind.fill)

    def _behind(self, each: Stand) -> tuple[int, float]:
        """Sorts what holds others: levels first, the larger before the smaller."""
        return LAYERS.index(each.kind.layer), -each.box.width * each.box.height

    def depth(self, symbol: Symbol) -> tuple[int, float]:
        """Sorts symbols from back to front; Python's sort keeps the order of the placements where this is equal."""
        each = self.stands.get(symbol.id)
        if each is None:
            return LAYERS.index("link"), 0.0
        return self._behind(each) if each.kind.holds else (LAYERS.index(each.kind.layer), 0.0)

    def bounds(self, symbol: Symbol) -> Box | None:
        """Return the box of all that a symbol draws."""
        return self.memory.once(("bounds", symbol.id), (symbol,), lambda: bounds(symbol.primitives))
