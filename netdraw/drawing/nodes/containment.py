"""Says what lies in what: levels and frames are geometry, as on paper.

In a band lies what has its centre there, or at least a third of its own height or of the band's. In a ring lies what
has its centre there. What lies in a kind that gathers (a group, a core coalition) has the levels of the outermost such
group. Only a kind that straddles (an ambassador) has a leg on each side of a border.
"""

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from netdraw.drawing.geometry.paths import holds
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.levels import ranks
from netdraw.drawing.nodes.standing import Stand, stand
from netdraw.drawing.primitives import Box, Point
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Picture

SHARE = 1 / 3


class Containment(NamedTuple):
    """By node id: the levels it is on, the highest first; and the frames it lies in, the innermost first.

    `zones` says for those frames that have them in which zone its centre lies; `named` are their names, by frame id.
    """

    levels: Mapping[str, tuple[str, ...]]
    holders: Mapping[str, tuple[str, ...]]
    zones: Mapping[str, Mapping[str, int]]
    named: Mapping[str, tuple[str, ...]]

    def zones_of(self, key: str) -> list[str]:
        """Return the names of the zones in which a node lies."""
        return [self.named[frame][zone] for frame, zone in self.zones.get(key, {}).items()]


def containment(document: Document, picture: Picture, language: Language) -> Containment:
    """Return what lies in what in a picture."""
    look = Look(language, next(iter(language.themes.values())), measure, picture.kind)
    stands = {key: stand(document.nodes[key], each, look) for key, each in picture.placements.items()}
    return contained(stands, picture.kind == "value")


def contained(stands: Mapping[str, Stand], rings: bool) -> Containment:
    """Return what lies in what, from the nodes as they stand."""
    levels = {key: each for key, each in stands.items() if each.kind.layer == "level"}
    frames = {key: each for key, each in stands.items() if each.kind.holds and key not in levels}
    ranked = ranks(levels, rings)
    order = sorted(levels.values(), key=lambda each: ranked[each.node.id][0])
    holders = {key: _holders(each, frames) for key, each in stands.items() if key not in levels}
    on: dict[str, tuple[str, ...]] = {}
    for key, inside in holders.items():
        gathering = [frame for frame in inside if stands[frame].kind.gathers]
        counted = stands[gathering[-1]] if gathering else stands[key]
        found = _ring(counted, order) if rings else _bands(counted, order)
        on[key] = tuple(level for level in found if level not in stands[key].placement.not_on)
    zones = {key: dict(_zones(stands[key], inside, stands)) for key, inside in holders.items()}
    named = {key: tuple(zone.name for zone in each.plan.zones) for key, each in frames.items() if each.plan.zones}
    return Containment(on, holders, zones, named)


def _zones(one: Stand, inside: tuple[str, ...], stands: Mapping[str, Stand]) -> Iterator[tuple[str, int]]:
    for key in inside:
        number = stands[key].plan.holding(one.centre)
        if number is not None:
            yield key, number


def _holders(one: Stand, frames: Mapping[str, Stand]) -> tuple[str, ...]:
    around = [each for each in frames.values() if each is not one and _lies_in(one, each)]
    return tuple(each.node.id for each in sorted(around, key=lambda each: each.box.width * each.box.height))


def _lies_in(one: Stand, frame: Stand) -> bool:
    """Whether a centre lies in a frame (with zones: in its outline); of two frames the larger holds the smaller."""
    size, room = one.box.width * one.box.height, frame.box.width * frame.box.height
    if one.kind.straddles:
        return frame.box.grown(one.box.width / 2).holds(*one.centre)
    around = holds(frame.corners, one.centre) if frame.kind.zones else frame.box.holds(*one.centre)
    return size < room and around


def _bands(one: Stand, bands: list[Stand]) -> list[str]:
    return [band.node.id for band in bands if _in_band(one, band.box)]


def _in_band(one: Stand, band: Box) -> bool:
    box, (x, y) = one.box, one.centre
    if not band.left <= x <= band.right:
        return False
    shared = min(box.bottom, band.bottom) - max(box.top, band.top)
    enough = shared > 0 if one.kind.straddles else shared >= SHARE * min(box.height, band.height)
    return bool(enough or band.holds(x, y))


def _ring(one: Stand, rings: list[Stand]) -> list[str]:
    """The innermost ring that holds the centre; what straddles touches every ring on whose border it stands."""
    half = one.box.width / 2 if one.kind.straddles else 0.0
    outs = {ring.node.id: _out(one.centre, ring.box) for ring in rings}
    inner = [key for key, out in outs.items() if out <= 0]
    touched = [key for key, out in outs.items() if half and abs(out) <= half]
    own = inner[-1:]
    return [ring.node.id for ring in rings if ring.node.id in {*own, *touched}]


def _out(point: Point, ring: Box) -> float:
    """Return how far a point lies outside of a ring, along the line from its centre; less than 0 within.

    A figure may have rings that are not as high as wide.
    """
    (x, y), (dx, dy) = ring.centre, (ring.width / 2, ring.height / 2)
    away = math.dist(point, (x, y))
    share = math.hypot((point[0] - x) / dx, (point[1] - y) / dy)
    return away - away / share if share else -min(dx, dy)
