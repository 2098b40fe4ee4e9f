"""Where a command writes: no drawing that it read, no two figures in one file, and no folder left when it fails."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from netdraw.files.problems import Problem, unwritten
from netdraw.files.storing import real
from netdraw.language.words import say


def spare(inputs: Iterable[Path], outputs: Iterable[Path]) -> None:
    """Raise Problem when an output would replace an input or another output."""
    read = {_same(file) for file in inputs}
    written: set[str] = set()
    for file in outputs:
        if _same(file) in read:
            raise Problem(say("cli.over-input", file=file))
        if _same(file) in written:
            raise Problem(say("cli.same-name", file=file))
        written.add(_same(file))


@contextmanager
def made(folder: Path) -> Iterator[None]:
    """Make a folder and those above it; take away again what was made when what follows fails. Raises Problem."""
    if os.path.lexists(folder) and not folder.is_dir():
        raise Problem(say("cli.no-folder", folder=folder))
    missing = [each for each in (folder, *folder.parents) if not os.path.lexists(each)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException as error:
        for each in missing:
            with suppress(OSError):
                each.rmdir()
        if isinstance(error, OSError):
            raise unwritten(error, folder) from None
        raise


def _same(file: Path) -> str:
    """Return what two names have in common that may lead to one file, also where case makes no difference."""
    return str(real(file)).casefold()
