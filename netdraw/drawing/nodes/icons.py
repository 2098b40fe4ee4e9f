"""The small icons inside symbols: one SVG each in the folder `icons`, of absolute M, L, C and Z on a 24 grid."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from functools import cache
from itertools import islice

from netdraw.assets import folder
from netdraw.drawing.geometry.paths import Commands, moved
from netdraw.language.tables import Icon

GRID = 24
_TOKEN = re.compile(r"[MLCZ]|-?\d+(?:\.\d+)?")
_NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}


def icon(name: str, x: float, y: float, size: float, own: Mapping[str, Icon]) -> Commands:
    """Return the icon, `size` high, with its middle at (x, y): one of the language's `own`, else a shipped one."""
    drawn = _read(own[name].path) if name in own else _shipped(name)
    return moved(drawn, x - size / 2, y - size / 2, size / GRID)


@cache
def _shipped(name: str) -> Commands:
    root = ET.parse(folder("icons") / f"{name}.svg").getroot()  # noqa: S314 - our own file, shipped with the code
    paths = root.iter("{http://www.w3.org/2000/svg}path")
    return tuple(command for path in paths for command in _read(path.get("d", "")))


@cache
def _read(d: str) -> Commands:
    tokens = iter(_TOKEN.findall(d))
    return tuple((letter, *map(float, islice(tokens, _NUMBERS[letter]))) for letter in tokens)
