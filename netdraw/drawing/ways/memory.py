"""What composing leaves behind for the next time, so that only what has changed is made anew."""

import heapq
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import islice
from operator import is_not
from typing import Any, NamedTuple, TypeVar

from netdraw.drawing.geometry.obstacles import Cell, Looks, Lying, Obstacles
from netdraw.drawing.links.labels import Place, Tried
from netdraw.drawing.links.routes import Met
from netdraw.drawing.links.symbol import Label, Run, Tip
from netdraw.drawing.nodes.standing import Stand
from netdraw.drawing.primitives import Box, Point, Symbol, union
from netdraw.drawing.ways.crossings import Crossings
from netdraw.drawing.ways.crowding import Strand
from netdraw.drawing.ways.laying import UNLAID, Laying
from netdraw.model.difference import begins, differing, in_order, same_keys
from netdraw.model.steps import Steps

T = TypeVar("T")


class Made(NamedTuple):
    """What was made, and from what: the same inputs need no second making."""

    inputs: tuple[Any, ...]
    result: Any


class Shape(NamedTuple):
    """The symbol of a node, and what others keep clear of."""

    symbol: Symbol
    lying: Lying


class Found(NamedTuple):
    """How a link goes through the bends it was given, or straight; whether it has to go round something there.

    `tips` is how it begins and how it stops.
    """

    line: tuple[Point, ...]
    bends: tuple[Point, ...]
    strands: tuple[Strand, ...]
    barred: bool
    tips: tuple[Tip, Tip]


class Course(NamedTuple):
    """The course of a link and its bends, whether it has badges, its words, and what others keep clear of.

    `given` is the place that the user gave the words, `met` where its ends make way for others.
    """

    run: Run
    bends: tuple[Point, ...]
    badged: bool
    label: Label | None
    lying: Lying
    given: Place | None
    met: Met


NOTHING = Lying()
STAGES = (
    "stand",
    "shape",
    "way",
    "wish",
    "rim",
    "course",
    "row",
    "gap",
    "place",
    "link",
)  # what is made of what stands before it
PLACED: Mapping[str, Callable[[Course], bool]] = {
    "row": lambda course: course.badged,
    "place": lambda course: course.label is not None,
}
LOOKING = ("way", "wish", "rim", "row", "place")  # those that look round


