"""Selects by a click."""

from collections.abc import Iterable

from netdraw.canvas.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.gesture import Overlay
from netdraw.editing.editor import Editor


def select(editor: Editor, key: str, adds: bool) -> None:
    """Select one thing; or, when the click adds, take it into the selection or out of it."""
    chosen: Iterable[str] = {key}
    editor.select(editor.selection ^ {key} if adds else chosen)


class Select:
    """A press on a link: there is nothing to drag."""

    def __init__(self, stage: Stage, key: str) -> None:
        self.stage, self.key = stage, key

    def move(self, pointer: Pointer) -> None:
        """Do nothing."""

    def release(self, pointer: Pointer) -> None:
        """Do nothing: a drag is no click."""

    def click(self, pointer: Pointer) -> None:
        """Select the link."""
        select(self.stage.editor, self.key, pointer.adds)

    def cancel(self) -> None:
        """Do nothing."""

    def paint(self, overlay: Overlay) -> None:
        """Draw nothing."""
