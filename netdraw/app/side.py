"""What stands at the right of the desk: the inspector, or instead of it the list of the network."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from netdraw.app.inspector import Inspector
from netdraw.canvas.canvas import Canvas

if TYPE_CHECKING:
    from netdraw.app.network_list import NetworkList


class Side(QStackedWidget):
    """Shows one of the two; the list is made when it is first asked for, and then `listen` can connect to it."""

    def __init__(self, canvas: Canvas, listen: "Callable[[NetworkList], None]") -> None:
        super().__init__()
        self._editor, self._listen = canvas.editor, listen
        self.inspector = Inspector(canvas)
        self.addWidget(self.inspector)

    @cached_property
    def roll(self) -> "NetworkList":
        """The list."""
        from netdraw.app.network_list import NetworkList

        roll = NetworkList(self._editor)
        self._listen(roll)
        self.addWidget(roll)
        return roll

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
