"""Gives a PDF that Qt wrote the same bytes wherever and whenever it is made (PDF 1.7, ISO 32000-1)."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import accumulate, pairwise

REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
DATES = re.compile(rb"/CreationDate .*\n/ModDate .*\n")
TAG = re.compile(rb"(?<=/FontName /Q)[A-Z]{5}(?=\+)")  # of a font of which only some letters are there (9.6.4)
SHEET = re.compile(rb"/MediaBox \[0 0 [\d.]+ ([\d.]+)\]")


def portable(written: bytes, size: tuple[float, float]) -> bytes:
    """Return the PDF without dates, and its objects in the order in which they are first referred to.

    Qt writes fonts in the order of a hash table of their files, so it depends on where these lie. Pages get their
    `size` in points to a thousandth (14.11.2): Qt rounds it to whole ones, from the top.
    """
    body, _, table = written.rpartition(b"\nxref\n")
    body += b"\n"
    trailer = table[table.index(b"trailer\n") :]
    objects = dict(_objects(body, table))
    new = {old: number for number, old in enumerate(_reached(trailer, objects), 1)}
    head = body[: body.index(b"1 0 obj\n")]
    told = [_told(objects[old], number, new, size) for old, number in new.items()]
    *places, end = accumulate(map(len, told), initial=len(head))
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = re.sub(rb"(?<=startxref\n)\d+", b"%d" % end, _renumbered(trailer, new))
    return b"%b%bxref\n0 %d\n0000000000 65535 f \n%b%b" % (head, b"".join(told), len(new) + 1, entries, trailer)


def _objects(body: bytes, table: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each object with its number, without the line that tells it."""
    places = sorted(int(each) for each in re.findall(rb"(\d{10}) 00000 n", table))
    for start, end in pairwise([*places, len(body)]):
        number, _, rest = body[start:end].partition(b" 0 obj\n")
        yield int(number), rest


def _reached(trailer: bytes, objects: Mapping[int, bytes]) -> dict[int, None]:
    """Return the numbers of all objects, each after the one that first refers to it."""
    reached: dict[int, None] = {}
    ahead = _referred(trailer)
    while ahead:
        number = ahead.pop()
        if number not in reached:
            reached[number] = None
            ahead += _referred(objects[number])
    return reached


def _referred(told: bytes) -> list[int]:
    """Return what an object refers to, the last first."""
    words, _ = _parted(told)
    return [int(each) for each in reversed(REFERENCE.findall(words))]


def _told(told: bytes, number: int, new: Mapping[int, int], size: tuple[float, float]) -> bytes:
    words, stream = _parted(told)
    words = SHEET.sub(partial(_sheet, size=size), TAG.sub(_tag(number), DATES.sub(b"", words)))
    return b"%d 0 obj\n%b%b" % (number, _renumbered(words, new), stream)


def _parted(told: bytes) -> tuple[bytes, bytes]:
    """Part an object in words and stream."""
    words, start, stream = told.partition(b">>\nstream\n")
    return words, start + stream


def _renumbered(words: bytes, new: Mapping[int, int]) -> bytes:
    return REFERENCE.sub(lambda each: b"%d 0 R" % new[int(each[1])], words)


def _tag(number: int) -> bytes:
    """Return five letters that no other font of the file has."""
    return bytes(ord("A") + number // 26**place % 26 for place in range(5))


def _sheet(page: re.Match[bytes], size: tuple[float, float]) -> bytes:
    width, height = size
    top = float(page[1])
    return b"/MediaBox [0 %.3f %.3f %.3f]" % (top - height, width, top)
