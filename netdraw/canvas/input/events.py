"""Reads from an event of Qt what the hand wants to know of it."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPointerEvent, QPointingDevice, QTabletEvent, QTouchEvent

from netdraw.canvas.pointing.pointer import Device, Pointer
from netdraw.canvas.stage import Stage

ASKING = Qt.MouseButton.RightButton
PANNING = (Qt.MouseButton.MiddleButton, ASKING)
INTERRUPTIONS = (  # after which a gesture is not ended any more
    QEvent.Type.WindowDeactivate,
    QEvent.Type.WindowBlocked,
    QEvent.Type.Hide,
    QEvent.Type.ScreenChangeInternal,
)
INPUTS = (  # by which somebody takes over
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
)


def pointer(
    stage: Stage, event: QPointerEvent, position: QPointF, button: Qt.MouseButton = Qt.MouseButton.NoButton
) -> Pointer:
    """Return the pointer of an event; `button` is the one that began what it is about. Held keys are the event's."""
    screen, held = (position.x(), position.y()), event.modifiers()
    return Pointer(
        screen,
        stage.sight.paper(screen),
        _device(event),
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        ctrl=bool(held & Qt.KeyboardModifier.ControlModifier),
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
        pans=stage.grips or button in PANNING,
        asks=button == ASKING,
        erases=event.pointingDevice().pointerType() == QPointingDevice.PointerType.Eraser,
    )


def _device(event: QPointerEvent) -> Device:
    if isinstance(event, QTouchEvent):
        return "touch"
    return "pen" if isinstance(event, QTabletEvent) else "mouse"
