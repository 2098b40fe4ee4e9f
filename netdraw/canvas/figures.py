"""The formats of figures, by the ending of a file's name; each imports what it needs when it is asked for.

For all but WITHOUT_QT there must be a QGuiApplication; a screen is not needed.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netdraw.exchange.figures import Figure, Order


def _svg(figure: "Figure", _: "Order") -> bytes:
    from netdraw.drawing.svg import svg

    return svg(figure.drawing, figure.payload)


def _png(figure: "Figure", order: "Order") -> bytes:
    from netdraw.canvas.images import png

    return png(figure.drawing, order.dpi, order.transparent)


def _pdf(figure: "Figure", _: "Order") -> bytes:
    from netdraw.canvas.images import pdf

    return pdf(figure.drawing)


FORMATS: Mapping[str, Callable[["Figure", "Order"], bytes]] = {".svg": _svg, ".png": _png, ".pdf": _pdf}
WITHOUT_QT = frozenset({".svg"})
