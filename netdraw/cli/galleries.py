"""`netdraw gallery`: makes the figures of drawings and the page that shows them."""

from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netdraw.cli.choosing import chosen_lang
from netdraw.cli.outputs import made, spare
from netdraw.cli.planning import Place, Planned, Source, planned
from netdraw.cli.printing import followed
from netdraw.language.words import LANGUAGES
from netdraw.model.document import Document

if TYPE_CHECKING:
    from netdraw.exchange.gallery import Shown


def gallery(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="cli.argument-files", readable=False)],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="cli.option-gallery", readable=False)],
    lang: Annotated[str | None, typer.Option("--lang", metavar="nl|en", help="cli.option-lang")] = None,
) -> None:
    """Write a figure of every picture and a page in each language; all is read before anything is written."""
    from netdraw.drawing.svg import svg
    from netdraw.exchange.figures import make_figure
    from netdraw.exchange.gallery import named, page
    from netdraw.exchange.ordering import ordered
    from netdraw.files.house import House
    from netdraw.files.languages import spoken_by
    from netdraw.files.reading import read
    from netdraw.files.storing import store

    said = chosen_lang(lang)
    documents = {file: read(file) for file in files}
    figures = planned(starmap(_source, documents.items()), None, Place(out, [".svg"]))
    shown = [_shown(documents[each.file], each) for each in figures]
    contents = {out / named(each, said): page(shown, each, said) for each in LANGUAGES}
    spare(files, [*contents, *(out / each.figure for each in shown)])
    for each in followed(shown):
        order = ordered(House(embed="none"), spoken_by(each.document, said))
        contents[out / each.figure] = svg(make_figure(each.document, each.picture, order).drawing)
    with made(out):
        store(contents)
    for file in contents:
        typer.echo(file)


def _source(file: Path, document: Document) -> Source:
    return Source(file, document, file.stem)


def _shown(document: Document, planned: Planned) -> "Shown":
    from netdraw.exchange.gallery import Shown

    (out,) = planned.outs
    return Shown(document, document.pictures[planned.picture], out.name)
