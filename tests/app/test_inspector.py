"""The inspector: a form that follows what is chosen, and every change in it one step."""

from collections.abc import Sequence
from itertools import combinations
from typing import Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QScrollArea, QStyle, QWidget

from netdraw.app.controls.words_field import WordsField
from netdraw.app.side.remark_card import RemarkCard
from netdraw.app.workspace import Workspace
from netdraw.exchange.caption import caption
from netdraw.language.words import say, speak
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Placement, Remark
from netdraw.model.vocabulary import LINK_KINDS as KINDS
from netdraw.model.vocabulary import NODE_KINDS
from tests.app.conftest import Open
from tests.app.test_window import EXAMPLE


class Clerk:
    """Fills in the form."""

    def __init__(self, space: Workspace) -> None:
        self.space, self.editor = space, space.editor

    def choose(self, *names: str) -> None:
        nodes = self.editor.document.nodes.values()
        here = self.editor.picture.placements
        self.editor.select(node.id for node in nodes if node.name in names and node.id in here)
        self.wait()

    def wait(self) -> None:
        """Let the form be made."""
        for _ in range(200):
            if self.space.pictures.side.inspector.settled:
                return
            QTest.qWait(10)
        raise AssertionError("the form was not made")

    def field(self, name: str) -> WordsField:
        fields = self.space.pictures.side.inspector.findChildren(WordsField)
        return next(each for each in fields if each.accessibleName() == name and each.parent())

    def write(self, name: str, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        if end:
            QTest.keyClick(field, end)
        self.wait()

    def named(self, name: str) -> QAbstractButton:
        return next(each for each in self.buttons() if each.accessibleName() == name)

    def buttons(self) -> list[QAbstractButton]:
        return self.space.pictures.side.inspector.findChildren(QAbstractButton)

    def names(self) -> set[str]:
        return {each.accessibleName() for each in self.buttons()}

    def press(self, name: str) -> None:
        QTest.mouseClick(self.named(name), Qt.MouseButton.LeftButton)
        self.wait()

    def menu(self, name: str) -> QMenu:
        picks = self.space.pictures.side.inspector.findChildren(QPushButton)
        return next(each for each in picks if each.accessibleName() == name).menu()

    def pick(self, name: str, choice: str) -> None:
        next(each for each in self.menu(name).actions() if each.text() == choice).trigger()
        self.wait()

    def add_remark(self) -> None:
        button = self.space.pictures.side.inspector.findChild(QPushButton, "adding")
        assert isinstance(button, QPushButton)
        button.click()

    def node(self, name: str) -> Node:
        return next(node for node in self.editor.document.nodes.values() if node.name == name)

    @property
    def steps(self) -> int:
        return len(self.editor.history.past)


@pytest.fixture
def clerk(opened: Open) -> Clerk:
    return Clerk(opened(EXAMPLE))


def test_a_name_changes_as_it_is_typed_and_is_one_step(clerk: Clerk) -> None:
    clerk.choose("Zayaz")
    clerk.write("Naam", "Zaya", end=None)
    assert clerk.editor.previewing
    assert any("Zaya" in each.title for each in clerk.editor.drawing.symbols)
    QTest.keyClicks(clerk.field("Naam"), "z BV")
    QTest.keyClick(clerk.field("Naam"), Qt.Key.Key_Return)
    assert clerk.steps == 1
    assert clerk.node("Zayaz BV")
    clerk.editor.undo()
    assert clerk.node("Zayaz")
    assert clerk.field("Naam").toPlainText() == "Zayaz"


def test_esc_takes_back_what_is_typed(clerk: Clerk) -> None:
    clerk.choose("Zayaz")
    clerk.write("Naam", "Iets anders", end=Qt.Key.Key_Escape)
    assert clerk.field("Naam").toPlainText() == "Zayaz"
    assert clerk.steps == 0


def test_going_elsewhere_keeps_what_is_typed(clerk: Clerk) -> None:
    clerk.choose("Zayaz")
    clerk.write("Sinds", "2014", end=Qt.Key.Key_Tab)
    assert clerk.node("Zayaz").since == "2014"
    assert QApplication.focusWidget() is clerk.field("Tot")
    assert clerk.steps == 1


def test_the_menu_of_kinds_shows_each_symbol_large_enough_to_know_it(clerk: Clerk) -> None:
    clerk.choose("Zayaz")
    menu = clerk.menu("Soort")
    menu.popup(clerk.space.window.mapToGlobal(clerk.space.window.rect().center()))
    wide = menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu)
    symbols = [each.icon().pixmap(wide).toImage() for each in menu.actions()]
    assert len(symbols) > 15
    assert all(each.width() >= 32 for each in symbols)
    assert len({bytes(each.constBits()) for each in symbols}) == len(symbols)
    menu.close()


