"""The line icons of the window, for deeds; what can be drawn on the paper is shown by its own symbol instead."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from netdraw.app.tokens import COLOURS
from netdraw.assets import folder

STROKE = 'stroke-width="1.75"'  # of 24; Lucide's own is 2


def glyph(name: str, size: int = 20) -> QIcon:
    """Return the Lucide icon `name`, in ink and greyed, `size` pixels high."""
    icon = QIcon(_pixmap(name, COLOURS["ink"], size))
    icon.addPixmap(_pixmap(name, COLOURS["off"], size), QIcon.Mode.Disabled)
    return icon


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    source = (folder("icons") / "lucide" / f"{name}.svg").read_text(encoding="utf-8")
    drawn = source.replace("currentColor", colour).replace('stroke-width="2"', STROKE)
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        QSvgRenderer(QByteArray(drawn.encode())).render(painter, QRectF(0, 0, size, size))
    return pixmap
