"""Tidies a picture, or what is selected in it: the best of several ways to lay it, by the score of `clarity`."""

from collections.abc import Collection, Iterator, Sequence
from itertools import product
from typing import NamedTuple, Protocol

from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.clarity.score import Clarity, clarity_of
from netdraw.drawing.geometry.straight import Numbers
from netdraw.editing.bending import freed
from netdraw.editing.scene import Scene
from netdraw.editing.tidying.bands import Bands, Laid, Orders, Ways
from netdraw.editing.tidying.grids import gridded
from netdraw.editing.tidying.model import Model, moves
from netdraw.editing.tidying.riding import in_the_way, rides
from netdraw.editing.tidying.rings import Rings
from netdraw.editing.tidying.sifting import sifted, swapped
from netdraw.editing.tidying.spots import respotted
from netdraw.editing.tidying.staying import MOVED, moved
from netdraw.editing.tidying.units import Unit, lying, units
from netdraw.model import edits
from netdraw.model.document import Document

ROUNDS = 5  # so often a picture is tidied at most
FINAL = 2  # ways are drawn of what is best in the model, to be measured
LARGE = 40  # so many nodes make a picture large: that is tidied once, and one way is drawn
ANEW, MUCH = 1.05, 1.4  # so many times better reads a picture, or a large one, for which it is worth to lay it anew
LOOSE = (1.5, 2.0, 2.5, 3.0)  # gaps are tried as wide as these times the usual, until nothing is hidden

APART = (0, 150, 300, 450, 600, 750)  # and who is selected, with so much room to those they are linked to


class Layout(Protocol):
    """Turns an order of the units into places.

    From the first order on they are sorted in `sweeps`; `tries` are the exchanges to try, from a `heat`.
    Where it is `walled` nobody comes over the edge of the level they stood within by an exchange.
    """

    walled: bool
    sweeps: int
    tries: int
    heat: float

    def first(self) -> Orders:
        """Return the order in which they stand."""

    def starts(self) -> Sequence[Numbers]:
        """Return other places to begin with."""

    def ordered(self, places: Numbers) -> Orders:
        """Return the order of places."""

    def vacancies(self, orders: Orders, laid: Laid) -> Sequence[Unit]:
        """Return the free spots that are left."""

    def lay(self, orders: Orders, places: Numbers) -> Laid | None:
        """Return how they come to lie in an order, near those they are linked to in `places`; None without room."""

    def made(self, laid: Laid) -> Document:
        """Return the document with the units laid so."""


class Way(NamedTuple):
    """A way to tidy a picture: how that looks, how clear it is, and how far its nodes went in mm.

    All that costs counts `dear` times.
    """

    scene: Scene
    seen: Clarity
    moved: float
    dear: float = 1.0

    @property
    def cost(self) -> float:
        """What there is to read and to find again, in mm of line."""
        return (self.seen.score + MOVED * self.moved) * self.dear


class Try(NamedTuple):
    """An order with its cost in the model, and how it is laid."""

    cost: float
    orders: Orders
    laid: Laid


def tidied(scene: Scene, ids: Collection[str] = (), pinned: str = "") -> Document:
    """Return the document with its picture tidied; the very same one where nothing reads better.

    With nodes among `ids` only those move; the node `pinned` stays in its place. Everybody stays in the levels and
    groups they are in. Links bent by hand of which the ends moved find their own way again. The same picture always
    comes out the same. Of what reads so much better that it is worth that things moved, that which hides least is
    taken, and then that which reads best for how far they moved. What comes of it is tidied again, so that a second
    time changes nothing; a large picture, for which that takes long, is laid anew only when it reads much better so.
    """
    chosen = frozenset(ids) & scene.picture.placements.keys()
    for _ in range(1 if _large(scene) else ROUNDS):
        better = _bettered(scene, chosen, pinned)
        if better is None:
            break
        scene = better
    return scene.document


def _bettered(scene: Scene, chosen: frozenset[str], pinned: str) -> Scene | None:
    """Return the picture as it reads better, if there is a way."""
    score = measured(scene).score
    ways = (each for each in _ways(scene, chosen, pinned) if each.cost < score)
    best = min(ways, key=lambda each: (each.seen.hidden, each.cost), default=None)
    return best.scene if best else None


