"""The small icons inside symbols: one SVG each in the folder `icons`, of absolute M, L, C and Z on a 24 grid."""

import re
import xml.etree.ElementTree as ET
from functools import cache
from itertools import islice

from netdraw.assets import folder
from netdraw.drawing.paths import Commands, moved
from netdraw.drawing.primitives import Command

GRID = 24
_TOKEN = re.compile(r"[MLCZ]|-?\d+(?:\.\d+)?")
_NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}


def icon(name: str, x: float, y: float, size: float) -> Commands:
    """Return the icon, `size` high, with its middle at (x, y)."""
    scale = size / GRID
    return moved(_drawn(name), x - size / 2, y - size / 2, scale)


@cache
def _drawn(name: str) -> Commands:
    root = ET.parse(folder("icons") / f"{name}.svg").getroot()  # noqa: S314 - our own file, shipped with the code
    return tuple(
        command for path in root.iter("{http://www.w3.org/2000/svg}path") for command in _read(path.get("d", ""))
    )


def _read(d: str) -> list[Command]:
    tokens = iter(_TOKEN.findall(d))
    return [(letter, *map(float, islice(tokens, _NUMBERS[letter]))) for letter in tokens]
