"""What a figure is to be, and how a picture becomes one: the one way for the window and the command line."""

from collections.abc import Sequence
from typing import NamedTuple

from netdraw.drawing.figures.figure import figure, widened
from netdraw.drawing.figures.legend_alone import legend_alone
from netdraw.drawing.figures.strip import strip
from netdraw.drawing.layers import layers
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Drawing
from netdraw.drawing.telling.description import short
from netdraw.drawing.telling.sentences import called, listed, sentence
from netdraw.drawing.text.faces import Face, paper
from netdraw.drawing.text.lettering import Measure, measuring
from netdraw.editing.fitting.fit import fitted
from netdraw.exchange.anonymous import anonymous
from netdraw.exchange.caption import caption
from netdraw.exchange.codes import Key
from netdraw.exchange.shown import shown
from netdraw.files.carried import packed
from netdraw.files.house import Embed
from netdraw.files.session import bare
from netdraw.files.writing import dump
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.language.words import spoken
from netdraw.model.document import Document
from netdraw.model.records import Legend, Picture


class Order(NamedTuple):
    """What a figure is to be: in the words of `language`, the colours of `theme`, and where its legend stands.

    It is to be `width` wide (0.1 mm), or for 0 as wide as it is drawn. Without a `legend` that stands where the picture
    says. With `phases` all phases of the network stand side by side.
    `embed` says what an SVG or PNG carries to be opened again: what the figure shows, the full document (but never
    how it came about), or nothing.
    With `tagged` a PDF is a page with caption and description that screen readers understand.
    Text is set in `face`, or else in the paper's own font; with `outline_text` letters are paths. `dpi` and
    `transparent` are for pixels: dots per inch, and no white paper.
    With `calm` only lines of these kinds are in it, the others `faint` behind them or away. `caption` is the
    pattern of what stands under the figure, "" the usual one.
    When `anonymous` there are codes in the place of names, and what people said is left out unless `quotes` says
    otherwise; `number` is the place of the network among several, from 0. Such a figure carries no drawing.
    """

    language: Language
    theme: Theme
    face: Face | None = None
    width: float = 0
    legend: Legend | None = None
    phases: bool = False
    embed: Embed = "shown"
    tagged: bool = False
    outline_text: bool = False
    dpi: int = 300
    transparent: bool = False
    caption: str = ""
    anonymous: bool = False
    quotes: bool = False
    number: int = 0
    calm: tuple[str, ...] = ()
    faint: bool = False


class Figure(NamedTuple):
    """A drawing as it goes into a file, and what it shows; a sheet or a form shows no document.

    `payload` is the drawing that the file carries to be opened again, `caption` what stands under the figure, `short`
    its gist in at most 150 signs; all of it is told in the description of the drawing. Of an anonymous figure `key`
    tells which name is behind which code. `beside` names those who side by side keep it wider than was asked.
    """

    drawing: Drawing
    document: Document | None = None
    picture: Picture | None = None
    payload: bytes | None = None
    caption: str = ""
    short: str = ""
    key: Key | None = None
    beside: str = ""


def make_figure(document: Document, picture: Picture, order: Order) -> Figure:
    """Return the figure of a picture; with `order.phases` the network must have some."""
    if order.anonymous:
        document, picture, language, key = anonymous(document, picture, order.language, order.quotes, order.number)
        named = order._replace(language=language, embed="none", caption=key.hidden(order.caption), anonymous=False)
        return make_figure(document, picture, named)._replace(key=key)
    picture = picture.model_copy(update={"legend": order.legend}) if order.legend else picture
    picture, beside = _calm(picture, order), ""
    if order.phases:
        drawing = strip(document, picture, _look(order, picture), order.width)._replace(face=order.face)
    else:
        drawing, beside = _drawn(document, picture, order)
    drawing = drawing._replace(layers=layers(drawing.symbols, document, order.language))
    whole = picture.model_copy(update={"phase": ""}) if order.phases else picture
    said = caption(document, whole, order.language.lang, order.caption)
    gist = short(document, whole, order.language)
    payload = _payload(document, picture, order)
    return Figure(_lettered(drawing, order), document, picture, payload, said, gist, beside=beside)


def make_legend(shown: Sequence[tuple[Document, Picture]], order: Order) -> Figure:
    """Return one legend for the figures of several pictures, as a figure; of an anonymous set without names."""
    language = order.language
    if order.anonymous:
        made = [anonymous(document, picture, language, order.quotes) for document, picture in shown]
        shown, language = [(each.document, each.picture) for each in made], made[0].language
    shown = [(document, _calm(picture, order)) for document, picture in shown]
    drawing = legend_alone(shown, language, order.theme, order.width, order.face)
    return Figure(_lettered(drawing, order), caption=sentence(drawing.title), short=sentence(drawing.title))


def _calm(picture: Picture, order: Order) -> Picture:
    asked = {"calm": order.calm or picture.calm, "faint": order.faint or picture.faint}
    return picture.model_copy(update=asked) if order.calm or order.faint else picture


def _look(order: Order, picture: Picture) -> Look:
    return Look(order.language, order.theme, _measure(order), picture.kind)


def _measure(order: Order) -> Measure:
    return measuring(order.face or paper())


def _lettered(drawing: Drawing, order: Order) -> Drawing:
    if not order.outline_text:
        return drawing
    from netdraw.drawing.outlined import outlined

    return outlined(drawing)


def _drawn(document: Document, picture: Picture, order: Order) -> tuple[Drawing, str]:
    """Return the figure of a picture as wide as the order says; what cannot be so narrow is wider, by whom it tells."""
    if not order.width:
        return figure(document, picture, order.language, order.theme, order.face), ""
    fit = fitted(document, picture, order.language, order.width, _measure(order))
    names = [f"“{called(document.nodes[key], order.language)}”".replace("\n", " ") for key in fit.beside]
    drawing = figure(fit.document, fit.picture, order.language, order.theme, order.face)
    return widened(drawing, order.width), listed(names, spoken())


def _payload(document: Document, picture: Picture, order: Order) -> bytes | None:
    """Return the drawing that the figure is to carry; never with how it came about."""
    if order.embed == "none":
        return None
    part = bare(document) if order.embed == "full" else shown(document, picture, order.language, order.phases)
    return packed(dump(part))
