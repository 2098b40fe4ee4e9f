"""Sends pages to a printer."""

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from netdraw.canvas.output.images import INCH
from netdraw.canvas.output.paging import paint_page
from netdraw.drawing.figures.pages import Laid
from netdraw.drawing.text.printable import printable


def suited(printer: QPrinter, laid: Laid) -> QPrinter:
    """Return a printer set to the paper of the pages, without margins of its own: they have theirs."""
    width, height = sorted((laid.pages[0].width, laid.pages[0].height))
    lying = laid.pages[0].width > laid.pages[0].height
    direction = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    paper = QPageSize(QSizeF(width / 10, height / 10), QPageSize.Unit.Millimeter)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(paper, direction, QMarginsF()))
    printer.setDocName(printable(laid.drawing.title))
    printer.setCreator("netdraw")
    return printer


def send(printer: QPrinter, laid: Laid) -> None:
    """Print the pages."""
    with QPainter(printer) as painter:
        for number, page in enumerate(laid.pages):
            if number:
                printer.newPage()
            painter.save()
            painter.scale(printer.logicalDpiX() / INCH, printer.logicalDpiY() / INCH)
            paint_page(painter, page, laid)
            painter.restore()
