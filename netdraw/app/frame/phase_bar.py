"""A slider over the phases of the network: the picture shows who was there in each."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QWidget

from netdraw.app.controls.choices import caption
from netdraw.app.controls.tokens import colours
from netdraw.drawing.nodes.badges import years
from netdraw.drawing.views.moments import phase_of
from netdraw.editing.editor import Editor
from netdraw.language.words import say
from netdraw.model.records import Phase

WIDE, HIGH, NAMED = 460, 44, 190  # pixels
SLIDER = 160
KNOB, DOT = 8, 4  # radii


class PhaseSlider(QSlider):
    """A line with a dot for every place, and a knob at the one in view."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFixedSize(SLIDER, HIGH - 4)
        self.setPageStep(1)

    def place(self, value: int) -> float:
        """Return where a value lies, in pixels from the left."""
        room = self.width() - 2 * KNOB
        return KNOB + room * (value / max(self.maximum(), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the dots and the knob."""
        ink, edge, middle = QColor(colours()["ink"]), QColor(colours()["edge"]), self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, 2))
            painter.drawLine(QPointF(self.place(0), middle), QPointF(self.place(self.maximum()), middle))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge)
            for value in range(self.maximum() + 1):
                painter.drawEllipse(QPointF(self.place(value), middle), DOT, DOT)
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(self.place(self.value()), middle), KNOB, KNOB)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place under the pointer, and follow it from there."""
        self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._go(event.position().x())

    def _go(self, x: float) -> None:
        self.setValue(min(range(self.maximum() + 1), key=lambda value: abs(self.place(value) - x)))


class PhaseBar(QFrame):
    """Is there as long as the network has phases; the first place of the slider shows all of them together.

    `changed` tells that it came or went.
    """

    changed = Signal()

    def __init__(self, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("island")
        self.setFixedSize(WIDE, HIGH)
        self._editor = editor
        self.slider = PhaseSlider()
        self.slider.valueChanged.connect(self._watch)
        self._name, self._years = caption("", "strong"), caption("", "note")
        for label in (self._name, self._years):
            label.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(10)
        row.addWidget(self.slider)
        row.addWidget(self._name)
        row.addWidget(self._years, 1)
        editor.listeners.append(self.follow)
        self.hide()
        self.speak()

    def speak(self) -> None:
        """Take over the language of the interface."""
        self.slider.setAccessibleName(say("phases.slider"))
        self.slider.setToolTip(say("phases.slider"))
        self.follow()

    def follow(self) -> None:
        """Show the phases there are and the one in view; during an edit nothing comes or goes."""
        document, picture = self._editor.document, self._editor.seen_picture
        phases, number = document.network.phases, phase_of(document, picture)
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(phases))
        self.slider.setValue(0 if number is None else number + 1)
        self.slider.blockSignals(False)
        name = say("phases.all") if number is None else phases[number].name
        self._name.setText(self._name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, NAMED))
        self._name.setToolTip(name)
        self._years.setText("" if number is None else self._known(phases[number]))
        self.slider.setAccessibleDescription(name)
        if self.isHidden() is bool(phases) and not self._editor.previewing:
            self.setVisible(bool(phases))
            self.changed.emit()

    def _known(self, phase: Phase) -> str:
        """Return the years of a phase and its motto, as far as there is room."""
        motto = f"“{phase.motto}”" if phase.motto else ""
        known = " · ".join(each for each in (years(phase.since, phase.until), motto) if each)
        self._years.setToolTip(known)
        room = WIDE - SLIDER - self._name.sizeHint().width() - 60
        return self._years.fontMetrics().elidedText(known, Qt.TextElideMode.ElideRight, room)

    def step(self, by: int) -> bool:
        """Show the phase so many further, and return whether there was one."""
        before = self.slider.value()
        self.slider.setValue(before + by)
        return self.slider.value() != before

    def _watch(self, place: int) -> None:
        phases = self._editor.document.network.phases
        self._editor.watch(phases[place - 1].name if place else "")
