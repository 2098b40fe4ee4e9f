"""Makes the pages of a picture to print: letters never come out smaller as long as the picture can be laid out anew."""

from collections.abc import Sequence

from netdraw.drawing.figures.pages import Laid, best_direction, lay, room, spread
from netdraw.drawing.primitives import Drawing
from netdraw.exchange.figures import Order, make_figure
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.paper import PageSetup
from netdraw.model.records import Picture

SMALL = 6.0  # pt: smaller is not read on paper


def paged(document: Document, picture: Picture, order: Order, setup: PageSetup) -> Laid:
    """Return the pages of a picture. One that is too wide is first laid out anew for the paper; raises Problem."""
    drawing = make_figure(document, picture, order).drawing
    direction = best_direction(drawing.box, setup)
    wide, _ = room(setup, direction)
    if drawing.box.width > wide and not setup.fills:
        narrower = make_figure(document, picture, order._replace(width=wide)).drawing
        if lay(narrower, setup, direction).letter > lay(drawing, setup, direction).letter:
            drawing = narrower
    return lay(drawing, setup, direction)


def on_sheets(drawing: Drawing, parts: Sequence[Drawing], setup: PageSetup) -> Laid:
    """Return the pages of a drawing as it is: one for each of its parts, or a poster of all where that is set up."""
    if setup.across * setup.down > 1:
        return lay(drawing, setup, best_direction(drawing.box, setup))
    return spread(drawing, [each.box for each in parts], setup, best_direction(parts[0].box, setup))


def told(laid: Laid, lang: str) -> str:
    """Return a sentence on how large the letters come out."""
    if not laid.letter:
        return say("print.empty", lang)
    size = f"{laid.letter:.1f}".replace(".", say("export.point", lang))
    share = round(100 * laid.scale)
    how = "own" if share == 100 else "larger" if share > 100 else "smaller"
    said = say(f"print.{how}", lang, share=share, size=size)
    return said if laid.letter >= SMALL else f"{said} {say('print.small', lang)}"
