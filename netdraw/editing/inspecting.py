"""What can be said of the chosen nodes and links in a form, and what a change in it makes of the document."""

import math
from collections.abc import Collection, Sequence

from netdraw.drawing.nodes.zones import called_zones
from netdraw.drawing.primitives import Point
from netdraw.editing.scene import Scene
from netdraw.editing.slots import nearest, ring_radii
from netdraw.language.shipped import Language
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node

ONE_ONLY = ("name", "label", "number", "description", "zones")  # what two things seldom share
DIRECTIONS = ("forward", "both", "none")
Value = str | int | tuple[str, ...] | None


def fields(scene: Scene, ids: Collection[str]) -> tuple[str, ...]:
    """Return the fields that all the chosen have, in the order of the first; of many not what belongs to one alone."""
    shared = [_kind_fields(scene, key) for key in ids]
    if not shared:
        return ()
    common = [each for each in shared[0] if all(each in others for others in shared)]
    return tuple(each for each in common if len(ids) == 1 or each not in ONE_ONLY)


def common(document: Document, ids: Collection[str], field: str) -> Value:
    """Return the value that all the chosen have in a field; None where they differ, or have none."""
    values = {_value(document, key, field) for key in ids}
    return values.pop() if len(values) == 1 else None


def changed(document: Document, ids: Collection[str], field: str, value: Value) -> Document:
    """Return the document with a field of all the chosen changed.

    A number that is no whole number from 0 to 999 changes nothing.
    """
    if field == "number" and isinstance(value, str):
        if value.strip() and not (value.strip().isdecimal() and int(value) <= 999):
            return document
        value = int(value) if value.strip() else None
    for key in sorted(ids):
        change = edits.change_node if key in document.nodes else edits.change_link
        document = change(document, key, **{field: value})
    return document


def direction_of(document: Document, ids: Collection[str], language: Language) -> str:
    """Return the way in which all the chosen links run, by themselves or as their kind does; "" where they differ."""
    links = [document.links[key] for key in ids]
    ways = {each.direction or language.link(each.kind).direction for each in links}
    return ways.pop() if len(ways) == 1 else ""


def directed(document: Document, ids: Collection[str], way: str, language: Language) -> Document:
    """Return the document with the chosen links running that way; what their kind does anyway is not written down."""
    for key in sorted(ids):
        usual = language.link(document.links[key].kind).direction
        document = edits.change_link(document, key, direction=None if way == usual else way)
    return document


def zones_written(document: Document, key: str, language: Language) -> str:
    """Return the names of the zones of a frame, one on a line."""
    node = document.nodes[key]
    zones = language.node(node.kind).zones
    return "\n".join(called_zones(node, zones, language).each) if zones else ""


def zones_named(document: Document, key: str, text: str, language: Language) -> Document:
    """Return the document with the zones of a frame named as the lines of a text say.

    A name that is that of the kind is not written down; in one row there are as many zones as lines.
    """
    node = document.nodes[key]
    zones = language.node(node.kind).zones
    assert zones
    usual = called_zones(node.model_copy(update={"zones": ()}), zones, language).each
    lines = [each.strip() for each in text.strip().split("\n")]
    own = ["" if i < len(usual) and each == usual[i] else each for i, each in enumerate(lines)]
    as_usual = not any(own) and (not zones.free or len(own) in (len(usual), 1))
    return edits.change_node(document, key, zones=() if as_usual else tuple(own))


def level_of(scene: Scene, ids: Collection[str]) -> str:
    """Return the level in which all the chosen nodes stand, "" for none or several."""
    levels = {level.id if (level := scene.level_at(symbol.box.centre)) else "" for symbol in scene.chosen(ids)}
    return levels.pop() if len(levels) == 1 else ""


def raised(scene: Scene, ids: Collection[str], level: str) -> Document:
    """Return the document with the chosen nodes moved into a level, each to the free place nearest to straight up.

    Membership is where a node stands; nothing else moves.
    """
    document, band = scene.document, scene.symbol(level)
    assert band is not None
    for symbol in scene.chosen(ids):
        if scene.level_at(symbol.box.centre) is band:
            continue
        others = scene.drawing.symbols
        rest = scene._replace(drawing=scene.drawing._replace(symbols=tuple(s for s in others if s is not symbol)))
        x, y = nearest(rest, (symbol.box.width, symbol.box.height), _toward(scene, symbol.box.centre, level))
        dx, dy = x - symbol.box.centre[0], y - symbol.box.centre[1]
        document = edits.shift(document, scene.picture.id, {symbol.id}, dx, dy)
    return document


def _toward(scene: Scene, point: Point, level: str) -> Point:
    """Return the place in a level straight above or below a point; in a ring the one in the same direction."""
    symbol = scene.symbol(level)
    assert symbol is not None
    (x, y), (cx, cy) = point, symbol.box.centre
    if scene.picture.kind == "design":
        return min(max(x, symbol.box.left + 1), symbol.box.right - 1), cy
    inner, outer = ring_radii(scene, symbol)
    angle, radius = math.atan2(y - cy, x - cx), (inner + outer) / 2
    return cx + radius * math.cos(angle), cy + radius * math.sin(angle)


def _kind_fields(scene: Scene, key: str) -> Sequence[str]:
    node = scene.document.nodes.get(key)
    return (scene.language.node(node.kind) if node else scene.language.link(scene.document.links[key].kind)).fields


def _record(document: Document, key: str) -> Node | Link:
    return document.nodes.get(key) or document.links[key]


def _value(document: Document, key: str, field: str) -> Value:
    value: Value = getattr(_record(document, key), field)
    return value
