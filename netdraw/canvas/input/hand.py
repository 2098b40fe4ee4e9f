"""The one state machine that mouse, touch and pen go through: at rest, pressed, dragging, or two fingers."""

import math
from collections.abc import Callable

from netdraw.canvas.input.taps import PAUSE, Taps
from netdraw.canvas.pointing.hits import PAPER
from netdraw.canvas.pointing.pointer import Device, Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.toolkit.clock import Clock
from netdraw.canvas.tools.add import add
from netdraw.canvas.tools.ask import ask
from netdraw.canvas.tools.choice import gesture
from netdraw.canvas.tools.fan import paint_threads
from netdraw.canvas.tools.gesture import Gesture, Overlay
from netdraw.canvas.tools.pinch import Fingers, Pinch
from netdraw.model.document import Document

SLACK: dict[Device, float] = {"mouse": 4, "touch": 10, "pen": 6}  # pixels that each may wander during a click
LONG = 0.5  # seconds that a finger or a pen is pressed to ask for the menu


class Hand:
    """Gives what a pointer does to the gesture that its press began.

    A gesture belongs to the device that began it: another one waits, but a pen goes before all. It ends by itself when
    the document is changed from elsewhere meanwhile (an undo, a shortcut). `rested` is called when it lies still again:
    no pointer is down, and none will come down for the second time of a double click.
    """

    def __init__(self, stage: Stage, clock: Clock) -> None:
        self.stage, self._clock = stage, clock
        self.gesture: Gesture | None = None
        self.pinch: Pinch | None = None
        self.hovering: Pointer | None = None
        self._owner: Device | None = None
        self._pressed: Pointer | None = None
        self._dragging = False
        self._began: Document | None = None
        self._taps = Taps(clock)
        self._hush: Callable[[], None] = _nothing
        self._stir: Callable[[], None] = _nothing
        self.resting, self.rested = True, _nothing

    def press(self, pointer: Pointer) -> None:
        """Begin the gesture that belongs to the place."""
        if self._taken(pointer.device):
            return
        self.cancel()
        self.stage.finish()
        self._stir()
        self.resting = False
        self._owner, self._pressed, self._dragging = pointer.device, pointer, False
        self._began = self.stage.editor.history.present
        self._see(pointer)
        self.gesture = gesture(self.stage, pointer)
        if pointer.device != "mouse":
            self._hush = self._clock.ring(LONG, self._ask)
        self.stage.marked()

    def move(self, pointer: Pointer) -> None:
        """Go on with the gesture, or look what the pointer is over."""
        if self.gesture is None:
            self._see(pointer)
        elif self._owner != pointer.device:
            return
        elif self._interrupted():
            self.cancel()
        elif self._drags(pointer):
            self.gesture.move(pointer)

    def release(self, pointer: Pointer) -> None:
        """Finish the gesture; two taps are a double one."""
        if self.gesture is None or self._owner != pointer.device:
            return
        if self._interrupted():
            self.cancel()
            return
        dragged = self._drags(pointer)
        key, done = self.stage.spot(pointer).id, self._let_go()
        (done.release if dragged else done.click)(pointer)
        self.stage.marked()
        self._see(pointer)
        if dragged or pointer.erases:
            self._taps.forget()
        elif pointer.device != "mouse" and self._taps.second(pointer, key):
            self.double(pointer)
        self._stir = self._clock.ring(PAUSE, self._rest)

    def double(self, pointer: Pointer) -> bool:
        """Name what is under a double click or tap, or on bare paper add a node; return whether the tool does so."""
        if self._taken(pointer.device) or pointer.pans or self.stage.tool != "select":
            return False
        if self.stage.editor.previewing:  # the first click has put it down
            return True
        self.cancel()
        self.stage.finish()
        key = self.stage.spot(pointer).id
        if key:
            self.stage.editor.select({key})
            self.stage.name(key)
        else:
            add(self.stage, pointer.at)
        return True

    def spread(self, fingers: Fingers) -> None:
        """Pan and zoom with two fingers; what one of them had begun is undone."""
        if not self._taken("touch"):
            self.cancel()
            self._owner, self.pinch = "touch", Pinch(self.stage, fingers)

    def drop(self, device: Device) -> None:
        """Undo what a device has begun."""
        if self._owner == device:
            self.cancel()

    def cancel(self) -> None:
        """Undo the gesture that is under way, if there is one."""
        self.pinch = self._owner = None
        if self.gesture is not None:
            self._let_go().cancel()
            self.stage.marked()
            self._rest()

    def settle(self) -> None:
        """Wait for no second click any more."""
        self._stir()
        self.resting = True

    def leave(self) -> None:
        """The pointer is over nothing any more."""
        self.hovering = None
        self.look()

    def look(self) -> None:
        """See what is under the pointer where it stands, now that something may have moved."""
        if self.gesture is None:
            resting = self.hovering
            at = resting and resting._replace(at=self.stage.sight.paper(resting.screen))
            self.stage.hover(self.stage.spot(at) if at else PAPER)

    def paint(self, overlay: Overlay) -> None:
        """Draw what belongs to the gesture."""
        if self.gesture:
            self.gesture.paint(overlay)
        elif self.hovering and self.stage.tool == "link":
            paint_threads(self.stage, self.hovering, overlay)

    def _see(self, pointer: Pointer) -> None:
        """See what is under a mouse or a pen; a finger is over nothing."""
        self.hovering = None if pointer.touch else pointer
        self.look()
        if self.stage.tool == "link":
            self.stage.marked()

    def _rest(self) -> None:
        self.resting = True
        self.rested()

    def _ask(self) -> None:
        """Ask for the menu where a finger or a pen was pressed and held."""
        pressed = self._pressed
        assert pressed is not None
        self.cancel()
        ask(self.stage, pressed)

    def _taken(self, device: Device) -> bool:
        return self._owner not in (None, device) and device != "pen"

    def _let_go(self) -> Gesture:
        done = self.gesture
        assert done is not None
        self._hush()
        self.gesture = self._owner = None
        return done

    def _drags(self, pointer: Pointer) -> bool:
        assert self._pressed is not None
        if not self._dragging and math.dist(pointer.screen, self._pressed.screen) > SLACK[pointer.device]:
            self._dragging = True
            self._hush()
        return self._dragging

    def _interrupted(self) -> bool:
        return self.stage.editor.history.present is not self._began


def _nothing() -> None:
    """Do nothing."""
