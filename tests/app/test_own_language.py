"""A kind that a research group adds is found everywhere, and the paper takes on its colours."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from netdraw.app.controls.tile import Tile
from netdraw.app.controls.words_field import WordsField
from netdraw.app.figures.export_sheet import ExportSheet
from netdraw.app.frame.actions import THEMES
from netdraw.app.reference import key_table
from netdraw.app.workspace import Workspace
from netdraw.canvas.doing.offers import Offer, on_selection
from netdraw.drawing.figures.explained import sections
from netdraw.drawing.look import Look
from netdraw.drawing.text.lettering import measure
from netdraw.files.languages import users_own
from netdraw.files.writing import dump
from netdraw.language import guide
from tests.app.conftest import EXAMPLES, Open

DATA = Path(guide.__file__).parent / "data"
LENDS = """
[[link]]
id = "lends"
names = { nl = "leent uit", en = "lends" }
line = "beads"
head = "triangle"
widths = [9, 9, 9]
colour = "place"
fields = ["label", "marks"]
steps = { design = 2, value = 2 }

[[mark]]
id = "praised"
names = { nl = "geprezen", en = "praised" }
key = "&"
badge = "mask"
"""


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The user has a language of their own: with a youth hub, a line that lends, and praise."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    users_own().parent.mkdir(parents=True)
    users_own().write_text((DATA / "example.toml").read_text(encoding="utf-8") + LENDS, encoding="utf-8")


@pytest.fixture
def space(own: None, opened: Open) -> Workspace:
    return opened(EXAMPLES / "bossche-bond.netdraw")


def _type(space: Workspace, text: str) -> None:
    assert space.live
    field = space.window.desk.line.field
    field.setFocus()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def _words(offers: list[Offer]) -> set[str]:
    return {each.words for each in offers} | {word for each in offers for word in _words(list(each.more))}


def test_the_palette_offers_it_with_its_help(space: Workspace) -> None:
    next(each for each in space.palette.findChildren(QPushButton) if each.text() == "Meer").menu().aboutToShow.emit()
    tiles = {tile.accessibleName(): tile for tile in space.palette.findChildren(QAbstractButton)}
    assert "Voor een plek van en voor jongeren." in tiles["Jongerenhub"].toolTip()
    assert "Leent uit" in tiles
    assert "Organisatie" in tiles


def test_a_kind_that_is_offered_at_once_has_a_digit_on_the_key_sheet_and_in_the_line(own: None, opened: Open) -> None:
    first = users_own().read_text(encoding="utf-8").replace("{ design = 2, value = 2 }   #", "{ design = 1 }   #")
    users_own().write_text(first, encoding="utf-8")
    space = opened(EXAMPLES / "bossche-bond.netdraw")
    editor = space.editor
    digit = next(i for i, kind in editor.language.keyed("design").items() if kind.id == "youth-hub")
    rows = {
        row.does: row.ways
        for section in key_table.sections(editor.language, editor.picture.kind)
        for row in section.rows
    }
    assert rows["jongerenhub"] == (str(digit),)
    _type(space, str(digit))
    assert editor.node_kind == "youth-hub"


def test_a_kind_with_a_digit_of_its_own_is_chosen_with_it_wherever_it_is_offered(own: None, opened: Open) -> None:
    text, steps = users_own().read_text(encoding="utf-8"), "steps = { design = 2, value = 2 }   #"
    text = text.replace(steps, f"keys = {{ design = 9 }}\n{steps}")
    users_own().write_text(text, encoding="utf-8")
    space = opened(EXAMPLES / "bossche-bond.netdraw")
    rows = {
        row.does: row.ways
        for section in key_table.sections(space.editor.language, space.editor.picture.kind)
        for row in section.rows
    }
    assert rows["jongerenhub"] == ("9",)
    _type(space, "9")
    assert space.editor.node_kind == "youth-hub"


def test_the_quick_line_draws_it_and_the_drawing_carries_it(space: Workspace) -> None:
    _type(space, "De Kapel =jongerenhub &")
    node = next(each for each in space.document.nodes.values() if each.name == "De Kapel")
    assert (node.kind, node.marks) == ("youth-hub", ("praised",))
    carried = json.loads(dump(space.document))["language"]
    assert {"icon", "node", "mark"} <= {each["table"] for each in carried}
    assert {each["entry"]["id"] for each in carried} >= {"youth-hub", "praised", "mask"}


def test_the_menus_of_shapes_and_lines_offer_it(space: Workspace) -> None:
    routes = space.editor.picture.routes
    for key, word in ((next(iter(routes)), "leent uit"), ("n6", "jongerenhub")):
        space.editor.select([key])
        offered = {each.casefold() for group in on_selection(space.canvas.deeds) for each in _words(list(group))}
        assert word in offered
        assert "geprezen" in offered


def test_the_inspector_names_it_and_asks_what_it_asks(space: Workspace) -> None:
    _type(space, "De Kapel =jongerenhub")
    inspector = space.pictures.side.inspector
    for _ in range(200):
        if inspector.settled:
            break
        QTest.qWait(10)
    shown = {each.text() for each in inspector.findChildren(QAbstractButton)}
    assert any("ongerenhub" in each for each in shown)
    assert "Naam" in {each.accessibleName() for each in inspector.findChildren(WordsField)}


def test_legend_and_figure_explain_it(space: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    _type(space, "De Kapel =jongerenhub &")
    editor = space.editor
    look = Look(editor.language, editor.theme, measure, editor.picture.kind)
    explained = {item.word for each in sections([(editor.document, editor.picture)], look) for item in each.items}
    assert {"jongerenhub", "geprezen"} <= explained
    space.exporting.open()
    (sheet,) = space.window.findChildren(ExportSheet)
    sheet.export_to(tmp_path / "a.svg")
    qtbot.waitUntil((tmp_path / "a.svg").exists)
    assert "jongerenhub" in (tmp_path / "a.svg").read_text(encoding="utf-8")


def test_the_drawing_opens_right_where_nobody_has_the_language(
    space: Workspace, opened: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _type(space, "De Kapel =jongerenhub")
    (tmp_path / "elsewhere.netdraw").write_bytes(dump(space.document))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nothing"))
    elsewhere = opened(tmp_path / "elsewhere.netdraw")
    node = next(each for each in elsewhere.document.nodes.values() if each.name == "De Kapel")
    assert elsewhere.editor.language.called(node.kind) == "jongerenhub"
    assert node.id in {each.id for each in elsewhere.editor.drawing.symbols}


def test_what_is_pasted_into_another_drawing_brings_its_kind_along(
    space: Workspace, opened: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _type(space, "De Kapel =jongerenhub")
    space.editor.select(key for key, node in space.document.nodes.items() if node.name == "De Kapel")
    assert space.canvas.deeds.clipboard.copy()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nothing"))
    elsewhere = opened(EXAMPLES / "mom.netdraw")
    elsewhere.canvas.deeds.clipboard.paste()
    assert elsewhere.editor.language.called("youth-hub") == "jongerenhub"
    assert elsewhere.editor.language.called("partner") == "partner"
    assert "youth-hub" in {each["entry"]["id"] for each in json.loads(dump(elsewhere.document))["language"]}


def test_a_language_with_something_amiss_is_told_and_left_aside(
    own: None, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    users_own().write_text("id = 3", encoding="utf-8")
    space = opened(EXAMPLES / "bossche-bond.netdraw")
    assert "language.toml" in space.window.desk.notice.sentence
    assert space.window.desk.notice.sentence.startswith("Uw tekening is er helemaal.")
    assert space.editor.language.called("partner") == "partner"


@pytest.mark.parametrize("name", THEMES[:-1])
def test_the_menu_gives_the_paper_its_colours(space: Workspace, name: str) -> None:
    space.window.commands[name].trigger()
    theme = space.editor.language.themes[name.removeprefix("theme-")]
    assert space.editor.theme is theme
    drawn = {each.fill for symbol in space.editor.drawing.symbols for each in symbol.primitives} - {"none"}
    assert drawn <= set(theme.colours.values())


def test_a_house_style_from_a_file_goes_on_the_paper(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    space = opened(EXAMPLES / "bossche-bond.netdraw")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(DATA / "house.toml"), ""))
    space.window.commands["theme-file"].trigger()
    assert space.editor.theme.colours["steering"] == "#00437A"


@pytest.mark.parametrize("name", THEMES[1:])
def test_the_colours_are_those_of_the_last_run(opened: Open, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(DATA / "house.toml"), ""))
    first = opened(EXAMPLES / "bossche-bond.netdraw")
    first.window.commands[name].trigger()
    worn = first.editor.theme
    again = opened(EXAMPLES / "cimot.netdraw")
    assert again.editor.theme == worn
    assert again.window.commands[name].isChecked()
    assert _partner(again) == _partner(first)


def _partner(space: Workspace) -> QImage:
    (tile,) = (each for each in space.palette.findChildren(Tile) if each.property("word") == "partner")
    return tile.grab().toImage()


def test_a_house_style_that_breaks_a_rule_is_refused_with_the_pair(
    opened: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    space = opened(EXAMPLES / "bossche-bond.netdraw")
    pale = (DATA / "house.toml").read_text(encoding="utf-8").replace("#00437A", "#9FC5E8")
    (tmp_path / "pale.toml").write_text(pale, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "pale.toml"), ""))
    space.window.commands["theme-file"].trigger()
    assert "steering #9FC5E8" in space.window.desk.notice.sentence
    assert space.window.desk.notice.sentence.startswith("Uw tekening is er helemaal.")
    assert space.editor.theme.id == "colour"
    assert space.window.commands["theme-colour"].isChecked()
