"""How long Enter in the quick line takes until the new node is painted, in frames of 16 ms (P15).

The goal is 1 frame at 200 nodes and 2 at 1 000. It is typed as by a hand: between two keys, and between the last one
and Enter, pass 80 ms, which is a fast hand, in which the window does what it likes to do by itself, such as composing
what Enter would come to. Before each entry it comes to rest: somebody thinks. As in the editor, what is loaded is left
out of collecting garbage.
"""

import gc
import os
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.shared.sample import sample
from netdraw.app.controls.line_field import LineField
from netdraw.app.controls.style import dress
from netdraw.app.frame.window import Window
from netdraw.app.workspace import Workspace
from netdraw.files.writing import dump

FRAME = 0.016  # seconds
ROUNDS = 9
REST, BETWEEN = 400, 80  # milliseconds before an entry, and between two keys
LOOK = 0.001  # seconds between two looks whether there is something to do


class Hand:
    """Types in the line of a window, and notes how many seconds it took: each `key`, each `enter`, each `idle` piece.

    A key lasts from its event until the window is painted; what waits for a timer comes after that, and is idle.
    """

    def __init__(self, field: LineField) -> None:
        self._field = field
        self.taken: dict[str, list[float]] = {"key": [], "enter": [], "idle": []}

    def enter(self, name: str) -> None:
        """Come to rest, type a name and enter it."""
        self._rest(REST)
        for sign in name:
            self._do("key", partial(QTest.keyClicks, self._field, sign))
            self._rest(BETWEEN)
        self._do("enter", partial(QTest.keyClick, self._field, Qt.Key.Key_Return))

    def _do(self, what: str, event: Callable[[], object]) -> None:
        begin = time.perf_counter()
        event()
        QApplication.sendPostedEvents()  # painting is one
        self.taken[what].append(time.perf_counter() - begin)

    def _rest(self, milliseconds: int) -> None:
        """Let the window do what it has to do, as `QTest.qWait` does, and note how long it takes over each piece."""
        end = time.perf_counter() + milliseconds / 1000
        while (begin := time.perf_counter()) < end:
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.taken["idle"].append(time.perf_counter() - begin)
            time.sleep(LOOK)


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
        QTest.qWait(REST)  # the names that are known are read
        hand = Hand(window.desk.line.field)
        for i in range(ROUNDS):
            hand.enter(f"Nieuw {i}")
        print(f"N = {number}: {told(hand.taken['enter'])} (goal {goal}); a key in the line {told(hand.taken['key'])}")
        print(f"    the longest piece of idle work {max(hand.taken['idle']) / FRAME:.1f}")
        window.may_close = lambda: True
        window.close()


if __name__ == "__main__":
    main()
