"""Asks the system's dialog where a figure comes, and in which format."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from netdraw.canvas.output.figures import FORMATS
from netdraw.language.words import say


def asked_place(window: QWidget, offered: Path) -> Path | None:
    """Return the place that is chosen, with the ending of a format; None when nobody chooses one."""
    suffixes = sorted(FORMATS, key=lambda suffix: suffix != offered.suffix)  # the chosen one first
    filters = {f"{say(f'export.file-{suffix[1:]}')} (*{suffix})": suffix for suffix in suffixes}
    name, chosen = QFileDialog.getSaveFileName(window, say("app.export"), str(offered), ";;".join(filters))
    if not name:
        return None
    return Path(name) if Path(name).suffix.lower() in FORMATS else Path(f"{name}{filters.get(chosen, offered.suffix)}")
