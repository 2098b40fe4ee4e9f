"""`netdraw gallery`: makes the figures of drawings and the page that shows them."""

from pathlib import Path
from typing import Annotated

import typer

from netdraw.cli.choosing import chosen_lang, chosen_theme
from netdraw.cli.exporting import planned
from netdraw.cli.outputs import made, spare
from netdraw.cli.printing import followed
from netdraw.language.words import LANGUAGES


def gallery(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="cli.argument-files", readable=False)],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="cli.option-gallery", readable=False)],
    lang: Annotated[str | None, typer.Option("--lang", metavar="nl|en", help="cli.option-lang")] = None,
) -> None:
    """Write a figure of every picture and a page in each language; all is read before anything is written."""
    from netdraw.cli.formats import written
    from netdraw.exchange.figures import Order, make_figure
    from netdraw.exchange.gallery import Shown, named, page
    from netdraw.files.languages import spoken_by
    from netdraw.files.reading import read
    from netdraw.files.storing import store

    said = chosen_lang(lang)
    figures = planned({file: read(file) for file in files}, None, out)
    shown = [Shown(each.document, each.picture, each.out.name) for each in figures]
    contents = {out / named(each, said): page(shown, each, said) for each in LANGUAGES}
    spare(files, [*contents, *(each.out for each in figures)])
    for each in followed(figures):
        language = spoken_by(each.document, said)
        order = Order(language, chosen_theme(None, language))
        contents[each.out] = written(make_figure(each.document, each.picture, order), ".svg", order)
    with made(out):
        store(contents)
    for file in contents:
        typer.echo(file)