def measured(scene: Scene) -> Clarity:
    """Return how clear a picture is."""
    return clarity_of(scene.drawing, scene.document, _hidden(scene))


def _ways(scene: Scene, chosen: frozenset[str], pinned: str) -> Iterator[Way]:
    """Yield ways to choose from in which everybody is where they belong, until one hides nothing."""
    free = (chosen or frozenset(scene.picture.placements)) - {pinned}
    neat = scene.redrawn(gridded(scene, chosen))
    belonging = lying(scene)
    model = Model(neat, units(neat, lying(neat)))
    documents: list[Document] = []
    if neat.document is not scene.document or in_the_way(_hidden(neat)):
        documents.append(neat.document)
    if not (chosen or model.over(model.places)):
        standing = Laid(model.places, tuple(each.box for each in neat.ranked()))
        way = moves(model, _swapped(_layout(neat, model, Ways()), model, standing, pinned))
        documents.append(edits.shift_each(neat.document, neat.picture.id, way))
    repaired = (_way(scene, neat, each, free) for each in documents)
    yield from (each for each in repaired if lying(each.scene) == belonging)
    dear = 1.0 if chosen else MUCH if _large(scene) else ANEW
    for alike in _respotted(neat, model, chosen, pinned) if chosen else _laid(neat, model, pinned):
        drawn_so = [_way(scene, neat, document, free)._replace(dear=dear) for document in alike]
        ways = [way for way in drawn_so if lying(way.scene) == belonging]
        yield from ways
        if not all(way.seen.hidden for way in ways):
            return


def _large(scene: Scene) -> bool:
    return len(scene.nodes()) >= LARGE


def _way(before: Scene, neat: Scene, document: Document, free: frozenset[str]) -> Way:
    after = neat.redrawn(_freed(neat, document))
    hidden = _hidden(after)
    for key in (each for each in in_the_way(hidden) if each in free):
        after = min((after, *rides(after, hidden, key)), key=lambda each: measured(each).score)
        hidden = _hidden(after)
    return Way(after, clarity_of(after.drawing, after.document, hidden), moved(before, after))


def _hidden(scene: Scene) -> Hidden:
    return Hidden(scene.drawing, scene.document, scene.language)


def _respotted(scene: Scene, model: Model, chosen: frozenset[str], pinned: str) -> Iterator[Sequence[Document]]:
    """Yield documents in which only those chosen moved, ever farther from those they are linked to."""
    free = [i for i, unit in enumerate(model.units) if unit.members & chosen and pinned not in unit.members]
    for apart in APART:
        yield [edits.shift_each(scene.document, scene.picture.id, moves(model, respotted(scene, model, free, apart)))]


def _swapped(layout: Layout, model: Model, laid: Laid, pinned: str = "") -> Numbers:
    """Return the places after those changed places of whom the picture reads better and that is worth it."""
    free = {i for i, unit in enumerate(model.units) if pinned not in unit.members}
    rows = [[i for i in row if i in free] for row in layout.ordered(laid.places)]
    return swapped(model, laid.places[: len(model.units)], rows, laid.bands if layout.walled else ())


def _laid(scene: Scene, model: Model, pinned: str) -> Iterator[Sequence[Document]]:
    """Yield the documents that are best in the model for each side, and then the best of these with ever wider gaps."""
    sides = (1, -1, 0) if any(len(unit.levels) > 1 for unit in model.units) else (0,)
    searched = ((side, _searched(scene, model, Ways(tall=side))) for side in sides)
    found = sorted(((*each, side) for side, each in searched if each), key=lambda each: each[0].cost)
    most = 1 if _large(scene) else FINAL

    def made(layout: Layout, there: Model, best: Try) -> list[Document]:
        few = _exchanged(layout, there, best)[:most]
        return [_kept(scene, _settled(layout, model, each.laid), pinned) for each in few]

    for first, layout, there, _ in found:
        yield made(layout, there, first)
    for loose, (best, _, roomy, side) in product(LOOSE, found[:1]):
        for there in (roomy, model):
            layout, places = _layout(scene, there, Ways(loose, side)), best.laid.places[: len(there.units)]
            if wider := _tried(layout, there, layout.ordered(places), places):
                yield made(layout, there, wider)
                break


