"""Says how far things went from where they were put, for who knows a picture must find them again."""

import math
from statistics import median

from netdraw.editing.scene import Scene

MOVED = 0.1  # mm of line, what it costs that a node goes a mm: one crossing less is worth 600 mm


def moved(before: Scene, after: Scene) -> float:
    """Return how far all nodes went together, in mm, beyond what most of them went alike.

    A reader keeps a map of a picture in mind (Misue, Eades, Lai & Sugiyama 1995), and does not lose the way in it when
    all of it moves as one. What holds others is where these are, and does not count.
    """
    there, here = before.picture.placements, after.picture.placements
    ways = [(here[key].x - each.x, here[key].y - each.y) for key, each in there.items() if not before.holds(key)]
    if not ways:
        return 0.0
    right, down = (median(way[axis] for way in ways) for axis in (0, 1))
    return sum(math.hypot(x - right, y - down) for x, y in ways) / 10
