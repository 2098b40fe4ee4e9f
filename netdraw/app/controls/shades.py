"""The soft shadow under what floats over the desk."""

from functools import lru_cache
from itertools import product

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from netdraw.app.controls.tokens import is_dark

ROOM = 26  # pixels that a shadow reaches
LAYERS = ((3, 1, 0.07), (20, 5, 0.10))  # how far it spreads, how low it falls, how dark it is
DARKER = 4  # times on a dark desk


class Shade(QWidget):
    """Lies under an island of the same parent, follows it, and takes no pointer."""

    def __init__(self, island: QWidget, radius: int) -> None:
        super().__init__(island.parentWidget())
        self._island, self._radius = island, radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVisible(island.isVisible())
        island.installEventFilter(self)
        self._follow()

    def _follow(self) -> None:
        self.setGeometry(self._island.geometry().marginsAdded(QMargins(ROOM, ROOM, ROOM, ROOM)))
        self.stackUnder(self._island)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be where the island is, and gone when it is."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.ZOrderChange):
            self._follow()
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.setVisible(event.type() == QEvent.Type.Show)
        if event.type() == QEvent.Type.DeferredDelete:
            self.deleteLater()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shadow: its corners as they are, its sides as long as needed."""
        ratio, edge = self.devicePixelRatioF(), ROOM + self._radius
        patch = _patch(self._radius, ratio, is_dark())
        across, down = _cuts(edge, self.width()), _cuts(edge, self.height())
        source = _cuts(edge, 2 * edge + 1)
        with QPainter(self) as painter:
            for i, j in product(range(3), range(3)):
                to = QRectF(across[i], down[j], across[i + 1] - across[i], down[j + 1] - down[j])
                own = QRectF(source[i], source[j], source[i + 1] - source[i], source[j + 1] - source[j])
                painter.drawPixmap(to, patch, QRectF(own.topLeft() * ratio, own.size() * ratio))


def _cuts(edge: int, length: int) -> tuple[int, int, int, int]:
    return 0, edge, length - edge, length


@lru_cache(maxsize=20)
def _patch(radius: int, ratio: float, dark: bool) -> QPixmap:
    """Return the smallest shadow that has all corners and a piece of every side."""
    side = 2 * (ROOM + radius) + 1
    patch = QPixmap(round(side * ratio), round(side * ratio))
    patch.setDevicePixelRatio(ratio)
    patch.fill(Qt.GlobalColor.transparent)
    box = QRectF(QRect(ROOM, ROOM, side - 2 * ROOM, side - 2 * ROOM))
    with QPainter(patch) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, down, share in LAYERS:
            alpha = share * (DARKER if dark else 1) / (spread + 1)
            for out in range(spread, -1, -1):
                painter.setBrush(QColor.fromRgbF(0, 0, 0, alpha))
                grown = box.adjusted(-out, down - out, out, down + out)
                painter.drawRoundedRect(grown, radius + out, radius + out)
    return patch
