"""A user who does anything in any order: after every step the canvas shows the document, and so does the file."""

import xml.etree.ElementTree as ET
from collections.abc import Callable

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netdraw.app.frame.window import Window
from netdraw.app.workspace import Workspace
from netdraw.drawing.composing import compose
from netdraw.drawing.primitives import Box, Point, Symbol
from netdraw.drawing.svg import svg
from netdraw.drawing.text.lettering import measure
from netdraw.editing.folding import is_folded
from netdraw.files.writing import dump
from netdraw.model.document import Document

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
EVERYWHERE = Box(-1e6, -1e6, 1e6, 1e6)
NAMES = st.sampled_from(
    ["Zayaz", "gemeente", "Mee ?", "Farent; GGD", "gem>zay", "12 organisaties", "?", "#u", "2", ": ja"]
)
PLACES = st.tuples(st.integers(0, 1740), st.integers(0, 1160))
STEPS = st.tuples(st.integers(-400, 400), st.integers(-400, 400))


class Machine(RuleBasedStateMachine):
    """Real keys and a real mouse on the window of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.window = Window()
        self.window.resize(1366, 728)
        self.window.show()
        self.space = Workspace(self.window, None)
        self.window.may_close = lambda: True

    def teardown(self) -> None:
        self.space.canvas.naming.finish()
        self.window.close()
        self.window.deleteLater()
        QApplication.clipboard().clear()

    @property
    def nodes(self) -> list[Symbol]:
        return list(self.space.editor.scene.nodes())

    def _at(self, point: Point) -> QPoint:
        x, y = self.space.canvas.stage.sight.screen(point)
        return QPoint(round(x), round(y))

    def _key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.window.desk.line.field, key, held)

    def _drag(self, start: Point, end: Point, drop: bool = True) -> None:
        canvas, first, last = self.space.canvas, self._at(start), self._at(end)
        QTest.mousePress(canvas, LEFT, NONE, first)
        QTest.mouseMove(canvas, (first + last) / 2)
        QTest.mouseMove(canvas, last)
        if not drop:
            QTest.keyClick(canvas, Qt.Key.Key_Escape)
        QTest.mouseRelease(canvas, LEFT, NONE, last)
        canvas.naming.finish()

    @initialize()
    def begin(self) -> None:
        self.window.desk.line.field.setFocus()

    @rule(text=NAMES, linked=st.booleans())
    def enter(self, text: str, linked: bool) -> None:
        QTest.keyClicks(self.window.desk.line.field, text)
        self._key(Qt.Key.Key_Return, NONE if linked else CTRL)
        self.window.desk.line.field.clear()

    @rule(place=PLACES, name=st.sampled_from(["", "Tafel"]))
    def add(self, place: Point, name: str) -> None:
        QTest.mouseDClick(self.space.canvas, LEFT, NONE, self._at(place))
        QTest.mouseRelease(self.space.canvas, LEFT, NONE, self._at(place))
        if self.space.canvas.naming.field:
            QTest.keyClicks(self.space.canvas.naming.field, name)
            QTest.keyClick(self.space.canvas.naming.field, Qt.Key.Key_Return)

    @precondition(lambda self: len(self.nodes) > 1)
    @rule(data=st.data())
    def link(self, data: st.DataObject) -> None:
        one, other = (data.draw(st.sampled_from(self.nodes)) for _ in range(2))
        self._drag((one.box.right, one.box.centre[1]), other.box.centre)

    @precondition(lambda self: self.nodes)
    @rule(data=st.data(), by=STEPS)
    def drag(self, data: st.DataObject, by: Point) -> None:
        x, y = data.draw(st.sampled_from(self.nodes)).box.centre
        self._drag((x, y), (x + by[0], y + by[1]))

    @precondition(lambda self: self.nodes)
    @rule(data=st.data(), by=STEPS)
    def drag_and_think_better_of_it(self, data: st.DataObject, by: Point) -> None:
        before = self.space.document
        x, y = data.draw(st.sampled_from(self.nodes)).box.centre
        self._drag((x, y), (x + by[0], y + by[1]), drop=False)
        assert self.space.document is before

    @precondition(lambda self: self.nodes)
    @rule(data=st.data(), more=st.booleans())
    def select(self, data: st.DataObject, more: bool) -> None:
        place = self._at(data.draw(st.sampled_from(self.nodes)).box.centre)
        QTest.mouseClick(self.space.canvas, LEFT, CTRL if more else NONE, place)

    @rule(key=st.sampled_from([Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Tab]))
    def press(self, key: Qt.Key) -> None:
        self._key(key)
        self.space.canvas.naming.finish()

    @rule(key=st.sampled_from([Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_D, Qt.Key.Key_G, Qt.Key.Key_A]))
    def press_with_ctrl(self, key: Qt.Key) -> None:
        self._key(key, CTRL)
        self.space.canvas.naming.finish()
        self.window.desk.line.field.clear()

    @rule()
    def undo_and_redo(self) -> None:
        present, past = self.space.document, self.space.editor.history.past
        self._key(Qt.Key.Key_Z, CTRL)
        if past:
            assert self.space.document is past[-1]
            self._key(Qt.Key.Key_Y, CTRL)
            assert self.space.document is present

    @rule(back=st.booleans())
    def fold(self, back: bool) -> None:
        before, folded = self.space.document, is_folded(self.space.editor.scene, self.space.editor.selection)
        self._key(Qt.Key.Key_F, CTRL | SHIFT)
        if back and not folded and self.space.document is not before:
            self._key(Qt.Key.Key_F, CTRL | SHIFT)
            assert self.space.document == before

    @rule()
    def calm(self) -> None:
        facts = self.space.document.links
        self._key(Qt.Key.Key_R, CTRL | SHIFT)
        assert self.space.document.links == facts

    @rule()
    def undo(self) -> None:
        self._key(Qt.Key.Key_Z, CTRL)

    @rule(data=st.data())
    def switch(self, data: st.DataObject) -> None:
        tabs = self.window.bottom.tabs
        at = data.draw(st.integers(0, tabs.count() - 1))
        QTest.mouseClick(tabs, LEFT, NONE, tabs.tabRect(at).center())

    @rule(name=st.sampled_from(["add-design", "add-value", "copy-picture", "picture-left", "remove-picture"]))
    def change_pictures(self, name: str) -> None:
        if self.window.bottom.tabs.count() < 4 or name in ("picture-left", "remove-picture"):
            self.window.commands[name].trigger()

    @rule()
    def set_aside(self) -> None:
        facts = self.space.document.nodes
        self._key(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
        assert self.space.document.nodes == facts

    @invariant()
    def shown_is_drawn_is_written(self) -> None:
        editor, canvas = self.space.editor, self.space.canvas
        assert not editor.previewing
        drawing = compose(editor.document, editor.picture, editor.language, editor.theme, measure)
        assert drawing.symbols == editor.drawing.symbols
        assert [id(each) for each in canvas.stage.shown.within(EVERYWHERE)] == [
            id(each) for each in editor.drawing.symbols
        ]
        groups = {each.get("id") for each in ET.fromstring(svg(editor.drawing)).iter() if each.get("data-kind")}
        assert groups == {each.id for each in drawing.symbols}

    @invariant()
    def the_file_holds_it_all(self) -> None:
        document = self.space.document
        assert Document.model_validate_json(dump(document)) == document


def test_whatever_one_does_canvas_document_and_file_agree(qapp: object, count: Callable[[int, int], int]) -> None:
    run_state_machine_as_test(
        Machine, settings=settings(max_examples=count(40, 200), stateful_step_count=count(25, 40), deadline=None)
    )
