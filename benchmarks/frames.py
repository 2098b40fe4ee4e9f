"""How long painting, panning and dragging take, as ratios to the same primitives painted barely (P4 to P7)."""

import gc
from collections.abc import Callable, Mapping
from functools import partial
from itertools import cycle

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from benchmarks.shared.raw import raw
from benchmarks.shared.rounds import VIEW, Goal, report, tell_versions, timed
from benchmarks.shared.sample import sample
from benchmarks.shared.shown import canvas_of, canvas_on, in_view, look, mouse
from netdraw.canvas.canvas import Canvas

CENTRE = VIEW[0] / 2, VIEW[1] / 2
STEPS = 8  # of a drag, in a round
FAR = 80  # steps of a pan, out and back: much farther than is painted ahead


def main() -> None:
    """Print the ratios."""
    tell_versions("Painting, panning and dragging")
    application = QApplication([])
    for measure in (
        builds,
        partial(repaints, 1000, {"1:1": 1.0}),
        drags,
        partial(repaints, 5000, {"0.4x": 0.4, "fit": 0}),
        partial(pans, 5000, 2),
        drags_by_size,
        partial(pans, 20000, 3),
    ):  # the smallest first, as large pictures leave memory in pieces
        measure()
        gc.unfreeze()
        gc.collect()  # its canvases: what is not compared would only make the next ones slower, which no user has open
    application.quit()


def repaints(number: int, scales: Mapping[str, float]) -> None:
    """P4, at scales by name; 0 is the one at which the picture fits."""
    canvas = canvas_on(number)
    for scaled, scale in scales.items():
        name = f"{scaled}, N = {number}"
        if scale:
            look(canvas, scale)
        else:
            canvas.stage.fit()
        base = f"raw paint at {name}"
        report(
            {base: timed(raw(in_view(canvas), canvas.stage.sight)), "frame": timed(afresh(canvas))},
            [Goal(f"P4 full repaint at {name}", "frame", base, 1.15)],
        )


def pans(number: int, most: float) -> None:
    """P5."""
    canvas = canvas_on(number)
    for scale in (1, 0.4, 0.1):
        look(canvas, scale)
        report(
            {"one drawPixmap": timed(_pixmap(), 20), "step": timed(_panning(canvas), 2 * FAR)},
            [Goal(f"P5 pan step at {scale}x, N = {number}", "step", "one drawPixmap", most)],
        )


def drags() -> None:
    """P6 beside the raw repaint."""
    canvas = canvas_on(1000)
    gc.freeze()  # as in the editor: what is loaded is left out of collecting garbage
    look(canvas, 1)
    base = timed(raw(in_view(canvas), canvas.stage.sight))
    report(
        {"raw paint at 1:1": base, "step": timed(_dragging(canvas), STEPS)},
        [Goal("P6 drag step of a node with 20 links at 1:1, N = 1000", "step", "raw paint at 1:1", 1.0)],
    )
    canvas.stage.fit()
    base = timed(raw(in_view(canvas), canvas.stage.sight))
    report(
        {"raw paint at fit": base, "step": timed(_dragging(canvas), STEPS)},
        [Goal("P6 drag step at fit, N = 1000", "step", "raw paint at fit", 0.35)],
    )


def drags_by_size() -> None:
    """P6 of many nodes beside few."""
    few, many = canvas_on(100), canvas_on(20000)
    gc.freeze()
    for each in (few, many):
        look(each, 1)
    report(
        {"step at N = 100": timed(_dragging(few), STEPS), "step": timed(_dragging(many), STEPS)},
        [Goal("P6 drag step at 1:1, N = 20000", "step", "step at N = 100", 1.5)],
    )


def builds() -> None:
    """P7."""
    document = sample(1000)
    canvas = canvas_of(document)
    whole = timed(raw(canvas.editor.drawing.symbols, canvas.stage.sight))

    def build() -> float:
        gc.collect()  # the canvas of before, which would be collected at some moment of building this one
        return timed(lambda: canvas_of(document))()

    report(
        {"raw paint of all": whole, "build": build},
        [Goal("P7 build and first full paint, N = 1000", "build", "raw paint of all", 3.5)],
    )


def afresh(canvas: Canvas) -> Callable[[], None]:
    """Return what paints all that is in view anew, though it is still there from the last time."""

    def paint() -> None:
        canvas.still.drop()
        canvas.repaint()

    return paint


def _panning(canvas: Canvas) -> Callable[[], None]:
    steps = cycle([(7, 3)] * FAR + [(-7, -3)] * FAR)

    def step() -> None:
        canvas.stage.pan(*next(steps))
        QApplication.processEvents()

    return step


def _dragging(canvas: Canvas) -> Callable[[], None]:
    """Take hold of the hub and return what drags it one step on, to and fro, so that it stays in view."""
    x, y = canvas.stage.sight.screen((0, 0))
    mouse(canvas, QEvent.Type.MouseButtonPress, x, y)
    mouse(canvas, QEvent.Type.MouseMove, x + 20, y)
    steps = cycle([*range(20, 20 + 5 * STEPS, 5), *range(20 + 5 * STEPS, 20, -5)])

    def step() -> None:
        mouse(canvas, QEvent.Type.MouseMove, x + next(steps), y + 3)

    return step


def _pixmap() -> Callable[[], None]:
    pixmap, image = QPixmap(*VIEW), QImage(*VIEW, QImage.Format.Format_RGB32)
    pixmap.fill("white")

    def paint() -> None:
        with QPainter(image) as painter:
            painter.drawPixmap(0, 0, pixmap)

    return paint


if __name__ == "__main__":
    main()
