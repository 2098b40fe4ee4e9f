"""Turns the buttons of a mouse or a pen into what the hand does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QSinglePointEvent

from netdraw.canvas.input.events import PANNING, pointer
from netdraw.canvas.input.hand import Hand
from netdraw.canvas.pointing.pointer import Device, Pointer

NONE = Qt.MouseButton.NoButton
BUTTONS = (Qt.MouseButton.LeftButton, *PANNING)


class Pressing:
    """Follows one button at a time: a second one does nothing as long as the first is down."""

    def __init__(self, hand: Hand, device: Device) -> None:
        self.hand, self.device = hand, device
        self._button = NONE

    def press(self, event: QSinglePointEvent) -> None:
        """Begin a gesture; when the same button is down already its release was lost."""
        if event.button() in BUTTONS and self._button in (NONE, event.button()):
            self._button = event.button()
            self.hand.press(self._pointer(event))

    def double(self, event: QSinglePointEvent) -> None:
        """Take the second press of a double click, where a tool takes it; else it is a press like any other."""
        if event.button() != BUTTONS[0] or not self.hand.double(self._pointer(event)):
            self.press(event)

    def move(self, event: QSinglePointEvent) -> None:
        """Go on with it; without a button down there is none, whatever became of the release."""
        if event.buttons() == NONE:
            self._button = NONE
            self.hand.drop(self.device)
        self.hand.move(self._pointer(event))

    def release(self, event: QSinglePointEvent) -> None:
        """Finish it."""
        if event.button() == self._button:
            self.hand.release(self._pointer(event))
            self._button = NONE

    def _pointer(self, event: QSinglePointEvent) -> Pointer:
        return pointer(self.hand.stage, event, event.position(), self._button)
