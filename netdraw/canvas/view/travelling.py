"""Lets the paper move to where it is wanted, in a moment, so that the eye can follow it; any input takes over."""

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QWidget

from netdraw.canvas.painting.sight import Sight, between
from netdraw.canvas.stage import Stage

TIME = 180  # milliseconds


class Travel(QVariantAnimation):
    """Shows the way from where the paper lies to another sight; it is there at once when the user wants it calm."""

    def __init__(self, canvas: QWidget, stage: Stage) -> None:
        super().__init__(canvas)
        self._canvas, self._stage = canvas, stage
        self._start = self._end = self._shown = stage.sight
        self._fitted = self._fits = False
        self.setDuration(TIME)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.valueChanged.connect(self._step)
        stage.travel = self.begin

    def begin(self, sight: Sight, fits: bool) -> None:
        """Go to a sight, in which the picture `fits` the window or not; a legend that is away stays so on the way."""
        self.stop()
        stage = self._stage
        self._start = self._shown = stage.sight
        self._end, self._fitted, self._fits = sight, stage.fits, fits
        if stage.habits.calm or not self._canvas.isVisible():
            self._step(1.0)
        else:
            self.start()

    def _step(self, share: float) -> None:
        """Go on, unless the paper was laid otherwise meanwhile."""
        stage = self._stage
        if stage.sight is not self._shown:
            self.stop()
            return
        self._shown = between(self._start, self._end, share, stage.room)
        stage.look(self._shown, self._fits and (self._fitted or share == 1))
