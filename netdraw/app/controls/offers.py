"""The list above the quick line: the names that would complete what is typed; it never takes the focus."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from netdraw.app.controls.tokens import LIST, MOUSE, colours
from netdraw.canvas.toolkit.entrance import RISE, Entrance

AROUND, BORDER = 6, 1  # pixels from the edge to the rows, and how many of these are painted
SYMBOL, START, AWAY = 24, 10, 10  # pixels of an icon, before it and behind it
KEY = "Tab"


class Offer(NamedTuple):
    """A name with its symbol, the part of it that was typed, and where it comes from."""

    name: str
    typed: str
    source: str
    icon: QIcon


class Offers(QFrame):
    """At most some rows; the one that Tab takes is marked. Hidden while there is nothing to offer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("island")
        self._desk = parent
        self._take: Callable[[int], None] = lambda _: None
        self.chosen = self._number = 0
        self.row = MOUSE.row
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[AROUND - BORDER] * 4)
        self._column.setSpacing(0)
        self._rows: list[_Row] = []  # the first `_number` are in use, the others wait to be used again
        self._entrance = Entrance(self, QPoint(0, 6), RISE)
        self.hide()

    def offer(self, offers: Sequence[Offer], take: Callable[[int], None]) -> None:
        """Show these, the first one marked; `take` is called with the number of the row that is pressed."""
        self._take, self._number = take, len(offers)
        for number in range(len(self._rows), self._number):
            self._add(number)
        for number, row in enumerate(self._rows):
            row.tell(offers[number] if number < self._number else None, self.row)
        self.resize(LIST, self._number * self.row + 2 * AROUND)
        self.choose(0)
        self.setVisible(bool(offers))
        self.raise_()

    def _add(self, number: int) -> None:
        row = _Row()
        row.clicked.connect(lambda: self._take(number))
        self._column.addWidget(row)
        self._rows.append(row)

    def choose(self, number: int) -> None:
        """Mark the row that Tab takes."""
        self.chosen = number % self._number if self._number else 0
        for each, row in enumerate(self._rows):
            row.setChecked(each == self.chosen)

    def stand(self, x: int, bottom: int) -> None:
        """Put the lower left corner at a point of the parent, in pixels; the text begins under what was typed."""
        left = x - AROUND - START - SYMBOL - AWAY
        room = self._desk.width() - self.width()
        self._entrance.place(max(0, min(left, room)), bottom - self.height())


class _Row(QAbstractButton):
    """Opaque, so that another name in it leaves the paper under the list as it is."""

    def __init__(self) -> None:
        super().__init__()
        self._offer, self._high = Offer("", "", "", QIcon()), MOUSE.row
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def tell(self, offer: Offer | None, high: int) -> None:
        """Show an offer in a row so high; without one it is out of sight."""
        self._offer, self._high = offer or self._offer, high
        self.setAccessibleName(f"{self._offer.name}, {self._offer.source}")
        self.setVisible(offer is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a finger needs."""
        return QSize(LIST - 2 * AROUND, self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the symbol, the name with what was typed in bold, the source, and the key on the marked row."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._ground(painter)
            self._offer.icon.paint(painter, START, (self.height() - SYMBOL) // 2, SYMBOL, SYMBOL)
            keyed = self.isChecked() and self._high == MOUSE.row  # fingers have no keys
            right = self._key(painter) if keyed else self.width() - START
            right = self._word(painter, self._offer.source, right)
            self._name(painter, START + SYMBOL + AWAY, right - AWAY)

    def _ground(self, painter: QPainter) -> None:
        token = "livesoft" if self.isChecked() else "hover" if self.underMouse() else ""
        if token:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours()[token]))
            painter.drawRoundedRect(self.rect(), 8, 8)

    def _name(self, painter: QPainter, left: float, right: float) -> None:
        """Write the name in up to three pieces: before, in bold what was typed, behind."""
        painter.setPen(QColor(colours()["ink"]))
        name, typed = self._offer.name, self._offer.typed
        at = name.casefold().find(typed.casefold()) if typed else -1
        cut = (at, at + len(typed)) if at >= 0 else (0, 0)
        for piece, weight in (
            (name[: cut[0]], QFont.Weight.Normal),
            (name[cut[0] : cut[1]], QFont.Weight.DemiBold),
            (name[cut[1] :], QFont.Weight.Normal),
        ):
            painter.setFont(_font(self.font(), 15, weight))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, round(max(right - left, 0)))
            painter.drawText(QPointF(left, _base(painter, self.height())), shown)
            left += metrics.horizontalAdvance(shown)

    def _word(self, painter: QPainter, word: str, right: float) -> float:
        painter.setFont(_font(self.font(), 12))
        painter.setPen(QColor(colours()["text3"]))
        left = right - painter.fontMetrics().horizontalAdvance(word)
        painter.drawText(QPointF(left, _base(painter, self.height())), word)
        return left

    def _key(self, painter: QPainter) -> float:
        painter.setFont(_font(self.font(), 11, QFont.Weight.Medium))
        wide = painter.fontMetrics().horizontalAdvance(KEY) + 16
        cap = QRectF(self.width() - START - wide, (self.height() - 24) / 2, wide, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours()["press"]))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(QColor(colours()["text2"]))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, KEY)
        return cap.left() - 12


def _font(font: QFont, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    own = QFont(font)
    own.setPixelSize(size)
    own.setWeight(weight)
    return own


def _base(painter: QPainter, high: float) -> float:
    metrics = painter.fontMetrics()
    return (high + metrics.ascent() - metrics.descent()) / 2
