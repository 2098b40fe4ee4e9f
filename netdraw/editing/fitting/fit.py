"""Lays a picture out anew so that its figure is as wide as asked, with letters of the same size.

The same picture at the same width always comes out the same; the document itself stays as it is. Widths are in 0.1 mm,
and are those of the whole figure: with its legend and its margins.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import product
from operator import attrgetter
from typing import NamedTuple

from netdraw.drawing.clarity.preflight import PAGE
from netdraw.drawing.text.lettering import Measure, measure
from netdraw.editing.fitting.bands import Banded, abreast, banded, extent, held, narrowed
from netdraw.editing.fitting.chains import Way
from netdraw.editing.fitting.judging import Judged, unjudged
from netdraw.editing.fitting.measures import Measures
from netdraw.editing.fitting.ovals import Oval, Ovals
from netdraw.editing.fitting.parting import parted
from netdraw.editing.fitting.pieces import Pieces
from netdraw.editing.fitting.routes import broken, laid, set_down
from netdraw.editing.scene import drawn
from netdraw.editing.tidying.units import lying
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Picture, Placement

WIDEST = 1.6  # times its own width is a picture spread at most
SLIGHT = 10.0  # so much narrower is as wide
NEAR = 0.8  # from such a share of its width on all nodes may keep theirs
TIGHTER = 0.9  # times the gaps across, where it is a little too wide
WIDER = 1.12  # times as wide, where there is no room at all
ABOUT = 25.0  # what is so much too wide may still come out as wide as asked when it is laid again
HAIR = 0.5  # 0.1 mm: a box is rounded to whole numbers
ROUNDS = 3  # with other gaps, as something else may be hidden then
MORE = 3  # ways of which links are parted before one is chosen, where each hides something or is too high
TRIES = 10  # words and lines may stand out at the sides, which is known when it is drawn
TIGHT = (1.0, 0.7, 0.45, 0.4)  # the gaps across that are tried, times the usual
LOOSE = (1.5, 2.0)  # and down, where something is covered
LOW = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.25)  # and where the figure is higher than a page
FEW = 2  # crossings more than before
SOME = 24  # places more at which lines run along each other
LESS = 7.0  # so much nearer than a page asks comes what stands outside of rings, as their places are a grid
# What counts besides clarity, in mm of line:
TURNED = 80.0  # a row that is cut, a grid with fewer columns
SHRUNK, SLIGHTLY = 15.0, ("shrunk", "align")  # a node that is narrower than its share, columns not in line
HEADROOM = 60.0  # what lines and signs may come out above and below, and the legend be higher
BEYOND = 600.0  # a figure that is higher
HIGHER = 24.0  # and every mm beyond
LOWER = 150.0  # gaps downwards that are smaller than usual, as a part of them
HIGH = 0.5  # every mm
WIDE = 300.0  # every mm too wide, where none is as narrow as asked


class Fitted(NamedTuple):
    """A document with a picture laid out anew, that picture, and how wide its figure is.

    `beside` are the ids of those who stand side by side and so keep it wider than was asked, as far as that is known.
    """

    document: Document
    picture: Picture
    width: float
    beside: Sequence[str] = ()


@dataclass(frozen=True)
class Trial:
    """A scene whose nodes go somewhere in some way, and what that way costs; it is only drawn when it is asked."""

    before: Judged
    there: Mapping[str, Placement]
    way: Way | Oval
    cost: float = 0.0

    @cached_property
    def down(self) -> Judged:
        """The scene with its nodes there."""
        return set_down(self.before, self.there)

    @cached_property
    def laid(self) -> Judged:
        """The scene as it then comes out, with links and words where they hide least."""
        return laid(self.down)


class Rated(NamedTuple):
    """A trial as it comes out, and whether nothing is amiss.

    The best has the `least`: whether it is too wide, whether it hides something or, as wide as asked, is higher than a
    page, and how hard it is to read.
    """

    trial: Trial
    laid: Judged
    least: tuple[bool, bool, float]
    well: bool

    @property
    def flawed(self) -> bool:
        """Whether it hides something, or is higher than a page."""
        return self.laid.buried > 0 or self.laid.sheet.height > PAGE

    @property
    def poor(self) -> bool:
        """Whether it is so though it is as narrow as asked."""
        return self.flawed and not self.least[0]


LEAST = attrgetter("least")


def _lowest(tried: Sequence[Rated]) -> Sequence[Rated]:
    """Return those that are no higher than a page, or else the lowest."""
    page = max(min((each.laid.sheet.height for each in tried), default=0.0), PAGE)
    return [each for each in tried if each.laid.sheet.height <= page]


def fitted(
    document: Document, picture: Picture, language: Language, width: float, measured: Measure = measure
) -> Fitted:
    """Return the document with a picture laid out anew so that its figure is so wide, its text being `measured`.

    Letters and signs keep their size; everybody stays on their levels and in their groups, and beside whom they stand
    as long as there is room. What cannot be so narrow comes out as narrow as it can be, what cannot be so wide as wide
    as it looks well: the width that is reached says which.
    """
    document = document.model_copy(update={"pictures": {**document.pictures, picture.id: picture}})
    scene = unjudged(drawn(document, picture.id, language, measured))
    natural = scene.sheet.width
    aim = min(width, natural * WIDEST)
    if natural == aim:
        return Fitted(document, picture, natural)
    if aim < natural * NEAR:
        scene = scene.redrawn(broken(scene.scene))
    found = {_off(natural, aim): scene}
    fitting, room = _Fitting(scene, aim), aim - (natural - scene.scene.drawing.box.width)
    for each in _laid(fitting, room):
        found[_off(each.sheet.width, aim)] = each  # of those as wide the last one, whose links are parted
    best = found[min(found)]
    beside = fitting.beside(room) if best.sheet.width > width else ()
    return Fitted(best.scene.document, best.scene.picture, best.sheet.width, beside)


def _laid(fitting: "_Fitting", room: float) -> Iterator[Judged]:
    """Yield the picture laid ever nearer to the width that is asked, beginning with so much room."""
    last = math.inf
    for _ in range(TRIES):
        anew = fitting.way is None
        found = fitting.best(room)
        if found is None and not anew:
            break
        if found is None:
            room = room * WIDER
            continue
        over = found.sheet.width - fitting.aim
        stuck = over >= last > 0
        if over <= 0 or stuck:
            found = fitting.parted(found)
            over = found.sheet.width - fitting.aim
        yield found
        if -SLIGHT <= over <= 0 or (stuck and (over > ABOUT or found.sheet.height > PAGE)):
            break
        if stuck and isinstance(fitting.way, Way):
            fitting.way = fitting.way._replace(across=fitting.way.across * TIGHTER)
        else:
            room, last = room - over - HAIR, over


def _off(width: float, aim: float) -> tuple[float, float]:
    """Return how far a width is from what is asked: too wide is worse than too narrow."""
    return max(width - aim, 0.0), abs(aim - width)


def _height(high: float) -> float:
    """Return what it costs that a figure is so high."""
    return HIGH * high / 10 + (BEYOND + HIGHER * (high - PAGE) / 10 if high > PAGE else 0.0)


class _Fitting:
    """A scene with what is measured of it once, to be laid at several widths."""

    def __init__(self, before: Judged, aim: float) -> None:
        self.before, self.scene, self.aim = before, before.scene, aim
        self.pieces = Pieces(self.scene)
        self.measures = Measures(self.pieces)
        self.way: Way | Oval | None = None
        self._parted: list[Judged] = []
        self._narrowed = lru_cache(partial(narrowed, self.measures))
        self._held = lru_cache(partial(held, self.scene))
        self.high = PAGE - (before.sheet.height - self.scene.drawing.box.height) - HEADROOM
        self.over = {*before.hidden.over()}

    def best(self, room: float) -> Judged | None:
        """Return the picture as it reads best when it is so wide, or as near to that as can be; None without any room.

        A second time only the way that was best the first time is taken.
        """
        tried, wide, fresh = list[Rated](), list[Banded](), self.way is None
        known: list[Mapping[str, Placement]] = []
        for trials in self._trials(room, wide, known):
            some = [*self._drawn(trials)]
            tried += some
            if some and min(some, key=LEAST).well:
                break
        if all(each.least[0] for each in tried):
            tried += self._drawn(map(self._trial, wide))
        for _ in range(ROUNDS):
            tried += self._bettered(tried, room, known)
            if fresh:
                tried += self._loosened(tried)
        found = min(tried, key=LEAST, default=None)
        self.way = found.trial.way if found else None
        return found.laid if found else None

    def beside(self, room: float) -> Sequence[str]:
        """Return who stand side by side where that takes more than the room in the way that was best."""
        if not isinstance(self.way, Way):
            return ()
        within = room, self.high
        return abreast(self.measures, self.way, within, self._narrowed(_sideways(self.way), within))

    def _loosened(self, tried: Sequence[Rated]) -> Iterator[Rated]:
        """Yield the best with their links parted, where each hides something or is too high: on a page if they can."""
        best = sorted({each.least: each for each in _lowest(tried)}.values(), key=LEAST)[:MORE]
        for each in best if best and best[0].poor else ():
            if each.laid not in self._parted:
                laid = parted(each.laid)
                self._parted += [each.laid, laid]
                yield self._rated(each.trial, laid)

    def parted(self, laid: Judged) -> Judged:
        """Return the picture with its links parted, if they are not yet."""
        return laid if laid in self._parted else parted(laid)

    def _drawn(self, trials: Iterable[Trial]) -> Iterator[Rated]:
        """Yield the trials that can be taken, as they come out.

        When nothing is amiss in one, those after it, which are more crowded, are only drawn if they turn far less.
        """
        most = math.inf
        for trial in trials:
            if most < 0:
                break
            if trial.cost > most:
                continue
            if not self._keeps(trial.down):
                continue
            rated = self._rated(trial, trial.laid)
            yield rated
            if rated.well:
                most = trial.cost - TURNED / 2

    def _bettered(self, tried: Sequence[Rated], room: float, known: list[Mapping[str, Placement]]) -> Iterator[Rated]:
        """Yield the best, and the best on a page or the lowest, with other gaps until nothing is hidden or too high."""
        bests = {id(best): best for some in (tried, _lowest(tried)) for best in sorted(some, key=LEAST)[:1]}
        for first in bests.values():
            if not min(tried, key=LEAST).flawed:
                break
            for rated in self._drawn(self._stretched(first, room, known)):
                yield rated
                if not rated.flawed:
                    return

    def _stretched(self, best: Rated, room: float, known: list[Mapping[str, Placement]]) -> Iterator[Trial]:
        """Yield the best trial with other gaps downwards: less if too high, more where something is covered."""
        laid, way = best.laid, best.trial.way
        over = laid.sheet.height - PAGE
        if isinstance(way, Oval) and over > 0:
            most = (laid.scene.drawing.box.height - over) / 2
            yield from self._in_rings(room, way._replace(most=most - LESS))
        elif isinstance(way, Way):
            told = way.told.union(laid.hidden.covered(), (key for key, _ in laid.hidden.under()))
            downs = [each for each in (LOW if over > 0 else LOOSE) if (each < way.down) == (over > 0)]
            stretched = [*self._in_bands((way._replace(down=each) for each in downs), room, known)]
            most = extent(best.trial.there) - over
            on_page = [each for each in stretched if extent(each.there) <= most]
            yield from map(self._trial, on_page or (stretched[:1] if over > 0 else ()))
            roomy = (
                way._replace(share=share, down=each, told=told)
                for share in (way.share, 0.0)
                for each in (way.down, *(downs if over <= 0 else ()))
                if told
            )
            yield from map(self._trial, self._in_bands(roomy, room, known))

    def _keeps(self, laid: Judged) -> bool:
        """Whether everybody is where they belong, and nobody has come to lie over another."""
        return lying(laid.scene) == self.pieces.inside and self.over.issuperset(laid.hidden.over())

    def _rated(self, trial: Trial, laid: Judged) -> Rated:
        over = laid.sheet.width - self.aim
        over = over if over > ABOUT else 0.0
        cost = laid.score + trial.cost + _height(laid.sheet.height) + WIDE * over / 10
        crossed = laid.seen.crossings > self.before.seen.crossings + FEW
        shared = laid.coinciding.total() > self.before.coinciding.total() + SOME
        amiss = laid.buried > 0 or (laid.sheet.height > PAGE and not over)
        return Rated(trial, laid, (bool(over), amiss, cost), well=not (over or amiss or crossed or shared))

    def _trials(
        self, room: float, wide: list[Banded], known: list[Mapping[str, Placement]]
    ) -> Iterator[Iterator[Trial]]:
        """Yield ways to lay the picture: first with all that stands beside the bands there, then with that below.

        Of what will be too wide only the plan is made, which goes into `wide`.
        """
        if self.scene.picture.kind == "value" and self.pieces.levels:
            yield self._in_rings(room)
        elif isinstance(self.way, Way):
            yield map(self._trial, self._in_bands([self.way], room, known))
        else:
            share = min(room / self.scene.drawing.box.width, 1.0)
            for beside in (True, False):
                yield map(self._trial, _fitting(self._in_bands(_ways(share, beside), room, known), room, wide))

    def _in_rings(self, room: float, *shapes: Oval) -> Iterator[Trial]:
        ovals = Ovals(self.pieces, self.measures, room, self._held)
        theirs = ((oval, ovals.laid(oval)) for oval in shapes or ovals.shapes())
        yield from (Trial(self.before, there, oval) for oval, there in theirs if there)

    def _in_bands(self, ways: Iterable[Way], room: float, known: list[Mapping[str, Placement]]) -> Iterator[Banded]:
        """Yield where all comes in some ways, but for what is known, to which that goes."""
        for way in ways:
            steps = self._narrowed(_sideways(way), (room, self.high))
            found = banded(self.measures, way, (room, self.high), steps)
            if found and found.there not in known:
                known.append(found.there)
                yield found

    def _trial(self, found: Banded) -> Trial:
        cost = sum(SHRUNK if step.deed in SLIGHTLY else TURNED for step in found.steps)
        return Trial(self.before, found.there, found.way, cost + LOWER * max(1 - found.way.down, 0.0))


def _fitting(found: Iterable[Banded], room: float, wide: list[Banded]) -> Iterator[Banded]:
    """Yield what is about as narrow as the room; the rest goes into `wide`."""
    for each in found:
        if each.wide > room + ABOUT:
            wide.append(each)
        else:
            yield each


def _ways(share: float, beside: bool) -> Iterator[Way]:
    """Yield ways to be so much narrower, the least crowded first."""
    shares = dict.fromkeys((1.0, share) if share > NEAR else (share,))
    yield from (Way(each, tight, 1.0, beside) for each, tight in product(shares, TIGHT))


def _sideways(way: Way) -> Way:
    """Return a way without what it says of gaps downwards, which do not matter to how wide all is."""
    return way._replace(down=1.0)
