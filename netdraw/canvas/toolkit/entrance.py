"""How a panel comes in: from a little aside, in a moment, so that the eye sees where it came; it goes at once."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, Qt, QVariantAnimation
from PySide6.QtWidgets import QApplication, QWidget

CALM = "netdraw-calm"  # the property of the application that says whether nothing is to move by itself
RISE, SLIDE = 120, 160  # milliseconds: of what belongs to a place on the paper, of what belongs to an edge


class Entrance(QObject):
    """Places a widget, and lets it come in from `aside` (pixels from its place) each time it is shown.

    Nothing moves while a pointer is down, or when the user wants it calm.
    """

    def __init__(self, widget: QWidget, aside: QPoint, milliseconds: int) -> None:
        super().__init__(widget)
        self.aside = aside
        self._widget, self._place = widget, QPoint()
        self._run = QVariantAnimation(self, duration=milliseconds, startValue=1.0, endValue=0.0)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._move)
        widget.installEventFilter(self)

    def place(self, x: int, y: int) -> None:
        """Put the upper left corner there, or let it be there when it has come in."""
        self._place = QPoint(x, y)
        self._move()

    def _move(self) -> None:
        running = self._run.state() == QVariantAnimation.State.Running
        left = self._run.currentValue() if running else 0.0
        self._widget.move(self._place + self.aside * left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin when it is shown, stop when it goes."""
        if event.type() == QEvent.Type.Show and not event.spontaneous():
            calm = QApplication.instance().property(CALM)  # type: ignore[union-attr]  # there is one
            if not calm and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
                self._run.start()
                self._move()  # of the value that it begins with it tells nothing
        elif event.type() == QEvent.Type.Hide:
            self._run.stop()
        return False
