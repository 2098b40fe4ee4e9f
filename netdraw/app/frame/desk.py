"""The desk between the bars: the canvas, and what floats over it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from netdraw.app.controls.notice import Notice
from netdraw.app.controls.offers import Offers
from netdraw.app.controls.shades import Shade
from netdraw.app.controls.style import fields
from netdraw.app.controls.targets import fit
from netdraw.app.controls.tokens import (
    AWAY,
    CORNER,
    GAP,
    HIGH,
    LINE,
    LINE_HIGH,
    LINE_TALL,
    LOW,
    MOUSE,
    NARROW,
    SIDE,
    TABLE,
    TOUCH,
    Density,
)
from netdraw.app.frame.quick_line import QuickLine
from netdraw.canvas.painting.grid import Grid
from netdraw.canvas.painting.paper import paint_paper
from netdraw.canvas.painting.sheet import HOME
from netdraw.canvas.painting.sight import fitted
from netdraw.canvas.toolkit.entrance import SLIDE, Entrance
from netdraw.canvas.toolkit.fingers import be_for_fingers
from netdraw.drawing.primitives import Box

if TYPE_CHECKING:
    from netdraw.app.side.column import Side


class Desk(QWidget):
    """Holds the canvas and what floats over it: the palette, the quick line, a notice, the panel at the right.

    Until there is a canvas it paints the sheet where the canvas will. `laid` tells how many pixels at the left, top,
    right and bottom of the canvas something floats over. In table mode there are `corners` at both sides of the quick
    line and no panel; `densed` tells that other sizes hold. On a narrow desk the panel lies over the paper, as long as
    it is called.
    """

    laid = Signal(tuple)
    densed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.canvas: QWidget | None = None
        self.island: QWidget | None = None
        self.side: Side | None = None
        self.topping: QWidget | None = None
        self.corners: tuple[QWidget, ...] = ()
        self._touched = False
        be_for_fingers(False)
        self.line = QuickLine(self)
        self.offers = Offers(self)
        self.notice = Notice(self)
        Shade(self.line, 14)
        Shade(self.offers, 12)
        self._entrance = Entrance(self.notice, QPoint(0, -AWAY), SLIDE)
        self.notice.changed.connect(self.lay_out)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self.follow)  # a name on the paper is typed, or has been

    def hold(self, canvas: QWidget, palette: QWidget, side: "Side") -> None:
        """Take in a canvas, the palette at its left and the panel at its right, instead of the former ones."""
        if canvas is not self.canvas:
            self._drop(self.canvas)
            canvas.setParent(self)
        self._float(self.island, palette)
        self.island = palette
        if self.side is not side:
            self._float(self.side, side)
            self.side = side
            self._dress_side()
            self._sliding = Entrance(self.side, QPoint(SIDE, 0), SLIDE)
        self.canvas = canvas
        self.lay_out()
        canvas.lower()
        canvas.show()

    def top_up(self, topping: QWidget) -> None:
        """Take in what lies over the upper edge in the middle, when it is shown, instead of the former one."""
        self._drop(self.topping)
        self.topping = topping
        Shade(topping, 12)

    def _float(self, old: QWidget | None, new: QWidget) -> None:
        """Let an island float instead of another one."""
        if new is not old:
            self._drop(old)
            new.setParent(self)
            Shade(new, 12)
            new.show()

    def _drop(self, old: QWidget | None) -> None:
        if old:
            old.hide()
            old.deleteLater()

    def set_table(self, corners: tuple[QWidget, ...]) -> None:
        """Go to table mode with these corners, or back to the usual with none."""
        for each in self.corners:
            each.hide()
        self.corners = corners
        for each in corners:
            each.show()
        self._change_density()

    def be_touched(self, touched: bool) -> None:
        """Be for fingers from now on, or for a mouse; table mode is always for fingers."""
        self._touched = touched
        self._change_density()

    def _change_density(self) -> None:
        self.line.be_large(not self.density.digits)
        self.offers.row = self.density.row
        be_for_fingers(not self.density.digits)
        fit(self.window())
        self._dress_side()
        self.densed.emit()
        self.lay_out()

    def _dress_side(self) -> None:
        if self.side:
            fit(self.side)
            self.side.setStyleSheet(fields(self.density.field))

    def follow(self) -> None:
        """Bring in the panel at the right when it is wanted, and let it go when it is not."""
        if self.side and self.side.isHidden() == self._panelled:
            self.lay_out()

    @property
    def _panelled(self) -> bool:
        return not self.corners and self.side is not None and self.side.wanted(self.narrow)

    @property
    def density(self) -> Density:
        """The sizes of what is pressed."""
        if self.corners:
            return TOUCH
        touched = TOUCH if self.height() >= HIGH else LOW
        return touched if self._touched else MOUSE

    @property
    def _line_high(self) -> int:
        return LINE_HIGH if self.density.digits else LINE_TALL

    @property
    def narrow(self) -> bool:
        """Whether the panel has no room beside the paper."""
        return self.width() < NARROW

    @property
    def covered(self) -> int:
        """How many pixels of the room at the right the panel lies over, where it has none of its own."""
        return AWAY + SIDE if self._panelled and self.narrow else 0

    @property
    def margins(self) -> tuple[int, int, int, int]:
        """The pixels at the left, top, right and bottom that a fitted paper keeps off."""
        over = (each for each in (self.notice, self.topping) if each and not each.isHidden())
        above = sum(each.height() + AWAY for each in over)
        if self.corners:
            return TABLE + self.density.island + GAP, TABLE + above, 2 * TABLE, TABLE + LINE_TALL + 2 * TABLE
        side = AWAY + SIDE if self._panelled and not self.narrow else 0
        return AWAY + self.density.island + GAP, AWAY + above, side + GAP, self._line_high + 2 * GAP

    @property
    def _room(self) -> Box:
        left, top, right, bottom = self.margins
        return Box(left, top, max(self.width() - right, left + 1), max(self.height() - bottom, top + 1))

    def lay_out(self) -> None:
        """Put everything in its place; a notice covers nothing, the paper makes room for it."""
        room = self._room
        middle, wide = round(room.centre[0]), round(room.width)
        self.notice.resize(wide, self.notice.heightForWidth(wide))
        self._entrance.place(middle - wide // 2, AWAY)
        if self.topping:
            self.topping.move(middle - self.topping.width() // 2, round(room.top) - self.topping.height() - AWAY)
        self._lay_line(room)
        if self.canvas and self.island and self.side:
            self.canvas.setGeometry(self.rect())
            high = self.island.sizeHint().height()
            if high > self.height() - AWAY:
                high = self.height() - 2 * AWAY
            self.island.setGeometry(AWAY, AWAY, self.density.island, high)
            bottom = round(room.bottom) if self.narrow else self.height() - AWAY  # the line stays in sight
            self.side.resize(SIDE, bottom - AWAY)
            self._sliding.place(self.width() - AWAY - SIDE, AWAY)
            self.side.setVisible(self._panelled)
        self.laid.emit(self.margins)

    def _lay_line(self, room: Box) -> None:
        """Put the quick line under the paper, in table mode between its corners."""
        if not self.corners:
            middle, wide = round(room.centre[0]), min(round(room.width), LINE)
            high = self._line_high
            self.line.setGeometry(middle - wide // 2, self.height() - GAP - high, wide, high)
            return
        left, right, top = round(room.left), self.width() - TABLE, self.height() - TABLE - LINE_TALL
        for corner, x in zip(self.corners, (left, right - CORNER), strict=True):
            corner.setGeometry(x, top, CORNER, LINE_TALL)
        self.line.setGeometry(left + CORNER + TABLE, top, right - left - 2 * (CORNER + TABLE), LINE_TALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk and a sheet of paper, until there is a canvas."""
        if self.canvas:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(event.rect(), self.palette().mid())
            paint_paper(painter, HOME, Grid(fitted(HOME, self._room), 1), event.rect())
