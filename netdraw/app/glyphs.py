"""The line icons of the window, for deeds; what can be drawn on the paper is shown by its own symbol instead."""

from PySide6.QtGui import QGuiApplication, QIcon, QPixmap

from netdraw.app.tokens import COLOURS
from netdraw.assets import folder

STROKE = 'stroke-width="1.75"'  # of 24; Lucide's own is 2


def glyph(name: str, size: int = 20) -> QIcon:
    """Return the Lucide icon `name`, in ink and greyed, `size` pixels high."""
    icon = QIcon(_pixmap(name, COLOURS["ink"], size))
    icon.addPixmap(_pixmap(name, COLOURS["off"], size), QIcon.Mode.Disabled)
    return icon


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    """Let Qt's image reader draw the SVG: the module QtSvg would take a tenth of the time to the first paint."""
    source = (folder("icons") / "lucide" / f"{name}.svg").read_text(encoding="utf-8")
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    drawn = source.replace("currentColor", colour).replace('stroke-width="2"', STROKE)
    drawn = drawn.replace('width="24"', f'width="{size * ratio}"').replace('height="24"', f'height="{size * ratio}"')
    pixmap = QPixmap()
    pixmap.loadFromData(drawn.encode(), "svg")
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
