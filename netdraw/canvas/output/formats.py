"""The names under which a part of a drawing goes over the clipboard, and what lies there."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

OWN, SVG = "application/x-netdraw+json", "image/svg+xml"


def on_clipboard() -> QMimeData:
    """Return what is on the clipboard; nothing is an empty one, for which Qt has None."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()
