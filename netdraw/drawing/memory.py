"""What composing leaves behind for the next time, so that only what has changed is made anew."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar

from netdraw.drawing.detours import Way
from netdraw.drawing.labels import Place, Tried
from netdraw.drawing.links import Label, Run
from netdraw.drawing.obstacles import Lying, Obstacles
from netdraw.drawing.primitives import Box, Point, Symbol
from netdraw.drawing.standing import Stand

T = TypeVar("T")


def _always(_: object) -> bool:
    return True


class Made(NamedTuple):
    """What was made, and from what: the same inputs need no second making."""

    inputs: tuple[Any, ...]
    result: Any


class Shape(NamedTuple):
    """The symbol of a node, the box of all that it draws, and what others keep clear of."""

    symbol: Symbol
    bounds: Box
    lying: Lying


class Course(NamedTuple):
    """The course of a link and its bends, its words, and what others keep clear of.

    `given` is the place that the user gave the words.
    """

    run: Run
    bends: tuple[Point, ...]
    label: Label | None
    lying: Lying
    given: Place | None


class Walked(NamedTuple):
    """The way of a link round what stands between its ends, and the straight stretches that were tried for it."""

    way: Way
    stretches: tuple[tuple[Point, Point], ...]


class Memory:
    """What a compose leaves behind for the next one, so that only what has changed is made anew.

    `ground` is where nodes and lines lie, `words` where the labels of links stand; `order` is that of the links.
    `answers` are for those who ask the same of one drawing again and again, as while somebody types.
    """

    def __init__(self, former: "Memory | None") -> None:
        self._former: Mapping[tuple[str, str], Made] = former.made if former else {}
        self.made: dict[tuple[str, str], Made] = {}
        self.ground: Obstacles = Obstacles(former.ground if former else None)
        self.words: Obstacles = Obstacles(former.words if former else None)
        self.order: dict[str, int] = {}
        self.answers: dict[object, Any] = {}
        self._followed = former.order if former else {}

    def once(
        self, key: tuple[str, str], inputs: tuple[Any, ...], make: Callable[[], T], calm: Callable[[T], bool] = _always
    ) -> T:
        """Return what `make` returns, or what it returned the last time for equal inputs, if `calm` says it holds."""
        known = self._former.get(key)
        if known is None or known.inputs != inputs or not calm(known.result):
            known = Made(inputs, make())
        self.made[key] = known
        result: T = known.result
        return result

    def bends(self, key: str) -> tuple[Point, ...]:
        """Return the bends of a link as it is drawn, made by hand or by itself."""
        course: Course = self.made["course", key].result
        return course.bends

    def stand(self, key: str) -> Stand:
        """Return a node as it stands."""
        stand: Stand = self.made["stand", key].result
        return stand

    def label(self, key: str) -> Box | None:
        """Return where the words of a link stand, if it has any."""
        place = self.made.get(("place", key))
        return place.result.place.box if place else None

    def forget(self) -> None:
        """Let go of what the next compose will not ask of the one before."""
        self._former, self._followed = {}, {}

    def follow(self, links: Mapping[str, Course]) -> None:
        """Take over which links there are now; when they come in another order, all their labels are placed anew."""
        self.order = {key: i for i, key in enumerate(links)}
        stayed = [key for key in self._followed if key in self.order]
        labelled = {key for key, each in links.items() if each.label}
        in_order = stayed == [key for key in self.order if key in self._followed]
        self.words.keep(labelled if in_order else ())

    def place(self, key: str, course: Course, find: Callable[[], Tried]) -> Place:
        """Return the place that `find` finds, or found last time if nothing changed where it looked."""

        def made() -> Tried:
            found = find()
            self.words.put(key, Lying((found.place.box,)))
            return found

        def calm(known: Tried) -> bool:
            within = known.within
            return (
                self.words.has(key) and within.isdisjoint(self.ground.changed) and within.isdisjoint(self.words.changed)
            )

        return self.once(("place", key), (course,), made, calm).place
