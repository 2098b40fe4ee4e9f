"""`netdraw check`: says whether drawings can be opened, as strictly as the editor is."""

from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netdraw.cli.printing import followed, table
from netdraw.files.problems import Problem
from netdraw.language.words import say, spoken
from netdraw.model.document import Document
from netdraw.model.records import Picture
from netdraw.model.vocabulary import LINK_KINDS, NODE_KINDS

if TYPE_CHECKING:
    from netdraw.drawing.clarity.score import Clarity
    from netdraw.files.mending import Mended

SHOWN = 5


def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="cli.argument-files", readable=False)],
    figure: Annotated[bool, typer.Option("--figure", help="cli.option-figure")] = False,
    width: Annotated[
        float | None, typer.Option("--width", metavar="MM", min=10, max=10_000, help="cli.option-clear-width")
    ] = None,
) -> int:
    """Say of every file whether it opens, and of each place in it where something is amiss; return 2 when one does not.

    With `figure` instead measure how well each picture reads, as its figure is `width` mm wide or else as it is drawn,
    and say what could be better in it.
    """
    if figure:
        _measured(files, width)
        return 0
    results = [_checked(file) for file in followed(files)]
    for sentences, opens in results:
        for sentence in sentences:
            typer.echo(sentence, err=not opens)
    return 0 if all(opens for _, opens in results) else 2


def _measured(files: Iterable[Path], width: float | None) -> None:
    """Print a row of measures for every picture, and then the hints; all files are read first."""
    from netdraw.drawing.clarity.score import Clarity
    from netdraw.files.reading import read

    rows, hints = [], []
    documents = [(file, read(file)) for file in files]
    shown = [(file, document, each) for file, document in documents for each in document.pictures.values()]
    for file, document, picture in followed(shown):
        number = list(document.pictures).index(picture.id) + 1
        found, told = _seen(document, picture, width)
        rows.append((file.name, number, *found, f"{found.score:.0f}"))
        hints += [say("cli.hint", file=file.name, number=number, sentence=each) for each in told]
    names = ("file", "picture", *Clarity._fields, "score")
    table(say("cli.clear"), {name: say(f"cli.clear-{name}") for name in names}, rows)
    for each in hints:
        typer.echo(each, err=True)


def _seen(document: Document, picture: Picture, width: float | None) -> "tuple[Clarity, list[str]]":
    """Return how clear the figure of a picture is, and the hints about it."""
    from netdraw.drawing.clarity.preflight import preflight
    from netdraw.drawing.clarity.score import clarity
    from netdraw.drawing.figures.figure import figure
    from netdraw.editing.fitting.fit import fitted
    from netdraw.editing.scene import drawn
    from netdraw.files.languages import spoken_by

    language = spoken_by(document, spoken())
    theme = language.themes["colour"]
    if width:
        document, picture, *_ = fitted(document, picture, language, width * 10)
    found = clarity(drawn(document, picture.id, language).drawing, document, language)
    told = preflight(document, picture, figure(document, picture, language, theme), language)
    return found, [each.sentence for each in told if not each.ok]


def _checked(file: Path) -> tuple[list[str], bool]:
    from netdraw.files.reading import read

    found: list[Mended] = []
    try:
        document = read(file, found.append)
    except Problem as problem:
        return [str(problem), *(say("cli.also", file=file, place=each) for each in problem.others)], False
    unfolding = [
        say("cli.unfolds", file=file, place=each.place, names=", ".join(each.names), name=each.name) for each in found
    ]
    return [say("cli.opens", file=file), *unfolding, *_unheard_of(document, file)], True


def _unheard_of(document: Document, file: Path) -> Iterator[str]:
    """Yield a remark for every kind, mark and domain that neither the language nor the stored words know."""
    from netdraw.language.own import remembering
    from netdraw.language.shipped import shipped

    language = remembering(shipped(), document.language)
    nodes, links = document.nodes.values(), document.links.values()
    marks = [(mark, each.id) for each in nodes for mark in each.marks]
    marks += [(mark, each.id) for each in links for mark in each.marks]
    domains = ((each.domain, each.id) for each in nodes if each.domain)
    yield from _remarks(((each.kind, each.id) for each in nodes), {*language.nodes, *NODE_KINDS}, "node", file)
    yield from _remarks(((each.kind, each.id) for each in links), {*language.links, *LINK_KINDS}, "link", file)
    yield from _remarks(marks, language.marks.keys(), "mark", file)
    yield from _remarks(domains, language.sorts.keys(), "domain", file)


def _remarks(named: Iterable[tuple[str, str]], known: Container[str], what: str, file: Path) -> Iterator[str]:
    unknown: dict[str, list[str]] = {}
    for word, key in named:
        if word not in known:
            unknown.setdefault(word, []).append(key)
    for kind, ids in unknown.items():
        more = "" if len(ids) <= SHOWN else ", …"
        yield say(f"cli.unknown-{what}", file=file, kind=kind, ids=", ".join(ids[:SHOWN]) + more)
