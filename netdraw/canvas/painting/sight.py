"""How the paper lies under the window: the scale, and the point of the paper in the upper left corner."""

from typing import NamedTuple

from netdraw.drawing.primitives import Box, Point

PRINTED = 96 / 254  # pixels per 0.1 mm at which the screen shows the printed size (96 dots per inch, logical)
SMALLEST, LARGEST = PRINTED / 20, PRINTED * 16
FITTED = PRINTED * 2  # a picture of two nodes is not blown up farther than this


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

    def moved(self, other: "Sight") -> Point:
        """Return by how many pixels the paper lies farther in another sight of the same scale."""
        dx, dy = (self.left - other.left) * self.scale, (self.top - other.top) * self.scale
        return round(dx, 6), round(dy, 6)

    def zoomed(self, factor: float, at: Point) -> "Sight":
        """Return the sight `factor` times as close, in which the paper under the point `at` of the window stays."""
        scale = min(max(self.scale * factor, SMALLEST), LARGEST)
        x, y = self.paper(at)
        return Sight(scale, x - at[0] / scale, y - at[1] / scale)


def fitted(box: Box, room: Box) -> Sight:
    """Return the sight in which a box of the paper just fits in a part of the window (pixels), in its middle."""
    scale = min(max(min(room.width / box.width, room.height / box.height), SMALLEST), FITTED)
    (x, y), (across, down) = box.centre, room.centre
    return Sight(scale, x - across / scale, y - down / scale)


def revealed(sight: Sight, box: Box, room: Box) -> Sight:
    """Return the sight panned just so far that a box of the paper lies in a part of the window (pixels).

    A larger one then fills that part.
    """
    left, top, right, bottom = sight.box(box)
    dx, dy = _into((left, right), (room.left, room.right)), _into((top, bottom), (room.top, room.bottom))
    return sight.panned(dx, dy) if dx or dy else sight


def _into(span: Point, room: Point) -> float:
    """Return how far a span must move to lie in a room, or if it is longer for the room to lie in it."""
    first, last = sorted((room[0] - span[0], room[1] - span[1]))
    return min(max(0.0, first), last)


def between(start: Sight, end: Sight, share: float, room: Box) -> Sight:
    """Return the sight a share (0 to 1) of the way between two, as seen in the middle of a part of the window.

    Where only the paper moves it moves by whole pixels, as then what is painted of it can move along.
    """
    if share == 1:
        return end
    scale = start.scale * (end.scale / start.scale) ** share
    if scale == start.scale:
        dx, dy = start.moved(end)
        return start.panned(-round(dx * share), -round(dy * share))
    (ax, ay), (bx, by) = start.paper(room.centre), end.paper(room.centre)
    x, y = ax + (bx - ax) * share, ay + (by - ay) * share
    return Sight(scale, x - room.centre[0] / scale, y - room.centre[1] / scale)
