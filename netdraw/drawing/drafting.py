"""Makes drafts of a finished drawing while part of it is dragged: only that part, and the links to it, is made anew.

A draft is for the eye. Links keep their shape, words their place beside them, and nothing looks out for anything else;
what no longer fits is settled when the drawing is composed after the drag.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from copy import copy
from itertools import compress, count, pairwise
from operator import is_not
from typing import Generic, TypeVar

from netdraw.drawing.geometry.shifting import shifted
from netdraw.drawing.links.routes import ALONE
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.naming import moves
from netdraw.drawing.nodes.outcrops import standing
from netdraw.drawing.nodes.standing import Stand, link_end
from netdraw.drawing.nodes.symbol import node_symbol
from netdraw.drawing.primitives import Drawing, Symbol, union
from netdraw.drawing.ways.memory import Memory
from netdraw.drawing.ways.swaying import Swaying, swayed, turns_of, words_of
from netdraw.model.document import Document
from netdraw.model.records import Placement, Route

LAYERS = ("level", "frame", "link", "node", "front")
FIXED = ("not_on", "folded", "bundled")  # a drag changes all else of a placement

T = TypeVar("T")


class Former(Generic[T]):
    """Things by key as they were, which are compared to those of now. Each knows its key, and stands under that one."""

    def __init__(self, things: Mapping[str, T]) -> None:
        self._things, self._keys, self._row = things, [*things], [*things.values()]
        self._others: Sequence[int] = ()  # where there was another one the last time: mostly there is again

    def others(self, now: Mapping[str, T]) -> Sequence[str] | None:
        """Return under which keys there is another one; None where one came, went, or comes in another order."""
        if now is self._things:
            return ()
        row = [*now.values()]
        if len(row) != len(self._row):
            return None
        was = self._row.copy()
        for i in self._others:
            was[i] = row[i]
        if row != was:
            self._others = [*compress(count(), map(is_not, self._row, row))]
        keys = [self._keys[i] for i in self._others]
        return keys if all(now.get(key) is row[i] for key, i in zip(keys, self._others, strict=True)) else None


class Drafts:
    """Makes the drafts of one drag: of a picture of a document as it was drawn last, with things standing elsewhere."""

    def __init__(self, finished: Drawing, document: Document, picture: str, look: Look) -> None:
        self._finished, self._document, self._picture, self._look = finished, document, picture, look
        memory: Memory = finished.memory
        shown = document.pictures[picture]
        self._placed, self._led = Former(shown.placements), Former(shown.routes)
        self._stands: Mapping[str, Stand] = memory.before("all of stand")
        self._links = memory.before("links")
        self._drafted: frozenset[str] = frozenset()
        self._row: list[Symbol] = []  # of the last draft: in each layer first those that stay, then those made anew
        self._places: dict[str, int] = {}  # of the latter in that row
        self._nodes: dict[str, Symbol] = {}  # of these the nodes as they were finished
        self._swaying: dict[str, Swaying] = {}  # and the links

    def of(self, document: Document) -> Drawing | None:
        """Return the draft of a document; None where more than places and routes differs, or the place of a level."""
        changed = self._changed(document)
        if changed is None:
            return None
        if not changed <= self._drafted:
            self._take(self._drafted | changed)
        return self._drawn(document) if self._drafted else self._finished

    def _changed(self, document: Document) -> set[str] | None:
        """Return the nodes and links to draw otherwise, without the links that only end at such a node."""
        was, now = self._document.pictures[self._picture], document.pictures[self._picture]
        as_before = document.model_copy(update={"pictures": self._document.pictures})
        only = now.model_copy(update={"placements": was.placements, "routes": was.routes})
        if as_before != self._document or only != was:
            return None
        placed, led = self._placed.others(now.placements), self._led.others(now.routes)
        if placed is None or led is None:
            return None
        if not all(self._drags(was.placements[key], now.placements[key]) for key in placed):
            return None
        return {key for key in placed if key in self._stands} | {key for key in led if key in self._links}

    def _drags(self, was: Placement, now: Placement) -> bool:
        """Whether a node can be drawn at another place, or in another size, without a look at the others."""
        if any(getattr(was, name) != getattr(now, name) for name in FIXED):
            return False
        there = self._stands.get(was.node)
        resized = _resized(was, now)
        return not there or not (there.kind.layer == "level" or (resized and (was.not_on or moves(there))))

    def _take(self, keys: frozenset[str]) -> None:
        """Draw these anew from now on, with the links to them."""
        ended = (key for key, (link, _) in self._links.items() if link.source in keys or link.target in keys)
        self._drafted = keys.union(ended)
        symbols = self._finished.symbols
        starts = (*(bisect_left(symbols, i, key=self._layer) for i in range(1, len(LAYERS))), len(symbols))
        layers = (symbols[start:end] for start, end in pairwise((0, *starts)))
        self._row = [each for layer in layers for each in sorted(layer, key=lambda each: each.id in self._drafted)]
        self._places = {each.id: i for i, each in enumerate(self._row) if each.id in self._drafted}
        drafted = {key: self._row[i] for key, i in self._places.items()}
        self._nodes = {key: each for key, each in drafted.items() if key in self._stands}
        self._swaying = {key: self._sways(drafted[key]) for key in self._drafted & self._links.keys()}

    def _layer(self, symbol: Symbol) -> int:
        there = self._stands.get(symbol.id)
        return LAYERS.index(there.kind.layer if there else "link")

    def _sways(self, symbol: Symbol) -> Swaying:
        """Return a link as it was finished."""
        key, memory = symbol.id, self._finished.memory
        link, route = self._links[key]
        ends = link_end(self._stands[link.source]), link_end(self._stands[link.target])
        gaps, placed = len(memory.before("all of gap").get(key, ())), memory.made["place"].get(key)
        course, beside = memory.course(key), memory.before("beside").get(key, ALONE)
        whole = symbol._replace(primitives=symbol.primitives[gaps:])
        words = words_of(course, whole, placed.result.place if placed else None)
        return Swaying(route, ends, beside, course, whole, words, turns_of(course, ends))

    def _drawn(self, document: Document) -> Drawing:
        picture, finished, row = document.pictures[self._picture], self._finished, self._row
        ends: dict[str, Stand] = {}
        for key, symbol in self._nodes.items():
            there, row[self._places[key]] = self._node(symbol, picture.placements[key])
            ends[key] = link_end(there)
        for key in self._swaying:
            row[self._places[key]] = self._link(key, picture.routes[key], ends)
        box, memory = union((finished.box, *(row[i].box for i in self._places.values()))), copy(finished.memory)
        memory.answers = {}
        return finished._replace(symbols=tuple(row), box=box, memory=memory, drafted=self._drafted)

    def _node(self, symbol: Symbol, placement: Placement) -> tuple[Stand, Symbol]:
        """Return a node that is dragged, and its symbol."""
        was = self._stands[symbol.id]
        if _resized(was.placement, placement):
            now = standing(was.node, placement, self._look)
            return now, node_symbol(now, self._look)
        away = round(placement.x - was.placement.x, 1), round(placement.y - was.placement.y, 1)
        filled, symbol = symbol.filled, shifted(symbol, away)
        symbol.filled = filled.moved(*away)  # sooner than to look at all again
        corners, *outcrops = (tuple((x + away[0], y + away[1]) for x, y in its) for its in (was.corners, *was.outcrops))
        there = was._replace(placement=placement, box=was.box.moved(*away), outline=symbol.outline)
        return there._replace(corners=corners, outcrops=tuple(outcrops)), symbol

    def _link(self, key: str, route: Route, moved: Mapping[str, Stand]) -> Symbol:
        link, was = self._links[key][0], self._swaying[key]
        former = self._document.pictures[self._picture].routes[key]
        ends = moved.get(link.source, was.ends[0]), moved.get(link.target, was.ends[1])
        return swayed(was, was.route if route is former else route, ends, self._look)


def _resized(was: Placement, now: Placement) -> bool:
    return (was.width, was.height) != (now.width, now.height)
