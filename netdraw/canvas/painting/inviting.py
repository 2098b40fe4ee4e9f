"""Says on paper on which nothing has been drawn what to do."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from netdraw.canvas.painting.sight import Sight
from netdraw.drawing.nodes.levels import GUTTER
from netdraw.drawing.primitives import Box, bounds
from netdraw.editing.scene import Scene
from netdraw.language.words import say

INK = QColor("#1B2430")
SENTENCE, LEAST = 20, 12  # pixels: as large as it is, and as small as it gets where there is little room
FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


def invite(painter: QPainter, scene: Scene, sheet: Box, sight: Sight) -> None:
    """Paint the sentence in the middle of a sheet (0.1 mm), or below the resident who is there from the start.

    The names of levels stay clear of it.
    """
    left, top, right, bottom = sight.box(_room(scene, sheet))
    room, words = QRectF(left, top, right - left, bottom - top), say(f"canvas.{scene.picture.kind}")
    painter.setPen(INK)
    for size in range(SENTENCE, LEAST - 1, -1):
        painter.setFont(_font(painter, size))
        if room.contains(painter.boundingRect(room, FLAGS, words)):
            break
    painter.drawText(room, FLAGS, words)


def _font(painter: QPainter, size: int) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _room(scene: Scene, sheet: Box) -> Box:
    for resident in scene.nodes():
        ring = scene.levels()[-1].box if scene.levels() else sheet
        aside, top = ring.width / 8, (bounds(resident.primitives) or resident.box).bottom
        return Box(ring.left + aside, top, ring.right - aside, ring.bottom - (ring.bottom - top) / 4)
    aside = max((each.box.left + GUTTER - sheet.left for each in scene.levels()), default=0)
    return Box(sheet.left + aside, sheet.top, sheet.right - aside, sheet.bottom)
