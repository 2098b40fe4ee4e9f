"""The line icons of the window, for deeds; what can be drawn on the paper is shown by its own symbol instead."""

from PySide6.QtGui import QIcon

from netdraw.app.tokens import colours
from netdraw.canvas.line_icons import line_icon


def glyph(name: str, size: int = 20, ink: str = "ink") -> QIcon:
    """Return the Lucide icon `name`, in a colour of the window and greyed, `size` pixels high."""
    icon = QIcon(line_icon(name, colours()[ink], size))
    icon.addPixmap(line_icon(name, colours()["off"], size), QIcon.Mode.Disabled)
    return icon
