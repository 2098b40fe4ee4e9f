"""Takes ratios between variants that are timed in turn, so that what else the machine does hits them alike."""

import platform
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib.metadata import version
from typing import NamedTuple

ROUNDS = 9
LIBRARIES = ("PySide6-Essentials", "pydantic", "svgwrite")
VIEW = 1238, 636  # pixels of the canvas in a window of 1366 × 728

Timed = Callable[[], float]


class Goal(NamedTuple):
    """One line of the report: a variant, what it is divided by, and the most that the ratio should be."""

    title: str
    variant: str
    base: str
    most: float


def timed(action: Callable[[], object], times: int = 1) -> Timed:
    """Return a function that says how many seconds one of `times` calls takes."""

    def seconds() -> float:
        begin = time.perf_counter()
        for _ in range(times):
            action()
        return (time.perf_counter() - begin) / times

    return seconds


def report(variants: Mapping[str, Timed], goals: Sequence[Goal], rounds: int = ROUNDS) -> None:
    """Time all variants in every round (once before, unseen), and print the ratios beside their goals."""
    variants = {"blit": _blit(), **variants}
    for seconds in variants.values():
        seconds()
    took = [{name: seconds() for name, seconds in variants.items()} for _ in range(rounds)]
    for name in dict.fromkeys(goal.base for goal in goals):
        print(f"  {name}: median {_milliseconds(took, name)}")
    verdict = _verdict([each["blit"] for each in took])
    for goal in goals:
        ratios = sorted(each[goal.variant] / each[goal.base] for each in took)
        middle, high = statistics.median(ratios), ratios[min(rounds - 1, round(0.95 * rounds))]
        said = verdict or ("met" if middle <= goal.most else "missed")
        took_it = _milliseconds(took, goal.variant)
        print(f"{goal.title}: {middle:.2f} (p95 {high:.2f}, {took_it}), goal {goal.most}: {said}")


def tell_versions(title: str) -> None:
    """Print what is measured, and with what."""
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    print(f"\n{title} · {date.today()}, Python {platform.python_version()}, {libraries}, {ROUNDS} rounds, off-screen")


def _milliseconds(took: Sequence[Mapping[str, float]], name: str) -> str:
    return f"{statistics.median(each[name] for each in took) * 1000:.3g} ms"


def _verdict(blits: Sequence[float]) -> str:
    return "no verdict, the machine is too busy" if statistics.median(blits) > 2 * min(blits) else ""


def _blit() -> Timed:
    """Copying the pixels of a view: takes the same time in every round, unless the machine is busy."""
    size = VIEW[0] * VIEW[1] * 4
    source, target = bytearray(size), bytearray(size)

    def copy() -> None:
        target[:] = source

    return timed(copy, 20)
