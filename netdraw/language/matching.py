"""Compares words the way people do: without regard to capitals, accents and the breaks of lines."""

import unicodedata
from functools import lru_cache

MANY = 2**14  # texts: those of a large network and of all that is known besides


@lru_cache(MANY)
def folded(text: str) -> str:
    """Return the text for comparing: small letters, no accents, one space between words, none round them."""
    if text.isascii():
        return " ".join(text.lower().split())
    parts = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(sign for sign in parts if not unicodedata.combining(sign)).split())


def begins(name: str, typed: str) -> bool:
    """Whether a name, or what follows one of its spaces or hyphens, begins with what was typed; both are folded."""
    return name.startswith(typed) or f" {typed}" in name or f"-{typed}" in name


def likeness(name: str, typed: str) -> float:
    """Return how well a name fits what was typed, 0 for not at all to 1; both are folded.

    Best is the beginning of the name, then that of words in it in any order, then a part, then its letters in order.
    """
    if not typed or name.startswith(typed):
        return 1
    if all(begins(name, word) for word in typed.split()):
        return 0.8
    if typed in name:
        return 0.6
    return 0.4 * _spread(name, typed.replace(" ", ""))


def _spread(name: str, typed: str) -> float:
    """Return how close together the letters of `typed` stand in a name in this order; 0 where they do not."""
    first = at = name.find(typed[:1])
    for letter in typed[1:]:
        at = name.find(letter, at + 1) if at >= 0 else -1
    return len(typed) / (at - first + 1) if at >= 0 else 0
