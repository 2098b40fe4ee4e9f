"""The only way anything is written to disk: whole, or not at all."""

import errno
import os
import shutil
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from netdraw.files.problems import unwritten


def store(contents: Mapping[Path, bytes], keep: Mapping[Path, Path] | None = None) -> None:
    """Write every file or none: each to a temporary file beside it first, then all of them into place.

    A file that is replaced keeps its rights and owner; a symbolic link stays and what it points to is replaced. `keep`
    names for a file the place where its former version stays. Raises Problem.
    """
    waiting: dict[Path, Path] = {}
    path = Path()
    try:
        for path, data in contents.items():
            waiting[path] = _beside(path, data)
        for path, temporary in waiting.items():
            if keep and path in keep:
                _keep(path, keep[path])
            os.replace(temporary, real(path))
    except OSError as error:
        raise unwritten(error, path) from None
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)
    for folder in {real(path).parent for path in contents}:
        _settle(folder)


def real(path: Path) -> Path:
    """Return where a path leads through symbolic links, also when nothing is there or they run in a circle."""
    return Path(os.path.realpath(path))


def _beside(path: Path, data: bytes) -> Path:
    """Write `data` to a new file in the folder of `path` and return it; leaves nothing when that fails."""
    target = real(path)
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


def _keep(path: Path, former: Path) -> None:
    """Let `former` be what is now at `path`, if anything is; there is no moment without a file at `path`."""
    target = real(path)
    if not target.exists():
        return
    temporary = _unused(target.parent)
    try:
        _copy(target, temporary)
        os.replace(temporary, former)
    finally:
        temporary.unlink(missing_ok=True)


def _copy(target: Path, temporary: Path) -> None:
    try:
        os.link(target, temporary)
    except OSError:  # file systems without hard links
        shutil.copy2(target, temporary)


def _unused(folder: Path) -> Path:
    return folder / f".netdraw-{os.urandom(8).hex()}.tmp"


def _settle(folder: Path) -> None:
    """Make the new names last; where folders cannot be opened (Windows) the system sees to that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
