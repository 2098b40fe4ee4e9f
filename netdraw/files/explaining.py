"""Says what the model refuses in a reader's terms: the place in the file, and what belongs there."""

import functools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from netdraw.language.words import say
from netdraw.model.text import clean

CALLED = ("name", "title", "label", "id", "node", "link", "about")
LONGEST = 40

EXPECTED: Mapping[str, str] = {
    "missing": "files.expect-something",
    "string_type": "files.expect-text",
    "string_unicode": "files.expect-unicode",
    "float_type": "files.expect-number",
    "float_parsing": "files.expect-number",
    "finite_number": "files.expect-number",
    "int_type": "files.expect-whole",
    "int_parsing": "files.expect-whole",
    "int_parsing_size": "files.expect-whole",
    "int_from_float": "files.expect-whole",
    "greater_than": "files.expect-above",
    "greater_than_equal": "files.expect-least",
    "less_than_equal": "files.expect-most",
    "literal_error": "files.expect-choice",
    "model_type": "files.expect-record",
    "list_type": "files.expect-list",
    "tuple_type": "files.expect-list",
    "recursion_depth_exceeded": "files.expect-shallow",
    "recursion_loop": "files.expect-shallow",
    "extra_forbidden": "files.expect-nothing",
    "bool_type": "files.expect-whether",
    "bool_parsing": "files.expect-whether",
    "colour_form": "files.expect-colour",
    "word_form": "files.expect-word",
    "path_form": "files.expect-path",
    "font_form": "files.expect-font",
}
SIZES: Mapping[str, str] = {
    "too_short": "files.expect-longer",
    "string_too_short": "files.expect-longer",
    "too_long": "files.expect-shorter",
    "string_too_long": "files.expect-shorter",
}


def sentences(refusal: ValidationError, raw: Mapping[str, Any]) -> list[str]:
    """Return for every place what belongs there; words are tried as they are first, which says the same or nothing."""
    errors = (each for each in refusal.errors(include_url=False) if each["type"] != "string_pattern_mismatch")
    return [*dict.fromkeys(_told(each, raw) for each in errors)]


def where(steps: Iterable[int | str], raw: Any) -> str:
    """Return the place that `steps` (keys and indices from 0) lead to: 'nodes, 3 ("Zayaz"), name'.

    Stops where the steps leave what is in the file, since pydantic also names the types it tried.
    """
    words: list[str] = []
    value = raw
    for step in steps:
        there = _at(value, step)
        if isinstance(step, int):
            words.append(f"{step + 1}{_called(there)}")
        elif isinstance(value, Mapping):
            words.append(_short(step))
        value = there
    return ", ".join(words[:8]) or say("files.top")


def _told(error: ErrorDetails, raw: Mapping[str, Any]) -> str:
    context = error.get("ctx", {})
    if error["type"] == "dangling_id":
        return say("files.dangling", place=_reference(context["place"]), id=_short(context["id"]))
    if error["type"] == "duplicate_id":
        places = list(_holders(context["id"], error["loc"], raw)) or [where(error["loc"], raw)]
        return say("files.duplicate", place=say("files.and").join(places[:2]), id=_short(context["id"]))
    return say("files.refused", place=where(error["loc"], raw), expected=_expected(error), given=_given(error))


def _expected(error: ErrorDetails) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind in SIZES:
        count = context.get("min_length", context.get("max_length"))
        listed = "files.expect-pair" if count == 2 else "files.expect-items"
        return say(SIZES[kind] if isinstance(error["input"], str) else listed, count=count)
    bounds = {name: f"{context[name]:g}" for name in ("gt", "ge", "le") if name in context}
    choices = str(context.get("expected", "")).replace(" or ", say("files.or"))
    return say(EXPECTED.get(kind, "files.expect-other"), choices=choices, **bounds)


def _given(error: ErrorDetails) -> str:
    """Return what stands there instead, when it is short enough to show."""
    value = error["input"]
    if error["type"] in ("missing", "extra_forbidden") or (
        isinstance(value, Mapping | Sequence) and not isinstance(value, str)
    ):
        return ""
    return say("files.given", value=_short(json.dumps(value, ensure_ascii=False, default=str)))


def _reference(path: str) -> str:
    """Return the place that the document names as "links/<id>/source", "claims/<number from 0>/about" …"""
    group, *between, last = path.split("/")
    if group in ("claims", "remarks"):
        between = [str(int(between[0]) + 1)]
    return ", ".join(_short(each) for each in (group, *between, last))


def _holders(key: str, steps: tuple[int | str, ...], raw: Mapping[str, Any]) -> Iterator[str]:
    """Yield the places of the records that have `key`: in the list that `steps` lead to, else in all with an id."""
    name = {"placements": "node", "routes": "link"}.get(str(steps[-1]) if steps else "", "id")
    for each in [steps] if steps else [("nodes",), ("links",), ("pictures",)]:
        records = functools.reduce(_at, each, raw) or ()
        for number, record in enumerate(records):
            if _at(record, name) == key:
                yield where((*each, number), raw)


def _at(value: Any, step: int | str) -> Any:
    """Return what `step` leads to, or None."""
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, Sequence) and not isinstance(value, str) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _called(record: Any) -> str:
    """Return the name of a record, between brackets behind its number."""
    names = (_at(record, key) for key in CALLED)
    name = next((each for each in names if isinstance(each, str) and each.strip()), "")
    return f' ("{_short(name)}")' if name else ""


def _short(words: object) -> str:
    """Return the words on one line, without signs that cannot be printed, and cut when they are long."""
    text = " ".join(str(clean(str(words))).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
