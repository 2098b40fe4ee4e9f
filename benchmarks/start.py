"""How long the editor takes to start, and how much it holds, as ratios to an empty Qt window (P1, P2, P3 and P14)."""

import statistics
import tempfile
from pathlib import Path

from benchmarks.shared.processes import DRAWN, EMPTY, FIRST_PAINT, MEMORY, TICKS, printed, started
from benchmarks.shared.rounds import Goal, report, tell_versions, timed
from benchmarks.shared.sample import sample
from netdraw.assets import folder
from netdraw.files.writing import save

EXAMPLE = folder("examples") / "bossche-bond.netdraw"
TICK = 0.016


def main() -> None:
    """Print the ratios."""
    tell_versions("Starting")
    report(
        {
            "empty window": timed(started(EMPTY)),
            "first paint": timed(started(FIRST_PAINT)),
            "drawn": timed(started(DRAWN, EXAMPLE)),
        },
        [
            Goal("P1 first paint of the whole window", "first paint", "empty window", 1.25),
            Goal("P2 an example of 50 nodes drawn", "drawn", "empty window", 1.9),
        ],
    )
    report(
        {
            "tick": lambda: TICK,
            "at rest": lambda: float(printed(TICKS, "resting")),
            "gap": lambda: float(printed(TICKS, "loading")),
        },
        [
            Goal("P3 largest gap in ticks of 16 ms, nothing being loaded", "at rest", "tick", 3),
            Goal("P3 largest gap in ticks of 16 ms, in the 2 s after the first paint", "gap", "tick", 3),
        ],
    )
    memory()


def memory() -> None:
    """P14."""
    with tempfile.TemporaryDirectory() as here:
        path = Path(here) / "sample.netdraw"
        save(sample(1000), path)
        empty, full = ([int(printed(*asked)) for _ in range(3)] for asked in ((EMPTY, ""), (MEMORY, path)))
    ratio = statistics.median(full) / statistics.median(empty)
    verdict = "met" if ratio <= 2.6 else "missed"
    print(f"P14 peak memory with N = 1000 open: {ratio:.2f} ({max(full) // 1024} MB), goal 2.6: {verdict}")


if __name__ == "__main__":
    main()
