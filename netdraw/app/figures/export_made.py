"""What a figure is made from and what comes of it, in two steps: it is seen before its file is there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from netdraw.canvas.output.figures import FORMATS
from netdraw.drawing.clarity.preflight import Finding, higher, preflight
from netdraw.exchange.figures import Figure, Order, make_figure
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Picture


class Asked(NamedTuple):
    """The figure that is wanted, and the ending of its file."""

    document: Document
    picture: Picture
    order: Order
    suffix: str


class Made(NamedTuple):
    """A figure, how it will read, and its file, which comes a little later than the figure itself."""

    asked: Asked
    figure: Figure
    findings: Sequence[Finding] = ()
    content: bytes | None = None


def steps(asked: Asked) -> Iterator[Made]:
    """Yield a figure, and then with its file; raises Problem."""
    figure = make_figure(asked.document, asked.picture, asked.order)
    made = Made(asked, figure, _findings(figure, asked.order))
    yield made
    yield made._replace(content=FORMATS[asked.suffix](figure, asked.order))


def _findings(figure: Figure, order: Order) -> Sequence[Finding]:
    """Look the figure of one picture over; of phases together, which are no one picture, only its size."""
    wider = [_wider(figure, order)] if 0 < order.width < figure.drawing.box.width else []
    if order.phases or not figure.document or not figure.picture:
        return [*higher(figure.drawing, order.language.lang), *wider]
    found = preflight(figure.document, figure.picture, figure.drawing, order.language)
    if order.anonymous:  # whose records are others than those on the paper
        found = tuple(each._replace(ids=()) for each in found)
    return [*found, *wider]


def _wider(figure: Figure, order: Order) -> Finding:
    key, wide = "export.wider-beside" if figure.beside else "export.wider", round(figure.drawing.box.width / 10)
    return Finding(False, "wider", say(key, width=wide, asked=f"{order.width / 10:g}", names=figure.beside))