def test_a_level_moves_the_partner_into_it_and_nothing_else(clerk: Clerk) -> None:
    clerk.choose("Andere netwerken")
    before = dict(clerk.editor.picture.placements)
    (key,) = clerk.editor.selection
    clerk.press("Management")
    after = clerk.editor.picture.placements
    assert {each for each in before if before[each] != after[each]} == {key}
    level = clerk.editor.scene.level_at((after[key].x, after[key].y))
    assert level is not None
    assert clerk.editor.document.nodes[level.id].name == "Management"
    assert clerk.steps == 1


def test_marks_and_domains_go_on_all_that_are_chosen(clerk: Clerk) -> None:
    clerk.choose("Zayaz", "Mee", "Farent")
    clerk.press("onzeker")
    clerk.pick("Domein", "Zorg")
    for name in ("Zayaz", "Mee", "Farent"):
        node = clerk.node(name)
        assert node.marks == ("doubt",)
        assert node.domain == "care"
    assert clerk.steps == 2
    clerk.press("onzeker")
    assert clerk.node("Mee").marks == ()


def test_of_several_there_is_no_name_to_type(clerk: Clerk) -> None:
    clerk.choose("Zayaz", "Mee")
    with pytest.raises(StopIteration):
        clerk.field("Naam")
    assert clerk.field("Sinds")


def test_another_kind_is_picked(clerk: Clerk) -> None:
    clerk.choose("Zayaz")
    clerk.pick("Soort", "Netwerkmanager")
    assert clerk.node("Zayaz").kind == "coordinator"


def test_of_a_link_its_words_and_direction_are_changed(clerk: Clerk) -> None:
    key = next(iter(clerk.editor.picture.routes))
    clerk.editor.select({key})
    clerk.wait()
    clerk.write("Tekst bij de lijn", "afspraken")
    clerk.press("heen en terug")
    link = clerk.editor.document.links[key]
    assert (link.label, link.direction) == ("afspraken", "both")
    clerk.press("heen")
    assert clerk.editor.document.links[key].direction is None


@pytest.mark.parametrize("kind", KINDS)
def test_of_a_line_only_the_ways_that_look_otherwise_are_offered(clerk: Clerk, kind: str) -> None:
    key = next(iter(clerk.editor.picture.routes))
    clerk.editor.do(edits.change_link(clerk.editor.document, key, kind=kind))
    clerk.editor.select({key})
    clerk.wait()
    ways = [each for each in clerk.buttons() if each.accessibleName() in ("heen", "heen en terug", "geen")]
    looks = [each.icon().pixmap(34, 16).toImage() for each in ways]
    assert len(looks) == {"cooperates": 0, "strains": 0, "refers": 2, "learns": 2}.get(kind, 3)
    assert all(one != other for one, other in combinations(looks, 2))


def test_of_nothing_chosen_it_tells_of_the_network(clerk: Clerk) -> None:
    clerk.editor.select(())
    clerk.wait()
    clerk.write("Naam", "De Bond")
    assert clerk.editor.document.network.name == "De Bond"
    assert clerk.space.window.top.title.text() == "De Bond"


