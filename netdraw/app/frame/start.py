"""The start screen: what can be begun, what can be gone on with, and the networks that come with the program."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from netdraw.app.controls.card import Card
from netdraw.app.controls.entry_row import EntryRow
from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.tokens import colours
from netdraw.app.frame.actions import SUBMENUS, Actions
from netdraw.app.frame.menus import entitle, menu_of
from netdraw.canvas.toolkit.round_menu import RoundMenu
from netdraw.language.words import LANGUAGES, say, spoken

WIDE, WIDEST, FROM = 1160, 1400, 1700  # pixels: how wide it all is, and in a window from that width on
CARD, GALLERY = (404, 226), 123  # the picture of a card; how high those of the gallery are
BETWEEN = 15  # cards of the gallery
ABOVE, FULL = 20, 748  # above the title at least, and more in a window that is higher than FULL
ICON = QSize(22, 18)  # with room between it and the word
REST = 360  # of it all but the pictures
LEAST = 110  # pixels of the picture of a card
COLUMNS = 5
STEPS = {Qt.Key.Key_Left: False, Qt.Key.Key_Up: False, Qt.Key.Key_Right: True, Qt.Key.Key_Down: True}
KINDS = ("design", "value")
Ask = Callable[[str], object]


class Start(QWidget):
    """Needs nothing that takes time to load; what is asked before somebody takes it waits.

    What can be asked: "design", "value", "blank", "open", "guide" and "back". Rows, gallery and templates come from who
    takes it, and pictures of another size when it is `resized`.
    """

    resized = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("start")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.waiting = ""
        self.ask: Ask = self._wait
        self.cards = {kind: Card(large=True) for kind in KINDS}
        self.gallery: Sequence[Card] = ()
        self._languages, self._settings = _tool("languages"), _tool("settings")
        self._settings.setIconSize(QSize(18, 18))
        self._languages.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button, group in ((self._languages, SUBMENUS["language"]), (self._settings, SUBMENUS["settings"])):
            button.setMenu(menu_of(group, actions, self))
        self.guide, self.templates = _tool("info"), _tool("layout-template")
        for button in (self.guide, self.templates):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.templates.setMenu(RoundMenu(self))
        self._open = QPushButton(glyph("folder-open"), "")
        self._open.setIconSize(ICON)
        self._open.setFixedHeight(40)
        self._blank = EntryRow("", "", glyph("plus", "text2"))
        self._labels = {name: QLabel() for name in ("title", "lead", "work", "gallery")}
        for name, role in (("title", "h1"), ("lead", "lead"), ("work", "h3"), ("gallery", "h3")):
            self._labels[name].setProperty("role", role)
        for word, pressed in (*self.cards.items(), ("blank", self._blank), ("open", self._open), ("guide", self.guide)):
            pressed.clicked.connect(lambda _checked=False, word=word: self.ask(word))
        self._above = QSpacerItem(0, ABOVE)
        self._mark = QLabel()
        self._rows = QVBoxLayout()
        self._grid = QGridLayout()
        self._lay_out()
        self.speak()

    def _lay_out(self) -> None:
        self._page, self._work = QWidget(), QFrame()
        self._work.setObjectName("work")
        begin = _row(16, *self.cards.values(), self._work)
        begin.addStretch(1)
        self._fill_work()
        self._grid.setSpacing(BETWEEN)
        self._grid.setColumnStretch(COLUMNS, 1)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 14, 0, 14)
        column.setSpacing(6)
        column.addLayout(self._header())
        column.addSpacerItem(self._above)
        column.addLayout(self._heading())
        column.addSpacing(12)
        column.addLayout(begin)
        column.addSpacing(20)
        column.addWidget(self._labels["gallery"])
        column.addSpacing(2)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._page)

    def _header(self) -> QHBoxLayout:
        name = QLabel("netdraw")
        name.setProperty("role", "h3")
        self._show_mark()
        header = _row(10, self._mark, name)
        header.addStretch(1)
        header.addWidget(self.guide)
        header.addWidget(self._languages)
        header.addWidget(self._settings)
        return header

    def _show_mark(self) -> None:
        self._mark.setPixmap(_mark(28, self.devicePixelRatioF()))

    def _heading(self) -> QHBoxLayout:
        words, heading = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._labels["title"])
        words.addWidget(self._labels["lead"])
        heading.addLayout(words, 1)
        heading.addWidget(self.templates, 0, Qt.AlignmentFlag.AlignBottom)
        return heading

    def _fill_work(self) -> None:
        head, column = _row(8, self._labels["work"]), QVBoxLayout(self._work)
        head.addStretch(1)
        head.addWidget(self._open)
        head.setContentsMargins(8, 0, 0, 0)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(2)
        column.addLayout(head)
        self._rows.setSpacing(2)
        column.addLayout(self._rows)
        column.addWidget(self._blank)
        column.addStretch(1)

    def take(self, ask: Ask) -> None:
        """Have what is asked done by `ask` from now on; what waited comes first."""
        self.ask = ask
        waiting, self.waiting = self.waiting, ""
        if waiting:
            ask(waiting)

    def _wait(self, word: str) -> None:
        """Remember the last thing asked; bare paper can be shown, and typed on, already."""
        self.waiting = word

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show what can be gone on with, instead of the former rows."""
        _clear(self._rows)
        before: QWidget = self._open
        for each in rows:
            self._rows.addWidget(each)
            for button in (each, *each.findChildren(QAbstractButton)):
                self.setTabOrder(before, button)
                before = button
        self.setTabOrder(before, self._blank)

    def show_gallery(self, cards: Sequence[Card]) -> None:
        """Show the networks that come with the program, instead of the former ones."""
        _clear(self._grid)
        self.gallery = cards
        for number, card in enumerate(cards):
            self._grid.addWidget(card, number // COLUMNS, number % COLUMNS)
        self._labels["gallery"].setVisible(bool(cards))
        self._spread()

    def _spread(self) -> None:
        """Let it fill the window: larger in a large one, and lower in one that is not high enough."""
        wide = min(WIDEST if self.width() >= FROM else WIDE, self.width() - 48)
        scale = wide / WIDE
        lacking = max(REST + (CARD[1] + GALLERY) * scale - self.height(), 0)
        high = max(round(CARD[1] * scale - lacking * 0.7), LEAST)
        for card in self.cards.values():
            card.spread(round(CARD[0] * scale), high)
        self._work.setFixedSize(wide - 2 * round(CARD[0] * scale) - 32, self.cards["design"].height())
        for card in self.gallery:
            across = (wide - (COLUMNS - 1) * BETWEEN) // COLUMNS
            card.spread(across, max(round(GALLERY * scale - lacking * 0.3), LEAST // 2))
        self._above.changeSize(0, max(ABOVE, round((self.height() - FULL) * 0.3)))
        self._page.layout().invalidate()  # type: ignore[union-attr]  # it has one
        self._page.setMaximumWidth(wide)
        self._scroll.setGeometry(self.rect())

    def speak(self) -> None:
        """Take over the language of the interface."""
        for name, label in self._labels.items():
            label.setText(say(f"start.{name}"))
        for kind, card in self.cards.items():
            card.tell(say(f"start.{kind}"), say(f"start.{kind}-question"))
        self._open.setText(say("app.open"))
        self.guide.setText(say("app.guide"))
        self.templates.setText(say("start.templates"))
        self.templates.setToolTip(say("start.templates-why"))
        self._blank.tell(say("start.blank"), say("start.blank-why"))
        names = dict(zip(LANGUAGES, ("app.dutch", "app.english"), strict=True))
        self._languages.setText(say(names[spoken()]))
        for button, word in ((self._languages, "language"), (self._settings, "settings")):
            button.setToolTip(say(f"app.{word}"))
            button.setAccessibleName(say(f"app.{word}"))
            entitle(button.menu())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread out anew; pictures of that size follow."""
        super().resizeEvent(event)
        self._spread()
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Show the mark in other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_mark()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go round with the arrows, take with Enter, go back to the drawing with Esc."""
        focused, key = self.focusWidget(), Qt.Key(event.key())
        if key in STEPS:
            self.window().focusNextPrevChild(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        elif key == Qt.Key.Key_Escape:
            self.ask("back")
        else:
            super().keyPressEvent(event)


def _tool(icon: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(glyph(icon, "text2"))
    button.setIconSize(ICON)
    button.setMinimumSize(40, 40)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _row(gap: int, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    for each in widgets:
        row.addWidget(each)
    return row


def _clear(layout: QVBoxLayout | QGridLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def _mark(size: int, ratio: float) -> QPixmap:
    """Return the mark of the program: three partners and the lines between them."""
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    corners = [QPointF(size * x, size * y) for x, y in ((0.5, 0.28), (0.26, 0.7), (0.74, 0.7))]
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours()["primary"]))
        painter.drawRoundedRect(QRectF(0, 0, size, size), 7, 7)
        painter.setPen(QPen(QColor(colours()["onprimary"]), 2))
        painter.drawPolygon(QPolygonF(corners))
        painter.setBrush(QColor(colours()["onprimary"]))
        for corner in corners:
            painter.drawEllipse(corner, 2.2, 2.2)
    return pixmap
