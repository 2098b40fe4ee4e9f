"""The white sheet under a drawing."""

from netdraw.drawing.primitives import Box, union

ROUND = 56  # 0.1 mm of white round the drawing
WIDTH, HEIGHT = 1740 + 2 * ROUND, (1740 + 2 * ROUND) / 2**0.5  # at least: a text width, lying, in the ratio of A4
HOME = Box(-ROUND, -ROUND, WIDTH - ROUND, HEIGHT - ROUND)


def sheet(drawing: Box) -> Box:
    """Return the sheet on which a drawing lies: the usual one if it holds it, else a larger or another one."""
    needed = drawing.grown(ROUND)
    if union((needed, HOME)) == HOME:
        return HOME
    x, y = max(WIDTH - needed.width, 0) / 2, max(HEIGHT - needed.height, 0) / 2
    return Box(needed.left - x, needed.top - y, needed.right + x, needed.bottom + y)