def test_who_drew_a_picture_and_when_is_in_its_caption(clerk: Clerk) -> None:
    clerk.choose()
    clerk.write(say("inspector.picture-by"), "netwerkmanager, trekker")
    clerk.write(say("inspector.picture-at"), "25 november 2026")
    said = caption(clerk.editor.document, clerk.editor.picture, "nl")
    assert said.endswith("25 november 2026. Getekend door netwerkmanager en trekker.")


def test_a_remark_is_added_changed_and_taken_away(clerk: Clerk) -> None:
    clerk.choose("Zayaz")
    (key,) = clerk.editor.selection
    count = len(clerk.editor.document.remarks)
    clerk.add_remark()
    clerk.write("Opmerking", "Wij betalen mee")
    remark = clerk.editor.document.remarks[-1]
    assert (remark.about, remark.kind, remark.text) == (key, "quote", "Wij betalen mee")
    clerk.press("Citaat: Wij betalen mee")
    clerk.write("Opmerking", "Wij betalen allemaal mee", end=Qt.Key.Key_Tab)
    clerk.write("Wie zei dit? Een rol, geen naam", "bestuurder")
    remark = clerk.editor.document.remarks[-1]
    assert (remark.text, remark.by) == ("Wij betalen allemaal mee", "bestuurder")
    clerk.press("Citaat: Wij betalen allemaal mee")
    clerk.pick("Soort opmerking", "Twijfel")
    assert clerk.editor.document.remarks[-1].kind == "doubt"
    clerk.press("Opmerking weghalen")
    assert len(clerk.editor.document.remarks) == count
    Document.model_validate(clerk.editor.document.model_dump())


def test_an_empty_remark_is_none(clerk: Clerk) -> None:
    clerk.choose("Zayaz")
    before = clerk.editor.document
    clerk.add_remark()
    QTest.keyClick(clerk.field("Opmerking"), Qt.Key.Key_Return)
    assert clerk.editor.document is before


def _remark(clerk: Clerk, name: str, kind: Literal["quote", "doubt", "question", "note"], text: str) -> None:
    about = clerk.node(name).id if name else ""
    clerk.editor.do(edits.add_remark(clerk.editor.document, Remark(about=about, kind=kind, text=text)), ())
    clerk.wait()


def _shown(clerk: Clerk) -> list[str]:
    buttons = clerk.space.pictures.side.inspector.findChildren(QPushButton)
    return [each.accessibleName() for each in buttons if each.property("kind") in ("card", "subject")]


def test_all_remarks_are_listed_by_what_they_are_about_and_by_kind(clerk: Clerk) -> None:
    clerk.editor.do(clerk.editor.document.model_copy(update={"remarks": ()}))
    _remark(clerk, "Zayaz", "quote", "Wij betalen mee")
    _remark(clerk, "", "note", "Gesprek van 3 maart")
    _remark(clerk, "Zayaz", "question", "Sinds wanneer?")
    assert _shown(clerk) == [
        "Notitie: Gesprek van 3 maart", "Zayaz", "Citaat: Wij betalen mee", "Vraag: Sinds wanneer?",
    ]  # fmt: skip
    clerk.pick("Welke opmerkingen", "Vragen")
    assert _shown(clerk) == ["Zayaz", "Vraag: Sinds wanneer?"]
    subject = next(
        each for each in clerk.space.pictures.side.inspector.findChildren(QPushButton) if each.text() == "Zayaz"
    )
    QTest.mouseClick(subject, Qt.MouseButton.LeftButton)
    assert clerk.editor.selection == {clerk.node("Zayaz").id}


