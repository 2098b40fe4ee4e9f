"""Small pictures of what can be drawn: the symbols themselves, as buttons and lists show them."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from netdraw.app.controls.tokens import colours
from netdraw.canvas.painting.painter import paint
from netdraw.drawing.figures.samples import Sample, domain_sample, link_sample, mark_sample, node_sample
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Symbol
from netdraw.editing.inspecting import DIRECTIONS
from netdraw.language.tables import Mark, NodeKind, Sort


def node_swatch(word: str, domain: str, look: Look, size: QSize) -> QIcon:
    """Return the symbol of a kind of node in a field of `size` pixels; of a partner whose domain is known that."""
    sort = look.language.sorts.get(domain)
    if sort and sort.of == "domain":
        return _icon(domain_sample(sort, look), size)
    return _icon(node_sample(look.language.node(word), look), size)


def kind_swatch(kind: NodeKind, look: Look, size: QSize, domain: str = "housing") -> QIcon:
    """Return the symbol of a kind of node as an example of it: with a domain where it can have one."""
    return _icon(node_sample(kind, look, domain if kind.sorts == "domain" else ""), size)


def link_swatch(word: str, look: Look, size: QSize) -> QIcon:
    """Return a kind of link in a field of `size` pixels."""
    return _icon(link_sample(look.language.link(word), look), size)


def running_swatches(word: str, look: Look, size: QSize) -> Mapping[str, QIcon]:
    """Return a kind of link as it runs in each direction that looks otherwise."""
    ways: dict[Sample, str] = {}
    for each in DIRECTIONS:
        ways.setdefault(link_sample(look.language.link(word), look, direction=each), each)
    return {way: _icon(sample, size) for sample, way in ways.items()}


def chipped(symbol: QIcon, inner: QSize, size: QSize) -> QIcon:
    """Return a symbol on a light chip, which it has on dark too: it has the colours of the paper."""
    pixmap = _empty(size)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours()["chip"]))
        painter.drawRoundedRect(QRect(QPoint(0, 0), size), 6, 6)
        left, top = (size.width() - inner.width()) // 2, (size.height() - inner.height()) // 2
        symbol.paint(painter, QRect(QPoint(left, top), inner))
    return QIcon(pixmap)


def domain_swatch(sort: Sort, look: Look, size: QSize) -> QIcon:
    """Return the icon of a domain on its colour."""
    return _icon(domain_sample(sort, look), size)


def mark_swatch(mark: Mark, look: Look, size: QSize) -> QIcon:
    """Return the badge of a mark."""
    return _icon(mark_sample(mark, look), size)


def _icon(sample: Sample, size: QSize) -> QIcon:
    """Draw a sample in the middle of a field."""
    pixmap, box = _empty(size), sample.box
    scale = min(size.width() / box.width, size.height() / box.height)
    with QPainter(pixmap) as painter:
        painter.translate(QPointF(size.width() / 2, size.height() / 2))
        painter.scale(scale, scale)
        painter.translate(QPointF(-box.centre[0], -box.centre[1]))
        paint(painter, [Symbol("sample", "sample", "", sample.primitives, box)], again=False)
    return QIcon(pixmap)


def _empty(size: QSize) -> QPixmap:
    """Return a field with nothing in it, as sharp as the screen."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
