"""The formats of figures, by the ending of a file's name; each imports what it needs when it is asked for.

REPORTS take several figures into one document. For all but WITHOUT_QT there must be a QGuiApplication; a screen is not
needed.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netdraw.exchange.figures import Figure, Order
    from netdraw.exchange.office.plates import Plate


def _svg(figure: "Figure", _: "Order") -> bytes:
    from netdraw.drawing.svg import svg
    from netdraw.files.carried import metadata

    return svg(figure.drawing, None if figure.payload is None else metadata(figure.payload))


def _png(figure: "Figure", order: "Order") -> bytes:
    from netdraw.canvas.output.images import png
    from netdraw.files.carried import with_chunk

    written = png(figure.drawing, order.dpi, order.transparent)
    return written if figure.payload is None else with_chunk(written, figure.payload)


def _pdf(figure: "Figure", order: "Order") -> bytes:
    if order.tagged:
        from netdraw.exchange.office.tagged import tagged

        return _report([figure], tagged)
    from netdraw.canvas.output.images import pdf

    return pdf(figure.drawing)


def _txt(figure: "Figure", order: "Order") -> bytes:
    from netdraw.exchange.alternative import text

    return text(figure, order.language)


def _html(figure: "Figure", order: "Order") -> bytes:
    from netdraw.exchange.alternative import page

    return page(figure, order.language)


def _report(figures: "Sequence[Figure]", write: "Callable[[Sequence[Plate]], bytes]") -> bytes:
    """Return a document of figures, each with its pixels, on white paper."""
    from netdraw.canvas.output.images import png
    from netdraw.exchange.office.plates import Plate

    return write([Plate(each, png(each.drawing)) for each in figures])


def _docx(figures: "Sequence[Figure]") -> bytes:
    from netdraw.exchange.office.word import docx

    return _report(figures, docx)


def _odt(figures: "Sequence[Figure]") -> bytes:
    from netdraw.exchange.office.opendocument import odt

    return _report(figures, odt)


def _pptx(figures: "Sequence[Figure]") -> bytes:
    from netdraw.exchange.office.slides import pptx

    return pptx(figures)


def _alone(report: "Callable[[Sequence[Figure]], bytes]") -> "Callable[[Figure, Order], bytes]":
    return lambda figure, _: report([figure])


REPORTS: Mapping[str, Callable[["Sequence[Figure]"], bytes]] = {".docx": _docx, ".odt": _odt, ".pptx": _pptx}
FORMATS: Mapping[str, Callable[["Figure", "Order"], bytes]] = {
    ".svg": _svg,
    ".png": _png,
    ".pdf": _pdf,
    ".txt": _txt,
    ".html": _html,
    **{suffix: _alone(report) for suffix, report in REPORTS.items()},
}
WITHOUT_QT = frozenset({".svg", ".txt", ".html", ".pptx"})
