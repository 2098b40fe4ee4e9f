"""Finds the syllables of a Dutch word by Liang's method, with the patterns that pyphen ships.

Pyphen's own reader takes most of the time of the first picture: it works all patterns out, of which a word needs ten.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from pyphen import LANGUAGES

_DIGITS = b"0123456789"
_NO_PATTERN = re.compile(rb"^(?:[%#].*|[A-Z]+ \d+)$", re.MULTILINE)


class _Patterns(NamedTuple):
    """Patterns ("1ba", ".ge3s") by their letters alone, and the length of the longest."""

    written: Mapping[str, str]
    longest: int


@lru_cache(maxsize=4096)
def syllables(word: str) -> tuple[int, ...]:
    """Return the places in a word, counted in letters before them, at which it may be broken.

    As F. M. Liang, Word Hy-phen-a-tion by Com-put-er (1983): every pattern found in the word gives weights to the
    places between its letters, and a word may be broken where the largest weight is odd.
    """
    patterns, dotted = _patterns(), f".{word.lower()}."
    weights = [0] * (len(dotted) + 1)
    for start in range(len(dotted)):
        for end in range(start + 1, min(start + patterns.longest, len(dotted)) + 1):
            pattern = patterns.written.get(dotted[start:end])
            for place, weight in _weights(pattern) if pattern else ():
                weights[start + place] = max(weights[start + place], weight)
    return tuple(place for place in range(1, len(word)) if weights[place + 1] % 2)


def _weights(pattern: str) -> Iterator[tuple[int, int]]:
    """Yield (letters before it, weight) for the digits of a pattern."""
    letters = 0
    for sign in pattern:
        if sign.isdecimal():
            yield letters, int(sign)
        else:
            letters += 1


@cache
def _patterns() -> _Patterns:
    encoding, _, rest = Path(LANGUAGES["nl_NL"]).read_bytes().partition(b"\n")
    patterns = _NO_PATTERN.sub(b"", rest)
    written, letters = (
        part.decode(encoding.decode("ascii").strip()).split() for part in (patterns, patterns.translate(None, _DIGITS))
    )
    return _Patterns(dict(zip(letters, written, strict=True)), max(map(len, letters)))
