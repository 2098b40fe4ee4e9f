"""What stands at the right of the desk: the inspector, or instead of it the list of the network."""

from PySide6.QtWidgets import QStackedWidget

from netdraw.app.inspector import Inspector
from netdraw.app.network_list import NetworkList
from netdraw.canvas.canvas import Canvas


class Side(QStackedWidget):
    """Shows one of the two."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.inspector, self.roll = Inspector(canvas), NetworkList(canvas.editor)
        self.addWidget(self.inspector)
        self.addWidget(self.roll)

    def show_list(self, shown: bool) -> None:
        """Show the list, or the inspector again."""
        self.setCurrentWidget(self.roll if shown else self.inspector)
