"""Draws a line icon (Lucide) in any colour and size."""

from PySide6.QtGui import QGuiApplication, QPixmap

from netdraw.assets import folder

STROKE = 'stroke-width="1.75"'  # of 24; Lucide's own is 2


def line_icon(name: str, colour: str, size: int) -> QPixmap:
    """Return the icon `name`, `size` pixels high.

    Qt's image reader draws the SVG: the module QtSvg would take a tenth of the time to the first paint.
    """
    source = (folder("icons") / "lucide" / f"{name}.svg").read_text(encoding="utf-8")
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    drawn = source.replace("currentColor", colour).replace('stroke-width="2"', STROKE)
    drawn = drawn.replace('width="24"', f'width="{size * ratio}"').replace('height="24"', f'height="{size * ratio}"')
    pixmap = QPixmap()
    pixmap.loadFromData(drawn.encode(), "svg")
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
