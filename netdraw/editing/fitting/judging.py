"""Judges how a scene reads, with links that run over each other, so that the eye cannot part them. All in 0.1 mm."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.clarity.score import Clarity, clarity_of
from netdraw.drawing.figures.figure import whole
from netdraw.drawing.figures.legend import Beside, legend_of
from netdraw.drawing.geometry.paths import at, length
from netdraw.drawing.primitives import Box, Point
from netdraw.editing.fitting.wording import worded
from netdraw.editing.scene import Scene
from netdraw.model.document import Document

STEP = 15.0  # from one place that is looked at to the next
NEAR = 20.0  # lines that are no farther apart there look like one
ALIKE = 0.9  # the cosine of the angle between lines that run the same way
SHARED = 20.0  # what every such place costs, in mm of line
HIDDEN = (
    1500.0  # and words or a line that something lies on, besides what clarity counts, as on paper nobody can move it
)


@dataclass(frozen=True, eq=False)
class Judged:
    """A scene with what sets its legend, and what is known of how it reads, each found once, when it is asked."""

    scene: Scene
    legend: Beside

    def redrawn(self, document: Document) -> "Judged":
        """Return the same of another document, which must use the same of the language."""
        return Judged(self.scene.redrawn(document), self.legend)

    @cached_property
    def hidden(self) -> Hidden:
        """What the scene hides."""
        return Hidden(self.scene.drawing, self.scene.document, self.scene.language)

    @cached_property
    def seen(self) -> Clarity:
        """What `clarity` counts in it."""
        return clarity_of(self.scene.drawing, self.scene.document, self.hidden)

    @cached_property
    def coinciding(self) -> Counter[str]:
        """At how many places of each line another one runs along it."""
        return _coinciding(self.hidden.lines)

    @property
    def score(self) -> float:
        """How hard it is to read, in mm of line."""
        return self.seen.score + SHARED * self.coinciding.total() + HIDDEN * self.buried

    @property
    def buried(self) -> int:
        """How many words and lines something lies on."""
        return self.seen.covered + self.seen.under

    @cached_property
    def sheet(self) -> Box:
        """The box of its figure, with its legend."""
        drawing = self.scene.drawing
        return whole(drawing._replace(symbols=(*drawing.symbols, *self.legend(drawing.box)))).box


def unjudged(scene: Scene) -> Judged:
    """Return a scene of which nothing is known yet."""
    return Judged(scene, legend_of(scene.document, [scene.picture], scene.look))


def readable(found: Judged) -> Judged:
    """Return a scene with words at places where nothing lies on them and they do not stand out, if there are any."""
    after = worded(found.scene, found.hidden)
    return found if after is found.scene else Judged(after, found.legend)


def _coinciding(lines: Mapping[str, Sequence[Point]]) -> Counter[str]:
    """Return at how many places of each line another one runs along it; where they only cross does not count."""
    places = [(key, *at(line, far)) for key, line in lines.items() for far in np.arange(0, length(line), STEP)]
    if not places:
        return Counter()
    owner = np.array([key for key, *_ in places])
    points, ways = (np.array([each[k] for each in places]) for k in (1, 2))
    near = np.hypot(*(points[:, None, k] - points[None, :, k] for k in (0, 1))) < NEAR
    alike = np.abs(ways @ ways.T) > ALIKE
    along = (near & alike & (owner[:, None] != owner[None, :])).any(axis=1)
    return Counter(str(key) for key in owner[along])