def _settled(layout: Layout, model: Model, laid: Laid) -> Document:
    """Return the document with the units laid so, after those changed places for whom that is worth it yet."""
    real = len(model.units)
    if not model.over(laid.places[:real]):
        laid.places[:real] = _swapped(layout, model, laid)
    return layout.made(laid)


def _searched(scene: Scene, model: Model, ways: Ways) -> tuple[Try, Layout, Model] | None:
    """Return the best way to lay the units by sweeps or from other starts, with the free spots if there is room."""
    layout = _layout(scene, model, ways)
    laid = layout.lay(layout.first(), model.places)
    spots = layout.vacancies(layout.first(), laid) if laid else ()
    ways = ways._replace(bands=laid.bands if laid else ())
    for there in (Model(scene, (*model.units, *spots)), model) if spots else (model,):
        layout = _layout(scene, there, ways)
        starts = (_tried(layout, there, layout.ordered(places), places) for places in layout.starts())
        if found := [each for each in (_swept(layout, there, layout.first()), *starts) if each]:
            return min(found, key=lambda each: each.cost), layout, there
    return None


def _layout(scene: Scene, model: Model, ways: Ways) -> Layout:
    return Bands(scene, model, ways) if scene.picture.kind == "design" else Rings(scene, model, ways)


def _kept(scene: Scene, document: Document, pinned: str) -> Document:
    """Move the whole picture so that who is pinned stands where they stood."""
    before, after = scene.picture.placements, document.pictures[scene.picture.id].placements
    if pinned not in after:
        return document
    back = before[pinned].x - after[pinned].x, before[pinned].y - after[pinned].y
    return edits.shift_each(document, scene.picture.id, dict.fromkeys(after, back))


def _swept(layout: Layout, model: Model, orders: Orders) -> Try | None:
    """Sort by the middles of those they are linked to, again and again, and return the best (Sugiyama et al. 1981)."""
    best: Try | None = None
    places = model.places
    for _ in range(layout.sweeps):
        each = _tried(layout, model, orders, places)
        if each is None:
            return best
        if best is None or each.cost < best.cost:
            best = each
        places = each.laid.places
        orders = layout.ordered(model.wanted(places))
    return best


def _exchanged(layout: Layout, model: Model, best: Try) -> list[Try]:
    """Return what exchanges come to, and that laid anew; the best first."""
    places = sifted(model, best.laid.places, best.orders, layout.tries, layout.heat)
    orders = layout.ordered(places)
    found = Try(model.cost(places), orders, best.laid._replace(places=places)), _tried(layout, model, orders, places)
    fitting = [way for way in found if way and _fits(layout, model, way.laid)]
    return sorted(fitting or [best], key=lambda each: each.cost)


def _fits(layout: Layout, model: Model, laid: Laid) -> bool:
    """Return whether nobody lies over another, nor over the edge of their band."""
    rows = zip(layout.ordered(laid.places), laid.bands if layout.walled else (), strict=False)
    out = any(model.beyond(laid.places, row, band).diagonal().any() for row, band in rows)
    return not (out or model.over(laid.places))


def _tried(layout: Layout, model: Model, orders: Orders, places: Numbers) -> Try | None:
    laid = layout.lay(orders, places)
    return Try(model.cost(laid.places), orders, laid) if laid else None


def _freed(scene: Scene, document: Document) -> Document:
    """Let the links of which the ends no longer stand as they did find their own way."""
    before, after = scene.picture.placements, document.pictures[scene.picture.id]
    moved = {key: (each.x - before[key].x, each.y - before[key].y) for key, each in after.placements.items()}
    ends = {key: (document.links[key].source, document.links[key].target) for key in after.routes}
    parted = [key for key, (source, target) in ends.items() if moved.get(source) != moved.get(target)]
    return freed(scene._replace(document=document, picture=after), parted)
