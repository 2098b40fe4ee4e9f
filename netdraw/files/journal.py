"""The journal of an open drawing: every edit is a line that the system has before the next one comes.

The first line says to which file it belongs, the second holds the whole drawing, each further one the difference that
an edit made; see docs/safety.md.
"""

import hashlib
import json
import os
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from platformdirs import user_state_path

from netdraw.files.lines import Line, now, state, step
from netdraw.files.session import LARGEST, Session
from netdraw.model.document import Document

SUFFIX = ".journal"
GROWN = 2 * LARGEST  # bytes beyond its beginning: then the journal begins anew with what the session holds
FORCED = 1.0  # seconds after which a line is forced to disk


def journals() -> Path:
    """Return the folder of the journals."""
    return user_state_path("netdraw", appauthor=False) / "journals"


def digest(path: Path | None) -> str:
    """Return what tells one content of a file from another; "" where there is none to read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() if path else ""
    except OSError:
        return ""


def lock_of(place: Path) -> FileLock:
    """Return the lock that the program holds as long as it writes the journal; it ends with the program."""
    return FileLock(place.with_suffix(".lock"))


def lives(place: Path) -> bool:
    """Whether the program that writes a journal still runs."""
    lock = lock_of(place)
    try:
        lock.acquire(blocking=False)
    except (Timeout, OSError):
        return True
    lock.release()
    return False


class Journal:
    """Writes down one open drawing. `works` tells whether it still can: a full disk must not stop the drawing.

    A line is with the system when `follow` returns, and forced to disk a second later, which a loss of power survives.
    What could not be written is tried again with the next edit, as a whole.
    """

    def __init__(self, document: Document, file: Path | None) -> None:
        self.works = True
        self.session = Session(document)
        self._document, self._file = document, file
        self._dirty, self._ended = threading.Event(), False
        self.place = journals() / f"{datetime.now():%Y%m%d-%H%M%S}-{os.urandom(3).hex()}{SUFFIX}"
        self._lock, self._handle, self._beginning = lock_of(self.place), -1, 0
        self._anew([state(document)])
        threading.Thread(target=self._force, daemon=True).start()

    def follow(self, document: Document) -> None:
        """Write down what an edit changed."""
        if document is self._document:
            return
        line = step(self._document, document)
        self._document = document
        if line:
            self._take(line)

    def repeat(self, lines: Iterable[Line], document: Document) -> None:
        """Write down edits of before, which lead to `document`, with their own times."""
        for line in lines:
            self._take(line)
        self._document = document

    def saved(self, file: Path) -> None:
        """Write down that the drawing, as it is, stands in a file."""
        self._file = file
        self._write(self._head())

    def forget(self, document: Document) -> None:
        """Begin anew with a drawing and its session, as if nothing else had been drawn."""
        self._document, self.session = document, Session(document)
        self._anew(self.session.lines)

    def end(self) -> None:
        """Take the journal away: the drawing is safe elsewhere, or not wanted."""
        self._close()
        with suppress(OSError):
            self.place.unlink(missing_ok=True)
            Path(self._lock.lock_file).unlink(missing_ok=True)

    def leave(self) -> None:
        """Let the journal lie for the next time."""
        self._close()

    def _take(self, line: Line) -> None:
        self.session.add(line)
        if self._whole():
            self._write(line)
        else:
            self._anew(self.session.lines)

    def _whole(self) -> bool:
        """Whether the journal can go on: nothing of it is missing, it is still there, and not too long."""
        if not self.works:
            return False
        there = os.fstat(self._handle)
        return there.st_nlink > 0 and there.st_size < self._beginning + GROWN

    def _anew(self, lines: Sequence[Line]) -> None:
        """Begin with these lines; the former journal stays until the new one is whole."""
        fresh = self.place.with_suffix(".new")
        data = b"".join(map(_encoded, (self._head(), *lines)))
        try:
            self.place.parent.mkdir(parents=True, exist_ok=True)
            if not self._lock.is_locked:
                self._lock.acquire(blocking=False)
            fresh.unlink(missing_ok=True)
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            self._begin(handle, data, fresh)
        except OSError:
            self.works = False
        self._dirty.set()

    def _begin(self, handle: int, data: bytes, fresh: Path) -> None:
        try:
            whole = os.write(handle, data) == len(data)
            os.fsync(handle)
            if whole:
                os.replace(fresh, self.place)
        except OSError:
            whole = False
        if not whole:
            os.close(handle)
            fresh.unlink(missing_ok=True)
            self.works = False
            return
        former, self._handle = self._handle, handle
        self._beginning, self.works = len(data), True
        if former >= 0:
            os.close(former)

    def _close(self) -> None:
        self._ended = True
        self._dirty.set()
        if self._handle >= 0:
            with suppress(OSError):
                os.fsync(self._handle)
            os.close(self._handle)
            self._handle = -1
        self._lock.release()

    def _head(self) -> Line:
        return {"at": now(), "journal": 1, "file": str(self._file or ""), "seen": digest(self._file)}

    def _write(self, line: Line) -> None:
        data = _encoded(line)
        try:
            self.works = self.works and os.write(self._handle, data) == len(data)
        except OSError:
            self.works = False
        self._dirty.set()

    def _force(self) -> None:
        while self._dirty.wait() and not self._ended:
            self._dirty.clear()
            with suppress(OSError, ValueError):  # it may have been closed meanwhile
                os.fsync(self._handle)
            threading.Event().wait(FORCED)


def _encoded(line: dict[str, Any]) -> bytes:
    return json.dumps(line).encode() + b"\n"
