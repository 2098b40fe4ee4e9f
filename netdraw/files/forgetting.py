"""Forgets what was: everything that is kept of a drawing beside the drawing itself, or one record in all of that."""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from netdraw.files.lines import Moment, recorded, replayed
from netdraw.files.problems import Problem, unwritten
from netdraw.files.reading import read
from netdraw.files.recovering import forget, lines_in, of_drawing
from netdraw.files.session import rewritten
from netdraw.files.storing import store
from netdraw.files.writing import dump, formers
from netdraw.model.document import Document

Change = Callable[[Document], Document]


def wipe(path: Path) -> int:
    """Take away the former versions of a file, its journals and what of it lies in the bin; return how many.

    Raises Problem for a former version that may not be taken away.
    """
    versions = [each for each in formers(path) if each.exists()]
    left = of_drawing(path)
    for place in left:
        forget(place)
    for version in versions:
        _unlink(version)
    return len(versions) + len(left)


def rewrite(path: Path, change: Change) -> int:
    """Let `change` be so in the former versions of a file, its journals and the bin; return in how many.

    What cannot be read is taken away, since nobody can tell what it holds.
    """
    versions = [each for each in formers(path) if each.exists()]
    left = of_drawing(path)
    for version in versions:
        _rewrite_version(version, change)
    for place in left:
        _rewrite_journal(place, change)
    return len(versions) + len(left)


def mentions(document: Document, names: Iterable[str]) -> int:
    """Return how many of the names still stand somewhere in a drawing."""
    text = dump(document).decode()
    return sum(json.dumps(name, ensure_ascii=False)[1:-1] in text for name in names if name)


def _rewrite_version(version: Path, change: Change) -> None:
    try:
        store({version: dump(rewritten(read(version), change))})
    except Problem:
        _unlink(version)


def _rewrite_journal(place: Path, change: Change) -> None:
    lines = list(lines_in(place))
    heads = [line for line in lines if "file" in line]
    moments = (Moment(at, change(document)) for at, document in replayed(lines))
    text = "".join(f"{json.dumps(line)}\n" for line in (*heads, *recorded(moments)))
    with suppress(Problem):
        store({place: text.encode()})
        return
    forget(place)


def _unlink(version: Path) -> None:
    try:
        version.unlink(missing_ok=True)
    except OSError as error:
        raise unwritten(error, version) from None
