"""An edit as a line of JSON: what journals, and the session in a file, are made of.

A line with a `state` holds the whole drawing; each with `changes` leads on from there. Both say when, by the clock of
the machine.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel, JsonValue, TypeAdapter

from netdraw.files.migrating import migrate
from netdraw.model.difference import Change, diff, patch
from netdraw.model.document import Document
from netdraw.model.records import Claim, Link, Network, Node, Picture, Placement, Remark, Route

Line = dict[str, Any]

KINDS: dict[tuple[int, str], Any] = {  # by the length of a path and its word before the id, if it ends in one
    (1, "network"): Network,
    (1, "claims"): tuple[Claim, ...],
    (1, "remarks"): tuple[Remark, ...],
    (1, "language"): tuple[JsonValue, ...],
    (1, "order"): tuple[str, ...],
    (2, "nodes"): Node | None,
    (2, "links"): Link | None,
    (2, "pictures"): Picture | None,
    (3, "order"): tuple[str, ...],
    (4, "placements"): Placement | None,
    (4, "routes"): Route | None,
}


class Moment(NamedTuple):
    """The drawing as it was after an edit, and when that was ("2026-11-25T14:31:07")."""

    at: str
    document: Document


def now() -> str:
    """Return the time as lines tell it."""
    return f"{datetime.now():%Y-%m-%dT%H:%M:%S}"


def state(document: Document, at: str = "") -> Line:
    """Return the line of a whole drawing, without its session."""
    raw = document.model_dump(exclude_defaults=True, exclude={"session"})
    return _plain({"at": at or now(), "state": {"format": document.format, "version": document.version, **raw}})


def step(before: Document, after: Document, at: str = "") -> Line | None:
    """Return the line of an edit; None where it changed nothing."""
    changes = [[*each.path, _raw(each.after)] for each in diff(before, after) if each.path != ("session",)]
    return _plain({"at": at or now(), "changes": changes}) if changes else None


def replayed(lines: Iterable[Any]) -> Iterator[Moment]:
    """Yield the drawing after every line; what cannot be understood ends it until the next state."""
    document: Document | None = None
    for line in lines:
        try:
            if "state" in line:
                document = Document.model_validate(migrate(line["state"]))
            elif document and "changes" in line:
                document = patch(document, tuple(_change(*each) for each in line["changes"]))
            else:
                continue
            yield Moment(str(line["at"]), document)
        except (ValueError, KeyError, TypeError, AttributeError, IndexError):
            document = None


def recorded(moments: Iterable[Moment]) -> Iterator[Line]:
    """Yield the lines that lead through these moments: the first as a state."""
    former: Document | None = None
    for at, document in moments:
        line = step(former, document, at) if former else state(document, at)
        former = document
        if line:
            yield line


def _change(*parts: Any) -> Change:
    *path, raw = parts
    word = path[-1] if len(path) % 2 else path[-2]
    return Change(tuple(path), None, _adapter(len(path), word).validate_python(raw))


@cache
def _adapter(length: int, word: str) -> TypeAdapter[Any]:
    """Return what reads the value at the end of such a path; it is made when such a line is first read."""
    return TypeAdapter(KINDS[length, word])


def _raw(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(exclude_defaults=True)
    if isinstance(value, Iterable) and not isinstance(value, str | dict):
        return [_raw(each) for each in value]
    return value


def _plain(line: Line) -> Line:
    """Return the line as it is read back."""
    made: Line = json.loads(json.dumps(line))
    return made
