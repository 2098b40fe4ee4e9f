"""The piece of desk on a sheet, on which paper lies to be looked at."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from netdraw.app.controls.tokens import colours

ROUND = 12  # pixels


def paint_ground(painter: QPainter, widget: QWidget) -> None:
    """Paint the desk over a whole widget, and leave the painter without a pen, smoothing edges."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours()["desk"]))
    painter.drawRoundedRect(QRectF(widget.rect()), ROUND, ROUND)
