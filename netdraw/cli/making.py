"""Makes the figures of a plan and writes them, one after the other."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from netdraw.cli.planning import Place, Planned
from netdraw.cli.printing import followed
from netdraw.files.problems import Problem
from netdraw.language.tables import STAND_INS
from netdraw.language.words import say
from netdraw.model.document import Document

if TYPE_CHECKING:
    from netdraw.exchange.figures import Figure, Order
    from netdraw.files.house import House
    from netdraw.language.shipped import Language


class Wish(NamedTuple):
    """What is asked of all figures alike."""

    house: "House"
    lang: str
    own: Path | None
    phases: bool = False
    anonymous: bool = False
    quotes: bool = False
    calm: Sequence[str] = ()
    faint: bool = False

    def order(self, document: Document, number: int) -> "Order":
        """Return what the figures of a drawing are to be, the one with that number from 0; raises Problem."""
        from netdraw.exchange.ordering import ordered
        from netdraw.files.languages import spoken_by

        order = ordered(self.house, spoken_by(document, self.lang, self.own))
        order = order._replace(phases=self.phases, anonymous=self.anonymous, quotes=self.quotes, number=number)
        return order._replace(calm=_kinds(self.calm, order.language), faint=self.faint)


def _kinds(asked: Sequence[str], language: "Language") -> tuple[str, ...]:
    """Return the few kinds of line that a calm picture is asked to have; raises Problem where they are too many."""
    from netdraw.drawing.views.calming import MOST

    kinds = tuple(dict.fromkeys(_kind(each.strip(), language) for each in asked))
    if len(kinds) > MOST:
        raise Problem(say("cli.too-many-lines", most=MOST, count=len(kinds), first=",".join(kinds[:MOST])))
    return kinds


def _kind(asked: str, language: "Language") -> str:
    """Return the kind of line that goes by a word or a name; raises Problem where there is none."""
    kinds = [each for each in language.links.values() if each.id not in STAND_INS]
    for each in kinds:
        if asked.casefold() in (each.id, each.names.nl.casefold(), each.names.en.casefold()):
            return each.id
    raise Problem(say("cli.no-line", named=asked, choices=", ".join(each.id for each in kinds)))


def make(plan: Sequence[Planned], wish: Wish, place: Place) -> None:
    """Make and write one figure after the other, or one report or legend; when one fails, say which there are."""
    from netdraw.cli.formats import ready

    done: list[Path] = []
    remarks: list[str] = []
    try:
        with ready(out.suffix.lower() for each in plan for out in each.outs):
            way = _legend if place.legend else _together if place.together else _made
            for outs, remark in way(plan, wish):
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
    """Yield the files of each figure when they are written, and what is to be said of it."""
    from netdraw.canvas.output.figures import FORMATS
    from netdraw.files.storing import store

    for outs, figure, order in _figures(plan, wish):
        store({out: FORMATS[out.suffix.lower()](figure, order) for out in outs})
        yield outs, _remarks(figure, order, outs)


def _together(plan: Sequence[Planned], wish: Wish) -> Iterator[tuple[Sequence[Path], Sequence[str]]]:
    """Yield the one report that all figures go into when it is written, and what is to be said of them."""
    from netdraw.canvas.output.figures import REPORTS
    from netdraw.files.storing import store

    (out,) = plan[0].outs
    made = [(figure, order) for _, figure, order in _figures(plan, wish)]
    store({out: REPORTS[out.suffix.lower()]([figure for figure, _ in made])})
    yield [out], [sentence for figure, order in made for sentence in _remarks(figure, order, [out])]


def _legend(plan: Sequence[Planned], wish: Wish) -> Iterator[tuple[Sequence[Path], Sequence[str]]]:
    """Yield the files of the one legend of all figures when they are written, and what is to be said of it."""
    from netdraw.canvas.output.figures import FORMATS
    from netdraw.exchange.figures import make_legend
    from netdraw.files.reading import read
    from netdraw.files.storing import store
    from netdraw.language.own import joining

    documents = {each.file: read(each.file) for each in plan}
    order, outs = wish.order(documents[plan[0].file], 0), plan[0].outs
    for document in documents.values():
        order = order._replace(language=joining(order.language, document.language))
    figure = make_legend([(documents[each.file], documents[each.file].pictures[each.picture]) for each in plan], order)
    store({out: FORMATS[out.suffix.lower()](figure, order) for out in outs})
    yield outs, _remarks(figure, order, outs)


def _figures(plan: Sequence[Planned], wish: Wish) -> Iterator[tuple[Sequence[Path], "Figure", "Order"]]:
    """Yield each figure with its files and its order; of the drawings only one is in memory at a time."""
    from netdraw.exchange.figures import make_figure
    from netdraw.files.reading import read

    for (file, number), planned in groupby(followed(plan), lambda each: (each.file, each.number)):
        document = read(file)
        order = wish.order(document, number)
        for each in planned:
            yield each.outs, make_figure(document, document.pictures[each.picture], order), order


def _remarks(figure: "Figure", order: "Order", outs: Sequence[Path]) -> Sequence[str]:
    return list(chain.from_iterable(remark(figure, order, outs) for remark in REMARKS))


def _wider(figure: "Figure", order: "Order", outs: Sequence[Path]) -> Iterator[str]:
    """Yield a sentence for a figure that is wider than it was to be."""
    wide = figure.drawing.box.width
    if order.width and wide > order.width:
        key = "cli.wider-beside" if figure.beside else "cli.wider"
        yield say(key, out=outs[0], width=f"{wide / 10:.0f}", asked=f"{order.width / 10:g}", names=figure.beside)


def _higher(figure: "Figure", _: "Order", outs: Sequence[Path]) -> Iterator[str]:
    """Yield a sentence for a figure that is higher than an upright page; in a report it is made smaller there."""
    from netdraw.drawing.clarity.preflight import PAGE, stacked

    high = figure.drawing.box.height
    drawn = [out for out in outs if out.suffix.lower() in (".svg", ".png", ".pdf")]
    if drawn and high > PAGE:
        key = "cli.higher-phases" if stacked(figure.drawing) else "cli.higher"
        yield say(key, out=drawn[0], high=f"{high / 10:.0f}", page=f"{PAGE / 10:.0f}")


def _still_text(figure: "Figure", order: "Order", outs: Sequence[Path]) -> Iterator[str]:
    """Yield a sentence for each line of which the letters could not be drawn as lines."""
    if order.outline_text:
        from netdraw.drawing.outlined import lacking

        for text in dict.fromkeys(lacking(figure.drawing)):
            yield say("cli.still-text", out=outs[0], text=text)


def _otherwise_set(_: "Figure", order: "Order", outs: Sequence[Path]) -> Iterator[str]:
    """Yield a sentence when a theme names a font that only an SVG can name too, since nobody gave its files."""
    painted = [out for out in outs if out.suffix.lower() in (".png", ".pdf")]
    if painted and order.theme.fonts and not order.face:
        yield say("cli.otherwise-set", out=painted[0], font=order.theme.fonts[0])


REMARKS: Sequence[Callable[["Figure", "Order", Sequence[Path]], Iterator[str]]] = (
    _wider,
    _higher,
    _still_text,
    _otherwise_set,
)
