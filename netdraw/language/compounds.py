"""Knows the words of the field that long Dutch names are put together from."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path


def joints(word: str) -> list[int]:
    """Return the places in a word, in letters before them, up to which it consists of known words."""
    return sorted(set(_after(word.lower(), 0)) - {len(word)})


def _after(word: str, start: int) -> Iterator[int]:
    for end in range(start + 1, len(word) + 1):
        if word[start:end] in _parts():
            yield end
            yield from _after(word, end)


@cache
def _parts() -> frozenset[str]:
    text = (Path(__file__).parent / "data" / "compounds.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)["parts"])
