"""The journal of an open drawing: every edit is a line that the system has before the next one comes.

The first line holds the whole drawing, each further one the difference that an edit made; see docs/safety.md.
"""

import hashlib
import json
import os
import threading
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from filelock import FileLock
from platformdirs import user_state_path
from pydantic import BaseModel

from netdraw.files.writing import dump
from netdraw.model.difference import diff
from netdraw.model.document import Document

SUFFIX = ".journal"
LARGEST = 8  # times the drawing: then the journal begins anew with the drawing as it is
ROOM = 2**20  # bytes that it may always have
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


class Journal:
    """Writes down one open drawing. `works` tells whether it still can: a full disk must not stop the drawing.

    A line is with the system when `follow` returns, and forced to disk a second later, which a loss of power survives.
    """

    def __init__(self, document: Document, file: Path | None) -> None:
        self.works = True
        self._document, self._file = document, file
        self._dirty, self._ended = threading.Event(), False
        self.place = journals() / f"{datetime.now():%Y%m%d-%H%M%S}-{os.urandom(3).hex()}{SUFFIX}"
        self._lock, self._handle = lock_of(self.place), -1
        try:
            self.place.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(blocking=False)
            self._begin()
        except OSError:
            self.works = False
        threading.Thread(target=self._force, daemon=True).start()

    def follow(self, document: Document) -> None:
        """Write down what an edit changed."""
        if document is self._document:
            return
        changes = [[*change.path, _raw(change.after)] for change in diff(self._document, document)]
        self._document = document
        self._write({"changes": changes})
        if self.works and os.fstat(self._handle).st_size > max(ROOM, LARGEST * self._size):
            self._anew()

    def saved(self, file: Path) -> None:
        """Write down that the drawing, as it is, stands in a file."""
        self._file = file
        self._write({"file": str(file), "seen": digest(file)})

    def end(self) -> None:
        """Take the journal away: the drawing is safe elsewhere, or not wanted."""
        self._close()
        with suppress(OSError):
            self.place.unlink(missing_ok=True)
            Path(self._lock.lock_file).unlink(missing_ok=True)

    def leave(self) -> None:
        """Let the journal lie for the next time."""
        self._close()

    def _close(self) -> None:
        self._ended = True
        self._dirty.set()
        if self._handle >= 0:
            with suppress(OSError):
                os.fsync(self._handle)
            os.close(self._handle)
            self._handle = -1
        self._lock.release()

    def _begin(self) -> None:
        text = dump(self._document)
        self._size = len(text)
        self._handle = os.open(self.place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        file = str(self._file or "")
        self._write({"journal": 1, "file": file, "seen": digest(self._file), "text": text.decode()})

    def _anew(self) -> None:
        """Begin with the drawing as it is; the former journal stays until the new one is whole."""
        place, former = self.place, self._handle
        self.place = place.with_suffix(".new")
        with suppress(OSError):
            self.place.unlink(missing_ok=True)
            self._begin()
            os.fsync(self._handle)
            os.replace(self.place, place)
            os.close(former)
        self.place = place

    def _write(self, line: dict[str, Any]) -> None:
        data = json.dumps({"at": f"{datetime.now():%Y-%m-%dT%H:%M:%S}", **line}).encode() + b"\n"
        try:
            self.works = os.write(self._handle, data) == len(data)
        except OSError:
            self.works = False
        self._dirty.set()

    def _force(self) -> None:
        while self._dirty.wait() and not self._ended:
            self._dirty.clear()
            with suppress(OSError):
                os.fsync(self._handle)
            threading.Event().wait(FORCED)


def _raw(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, Iterable) and not isinstance(value, str | dict):
        return [_raw(each) for each in value]
    return value
