"""Finds links that run over each other, so that the eye cannot part them, and parts them. All in 0.1 mm."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from netdraw.drawing.clarity import Clarity, clarity
from netdraw.drawing.hidden import Hidden
from netdraw.drawing.paths import at, length
from netdraw.drawing.primitives import Point
from netdraw.editing.fitting.wording import worded
from netdraw.editing.scene import Scene
from netdraw.model import edits
from netdraw.model.document import Document

STEP = 15.0  # from one place that is looked at to the next
NEAR = 20.0  # lines that are no farther apart there look like one
ALIKE = 0.9  # the cosine of the angle between lines that run the same way
ASIDE = (-34.0, 34.0, -68.0, 68.0)  # where one of them is tried
SHARED = 20.0  # what every such place costs, in mm of line


def judged(scene: Scene) -> tuple[float, Clarity]:
    """Return how hard a scene is to read, in mm of line as `clarity` counts, and what that counted."""
    seen = clarity(scene.drawing, scene.document, scene.language)
    lines = Hidden(scene.drawing, scene.document, scene.language).lines
    return seen.score + SHARED * _coinciding(lines).total(), seen


def parted(scene: Scene) -> Scene:
    """Return the scene with straight links that ran over another one, or through somebody, a little aside of that.

    That is done where it reads better.
    """
    hidden = Hidden(scene.drawing, scene.document, scene.language)
    for key in dict.fromkeys((*_coinciding(hidden.lines), *(key for key, _ in hidden.under()))):
        if len(scene.drawing.memory.course(key).run.line) == 2:
            beside = (worded(scene.redrawn(_aside(scene, key, far))) for far in ASIDE)
            scene = min((worded(scene), *beside), key=lambda each: judged(each)[0])
    return scene


def _aside(scene: Scene, key: str, far: float) -> Document:
    """Return the document with a bend in the middle of a straight link so far aside: its ends go along."""
    line = scene.drawing.memory.course(key).run.line
    (x, y), (ux, uy) = at(line, length(line) / 2)
    route = scene.picture.routes[key].model_copy(update={"bends": ((x - uy * far, y + ux * far),), "label": None})
    return edits.route(scene.document, scene.picture.id, route)


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
