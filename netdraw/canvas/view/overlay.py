"""Paints what lies over the drawing and is never exported: selection, rim, ghost. Never dashed: a dash means doubt."""

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPainterPathStroker, QPen, QTransform

from netdraw.canvas.painting.painter import load_fonts, outline_path
from netdraw.canvas.painting.sight import Sight
from netdraw.canvas.pointing.hits import Spot, thickness
from netdraw.canvas.toolkit.line_icons import line_icon
from netdraw.drawing.geometry.paths import Commands, moved
from netdraw.drawing.primitives import Box, Point, Symbol

LIVE = QColor("#3D5AFE")  # "here you are"; on the paper in every theme the same
FAINT = QColor(61, 90, 254, 56)  # live at 22 %
FAINT_RING = QColor(61, 90, 254, 128)
VEIL = QColor(61, 90, 254, 20)
GHOST, GHOST_EDGE = QColor("#F1F3FF"), QColor("#9DABFF")
GHOST_TEXT = QColor("#2F45D0")
LETTER = 28  # of a name, in 0.1 mm
WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
PIN = 24  # pixels
AWAY = 9  # twice the pixels between an outline and the ring round it
CHIP, CHIP_AWAY = QColor("#1B2430"), 15  # its pixels away from the outline
DOT = 7  # its radius in pixels
BEND = 5  # and that of the ring at a bend


class Overlay:
    """Draws with a painter in pixels of the window what is given in 0.1 mm on paper."""

    def __init__(self, painter: QPainter, sight: Sight) -> None:
        self.painter, self.sight = painter, sight

    def ring(self, symbol: Symbol, colour: QColor = LIVE) -> None:
        """Draw a ring of 2 pixels round the symbol's own outline."""
        wide, (x, y) = AWAY, symbol.box[:2]
        if not _closed(symbol.outline):
            wide += round(thickness(symbol) * self.sight.scale)
        ring = _ring(moved(symbol.outline, -x, -y), self.sight.scale, wide)
        self._draw(ring.translated(*self.sight.screen((x, y))), QPen(colour, 2))

    def faint(self, symbol: Symbol) -> None:
        """Draw a faint ring round what would come to lie in something else."""
        self.ring(symbol, FAINT_RING)

    def guide(self, line: Sequence[Point]) -> None:
        """Draw a line of one pixel that shows what is in line; a straight one is sharp."""
        points = [self.sight.screen(point) for point in line]
        self.painter.setPen(QPen(LIVE, 1))
        self.painter.drawPolyline([_sharp(*point) if len(points) == 2 else QPointF(*point) for point in points])

    def rim(self, symbol: Symbol, spot: Spot, half: float) -> None:
        """Light up the rim, `half` 0.1 mm to both sides of the outline, with a dot where a drag would start."""
        rim = _stroked(_scaled(symbol.outline, self.sight.scale), half * 2 * self.sight.scale)
        self._draw(rim.translated(*self.sight.screen((0, 0))), QPen(Qt.PenStyle.NoPen), FAINT)
        if spot.part == "rim":
            self.dot(spot.at)

    def dot(self, at: Point) -> None:
        """Draw the dot where a line begins, with a white ring."""
        path = QPainterPath()
        path.addEllipse(QPointF(*self.sight.screen(at)), DOT, DOT)
        self._draw(path, QPen(QColor("#FFFFFF"), 2), LIVE)

    def bend(self, at: Point) -> None:
        """Draw the small ring by which a bend can be held."""
        path = QPainterPath()
        path.addEllipse(QPointF(*self.sight.screen(at)), BEND, BEND)
        self._draw(path, QPen(LIVE, 2), QColor("#FFFFFF"))

    def word(self, symbol: Symbol, words: str) -> None:
        """Say something over a symbol, on a dark chip; under it where there is no room above."""
        left, top, right, bottom = self.sight.box(symbol.box)
        font = QFont(self.painter.font())
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold)
        self.painter.setFont(font)
        wide, high = self.painter.fontMetrics().horizontalAdvance(words) + 32, 28
        y = top - CHIP_AWAY - high if top >= CHIP_AWAY + high else bottom + CHIP_AWAY
        chip = QRectF((left + right - wide) / 2, y, wide, high)
        path = QPainterPath()
        path.addRoundedRect(chip, 6, 6)
        self._draw(path, QPen(Qt.PenStyle.NoPen), CHIP)
        self.painter.setPen(QColor("#FFFFFF"))
        self.painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)

    def ghost(self, box: Box, name: str = "") -> None:
        """Draw the place that a new node would take, with its name."""
        path = QPainterPath()
        round_ = 12 * self.sight.scale
        path.addRoundedRect(self._rect(box), round_, round_)
        self._draw(path, QPen(GHOST_EDGE, 1.5), GHOST)
        font = QFont(load_fonts())
        font.setPixelSize(max(round(LETTER * self.sight.scale), 1))
        font.setBold(True)
        self.painter.setFont(font)
        self.painter.setPen(GHOST_TEXT)
        self.painter.drawText(self._rect(box), WRAPPED, name)

    def pin(self, symbol: Symbol) -> None:
        """Draw the disc of the anchor on the upper left corner of a symbol."""
        at = QPointF(*self.sight.screen((symbol.box.left, symbol.box.top)))
        disc = QPainterPath()
        disc.addEllipse(at, PIN / 2, PIN / 2)
        self._draw(disc, QPen(QColor("#FFFFFF"), 2), LIVE)
        icon = line_icon("pin", "#FFFFFF", PIN - 10)
        self.painter.drawPixmap(QPointF(at.x() - (PIN - 10) / 2, at.y() - (PIN - 10) / 2), icon)

    def thread(self, start: Point, end: Point) -> None:
        """Draw the line that would come."""
        path = QPainterPath(QPointF(*self.sight.screen(start)))
        path.lineTo(*self.sight.screen(end))
        self._draw(path, QPen(GHOST_EDGE, 3))

    def band(self, box: Box) -> None:
        """Draw the rectangle that chooses."""
        path = QPainterPath()
        path.addRect(self._rect(box))
        self._draw(path, QPen(LIVE, 1), VEIL)

    def _rect(self, box: Box) -> QRectF:
        left, top, right, bottom = self.sight.box(box)
        return QRectF(left, top, right - left, bottom - top)

    def _draw(self, path: QPainterPath, pen: QPen, fill: QColor | None = None) -> None:
        self.painter.setPen(pen)
        self.painter.setBrush(QBrush(fill) if fill else QBrush(Qt.BrushStyle.NoBrush))
        self.painter.drawPath(path)


def _sharp(x: float, y: float) -> QPointF:
    """Return the middle of the pixel."""
    return QPointF(math.floor(x) + 0.5, math.floor(y) + 0.5)


def _closed(outline: Commands) -> bool:
    return bool(outline) and outline[-1][0] == "Z"


@lru_cache(maxsize=64)
def _ring(outline: Commands, scale: float, wide: float) -> QPainterPath:
    """Return the ring round an outline about the origin; kept, as it stays the same while a node is dragged."""
    path = _scaled(outline, scale)
    around = _stroked(path, wide)
    return (around.united(path) if _closed(outline) else around).simplified()


def _scaled(outline: Commands, scale: float) -> QPainterPath:
    return QTransform.fromScale(scale, scale).map(outline_path(outline))


def _stroked(path: QPainterPath, wide: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(wide)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    return stroker.createStroke(path)
