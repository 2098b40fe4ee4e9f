"""Says why a deed changed nothing: what must be selected for it first, or that there is nothing left to do."""

from collections.abc import Mapping
from typing import NamedTuple

from netdraw.language.words import say


class Idle(NamedTuple):
    """How many must be selected at least, and the words for when that is so and still nothing changed."""

    needed: int = 1
    words: str = "already"


IDLE: Mapping[str, Idle] = {  # of each deed that is otherwise than most
    "fold": Idle(0, "fold"),
    "group": Idle(0, "group"),
    "ungroup": Idle(0, "ungroup"),
    "fit-frame": Idle(0, "fit-frame"),
    "free-lines": Idle(0, "free-lines"),
    "bundle": Idle(0, "bundle"),
    "calm": Idle(0, "calm"),
    "faint": Idle(0, "calm"),
    "tidy": Idle(0, "tidy"),
    "undo": Idle(0, "undo"),
    "redo": Idle(0, "redo"),
    "draw-links": Idle(1, "draw-links"),
    "rename": Idle(1, "one"),
    "mark": Idle(1, "mark"),
    "grow": Idle(1, "grow"),
    "add-linked": Idle(0, "add-linked"),
    **dict.fromkeys(("align-left", "align-right", "align-top", "align-bottom"), Idle(2)),
    **dict.fromkeys(("centre-across", "centre-down", "equal-sizes"), Idle(2)),
    **dict.fromkeys(("distribute-across", "distribute-down"), Idle(3)),
}


def idle(name: str, selected: int) -> str:
    """Return why the deed of this name changed nothing, with so many things selected."""
    needed, words = IDLE.get(name, Idle())
    return say(f"idle.choose-{needed}" if selected < needed else f"idle.{words}")
