"""What a figure is to be, and how a picture becomes one: the one way for the window and the command line."""

from typing import NamedTuple

from netdraw.drawing.figure import figure
from netdraw.drawing.primitives import Drawing
from netdraw.drawing.strip import strip
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.model.document import Document
from netdraw.model.records import Legend, Picture


class Order(NamedTuple):
    """What a figure is to be: in the words of `language`, the colours of `theme`, and where its legend stands.

    Without a `legend` it stands where the picture says. With `phases` all phases of the network stand side by side.
    """

    language: Language
    theme: Theme
    legend: Legend | None = None
    phases: bool = False


class Figure(NamedTuple):
    """A drawing as it goes into a file, and what it shows; a sheet or a form shows no document."""

    drawing: Drawing
    document: Document | None = None
    picture: Picture | None = None


def make_figure(document: Document, picture: Picture, order: Order) -> Figure:
    """Return the figure of a picture; with `order.phases` the network must have some."""
    shown = picture.model_copy(update={"legend": order.legend}) if order.legend else picture
    drawing = (strip if order.phases else figure)(document, shown, order.language, order.theme)
    return Figure(drawing, document, shown)
