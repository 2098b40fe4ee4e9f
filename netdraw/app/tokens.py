"""The colours and sizes of the window, by what they are for; the window is ink on white, colour is for the paper."""

from collections.abc import Mapping

COLOURS: Mapping[str, str] = {
    "desk": "#E9E8E4",
    "chrome": "#FAFAF8",
    "surface": "#FFFFFF",
    "hover": "#F0EFEC",
    "press": "#E4E3DF",
    "line": "#E3E2DD",
    "edge": "#898B8E",
    "ink": "#1B2430",
    "text2": "#4E5660",
    "text3": "#656C75",
    "off": "#A3A6AA",
    "live": "#3D5AFE",
    "livesoft": "#ECEFFF",
    "primary": "#1B2430",
    "primaryhover": "#2F3A49",
    "primarypress": "#404C5C",
    "onprimary": "#FFFFFF",
    "ok": "#1C7347",
    "warn": "#7A4B00",
    "warnbg": "#FFF8E4",
    "warnedge": "#E8D6A0",
}

TOP, BOTTOM = 52, 40  # pixels: the heights of the bars
AWAY = 12  # between an island and the edge of the desk
ISLAND = 104  # the width of the palette
TILE = (88, 66)
SYMBOL = (54, 34)  # the field of a tile in which its symbol stands
