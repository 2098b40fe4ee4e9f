"""A picture as it is drawn, which is what gestures are judged by."""

from collections.abc import Collection, Iterator
from itertools import compress, takewhile
from operator import attrgetter
from typing import NamedTuple

from netdraw.drawing.composing import compose
from netdraw.drawing.geometry.paths import flat, holds
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.piles import folded_kind
from netdraw.drawing.nodes.zones import Zone
from netdraw.drawing.primitives import Drawing, Point, Symbol
from netdraw.drawing.text.lettering import Measure, measure
from netdraw.editing.starting import RESIDENT
from netdraw.language.shipped import Language
from netdraw.language.tables import NodeKind
from netdraw.model.document import Document
from netdraw.model.records import Picture

ID = attrgetter("id")


def drawn(document: Document, picture: str, language: Language, measured: Measure = measure) -> "Scene":
    """Return a picture of a document, composed in the first theme of the language; its text is `measured`."""
    shown, theme = document.pictures[picture], language.themes["colour"]
    return Scene(document, shown, language, compose(document, shown, language, theme, measured), measured)


class Scene(NamedTuple):
    """A document, one of its pictures, and that picture composed in a language, with what its text is measured by."""

    document: Document
    picture: Picture
    language: Language
    drawing: Drawing
    measured: Measure = measure

    @property
    def look(self) -> Look:
        """What the picture is composed with."""
        return Look(self.language, self.language.themes["colour"], self.measured, self.picture.kind)

    def redrawn(self, document: Document) -> "Scene":
        """Return the same picture of another document, composed; what did not change is taken over."""
        if document is self.document:
            return self
        picture, look = document.pictures[self.picture.id], self.look
        drawing = compose(document, picture, self.language, look.theme, self.measured, self.drawing)
        return self._replace(document=document, picture=picture, drawing=drawing)

    def kind(self, symbol: Symbol) -> NodeKind | None:
        """Return the kind of the node that a symbol shows; None for a link."""
        return self._kind(symbol.id) if symbol.id in self.document.nodes else None

    def layer(self, key: str) -> str:
        """Return the layer of the language in which a node is drawn."""
        return self._kind(key).layer

    def holds(self, key: str) -> bool:
        """Whether a node is of a kind that holds others."""
        return self._kind(key).holds

    def _kind(self, key: str) -> NodeKind:
        """Return the kind of a node, as it is when that is folded."""
        kind, placement = self.language.node(self.document.nodes[key].kind), self.picture.placements.get(key)
        return folded_kind(kind) if placement and placement.folded else kind

    def nodes(self) -> tuple[Symbol, ...]:
        """Return the symbols of all nodes but the levels."""
        return tuple(each for each in self.drawing.symbols if (kind := self.kind(each)) and kind.layer != "level")

    @property
    def bare(self) -> bool:
        """Whether there is nothing but what a new picture begins with: levels, and in a value-picture a resident."""
        levels, symbols = len(self.levels()), self.drawing.symbols
        others = symbols[levels:] if len(symbols) <= levels + 1 else symbols
        return not others or (self.picture.kind == "value" and len(others) == 1 and self._is_resident(others[0]))

    def _is_resident(self, symbol: Symbol) -> bool:
        return symbol.id in self.document.nodes and self.document.nodes[symbol.id].kind == RESIDENT

    def frames(self) -> tuple[Symbol, ...]:
        """Return the symbols of all that holds others but the levels."""
        behind = takewhile(self._is_behind, self.drawing.symbols)
        return tuple(each for each in behind if not self._is_level(each))

    def _is_behind(self, symbol: Symbol) -> bool:
        """Whether it is one of the levels and frames, which lie behind all else."""
        kind = self.kind(symbol)
        return kind is not None and kind.layer in ("level", "frame")

    def zones(self, key: str) -> tuple[Zone, ...]:
        """Return the zones of a node that is drawn here: those of a frame that has them."""
        return self.drawing.memory.stand(key).plan.zones if self.drawing.memory else ()

    def symbol(self, key: str) -> Symbol | None:
        """Return the symbol of a node or link, if it is drawn here."""
        return next(compress(self.drawing.symbols, map(key.__eq__, map(ID, self.drawing.symbols))), None)

    def chosen(self, ids: Collection[str]) -> Iterator[Symbol]:
        """Yield the symbols of the nodes among `ids` that are more than a place: all but the levels, back to front."""
        among = (each for each in self.drawing.symbols if each.id in ids)
        return (each for each in among if (kind := self.kind(each)) and kind.layer != "level")

    def parties(self, ids: Collection[str]) -> tuple[str, ...]:
        """Return their ids."""
        return tuple(each.id for each in self.chosen(ids))

    def levels(self) -> tuple[Symbol, ...]:
        """Return the bands or rings, the smallest last."""
        levels = takewhile(self._is_level, self.drawing.symbols)  # they lie at the back
        return tuple(sorted(levels, key=lambda each: -each.box.width * each.box.height))

    def ranked(self) -> tuple[Symbol, ...]:
        """Return the levels, the highest band or the outermost ring first."""
        rings = self.picture.kind == "value"
        return tuple(sorted(self.levels(), key=lambda each: -each.box.width if rings else each.box.top))

    def _is_level(self, symbol: Symbol) -> bool:
        kind = self.kind(symbol)
        return kind is not None and kind.layer == "level"

    def level_at(self, point: Point) -> Symbol | None:
        """Return the band or the innermost ring in which a point lies."""
        around = [each for each in self.levels() if holds(flat(each.outline), point)]
        return around[-1] if around else None
