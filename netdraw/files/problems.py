"""What goes wrong with a file, in a sentence or two that name the file, the place in it and the way out."""

import errno
from collections.abc import Mapping, Sequence
from pathlib import Path

from netdraw.language.words import say

READING: Mapping[int | None, str] = {
    errno.ENOENT: "files.missing",
    errno.ENOTDIR: "files.missing",
    errno.EISDIR: "files.folder",
    errno.EACCES: "files.unreadable",
    errno.EPERM: "files.unreadable",
}
WRITING: Mapping[int | None, str] = {
    errno.ENOENT: "files.no-folder",
    errno.ENOTDIR: "files.no-folder",
    errno.EEXIST: "files.no-folder",
    errno.EISDIR: "files.in-the-way",
    errno.EACCES: "files.locked",
    errno.EPERM: "files.locked",
    errno.EROFS: "files.locked",
    errno.ENOSPC: "files.full",
    errno.EDQUOT: "files.full",
}


class Problem(Exception):  # noqa: N818 - a person reads it; the program made no error
    """Raised for what a person can mend; `str()` is a sentence or two in the language of the interface.

    `others` are further places in the file where something is amiss, each with what belongs there.
    """

    def __init__(self, sentence: str, others: Sequence[str] = ()) -> None:
        super().__init__(sentence)
        self.others = others


def unread(error: OSError, path: Path) -> Problem:
    """Return the problem for a file that the system did not let us read."""
    return Problem(say(READING.get(error.errno, "files.not-read"), path=path, reason=error.strerror))


def unwritten(error: OSError, path: Path) -> Problem:
    """Return the problem for a file that the system did not let us write."""
    key = WRITING.get(error.errno, "files.not-written")
    return Problem(say(key, path=path, folder=path.parent, reason=error.strerror))