class Memory:
    """What a compose leaves behind for the next one, so that only what has changed is made anew.

    It holds for one `base`: the language, the theme and the kind of picture. `ground` is where nodes and lines lie,
    `badges` and `words` where those of links stand, `given` where words do that somebody put there, `crossings` where
    the lines cross; `order` is that in which badges are placed and then words, `laying` how links go round others,
    `box` what all fills. `looks` are, by stage, the cells that were looked at: what was made so is made anew when
    something comes or goes there; `other` are, by stage, those that are not as they were the last time. `answers` are
    for those who ask the same of one drawing again and again, as while somebody types.
    """

    def __init__(self, former: "Memory | None", base: tuple[Any, ...]) -> None:
        known = former if former and former.base == base else None
        self.base: tuple[Any, ...] = base
        self.made: dict[str, dict[str, Made]] = {stage: dict(known.made[stage]) if known else {} for stage in STAGES}
        self.ground: Obstacles = Obstacles(known.ground if known else None)
        self.given: Obstacles = Obstacles(known.given if known else None)
        self.badges: Obstacles = Obstacles(known.badges if known else None)
        self.words: Obstacles = Obstacles(known.words if known else None)
        self.crossings: Crossings = Crossings(known.crossings if known else None)
        self.looks: dict[str, Looks] = {stage: Looks(known.looks[stage] if known else None) for stage in LOOKING}
        self.order: Mapping[str, int] = known.order if known else {}
        self.box: Box | None = known.box if known else None
        self.laying: Laying = known.laying if known else UNLAID
        self.answers: dict[object, Any] = {}
        self.other: dict[str, set[str]] = {}
        self._known: dict[str, Any] = dict(known._known) if known else {}

    def changed(self, name: str, now: Mapping[str, Any]) -> set[str]:
        """Return the keys under which something came, went, or is another thing than the last time."""
        before, self._known[name] = self.before(name), now
        return differing(before, now)

    def before(self, name: str) -> Mapping[str, Any]:
        """Return what there was under a name the last time that was asked for what `changed`."""
        before: Mapping[str, Any] = self._known.get(name, {})
        return before

    def differs(self, name: str, now: object) -> bool:
        """Whether something as a whole is not as it was the last time."""
        before, self._known[name] = self._known.get(name), now
        return bool(before != now)

    def another(self, name: str, *things: object) -> bool:
        """Whether one of these is not the identical object of the last time."""
        before, self._known[name] = self._known.get(name, ()), things
        return len(before) != len(things) or any(map(is_not, before, things))

    def kept(self, name: str, holds: bool, make: Callable[[], T]) -> T:
        """Return what was made under a name the last time, if that still `holds`, else what `make` returns."""
        if not holds or name not in self._known:
            self._known[name] = make()
        made: T = self._known[name]
        return made

    def told(self, name: str, things: object, make: Callable[[], T]) -> T:
        """Return what `make` tells of things, or what it told the last time of the identical ones."""
        known = self._known.get(name)
        if known is None or known[0] is not things:
            known = self._known[name] = things, make()
        made: T = known[1]
        return made

    def once(self, stage: str, key: str, inputs: tuple[Any, ...], make: Callable[[], T]) -> T:
        """Return what `make` returns, or what it returned the last time for equal inputs."""
        known = self.made[stage].get(key)
        if known is None or known.inputs != inputs:
            known = self.made[stage][key] = Made(inputs, make())
        result: T = known.result
        return result

    def renewed(
        self, stage: str, there: Mapping[str, Any], anew: AbstractSet[str], make: Callable[[str], T]
    ) -> dict[str, T]:
        """Return what a stage comes to for all that is there, having `make` see to those `anew`.

        `other` then says by the stage which came, went, or are another thing than the last time.
        """
        made, before, listed = self.made[stage], self._all(stage), self.before(f"keys of {stage}")
        self._known[f"keys of {stage}"] = there
        goes_on = begins(listed, there)
        gone = set() if goes_on else before.keys() - there.keys()
        for key in gone:
            made.pop(key, None)
            if stage in self.looks:
                self.looks[stage].put(key, ())
        now = {key: make(key) for key in anew & there.keys()}
        other = {key for key, each in now.items() if (was := before.get(key)) is not each and was != each}
        if goes_on:
            come = dict.fromkeys(islice(there, len(listed), None))  # in their order
            results = {**before, **come, **now} if now else before
        else:
            results = {key: now[key] if key in now else before[key] for key in there}
        self.other[stage], self._known[f"all of {stage}"] = other | gone, results
        return results

    def _all(self, stage: str) -> dict[str, Any]:
        """Return what a stage came to the last time."""
        results: dict[str, Any] = self._known.get(f"all of {stage}", {})
        return results

    def lay(self, stage: str, things: Mapping[str, Shape] | Mapping[str, Course]) -> set[str]:
        """Let what a stage came to lie on the ground; return which of it changed or went."""
        for key in self.other[stage]:
            self.ground.put(key, things[key].lying if key in things else NOTHING)
        return self.other[stage]

    def stale(self, stage: str, places: Iterable[Cell]) -> set[str]:
        """Return, and forget, what looked at any of these cells when it was made."""
        stale = self.looks[stage].at(places)
        for key in stale:
            self.made[stage].pop(key, None)
        return stale

    def bends(self, key: str) -> tuple[Point, ...]:
        """Return the bends of a link as it is drawn, made by hand or by itself."""
        return self.course(key).bends

    def course(self, key: str) -> Course:
        """Return the course of a link, with its badges where they stand."""
        course: Course = self.made["course"][key].result
        row = self.made["row"].get(key)
        return course._replace(run=course.run._replace(row=row.result.place)) if row else course

    def stand(self, key: str) -> Stand:
        """Return a node as it stands."""
        stand: Stand = self.made["stand"][key].result
        return stand

    def label(self, key: str) -> Box | None:
        """Return where the words of a link stand, if it has any."""
        place = self.made["place"].get(key)
        return place.result.place.box if place else None

    def ordered(self, links: Mapping[str, Course], anew: AbstractSet[str]) -> AbstractSet[str]:
        """Take over which links there are now; return those that are to be placed `anew`: all, in another order."""
        for key in anew:
            given = links[key].given if key in links else None
            self.given.put(key, Lying((given.box,)) if given else NOTHING)
        return anew if self._follow(links, anew) else anew | links.keys()

    def place(
        self, stage: str, links: Mapping[str, Course], anew: AbstractSet[str], find: Callable[[str], Tried[Any]]
    ) -> Steps[set[str]]:
        """Have `find` place the badges or the words of links `anew`, and those that this leaves another choice.

        Each keeps clear of those before it in the order, so that a change goes on to later ones only. Return which have
        got another place; each is a step.
        """
        made, looks = self.made[stage], self.looks[stage]
        placed, firm = (self.badges, self.given) if stage == "row" else (self.words, self.badges)
        there = self._among(f"there at {stage}", links, anew, PLACED[stage])
        for key in (anew & made.keys()) - there:
            del made[key]
            looks.put(key, ())
            placed.put(key, NOTHING)
        for key in anew & made.keys():
            placed.put(key, NOTHING)
        changed = placed.changed
        anew = (anew | looks.at(self.ground.changed | firm.changed | changed)) & there
        rest = there - anew
        queue, other = sorted((self.order[key], key) for key in anew), set[str]()
        while queue:
            _, key = heapq.heappop(queue)
            before, found = made.get(key), find(key)
            yield
            made[key] = Made((), found)
            looks.put(key, found.within)
            if before is None or before.result.place != found.place:
                other.add(key)
            placed.changed = set()
            placed.put(key, Lying(found.boxes))
            changed |= placed.changed
            if not rest:  # as when all are placed
                continue
            later = {each for each in looks.at(placed.changed) if self.order[each] > self.order[key]} & rest
            rest -= later
            for each in later:
                heapq.heappush(queue, (self.order[each], each))
        placed.changed = changed
        return other

    def _among(
        self, name: str, links: Mapping[str, Course], anew: AbstractSet[str], belongs: Callable[[Course], bool]
    ) -> set[str]:
        """Return the links that belong to something, of which only those `anew` can have come or gone since."""
        before: set[str] = self._known.get(name, set())
        now = {key for key in anew if key in links and belongs(links[key])}
        self._known[name] = (before - anew) | now if anew else before
        found: set[str] = self._known[name]
        return found

    def _follow(self, links: Mapping[str, Course], anew: AbstractSet[str]) -> bool:
        """Take over which links there are now, those with a given place first; whether they come as they did before."""
        former, listed = self._known.get("given", set()), self.before("listed")
        given = self._among("given", links, anew, lambda course: course.given is not None)
        self._known["listed"] = links
        if given == former and same_keys(listed, links):
            return True
        first = (*(key for key in links if key in given), *(key for key in links if key not in given))
        before, self.order = self.order, {key: i for i, key in enumerate(first)}
        return in_order(before, self.order)


def around(former: Box | None, gone: Iterable[Box], come: Iterable[Box], every: Callable[[], Iterable[Box]]) -> Box:
    """Return the smallest box round `every` box: the `former` one grown, as long as nothing at its edge has gone."""
    if former and all(
        former.left < each.left and former.top < each.top and each.right < former.right and each.bottom < former.bottom
        for each in gone
    ):
        return union((former, *come))
    return union(every())
