"""Finds the drawings that were open when the program stopped, and gives them back with their steps."""

import json
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from filelock import Timeout
from pydantic import JsonValue, TypeAdapter, ValidationError

from netdraw.files.journal import SUFFIX, journals, lock_of
from netdraw.files.problems import Problem
from netdraw.files.reading import understood
from netdraw.model.difference import Change, patch
from netdraw.model.document import Document
from netdraw.model.records import Claim, Link, Network, Node, Picture, Placement, Remark, Route

KEPT = 30 * 24 * 3600  # seconds that what was thrown away stays in the bin

KINDS: dict[tuple[int, str], Any] = {  # by the length of a path and its word before the id, if it ends in one
    (1, "network"): Network,
    (1, "claims"): tuple[Claim, ...],
    (1, "remarks"): tuple[Remark, ...],
    (1, "language"): tuple[JsonValue, ...],
    (1, "session"): tuple[JsonValue, ...],
    (1, "order"): tuple[str, ...],
    (2, "nodes"): Node | None,
    (2, "links"): Link | None,
    (2, "pictures"): Picture | None,
    (3, "order"): tuple[str, ...],
    (4, "placements"): Placement | None,
    (4, "routes"): Route | None,
}
ADAPTERS: dict[tuple[int, str], TypeAdapter[Any]] = {key: TypeAdapter(kind) for key, kind in KINDS.items()}


class Found(NamedTuple):
    """What a journal holds: the file it belongs to (None: none yet), that file as it was saved last, when it ends, and
    the drawing after every step, the last one being where it stopped."""

    place: Path
    file: Path | None
    seen: str
    at: str
    documents: tuple[Document, ...]


def found() -> list[Found]:
    """Return what lies in the journals of programs that live no more, the latest first; empties the bin of old ones."""
    _empty_bin()
    places = sorted(journals().glob(f"*{SUFFIX}"), reverse=True)
    read = (_replayed(place) for place in places if not _lives(place))
    return sorted((each for each in read if each), key=lambda each: each.at, reverse=True)


def of_file(path: Path) -> Found | None:
    """Return what the latest journal of a file holds."""
    return next((each for each in found() if each.file and each.file == path.absolute()), None)


def nameless() -> list[Found]:
    """Return the drawings that have no file yet and in which something was drawn."""
    return [each for each in found() if each.file is None and len(each.documents) > 1]


def opened_elsewhere(path: Path) -> bool:
    """Whether a program that lives has this file open."""
    places = (place for place in journals().glob(f"*{SUFFIX}") if _lives(place))
    return any(each is not None and each.file == path.absolute() for each in map(_replayed, places))


def discard(place: Path) -> None:
    """Put a journal in the bin, where it stays for 30 days."""
    with suppress(OSError):
        _bin().mkdir(parents=True, exist_ok=True)
        place.touch()
        place.replace(_bin() / place.name)
        place.with_suffix(".lock").unlink(missing_ok=True)


def forget(place: Path) -> None:
    """Take a journal away whose drawing is safe."""
    with suppress(OSError):
        place.unlink(missing_ok=True)
        place.with_suffix(".lock").unlink(missing_ok=True)


def _bin() -> Path:
    return journals().parent / "bin"


def _empty_bin() -> None:
    for place in _bin().glob(f"*{SUFFIX}"):
        with suppress(OSError):
            if time.time() - place.stat().st_mtime > KEPT:
                place.unlink()


def _lives(place: Path) -> bool:
    """Whether the program that writes a journal still runs."""
    lock = lock_of(place)
    try:
        lock.acquire(blocking=False)
    except (Timeout, OSError):
        return True
    lock.release()
    return False


def _replayed(place: Path) -> Found | None:
    """Return what a journal holds, up to the first line that is not whole."""
    lines = _lines(place)
    head = next(lines, {})
    try:
        document = understood(str(head["text"]).encode(), place)
    except (KeyError, Problem):
        return None
    documents, file, seen, at = [document], head.get("file", ""), head.get("seen", ""), head.get("at", "")
    with suppress(ValidationError, KeyError, TypeError, ValueError):
        for line in lines:
            at, file, seen = line["at"], line.get("file", file), line.get("seen", seen)
            if line.get("changes"):
                documents.append(patch(documents[-1], tuple(_change(*each) for each in line["changes"])))
    return Found(place, Path(file) if file else None, seen, at, tuple(documents))


def _lines(place: Path) -> Iterator[dict[str, Any]]:
    with suppress(OSError, ValueError):
        for line in place.read_bytes().splitlines():
            yield json.loads(line)


def _change(*parts: Any) -> Change:
    *path, raw = parts
    word = path[-1] if len(path) % 2 else path[-2]
    return Change(tuple(path), None, ADAPTERS[len(path), word].validate_python(raw))
