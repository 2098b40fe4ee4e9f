"""Lifts files of older versions to the newest, in numbered steps on plain dicts."""

from collections.abc import Callable
from typing import Any

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: tuple[Step, ...] = ()  # the first makes a version 2 of a version 1


def migrate(raw: dict[str, Any]) -> dict[str, Any]:
    """Return `raw`, whose `version` is a version that has been, as the newest version."""
    for step in STEPS[raw["version"] - 1 :]:
        raw = step(raw)
    return raw
