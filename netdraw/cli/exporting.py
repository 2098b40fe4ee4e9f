"""`netdraw export`: makes figures of drawings."""

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from netdraw.canvas.figures import FORMATS
from netdraw.cli.choosing import chosen_lang, chosen_legend, chosen_picture, chosen_theme, listed, refuse_unsound
from netdraw.cli.outputs import made, spare
from netdraw.cli.printing import followed
from netdraw.files.problems import Problem
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Picture


class Planned(NamedTuple):
    """One picture of a drawing and the file that it becomes."""

    document: Document
    picture: Picture
    out: Path


def export(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="cli.argument-files", readable=False)],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="OUT", help="cli.option-out", readable=False)
    ] = None,
    picture: Annotated[str | None, typer.Option("--picture", metavar="ID|NUMBER", help="cli.option-picture")] = None,
    theme: Annotated[str | None, typer.Option("--theme", metavar="NAME|FILE", help="cli.option-theme")] = None,
    legend: Annotated[
        str | None, typer.Option("--legend", metavar="bottom|right|none", help="cli.option-legend")
    ] = None,
    phases: Annotated[bool, typer.Option("--phases", help="cli.option-phases")] = False,
    lang: Annotated[str | None, typer.Option("--lang", metavar="nl|en", help="cli.option-lang")] = None,
    own: Annotated[
        Path | None, typer.Option("--language", metavar="FILE", help="cli.option-own", readable=False)
    ] = None,
) -> None:
    """Make a figure of every picture, or of the one that is chosen; all files are read before anything is written."""
    from netdraw.cli.formats import written
    from netdraw.exchange.figures import Order, make_figure
    from netdraw.files.languages import language as spoken
    from netdraw.files.languages import spoken_by
    from netdraw.files.reading import read
    from netdraw.files.storing import store

    said, place = chosen_lang(lang), chosen_legend(legend)
    refuse_unsound(theme, spoken(said, own))
    documents = {file: read(file) for file in files}
    if phases:
        _have_phases(documents)
    figures = planned(documents, picture, out, "-phases" if phases else "")
    spare(files, (each.out for each in figures))
    contents = {}
    for each in followed(figures):
        language = spoken_by(each.document, said, own)
        order = Order(language, chosen_theme(theme, language), place, phases)
        made_figure = make_figure(each.document, each.picture, order)
        contents[each.out] = written(made_figure, each.out.suffix.lower(), order)
    with nullcontext() if out is None or _is_file(out) else made(out):
        store(contents)
    for file in contents:
        typer.echo(file)


def _have_phases(documents: Mapping[Path, Document]) -> None:
    for file, document in documents.items():
        if not document.network.phases:
            raise Problem(say("cli.no-phases", file=file))


def planned(
    documents: Mapping[Path, Document], picture: str | None, out: Path | None, ending: str = ""
) -> Sequence[Planned]:
    """Return the figures of all pictures, or of the one chosen, and the files that they become; raises Problem."""
    shown = [
        (file, document, each) for file, document in documents.items() for each in _pictures(document, picture, file)
    ]
    if out is None or not _is_file(out):
        return [Planned(doc, each, (out or file.parent) / _name(file, doc, each, ending)) for file, doc, each in shown]
    if len(shown) > 1:
        raise Problem(say("cli.one-figure", out=out, count=len(shown), choices=_choices(documents)))
    return [Planned(document, each, out) for _, document, each in shown]


def _is_file(out: Path) -> bool:
    """Whether `-o` names a file; anything else is a folder."""
    return out.suffix.lower() in FORMATS


def _pictures(document: Document, picture: str | None, file: Path) -> Sequence[Picture]:
    if not document.pictures:
        raise Problem(say("cli.no-picture", file=file))
    if picture is None:
        return list(document.pictures.values())
    return [chosen_picture(document, picture, file)]


def _name(file: Path, document: Document, picture: Picture, ending: str) -> str:
    """Return the name of a figure, which stays the same when the drawing gets more pictures."""
    number = list(document.pictures).index(picture.id) + 1
    return f"{file.stem}-{number}-{picture.kind}{ending}.svg"


def _choices(documents: Mapping[Path, Document]) -> str:
    return "; ".join(f"{file.name}: {listed(document)}" for file, document in documents.items())
