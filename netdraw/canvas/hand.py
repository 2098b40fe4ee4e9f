"""The one state machine that mouse, touch and pen go through: at rest, pressed, dragging, or two fingers."""

import math

from netdraw.canvas.hits import PAPER
from netdraw.canvas.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.add import add
from netdraw.canvas.tools.choice import gesture
from netdraw.canvas.tools.gesture import Gesture, Overlay
from netdraw.canvas.tools.pinch import Fingers, Pinch
from netdraw.model.document import Document

SLACK = {False: 4.0, True: 10.0}  # pixels that a mouse, a finger may wander during a click


class Hand:
    """Gives what a pointer does to the gesture that its press began.

    A gesture ends by itself when the document is changed from elsewhere meanwhile (an undo, a shortcut).
    """

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.gesture: Gesture | None = None
        self.pinch: Pinch | None = None
        self._pressed: Pointer | None = None
        self._dragging = False
        self._began: Document | None = None

    def press(self, pointer: Pointer) -> None:
        """Begin the gesture that belongs to the place."""
        self.cancel()
        self.stage.finish()
        self._pressed, self._dragging = pointer, False
        self._began = self.stage.editor.history.present
        self.stage.hover(self.stage.spot(pointer) if not pointer.touch else PAPER)
        self.gesture = gesture(self.stage, pointer)
        self.stage.marked()

    def move(self, pointer: Pointer) -> None:
        """Go on with the gesture, or look what the pointer is over."""
        if self.gesture is None:
            self.stage.hover(self.stage.spot(pointer))
        elif self._interrupted():
            self.cancel()
        elif self._drags(pointer):
            self.gesture.move(pointer)

    def release(self, pointer: Pointer) -> bool:
        """Finish the gesture; return whether it was a click."""
        if self.gesture is None:
            return False
        if self._interrupted():
            self.cancel()
            return False
        done, dragged = self._let_go(), self._drags(pointer)
        (done.release if dragged else done.click)(pointer)
        self.stage.marked()
        return not dragged

    def double(self, pointer: Pointer) -> None:
        """Name what is under a double click or tap; on bare paper add a node."""
        self.cancel()
        self.stage.finish()
        key = self.stage.spot(pointer).id
        if key:
            self.stage.editor.select({key})
            self.stage.name(key)
        else:
            add(self.stage, pointer.at)

    def spread(self, fingers: Fingers) -> None:
        """Pan and zoom with two fingers; what one of them had begun is undone."""
        self.cancel()
        self.pinch = Pinch(self.stage, fingers)

    def cancel(self) -> None:
        """Undo the gesture that is under way, if there is one."""
        self.pinch = None
        if self.gesture is not None:
            self._let_go().cancel()
            self.stage.marked()

    def leave(self) -> None:
        """The pointer is over nothing any more."""
        self.stage.hover(PAPER)

    def paint(self, overlay: Overlay) -> None:
        """Draw what belongs to the gesture."""
        if self.gesture:
            self.gesture.paint(overlay)

    def _let_go(self) -> Gesture:
        done = self.gesture
        assert done is not None
        self.gesture = None
        return done

    def _drags(self, pointer: Pointer) -> bool:
        assert self._pressed is not None
        far = math.dist(pointer.screen, self._pressed.screen) > SLACK[pointer.touch]
        self._dragging = self._dragging or far
        return self._dragging

    def _interrupted(self) -> bool:
        return self.stage.editor.history.present is not self._began
