"""Measures and breaks text in the paper's font, Liberation Sans, which has the widths of Arial.

Sizes and widths are in 0.1 mm. A width is the sum of the advance widths, so that lines break alike on every machine
that has a font of Arial's metrics.
"""

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from netdraw.drawing.text.advances import advances
from netdraw.drawing.text.faces import Face, paper
from netdraw.drawing.text.hyphens import syllables
from netdraw.language.compounds import joints

SOFT_HYPHEN = "\u00ad"
LEAD = 1.12  # line distance in sizes
CENTRE = 0.344  # from the middle of a line down to its baseline, in sizes
LINES = 3  # a name takes at most so many before its size or its box gives way
SMALL = 25  # size of what stands under a name
SHORTEST = 5  # letters before and behind a hyphen that we put in
WORD = 4  # letters of a word that others are joined to, before a hyphen that we put in
JOINED = 3  # letters before a hyphen that is in the word (not: 's-Hertogenbosch)
SLACK = 1.15  # for a text with a sign that the font lacks


class Measure(Protocol):
    """Gives the width of one line of text."""

    def __call__(self, text: str, size: int, bold: bool = False, italic: bool = False) -> float:
        """Return the width in 0.1 mm of `text` at `size` (0.1 mm)."""

    def __hash__(self) -> int:
        """Tell measures apart, as what is set with one is kept."""


class Line(NamedTuple):
    """One line of a label, as set."""

    text: str
    size: int
    bold: bool
    italic: bool
    width: float


class Block(NamedTuple):
    """The lines of a label, and the room they take."""

    lines: tuple[Line, ...]
    width: float
    height: float
    named: int = 0  # how many of the lines are the name's


@cache
def measuring(face: Face) -> Measure:
    """Return what measures in a font: a sign that it lacks counts 1 em, a wide one 1.3, a combining one nothing."""

    @lru_cache(maxsize=8192)
    def measure(text: str, size: int, bold: bool = False, italic: bool = False) -> float:
        units, widths = advances(face.file(bold, italic))
        plain = text.replace(SOFT_HYPHEN, "")
        lacking = any(ord(sign) not in widths for sign in plain)
        width = sum(widths.get(ord(sign)) or _guess(sign) * units for sign in plain) / units * size
        return width * SLACK if lacking else width

    return measure


measure = measuring(paper())


def exact(text: str) -> bool:
    """Whether the font has all signs of a text, so that it is as wide everywhere as it is measured."""
    _, widths = advances(paper().regular)
    return text.isascii() or all(ord(sign) in widths for sign in text)


@lru_cache(maxsize=4096)  # nodes are moved far more often than they are named
def block(name: str, small: str, room: tuple[float, float], label: "Setting", measured: Measure) -> Block:
    """Set `name`, and `small` under it in plain type, in a `room` of (width, height).

    The name is as large as whole words allow, down to its smallest size; what is still too long is hyphenated. What
    cannot be broken or shrunk makes the block larger than the room.
    """
    plain = Setting(SMALL, SMALL, False, label.italic)
    under = _set(_wrap(small, room[0], _ruler(measured, plain, SMALL)), plain, SMALL, measured) if small else []
    left = room[1] - sum(line.size * LEAD for line in under)
    named = _name(name, (room[0], left), label, measured)
    every = (*named, *under)
    width, height = max((line.width for line in every), default=0), sum(line.size * LEAD for line in every)
    return Block(every, width, height, len(named))


class Setting(NamedTuple):
    """How a name is set: its size, the smallest it may shrink to, and its style."""

    size: int
    smallest: int
    bold: bool = False
    italic: bool = False


def _name(name: str, room: tuple[float, float], label: Setting, measured: Measure) -> list[Line]:
    if not name:
        return []
    lines: list[Line] = []
    sizes = range(label.size, label.smallest - 1, -1)
    for whole, size in [*((True, size) for size in sizes), *((False, size) for size in sizes)]:
        lines = _set(_wrap(name, room[0], _ruler(measured, label, size), whole), label, size, measured)
        fits = all(line.width <= room[0] for line in lines) and len(lines) * size * LEAD <= room[1]
        if fits and len(lines) <= LINES:
            break
    return lines


def _set(texts: list[str], label: Setting, size: int, measured: Measure) -> list[Line]:
    bold, italic = label.bold, label.italic
    return [Line(text, size, bold, italic, measured(text, size, bold, italic)) for text in texts]


def _ruler(measured: Measure, label: Setting, size: int) -> Callable[[str], float]:
    return lambda text: measured(text, size, label.bold, label.italic)


def _wrap(text: str, width: float, ruler: Callable[[str], float], whole: bool = False) -> list[str]:
    """Break `text` into lines no wider than `width`, between words and (unless `whole`) inside too long ones."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if ruler(longer) <= width:
                line = longer
                continue
            *full, line = [word] if whole and not line else _broken(line, word, width, ruler, whole)
            lines += full
        lines.append(line)
    return [line.replace(SOFT_HYPHEN, "") for line in lines]


def _broken(line: str, word: str, width: float, ruler: Callable[[str], float], whole: bool) -> Iterator[str]:
    """Yield the full lines, and last the line begun, when `word` does not fit behind `line`."""
    if line:
        yield line
    while not whole and ruler(word) > width:
        head = next((part for part in _heads(word) if ruler(f"{part}-") <= width), None)
        if head is None:
            break
        yield f"{head}-".replace("--", "-")
        word = word[len(head) :].removeprefix(SOFT_HYPHEN)
    yield word


def _heads(word: str) -> list[str]:
    """Return the beginnings at which a word may be broken, the best first.

    Where its writer says; else where two words are joined, then at syllables.
    """
    if SOFT_HYPHEN in word:
        return [word[:i] for i, sign in reversed([*enumerate(word)]) if sign == SOFT_HYPHEN]
    hyphens = [i + 1 for i, sign in enumerate(word) if sign == "-" and _letters(word[:i]) >= JOINED]
    joined = [i for i in joints(word) if WORD <= i <= len(word) - SHORTEST]
    between = [i for i in syllables(word) if SHORTEST <= i <= len(word) - SHORTEST]
    return [word[:place] for places in (hyphens, joined, between) for place in reversed(places)]


def _letters(text: str) -> int:
    return sum(sign.isalpha() for sign in text)


def _guess(sign: str) -> float:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0.0
    return 1.3 if unicodedata.east_asian_width(sign) in ("W", "F") else 1.0
