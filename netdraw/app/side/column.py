"""What stands at the right of the desk: the inspector, or instead of it the list of the network."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QStackedWidget

from netdraw.app.controls.targets import fit
from netdraw.app.side.inspector import Inspector
from netdraw.canvas.canvas import Canvas

if TYPE_CHECKING:
    from netdraw.app.side.network_list import NetworkList


class Side(QStackedWidget):
    """Shows one of the two; the list is made when it is first asked for, and then `listen` can connect to it."""

    def __init__(self, canvas: Canvas, listen: "Callable[[NetworkList], None]") -> None:
        super().__init__()
        self._canvas, self._editor, self._listen = canvas, canvas.editor, listen
        self._asked = False
        self._editor.listeners.append(self._follow)
        self.inspector = Inspector(canvas)
        self.addWidget(self.inspector)

    @cached_property
    def roll(self) -> "NetworkList":
        """The list."""
        from netdraw.app.side.network_list import NetworkList

        roll = NetworkList(self._editor)
        fit(roll)
        self._listen(roll)
        self.addWidget(roll)
        return roll

    def wanted(self, narrow: bool) -> bool:
        """Whether it is to be seen: bare paper is all there is to see; where it is narrow also other paper, if it can.

        There it would lie over what is being typed, in the line or on the paper, and it does not come over what is
        being dragged, or clicked for the second time. What was asked for stays until something is done elsewhere.
        """
        canvas, beside = self._canvas, not narrow and not self._editor.scene.bare
        typing = self._editor.typed or canvas.naming.field is not None
        busy = narrow and (typing or (self.isHidden() and not canvas.hand.resting))
        return self.lists or self._asked or (bool(self._editor.selection) and not busy) or beside

    def ask(self) -> None:
        """Show the inspector, of the network too."""
        self._asked = True
        self.show_list(False)

    def _follow(self) -> None:
        focused = QApplication.focusWidget()
        self._asked = self._asked and focused is not None and self.isAncestorOf(focused)

    @property
    def lists(self) -> bool:
        """Whether it is the list that it shows."""
        return self.currentWidget() is not self.inspector

    def show_list(self, shown: bool) -> None:
        """Show the list, or the inspector again."""
        self.setCurrentWidget(self.roll if shown else self.inspector)
        self.speak()

    def speak(self) -> None:
        """Take over the language of the interface, in the list when that is in view."""
        if self.lists:
            self.roll.speak()
