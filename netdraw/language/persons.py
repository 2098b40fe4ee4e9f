"""Finds what looks like a person's name: behind a title, behind initials, or a first name that many people have."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from netdraw.language.ordinary import is_ordinary

CAPITAL, SMALL = "[A-ZÀ-ÖØ-ÞŞİ]", "[a-zß-öø-ÿāăąćčđęěğıłńňőřśşšţťůűźžż]"
TITLED = ("titles", "bodies")  # what is written with a capital or without
INITIALS = rf"(?:(?:{CAPITAL}|Th|Ph|Chr|Joh|Jac|IJ)\.[ -]?)"


class Span(NamedTuple):
    """Where a name stands in a text: from `start` up to `end`."""

    start: int
    end: int


def looks_like_person(name: str) -> bool:
    """Whether it seems to name a person: "Jan de Vries" does, "Reinier van Arkel" and "Anne Frank Huis" do not."""
    return any(True for _ in persons(name))


def persons(text: str) -> Iterator[Span]:
    """Yield where persons seem to be named, from left to right."""
    for found in _pattern().finditer(text):
        if not _is_heading(found["name"], found["item"]):
            yield Span(*found.span("name"))


def _is_heading(name: str, item: str | None) -> bool:
    """Whether it is a letter and a usual word: "I. Waarde"."""
    return item is not None and name[1:].lstrip(". ") == item and is_ordinary(item)


@cache
def _pattern() -> re.Pattern[str]:
    raw = tomllib.loads((Path(__file__).parent / "data" / "persons.toml").read_text(encoding="utf-8"))
    titles, bodies = (
        _any({form for each in raw[key] for form in (each, each.capitalize())}) for key in ("titles", "bodies")
    )
    between = rf"(?:(?:{_any(raw['between'])})[ ]?)?"
    word = rf"(?!{CAPITAL}?{SMALL}*(?:{bodies})\b){CAPITAL}{SMALL}+(?:['’]?{CAPITAL}{SMALL}+)?"
    surname = rf"{word}(?:-{between}{word})*+"
    title = rf"(?:(?:{titles})\.?[ ]++)++(?:{INITIALS}{{1,5}}+)?{between}{surname}(?:[ ]{surname})?+"
    initials = rf"{INITIALS}{{1,5}}+[ ]?{between}(?P<item>{surname})"
    first = rf"(?:{_any(raw['first'])})(?![\w-])(?:[ ](?:{INITIALS}{{1,5}}+)?{between}{surname}){{0,2}}+"
    behind = rf"(?![\w-]|[ ](?:{bodies}|BV|NV)\b)"
    return re.compile(rf"(?<![\w.'’@-])(?<!Sint )(?<!St )(?<!St\. )(?P<name>{title}|{initials}|{first}){behind}")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda each: (-len(each), each)))
