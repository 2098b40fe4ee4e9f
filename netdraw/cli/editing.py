"""Opens the editor, without what the other commands need: that would delay its first paint."""

import gc
import os
import sys
from pathlib import Path

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_editor(file: str = "") -> int:
    """Open the editor on `file` (one that does not exist becomes a new drawing) and return the exit code."""
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in SCREENS):
        from netdraw.language.words import say

        sys.stderr.write(say("cli.no-screen") + "\n")  # Qt would abort
        return 2
    gc.disable()  # until all is there: what is loaded stays
    from netdraw.app.shell import main

    return main(Path(file) if file else None)
