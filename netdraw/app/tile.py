"""A tile of the palette: the symbol itself, the word for it, and the digit that chooses it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from netdraw.app.tokens import MOUSE, Density, colours, is_dark

DIGIT = QPointF(7, 15)  # pixels: where it stands


class Tile(QAbstractButton):
    """Can be chosen; then it is armed, and shows that."""

    def __init__(self, word: str, icon: QIcon, density: Density = MOUSE, width: int = 0, digit: str = "") -> None:
        super().__init__()
        self._density, self._digit = density, digit if density.digits else ""
        self.setText(word)
        self.setIcon(icon)
        self.setCheckable(True)
        self.setFixedSize(width or density.tile[0], density.tile[1])
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """As large as it is."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, symbol, word and digit."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._ground(painter)
            wide, high = self._density.symbol
            field = QRect((self.width() - wide) // 2, self._density.top, wide, high)
            if is_dark():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours()["chip"]))
                painter.drawRoundedRect(field, 6, 6)
                field.adjust(3, 3, -3, -3)
            self.icon().paint(painter, field)
            self._words(painter)

    def _ground(self, painter: QPainter) -> None:
        worn = colours()
        ground = "livesoft" if self.isChecked() else "press" if self.isDown() else "hover" if self.underMouse() else ""
        painter.setPen(QPen(QColor(worn["live"]), 2) if self.isChecked() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn[ground]) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _words(self, painter: QPainter) -> None:
        worn = colours()
        painter.setFont(_font(self.font(), 12))
        painter.setPen(QColor(worn["livetext" if self.isChecked() else "ink"]))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        wide = painter.fontMetrics().horizontalAdvance(words)
        painter.drawText(QPointF((self.width() - wide) / 2, self._density.word), words)
        painter.setFont(_font(self.font(), 11))
        painter.setPen(QColor(worn["text2"]))
        painter.drawText(DIGIT, self._digit)


def _font(font: QFont, size: int) -> QFont:
    own = QFont(font)
    own.setPixelSize(size)
    own.setWeight(QFont.Weight.Medium)
    return own
