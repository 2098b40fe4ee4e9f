"""What the program tells its user, as tables: how the quick line is written."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

from netdraw.language.tables import Entry, Names


class Phrase(Entry):
    """An example of what can be typed in the quick line, and what comes of it."""

    id: str
    typed: Names
    help: Names


G = TypeVar("G", bound=Phrase)


@cache
def phrases() -> Mapping[str, Phrase]:
    """Return the examples for the quick line, by id."""
    return _read("line", Phrase)


def _read(name: str, form: type[G]) -> Mapping[str, G]:
    text = (Path(__file__).parent / "data" / f"{name}.toml").read_text(encoding="utf-8")
    entries = (form.model_validate(each) for each in tomllib.loads(text)["entry"])
    return {each.id: each for each in entries}
