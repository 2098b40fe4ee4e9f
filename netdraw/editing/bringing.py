"""Brings nodes of the network into a picture in which they do not stand yet, with their links. Lengths in 0.1 mm."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from netdraw.drawing.geometry.paths import chop, flat
from netdraw.drawing.nodes.containment import containment
from netdraw.drawing.primitives import Point, Symbol, union
from netdraw.editing.adding import landing, widened
from netdraw.editing.pictures import elsewhere
from netdraw.editing.scene import Scene
from netdraw.editing.slots import Slot, beside
from netdraw.editing.starting import GAP, RADII
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Placement, Route

WIDER = 216  # how much larger than the outermost ring a ring comes round it


class Waiting(NamedTuple):
    """A link that could be drawn, and where its line would begin and end."""

    link: Link
    start: Point
    end: Point


def brought_in(scene: Scene, key: str, at: Point | None = None) -> Document:
    """Return the document with a node of the network placed in the picture too, at or near `at`; nothing else moves.

    Without `at` it stands where it stands in another picture of this kind; else on the level that it has elsewhere;
    else beside a node that it is linked with. Its links come along that such a picture draws, or that no picture does.
    """
    if key in scene.picture.placements:
        return scene.document
    slot, (wide, high) = _stand(scene, key, at)
    (x, y), picture = slot.centre, scene.picture.id
    placement = Placement(node=key, x=round(x), y=round(y), width=wide, height=high)
    document = edits.place(scene.document, picture, placement)
    if slot.right is not None:
        document = widened(scene, document, slot.right)
    there = document.pictures[picture].placements.keys()
    return drawn(document, picture, (each for each in _between(document, {key}, there) if _belongs(scene, each)))


def undrawn(scene: Scene, nodes: Collection[str]) -> tuple[Link, ...]:
    """Return the links of `nodes` that could be drawn in the picture and are not: both ends stand there."""
    links = _between(scene.document, nodes, scene.picture.placements.keys()) if nodes else ()
    return tuple(each for each in links if each.id not in scene.picture.routes)


def waiting(scene: Scene, nodes: Collection[str]) -> tuple[Waiting, ...]:
    """Return the links that `undrawn` returns, each with the straight line between the outlines of its ends."""
    ends = ((each, scene.symbol(each.source), scene.symbol(each.target)) for each in undrawn(scene, nodes))
    return tuple(
        Waiting(link, _leaving(one, other), _leaving(other, one)) for link, one, other in ends if one and other
    )


def _leaving(one: Symbol, other: Symbol) -> Point:
    return chop(flat(one.outline), one.box.centre, other.box.centre) or one.box.centre


def drawn(document: Document, picture: str, links: Iterable[Link]) -> Document:
    """Return the document with links drawn in a picture where both ends stand."""
    for link in links:
        document = edits.route(document, picture, Route(link=link.id))
    return document


def _between(document: Document, nodes: Collection[str], there: Collection[str]) -> Iterator[Link]:
    for link in document.links.values():
        if link.source in there and link.target in there and (link.source in nodes or link.target in nodes):
            yield link


def _belongs(scene: Scene, link: Link) -> bool:
    """Whether a link is drawn in another picture of this kind, or in none at all and is of a kind for this one."""
    pictures = elsewhere(scene.document, link.id)
    if not pictures:
        return scene.picture.kind in scene.language.link(link.kind).steps
    return any(each.kind == scene.picture.kind for each in pictures)


def _alike(scene: Scene, key: str) -> Placement | None:
    """Return how a node stands in another picture of this kind."""
    pictures = (each for each in elsewhere(scene.document, key) if each.kind == scene.picture.kind)
    return next((each.placements[key] for each in pictures), None)


def _stand(scene: Scene, key: str, at: Point | None) -> tuple[Slot, Point]:
    """Return where a node comes, and its size."""
    kind, alike = scene.language.node(scene.document.nodes[key].kind), _alike(scene, key)
    if kind.layer == "level" and not alike:
        return _outermost(scene, kind.size)
    size = (alike.width, alike.height) if alike else kind.size
    company = None if at or alike else _company(scene, key)
    if company:
        return beside(scene, size, company), size
    level = _level(scene, key)
    home = (alike.x, alike.y) if alike else _inside(scene, level) if level else scene.drawing.box.centre
    return Slot(landing(scene, kind.id, at or home, size)), size


def _outermost(scene: Scene, size: Point) -> tuple[Slot, Point]:
    """Return the place of a band under all others, or of a ring round them."""
    around = scene.drawing.box
    if scene.picture.kind == "design":
        levels = scene.levels()
        under = union(each.box for each in levels) if levels else around
        return Slot((under.centre[0], under.bottom + GAP + size[1] / 2)), (under.width, size[1])
    rings = scene.levels()
    middle = rings[0].box if rings else around
    wide = (middle.width if rings else 2 * RADII[-1] - WIDER) + WIDER
    return Slot(middle.centre), (wide, wide)


def _company(scene: Scene, key: str) -> Symbol | None:
    """Return the node to stand beside: on the same level the last one, else one with a link to it."""
    level = _level(scene, key)
    nodes = [each for each in scene.nodes() if (kind := scene.kind(each)) and not kind.holds]
    if level:
        on = containment(scene.document, scene.picture, scene.language).levels
        return next((each for each in reversed(nodes) if on.get(each.id) == (level.id,)), None)
    linked = {
        end for link in _between(scene.document, {key}, scene.document.nodes) for end in (link.source, link.target)
    }
    return next((each for each in nodes if each.id in linked), None)


def _level(scene: Scene, key: str) -> Symbol | None:
    """Return the level on which a node stands in another picture, if it is in this one too."""
    for picture in elsewhere(scene.document, key):
        on = containment(scene.document, picture, scene.language).levels.get(key, ())
        here = [each for each in scene.levels() if each.id in on]
        if here:
            return here[0]
    return None


def _inside(scene: Scene, level: Symbol) -> Point:
    """Return the middle of a band, or the right of a ring between its own border and that of the one in it."""
    x, y = level.box.centre
    if scene.picture.kind == "design":
        return x, y
    radius = level.box.width / 2
    inner = max((each.box.width / 2 for each in scene.levels() if each.box.width / 2 < radius), default=radius / 3)
    return x + (radius + inner) / 2, y
