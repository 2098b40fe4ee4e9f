"""What scrolls when there is no room for all of it, and else is as high as it is."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

ROUND = 8  # pixels in view round what has the keys


class Roll(QScrollArea):
    """Shows a widget, or as much of its height as there is room for, with what has the keys."""

    def __init__(self, shown: QWidget) -> None:
        super().__init__()
        self._shown = shown
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(shown)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _: QWidget | None, focused: QWidget | None) -> None:
        if focused and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, ROUND)

    def sizeHint(self) -> QSize:
        """As large as all of it."""
        return self._shown.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as all of it."""
        return QSize(self._shown.minimumSizeHint().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Get higher or lower with it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
