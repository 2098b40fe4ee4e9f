"""How long opening, saving and exporting take, as ratios to the bare work of Python's own library (P8 to P11)."""

import json
import os
import random
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks.shared.rounds import ROUNDS, Goal, report, tell_versions, timed
from benchmarks.shared.sample import sample
from netdraw.drawing.figures.figure import figure
from netdraw.drawing.primitives import Drawing, Text
from netdraw.drawing.primitives import Path as Line
from netdraw.drawing.svg import svg
from netdraw.files.journal import Journal
from netdraw.files.reading import read
from netdraw.files.writing import dump, save
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.history import History


def main() -> None:
    """Print the ratios."""
    tell_versions("Opening, saving and exporting")
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:  # /tmp is often in memory
        opens(Path(folder))
        saves(Path(folder))
    undoes()
    journals()
    exports()


def opens(folder: Path) -> None:
    """P8."""
    for number, most in ((1000, 1.3), (10000, 1.6)):
        path = folder / f"{number}.netdraw"
        path.write_bytes(dump(sample(number)))
        report(
            {"json.loads": timed(partial(json.loads, path.read_bytes())), "read": timed(partial(read, path))},
            [Goal(f"P8 open, N = {number}", "read", "json.loads", most)],
        )


def saves(folder: Path) -> None:
    """P9."""
    for number, most in ((100, 0.4), (1000, 0.2)):
        document = sample(number)
        report(
            {
                "json.dumps": timed(_plainly(json.loads(dump(document)), folder / "plain.json")),
                "save": timed(_saving(document, folder / f"{number}.netdraw")),
                "first save": timed(_saving_first(number, folder / f"{number}-first.netdraw")),
            },
            [
                Goal(f"P9 durable save after an edit, N = {number}", "save", "json.dumps", most),
                Goal(f"P9 the first of a drawing, N = {number}", "first save", "json.dumps", most),
            ],
        )


def undoes() -> None:
    """P10."""
    document = sample(200)
    tracemalloc.start()
    history = History(document)
    before = tracemalloc.get_traced_memory()[0]
    for number in range(500):
        key = f"n{number % 100 + 1}"
        history = history.did(
            edits.shift(history.present, "p1", [key], 10, 0)
            if number % 2
            else edits.change_node(history.present, key, name=f"Naam {number}")
        )
    taken = (tracemalloc.get_traced_memory()[0] - before) / 1e6
    tracemalloc.stop()
    print(f"P10 500 steps of undo, N = 200: {len(history.past)} steps, {taken:.1f} MB, goal 10 MB")


def journals() -> None:
    """How soon an edit is with the system, and on the disk: edits come at random for ten seconds."""
    forced: list[float] = []
    real, dice = os.fsync, random.Random(7)

    def fsync(handle: int) -> None:
        begun = time.monotonic()  # what was written before this is on the disk when it returns
        real(handle)
        forced.append(begun)

    document, written, slowest = sample(200), list[float](), 0.0
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder, mock.patch.dict(os.environ, XDG_STATE_HOME=folder):
        journal = Journal(document, None)
        with mock.patch.object(os, "fsync", fsync):
            end = time.monotonic() + 10
            while (begun := time.monotonic()) < end:
                document = edits.shift(document, "p1", ["n1"], 10, 0)
                journal.follow(document)
                written.append(time.monotonic())
                slowest = max(slowest, written[-1] - begun)
                time.sleep(dice.expovariate(8))
            time.sleep(3)
        journal.end()
    late = max(next(each for each in forced if each >= at) - at for at in written)
    print(f"journal: {len(written)} edits with the system within {slowest * 1000:.1f} ms, goal 300 ms")
    print(f"journal: all on the disk within {late:.2f} s, goal 2 s")


def exports() -> None:
    """P11."""
    document, language = sample(1000), shipped("nl")
    drawing = figure(document, document.pictures["p1"], language, language.themes["colour"])
    print(f"P11 bytes of the SVG: {len(svg(drawing)) / len(bare(drawing)):.2f}, goal 1.3")
    report(
        {"f-strings": timed(lambda: bare(drawing)), "svg": timed(lambda: svg(drawing))},
        [Goal("P11 SVG, N = 1000", "svg", "f-strings", 15)],
    )


def _saving(document: Document, path: Path) -> Callable[[], None]:
    """Save another name for a node every time, as one that draws would."""
    numbers = count()
    return lambda: save(edits.change_node(document, "n1", name=f"Naam {next(numbers)}"), path)


def _saving_first(number: int, path: Path) -> Callable[[], None]:
    """Save a drawing every time that was never saved before."""
    documents = iter([edits.change_node(sample(number), "n1", name=f"Naam {each}") for each in range(ROUNDS + 1)])
    return lambda: save(next(documents), path)


def _plainly(raw: Any, path: Path) -> Callable[[], None]:
    def write() -> None:
        with path.open("w", encoding="utf-8") as file:
            file.write(json.dumps(raw, indent=2))
            file.flush()
            os.fsync(file.fileno())

    return write


def bare(drawing: Drawing) -> bytes:
    """Return the drawing as the plainest SVG."""
    lines = (f'<g id="{each.id}">{"".join(_elements(each.primitives))}</g>' for each in drawing.symbols)
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(lines)}</svg>'.encode()


def _elements(primitives: tuple[Line | Text, ...]) -> Iterator[str]:
    for each in primitives:
        if isinstance(each, Text):
            place = f'x="{each.x:.1f}" y="{each.y:.1f}" font-size="{each.size}" fill="{each.fill}"'
            yield f'<text {place} text-anchor="{each.anchor}">{each.text}</text>'
        else:
            data = "".join(f"{step[0]}{' '.join(map(str, step[1:]))}" for step in each.commands)
            yield f'<path d="{data}" fill="{each.fill}" stroke="{each.stroke}" stroke-width="{each.width}"/>'


if __name__ == "__main__":
    main()
