"""Reads how wide the signs of a TrueType font are, and nothing else of it: a font library would read far more."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from struct import unpack_from

WINDOWS_UNICODE = 3, 1


@cache
def advances(path: Path) -> tuple[int, Mapping[int, int]]:
    """Return the units per em, and the advance width in them by code point (of the basic plane).

    The tables head, hhea, hmtx and cmap as in the OpenType specification, version 1.9.
    """
    data = path.read_bytes()
    number = unpack_from(">H", data, 4)[0]
    records = (unpack_from(">4s4xL4x", data, 12 + 16 * i) for i in range(number))
    tables = {name.decode("ascii"): start for name, start in records}
    units = unpack_from(">H", data, tables["head"] + 18)[0]
    number = unpack_from(">H", data, tables["hhea"] + 34)[0]
    widths = unpack_from(">" + "H2x" * number, data, tables["hmtx"])  # the last one counts for all glyphs after it
    return units, {code: widths[min(glyph, number - 1)] for code, glyph in _glyphs(data, tables["cmap"])}


def _glyphs(data: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Yield (code point, glyph) from the character map of format 4, which every font for Windows has."""
    number = unpack_from(">H", data, cmap + 2)[0]
    maps = (unpack_from(">HHL", data, cmap + 4 + 8 * i) for i in range(number))
    table = next(cmap + start for *of, start in maps if tuple(of) == WINDOWS_UNICODE)
    count = unpack_from(">H", data, table + 6)[0] // 2
    columns = (table + 14, table + 16 + 2 * count, table + 16 + 4 * count, table + 16 + 6 * count)
    lasts, firsts, deltas, offsets = (unpack_from(f">{count}H", data, column) for column in columns)
    for i, (first, last, delta, offset) in enumerate(zip(firsts, lasts, deltas, offsets, strict=True)):
        for code in range(first, min(last + 1, 0xFFFF)):
            glyph = code
            if offset:  # counted from where it stands itself
                glyph = unpack_from(">H", data, columns[3] + 2 * i + offset + 2 * (code - first))[0]
            if glyph:
                yield code, (glyph + delta) & 0xFFFF
