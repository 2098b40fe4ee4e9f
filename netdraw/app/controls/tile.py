"""A tile of the palette: the symbol itself, the word for it, and the digit that chooses it."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from netdraw.app.controls.tokens import MOUSE, Density, colours, is_dark

DIGIT = QPointF(7, 15)  # pixels: where it stands
DOTS = 7  # pixels from one to the next


class Tile(QAbstractButton):
    """Can be chosen; then it is armed, and shows that. `pulled` tells where on the screen it was pulled to."""

    pulled = Signal(QPoint)

    def __init__(self, density: Density = MOUSE, width: int = 0, digit: str = "") -> None:
        super().__init__()
        self._density, self._digit, self._of = density, digit if density.digits else "", (0, 0)
        self.setCheckable(True)
        self.setFixedSize(width or density.tile[0], density.tile[1])
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pressed = QPoint()
        self._ghost: QLabel | None = None

    def be_one_of(self, number: int, at: int) -> None:
        """Show by dots that further presses choose others: this is the one `at`, from 0, of a `number`."""
        self._of = number, at
        self.update()

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
            self._dots(painter, field)
            self._words(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it was pressed."""
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let its symbol follow the pointer when it is pulled away."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        if self._ghost or (at - self._pressed).manhattanLength() > QApplication.startDragDistance():
            self._ghost = self._ghost or self._made_ghost()
            self._ghost.move(self.mapTo(self.window(), at) - self._ghost.rect().center())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where it was pulled to; back on itself it is pulled nowhere."""
        ghost, self._ghost = self._ghost, None
        if ghost is None:
            super().mouseReleaseEvent(event)
            return
        ghost.hide()
        ghost.deleteLater()
        self.setDown(False)
        if not self.rect().contains(event.position().toPoint()):
            self.pulled.emit(event.globalPosition().toPoint())

    def _made_ghost(self) -> QLabel:
        ghost, size = QLabel(self.window()), QSize(*self._density.symbol)
        ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ghost.setPixmap(self.icon().pixmap(size))
        ghost.resize(size)
        ghost.show()
        ghost.raise_()
        return ghost

    def _ground(self, painter: QPainter) -> None:
        worn = colours()
        ground = "livesoft" if self.isChecked() else "press" if self.isDown() else "hover" if self.underMouse() else ""
        painter.setPen(QPen(QColor(worn["live"]), 2) if self.isChecked() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn[ground]) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _dots(self, painter: QPainter, field: QRect) -> None:
        number, shown = self._of
        painter.setPen(Qt.PenStyle.NoPen)
        for at in range(number):
            painter.setBrush(QColor(colours()["ink" if at == shown else "off"]))
            y = field.center().y() + (at - (number - 1) / 2) * DOTS
            painter.drawEllipse(QPointF(self.width() - 9, y), 2, 2)

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
