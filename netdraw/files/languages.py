"""Reads languages of a group's own: from the user's folder for settings, from a file, and from what a drawing carries."""

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
from netdraw.language.coherence import astray
from netdraw.language.own import completed, extended, remembering
from netdraw.language.shipped import Language, shipped
from netdraw.language.tables import Own
from netdraw.language.words import say
from netdraw.model.document import Document

PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


def spoken_by(document: Document, lang: str, own: Path | None = None) -> Language:
    """Return the language of a drawing, with names in `lang`: what it carries goes over `own`, that over the shipped.

    Without `own` the user's own file is taken, where there is one. Raises Problem for a file that has something amiss.
    """
    return remembering(language(lang, own), document.language)


def language(lang: str, own: Path | None = None) -> Language:
    """Return the shipped language, with the entries of the file `own` or else of the user's own file; raises Problem."""
    base, path = shipped(lang), own or users_own()
    if own is None and not path.is_file():
        return base
    found = list(amiss(path, base))
    if found:
        more = say("files.more", count=len(found) - 1) if len(found) > 1 else ""
        raise Problem(say("own.refused", path=path, reason=found[0] + more))
    return extended(base, _understood(_parsed(path), base))


def users_own() -> Path:
    """Return where the user's own language stands when there is one."""
    return user_config_path("netdraw", appauthor=False) / "language.toml"


def amiss(path: Path, base: Language) -> Iterator[str]:
    """Yield a sentence for everything in a language's file that cannot be read or drawn, with its place.

    Raises Problem when the file itself cannot be read.
    """
    raw = _parsed(path)
    try:
        own = _understood(raw, base)
    except ValidationError as refusal:
        yield from sentences(refusal, completed(raw, base))
        return
    for table, place, stray in astray(extended(base, own), own):
        there = where((table, place, *stray.field.split(".")), raw)
        yield say(stray.key, place=there, named=stray.named, choices=stray.choices)


def _understood(raw: Mapping[str, Any], base: Language) -> Own:
    return Own.model_validate(completed(raw, base))


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text(path))
    except tomllib.TOMLDecodeError as error:
        place = PLACE.search(str(error))
        line, column = place.groups() if place else (say("own.last"), "1")
        raise Problem(say("own.no-toml", path=path, line=line, column=column)) from None
    except RecursionError:
        raise Problem(say("own.no-toml", path=path, line="1", column="1")) from None
