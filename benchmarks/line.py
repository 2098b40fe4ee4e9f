"""How long Enter in the quick line takes until the new node is painted, in frames of 16 ms (P15).

The goal is 1 frame at 200 nodes and 2 at 1 000. As in the editor, what is loaded is left out of collecting garbage, and
the window comes to rest between two entries: somebody thinks, or types.
"""

import gc
import os
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.shared.sample import sample
from netdraw.app.style import dress
from netdraw.app.window import Window
from netdraw.app.workspace import Workspace
from netdraw.files.writing import dump

FRAME = 0.016  # seconds
ROUNDS = 9
REST = 400  # milliseconds


def entered(space: Workspace, name: str) -> tuple[float, float]:
    """Return the seconds that a key takes, and those from Enter until the canvas has painted what was entered."""
    field = space.window.desk.line.field
    QTest.qWait(REST)
    begin = time.perf_counter()
    for sign in name:
        QTest.keyClicks(field, sign)
        QApplication.sendPostedEvents()
    typed = time.perf_counter()
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.sendPostedEvents()  # painting is one; what waits for a timer comes later
    return (typed - begin) / len(name), time.perf_counter() - typed


def told(taken: Sequence[float]) -> str:
    """Return the median and the longest of some times, in frames."""
    return f"median {statistics.median(taken) / FRAME:.1f} frames, longest {max(taken) / FRAME:.1f}"


def main() -> None:
    """Print the median and the longest of some entries at both sizes."""
    application = QApplication([])
    dress(application)
    for number, goal in ((200, 1), (1000, 2)):
        window = Window()
        window.resize(1366, 728)
        window.show()
        with TemporaryDirectory() as folder:
            path = Path(folder) / "sample.netdraw"
            path.write_bytes(dump(sample(number)))
            space = Workspace(window, path)
        space.editor.pin(next(each.id for each in space.editor.scene.nodes()))
        gc.freeze()
        keys, enters = zip(*(entered(space, f"Nieuw {i}") for i in range(ROUNDS)), strict=True)
        print(f"N = {number}: {told(enters)} (goal {goal}); a key in the line {told(keys)}")
        window.may_close = lambda: True
        window.close()


if __name__ == "__main__":
    main()
