"""Small pictures of what can be drawn: the symbols themselves, as buttons and lists show them."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from netdraw.canvas.painting import paint
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Symbol
from netdraw.drawing.samples import Sample, domain_sample, link_sample, mark_sample, node_sample
from netdraw.language.tables import Mark, NodeKind, Sort


def node_swatch(word: str, domain: str, look: Look, size: QSize) -> QIcon:
    """Return the symbol of a kind of node in a field of `size` pixels; of a partner whose domain is known that."""
    sort = look.language.sorts.get(domain)
    if sort and sort.of == "domain":
        return _icon(domain_sample(sort, look), size)
    return _icon(node_sample(look.language.node(word), look), size)


def kind_swatch(kind: NodeKind, look: Look, size: QSize) -> QIcon:
    """Return the symbol of a kind of node as an example of it: with a domain where it has one."""
    return _icon(node_sample(kind, look, "housing" if kind.sorts == "domain" else ""), size)


def link_swatch(word: str, look: Look, size: QSize) -> QIcon:
    """Return a kind of link in a field of `size` pixels."""
    return _icon(link_sample(look.language.link(word), look), size)


def domain_swatch(sort: Sort, look: Look, size: QSize) -> QIcon:
    """Return the icon of a domain on its colour."""
    return _icon(domain_sample(sort, look), size)


def mark_swatch(mark: Mark, look: Look, size: QSize) -> QIcon:
    """Return the badge of a mark."""
    return _icon(mark_sample(mark, look), size)


def _icon(sample: Sample, size: QSize) -> QIcon:
    """Draw a sample in the middle of a field."""
    ratio, box = QGuiApplication.primaryScreen().devicePixelRatio(), sample.box
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    scale = min(size.width() / box.width, size.height() / box.height)
    with QPainter(pixmap) as painter:
        painter.translate(QPointF(size.width() / 2, size.height() / 2))
        painter.scale(scale, scale)
        painter.translate(QPointF(-box.centre[0], -box.centre[1]))
        paint(painter, [Symbol("sample", "sample", "", sample.primitives, box)])
    return QIcon(pixmap)
