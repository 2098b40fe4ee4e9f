"""Finds the drawings that were open when the program stopped, and gives them back with their steps."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from netdraw.files.journal import SUFFIX, journals, lives
from netdraw.files.lines import Line, replayed
from netdraw.model.document import Document

KEPT = 30 * 24 * 3600  # seconds that what was thrown away stays in the bin


class Found(NamedTuple):
    """What a journal holds: the file it belongs to (None: none yet), that file as it was saved last, when it ends, the
    drawing after every step, the last one being where it stopped, how many of these were saved, and the lines of the
    others."""

    place: Path
    file: Path | None
    seen: str
    at: str
    documents: tuple[Document, ...]
    saved: int
    lines: tuple[Line, ...]


def _any(_file: str) -> bool:
    return True


def found(wanted: Callable[[str], bool] = _any) -> list[Found]:
    """Return what lies in the journals of programs that live no more, the latest first; empties the bin of old ones.

    Only those are worked out of which the file is `wanted`, "" standing for none yet: there may be many.
    """
    _empty_bin()
    places = sorted(journals().glob(f"*{SUFFIX}"), reverse=True)
    read = (held(place, wanted) for place in places if not lives(place))
    return sorted((each for each in read if each), key=lambda each: each.at, reverse=True)


def of_file(path: Path) -> Found | None:
    """Return what the latest journal of a file holds."""
    return next(iter(found(str(path.absolute()).__eq__)), None)


def nameless() -> list[Found]:
    """Return the drawings that have no file yet and in which something was drawn."""
    return [each for each in found("".__eq__) if len(each.documents) > 1]


def of_drawing(path: Path) -> list[Path]:
    """Return the journals that were ever of a file, and those of it in the bin, but none that is being written."""
    places = (*journals().glob(f"*{SUFFIX}"), *_bin().glob(f"*{SUFFIX}"))
    return [each for each in places if str(path.absolute()) in _files(each) and not lives(each)]


def _files(place: Path) -> set[str]:
    return {str(line["file"]) for line in lines_in(place) if "file" in line}


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


def held(place: Path, wanted: Callable[[str], bool] = _any) -> Found | None:
    """Return what a journal holds, up to the first line that is not whole; None if it is not of a file `wanted`."""
    file, seen, at, saved, lines = "", "", "", 0, list[Line]()
    for line in lines_in(place):
        file, seen, at = line.get("file", file), line.get("seen", seen), line.get("at", at)
        if "file" in line:
            saved = len(lines)
        else:
            lines.append(line)
    if not wanted(file):
        return None
    documents, saved = tuple(moment.document for moment in replayed(lines)), max(saved, 1)
    if not documents:
        return None
    return Found(place, Path(file) if file else None, seen, at, documents, saved, tuple(lines[saved:]))


def lines_in(place: Path) -> Iterator[Line]:
    """Yield the lines of a journal, up to the first that is not whole."""
    with suppress(OSError, ValueError):
        for line in place.read_bytes().splitlines():
            yield json.loads(line)
