"""Says on paper on which nothing has been drawn what to do."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from netdraw.canvas.sight import Sight
from netdraw.drawing.primitives import Box, bounds
from netdraw.editing.scene import Scene
from netdraw.language.words import say

INK = QColor("#1B2430")
SENTENCE = 20  # pixels


def invite(painter: QPainter, scene: Scene, sheet: Box, sight: Sight) -> None:
    """Paint the sentence in the middle of a sheet (0.1 mm), or below the resident who is there from the start."""
    font = QFont(painter.font())
    font.setPixelSize(SENTENCE)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(INK)
    left, top, right, bottom = sight.box(_room(scene, sheet))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(QRectF(left, top, right - left, bottom - top), flags, say(f"canvas.{scene.picture.kind}"))


def _room(scene: Scene, sheet: Box) -> Box:
    for resident in scene.nodes():
        ring = scene.levels()[-1].box if scene.levels() else sheet
        aside, top = ring.width / 8, (bounds(resident.primitives) or resident.box).bottom
        return Box(ring.left + aside, top, ring.right - aside, ring.bottom - (ring.bottom - top) / 4)
    return sheet
