"""Every word the program says, by key, in Dutch and in English."""

import os
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("nl", "en")
HEADS = re.compile(r"^\[(.+)\]$", re.MULTILINE)

_spoken: list[str] = []


def say(key: str, lang: str = "", **values: object) -> str:
    """Return the words for `key` in `lang` (default: the language of the interface) with `values` filled in.

    Raises KeyError for a key that is not in the table and for a value that is missing.
    """
    return _text(lang or spoken(), key).format(**values)


def speak(lang: str) -> None:
    """Make `lang` ("nl" or "en") the language of the interface."""
    if lang not in LANGUAGES:
        raise ValueError(lang)
    _spoken[:] = [lang]


def spoken() -> str:
    """Return the language of the interface: the one set by `speak`, else Dutch on a Dutch system, else English."""
    return _spoken[0] if _spoken else _system()


def keys(lang: str) -> Mapping[str, str]:
    """Return the whole table of a language, by dotted key."""
    return {f"{group}.{key}": text for group in _groups(lang) for key, text in _group(lang, group).items()}


def _system() -> str:
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next((name for name in names if name), None) or _locale()
    return "nl" if chosen.lower().startswith(("nl", "dutch")) else "en"


def _locale() -> str:
    """Return what the system itself says, where nothing is set: only then is there something to load for it."""
    import locale

    return locale.getlocale()[0] or ""


@cache
def _text(lang: str, key: str) -> str:
    group, _, name = key.partition(".")
    return _group(lang, group)[name]


@cache
def _group(lang: str, group: str) -> Mapping[str, str]:
    """Return the words of one group: to read all of them takes longer than the window waits."""
    words: Mapping[str, str] = tomllib.loads(_groups(lang)[group])
    return words


@cache
def _groups(lang: str) -> Mapping[str, str]:
    """Return the text of every group of a table, by the name that stands above it."""
    text = (Path(__file__).parent / f"{lang}.toml").read_text(encoding="utf-8")
    _, *rest = HEADS.split(text)
    return dict(zip(rest[::2], rest[1::2], strict=True))
