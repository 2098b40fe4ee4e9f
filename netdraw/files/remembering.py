"""What is remembered on this machine between one drawing and the next: files, names, and what was wished for."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from platformdirs import user_state_path
from pydantic import BaseModel, ValidationError

from netdraw.files.problems import Problem
from netdraw.files.reading import read
from netdraw.files.storing import store
from netdraw.files.wishes import Wish
from netdraw.model.paper import PageSetup

MANY = 12  # files
LARGE = 2**20  # bytes: names are not worth reading more

Name = tuple[str, str]  # a name with its kind, "" where that is to be guessed


class Memory(BaseModel):
    """`recent` holds absolute paths, the last first; `names` the user's own list.

    `wish` is what was chosen for the last figure, `pages` for the last print.
    """

    recent: tuple[Path, ...] = ()
    names: tuple[Name, ...] = ()
    wish: Wish = Wish()
    pages: PageSetup = PageSetup()


def remembered() -> Memory:
    """Return what is remembered; nothing where that cannot be read."""
    try:
        return Memory.model_validate_json(_place().read_bytes())
    except (OSError, ValidationError):
        return Memory()


def remember_file(path: Path) -> None:
    """Put a file at the head of those opened last."""
    memory, path = remembered(), path.absolute()
    others = (each for each in memory.recent if each != path)
    _keep(memory.model_copy(update={"recent": (path, *others)[:MANY]}))


def remember_names(names: Iterable[Name]) -> None:
    """Keep a list of names instead of the former one."""
    _keep(remembered().model_copy(update={"names": tuple(names)}))


def remember_wish(wish: Wish) -> None:
    """Keep what was chosen for a figure."""
    _keep(remembered().model_copy(update={"wish": wish}))


def remember_pages(pages: PageSetup) -> None:
    """Keep how pictures are printed."""
    _keep(remembered().model_copy(update={"pages": pages}))


def named(path: Path) -> tuple[str, ...]:
    """Return the names of what is drawn in a file, but not of its levels; none where it cannot be read or is large."""
    try:
        if path.stat().st_size > LARGE:
            return ()
        nodes = read(path).nodes.values()
    except (OSError, Problem):
        return ()
    return tuple(" ".join(node.name.split()) for node in nodes if node.name and node.kind != "level")


def _keep(memory: Memory) -> None:
    """Write it down; a machine that lets us write nothing remembers nothing, and that is no reason to stop."""
    data = json.dumps(memory.model_dump(mode="json", by_alias=True), indent=1, ensure_ascii=False).encode()
    with suppress(OSError, Problem):
        _place().parent.mkdir(parents=True, exist_ok=True)
        store({_place(): data})


def _place() -> Path:
    return user_state_path("netdraw", appauthor=False) / "memory.json"
