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
from netdraw.drawing.figure import figure
from netdraw.files.writing import dump
from netdraw.language.shipped import shipped

NODES = 40
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
        for format in ("svg", "png", "pdf"):
            hundred(Path(folder), format)


def pixels() -> None:
    """A figure of 40 partners at 300 dots per inch: goal 1 s."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from netdraw.canvas.images import png

    application = QGuiApplication([])
    document, language = sample(NODES), shipped("nl")
    picture = document.pictures["p1"]
    composing, painting = list[float](), list[float]()
    for _ in range(9):
        begun = time.perf_counter()
        drawing = figure(document, picture, language, language.themes["colour"])
        made = time.perf_counter()
        data = png(drawing, 300)
        composing.append(made - begun)
        painting.append(time.perf_counter() - made)
    size = f"{drawing.box.width / 10:.0f} by {drawing.box.height / 10:.0f} mm, {len(data) / 1e3:.0f} kB"
    print(f"PNG of {NODES} partners, {size}: {statistics.median(composing):.2f} s to compose and")
    print(f"{statistics.median(painting):.2f} s to paint and pack (median of 9), goal 1 s together")
    del application


def hundred(folder: Path, format: str) -> None:
    """The most memory that `netdraw export` ever took, for ten drawings of 40 partners and for a hundred."""
    data = dump(sample(NODES))
    files = [folder / f"{number}.netdraw" for number in range(100)]
    for file in files:
        file.write_bytes(data)
    ten, all_of_them = (_memory(folder, format, files[:count]) for count in (10, 100))
    print(f"{format}: {ten:.0f} MB at most for 10 figures, {all_of_them:.0f} MB for 100")


def _memory(folder: Path, format: str, files: list[Path]) -> float:
    command = [sys.executable, "-c", RUN, str(folder / "out"), format, *map(str, files)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"(\d+)\s*$", said)
    assert found
    return int(found[1]) / 1024


if __name__ == "__main__":
    main()
