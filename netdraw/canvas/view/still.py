"""Keeps on the screen what stays as it is: a pan, a hover or a drag paints no more than what is new."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QRegion, QTransform

from netdraw.canvas.painting.cel import Cel
from netdraw.canvas.painting.exposing import paint_exposed, paint_on
from netdraw.canvas.painting.grid import Grid, laid
from netdraw.canvas.painting.legend import PaperLegend
from netdraw.canvas.painting.paper import paint_paper
from netdraw.canvas.stage import Stage
from netdraw.drawing.primitives import Box

FRINGE = 14  # pixels that a symbol may be painted beyond its box: letters lean out, other fonts are wider


class Still:
    """Shows desk, sheet, legend and drawing from one cel, and as long as there are drafts from one for each run of
    symbols that stay, with the drafts between them. Where no draft has been the one cel is shown all the same.
    """

    def __init__(self, stage: Stage, legend: PaperLegend, desk: Callable[[], QColor]) -> None:
        self._stage, self._legend, self._desk = stage, legend, desk
        self.drop()

    def drop(self) -> None:
        """Have all painted anew, and keep no memory for it until then."""
        self._grid: Grid | None = None
        self._all = Cel(self._paint_ground)
        self._drafted: frozenset[str] = frozenset()
        self._runs: list[tuple[Cel, range]] = []

    def _forget(self) -> None:
        for cel in (self._all, *(cel for cel, _ in self._runs)):
            cel.forget()

    def change(self, box: Box) -> None:
        """Have what is drawn in a box (0.1 mm) painted anew when it is next shown."""
        if self._grid:
            self._all.change(self._around(self._grid, box))

    def change_ground(self, box: Box) -> None:
        """Have sheet and legend in a box painted anew too."""
        self.change(box)
        if self._grid and self._runs:
            self._runs[0][0].change(self._around(self._grid, box))

    def paint(self, painter: QPainter, region: QRegion, window: QRect) -> None:
        """Paint a region of the window, both in its pixels."""
        device = painter.deviceTransform()
        grid, first = laid(self._stage.sight, device, self._grid)
        if grid is not self._grid:
            self._forget()
        self._grid = grid
        to_grid = device * QTransform.fromTranslate(-first.x(), -first.y())
        painter.save()
        painter.setWorldTransform(to_grid.inverted()[0], combine=True)
        exposed = QRegion()
        for rect in region:  # type: ignore[attr-defined]  # the stubs do not know that it can be iterated
            exposed += _cells(to_grid, rect)
        self._show(painter, exposed, _cells(to_grid, window))
        painter.restore()

    def _show(self, painter: QPainter, region: QRegion, view: QRect) -> None:
        self._all.cover(view)
        self._part()
        if not self._runs:
            self._all.show(painter, region)
            return
        near = (region - self._all.ready).boundingRect()
        away = region - QRegion(near)
        if not away.isEmpty():
            painter.setClipRegion(away)
            self._all.show(painter, away)
        if not near.isEmpty():
            painter.setClipRect(near)
            self._show_runs(painter, near, view)

    def _show_runs(self, painter: QPainter, near: QRect, view: QRect) -> None:
        assert self._grid
        for cel, drafts in self._runs:
            cel.cover(view)
            cel.show(painter, QRegion(near))
            paint_on(painter, self._grid, self._stage.shown.symbols(drafts), again=False)

    def _part(self) -> None:
        """Have a cel for each run of what stays while something is dragged."""
        shown = self._stage.shown
        if shown.drafted is not self._drafted:
            self._drafted = shown.drafted
            (behind, first), *others = shown.runs
            self._runs = [
                (Cel(partial(self._paint_ground, among=behind)), first),
                *(
                    (Cel(partial(self._paint_run, among=still), clear=True), drafts)
                    for still, drafts in others
                    if still
                ),
            ]
        if not shown.drafted:
            self._runs = []

    def _paint_ground(self, painter: QPainter, rect: QRect, among: range | None = None) -> None:
        assert self._grid
        painter.fillRect(rect, self._desk())
        paint_paper(painter, self._stage.sheet, self._grid, rect)
        if not self._stage.fits:
            paint_exposed(painter, self._legend.shown, self._grid, rect)
        self._paint_run(painter, rect, among)

    def _paint_run(self, painter: QPainter, rect: QRect, among: range | None = None) -> None:
        assert self._grid
        paint_exposed(painter, self._stage.shown, self._grid, rect, among)

    def _around(self, grid: Grid, box: Box) -> QRect:
        fringe = round(FRINGE * grid.ratio)
        return grid.cells(box).adjusted(-fringe, -fringe, fringe, fringe)


def _cells(to_grid: QTransform, rect: QRect) -> QRect:
    """Return all pixels of the grid that some of the window touch."""
    return to_grid.mapRect(QRectF(rect)).toAlignedRect()
