"""Says where the badges of a link come, and its words, among all that lies in a drawing already."""

from collections.abc import Sequence

from netdraw.drawing.geometry.obstacles import Cell, Obstacles
from netdraw.drawing.links.badging import row_place
from netdraw.drawing.links.labels import Harm, Other, Place, Tried, label_place
from netdraw.drawing.links.symbol import Row
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Box
from netdraw.drawing.ways.memory import Course, Memory

COVERS = 100.0  # how bad it is to cover something
CROSSES = 40.0  # and to stand on a line
BORDER = 36.0  # and on the border of what holds others


def seated(key: str, course: Course, memory: Memory, look: Look) -> Tried[Row]:
    """Return the place of the badges of a link: that nearest to the usual one which is still free."""
    return row_place(course.run, look, _harm(key, memory, memory.badges, memory.given, key))


def tried(key: str, course: Course, memory: Memory) -> Tried[Place]:
    """Return the place of a label: the given one, else the best still free; those before it stand already."""
    label, given = course.label, course.given
    assert label
    return (
        Tried(given, (given.box,))
        if given
        else label_place(
            course.run.line,
            label.size,
            (label.away, label.close),
            _harm(key, memory, memory.words, memory.badges),
            _other(key, memory),
        )
    )


def _harm(key: str, memory: Memory, placed: Obstacles, firm: Obstacles, line: str = "") -> Harm:
    """Return how bad a place is, among those of its like that are `placed` already, and what else is `firm`.

    What stands on a `line` sees to the ends of that itself, and may stand on a border.
    """
    ground, order, border = memory.ground, memory.order, 0.0 if line else BORDER
    mine = order[key]

    def harm(box: Box, within: Sequence[Cell], most: float) -> float:
        free = ground.free(box, within)
        if most <= COVERS and not free and not line:  # as it is for nearly every place beside a line among many
            return COVERS
        harmed = 0.0 if free else COVERS * len(_others(ground.covered(box, within), line))
        if harmed < most and (over := placed.covered(box, within)):
            harmed += COVERS * sum(order[other] < mine for other, _ in over)
        if harmed < most and (crossed := ground.crossed(box, within, key)):
            harmed += sum(CROSSES if other in order else border for other in crossed)
        if harmed < most and not firm.free(box, within):
            harmed += COVERS * len(firm.covered(box, within))
        return harmed

    return harm


def _others(lying: set[tuple[str, Box]], key: str) -> set[tuple[str, Box]]:
    return {each for each in lying if each[0] != key} if key else lying


def _other(key: str, memory: Memory) -> Other:
    """Return what says whether the line of another link comes through a box."""
    return lambda box, within: any(other in memory.order for other in memory.ground.crossed(box, within, key))
