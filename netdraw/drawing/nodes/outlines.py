"""The outlines of nodes by name: each a function from width and height to a closed path round the origin.

A link meets a node where it crosses this outline (its "chop"); lengths in 0.1 mm.
"""

import math
from collections.abc import Callable, Mapping

from netdraw.drawing.geometry.paths import Commands, circle, ellipse, halved, polygon, r, rounded, through
from netdraw.drawing.primitives import Box

Outline = Callable[[float, float], Commands]


def about_origin(width: float, height: float) -> Box:
    """Return the box of that size with its centre at the origin."""
    return Box(-width / 2, -height / 2, width / 2, height / 2)


def corners(radius: float) -> Outline:
    """Return the outline of a rectangle with round corners."""
    return lambda width, height: rounded(about_origin(width, height), radius)


def stadium(width: float, height: float) -> Commands:
    """Return a table: a rectangle with half circles at its ends."""
    return rounded(about_origin(width, height), min(width, height) / 2)


def hexagon(width: float, height: float) -> Commands:
    """Return a flat hexagon."""
    x, y, c = width / 2, height / 2, min(height * 0.32, width / 3)
    return polygon((c - x, -y), (x - c, -y), (x, 0), (x - c, y), (c - x, y), (-x, 0))


def octagon(width: float, height: float) -> Commands:
    """Return a rectangle with cut corners."""
    x, y, c = width / 2, height / 2, min(26, width / 3, height / 3)
    return polygon((c - x, -y), (x - c, -y), (x, c - y), (x, y - c), (x - c, y), (c - x, y), (-x, y - c), (-x, c - y))


def disc(width: float, height: float) -> Commands:
    """Return a circle of the smaller of the two sizes."""
    return circle(0, 0, min(width, height) / 2)


def house(width: float, height: float) -> Commands:
    """Return a house with eaves."""
    x, y = width / 2, height / 2
    eaves, wall = -0.04 * height, 0.39 * width
    return polygon((0, -y), (x, eaves), (wall, eaves), (wall, y), (-wall, y), (-wall, eaves), (-x, eaves))


def blob(width: float, height: float) -> Commands:
    """Return an uneven closed curve, as one draws a neighbourhood on a map."""
    n = 9
    wobble = [(1 + 0.07 * ((i * 37) % 5 - 2), 1 + 0.07 * ((i * 53) % 5 - 2)) for i in range(n)]
    return through(
        [
            (width / 2 * 0.9 * a * math.cos(2 * math.pi * i / n), height / 2 * 0.9 * b * math.sin(2 * math.pi * i / n))
            for i, (a, b) in enumerate(wobble)
        ]
    )


def jar(width: float, height: float) -> Commands:
    """Return a bellied jar with its lid on; the lid's colour and the coin are parts."""
    x, y = width / 2, height / 2
    lid, neck, foot, belly = 0.44 * width, 0.4 * width, 0.32 * width, 0.54 * width
    top, brim = 14 - y, 34 - y
    return (
        ("M", r(-lid), r(top)),
        ("L", r(lid), r(top)),
        ("L", r(lid), r(brim)),
        ("L", r(neck), r(brim)),
        ("C", r(belly), r(0), r(x + 4), r(y), r(foot), r(y)),
        ("L", r(-foot), r(y)),
        ("C", r(-x - 4), r(y), r(-belly), r(0), r(-neck), r(brim)),
        ("L", r(-lid), r(brim)),
        ("Z",),
    )


def bust(width: float, height: float) -> Commands:
    """Return head and shoulders in one outline."""
    x, y = width * 0.36, height / 2
    head = height * 0.2
    shoulders = -y + 2 * head + height * 0.02
    return (
        ("M", r(-x), r(y)),
        ("L", r(-x), r(y * 0.7)),
        ("C", r(-x), r(shoulders + height * 0.1), r(-head), r(shoulders), r(-head * 0.55), r(shoulders - 1)),
        ("C", r(-head * 1.4), r(-y + head * 1.6), r(-head * 1.2), r(-y), r(0), r(-y)),
        ("C", r(head * 1.2), r(-y), r(head * 1.4), r(-y + head * 1.6), r(head * 0.55), r(shoulders - 1)),
        ("C", r(head), r(shoulders), r(x), r(shoulders + height * 0.1), r(x), r(y * 0.7)),
        ("L", r(x), r(y)),
        ("Z",),
    )


