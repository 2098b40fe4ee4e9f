"""Draws a link that the network has and the picture does not: a click on the faint line where it would run."""

from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.gesture import Overlay
from netdraw.drawing.geometry.paths import nearest_on
from netdraw.editing.bringing import drawn
from netdraw.model.records import Link


def waiting_at(stage: Stage, pointer: Pointer) -> Link | None:
    """Return the link whose faint line lies under the pointer."""
    far = ((nearest_on((each.start, each.end), pointer.at)[0], each.link) for each in stage.waiting)
    distance, link = min(far, key=lambda each: each[0], default=(0.0, None))
    return link if distance <= stage.reach(pointer.touch).line else None


class Draw:
    """A press on a faint line: there is nothing to drag."""

    def __init__(self, stage: Stage, link: Link) -> None:
        self.stage, self.link = stage, link

    def move(self, pointer: Pointer) -> None:
        """Do nothing."""

    def release(self, pointer: Pointer) -> None:
        """Do nothing: a drag is no click."""

    def click(self, pointer: Pointer) -> None:
        """Draw the link; what is selected stays so, and shows its other links."""
        editor = self.stage.editor
        editor.do(drawn(editor.document, editor.picture_id, [self.link]))

    def cancel(self) -> None:
        """Do nothing."""

    def paint(self, overlay: Overlay) -> None:
        """Draw nothing."""
