"""A hairline between groups."""

from PySide6.QtWidgets import QFrame


def rule(upright: bool = False) -> QFrame:
    """Return a line of one pixel that lies, or stands."""
    line = QFrame()
    line.setObjectName("rule")
    if upright:
        line.setFixedSize(1, 24)
    else:
        line.setFixedHeight(1)
    return line
