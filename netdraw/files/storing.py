"""The only way anything is written to disk: whole, or not at all."""

import errno
import os
import shutil
import stat
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from netdraw.files.problems import unwritten

TEMPORARY = ".netdraw-{}.tmp"
STALE = 3600  # seconds


def store(contents: Mapping[Path, bytes], keep: Mapping[Path, Sequence[Path]] | None = None) -> None:
    """Write every file or none: each to a temporary file beside it first, then all of them into place.

    A file that is replaced keeps its rights and owner; a symbolic link stays and what it points to is replaced. `keep`
    names for a file the places where its former versions stay, the latest first. Raises Problem.
    """
    targets = {path: real(path) for path in contents}
    waiting: dict[Path, Path] = {}
    path = Path()
    try:
        for path, data in contents.items():
            waiting[path] = _beside(targets[path], data)
        for path, temporary in waiting.items():
            if keep and path in keep:
                _keep(targets[path], keep[path])
            os.replace(temporary, targets[path])
    except OSError as error:
        raise unwritten(error, path) from None
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)
    for folder in {target.parent for target in targets.values()}:
        _settle(folder)


def real(path: Path) -> Path:
    """Return where a path leads through symbolic links, also when nothing is there or they run in a circle."""
    return Path(os.path.realpath(path))


def _beside(target: Path, data: bytes) -> Path:
    """Write `data` to a new file in the folder of `target` and return it; leaves nothing when that fails."""
    old = _replaceable(target)
    temporary = _unused(target.parent)
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if old:
            _like(temporary, old)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _replaceable(target: Path) -> os.stat_result | None:
    """Return the status of the file that is there, if any; raises OSError when it may not be replaced."""
    try:
        old = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, "")
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "")
    return old


def _like(temporary: Path, old: os.stat_result) -> None:
    with suppress(OSError, AttributeError):  # only root gives files away, and Windows has no chown
        os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(stat.S_IMODE(old.st_mode))


def sweep(folder: Path) -> None:
    """Take away what a program that was killed while it wrote here has left, an hour ago or more."""
    with suppress(OSError):
        for each in folder.glob(TEMPORARY.format("*")):
            if time.time() - each.stat().st_mtime > STALE:
                each.unlink()


def _keep(target: Path, formers: Sequence[Path]) -> None:
    """Let the first of `formers` be what is now at `target`, if anything is, and each other what the one before it was.

    There is no moment without a file at `target`.
    """
    if not target.exists():
        return
    temporary = _unused(target.parent)
    try:
        _copy(target, temporary)
        for older, newer in zip(reversed(formers[1:]), reversed(formers[:-1]), strict=True):
            if newer.exists():
                os.replace(newer, older)
        os.replace(temporary, formers[0])
    finally:
        temporary.unlink(missing_ok=True)


def _copy(target: Path, temporary: Path) -> None:
    try:
        os.link(target, temporary)
    except OSError:  # file systems without hard links
        shutil.copy2(target, temporary)


def _unused(folder: Path) -> Path:
    return folder / TEMPORARY.format(os.urandom(8).hex())


def _settle(folder: Path) -> None:
    """Make the new names last; where folders cannot be opened (Windows) the system sees to that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
