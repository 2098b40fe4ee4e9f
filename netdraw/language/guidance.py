"""What the program tells and asks, as tables: how the quick line is written, and an interviewer's questions."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from netdraw.language.tables import Entry, Names, PictureKind


class Phrase(Entry):
    """An example of what can be typed in the quick line, and what comes of it."""

    id: str
    typed: Names
    help: Names


class Lack(Entry):
    """What is still missing: of all that is named here together fewer than `least`.

    Nodes, links and remarks by their kinds, marks, fields by their names, the network by one of its fields.
    Or it is asked of `each` partner that is on no level, or has no link; or of each frame of which at least so many
    lines run the same way, each by itself, where they could be a bundle.
    """

    nodes: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    network: str = ""
    least: int = 1
    each: Literal["", "level", "link", "bundle"] = ""


class Prompt(Entry):
    """A question that a good interviewer asks, as long as something is missing in such a picture.

    `offer` is the word for what can be done about it at once, where that is so.
    """

    id: str
    step: Literal["value", "design", "functioning", "legitimation", "looking-back"]
    pictures: tuple[PictureKind, ...]
    lacks: Lack
    ask: Names
    offer: Names | None = None


G = TypeVar("G", Phrase, Prompt)


@cache
def phrases() -> Mapping[str, Phrase]:
    """Return the examples for the quick line, by id."""
    return _read("line", Phrase)


@cache
def prompts() -> Mapping[str, Prompt]:
    """Return the questions in the order in which they are asked, by id."""
    return _read("prompts", Prompt)


def _read(name: str, form: type[G]) -> Mapping[str, G]:
    text = (Path(__file__).parent / "data" / f"{name}.toml").read_text(encoding="utf-8")
    entries = (form.model_validate(each) for each in tomllib.loads(text)["entry"])
    return {each.id: each for each in entries}
