"""The phases of a network in the window: given in the form, looked at with the slider, exported side by side."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from netdraw.app.figures.export_sheet import ExportSheet
from netdraw.app.frame.phase_bar import PhaseBar
from netdraw.app.workspace import Workspace
from netdraw.drawing.primitives import Text
from netdraw.files.writing import save
from netdraw.model import edits
from netdraw.model.records import Claim, Phase
from tests.app.conftest import Open
from tests.app.test_inspector import Clerk
from tests.documents import small


@pytest.fixture
def space(opened: Open, tmp_path: Path) -> Workspace:
    """A network of two phases; Farent comes in the second, Zayaz goes after the first."""
    document = edits.change_network(small(), phases=(Phase(name="Begin", since="2010"), Phase(name="Nu", since="2015")))
    document = edits.change_node(document, "n5", since="2015")
    document = edits.change_node(document, "n4", until="2014")
    save(document, tmp_path / "fasen.netdraw")
    return opened(tmp_path / "fasen.netdraw")


def _bar(space: Workspace) -> PhaseBar:
    bar = space.window.desk.findChild(PhaseBar)
    assert isinstance(bar, PhaseBar)
    return bar


def _drawn(space: Workspace) -> set[str]:
    return {each.id for each in space.editor.drawing.symbols} & {"n4", "n5", "n6"}


def _click(space: Workspace, place: int) -> None:
    slider = _bar(space).slider
    at = QPoint(round(slider.place(place)), slider.height() // 2)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at)


def test_the_slider_shows_who_was_there_in_each_phase(space: Workspace) -> None:
    assert _bar(space).isVisible()
    assert _drawn(space) == {"n4", "n5", "n6"}
    _click(space, 1)
    assert _drawn(space) == {"n4", "n6"}
    _click(space, 2)
    assert _drawn(space) == {"n4", "n5", "n6"}
    _click(space, 0)
    assert space.editor.seen_picture.phase == ""


def test_looking_at_a_phase_changes_nothing_in_the_drawing(space: Workspace) -> None:
    before = space.document
    _click(space, 1)
    space.editor.select(["n4", "n5"])
    assert space.document is before
    assert not space.keeping.changed


def test_keys_go_from_phase_to_phase(space: Workspace) -> None:
    for _ in range(2):
        QTest.keyClick(space.canvas, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert _bar(space).slider.accessibleDescription() == "Nu"
    QTest.keyClick(space.canvas, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert _bar(space).slider.accessibleDescription() == "Begin"
    _bar(space).slider.setFocus()
    QTest.keyClick(_bar(space).slider, Qt.Key.Key_Right)
    assert _bar(space).slider.accessibleDescription() == "Nu"


def test_one_can_draw_on_while_a_phase_is_looked_at(space: Workspace) -> None:
    _click(space, 1)
    space.editor.enter("Mee")
    added = next(key for key, node in space.document.nodes.items() if node.name == "Mee")
    assert added in {each.id for each in space.editor.drawing.symbols}
    space.canvas.deeds.undo()
    assert added not in space.document.nodes


def test_phases_come_and_go_in_the_form_and_with_them_the_slider(opened: Open) -> None:
    space = opened()
    clerk = Clerk(space)
    assert not _bar(space).isVisible()
    clerk.wait()
    add = next(each for each in space.pictures.side.inspector.findChildren(QPushButton) if "Fase" in each.text())
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    clerk.wait()
    assert _bar(space).isVisible()
    QTest.keyClicks(space.window.focusWidget(), "Guerrilla")
    assert clerk.field("Naam van fase 1").toPlainText() == "Guerrilla", "what is added is named at once"
    clerk.write("Motto van fase 1", "doen")
    clerk.write("Sinds van fase 1", "2008")
    (phase,) = space.document.network.phases
    assert (phase.name, phase.motto, phase.since) == ("Guerrilla", "doen", "2008")
    space.canvas.deeds.undo()
    assert space.document.network.phases[0].since == ""
    clerk.wait()
    clerk.press("Fase 1 weghalen")
    assert not space.document.network.phases
    assert not _bar(space).isVisible()
    assert space.window.desk.line.field.hasFocus()


def test_tab_goes_from_field_to_field_of_a_phase(space: Workspace) -> None:
    clerk = Clerk(space)
    clerk.wait()
    clerk.field("Naam van fase 1").setFocus()
    met = []
    for _ in range(5):
        met.append(space.window.focusWidget().accessibleName())
        QTest.keyClick(space.window.focusWidget(), Qt.Key.Key_Tab)
    fields = [f"{field} van fase 1" for field in ("Naam", "Sinds", "Tot", "Motto")]
    assert met == [*fields, "Fase 1 weghalen"]


def test_a_picture_keeps_its_phase_and_the_place_of_its_legend(space: Workspace) -> None:
    clerk = Clerk(space)
    clerk.wait()
    clerk.pick("Fase van dit plaatje", "Begin")
    clerk.pick("Legenda", "rechts")
    picture = space.document.pictures["p1"]
    assert (picture.phase, picture.legend) == ("Begin", "right")
    assert _drawn(space) == {"n4", "n6"}
    assert _bar(space).slider.accessibleDescription() == "Begin"


def test_phases_are_exported_side_by_side(
    space: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    out = tmp_path / "strook.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), "SVG (*.svg)"))
    space.window.commands["export-phases"].trigger()
    (sheet,) = space.window.findChildren(ExportSheet)
    QTest.mouseClick(sheet.exporting, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(out.exists)
    written = out.read_text(encoding="utf-8")
    assert written.index(">Begin<") < written.index(">Nu<")


def test_phases_that_together_fit_no_page_say_so_on_the_sheet(space: Workspace, qtbot: QtBot) -> None:
    phases = tuple(Phase(name=f"Fase {i}") for i in range(1, 7))
    space.editor.do(edits.change_network(space.editor.document, phases=phases))
    space.window.commands["export-phases"].trigger()
    (sheet,) = space.window.findChildren(ExportSheet)
    width = next(each for each in sheet.findChildren(QAbstractButton) if each.text() == "114")
    QTest.mouseClick(width, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("één fase" in each.text() for each in sheet.findings.findChildren(QLabel)))
    sheet.reject()


def test_without_phases_a_bar_says_where_they_are_given(opened: Open) -> None:
    space = opened()
    space.window.commands["export-phases"].trigger()
    assert "Fase toevoegen" in space.window.desk.notice.sentence


def _written(space: Workspace, key: str) -> list[str]:
    symbol = next(each for each in space.editor.drawing.symbols if each.id == key)
    return [each.text for each in symbol.primitives if isinstance(each, Text)]


def test_a_second_source_is_put_beside_the_first_and_shows_in_the_picture(space: Workspace) -> None:
    clerk = Clerk(space)
    clerk.choose("Secretariaat")
    clerk.press("Meer of minder invullen")
    clerk.write("Aantal", "4 personen")
    add = next(each for each in space.pictures.side.inspector.findChildren(QPushButton) if "bron" in each.text())
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    clerk.wait()
    clerk.write("Naam van bron 1", "verslag")
    clerk.write("Wat bron 2 zegt", "3 personen")
    clerk.write("Naam van bron 2", "tabel")
    said = [(each.field, each.value, each.source) for each in space.document.claims]
    assert said == [("count", "4 personen", "verslag"), ("count", "3 personen", "tabel")]
    assert "4 / 3 personen" in _written(space, "n6")
    space.canvas.deeds.undo()
    assert space.document.claims[1].source == ""
    clerk.wait()
    clerk.press("Versie 2 weghalen")
    assert len(space.document.claims) == 1
    assert "4 personen" in _written(space, "n6")


def test_what_another_source_says_of_who_has_a_name_only_shows_at_once(space: Workspace) -> None:
    clerk, document = Clerk(space), space.document
    key = next(each for each in space.editor.picture.placements if document.nodes[each].kind == "partner")
    space.editor.do(edits.change_node(document, key, count="", since="", until=""), {key})
    clerk.wait()
    clerk.press("Meer of minder invullen")
    add = next(each for each in space.pictures.side.inspector.findChildren(QPushButton) if "bron" in each.text())
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    clerk.wait()
    clerk.write("Wat bron 2 zegt", "Sociaal team")
    assert "Sociaal team" in " ".join(_written(space, key))


def test_a_version_can_be_on_another_fact(space: Workspace) -> None:
    space.editor.do(edits.add_claim(space.document, Claim(about="n6", field="count", value="2009")))
    clerk = Clerk(space)
    clerk.choose("Secretariaat")
    clerk.pick("Waarover versie 1 gaat", "Sinds")
    assert space.document.claims[0].field == "since"
