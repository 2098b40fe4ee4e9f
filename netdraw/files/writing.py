"""Writes a drawing: one record on a line, in a stable order, so that two versions compare line by line."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from netdraw.files.carried import FIGURES
from netdraw.files.problems import Problem
from netdraw.files.storing import real, store
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Picture, Record

LISTS = {"placements", "routes", "ink"}
FORMERS = 3  # versions
NUMBERS = ("x", "y", "width", "height")

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(", ", ": ")).encode


class _Same:
    """A mapping of a document, which never changes: equal to the very same one only."""

    def __init__(self, records: Mapping[str, Record]) -> None:
        self.records = records

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.records is other.records

    def __hash__(self) -> int:
        return id(self.records)


def save(document: Document, path: Path | str, former_too: bool = True) -> None:
    """Put the document in the file at `path` and, if asked, keep the former version beside it; raises Problem.

    The file is replaced as a whole or left as it was. Saving what is already there changes nothing, so that the former
    version stays an older one. A figure is never written over.
    """
    path = Path(path)
    if path.suffix.lower() in FIGURES:
        raise Problem(say("files.not-over-figure", path=path))
    data = dump(document)
    if not _holds(path, data):
        store({path: data}, keep={path: formers(path)} if former_too else None)


def formers(path: Path) -> tuple[Path, ...]:
    """Return where the former versions of the file at `path` are kept, the latest first."""
    target = real(path)
    return tuple(target.with_name(f"{target.name}.bak{number}") for number in ("", *range(2, FORMERS + 1)))


def dump(document: Document) -> bytes:
    """Return the document as a file: UTF-8 JSON, in the order of the model and then the unknown fields.

    Fields that hold what they hold by default are left out, but the ten at the top and the names of nodes always stand
    there. Unknown fields at the top come before the session, which is last.
    """
    fields = {
        "format": _encode(document.format),
        "version": _encode(document.version),
        "network": _encode(_plainly(document.network)),
        "nodes": _block(_Same(document.nodes), "nodes"),
        "links": _block(_Same(document.links), "links"),
        "claims": _list([*map(_plainly, document.claims)]),
        "remarks": _list([*map(_plainly, document.remarks)]),
        "pictures": _bracketed([*map(_picture, document.pictures.values())]),
        "language": _list(document.language),
        **{name: _encode(value) for name, value in (document.model_extra or {}).items()},
        "session": _list(document.session),
    }
    text = ",\n".join(f"  {_encode(name)}: {value}" for name, value in fields.items())
    # A lone surrogate in an unknown field is no UTF-8; "backslashreplace" writes it as JSON does: \\ud800.
    return f"{{\n{text}\n}}\n".encode("utf-8", "backslashreplace")


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _plainly(record: Record) -> dict[str, Any]:
    return record.model_dump(exclude_defaults=True)


def _picture(picture: Picture) -> str:
    """Return a picture over several lines: its own fields, and each placement and route on a line."""
    raw = picture.model_dump(exclude_defaults=True, exclude=LISTS)
    own = {name: _encode(raw.pop(name)) for name in Picture.model_fields if name in raw}
    fields = {
        **own,
        "placements": _block(_Same(picture.placements), "placements"),
        "routes": _block(_Same(picture.routes), "routes"),
        **({"ink": _list(picture.ink, "      ")} if picture.ink else {}),
        **{name: _encode(value) for name, value in raw.items()},
    }
    text = ",\n".join(f"      {_encode(name)}: {value}" for name, value in fields.items())
    return f"{{\n{text}\n    }}"


@lru_cache(maxsize=32)
def _block(same: _Same, name: str) -> str:
    """Return records on a line each, encoded at once because that takes half the time.

    Within a string the quote before the key would be escaped, so the lines are cut between records only. What is saved
    time and again is mostly the same: those mappings are not written anew.
    """
    empty, key, indent, form = BLOCKS[name]
    alone = empty.model_copy(update={name: same.records})
    raw = alone.model_dump(exclude_defaults=True, include={name})
    records = [form(each) for each in raw.get(name, ())]
    text = _encode(records)[1:-1].replace(f'}}, {{"{key}": ', f'}},\n{indent}  {{"{key}": ')
    return _bracketed([text] if records else [], indent)


def _named(node: dict[str, Any]) -> dict[str, Any]:
    return node if "name" in node else {"id": node["id"], "kind": node["kind"], "name": "", **node}


def _placed(placement: dict[str, Any]) -> dict[str, Any]:
    for name in NUMBERS:
        placement[name] = _whole(placement[name])
    return placement


def _bent(route: dict[str, Any]) -> dict[str, Any]:
    if "bends" in route:
        route["bends"] = [(_whole(x), _whole(y)) for x, y in route["bends"]]
    return route


def _as_is(link: dict[str, Any]) -> dict[str, Any]:
    return link


def _whole(number: float) -> float:
    """Return a whole number as one, so that it is written without a point."""
    whole = int(number)
    return whole if whole == number else number


_DOCUMENT, _PICTURE = Document.model_construct(), Picture.model_construct()

# By field: one without it, what its lines begin with, how far they are indented, and what is done with each record.
BLOCKS: Mapping[str, tuple[Record, str, str, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "nodes": (_DOCUMENT, "id", "  ", _named),
    "links": (_DOCUMENT, "id", "  ", _as_is),
    "placements": (_PICTURE, "node", "      ", _placed),
    "routes": (_PICTURE, "link", "      ", _bent),
}


def _list(values: Sequence[Any], indent: str = "  ") -> str:
    return _bracketed([_encode(value) for value in values], indent)


def _bracketed(lines: Sequence[str], indent: str = "  ") -> str:
    inside = f",\n{indent}  ".join(lines)
    return f"[\n{indent}  {inside}\n{indent}]" if lines else "[]"
