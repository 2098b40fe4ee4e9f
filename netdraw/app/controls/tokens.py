"""The colours and sizes of the window, by what they are for; the window is ink on paper white, or light on dark."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

LIGHT: Mapping[str, str] = {
    "desk": "#E9E8E4",
    "chrome": "#FAFAF8",
    "surface": "#FFFFFF",
    "field": "#F6F5F2",
    "hover": "#F0EFEC",
    "press": "#E4E3DF",
    "line": "#E3E2DD",
    "edge": "#898B8E",
    "ink": "#1B2430",
    "text2": "#4E5660",
    "text3": "#656C75",
    "off": "#A3A6AA",
    "live": "#3D5AFE",
    "livetext": "#2F45D0",
    "livesoft": "#ECEFFF",
    "primary": "#1B2430",
    "primaryhover": "#2F3A49",
    "primarypress": "#404C5C",
    "onprimary": "#FFFFFF",
    "ok": "#1C7347",
    "warn": "#7A4B00",
    "warnbg": "#FFF8E4",
    "warnedge": "#E8D6A0",
    "err": "#9B1C31",
    "errbg": "#FCF1F0",
    "erredge": "#E6C3C4",
    "chip": "#F6F5F2",
}
DARK: Mapping[str, str] = {
    "desk": "#17191C",
    "chrome": "#1F2226",
    "surface": "#272B2F",
    "field": "#1F2226",
    "hover": "#31363B",
    "press": "#3B4147",
    "line": "#383D43",
    "edge": "#7D848D",
    "ink": "#ECEEF0",
    "text2": "#BCC2C9",
    "text3": "#A0A7AF",
    "off": "#666D75",
    "live": "#8FA3FF",
    "livetext": "#B3C0FF",
    "livesoft": "#2B3358",
    "primary": "#ECEEF0",
    "primaryhover": "#FFFFFF",
    "primarypress": "#CDD2D8",
    "onprimary": "#1B2430",
    "ok": "#7FD3A4",
    "warn": "#F2D488",
    "warnbg": "#3A3116",
    "warnedge": "#6B5A26",
    "err": "#F7B3BD",
    "errbg": "#40232A",
    "erredge": "#7A3E4A",
    "chip": "#F7F7F5",
}
STRONGER = {"line": "edge", "text3": "text2"}  # what stands for what, when more contrast is wanted
WORN: Mapping[tuple[bool, bool], Mapping[str, str]] = {  # by whether it is dark and whether it is stronger
    (dark, strong): {**worn, **({weak: worn[other] for weak, other in STRONGER.items()} if strong else {})}
    for dark, worn in ((False, LIGHT), (True, DARK))
    for strong in (False, True)
}
DRESSED, STRONG = "netdraw-dark", "netdraw-strong"  # the properties of the application that say which it wears

TOP, BOTTOM = 52, 40  # pixels: the heights of the bars
AWAY = 12  # between an island and the edge of the desk
GAP = 16  # between a fitted paper and what floats over the desk
LINE, LINE_HIGH = 680, 56  # the quick line, at most so wide
LIST = 460  # the names that complete what is typed
SIDE = 300  # the width of the inspector
FORM = 266  # and of the form in it
NARROW = 1200  # a window less wide has the inspector over the paper, and only when something is selected
LINE_TALL, CORNER = 64, 120  # in table mode: the quick line, and what stands beside it
TABLE = 12  # between the edge of the window and what floats in table mode


class Density(NamedTuple):
    """Sizes in pixels of what is pressed: for a mouse, or for fingers, who need no digits."""

    island: int  # the width of the palette
    tile: tuple[int, int]
    symbol: tuple[int, int]  # the field of a tile in which its symbol stands
    top: int  # of that field
    word: int  # the baseline of the word
    gap: int
    digits: bool
    row: int  # the height of a row in a list
    field: int  # and of a field in a form


MOUSE = Density(104, (88, 66), (48, 30), 9, 57, 2, True, 44, 40)
TOUCH = Density(120, (104, 80), (62, 40), 12, 69, 4, False, 52, 48)
LOW = TOUCH._replace(tile=(104, 70), top=7, word=61)  # for fingers on a desk lower than HIGH
HIGH = 690


def colours() -> Mapping[str, str]:
    """Return the colours that the application wears."""
    application = QApplication.instance()
    strong = bool(application and application.property(STRONG))
    return WORN[is_dark(), strong]


def is_dark() -> bool:
    """Whether the application wears the dark colours."""
    application = QApplication.instance()
    return bool(application and application.property(DRESSED))
