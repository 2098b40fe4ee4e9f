"""`netdraw print`: puts a picture on pages of paper, as PDF."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import netdraw.cli.figure_options as options
from netdraw.cli.choosing import chosen_lang, chosen_picture
from netdraw.cli.outputs import spare
from netdraw.files.problems import Problem
from netdraw.language.words import say

if TYPE_CHECKING:
    from netdraw.model.paper import PageSetup

POSTER = re.compile(r"\s*(\d{1,4})\s*[x×]\s*(\d{1,4})\s*", re.IGNORECASE)


def print_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="cli.argument-file", readable=False)],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT.pdf", help="cli.option-pages", readable=False)],
    paper: Annotated[str, typer.Option("--paper", metavar="A4|A3", help="cli.option-paper")] = "A4",
    direction: Annotated[
        str, typer.Option("--direction", metavar="auto|portrait|landscape", help="cli.option-direction")
    ] = "auto",
    margin: Annotated[str, typer.Option("--margin", metavar="MM", help="cli.option-margin")] = "10",
    poster: Annotated[str, typer.Option("--poster", metavar="2x2", help="cli.option-poster")] = "1x1",
    fill: Annotated[bool, typer.Option("--fill", help="cli.option-fill")] = False,
    picture: options.PictureName = None,
    theme: options.ThemeName = None,
    legend: options.Place = None,
    anonymous: options.Anonymous = False,
    lang: options.Lang = None,
) -> None:
    """Write the first picture, or the one that is chosen, on pages of paper; say how large the letters come out."""
    from netdraw.canvas.output.paging import pages_pdf
    from netdraw.cli.formats import ready
    from netdraw.cli.making import Wish
    from netdraw.exchange.printing import paged, told
    from netdraw.files.house import House, ruled
    from netdraw.files.reading import read
    from netdraw.files.storing import store

    across, down = _poster(poster)
    setup = _setup(paper=paper, direction=direction, margin=margin, across=across, down=down, fills=fill)
    house = ruled(House(), {name: each for name, each in (("theme", theme), ("legend", legend)) if each})
    if out.suffix.lower() != ".pdf":
        raise Problem(say("cli.no-pdf", file=out))
    document = read(file)
    if not document.pictures:
        raise Problem(say("cli.no-picture", file=file))
    shown = chosen_picture(document, picture or "1", file)
    spare([file], [out])
    wish = Wish(house, chosen_lang(lang), None, anonymous=anonymous)
    laid = paged(document, shown, wish.order(document, 0), setup)
    with ready([".pdf"]):
        store({out: pages_pdf(laid)})
    typer.echo(out)
    typer.echo(told(laid, wish.lang), err=True)


def _poster(asked: str) -> tuple[str, str]:
    """Return how many sheets across and down; raises Problem."""
    found = POSTER.fullmatch(asked)
    if not found:
        raise Problem(say("cli.no-poster", asked=asked))
    return found[1], found[2]


def _setup(**asked: str | bool) -> "PageSetup":
    from pydantic import ValidationError

    from netdraw.files.explaining import sentences
    from netdraw.model.paper import PageSetup

    try:
        return PageSetup.model_validate(asked)
    except ValidationError as refusal:
        raise Problem(say("cli.unprintable", reason="; ".join(sentences(refusal, asked)))) from None
