"""Says what lies under a point of the drawing: a node, its rim, a link, the border of a frame, or bare paper."""

import math
from collections.abc import Iterator
from typing import Literal, NamedTuple

from netdraw.drawing.geometry.paths import closed, flat, holds, nearest_on
from netdraw.drawing.nodes.symbol import name_boxes
from netdraw.drawing.primitives import Path, Point, Symbol
from netdraw.editing.levelling import Pull
from netdraw.editing.scene import Scene

Part = Literal["body", "rim", "grip", "paper"]


class Spot(NamedTuple):
    """What lies somewhere: the id of a node or link ("" on paper), where on it, the point of its rim, and the grip."""

    id: str = ""
    part: Part = "paper"
    at: Point = (0.0, 0.0)
    pull: Pull = Pull(0, 0)


class Reach(NamedTuple):
    """How near is on it, in 0.1 mm: half the width of a rim, a line, the border of a frame, that of a level."""

    rim: float
    line: float
    border: float
    level: float


PAPER = Spot()


def reach(scale: float, touch: bool = False) -> Reach:
    """Return how near is on it at `scale` pixels per 0.1 mm: a rim is 12 pixels wide for a mouse, 24 for a finger."""
    return Reach(*(pixels * (2 if touch else 1) / scale for pixels in (6, 6, 8, 4)))


def spot(scene: Scene, point: Point, near: Reach) -> Spot:
    """Return what lies under `point`; what is in front comes first, then the nearest rim or line."""
    symbols = list(reversed(scene.drawing.symbols))
    nodes = [each for each in symbols if (kind := scene.kind(each)) and not kind.holds]
    frames = [each for each in symbols if (kind := scene.kind(each)) and kind.holds]
    links = [each for each in symbols if scene.kind(each) is None]
    found = _on_node(nodes, point, near) or _on_rim(nodes, point, near) or _on_name(nodes, point)
    found = found or _on_link(links, point, near) or _on_name(links, point)
    return found or _on_frame(scene, frames, point, near) or PAPER


def node_at(scene: Scene, point: Point, near: Reach) -> str:
    """Return the id of the node under a point, on which a line can be dropped; "" for a level and paper."""
    nodes = tuple(each for each in scene.drawing.symbols if scene.kind(each))
    found = spot(scene._replace(drawing=scene.drawing._replace(symbols=nodes)), point, near).id
    node = scene.document.nodes.get(found)
    return found if node and scene.language.node(node.kind).layer != "level" else ""


def _on_node(nodes: list[Symbol], point: Point, near: Reach) -> Spot | None:
    for symbol in (each for each in nodes if each.box.holds(*point)):
        outline = flat(symbol.outline)
        if holds(outline, point):
            distance, at = nearest_on(closed(outline), point)
            rim = min(near.rim, min(symbol.box.width, symbol.box.height) / 5)  # leaves most of a small node to hold
            return Spot(symbol.id, "rim" if distance <= rim else "body", at)
    return None


def _on_name(symbols: list[Symbol], point: Point) -> Spot | None:
    """Find a node by a name outside its outline, a link by its label or badge."""
    named = (each for each in symbols if any(box.holds(*point) for box in name_boxes(each, None)))
    return next((Spot(each.id, "body", point) for each in named), None)


def _on_rim(symbols: list[Symbol], point: Point, near: Reach) -> Spot | None:
    rims = [
        (*nearest_on(closed(flat(each.outline)), point), each.id)
        for each in symbols
        if each.box.grown(near.rim).holds(*point)
    ]
    distance, at, key = min(rims, default=(math.inf, point, ""))
    return Spot(key, "rim", at) if distance <= near.rim else None


def _on_link(links: list[Symbol], point: Point, near: Reach) -> Spot | None:
    lines = [(*nearest_on(_ends(each), point), each) for each in links if each.box.grown(near.line).holds(*point)]
    on_line = [(distance, each.id) for distance, _, each in lines if distance <= max(near.line, thickness(each) / 2)]
    return Spot(min(on_line)[1], "body", point) if on_line else None


def _on_frame(scene: Scene, frames: list[Symbol], point: Point, near: Reach) -> Spot | None:
    """Find a frame by its border or its words: the room inside is bare paper. Levels have no rim to draw links from."""
    for symbol in frames:
        kind = scene.kind(symbol)
        level = kind is not None and kind.layer == "level"
        distance, _ = nearest_on(closed(flat(symbol.outline)), point)
        named = any(box.holds(*point) for box in name_boxes(symbol, kind))
        if named or (distance <= (near.level if level else near.border) and _within(symbol, point)):
            return Spot(symbol.id, "body", point)
    rimmed = [each for each in frames if (kind := scene.kind(each)) and kind.layer != "level"]
    return _on_rim(rimmed, point, near)


def _within(symbol: Symbol, point: Point) -> bool:
    return holds(flat(symbol.outline), point)


def _ends(link: Symbol) -> tuple[Point, ...]:
    return tuple(_points(link))


def _points(link: Symbol) -> Iterator[Point]:
    for command in link.outline:
        if command[0] in ("M", "L"):
            yield command[1], command[2]


def thickness(symbol: Symbol) -> float:
    """Return how thick the thickest stroke of a symbol is."""
    return max((each.width for each in symbol.primitives if isinstance(each, Path)), default=0.0)
