"""Who has a drawing open: a small file beside it says so, also to other users and machines on a shared drive."""

import getpass
import json
import os
import socket
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from netdraw.files.journal import journals, lives
from netdraw.files.storing import real

FRESH = 120.0  # seconds after which the sign of another machine counts no more
RENEWED = 30.0  # seconds after which one's own sign is made new


class Holder(NamedTuple):
    """Who has a file open ("anna@laptop"), since when ("2026-11-25T14:31"), and in which journal that is written."""

    who: str
    since: str
    journal: str


def hold(path: Path, journal: Path) -> None:
    """Say beside a file that this program has it open; where nothing can be written, nobody is told."""
    holder = Holder(_oneself(), f"{datetime.now():%Y-%m-%dT%H:%M}", journal.name)
    with suppress(OSError):
        sign(path).write_text(json.dumps(holder._asdict(), ensure_ascii=False), encoding="utf-8")


def renew(path: Path) -> None:
    """Say that this program still has it open."""
    with suppress(OSError):
        os.utime(sign(path))


def let_go(path: Path) -> None:
    """Say that this program has it open no more."""
    with suppress(OSError):
        sign(path).unlink(missing_ok=True)


def holder(path: Path) -> Holder | None:
    """Return who has a file open, other than a program that stopped without a word."""
    place = sign(path)
    try:
        found = Holder(**json.loads(place.read_text(encoding="utf-8")))
        age = time.time() - place.stat().st_mtime
    except (OSError, ValueError, TypeError):
        return None
    here = found.who == _oneself()
    alive = lives(journals() / Path(found.journal).name) if here else age < FRESH
    return found if alive else None


def sign(path: Path) -> Path:
    """Return where it stands that a file is open."""
    target = real(path)
    return target.with_name(f".~{target.name}.open")


def _oneself() -> str:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # a machine that has no names for its users
        user = "?"
    return f"{user}@{socket.gethostname()}"
