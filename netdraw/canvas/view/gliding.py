"""Lets what was tidied glide to its new place, so that the eye can follow it."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from netdraw.canvas.stage import Stage
from netdraw.model.document import Document

TIME = 180  # ms
MOST = 60  # with more nodes one frame takes longer than the whole should


class Glide(QVariantAnimation):
    """Shows the way from a document to the present, which is a step already; `end` is there at once.

    Whatever is done with the document finishes it first.
    """

    def __init__(self, parent: QObject, stage: Stage) -> None:
        super().__init__(parent)
        self._stage, self._editor = stage, stage.editor
        self._picture = ""
        self._before = self._after = self._shown = stage.editor.document
        self.setDuration(TIME)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.valueChanged.connect(self._step)
        self.finished.connect(self.end)
        self._before_that = stage.finish
        stage.glide, stage.finish = self.begin, self._finish

    def begin(self, before: Document) -> None:
        """Start at `before`; with less motion, or where much stands in the picture, everything is there at once."""
        editor = self._editor
        if self._stage.habits.calm or editor.document is before or len(editor.picture.placements) > MOST:
            return
        self._before, self._after, self._picture = before, editor.document, editor.picture_id
        self._shown = self._after
        self._step(0.0)
        self.start()

    def end(self) -> None:
        """Show the present."""
        self.stop()
        if self._gliding():
            self._editor.cancel()

    def _finish(self) -> None:
        self._before_that()
        self.end()

    def _gliding(self) -> bool:
        editor = self._editor
        return editor.document is self._shown is not self._after and editor.picture_id == self._picture

    def _step(self, share: float) -> None:
        from netdraw.editing.tidying.between import between

        if self._shown is self._after or self._gliding():
            self._shown = between(self._before, self._after, self._picture, share)
            self._editor.preview(self._shown)
