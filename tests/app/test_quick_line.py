"""The quick line: what is typed is drawn, and the line keeps the focus."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from netdraw.app.controls.line_field import LineField
from netdraw.app.parts.live import PAUSE
from netdraw.app.workspace import Workspace
from netdraw.drawing.primitives import Text
from netdraw.editing.scene import drawn
from netdraw.language.roster import Roster
from netdraw.language.tables import PictureKind
from netdraw.language.words import speak
from netdraw.model import edits
from tests.app.conftest import Open
from tests.app.test_network_list import FINGERS

CTRL = Qt.KeyboardModifier.ControlModifier


class Typist:
    """Types in the line of a workspace."""

    def __init__(self, space: Workspace) -> None:
        self.space, self.editor = space, space.editor
        self.field: LineField = space.window.desk.line.field

    def type(self, text: str) -> None:
        QTest.keyClicks(self.field, text)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, held)

    def name(self, text: str) -> None:
        """Type in the field that was opened on the canvas."""
        field = self.space.canvas.naming.field
        assert field is not None
        QTest.keyClicks(field, text)

    def enter(self, text: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.type(text)
        self.press(Qt.Key.Key_Return, held)

    @property
    def names(self) -> list[str]:
        nodes = self.editor.document.nodes.values()
        return [node.name for node in nodes if node.kind != "level"]

    @property
    def links(self) -> list[tuple[str, str]]:
        document = self.editor.document
        return [
            (document.nodes[each.source].name, document.nodes[each.target].name) for each in document.links.values()
        ]

    @property
    def offered(self) -> list[str]:
        rows = self.space.window.desk.offers.findChildren(QAbstractButton)
        return [row.accessibleName() for row in rows if row.isVisible()]


@pytest.fixture
def typist(opened: Open) -> Typist:
    return Typist(opened(None))


def test_a_name_and_enter_is_a_partner_and_the_next_is_linked_to_it(typist: Typist) -> None:
    typist.enter("Secretariaat")
    typist.enter("Zayaz")
    assert typist.names == ["Secretariaat", "Zayaz"]
    assert typist.links == [("Secretariaat", "Zayaz")]
    assert typist.field.text() == ""
    assert typist.field.hasFocus()
    assert typist.space.window.desk.line.anchor.text() == "Secretariaat"


def test_long_names_leave_room_for_what_is_typed(typist: Typist) -> None:
    typist.enter("Samenwerkingsverband van woningcorporaties in de regio")
    typist.editor.do(edits.change_node(typist.editor.document, "n1", name="Bestuurlijk overleg van de hele regio"))
    line = typist.space.window.desk.line
    line.resize(680, line.height())  # as wide as it is on a laptop
    assert (line.anchor.text()[:10], line.anchor.text()[-1]) == ("Samenwerki", "…")
    assert (line.level.text()[:10], line.level.text()[-1]) == ("Bestuurlij", "…")
    line.layout().activate()  # type: ignore[union-attr]  # it has one
    assert typist.field.width() > 160


def test_what_is_typed_on_a_button_goes_into_the_line(typist: Typist) -> None:
    for text in ("Secretariaat", "Zayaz", "Secretariaat>Zayaz: geld"):
        typist.enter(text)
    typist.press(Qt.Key.Key_Tab)  # a link is selected, so this goes to what stands beside the text
    level = typist.space.window.desk.line.level
    assert level.hasFocus()
    QTest.keyClicks(level, "F")
    typist.enter("arent")
    assert typist.names[-1] == "Farent"
    tile = typist.space.palette.findChildren(QAbstractButton)[0]
    tile.setFocus()
    QTest.keyClicks(tile, "M")
    typist.enter("ee")
    assert typist.names[-1] == "Mee"


def test_in_tool_mode_nothing_typed_goes_into_the_line(typist: Typist) -> None:
    typist.press(Qt.Key.Key_Escape)
    tile = typist.space.palette.findChildren(QAbstractButton)[0]
    tile.setFocus()
    QTest.keyClicks(tile, "x")
    assert not typist.field.text()


def test_all_of_a_row_comes_into_view(typist: Typist) -> None:
    typist.enter("Secretariaat")
    stage = typist.space.canvas.stage
    for at in range(4):
        typist.enter("; ".join(f"Partner {at} {number}" for number in range(3)))
        there = typist.editor.picture.placements
        boxes = [stage.shown.box(key) for key in typist.editor.line.last if key in there]
        assert len(boxes) == 3
        seen = stage.room.grown(1)
        assert all(box and stage.sight.box(box).within(seen) for box in boxes)


def test_rings_that_grew_are_wholly_in_view(opened: Open, qtbot: QtBot) -> None:
    space = opened(None)
    space.window.commands["new-value"].trigger()
    typist, stage = Typist(space), space.canvas.stage
    before = space.editor.scene.levels()[0].box.width
    while space.editor.scene.levels()[0].box.width == before:
        typist.enter("; ".join(f"Partner {len(space.document.nodes)}{letter}" for letter in "abcd"))
    qtbot.waitUntil(lambda: stage.sight.box(space.editor.scene.levels()[0].box).within(stage.room))


def test_ctrl_enter_does_not_link(typist: Typist) -> None:
    typist.enter("Secretariaat")
    typist.enter("Zayaz", CTRL)
    assert typist.names == ["Secretariaat", "Zayaz"]
    assert not typist.links


def test_an_entry_is_one_step(typist: Typist) -> None:
    before = typist.editor.document
    typist.enter("Secretariaat")
    after = typist.editor.document
    typist.enter("Zayaz")
    typist.press(Qt.Key.Key_Z, CTRL)
    assert typist.editor.document is after
    typist.press(Qt.Key.Key_Z, CTRL)
    assert typist.editor.document is before
    typist.press(Qt.Key.Key_Y, CTRL)
    assert typist.editor.document is after


def test_keys_edit_the_text_while_there_is_text(typist: Typist) -> None:
    typist.enter("Secretariaat")
    before = typist.editor.document
    typist.type("Zayax")
    typist.press(Qt.Key.Key_Backspace)
    typist.type("z1")
    typist.press(Qt.Key.Key_Left)
    typist.press(Qt.Key.Key_Delete)
    assert typist.field.text() == "Zayaz"
    typist.press(Qt.Key.Key_Z, CTRL)
    assert typist.field.text() != "Zayaz"
    assert typist.editor.document is before


def test_del_on_the_empty_line_deletes_what_is_selected(typist: Typist) -> None:
    typist.enter("Secretariaat")
    typist.press(Qt.Key.Key_Delete)
    assert not typist.names
    assert typist.field.hasFocus()


def test_f2_on_the_empty_line_names_and_gives_the_focus_back(typist: Typist) -> None:
    typist.enter("Secretariat")
    typist.press(Qt.Key.Key_F2)
    typist.name("Secretariaat")
    typist.press(Qt.Key.Key_Return)
    assert typist.names == ["Secretariaat"]
    assert typist.field.hasFocus()


def test_tab_on_the_empty_line_adds_a_linked_partner(typist: Typist) -> None:
    typist.enter("Secretariaat")
    typist.press(Qt.Key.Key_Tab)
    typist.name("Zayaz")
    typist.press(Qt.Key.Key_Return)
    assert typist.links == [("Secretariaat", "Zayaz")]
    assert typist.field.hasFocus()


def test_tab_completes_and_enter_alone_never_does(typist: Typist) -> None:
    typist.enter("Secretariaat")
    typist.enter("Zayaz")
    typist.type("secr")
    assert typist.offered[0].startswith("Secretariaat")
    typist.press(Qt.Key.Key_Tab)
    assert typist.field.text() == "Secretariaat"
    typist.press(Qt.Key.Key_Escape)
    typist.enter("secr")
    assert "secr" in typist.names


@pytest.mark.parametrize(("lang", "said"), [("nl", "staat al in het netwerk"), ("en", "already in the network")])
def test_who_is_in_another_picture_is_offered_in_this_one_and_never_doubled(opened: Open, lang: str, said: str) -> None:
    speak(lang)
    typist = Typist(opened(None))
    typist.enter("Zayaz; Farent")
    typist.space.window.bottom.add.menu().actions()[1].trigger()
    resident, before = typist.editor.line.anchor, typist.names
    typist.type("zay")
    assert typist.offered == [f"Zayaz, {said}"]
    typist.press(Qt.Key.Key_Tab)
    typist.press(Qt.Key.Key_Return)
    typist.enter("farent", CTRL)
    assert typist.names == before
    assert typist.editor.line.anchor == resident, "who comes in is new here, as any other name"
    assert [typist.editor.document.links[each].target for each in typist.editor.picture.routes] == [resident]
    typist.enter("Zayaz")
    assert typist.editor.document.nodes[typist.editor.line.anchor].name == "Zayaz"
    assert len(typist.editor.picture.routes) == 1


@pytest.mark.parametrize(("lang", "said"), [("nl", "elk apart"), ("en", "each by itself")])
@pytest.mark.parametrize("way", ["tab", "mouse", "finger"])
def test_names_with_commas_are_offered_each_by_itself(opened: Open, lang: str, said: str, way: str) -> None:
    speak(lang)
    typist = Typist(opened(None))
    typist.type("Farent, GGD, Mee")
    assert typist.offered == [f"Farent; GGD; Mee, {said}"]
    row = next(each for each in typist.space.window.desk.offers.findChildren(QAbstractButton) if each.isVisible())
    if way == "tab":
        typist.press(Qt.Key.Key_Tab)
    elif way == "mouse":
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    else:
        QTest.touchEvent(row, FINGERS).press(0, row.rect().center(), row).commit()
        QTest.touchEvent(row, FINGERS).release(0, row.rect().center(), row).commit()
    assert typist.field.text() == "Farent; GGD; Mee"
    assert typist.names == []
    typist.press(Qt.Key.Key_Return)
    assert typist.names == ["Farent", "GGD", "Mee"]
    typist.press(Qt.Key.Key_Z, CTRL)
    assert typist.names == []


def test_enter_alone_leaves_a_name_with_commas_whole(typist: Typist) -> None:
    typist.enter("Wonen, Zorg, Welzijn")
    assert typist.names == ["Wonen, Zorg, Welzijn"]
    typist.type("Wonen, Zorg, Welzijn")
    assert typist.offered == [], "it is known as one"


def test_down_chooses_the_row_that_tab_takes(typist: Typist) -> None:
    typist.enter("Zorgtafel")
    typist.enter("Zorgplein")
    typist.type("zorg")
    typist.press(Qt.Key.Key_Down)
    chosen = typist.offered[1].split(",")[0]
    typist.press(Qt.Key.Key_Tab)
    assert typist.field.text() == chosen


def test_a_row_can_be_pressed(typist: Typist) -> None:
    typist.enter("Zorgtafel")
    typist.type("zorgt")
    row = next(each for each in typist.space.window.desk.offers.findChildren(QAbstractButton) if each.isVisible())
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert typist.field.text() == "Zorgtafel"
    assert typist.field.hasFocus()


def test_up_brings_the_last_entry_back_and_entering_it_again_replaces_it(typist: Typist) -> None:
    typist.enter("Zajaz")
    typist.press(Qt.Key.Key_Up)
    assert typist.field.text() == "Zajaz"
    typist.field.clear()
    typist.press(Qt.Key.Key_Up)
    typist.field.setCursorPosition(2)
    typist.press(Qt.Key.Key_Delete)
    typist.type("y")
    typist.press(Qt.Key.Key_Return)
    assert typist.names == ["Zayaz"]
    typist.press(Qt.Key.Key_Z, CTRL)
    assert not typist.names


def test_a_line_emptied_after_up_adds_instead(typist: Typist) -> None:
    typist.enter("Zayaz")
    typist.press(Qt.Key.Key_Up)
    typist.press(Qt.Key.Key_Escape)
    typist.enter("Farent")
    assert typist.names == ["Zayaz", "Farent"]


def test_esc_empties_and_then_leaves_and_a_key_returns(typist: Typist) -> None:
    typist.type("Zay")
    typist.press(Qt.Key.Key_Escape)
    assert typist.field.text() == ""
    assert typist.field.hasFocus()
    assert typist.space.window.desk.line.property("live")
    typist.press(Qt.Key.Key_Escape)
    assert not typist.field.hasFocus()
    assert typist.space.canvas.hasFocus()
    assert not typist.space.window.desk.line.property("live")
    QTest.keyClick(typist.space.canvas, Qt.Key.Key_F4)
    assert typist.field.hasFocus()
    typist.press(Qt.Key.Key_Escape)
    QTest.keyClick(typist.space.canvas, Qt.Key.Key_Slash)
    assert typist.field.hasFocus()
    assert typist.field.text() == ""


def test_clicking_the_paper_leaves_the_keys_with_the_line(typist: Typist) -> None:
    typist.enter("Zayaz")
    QTest.mouseClick(typist.space.canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 500))
    assert typist.field.hasFocus()
    assert not typist.editor.selection
    typist.enter("Farent")
    assert typist.names == ["Zayaz", "Farent"]


def test_enter_on_the_empty_line_pins_what_is_selected_and_lets_go_again(typist: Typist) -> None:
    typist.enter("Zayaz")
    typist.enter("Farent")
    typist.press(Qt.Key.Key_Return)
    assert typist.space.window.desk.line.anchor.text() == "Farent"
    typist.press(Qt.Key.Key_Return)
    assert typist.space.window.desk.line.anchor.text() == ""
    assert typist.names == ["Zayaz", "Farent"]


def test_a_ghost_shows_where_it_will_come(typist: Typist) -> None:
    typist.enter("Zayaz")
    still = typist.space.canvas.grab().toImage()
    typist.type("Farent")
    assert typist.space.canvas.grab().toImage() != still
    for _ in "Farent":
        typist.press(Qt.Key.Key_Backspace)
    assert typist.space.canvas.grab().toImage() == still


def test_a_row_shows_where_each_of_it_will_come(typist: Typist, qtbot: QtBot) -> None:
    typist.enter("Zayaz")
    typist.type("Farent")
    one = typist.space.canvas.grab().toImage()
    typist.type("; Mee")
    qtbot.waitUntil(lambda: typist.space.canvas.grab().toImage() != one)
    typist.press(Qt.Key.Key_Return)
    assert typist.names == ["Zayaz", "Farent", "Mee"]


@pytest.mark.parametrize("pause", [0, 4 * PAUSE])
def test_a_pause_before_enter_changes_nothing(typist: Typist, pause: int) -> None:
    typist.enter("Zayaz")
    typist.type("Farent")
    before, still = typist.editor.history, typist.space.canvas.grab().toImage()
    QTest.qWait(pause)
    assert typist.editor.history is before
    assert typist.space.canvas.grab().toImage() == still, "only the ghost shows before Enter"
    typist.press(Qt.Key.Key_Return)
    assert (typist.names, typist.links) == (["Zayaz", "Farent"], [("Zayaz", "Farent")])
    symbols = typist.editor.drawing.symbols
    assert "Farent" in {part.text for each in symbols for part in each.primitives if isinstance(part, Text)}
    typist.press(Qt.Key.Key_Z, CTRL)
    assert typist.editor.document is before.present


@pytest.mark.parametrize("between", ["undo", "picture", "language", "mouse"])
def test_what_happens_between_typing_and_enter_counts(typist: Typist, between: str) -> None:
    for name in ("Zayaz", "Farent"):
        typist.enter(name)
    typist.type("Mee")
    QTest.qWait(4 * PAUSE)
    space, commands = typist.space, typist.space.window.commands
    if between == "undo":
        commands["undo"].trigger()
    elif between == "picture":
        commands["add-value"].trigger()
    elif between == "language":
        space.speak("en")
    else:
        key = next(key for key, node in typist.editor.document.nodes.items() if node.name == "Farent")
        symbol = typist.editor.scene.symbol(key)
        assert symbol is not None
        at = QPointF(*space.canvas.stage.sight.screen(symbol.box.centre)).toPoint()
        QTest.mousePress(space.canvas, Qt.MouseButton.LeftButton, pos=at)
        for step in range(1, 6):
            QTest.mouseMove(space.canvas, at + QPoint(20 * step, 0))
        QTest.mouseRelease(space.canvas, Qt.MouseButton.LeftButton, pos=at + QPoint(100, 0))
    assert typist.field.text() == "Mee"
    typist.press(Qt.Key.Key_Return)
    editor = typist.editor
    assert typist.names[-1] == "Mee"
    assert editor.drawing.symbols == drawn(editor.document, editor.picture_id, editor.language).drawing.symbols


def test_a_pasted_column_becomes_partners(typist: Typist) -> None:
    QApplication.clipboard().setText("Zayaz\r\nFarent\n\nMee\n")
    typist.press(Qt.Key.Key_V, CTRL)
    typist.press(Qt.Key.Key_Return)
    assert set(typist.names) == {"Zayaz", "Farent", "Mee"}
    QApplication.clipboard().clear()


def test_the_line_names_the_level_where_the_next_one_comes(typist: Typist, tmp_path: Path) -> None:
    levels: dict[PictureKind, str] = {"design": "Bestuurlijk", "value": "Uitvoering"}
    for kind, level in levels.items():
        typist.space.keeping.save(tmp_path / "een.netdraw")
        typist.space.drawings.begin(kind)
        typist.editor = typist.space.editor
        assert typist.space.window.desk.line.level.text() == level
        typist.enter("Zayaz")
        placement = list(typist.editor.picture.placements.values())[-1]
        found = typist.editor.scene.level_at((placement.x, placement.y))
        assert found
        assert typist.editor.document.nodes[found.id].name == level


def test_the_line_shows_the_level_that_is_typed_for_this_one(typist: Typist, tmp_path: Path) -> None:
    level = typist.space.window.desk.line.level
    typist.type("Farent #m")
    assert level.text() == "Management"
    typist.type("x")
    assert level.text() == "Bestuurlijk", "that is part of the name"
    typist.press(Qt.Key.Key_Backspace)
    typist.press(Qt.Key.Key_Return)
    assert level.text() == "Bestuurlijk", "the next one comes there again"
    typist.enter("#u")
    assert level.text() == "Uitvoering"
    typist.type("Zayaz #b")
    typist.space.keeping.save(tmp_path / "een.netdraw")
    typist.space.drawings.begin("blank")
    assert not level.isVisible(), "a blank sheet has no levels"


def test_levels_can_be_chosen_with_the_mouse(typist: Typist) -> None:
    button = typist.space.window.desk.line.level
    assert button.text() == "Bestuurlijk"
    button.menu().aboutToShow.emit()
    next(each for each in button.menu().actions() if each.text() == "Uitvoering").trigger()
    assert button.text() == "Uitvoering"
    typist.enter("Zayaz")
    (placement,) = (each for each in typist.editor.picture.placements.values() if each.height < 200)
    assert placement.y > 800


def test_another_drawing_gets_what_is_typed_then(typist: Typist, tmp_path: Path, qtbot: QtBot) -> None:
    typist.enter("Zayaz")
    typist.space.keeping.save(tmp_path / "een.netdraw")
    typist.space.drawings.begin("value")
    typist.editor = typist.space.editor
    typist.enter("Farent")
    assert "Farent" in typist.names
    assert "Zayaz" not in typist.names
    assert typist.field.hasFocus()
    qtbot.waitUntil(lambda: typist.editor.roster != Roster())  # the files opened last are read beside the window
    typist.type("zay")
    assert typist.offered == ["Zayaz, eerder gebruikt"]


def test_a_list_of_ones_own_is_completed_too(typist: Typist, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes("Naam;Soort\r\nQuirijn\xeb;overleg\r\nQuant;\r\n".encode("cp1252"))
    typist.space.names.read(path)
    typist.type("qui")
    assert typist.offered == ["Quirijnë, uit uw lijst"]
    typist.press(Qt.Key.Key_Tab)
    typist.press(Qt.Key.Key_Return)
    assert [node.kind for node in typist.editor.document.nodes.values()][-1] == "consultation"
    typist.space.names.read(tmp_path / "weg.txt")
    assert "weg.txt" in typist.space.window.desk.notice.sentence


ENTRIES = st.lists(
    st.tuples(
        st.text(st.sampled_from("aZ ;:><#=?!%\\1x"), max_size=12), st.sampled_from(["enter", "esc", "tab", "undo"])
    ),
    max_size=8,
)
KEYS = {"enter": Qt.Key.Key_Return, "tab": Qt.Key.Key_Tab, "undo": Qt.Key.Key_Z}


@settings(
    max_examples=max(25, settings().max_examples // 8),  # the long run types more than a thousand entries
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(entries=ENTRIES)
def test_whatever_is_typed_the_keys_stay_with_the_line(typist: Typist, entries: list[tuple[str, str]]) -> None:
    for text, ending in entries:
        typist.type(text)
        if ending == "esc":
            typist.field.clear()
        elif typist.field.text() or ending != "tab":  # on an empty line, as after a space, Tab may go on in the window
            typist.press(KEYS[ending], CTRL if ending == "undo" else Qt.KeyboardModifier.NoModifier)
        typist.space.canvas.naming.finish()
        assert typist.field.hasFocus()
        typist.editor.document.model_validate(typist.editor.document.model_dump())
