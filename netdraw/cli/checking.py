"""`netdraw check`: says whether drawings can be opened, as strictly as the editor is."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from netdraw.cli.printing import followed, table
from netdraw.files.problems import Problem
from netdraw.language.words import say, spoken
from netdraw.model.document import Document
from netdraw.model.records import Link, Node
from netdraw.model.vocabulary import LINK_KINDS, NODE_KINDS

SHOWN = 5


def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="cli.argument-files", readable=False)],
    figure: Annotated[bool, typer.Option("--figure", help="cli.option-figure")] = False,
    width: Annotated[float, typer.Option("--width", metavar="MM", min=10, help="cli.option-clear-width")] = 174,
) -> int:
    """Say of every file whether it opens, and of each place in it where something is amiss; return 2 when one does not.

    With `figure` instead measure how well each picture reads, printed at most `width` mm wide.
    """
    if figure:
        _measured(files, width)
        return 0
    results = [_checked(file) for file in followed(files)]
    for sentences, opens in results:
        for sentence in sentences:
            typer.echo(sentence, err=not opens)
    return 0 if all(opens for _, opens in results) else 2


def _measured(files: Iterable[Path], width: float) -> None:
    """Print a row of measures for every picture; all files are read first."""
    from netdraw.drawing.clarity import Clarity, clarity
    from netdraw.editing.scene import drawn
    from netdraw.files.languages import spoken_by
    from netdraw.files.reading import read

    rows = []
    for file, document in [(file, read(file)) for file in files]:
        for number, picture in enumerate(document.pictures, 1):
            scene = drawn(document, picture, spoken_by(document, spoken()))
            found = clarity(scene.drawing, document, scene.language, width)
            rows.append((file.name, number, *found, f"{found.score:.0f}"))
    names = ("file", "picture", *Clarity._fields, "score")
    table(say("cli.clear"), {name: say(f"cli.clear-{name}") for name in names}, rows)


def _checked(file: Path) -> tuple[list[str], bool]:
    from netdraw.files.reading import read

    try:
        document = read(file)
    except Problem as problem:
        return [str(problem), *(say("cli.also", file=file, place=each) for each in problem.others)], False
    return [say("cli.opens", file=file), *_unheard_of(document, file)], True


def _unheard_of(document: Document, file: Path) -> Iterator[str]:
    """Yield a remark for every kind that neither the language nor the stored words know."""
    from netdraw.language.own import remembering
    from netdraw.language.shipped import shipped

    language = remembering(shipped(), document.language)
    yield from _remarks(document.nodes.values(), {*language.nodes, *NODE_KINDS}, "cli.unknown-node", file)
    yield from _remarks(document.links.values(), {*language.links, *LINK_KINDS}, "cli.unknown-link", file)


def _remarks(records: Iterable[Node | Link], known: set[str], key: str, file: Path) -> Iterator[str]:
    unknown: dict[str, list[str]] = {}
    for record in records:
        if record.kind not in known:
            unknown.setdefault(record.kind, []).append(record.id)
    for kind, ids in unknown.items():
        more = "" if len(ids) <= SHOWN else ", …"
        yield say(key, file=file, kind=kind, ids=", ".join(ids[:SHOWN]) + more)
