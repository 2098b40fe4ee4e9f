"""How long Enter in the quick line takes until the new node is painted, in frames of 16 ms (P15).

The goal is 1 frame at 200 nodes and 2 at 1 000.
"""

import os
import statistics
import time
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


def entered(space: Workspace, name: str) -> float:
    """Return the seconds from Enter until the canvas has painted what was entered."""
    field = space.window.desk.line.field
    QTest.keyClicks(field, name)
    begin = time.perf_counter()
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    return time.perf_counter() - begin


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
        taken = [entered(space, f"Nieuw {i}") / FRAME for i in range(ROUNDS)]
        print(f"N = {number}: median {statistics.median(taken):.1f} frames, longest {max(taken):.1f} (goal {goal})")
        window.may_close = lambda: True
        window.close()


if __name__ == "__main__":
    main()
