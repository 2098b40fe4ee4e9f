"""Reads languages of a group's own: the user's file, one that is named, and what a drawing carries."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from platformdirs import user_config_path
from pydantic import ValidationError

from netdraw.files.explaining import sentences, where
from netdraw.files.problems import Problem
from netdraw.files.reading import text
from netdraw.language.coherence import Stray, astray
from netdraw.language.guide import OWN_FILE
from netdraw.language.own import completed, extended, remembering
from netdraw.language.shipped import Language, shipped
from netdraw.language.slips import likely, slips
from netdraw.language.tables import TABLES, Own, Theme
from netdraw.language.words import say
from netdraw.model.document import Document

AGAIN = ("Cannot overwrite", "Cannot declare", "Cannot mutate")  # how tomllib says that something stands there twice
PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


def spoken_by(document: Document, lang: str, own: Path | None = None) -> Language:
    """Return the language of a drawing, with names in `lang`: what it carries goes over `own`, that over the shipped.

    Without `own` the user's own file is taken, where there is one. Raises Problem for a file that has something amiss.
    """
    return remembering(language(lang, own), document.language)


def language(lang: str, own: Path | None = None) -> Language:
    """Return the shipped language, with the entries of `own` or else of the user's own file; raises Problem."""
    base, path = shipped(lang), own or users_own()
    return extended(base, read_language(path, base)) if own or path.is_file() else base


def read_language(path: Path, base: Language) -> Own:
    """Return the language in a file that is to be laid over `base`; raises Problem when something is amiss."""
    found = list(amiss(path, base))
    if found:
        more = say("files.more", count=len(found) - 1) if len(found) > 1 else ""
        raise Problem(say("own.refused", path=path, reason=found[0] + more))
    return _understood(parsed(path), base)


def house_style(path: Path, base: Language) -> Theme:
    """Return the last theme in a file, as it looks in `base`; raises Problem."""
    own = read_language(path, base)
    if not own.theme:
        raise Problem(say("own.no-theme", path=path))
    return extended(base, own).themes[own.theme[-1].id]


def users_own() -> Path:
    """Return where the user's own language stands when there is one."""
    return user_config_path("netdraw", appauthor=False) / OWN_FILE


def amiss(path: Path, base: Language) -> Iterator[str]:
    """Yield a sentence for everything in a language's file that cannot be read or drawn, with its place.

    Raises Problem when the file itself cannot be read.
    """
    raw = parsed(path)
    try:
        own = _understood(raw, base)
    except ValidationError as refusal:
        yield from _misspelt(raw, base)
        yield from sentences(refusal, completed(raw, base))
        return
    yield from _told(astray(extended(base, own), own), raw)


def hardly_meant(path: Path, base: Language) -> Iterator[str]:
    """Yield a sentence for everything in a language's file that can be drawn but is hardly meant; raises Problem."""
    raw = parsed(path)
    own = _understood(raw, base)
    yield from _told(slips(extended(base, own), own), raw)


def _told(strays: Iterator[tuple[str, int, Stray]], raw: Mapping[str, Any]) -> Iterator[str]:
    for table, place, stray in strays:
        there = where((table, place, *stray.field.split(".")), raw)
        yield say(stray.key, place=there, named=stray.named, choices=stray.choices)


def _misspelt(raw: Mapping[str, Any], base: Language) -> Iterator[str]:
    """Ask of an entry whose word is like one that there is whether that is meant."""
    for table in TABLES:
        entries = raw.get(table)
        for i, entry in enumerate(entries if isinstance(entries, list) else ()):
            word = str(entry.get("id", "")) if isinstance(entry, dict) else ""
            if near := likely(base, table, word):
                yield say("own.misspelt", place=where((table, i, "id"), raw), named=word, choices=near)


def _understood(raw: Mapping[str, Any], base: Language) -> Own:
    return Own.model_validate(completed(raw, base))


def parsed(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds; raises Problem for one that cannot be read."""
    written = text(path)
    try:
        return tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        place = PLACE.search(str(error))
        *before, last = written.rstrip().split("\n")
        line, column = place.groups() if place else (len(before) + 1, len(last) + 1)
        key = "own.toml-twice" if str(error).startswith(AGAIN) else "own.no-toml"
        raise Problem(say(key, path=path, line=line, column=column)) from None
    except RecursionError:
        raise Problem(say("own.no-toml", path=path, line="1", column="1")) from None