def test_what_is_seldom_said_is_asked_when_more_is_wanted(clerk: Clerk) -> None:
    clerk.choose("Zayaz")
    with pytest.raises(StopIteration):
        clerk.field("Toelichting")
    clerk.press("Meer of minder invullen")
    clerk.write("Toelichting", "verhuurder")
    clerk.press("trekker")
    clerk.press("Meer of minder invullen")
    assert clerk.field("Toelichting").toPlainText() == "verhuurder"
    assert clerk.node("Zayaz").marks == ("leading",)
    clerk.press("trekker")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_word_that_can_be_put_on_is_cut_off(opened: Open, lang: str) -> None:
    speak(lang)
    clerk = Clerk(opened(EXAMPLE))
    clerk.choose("Zayaz")
    clerk.press(say("inspector.fold"))
    marks = [each for each in clerk.buttons() if each.property("kind") == "mark"]
    assert len(marks) > 5
    assert not [each.text() for each in marks if each.width() < each.sizeHint().width()]
    clerk.press(say("inspector.fold"))


def test_what_shows_more_fields_stays_under_the_pointer(clerk: Clerk) -> None:
    clerk.choose("GGD")
    places = []
    for _ in range(3):
        button = clerk.named(say("inspector.fold"))
        places.append(button.mapTo(clerk.space.window, button.rect().center()).y())
        clerk.press(say("inspector.fold"))
        QApplication.processEvents()
    assert places == pytest.approx([places[0]] * 3, abs=2)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_form_is_as_wide_as_its_panel_whatever_the_kind_is_called(opened: Open, lang: str) -> None:
    speak(lang)
    clerk = Clerk(opened(EXAMPLE))
    editor = clerk.editor
    node, link = next(iter(editor.picture.placements)), next(iter(editor.document.links))
    scroll = clerk.space.pictures.side.inspector.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    for key, kinds in ((node, NODE_KINDS), (link, KINDS)):
        for kind in kinds:
            change = edits.change_node if key == node else edits.change_link
            editor.do(change(editor.document, key, kind=kind))
            editor.select([key])
            clerk.wait()
            head = clerk.named(say("inspector.kind"))
            assert "…" not in head.text()
            assert _fits(scroll)
    editor.select(editor.document.nodes)
    clerk.wait()
    assert _fits(scroll)


def _fits(scroll: QScrollArea) -> bool:
    """Whether all that is asked has the room that it needs, inside the panel."""
    form = scroll.widget()
    assert form
    inside = form.width() <= scroll.viewport().width() and form.minimumSizeHint().width() <= form.width()
    return inside and all(
        each.x() + each.width() <= form.width() for each in form.children() if isinstance(each, QWidget)
    )


def test_the_form_of_something_else_begins_at_its_top(clerk: Clerk) -> None:
    clerk.choose("Zayaz")
    clerk.press("Meer of minder invullen")
    scroll = clerk.space.pictures.side.inspector.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    bar = scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    clerk.press("trekker")
    assert bar.value() > 0, "what is in view stays there"
    clerk.choose("Farent")
    assert bar.value() == 0
    clerk.press("Meer of minder invullen")


def test_of_a_node_in_several_pictures_one_press_shows_another(clerk: Clerk) -> None:
    clerk.choose("Secretariaat")
    here, chosen = clerk.editor.picture_id, clerk.editor.selection
    button = next(
        each
        for each in clerk.space.pictures.side.inspector.findChildren(QPushButton)
        if each.text().startswith("Staat ook in")
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert clerk.editor.picture_id != here
    assert clerk.editor.selection == chosen


def test_every_field_is_reached_with_tab(clerk: Clerk) -> None:
    clerk.choose("Zayaz")
    reached: set[str] = set()
    clerk.named("Soort").setFocus()
    for _ in range(18):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {
        "Soort",
        "Naam",
        "Domein",
        "Bestuurlijk",
        "Sinds",
        "Tot",
        "onzeker",
        "ontbreekt",
        "Wat u hiermee kunt doen",
    } <= reached


def test_all_else_that_can_be_done_is_behind_the_dots(clerk: Clerk) -> None:
    clerk.choose("Zayaz")
    clerk.press("Wat u hiermee kunt doen")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.text() == "Naar de bak").trigger()
    menu.close()
    assert clerk.node("Zayaz").id not in clerk.editor.picture.placements


