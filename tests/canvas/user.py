"""A user who points, types and touches, with real events on the real canvas."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from netdraw.canvas.canvas import Canvas
from netdraw.canvas.doing.name_field import NameField
from netdraw.drawing.primitives import Point
from tests.canvas.watch import Watch

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
NO_BUTTON = Qt.MouseButton.NoButton
FINGERS = QTest.createTouchDevice()


def _stylus(kind: QPointingDevice.PointerType, number: int) -> QPointingDevice:
    able = QInputDevice.Capability.Position | QInputDevice.Capability.Hover
    return QPointingDevice("stylus", number, QInputDevice.DeviceType.Stylus, kind, able, 1, 2)


PEN, ERASER = _stylus(QPointingDevice.PointerType.Pen, 71), _stylus(QPointingDevice.PointerType.Eraser, 72)


class User:
    """Points at places on the paper (0.1 mm), as people do."""

    def __init__(self, canvas: Canvas, watch: Watch) -> None:
        self.canvas, self.editor, self.watch = canvas, canvas.editor, watch

    def pixel(self, point: Point) -> QPoint:
        x, y = self.canvas.stage.sight.screen(point)
        return QPoint(round(x), round(y))

    def click(self, point: Point, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseClick(self.canvas, button, held, self.pixel(point))

    def double(self, point: Point) -> None:
        self.click(point)
        QTest.mouseDClick(self.canvas, LEFT, NONE, self.pixel(point))  # the second press alone
        self.release(point)

    def hover(self, point: Point) -> None:
        QTest.mouseMove(self.canvas, self.pixel(point))

    def press(self, point: Point, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        QTest.mousePress(self.canvas, button, held, self.pixel(point))

    def release(self, point: Point, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseRelease(self.canvas, button, held, self.pixel(point))

    def drag(self, start: Point, end: Point, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        first, last = self.pixel(start), self.pixel(end)
        QTest.mousePress(self.canvas, button, held, first)
        QTest.mouseMove(self.canvas, (first + last) / 2)
        QTest.mouseMove(self.canvas, last)
        QTest.mouseRelease(self.canvas, button, held, last)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, on: QWidget | None = None) -> None:
        QTest.keyClick(on or self.canvas, key, held)

    def tap(self, point: Point) -> None:
        QTest.touchEvent(self.canvas, FINGERS).press(0, self.pixel(point), self.canvas).commit()
        QTest.touchEvent(self.canvas, FINGERS).release(0, self.pixel(point), self.canvas).commit()

    def slide(self, start: Point, end: Point) -> None:
        first, last = self.pixel(start), self.pixel(end)
        QTest.touchEvent(self.canvas, FINGERS).press(0, first, self.canvas).commit()
        QTest.touchEvent(self.canvas, FINGERS).move(0, (first + last) / 2, self.canvas).commit()
        QTest.touchEvent(self.canvas, FINGERS).move(0, last, self.canvas).commit()
        QTest.touchEvent(self.canvas, FINGERS).release(0, last, self.canvas).commit()

    def pen(
        self, kind: QEvent.Type, point: Point, button: Qt.MouseButton = LEFT, device: QPointingDevice = PEN
    ) -> None:
        """One event of a pen; while it hovers no button is down."""
        at = self.pixel(point).toPointF()
        down = button if kind != QEvent.Type.TabletRelease else NO_BUTTON
        on = button if kind != QEvent.Type.TabletMove else NO_BUTTON
        place = at, self.canvas.mapToGlobal(at)
        event = QTabletEvent(kind, device, *place, 0.5, 0, 0, 0, 0, 0, NONE, on, down)
        QApplication.sendEvent(self.canvas, event)

    def pen_drag(self, start: Point, end: Point, button: Qt.MouseButton = LEFT, device: QPointingDevice = PEN) -> None:
        middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
        self.pen(QEvent.Type.TabletPress, start, button, device)
        for point in (middle, end):
            self.pen(QEvent.Type.TabletMove, point, button, device)
        self.pen(QEvent.Type.TabletRelease, end, button, device)

    def pen_tap(self, point: Point, button: Qt.MouseButton = LEFT, device: QPointingDevice = PEN) -> None:
        self.pen(QEvent.Type.TabletPress, point, button, device)
        self.pen(QEvent.Type.TabletRelease, point, button, device)

    @property
    def menu(self) -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        return menu

    def offered(self, words: str) -> QAction:
        """The entry of the open menu, or of a menu in it, with these words."""
        found = [each for each in self.menu.findChildren(QAction) if each.text() == words]
        assert found, [each.text() for each in self.menu.findChildren(QAction)]
        return found[0]

    @property
    def field(self) -> NameField:
        field = self.canvas.naming.field
        assert field is not None, "no name is being typed"
        return field

    def type(self, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        QTest.keyClicks(self.field, text)
        if end:
            self.key(end, on=self.field)

    def place(self, key: str) -> Point:
        placement = self.editor.picture.placements[key]
        return placement.x, placement.y

    def called(self, name: str) -> str:
        (key,) = [node.id for node in self.editor.document.nodes.values() if node.name == name]
        return key

    @property
    def steps(self) -> int:
        return len(self.editor.history.past)
