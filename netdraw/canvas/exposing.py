"""Paints as much of a drawing as shows in what is exposed of the window."""

from collections.abc import Iterator

from PySide6.QtGui import QPainter, QRegion, QTransform

from netdraw.canvas.detail import detail
from netdraw.canvas.painting import paint
from netdraw.canvas.shown import Shown
from netdraw.canvas.sight import Sight
from netdraw.drawing.primitives import Box


def paint_exposed(painter: QPainter, shown: Shown, sight: Sight, region: QRegion) -> None:
    """Paint the symbols that show in a region (pixels of the window), which Qt has made the clip."""
    painter.save()
    painter.setTransform(
        QTransform(sight.scale, 0, 0, sight.scale, -sight.left * sight.scale, -sight.top * sight.scale)
    )
    paint(painter, shown.within(*_under(region, sight)), detail(sight.scale))
    painter.restore()


def _under(region: QRegion, sight: Sight) -> Iterator[Box]:
    """Yield the boxes of the paper under a region: what a pan exposes is two narrow strips, not all between them."""
    for rect in region:  # type: ignore[attr-defined]  # the stubs do not know that it can be iterated
        yield Box(*sight.paper((rect.left(), rect.top())), *sight.paper((rect.right() + 1, rect.bottom() + 1)))
