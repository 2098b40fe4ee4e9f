"""How the paper lies under the window: the scale, and the point of the paper in the upper left corner."""

from typing import NamedTuple

from netdraw.drawing.primitives import Box, Point

PRINTED = 96 / 254  # pixels per 0.1 mm at which the screen shows the printed size (96 dots per inch, logical)
SMALLEST, LARGEST = PRINTED / 20, PRINTED * 16
FITTED = PRINTED * 2  # a picture of two nodes is not blown up farther than this
ROUND = 16  # pixels of desk round a fitted paper


class Sight(NamedTuple):
    """`scale` in pixels per 0.1 mm; `left` and `top` in 0.1 mm on paper."""

    scale: float = PRINTED
    left: float = 0
    top: float = 0

    def paper(self, point: Point) -> Point:
        """Return the point of the paper under a point of the window."""
        return point[0] / self.scale + self.left, point[1] / self.scale + self.top

    def screen(self, point: Point) -> Point:
        """Return where a point of the paper is in the window."""
        return (point[0] - self.left) * self.scale, (point[1] - self.top) * self.scale

    def box(self, box: Box) -> Box:
        """Return where a box of the paper is in the window."""
        return Box(*self.screen((box.left, box.top)), *self.screen((box.right, box.bottom)))

    def panned(self, dx: float, dy: float) -> "Sight":
        """Return the sight in which the paper lies (dx, dy) pixels farther."""
        return self._replace(left=self.left - dx / self.scale, top=self.top - dy / self.scale)

    def zoomed(self, factor: float, at: Point) -> "Sight":
        """Return the sight `factor` times as close, in which the paper under the point `at` of the window stays."""
        scale = min(max(self.scale * factor, SMALLEST), LARGEST)
        x, y = self.paper(at)
        return Sight(scale, x - at[0] / scale, y - at[1] / scale)


def fitted(box: Box, size: Point) -> Sight:
    """Return the sight in which a box of the paper just fits in a window of `size` pixels, in its middle."""
    wide, high = (max(each - 2 * ROUND, 1) for each in size)
    scale = min(max(min(wide / box.width, high / box.height), SMALLEST), FITTED)
    x, y = box.centre
    return Sight(scale, x - size[0] / 2 / scale, y - size[1] / 2 / scale)


def revealed(sight: Sight, box: Box, size: Point) -> Sight:
    """Return the sight panned just so far that a box of the paper lies in a window of `size` pixels."""
    left, top, right, bottom = sight.box(box).grown(ROUND)
    dx = -left if left < 0 else min(size[0] - right, 0)
    dy = -top if top < 0 else min(size[1] - bottom, 0)
    return sight.panned(dx, dy) if dx or dy else sight
