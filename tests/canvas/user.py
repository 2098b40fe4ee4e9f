"""A user who points, types and touches, with real events on the real canvas."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from netdraw.canvas.canvas import Canvas
from netdraw.canvas.name_field import NameField
from netdraw.drawing.primitives import Point

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
FINGERS = QTest.createTouchDevice()


class User:
    """Points at places on the paper (0.1 mm), as people do."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas, self.editor = canvas, canvas.editor

    def pixel(self, point: Point) -> QPoint:
        x, y = self.canvas.stage.sight.screen(point)
        return QPoint(round(x), round(y))

    def click(self, point: Point, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseClick(self.canvas, button, held, self.pixel(point))

    def double(self, point: Point) -> None:
        QTest.mouseDClick(self.canvas, LEFT, NONE, self.pixel(point))

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