def pin(width: float, height: float) -> Commands:
    """Return a drop as on a map; its tip is the middle of the lower edge."""
    x, y = width / 2, height / 2
    head = -y + 0.46 * height
    drop: Commands = (
        ("M", r(0), r(y)),
        ("C", r(-0.38 * x), r(y - 0.33 * height), r(-x), r(y - 0.42 * height), r(-x), r(head)),
        ("C", r(-x), r(-y - 0.15 * height), r(x), r(-y - 0.15 * height), r(x), r(head)),
        ("C", r(x), r(y - 0.42 * height), r(0.38 * x), r(y - 0.33 * height), r(0), r(y)),
        ("Z",),
    )
    return halved(halved(drop))  # programs that stroke long curves put their edges up to 0.03 mm apart


def chevron(width: float, height: float) -> Commands:
    """Return a step in a process: notched at the left, pointed at the right."""
    x, y, c = width / 2, height / 2, 34
    return polygon((-x, -y), (x - c, -y), (x, 0), (x - c, y), (-x, y), (c - x, 0))


def chain(width: float, height: float) -> Commands:
    """Return steps one behind the other: notched at the left, pointed at the right by their slant."""
    x, y, c = width / 2, height / 2, slant(width)
    return polygon((-x, -y), (x - c, -y), (x, 0), (x - c, y), (-x, y), (c - x, 0))


def slant(width: float) -> float:
    """Return how far the steps of a chain of that width point."""
    return min(80, width / 6)


def triangle(width: float, height: float) -> Commands:
    """Return a triangle that stands on its base."""
    x, y = width / 2, height / 2
    return polygon((0, -y), (x, y), (-x, y))


def flag(width: float, height: float) -> Commands:
    """Return a swallow-tailed flag; its pole is a part."""
    x, y = width / 2, height / 2
    return polygon((-x, -y), (x, -y), (x - 30, 0), (x, y), (-x, y))


def leaf(width: float, height: float) -> Commands:
    """Return a chip with two round corners across from each other."""
    return rounded(about_origin(width, height), (0, 30, 0, 30))


def spindle(width: float, height: float) -> Commands:
    """Return a chip with pointed ends."""
    x, y = width / 2, height / 2
    return polygon((22 - x, -y), (x - 22, -y), (x, 0), (x - 22, y), (22 - x, y), (-x, 0))


def sheet(width: float, height: float) -> Commands:
    """Return a slip of paper with its corner folded."""
    x, y = width / 2, height / 2
    return polygon((-x, -y), (x - 24, -y), (x, 24 - y), (x, y), (-x, y))


def bubble(width: float, height: float) -> Commands:
    """Return a speech bubble; its tail hangs 34 below the lower edge."""
    x, y = width / 2, height / 2
    radius = min(16, x, y)
    box = rounded(about_origin(width, height), radius)
    right, left = min(70, width * 0.35), min(36, width * 0.18)
    tail: Commands = (("L", r(right - x), r(y)), ("L", r(left - x - 8), r(y + 34)), ("L", r(left - x), r(y)))
    foot = next(i for i, each in enumerate(box) if each[0] == "L" and each[1:] == (r(radius - x), r(y)))
    return (*box[:foot], *tail, *box[foot:])


OUTLINES: Mapping[str, Outline] = {
    "box": corners(0),
    "band": corners(0),
    "ring": lambda width, height: ellipse(about_origin(width, height)),
    "rounded": corners(12),
    "rounded-28": corners(28),
    "rounded-40": corners(40),
    "stadium": stadium,
    "hexagon": hexagon,
    "octagon": octagon,
    "disc": disc,
    "house": house,
    "blob": blob,
    "jar": jar,
    "bust": bust,
    "pin": pin,
    "chain": chain,
    "chevron": chevron,
    "flag": flag,
    "leaf": leaf,
    "spindle": spindle,
    "sheet": sheet,
    "bubble": bubble,
    "triangle": triangle,
}

CUT = frozenset(("stadium", "hexagon", "octagon", "disc", "blob", "jar", "chevron", "flag"))
