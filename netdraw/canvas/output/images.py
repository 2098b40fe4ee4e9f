"""Makes PNG and PDF of a drawing with Qt; there must be a QGuiApplication, a screen is not needed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt, QUuid
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from netdraw.canvas.output.portable import portable
from netdraw.canvas.painting.painter import paint_figure
from netdraw.drawing.primitives import Drawing
from netdraw.drawing.text.printable import printable

INCH = 254  # in 0.1 mm
POINT = INCH / 72
DOTS = 2540  # per inch, in PDF: ten to the 0.1 mm
LONGEST = 32_000  # pixels: the farthest that Qt paints on an image
OWN = QUuid("{9f2a52a1-6c0f-4c39-9d0c-0a8c2f6f3c51}")


def png(drawing: Drawing, dpi: float = 300, transparent: bool = False) -> bytes:
    """Return a drawing as PNG on white, or on nothing; the same bytes for the same drawing.

    One too large for `dpi` gets fewer dots per inch: at most LONGEST pixels on a side.
    """
    box = drawing.box
    scale = min(dpi / INCH, LONGEST / max(box.width, box.height))
    form = QImage.Format.Format_ARGB32_Premultiplied if transparent else QImage.Format.Format_RGB32
    image = QImage(max(round(box.width * scale), 1), max(round(box.height * scale), 1), form)
    if image.isNull():
        raise MemoryError
    image.fill(Qt.GlobalColor.transparent if transparent else Qt.GlobalColor.white)
    for dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        dots(round(scale * 10_000))
    with QPainter(image) as painter:
        _paint(painter, drawing, scale)
    buffer = _opened()
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub takes bytes only for the format
    return bytes(buffer.data().data())


def pdf(drawing: Drawing) -> bytes:
    """Return a drawing as PDF of one page of its size, with text as text; the same bytes for the same drawing."""
    size = drawing.box.width, drawing.box.height
    return leaves(size, [lambda painter: _paint(painter, drawing, 1)], drawing)


def leaves(size: tuple[float, float], pages: Sequence[Callable[[QPainter], None]], drawing: Drawing) -> bytes:
    """Return a PDF of pages of one size, each painted in 0.1 mm; the same bytes for the same drawing on them."""
    buffer = _opened()
    writer = _writer(size, drawing, buffer)
    with QPainter(writer) as painter:
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            painter.save()
            painter.scale(DOTS / INCH, DOTS / INCH)
            page(painter)
            painter.restore()
    width, height = size
    return portable(bytes(buffer.data().data()), (width / POINT, height / POINT))


def _writer(size: tuple[float, float], drawing: Drawing, buffer: QBuffer) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setTitle(printable(drawing.title))
    writer.setCreator("netdraw")
    writer.setDocumentId(QUuid.createUuidV5(OWN, ascii(drawing._replace(memory=None)).encode()))
    writer.setDocumentXmpMetadata(b" ")  # Qt's own says when it was made
    writer.setResolution(DOTS)
    millimetres = QSizeF(size[0] / 10, size[1] / 10)
    page = QPageSize(millimetres, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    return writer


def _paint(painter: QPainter, drawing: Drawing, scale: float) -> None:
    painter.scale(scale, scale)
    painter.translate(-drawing.box.left, -drawing.box.top)
    paint_figure(painter, drawing)


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
