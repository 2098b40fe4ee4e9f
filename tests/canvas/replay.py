"""Replays what hands have done: (device, what it did, where on the paper in 0.1 mm, milliseconds since the last)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netdraw.drawing.primitives import Point
from tests.canvas.user import ERASER, FINGERS, LEFT, NO_BUTTON, NONE, PEN, User

Step = tuple[str, str, Point, int]
MOUSE = {"down": QEvent.Type.MouseButtonPress, "to": QEvent.Type.MouseMove, "up": QEvent.Type.MouseButtonRelease}
STYLUS = {"down": QEvent.Type.TabletPress, "to": QEvent.Type.TabletMove, "up": QEvent.Type.TabletRelease}


class Replay:
    """Sends every step as the event that Qt would send; fingers are "1", "2" and "3"."""

    def __init__(self, user: User) -> None:
        self.user = user
        self._fingers: dict[int, QPoint] = {}

    def run(self, steps: Sequence[Step]) -> None:
        for device, deed, place, later in steps:
            self.user.watch.let_pass(later / 1000)
            if device == "mouse":
                self._mouse(deed, place)
            elif device in ("pen", "eraser"):
                self._stylus(device, deed, place)
            elif device == "key":
                self.user.key(Qt.Key[f"Key_{deed}"])
            else:
                self._finger(int(device), deed, self.user.pixel(place))

    def _mouse(self, deed: str, place: Point) -> None:
        at = self.user.pixel(place).toPointF()
        kind = MOUSE["to" if deed == "over" else deed]
        held = LEFT if deed in ("down", "to") else NO_BUTTON
        button = NO_BUTTON if kind == MOUSE["to"] else LEFT
        event = QMouseEvent(kind, at, self.user.canvas.mapToGlobal(at), button, held, NONE)
        QApplication.sendEvent(self.user.canvas, event)

    def _stylus(self, device: str, deed: str, place: Point) -> None:
        kind = STYLUS["to" if deed == "over" else deed]
        self.user.pen(kind, place, NO_BUTTON if deed == "over" else LEFT, PEN if device == "pen" else ERASER)

    def _finger(self, finger: int, deed: str, at: QPoint) -> None:
        if deed == "cancel":
            points = [QEventPoint(finger, QEventPoint.State.Released, QPointF(at), QPointF(at))]
            event = QTouchEvent(QEvent.Type.TouchCancel, FINGERS, NONE, points)
            QApplication.sendEvent(self.user.canvas, event)
            self._fingers.clear()
            return
        touch = QTest.touchEvent(self.user.canvas, FINGERS)
        for other in self._fingers.keys() - {finger}:
            touch.stationary(other)
        does = {"down": touch.press, "to": touch.move, "up": touch.release}
        does[deed](finger, at, self.user.canvas)
        touch.commit()
        self._fingers[finger] = at
        if deed == "up":
            del self._fingers[finger]
