"""The preview of a figure: as it comes on paper, as it looks in grey, and to people who see colours otherwise."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from netdraw.app.controls.choices import caption
from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.ground import paint_ground
from netdraw.app.controls.icon_button import TARGET
from netdraw.app.controls.tokens import colours
from netdraw.canvas.painting.painter import paint
from netdraw.canvas.painting.thumbnails import filling
from netdraw.canvas.toolkit.round_menu import RoundMenu
from netdraw.drawing.primitives import Box, Drawing, union
from netdraw.drawing.soundness.eyes import seen_by
from netdraw.language.words import say

SMALL = QSize(172, 108)  # pixels
AROUND, WHITE, FOOT, GAP, WORD = 14, 10, 26, 16, 22
SHADOW = ((8, 0.02), (5, 0.03), (2, 0.04))  # pixels that it spreads, and how dark it is
SHARE = 0.55  # of the width of a drawing that a small picture shows
BLIND = ("deutan", "protan", "tritan")  # the commonest first


class Preview(QWidget):
    """Shows a drawing on paper with a word below it, and three small ones; the chosen one of those is shown large."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[str, Drawing] = {}  # by the way of seeing
        self._late: list[str] = []
        self._blind = BLIND[0]
        self._soon = QTimer(self, interval=0)  # small pictures come one by one: in between a key can be typed
        self._soon.timeout.connect(self._show_small)
        self.page, self.kinds = _Page(), _kinds(self._become)
        self.eyes = {"normal": _Eye(), "grey": _Eye(), "blind": _Eye()}
        self._words: dict[str, QLabel | QPushButton] = {
            "normal": caption("", "note"),
            "grey": caption("", "note"),
            "blind": self.kinds,
        }
        group = QButtonGroup(self)
        for name, eye in self.eyes.items():
            group.addButton(eye)
            eye.clicked.connect(self._look)
            self._words[name].setFixedHeight(WORD if name != "blind" else TARGET)
        self.eyes["normal"].setChecked(True)
        self._lay_out()
        self._name()

    def _lay_out(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.page, 1)
        column.addLayout(row)
        row.setSpacing(GAP)
        for name, eye in self.eyes.items():
            below = QVBoxLayout()
            below.setSpacing(2)
            below.addWidget(eye)
            below.addWidget(self._words[name], 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            row.addLayout(below)

    @property
    def vision(self) -> str:
        """In which way of seeing the large one is shown."""
        name = next(name for name, eye in self.eyes.items() if eye.isChecked())
        return self._blind if name == "blind" else name

    def show_drawing(self, drawing: Drawing, described: str) -> None:
        """Show another drawing; `described` says in words what there is to see."""
        self._seen = {"normal": drawing}
        self.page.setAccessibleDescription(described)
        self._look()

    def say(self, words: str) -> None:
        """Say something below the large one."""
        self.page.say(words)

    def _become(self, kind: str) -> None:
        self._blind = kind
        self.eyes["blind"].setChecked(True)
        self._name()
        self._look()

    def _name(self) -> None:
        words = {
            "normal": say("export.eyes-normal"),
            "grey": say("export.eyes-grey"),
            "blind": say("export.eyes-blind", kind=say(f"export.eyes-{self._blind}")),
        }
        for name, word in words.items():
            self._words[name].setText(word)
            self.eyes[name].setAccessibleName(word)
            self.eyes[name].setToolTip(say("export.see", how=word))

    def _look(self) -> None:
        if self._seen:
            self.page.show_drawing(self._as(self.vision))
            self._late = [*self.eyes]
            self._soon.start()

    def _show_small(self) -> None:
        name = self._late.pop(0)
        self.eyes[name].show_drawing(self._as(self._blind if name == "blind" else name))
        if not self._late:
            self._soon.stop()

    def _as(self, vision: str) -> Drawing:
        """Return what is shown in one way of seeing; the same object each time, which paints faster."""
        if vision not in self._seen:
            self._seen[vision] = seen_by(self._seen["normal"], vision)
        return self._seen[vision]


class _Page(QWidget):
    """The paper on a piece of desk."""

    def __init__(self) -> None:
        super().__init__()
        self._drawing: Drawing | None = None
        self.words = ""
        self.setAccessibleName(say("export.preview"))

    def show_drawing(self, drawing: Drawing) -> None:
        """Show a drawing as large as fits."""
        self._drawing = drawing
        self.update()

    def say(self, words: str) -> None:
        """Say something below it."""
        self.words = words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint desk, paper, drawing and words."""
        with QPainter(self) as painter:
            paint_ground(painter, self)
            if self._drawing:
                room = QRectF(self.rect()).adjusted(AROUND, AROUND, -AROUND, -FOOT - 4)
                _paint_paper(painter, self._drawing, room)
            foot = QRect(0, self.height() - FOOT, self.width(), FOOT - 2)
            font = painter.font()
            font.setPixelSize(12)
            painter.setFont(font)
            painter.setPen(QColor(colours()["text2"]))
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self.words)


def _paint_paper(painter: QPainter, drawing: Drawing, room: QRectF) -> None:
    box = drawing.box
    scale = min((room.width() - 2 * WHITE) / box.width, (room.height() - 2 * WHITE) / box.height)
    paper = QRectF(0, 0, box.width * scale + 2 * WHITE, box.height * scale + 2 * WHITE)
    paper.moveCenter(room.center())
    for spread, share in SHADOW:
        painter.setBrush(QColor.fromRgbF(0, 0, 0, share))
        painter.drawRoundedRect(paper.adjusted(-spread, 3 - spread, spread, 3 + spread), spread, spread)
    painter.fillRect(paper, Qt.GlobalColor.white)
    painter.save()
    painter.translate(paper.topLeft() + QPointF(WHITE, WHITE))
    painter.scale(scale, scale)
    painter.translate(-box.left, -box.top)
    paint(painter, drawing.symbols)
    painter.restore()


class _Eye(QAbstractButton):
    """A small picture of a piece of the drawing, in one way of seeing."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFixedHeight(SMALL.height())
        self.setMinimumWidth(SMALL.width() // 2)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._drawing: Drawing | None = None
        self._pixmap: QPixmap | None = None

    def show_drawing(self, drawing: Drawing) -> None:
        """Show a piece of a drawing."""
        if drawing is not self._drawing:
            self._drawing, self._pixmap = drawing, None
            self.update()

    def sizeHint(self) -> QSize:
        """As in the design."""
        return SMALL

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it with round corners, and a border that says whether it is chosen."""
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._drawing and (not self._pixmap or self._pixmap.deviceIndependentSize().toSize() != self.size()):
            self._pixmap = filling(self._drawing, self.size(), _piece(self._drawing))
        worn, lit = colours(), self.underMouse() or self.isDown()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            clip = QPainterPath()
            clip.addRoundedRect(box, 8, 8)
            painter.setClipPath(clip)
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            if self._pixmap:
                painter.drawPixmap(QPoint(0, 0), self._pixmap)
            painter.setClipping(False)
            wide, ink = (2, "live") if self.isChecked() else (1, "edge" if lit else "line")
            painter.setPen(QPen(QColor(worn[ink]), wide))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)


def _piece(drawing: Drawing) -> Box:
    """Return the middle of what is drawn, without the legend."""
    boxes = [each.box for each in drawing.symbols if each.role != "legend"]
    x, y = (union(boxes) if boxes else drawing.box).centre
    wide = drawing.box.width * SHARE
    high = wide * SMALL.height() / SMALL.width()
    return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


class _Kinds(QPushButton):
    """Offers the kinds of colour blindness."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words as close under the picture as those of the others, and the arrow behind them."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, self.width(), WORD)
        with QPainter(self) as painter:
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
            glyph("chevron-down", "text3").paint(painter, self.width() - 16, (WORD - 14) // 2, 14, 14)


def _kinds(choose: Callable[[str], object]) -> _Kinds:
    made = _Kinds()
    made.setProperty("kind", "eyes")
    menu = RoundMenu(made)
    for each in BLIND:
        menu.addAction(say(f"export.eyes-{each}-long")).triggered.connect(lambda _=False, each=each: choose(each))
    made.setMenu(menu)
    return made
