"""`netdraw export`: makes figures of drawings."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from netdraw.cli import figure_options as options
from netdraw.cli.choosing import chosen_lang
from netdraw.cli.outputs import made, spare
from netdraw.cli.planning import Place, Planned, chosen_formats, planned
from netdraw.cli.printing import followed
from netdraw.files.problems import Problem
from netdraw.language.words import say
from netdraw.model.document import Document

if TYPE_CHECKING:
    from netdraw.exchange.figures import Figure, Order
    from netdraw.files.house import House


class Wish(NamedTuple):
    """What is asked of all figures alike."""

    house: "House"
    lang: str
    own: Path | None
    phases: bool

    def order(self, document: Document) -> "Order":
        """Return what the figures of a drawing are to be; raises Problem."""
        from netdraw.exchange.ordering import ordered
        from netdraw.files.languages import spoken_by

        return ordered(self.house, spoken_by(document, self.lang, self.own))._replace(phases=self.phases)


def export(
    files: options.Files,
    out: options.Out = None,
    to: options.To = "",
    picture: options.PictureName = None,
    width: options.Width = None,
    theme: options.ThemeName = None,
    legend: options.Place = None,
    no_legend: options.NoLegend = False,
    phases: options.Phases = False,
    lang: options.Lang = None,
    own: options.OwnLanguage = None,
    dpi: options.Dpi = None,
    transparent: options.Transparent = False,
    embed: options.Embedded = None,
    style: options.Style = None,
) -> None:
    """Make a figure of every picture, or of the one that is chosen, in all formats asked for.

    Everything is looked into before anything is written; then each figure is made and written before the next.
    """
    from netdraw.exchange.ordering import refuse_unsound
    from netdraw.files.house import House, house_rules, ruled
    from netdraw.files.languages import language

    asked = {
        "width": width,
        "theme": theme,
        "legend": "none" if no_legend else legend,
        "dpi": dpi,
        "transparent": transparent or None,
        "embed": embed,
    }
    house = ruled(house_rules(style) if style else House(), {name: each for name, each in asked.items() if each})
    wish = Wish(house, chosen_lang(lang), own, phases)
    place = Place(out, chosen_formats(to.split(",") if to else (), out, house.formats), "-phases" if phases else "")
    refuse_unsound(house.theme, language(wish.lang, own))
    plan = planned(_looked_into(files, wish), picture, place)
    spare(files, (each for one in plan for each in one.outs))
    with made(place.folder) if place.folder else nullcontext():
        _make(plan, wish)


def _looked_into(files: Iterable[Path], wish: Wish) -> Iterator[tuple[Path, Document]]:
    """Yield the drawings one by one, each when a figure as wished can be made of it; raises Problem."""
    from netdraw.files.reading import read

    for file in files:
        document = read(file)
        if wish.phases and not document.network.phases:
            raise Problem(say("cli.no-phases", file=file))
        wish.order(document)
        yield file, document


def _make(plan: Sequence[Planned], wish: Wish) -> None:
    """Make and write one figure after the other; when one fails, say which there are already."""
    from netdraw.cli.formats import ready

    done: list[Path] = []
    remarks: list[str] = []
    try:
        with ready(out.suffix.lower() for each in plan for out in each.outs):
            for outs, remark in _made(plan, wish):
                done += outs
                remarks += remark
    except Problem as problem:
        raise (Problem(say("cli.so-far", reason=problem, count=len(done))) if done else problem) from None
    finally:
        for out in done:
            typer.echo(out)
        for sentence in remarks:
            typer.echo(sentence, err=True)


def _made(plan: Sequence[Planned], wish: Wish) -> Iterator[tuple[Sequence[Path], Sequence[str]]]:
    """Yield the files of each figure when they are written, and what is to be said of it.

    Of the drawings only one is in memory at a time.
    """
    from netdraw.canvas.figures import FORMATS
    from netdraw.exchange.figures import make_figure
    from netdraw.files.reading import read
    from netdraw.files.storing import store

    for file, planned_of_it in groupby(followed(plan), lambda each: each.file):
        document = read(file)
        order = wish.order(document)
        for each in planned_of_it:
            figure = make_figure(document, document.pictures[each.picture], order)
            store({out: FORMATS[out.suffix.lower()](figure, order) for out in each.outs})
            yield each.outs, _wider(figure, order, each.outs[0])


def _wider(figure: "Figure", order: "Order", out: Path) -> Sequence[str]:
    """Return a sentence for a figure that is wider than it was to be."""
    wide = figure.drawing.box.width
    if not order.width or wide <= order.width:
        return ()
    return (say("cli.wider", out=out, width=f"{wide / 10:.0f}", asked=f"{order.width / 10:g}"),)
