"""Takes the bends and words of links along when a picture is laid out anew, as far as they still serve."""

from collections.abc import Collection, Iterator, Mapping

from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.links.symbol import TEXT
from netdraw.drawing.primitives import Box, Point, Symbol, union
from netdraw.editing.fitting.judging import Judged, readable
from netdraw.editing.fitting.wording import in_lines
from netdraw.editing.scene import Scene
from netdraw.model.document import Document
from netdraw.model.records import Placement, Route

LONG, TAG = 200, 120  # 0.1 mm: words at a line, and those on it


def broken(scene: Scene) -> Document:
    """Return the document of a scene with long words at the links of its picture on two lines, sooner in a tag.

    So are long names at the side of small symbols, which no other place has room for.
    """
    links, nodes, language = dict(scene.document.links), dict(scene.document.nodes), scene.language
    for key in scene.picture.routes:
        tagged = language.link(links[key].kind).label == "tag"
        links[key] = links[key].model_copy(update={"label": _in_two(scene, links[key].label, TAG if tagged else LONG)})
    for key in scene.picture.placements:
        if language.node(nodes[key].kind).label.place == "upper-left":
            nodes[key] = nodes[key].model_copy(update={"name": _in_two(scene, nodes[key].name, LONG)})
    return scene.document.model_copy(update={"links": links, "nodes": nodes})


def _in_two(scene: Scene, words: str, room: float) -> str:
    """Return words on two lines, if they are longer than the room on one."""
    long = scene.measured(words, TEXT) > room and len(words.split()) > 1 and "\n" not in words
    return in_lines(words, 2, scene.measured) if long else words


def set_down(before: Judged, there: Mapping[str, Placement]) -> Judged:
    """Return the scene with its nodes there, and the bends of its links taken along."""
    scene = before.scene
    carried = {key: _carried(scene, drawn, there) for key, drawn in scene.picture.routes.items()}
    return before.redrawn(_with(scene, there, carried))


def laid(first: Judged) -> Judged:
    """Return a scene that was set down, its links bent as before or, where that hides something, by themselves."""
    carried, there = first.scene.picture.routes, first.scene.picture.placements
    sheet = union(each.filled for each in first.hidden.nodes.values())
    amiss = {key for key, _ in first.hidden.under()} | {*first.hidden.covered()} | {*_beyond(first.hidden.links, sheet)}
    amiss |= {key for key, each in carried.items() if each.label and _on_itself(first.hidden, key)}
    if not amiss:
        return first
    ways = [each for each in (_freed(carried, amiss), _freed(carried, carried)) if each != carried]
    freed = [first.redrawn(_with(first.scene, there, way)) for way in ways]
    return readable(min(freed or [first], key=lambda each: each.score))


def _on_itself(hidden: Hidden, key: str) -> bool:
    """Whether the words of a link lie over its own head or badges."""
    words = hidden.words.get(key)
    return words is not None and any(words.meets(sign) for sign in hidden.signs.get(key, ()))


def _freed(routes: Mapping[str, Route], keys: Collection[str]) -> Mapping[str, Route]:
    """Return the routes without the bends of some and the places of their words."""
    free = {"bends": (), "label": None}
    return {key: each.model_copy(update=free) if key in keys else each for key, each in routes.items()}


def _beyond(links: Mapping[str, Symbol], sheet: Box) -> Iterator[str]:
    """Yield the links that come out at the left or the right of all else."""
    for key, each in links.items():
        box = each.filled
        if box.left < sheet.left or box.right > sheet.right:
            yield key


def _with(scene: Scene, there: Mapping[str, Placement], routes: Mapping[str, Route]) -> Document:
    changed = scene.picture.model_copy(update={"placements": there, "routes": routes})
    return scene.document.model_copy(update={"pictures": {**scene.document.pictures, scene.picture.id: changed}})


def _carried(scene: Scene, drawn: Route, there: Mapping[str, Placement]) -> Route:
    link, before = scene.document.links[drawn.link], scene.picture.placements
    if not drawn.bends or link.source not in there or link.target not in there:
        return drawn
    ends = [((before[key].x, before[key].y), (there[key].x, there[key].y)) for key in (link.source, link.target)]
    bends = tuple((_moved(bend, ends, 0), _moved(bend, ends, 1)) for bend in drawn.bends)
    return drawn.model_copy(update={"bends": bends})


def _moved(bend: Point, ends: list[tuple[Point, Point]], axis: int) -> float:
    """Return where a bend comes on one axis: as much in between as it was, or as far beyond the nearest end."""
    (low, to), (high, its) = sorted((was[axis], now[axis]) for was, now in ends)
    at = bend[axis]
    if at <= low or high - low < 1:
        return round(to + at - low, 1)
    if at >= high:
        return round(its + at - high, 1)
    return round(to + (at - low) / (high - low) * (its - to), 1)
