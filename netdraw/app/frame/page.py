"""The page on which a drawing is made: the bars, and the desk between them."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from netdraw.app.controls.line_field import is_text
from netdraw.app.frame.actions import Actions
from netdraw.app.frame.bars import BottomBar, TopBar
from netdraw.app.frame.desk import Desk


class Page(QWidget):
    """Has a bar at the top, the desk, and a bar at the bottom."""

    def __init__(self, actions: Actions, desk: Desk) -> None:
        super().__init__()
        self.top, self.desk, self.bottom = TopBar(actions), desk, BottomBar(actions)
        desk.densed.connect(self.bottom.fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.top, 0), (self.desk, 1), (self.bottom, 0)):
            column.addWidget(part, stretch)

    def speak(self) -> None:
        """Take over the language of the interface."""
        for part in (self.top, self.bottom, self.desk.line, self.desk.notice):
            part.speak()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have what is typed where nothing takes text, as on a button that Tab came to, go into the live line."""
        line = self.desk.line
        if line.live and is_text(event):
            line.field.setFocus()
            QApplication.sendEvent(line.field, event)
        else:
            super().keyPressEvent(event)
