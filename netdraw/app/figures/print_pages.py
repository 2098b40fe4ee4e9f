"""The pages of a print, as they lie beside and below each other."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netdraw.app.controls.ground import paint_ground
from netdraw.canvas.output.paging import paint_page
from netdraw.drawing.figures.pages import Laid
from netdraw.language.words import say

AROUND, BETWEEN, SHADOW = 20, 10, 3  # pixels


class PrintPages(QWidget):
    """Shows pages as large as fits, so many in a row."""

    def __init__(self) -> None:
        super().__init__()
        self._laid: Laid | None = None
        self.setAccessibleName(say("print.preview"))

    def show_pages(self, laid: Laid, described: str) -> None:
        """Show other pages; `described` says in words what there is to see."""
        self._laid = laid
        self.setAccessibleDescription(described)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk, and every page with what is on it."""
        with QPainter(self) as painter:
            paint_ground(painter, self)
            if self._laid:
                self._paint_pages(painter, self._laid)

    def _paint_pages(self, painter: QPainter, laid: Laid) -> None:
        first, across, down = laid.pages[0], laid.across, len(laid.pages) // laid.across
        wide = self.width() - 2 * AROUND - (across - 1) * BETWEEN
        high = self.height() - 2 * AROUND - (down - 1) * BETWEEN
        scale = min(wide / across / first.width, high / down / first.height)
        width, height = first.width * scale, first.height * scale
        left = (self.width() - across * width - (across - 1) * BETWEEN) / 2
        top = (self.height() - down * height - (down - 1) * BETWEEN) / 2
        for number, page in enumerate(laid.pages):
            row, column = divmod(number, across)
            box = QRectF(left + column * (width + BETWEEN), top + row * (height + BETWEEN), width, height)
            painter.fillRect(box.translated(0, SHADOW), QColor.fromRgbF(0, 0, 0, 0.08))
            painter.fillRect(box, Qt.GlobalColor.white)
            painter.save()
            painter.translate(box.topLeft())
            painter.scale(scale, scale)
            paint_page(painter, page, laid)
            painter.restore()
