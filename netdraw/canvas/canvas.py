"""The canvas: one widget that shows a drawing and hands every event to what knows what it means."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPointingDevice,
    QRegion,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from netdraw.canvas.doing.deeds import Deeds
from netdraw.canvas.doing.dropping import carried
from netdraw.canvas.doing.keys import chord, keyboard
from netdraw.canvas.doing.menu import opened
from netdraw.canvas.doing.naming import Naming
from netdraw.canvas.doing.offers import offers
from netdraw.canvas.habits import Habits
from netdraw.canvas.input.cursors import cursor
from netdraw.canvas.input.events import INPUTS, INTERRUPTIONS
from netdraw.canvas.input.hand import Hand
from netdraw.canvas.input.penning import Penning
from netdraw.canvas.input.pressing import Pressing
from netdraw.canvas.input.touching import Touching
from netdraw.canvas.painting.inviting import invite
from netdraw.canvas.painting.legend import PaperLegend
from netdraw.canvas.painting.painter import load_fonts
from netdraw.canvas.painting.paper import altered
from netdraw.canvas.painting.sheet import sheet
from netdraw.canvas.painting.sight import PRINTED
from netdraw.canvas.pointing.hits import PAPER
from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Margins, Stage
from netdraw.canvas.toolkit.clock import Clock
from netdraw.canvas.toolkit.fingers import Fingers
from netdraw.canvas.view.gliding import Glide
from netdraw.canvas.view.hint import Hint
from netdraw.canvas.view.overlay import Overlay
from netdraw.canvas.view.still import Still
from netdraw.canvas.view.travelling import Travel
from netdraw.drawing.primitives import Box, union
from netdraw.editing.aiming import Ghost, aimed_in
from netdraw.editing.bringing import Waiting
from netdraw.editing.editor import Editor
from netdraw.language.words import say

MARGIN = 14  # pixels that a mark may stand out of the symbol it belongs to
NOTCH = 0.5  # pixels panned per unit of a mouse wheel, which gives 120 per notch
CLOSER = 1.0015  # zoomed per unit of a mouse wheel


class Canvas(QWidget):
    """Shows what an editor holds. `zoomed` tells that the paper lies otherwise; `stage` and `deeds` are for menus."""

    zoomed = Signal()

    def __init__(
        self, editor: Editor, habits: Habits | None = None, clock: Clock | None = None, fingers: Fingers | None = None
    ) -> None:
        super().__init__()
        self._fingers = fingers or Fingers(self)
        load_fonts()
        clock = clock or Clock()
        self.editor, self.stage = editor, Stage(editor, habits or Habits())
        self.hand, self.deeds = Hand(self.stage, clock), Deeds(self.stage)
        self.naming = Naming(self, self.stage)
        self._pressing, self._penning = Pressing(self.hand, "mouse"), Penning(self.hand, clock)
        self._touching = Touching(self.hand, lambda: self._penning.near)
        self._keys = keyboard(self.deeds, self.stage)
        self._bare = self.editor.scene.bare
        self.legend = PaperLegend(editor, self._repaint_ground, self._lay_sheet, self)
        self.still = Still(self.stage, self.legend, lambda: self.palette().mid().color())
        self._fits = self.stage.fits
        self._picture, self._selected = editor.picture_id, editor.selection
        self._anchor, self._over = editor.line.anchor, PAPER
        self._hint, self._drawing, self._asked = Hint(self.stage, clock), False, QRect()
        self._ghosts: Sequence[Ghost] = ()
        self._waiting: Sequence[Waiting] = ()
        self._prepare()

    def _prepare(self) -> None:
        self.stage.looked, self.stage.marked, self.stage.touched = self._look, self._mark, self._repaint
        self.stage.whole = self._whole
        self.stage.name, self.stage.finish, self.stage.offer = self.naming.open, self.naming.finish, self._offer
        Glide(self, self.stage)
        self._travel = Travel(self, self.stage)
        self.editor.listeners.append(self._follow)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setTabletTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def percent(self) -> int:
        """How large the paper is shown; 100 is its printed size."""
        return round(self.stage.sight.scale / PRINTED * 100)

    def aim(self, ghosts: Sequence[Ghost]) -> None:
        """Show where the next nodes would come."""
        former, now = ({part for each in those for part in each.parts} for those in (self._ghosts, ghosts))
        for box, _ in former ^ now:  # while a name is typed its node stays
            self._repaint(box)
        self._ghosts = ghosts

    def leave(self, margins: Margins) -> None:
        """Keep the paper off what floats over the edges, `margins` pixels wide."""
        self.stage.resize(self.stage.size, margins)

    def escape(self) -> bool:
        """Drop the gesture under way, else put the tool away; return whether there was either."""
        if self.hand.gesture:
            self.hand.cancel()
        elif self.stage.tool != "select":
            self.stage.take("select")
        elif self.editor.laying:
            self.editor.put_away()
        else:
            return False
        return True

    def _follow(self) -> None:
        """Take over what changed in the editor, and paint no more than that."""
        editor = self.editor
        for box in self.stage.shown.take(editor.drawing):
            self.still.change(box)
            self._repaint(box)
        for key in (editor.selection ^ self._selected) | {editor.line.anchor, self._anchor}:
            self._repaint(self.stage.shown.box(key))
        self._selected, self._anchor = editor.selection, editor.line.anchor
        if (waiting := self.stage.waiting) != self._waiting:
            self._waiting = waiting
            self.update()
        self._lay_sheet()
        if editor.picture_id != self._picture:
            self.hand.cancel()
            former, self._picture = self._picture, editor.picture_id
            self.stage.turn(former)
        self.hand.look()
        self.naming.follow()

    def _whole(self) -> Box:
        return sheet(self.legend.around(self.editor.drawing.box))

    def _lay_sheet(self) -> None:
        """Let the sheet fit the drawing; while something is being moved it only grows."""
        needed = sheet(self.editor.drawing.box) if self.stage.fits else self._whole()
        if self.editor.previewing:
            needed = union((needed, self.stage.sheet))
        former, self.stage.sheet = self.stage.sheet, needed
        for band in altered(former, needed, self.stage.sight.scale):
            self._repaint_ground(band)
        former_bare, self._bare = self._bare, self.editor.scene.bare
        if former_bare or self._bare:  # the sentence in the middle of the sheet comes, moves or goes
            self.update()

    def _look(self) -> None:
        """Take over how the paper lies."""
        if self.stage.fits != self._fits:  # the legend comes or goes
            self._fits = self.stage.fits
            self.still.drop()
            self._lay_sheet()
        self.update()
        self.hand.look()
        self.naming.follow()
        self.zoomed.emit()

    def _mark(self) -> None:
        """Paint anew what is laid over the drawing: all while a line or so is drawn, else what is under the mouse."""
        self._hint.follow(self.stage.over if self.hand.gesture is None else PAPER)
        drawing = self.hand.gesture is not None or self.stage.tool == "link" or self._hint.shown
        if drawing or self._drawing:
            self.update()
        self._drawing = drawing
        for key in {self._over.id, self.stage.over.id}:
            self._repaint(self.stage.shown.box(key))
        self._over = self.stage.over
        self.setCursor(cursor(self.stage, self.hand.gesture))

    def _repaint(self, box: Box | None) -> None:
        if box:
            left, top, right, bottom = self.stage.sight.box(box).grown(MARGIN)
            rect = QRect(round(left), round(top), round(right - left) + 1, round(bottom - top) + 1)
            self._asked = self._asked | rect if self.hand.gesture else rect  # several paint slower
            self.update(self._asked)

    def _repaint_ground(self, box: Box) -> None:
        self.still.change_ground(box)
        self._repaint(box)

    def _offer(self, pointer: Pointer) -> None:
        menu = opened(self, offers(self.deeds, pointer), wide=pointer.device != "mouse")
        menu.popup(self.mapToGlobal(QPointF(*pointer.screen).toPoint()))

    def _paint(self, painter: QPainter, region: QRegion) -> None:
        sight = self.stage.sight
        self.still.paint(painter, region, self.rect())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self._paint_marks(Overlay(painter, sight))
        if self._bare:
            invite(painter, self.editor.scene, self.stage.sheet, sight)

    def _paint_marks(self, overlay: Overlay) -> None:
        over = self.stage.symbol(self.stage.over.id)
        kind = self.editor.scene.kind(over) if over else None
        resting = self.hand.gesture is None and self.naming.field is None
        part = self.stage.over.part
        if over and kind and resting and part != "grip" and (not kind.holds or part == "rim"):
            overlay.rim(over, self.stage.over, self.stage.reach().rim)
            if self._hint.shown:
                overlay.word(over, say("canvas.drag"))
        for symbol in map(self.stage.symbol, self.editor.selection):
            if symbol:
                overlay.ring(symbol)
                drawn = self.editor.picture.routes.get(symbol.id)
                for bend in drawn.bends if drawn else ():
                    overlay.bend(bend)
        if anchor := self.stage.symbol(self._anchor):
            overlay.pin(anchor)
        for each in self._waiting:
            overlay.thread(each.start, each.end)
        for ghost in self._ghosts:
            if ghost.start:
                overlay.thread(ghost.start, ghost.box.centre)
            overlay.ghost(ghost.box, ghost.name)
        self.hand.paint(overlay)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed; an error must not leave a painter behind, nor cross into Qt (that can crash)."""
        self._asked = QRect()
        try:
            with QPainter(self) as painter:
                self._paint(painter, event.region())
        except Exception:
            sys.excepthook(*sys.exc_info())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the paper in place."""
        super().resizeEvent(event)
        self.stage.resize((event.size().width(), event.size().height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        if not self._penning.shadows(event.position()):
            self._pressing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        if event.buttons() == Qt.MouseButton.NoButton and event.pointerType() != QPointingDevice.PointerType.Finger:
            self._fingers.move((event.position().x(), event.position().y()))
        if not self._penning.shadows(event.position()):
            self._pressing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish it."""
        if not self._penning.shadows(event.position()):
            self._pressing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Name, or add."""
        if not self._penning.shadows(event.position()):
            self._pressing.double(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the key for it asks for; a right button drags first, so it has asked by itself."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.deeds.offer()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let nodes of this network come in."""
        if carried(event.mimeData()) in self.editor.document.nodes:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would come."""
        at = self.stage.sight.paper((event.position().x(), event.position().y()))
        self.aim(aimed_in(self.editor.scene, carried(event.mimeData()), at))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self.aim(())

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring it in."""
        self.aim(())
        at = self.stage.sight.paper((event.position().x(), event.position().y()))
        self.deeds.bring_in(carried(event.mimeData()), at)
        event.acceptProposedAction()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Let a pen do it all too."""
        self._penning.take(event)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self.hand.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pan; with Ctrl, or where the user has chosen so, zoom at the pointer; with Shift pan sideways."""
        turned, pixels, held = event.angleDelta(), event.pixelDelta(), event.modifiers()
        touchpad = event.device().type() == QInputDevice.DeviceType.TouchPad  # two fingers that scroll, not a wheel
        zooms = self.stage.habits.wheel_zooms and not touchpad and not held & Qt.KeyboardModifier.ShiftModifier
        if zooms or held & Qt.KeyboardModifier.ControlModifier:
            self.stage.zoom(CLOSER ** turned.y(), (event.position().x(), event.position().y()))
            return
        dx, dy = (pixels.x(), pixels.y()) if not pixels.isNull() else (turned.x() * NOTCH, turned.y() * NOTCH)
        if held & Qt.KeyboardModifier.ShiftModifier and not dx:
            dx, dy = dy, 0
        self.stage.pan(dx, dy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what belongs to the key; Esc ends a gesture, and during one no other key does anything."""
        deed = self._keys.get(chord(event))
        if (event.key() == Qt.Key.Key_Escape and self.escape()) or self.hand.gesture:
            return
        if event.key() == Qt.Key.Key_Space:
            self.stage.hold(True)
        elif deed:
            deed()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the paper."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.stage.hold(False)
        else:
            super().keyReleaseEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing to be rung for, and no memory taken: this may be the end of it."""
        super().hideEvent(event)
        self._hint.follow(PAPER)
        self.hand.settle()
        self.still.drop()

    def changeEvent(self, event: QEvent) -> None:
        """Have the desk painted in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.still.drop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the paper: the release of the key will go elsewhere."""
        super().focusOutEvent(event)
        self.stage.hold(False)

    def event(self, event: QEvent) -> bool:
        """Take touches, the pinch of a touchpad, and Tab when it means a new linked node."""
        if event.type() in INTERRUPTIONS:
            self.hand.cancel()
        if event.type() in INPUTS:
            self._travel.stop()
        if isinstance(event, QTouchEvent):
            self._fingers.touch()
            self._touching.take(event)
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent):
            return self._native(event) or super().event(event)
        if isinstance(event, QKeyEvent) and self._is_linking(event):
            self.deeds.add_linked()
            return True
        return super().event(event)

    def _native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.stage.zoom(1 + event.value(), (event.position().x(), event.position().y()))
        return True

    def _is_linking(self, event: QKeyEvent) -> bool:
        """Whether this is Tab with nodes selected; else Tab goes on to the next widget."""
        chosen = self.editor.selection & self.editor.picture.placements.keys()
        plain = event.key() == Qt.Key.Key_Tab and event.modifiers() == Qt.KeyboardModifier.NoModifier
        return plain and event.type() == QEvent.Type.KeyPress and bool(chosen) and not self.hand.gesture
