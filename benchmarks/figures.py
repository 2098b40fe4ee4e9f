"""How long a figure takes as PNG, and how much memory a hundred figures take beside ten."""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.shared.rounds import tell_versions
from benchmarks.shared.sample import sample
from netdraw.drawing.figures.figure import figure
from netdraw.files.writing import dump
from netdraw.language.shipped import shipped

NODES = 40
FORMATS = "svg,png,pdf"
RUN = """
import resource, sys
from netdraw.cli.program import run
assert run(["export", *sys.argv[3:], "-o", sys.argv[1], "--to", sys.argv[2]]) == 0
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def main() -> None:
    """Print what was measured."""
    tell_versions("Figures")
    pixels()
    with tempfile.TemporaryDirectory() as folder:
        hundred(Path(folder))


def pixels() -> None:
    """A figure of 40 partners at 300 dots per inch: goal 1 s."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from netdraw.canvas.output.images import png

    application = QGuiApplication([])
    document, language = sample(NODES), shipped("nl")
    picture = document.pictures["p1"]
    took, worked = list[float](), list[float]()
    for _ in range(9):
        begun, busy = time.perf_counter(), time.process_time()
        drawing = figure(document, picture, language, language.themes["colour"])
        data = png(drawing, 300)
        took.append(time.perf_counter() - begun)
        worked.append(time.process_time() - busy)
    size = f"{drawing.box.width / 10:.0f} by {drawing.box.height / 10:.0f} mm, {len(data) / 1e3:.0f} kB"
    print(f"PNG of {NODES} partners, {size}: {statistics.median(took):.2f} s, goal 1 s")
    print(f"of which the processor worked {statistics.median(worked):.2f} s (medians of 9)")
    del application


def hundred(folder: Path) -> None:
    """The most memory that `netdraw export` ever took, for ten drawings of 40 partners and for a hundred."""
    data = dump(sample(NODES))
    files = [folder / f"{number}.netdraw" for number in range(100)]
    for file in files:
        file.write_bytes(data)
    ten, all_of_them = (_memory(folder, files[:count]) for count in (10, 100))
    print(f"{FORMATS} of each figure: {ten:.0f} MB at most for 10 figures, {all_of_them:.0f} MB for 100")


def _memory(folder: Path, files: list[Path]) -> float:
    command = [sys.executable, "-c", RUN, str(folder / "out"), FORMATS, *map(str, files)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"(\d+)\s*$", said)
    assert found
    return int(found[1]) / 1024


if __name__ == "__main__":
    main()
