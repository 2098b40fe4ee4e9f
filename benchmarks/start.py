"""How long the editor takes to start, as a ratio to an empty Qt window started in the same round (P1 and P2).

P1: from the start of the process to the first paint of the whole window with an empty picture; goal 1.25.
P2: until an example of some fifty nodes is drawn; goal 1.9.
"""

import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

import PySide6

ROUNDS = 11
EXAMPLE = Path(__file__).parent.parent / "examples" / "bossche-bond.netdraw"

EMPTY = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QMainWindow

class View(QGraphicsView):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        os._exit(0)

application = QApplication([])
window = QMainWindow()
window.setCentralWidget(View(QGraphicsScene()))
window.resize(1366, 728)
window.show()
application.exec()
"""
FIRST = """
import os
from netdraw.app import shell

def painted(self):
    print("painted", flush=True)
    os._exit(0)

shell.Loading.start = painted
shell.main(None)
"""
DRAWN = """
import os, sys
from pathlib import Path
from netdraw.app import shell

attached = shell.attached

def painted(window, path):
    workspace = attached(window, path)
    workspace.canvas.repaint()
    print("painted", flush=True)
    os._exit(0)

shell.attached = painted
shell.main(Path(sys.argv[1]))
"""


def seconds(code: str) -> float:
    """Return how long a process takes from its start to the line it prints."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code, str(EXAMPLE)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        assert process.stdout
        line = process.stdout.readline()
        taken = time.perf_counter() - begin
    assert line == b"painted\n", line
    return taken


def main() -> None:
    """Print the medians and the 95th percentiles of the ratios over all rounds."""
    print(f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, {ROUNDS} rounds, off-screen")
    variants = {"empty": EMPTY, "P1 first paint": FIRST, "P2 example drawn": DRAWN}
    for code in variants.values():
        seconds(code)
    rounds = [{name: seconds(code) for name, code in variants.items()} for _ in range(ROUNDS)]
    bases = [each["empty"] for each in rounds]
    print(f"empty Qt window: median {statistics.median(bases):.3f} s, least {min(bases):.3f} s")
    if statistics.median(bases) > 2 * min(bases):
        print("no verdict: the machine is too busy")
    for name, goal in (("P1 first paint", 1.25), ("P2 example drawn", 1.9)):
        ratios = sorted(each[name] / each["empty"] for each in rounds)
        high = ratios[min(len(ratios) - 1, round(0.95 * len(ratios)))]
        print(f"{name}: median {statistics.median(ratios):.2f}, p95 {high:.2f} (goal {goal})")


if __name__ == "__main__":
    main()