def test_of_a_long_list_the_rest_is_asked_for(clerk: Clerk) -> None:
    clerk.editor.select(())
    clerk.wait()
    remarks = clerk.editor.document.remarks
    first = [each for each in _shown(clerk) if ": " in each]
    rest = next(
        each for each in clerk.space.pictures.side.inspector.findChildren(QPushButton) if "tonen" in each.text()
    )
    QTest.mouseClick(rest, Qt.MouseButton.LeftButton)
    all_of_them = clerk.space.pictures.side.inspector.findChildren(RemarkCard)
    assert len(first) < len(all_of_them) == len(remarks)


def test_zones_are_named_one_on_a_line_and_another_is_picked_for_what_lies_there(clerk: Clerk) -> None:
    document, picture = clerk.editor.document, clerk.editor.picture_id
    placed = Placement(node="f1", x=6000, y=6000, width=1640, height=560)
    document = edits.add_node(document, Node(id="f1", kind="filmstrip", name="Fasen"), picture, placed)
    inside = Placement(node="f2", x=5200, y=6050, width=222, height=102)
    clerk.editor.do(edits.add_node(document, Node(id="f2", kind="partner", name="Nieuwkomer"), picture, inside))
    clerk.choose("Fasen")
    field, usual = clerk.field(say("inspector.zones-cells")), say("inspector.zones-cells")
    assert field.toPlainText().count("\n") == 3
    clerk.write(usual, "vroeger", None)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "nu")
    field.clearFocus()
    assert clerk.editor.document.nodes["f1"].zones == ("vroeger", "nu")
    clerk.choose("Nieuwkomer")
    clerk.pick(say("inspector.zone"), "nu")
    assert clerk.editor.picture.placements["f2"].x > 6000
    clerk.editor.undo()
    clerk.editor.undo()
    assert not clerk.editor.document.nodes["f1"].zones


@pytest.mark.parametrize(
    ("kind", "words", "names"),
    [
        ("quadrant", "Polen: links, rechts, boven, onder", ("verbeteren", "vernieuwen", "delen", "uitwisselen")),
        ("triangle", "Hoeken: boven, links, rechts, en het midden", ("legitimiteit",)),
        ("chain", "Stappen, elk op een regel", ("waarde",)),
    ],
)
def test_what_divides_a_frame_is_called_by_what_it_is(
    clerk: Clerk, kind: str, words: str, names: Sequence[str]
) -> None:
    placed = Placement(node="f1", x=6000, y=6000, width=1640, height=1100)
    document = edits.add_node(clerk.editor.document, Node(id="f1", kind=kind, name="Kader"), "p1", placed)
    clerk.editor.do(document)
    clerk.choose("Kader")
    assert clerk.field(words).toPlainText().split("\n")[: len(names)] == [*names]


def test_of_the_lines_of_a_picture_a_few_are_chosen_to_tell_the_story(clerk: Clerk) -> None:
    clerk.editor.select(())
    clerk.wait()
    steering, money = (clerk.editor.language.called(kind) for kind in ("steers", "pays"))
    before = clerk.editor.document
    clerk.press(steering)
    clerk.press(money)
    shown = {clerk.editor.document.links[each.id].kind for each in clerk.editor.drawing.symbols if each.role in KINDS}
    assert shown == {"steers", "pays"}
    assert clerk.named(steering).isChecked()
    clerk.press(steering)
    clerk.press(money)
    assert clerk.editor.document == before


def test_the_other_lines_of_a_calm_picture_are_faint_as_it_is_asked(opened: Open) -> None:
    space = opened(EXAMPLE)
    clerk = Clerk(space)
    clerk.wait()
    before, faint = space.document, say("inspector.faint")
    assert faint not in clerk.names(), "where all lines are shown there are no others"
    clerk.press(space.editor.language.called("steers"))
    assert "faint" not in {each.role for each in space.editor.scene.drawing.symbols}
    clerk.press(faint)
    assert "faint" in {each.role for each in space.editor.scene.drawing.symbols}
    assert clerk.named(faint).isChecked()
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert space.document == before
