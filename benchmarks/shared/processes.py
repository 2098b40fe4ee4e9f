"""Programs that are started anew for every measurement: an empty Qt window, and the editor at moments of its start."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

EMPTY = """
import os, resource
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QMainWindow

class View(QGraphicsView):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
        os._exit(0)

application = QApplication([])
window = QMainWindow()
window.setCentralWidget(View(QGraphicsScene()))
window.resize(1366, 728)
window.show()
application.exec()
"""
FIRST_PAINT = """
import gc, os
gc.disable()  # as the program does before it loads anything
from netdraw.app import shell

def painted(self):
    print("painted", flush=True)
    os._exit(0)

shell.Loading.start = painted
shell.main(None)
"""
DRAWN = """
import gc, os, sys
gc.disable()
from pathlib import Path
from netdraw.app import shell

attached = shell.attached

def drawn(window, path):
    workspace = attached(window, path)
    workspace.canvas.repaint()
    print("drawn", flush=True)
    os._exit(0)

shell.attached = drawn
shell.main(Path(sys.argv[1]))
"""
TICKS = """
import gc, os, sys, time
gc.disable()
from PySide6.QtCore import Qt, QTimer
from netdraw.app import shell

start, gaps, last, timer = shell.Loading.start, [], [0.0], QTimer()

def tick():
    now = time.perf_counter()
    gaps.append(now - last[0])
    last[0] = now

def painted(self):
    last[0] = time.perf_counter()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(16)
    QTimer.singleShot(2000, told)
    if sys.argv[1] == "loading":
        start(self)

def told():
    print(max(gaps), flush=True)
    os._exit(0)

shell.Loading.start = painted
shell.main(None)
"""
MEMORY = """
import gc, os, resource, sys
gc.disable()
from pathlib import Path
from PySide6.QtCore import QTimer
from netdraw.app import shell

attached = shell.attached

def drawn(window, path):
    workspace = attached(window, path)
    workspace.canvas.repaint()
    import networkx, svgwrite
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
    os._exit(0)

shell.attached = drawn
shell.main(Path(sys.argv[1]))
"""


CACHE = tempfile.TemporaryDirectory()  # of bytecode, which some environments switch off and every user has
STATE = tempfile.TemporaryDirectory()  # of what is remembered: nothing yet, and no drawing of a program that was ended


def printed(code: str, argument: str | Path = "") -> str:
    """Return the first line that a program prints when it runs off-screen; at its second run it is compiled."""
    own = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": CACHE.name, "PYTHONDONTWRITEBYTECODE": ""}
    for each in Path(STATE.name).rglob("*.journal"):
        each.unlink()
    environment = {**os.environ, **own, "XDG_STATE_HOME": STATE.name}
    command = [sys.executable, "-c", code, str(argument)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment) as process:
        assert process.stdout
        line = process.stdout.readline().decode().strip()
    assert line, code
    return line


def started(code: str, argument: str | Path = "") -> Callable[[], object]:
    """Return what runs a program until it prints its line."""
    return lambda: printed(code, argument)
