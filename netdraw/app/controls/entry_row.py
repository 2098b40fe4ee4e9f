"""A row of the start screen: a small picture, a name and when it was drawn in; a press opens it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from netdraw.app.controls.tokens import colours

HIGH = 60
PLACE = QRect(8, 5, 76, 50)  # of the picture
INSIDE = QSize(68, 42)
WORDS = 98  # pixels from the left


class EntryRow(QAbstractButton):
    """Bears an icon as long as it has no picture."""

    def __init__(self, name: str, note: str, icon: QIcon | None = None) -> None:
        super().__init__()
        self._note, self._picture = note, QPixmap()
        self.setText(name)
        self.setIcon(icon or QIcon())
        self.setAccessibleName(name)
        self.setAccessibleDescription(note)
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture of INSIDE."""
        self._picture = picture
        self.update()

    def tell(self, name: str, note: str) -> None:
        """Show other words, now that more is known."""
        self._note = note
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(note)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for most names."""
        return QSize(280, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the picture in its frame, the name and the note."""
        worn = colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.isDown():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(worn["press" if self.isDown() else "hover"]))
                painter.drawRoundedRect(self.rect(), 8, 8)
            painter.setPen(QPen(QColor(worn["line"]), 1))
            painter.setBrush(QColor(worn["surface"]) if self._picture.isNull() else QColor(Qt.GlobalColor.white))
            painter.drawRoundedRect(QRectF(PLACE).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            if self._picture.isNull():
                self.icon().paint(painter, QRect(36, 20, 20, 20))
            painter.drawPixmap(PLACE.left() + 4, PLACE.top() + 4, self._picture)
            self._words(painter, self.text(), 26, 13, QFont.Weight.DemiBold, "ink")
            self._words(painter, self._note, 44, 12, QFont.Weight.Normal, "text2")

    def _words(self, painter: QPainter, text: str, base: int, size: int, weight: QFont.Weight, ink: str) -> None:
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setWeight(weight)
        painter.setFont(font)
        painter.setPen(QColor(colours()[ink]))
        wide = self.width() - WORDS - 4
        painter.drawText(
            QPointF(WORDS, base), painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, wide)
        )
