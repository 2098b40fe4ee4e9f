"""How colours look to people who see them otherwise, and how far apart two colours are.

Dichromats: Machado, Oliveira and Fernandes 2009 at severity 100; distance: CAM02-UCS of Luo, Cui and Li 2006, both as
colorspacious computes them. Grey is the colour's luminance.
"""

from functools import cache

import numpy
from colorspacious import cspace_convert
from numpy.typing import NDArray

from netdraw.language.colours import luminance_grey

VISIONS = ("normal", "protan", "deutan", "tritan", "grey")
_ANOMALIES = {"protan": "protanomaly", "deutan": "deuteranomaly", "tritan": "tritanomaly"}


@cache
def lightness(colour: str, vision: str = "normal") -> float:
    """Return how light "#RRGGBB" looks: CIE L*, 0 black to 100 white."""
    return float(cspace_convert(_seen(colour, vision), "sRGB1", "CIELab")[0])


@cache
def apart(one: str, other: str, vision: str = "normal") -> float:
    """Return how far apart two colours look: ΔE′ in CAM02-UCS; some 10 is clearly different."""
    return float(numpy.linalg.norm(_place(one, vision) - _place(other, vision)))


@cache
def seen_as(colour: str, vision: str) -> str:
    """Return the colour "#RRGGBB" that everybody sees as these people see `colour`."""
    red, green, blue = (round(float(share) * 255) for share in _seen(colour, vision))
    return f"#{red:02X}{green:02X}{blue:02X}"


@cache
def _place(colour: str, vision: str) -> NDArray[numpy.float64]:
    place: NDArray[numpy.float64] = cspace_convert(_seen(colour, vision), "sRGB1", "CAM02-UCS")
    return place


def _seen(colour: str, vision: str) -> NDArray[numpy.float64]:
    colour = luminance_grey(colour) if vision == "grey" else colour
    rgb = numpy.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    if vision not in _ANOMALIES:
        return rgb
    space = {"name": "sRGB1+CVD", "cvd_type": _ANOMALIES[vision], "severity": 100}
    seen: NDArray[numpy.float64] = numpy.clip(cspace_convert(rgb, space, "sRGB1"), 0, 1)
    return seen
