"""What stands at the right of the desk: the inspector, or instead of it the list of the network."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class Side(QStackedWidget):
    """Shows one of the two."""

    def __init__(self, inspector: QWidget, roll: QWidget) -> None:
        super().__init__()
        self._inspector, self._roll = inspector, roll
        self.addWidget(inspector)
        self.addWidget(roll)

    def show_list(self, shown: bool) -> None:
        """Show the list, or the inspector again."""
        self.setCurrentWidget(self._roll if shown else self._inspector)
