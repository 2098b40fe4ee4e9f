"""Lets the ends of links make way where a node has so many that a head would lie over another end. In 0.1 mm."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from netdraw.drawing.geometry.obstacles import Cell, along
from netdraw.drawing.nodes.standing import Stand, link_end
from netdraw.drawing.primitives import Box, Point
from netdraw.drawing.ways.memory import Found, Memory
from netdraw.drawing.ways.spreading import BY_ITSELF, End, Spot, Which, crowded, spread
from netdraw.model.records import Link, Route

FLAT = 0.05  # by less a line is not off the level or the plumb
BOTH = BY_ITSELF, BY_ITSELF
EDGE = 6.0  # so near to the corner of a box comes a line that goes aside

Ends = tuple[Stand, Stand]
Between = Callable[[Ends, Point, Point, Sequence[Cell]], Iterable[Box]]


class Joined(NamedTuple):
    """Links, the nodes as they stand, and which links begin and end at each."""

    links: Mapping[str, tuple[Link, Route]]
    stands: Mapping[str, Stand]
    at: Mapping[str, Sequence[Which]]


class Wish(NamedTuple):
    """How links would meet a node that make way there, and how far some of them go aside as a whole."""

    spots: Mapping[Which, Spot]
    shifts: Mapping[str, Point]


class Hubs:
    """One run of letting ends make way: each node has its wish, then both ends of a level or plumb line go alike."""

    def __init__(self, joined: Joined, ways: Mapping[str, Found], memory: Memory, between: Between) -> None:
        self.links, self.stands, self.at = joined
        self.ways, self.memory, self.between = ways, memory, between
        self.there: dict[str, Stand] = {}
        laid = ((key, each.strands) for key, each in memory.laying.laid.items() if each.bends)
        self.laid = {key: (*strands[0][:2], *strands[-1][:2]) for key, strands in laid}
        self.shifts: Mapping[str, Point] = memory.before("shifts")
        self.rims: Mapping[str, Mapping[Which, Spot]] = memory.before("all of rim")

    def renew(self, nodes: AbstractSet[str], moved: Sequence[Cell]) -> set[str]:
        """See to the ends at some nodes, and where something `moved`; return the links that end elsewhere for that."""
        memory, before = self.memory, self.rims
        others = (node for node in memory.before("crowds") if node not in nodes)
        crowds = dict.fromkeys([*others, *(node for node in nodes & self.at.keys() if self._crowded(node, {}))])
        memory.changed("crowds", crowds)
        wishes = memory.renewed("wish", crowds, nodes | memory.stale("wish", moved), self._wish)
        self.shifts = _agreed(each.shifts for each in wishes.values())
        shifted = memory.changed("shifts", self.shifts) & self.links.keys()
        anew = nodes | memory.other["wish"] | {node for key in shifted for node in self._joins(key)}
        aside = dict.fromkeys(node for key in self.shifts for node in self._joins(key))
        self.rims = memory.renewed("rim", {**crowds, **aside}, anew | memory.stale("rim", moved), self._rim)
        other = ((rims, node) for rims in (before, self.rims) for node in memory.other["rim"] & rims.keys())
        return {key for rims, node in other for key, _ in rims[node]}

    def spots(self) -> dict[str, tuple[Spot, Spot]]:
        """Return how links begin and end, of which an end makes way."""
        spots: dict[str, tuple[Spot, Spot]] = {}
        for rim in self.rims.values():
            for (key, i), spot in rim.items():
                begin, end = spots.get(key, BOTH)
                spots[key] = (spot, end) if i == 0 else (begin, spot)
        return spots

    def _joins(self, key: str) -> tuple[str, str]:
        link = self.links[key][0]
        return link.source, link.target

    def _wish(self, node: str) -> Wish:
        """Return how links would meet a node if it were for that node alone."""
        ends, centre = self._ends(node, {}), self._stand(node).centre

        def made() -> Wish:
            spots = self._spread("wish", node, ends)
            moved = ((which, met) for which, (met, _) in spots.items() if met)
            whole = ((which, met) for which, met in moved if ends[which].whole(_from(centre, met)))
            return Wish(spots, {which[0]: _shift(ends[which], centre, met) for which, met in whole})

        return self.memory.once("wish", node, self._inputs(node, ends), made)

    def _rim(self, node: str) -> Mapping[Which, Spot]:
        """Return how links meet a node when both nodes of each agree: it goes as far aside as one of them wishes."""
        shifts = {key: self.shifts[key] for key, _ in self.at[node] if key in self.shifts}
        wish = self.memory.before("all of wish").get(node)
        if wish and shifts == wish.shifts:
            return self.memory.once("rim", node, (wish,), lambda: wish.spots)
        ends, (x, y) = self._ends(node, shifts), self._stand(node).centre
        firm = {which: (at[0] - x, at[1] - y) for which, (at, *_) in ends.items() if which[0] in shifts}

        def made() -> dict[Which, Spot]:
            spots = self._spread("rim", node, ends) if self._crowded(node, shifts) else {}
            return {**spots, **{which: spots.get(which, BY_ITSELF)._replace(met=met) for which, met in firm.items()}}

        return self.memory.once("rim", node, self._inputs(node, ends), made)

    def _crowded(self, node: str, shifts: Mapping[str, Point]) -> bool:
        """Whether some head lies over another end at a node, with some links so far aside."""
        there, ways, laid = self.at[node], self.ways, self.laid
        if len(there) < 2:
            return False
        if shifts:
            return crowded([(self._point(which, shifts), ways[which[0]].tips[which[1]]) for which in there])
        return crowded([((laid.get(key) or ways[key].line)[i], ways[key].tips[i]) for key, i in there])

    def _ends(self, node: str, shifts: Mapping[str, Point]) -> dict[Which, End]:
        return {which: self._end(which, shifts) for which in self.at[node]}

    def _line(self, key: str) -> Sequence[Point]:
        """Return the line that a link follows by itself, as far as it matters at its ends."""
        return self.laid.get(key) or self.ways[key].line

    def _point(self, which: Which, shifts: Mapping[str, Point]) -> Point:
        key, i = which
        (x, y), (dx, dy) = self._line(key)[i], shifts.get(key, (0, 0))
        return x + dx, y + dy

    def _end(self, which: Which, shifts: Mapping[str, Point]) -> End:
        (key, i), line, way = which, self._line(which[0]), self.ways[which[0]]
        at, coming = (line[0], line[1]) if i == 0 else (line[-1], line[-2])
        level, plumb = abs(at[1] - coming[1]) < FLAT, abs(at[0] - coming[0]) < FLAT
        if key in shifts:
            (x, y), (u, v), (dx, dy) = at, coming, shifts[key]
            at, coming = (x + dx, y + dy), (u + dx, v + dy)
            return End(at, coming, way.tips[i], True, (at, at))
        bounds, straight = None, len(line) == 2
        if straight and (level or plumb):
            bounds = self._bounds(key, at, level)
        elif self._loops(key):
            bounds = at, at
        return End(at, coming, way.tips[i], (level or plumb) and (straight or bool(way.bends)), bounds)

    def _bounds(self, key: str, at: Point, level: bool) -> tuple[Point, Point] | None:
        """Return between where a level or plumb line may end, opposite both nodes."""
        (x, y), (source, target) = at, self._stands(key)
        left, top, right, bottom = _both(source.box, target.box).grown(-EDGE)
        if level:
            return ((x, top), (x, bottom)) if top <= y <= bottom else None
        return ((left, y), (right, y)) if left <= x <= right else None

    def _loops(self, key: str) -> bool:
        source, target = self._joins(key)
        return source == target

    def _spread(self, stage: str, node: str, ends: Mapping[Which, End]) -> dict[Which, Spot]:
        """Return how ends meet a node that make way there; one that would come under a node by that stays."""
        stand, looked, spots = self._stand(node), list[Cell](), dict[Which, Spot]()
        for _ in ends:
            spots = spread(stand, ends)
            moved = ((which, met) for which, (met, _) in spots.items() if met)
            under = {which for which, met in moved if self._under(node, which, ends[which], met, looked)}
            if not under:
                break
            ends = {
                which: end._replace(bounds=(end.at, end.at)) if which in under else end for which, end in ends.items()
            }
        self.memory.looks[stage].put(node, looked)
        return spots

    def _under(self, node: str, which: Which, end: End, met: Point, looked: list[Cell]) -> bool:
        """Whether a link comes under a node for ending elsewhere; take note of where was looked for that."""
        here, coming = _from(self._stand(node).centre, met), end.coming
        if end.whole(here):
            coming = coming[0] + here[0] - end.at[0], coming[1] + here[1] - end.at[1]
        ends, within = self._stands(which[0]), along(here, coming)
        looked += within
        now = {*self.between(ends, here, coming, within)}
        return bool(now) and not now <= {*self.between(ends, end.at, end.coming, ())}

    def _inputs(self, node: str, ends: Mapping[Which, End]) -> tuple[object, ...]:
        """Return all that matters to how ends meet a node, besides what stands round it."""
        return (
            self._stand(node),
            tuple(ends.items()),
            tuple(stand.box for key, _ in ends for stand in self._stands(key)),
        )

    def _stand(self, node: str) -> Stand:
        if node not in self.there:
            self.there[node] = link_end(self.stands[node])
        return self.there[node]

    def _stands(self, key: str) -> Ends:
        source, target = self._joins(key)
        return self._stand(source), self._stand(target)


def _agreed(wishes: Iterable[Mapping[str, Point]]) -> dict[str, Point]:
    """Return how far links go aside with both their ends: of two wishes the larger."""
    agreed: dict[str, Point] = {}
    for shifts in wishes:
        for key, shift in shifts.items():
            agreed[key] = max(shift, agreed.get(key, shift), key=lambda each: (abs(sum(each)), each))
    return agreed


def _shift(end: End, centre: Point, met: Point) -> Point:
    """Return how far aside a level or plumb line comes that meets a node elsewhere."""
    x, y = centre
    level = abs(end.at[1] - end.coming[1]) < FLAT
    return (0.0, y + met[1] - end.at[1]) if level else (x + met[0] - end.at[0], 0.0)


def _from(centre: Point, met: Point) -> Point:
    return centre[0] + met[0], centre[1] + met[1]


def _both(one: Box, other: Box) -> Box:
    return Box(*map(max, one[:2], other[:2]), *map(min, one[2:], other[2:]))
