"""Says where the words of a link come among all that lies in a drawing already."""

from collections.abc import Sequence

from netdraw.drawing.geometry.obstacles import Cell
from netdraw.drawing.links.labels import Harm, Other, Tried, label_place
from netdraw.drawing.primitives import Box
from netdraw.drawing.ways.memory import Course, Memory

COVERS = 100.0  # how bad it is for a label to cover something
CROSSES = 40.0  # and to stand on a line
BORDER = 36.0  # and on the border of what holds others


def tried(key: str, course: Course, memory: Memory) -> Tried:
    """Return the place of a label: the given one, else the best still free; those before it stand already."""
    label, given = course.label, course.given
    assert label
    return (
        Tried(given)
        if given
        else label_place(course.run.line, label.size, label.away, _harm(key, memory), _other(key, memory))
    )


def _harm(key: str, memory: Memory) -> Harm:
    ground, words, order = memory.ground, memory.words, memory.order
    mine = order[key]

    def harm(box: Box, within: Sequence[Cell], most: float) -> float:
        free = ground.free(box, within)
        if most <= COVERS and not free:  # as it is for nearly every place beside a line among many
            return COVERS
        harmed = 0.0 if free else COVERS * len(ground.covered(box, within))
        if harmed < most and (over := words.covered(box, within)):
            harmed += COVERS * sum(order[other] < mine for other, _ in over)
        if harmed < most and (crossed := ground.crossed(box, within, key)):
            harmed += sum(CROSSES if other in order else BORDER for other in crossed)
        return harmed

    return harm


def _other(key: str, memory: Memory) -> Other:
    """Return what says whether the line of another link comes through a box."""
    return lambda box, within: any(other in memory.order for other in memory.ground.crossed(box, within, key))
