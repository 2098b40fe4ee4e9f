"""Writes a drawing: one record on a line, in a stable order, so that two versions compare line by line."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from netdraw.files.carried import FIGURES
from netdraw.files.problems import Problem
from netdraw.files.storing import real, store
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Picture

LISTS = ("placements", "routes", "ink")
FORMERS = 3  # versions
NUMBERS = ("x", "y", "width", "height")

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(", ", ": ")).encode


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
    raw: dict[str, Any] = document.model_dump(exclude_defaults=True)
    known = {name: raw.pop(name, None) for name in type(document).model_fields}
    fields = {
        "format": _encode(document.format),
        "version": _encode(document.version),
        "network": _encode(known["network"] or {}),
        "nodes": _block([_named(node) for node in known["nodes"] or ()], "id"),
        "links": _block(known["links"] or (), "id"),
        "claims": _list(known["claims"] or ()),
        "remarks": _list(known["remarks"] or ()),
        "pictures": _bracketed([_picture(each) for each in known["pictures"] or ()]),
        "language": _list(known["language"] or ()),
        **{name: _encode(value) for name, value in raw.items()},
        "session": _list(known["session"] or ()),
    }
    text = ",\n".join(f"  {_encode(name)}: {value}" for name, value in fields.items())
    # A lone surrogate in an unknown field is no UTF-8; "backslashreplace" writes it as JSON does: \\ud800.
    return f"{{\n{text}\n}}\n".encode("utf-8", "backslashreplace")


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _named(node: dict[str, Any]) -> dict[str, Any]:
    return node if "name" in node else {"id": node["id"], "kind": node["kind"], "name": "", **node}


def _picture(raw: dict[str, Any]) -> str:
    """Return a picture over several lines: its own fields, and each placement and route on a line."""
    placements = [_placed(each) for each in raw.get("placements", ())]
    routes = [_bent(each) for each in raw.get("routes", ())]
    own = {name: _encode(raw[name]) for name in raw if name in Picture.model_fields and name not in LISTS}
    fields = {
        **own,
        "placements": _block(placements, "node", "      "),
        "routes": _block(routes, "link", "      "),
        **({"ink": _list(raw["ink"], "      ")} if "ink" in raw else {}),
        **{name: _encode(value) for name, value in raw.items() if name not in Picture.model_fields},
    }
    text = ",\n".join(f"      {_encode(name)}: {value}" for name, value in fields.items())
    return f"{{\n{text}\n    }}"


def _placed(placement: dict[str, Any]) -> dict[str, Any]:
    for name in NUMBERS:
        placement[name] = _plain(placement[name])
    return placement


def _bent(route: dict[str, Any]) -> dict[str, Any]:
    if "bends" in route:
        route["bends"] = [(_plain(x), _plain(y)) for x, y in route["bends"]]
    return route


def _plain(number: float) -> float:
    """Return a whole number as one, so that it is written without a point."""
    whole = int(number)
    return whole if whole == number else number


def _block(records: Sequence[Any], key: str, indent: str = "  ") -> str:
    """Return records on a line each, encoded at once because that takes half the time.

    Within a string the quote before `key` would be escaped, so the lines are cut between records only.
    """
    text = _encode(records)[1:-1].replace(f'}}, {{"{key}": ', f'}},\n{indent}  {{"{key}": ')
    return _bracketed([text] if records else [], indent)


def _list(values: Sequence[Any], indent: str = "  ") -> str:
    return _bracketed([_encode(value) for value in values], indent)


def _bracketed(lines: Sequence[str], indent: str = "  ") -> str:
    inside = f",\n{indent}  ".join(lines)
    return f"[\n{indent}  {inside}\n{indent}]" if lines else "[]"
