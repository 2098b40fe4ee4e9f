"""In a calm picture only the kinds of line that tell the story are drawn; nothing of the network goes."""

import pytest

from netdraw.drawing.clarity.preflight import preflight
from netdraw.drawing.figures.figure import figure
from netdraw.drawing.primitives import Path
from netdraw.drawing.svg import svg
from netdraw.drawing.telling.description import describe
from netdraw.drawing.telling.reading import LINKS, branches
from netdraw.editing.calming import drawn_kinds, recalmed, refainted, turned_calm
from netdraw.editing.editor import Editor
from netdraw.editing.scene import Scene, drawn
from netdraw.exchange.figures import make_figure
from netdraw.exchange.ordering import ordered
from netdraw.exchange.shown import shown
from netdraw.files.house import House
from netdraw.language.colours import contrast
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Picture
from tests.documents import small

NL = shipped("nl")


def _scene(document: Document | None = None) -> Scene:
    """The small network with lines of four kinds: two of one, one of each other."""
    document = document or small()
    for key, kind in (("l4", "learns"), ("l5", "cooperates")):
        document = edits.add_link(document, Link(id=key, kind=kind, source="n5", target="n6"), "p1")
    return drawn(document, "p1", NL)


def _lines(scene: Scene) -> set[str]:
    return {each.id for each in scene.drawing.symbols} & scene.document.links.keys()


def test_at_first_it_keeps_the_three_kinds_there_is_most_of() -> None:
    scene = _scene()
    calm = scene.redrawn(recalmed(scene, ()))
    assert calm.picture.calm == ("cooperates", "steers", "pays")
    assert _lines(calm) == {"l1", "l2", "l3", "l5"}
    assert recalmed(calm, ()) == scene.document
    assert calm.document.links == scene.document.links


def test_with_lines_selected_it_keeps_their_kinds() -> None:
    scene = _scene()
    assert _lines(scene.redrawn(recalmed(scene, {"l1", "n4"}))) == {"l1", "l5"}


def test_with_lines_of_many_kinds_selected_it_keeps_those_there_are_most_of() -> None:
    document = small()
    kinds = ("refers", "learns", "strains", "learns", "strains", "hinders", "hinders")
    for number, kind in enumerate(kinds, 4):
        document = edits.add_link(document, Link(id=f"l{number}", kind=kind, source="n5", target="n6"), "p1")
    scene = drawn(document, "p1", NL)
    calm = scene.redrawn(recalmed(scene, scene.document.links.keys() - {"l1", "l2", "l3"}))
    assert {*calm.picture.calm} == {"learns", "strains", "hinders"}


def test_where_there_is_little_it_stays() -> None:
    scene = drawn(small(), "p1", NL)
    assert recalmed(scene, ()) is scene.document


def test_kinds_are_chosen_one_by_one_and_of_four_the_earliest_gives_way() -> None:
    scene = _scene()
    assert drawn_kinds(scene) == ("cooperates", "steers", "pays", "learns")
    for kind in drawn_kinds(scene):
        scene = scene.redrawn(turned_calm(scene, kind))
    assert scene.picture.calm == ("steers", "pays", "learns")
    for kind in scene.picture.calm:
        scene = scene.redrawn(turned_calm(scene, kind))
    assert len(_lines(scene)) == 5


def test_legend_text_and_what_is_handed_on_have_only_what_is_shown() -> None:
    scene = _scene()
    document = turned_calm(scene, "learns")
    picture = document.pictures["p1"]
    drawing = figure(document, picture, NL, NL.themes["colour"])
    explained = {each.id for each in drawing.symbols if each.id.startswith("legend ")}
    assert {"legend learns"} == explained & {f"legend {kind}" for kind in NL.links}
    told = describe(document, picture, NL)
    assert "Van de lijnen staan hier alleen: leren, kennis." in told
    assert "stuurt" not in told
    assert [
        leaf.key for branch in branches(document, picture, NL) if branch.key == LINKS for leaf in branch.leaves
    ] == ["l4"]
    assert shown(document, picture, NL).links.keys() == {"l4"}


def test_a_line_that_is_drawn_or_made_another_kind_is_seen() -> None:
    scene = _scene(turned_calm(_scene(), "learns"))
    document = edits.add_link(scene.document, Link(id="l9", kind="strains", source="n4", target="n5"), "p1")
    assert document.pictures["p1"].calm == ("learns", "cooperates", "strains")
    document = edits.change_link(document, "l9", kind="hinders")
    assert "hinders" in document.pictures["p1"].calm


def test_one_step_makes_it_calm_and_one_gives_all_back() -> None:
    editor = Editor(_scene().document, NL)
    before = editor.document
    editor.do(recalmed(editor.scene, editor.selection))
    editor.undo()
    assert editor.document is before


def _faint() -> tuple[Document, Picture]:
    """The small network of four kinds of line, two that stand out and two, one of them doubted, that are faint."""
    document = edits.change_link(_scene().document, "l3", label="100 euro", number=2, marks=("doubt",))
    document = edits.change_picture(document, "p1", calm=("cooperates", "steers"), faint=True)
    return document, document.pictures["p1"]


@pytest.mark.parametrize("theme", NL.themes)
def test_faint_lines_lie_behind_plain_and_yet_clear_enough(theme: str) -> None:
    document, picture = _faint()
    drawing = figure(document, picture, NL, NL.themes[theme])
    lines = [each for each in drawing.symbols if each.id in document.links]
    assert [each.id for each in lines][:2] == ["l3", "l4"], "behind those that stand out"
    strong = min(path.width for each in lines[2:] for path in each.primitives if isinstance(path, Path) and path.width)
    for each in lines[:2]:
        (line,) = each.primitives
        assert isinstance(line, Path)
        assert 2.5 <= line.width < strong
        levels = ("white", "level-top", "level-middle", "level-bottom", "neighbourhood")
        assert min(contrast(line.stroke, NL.themes[theme].colours[role]) for role in levels) >= 3
        assert not line.dash


def test_faint_lines_have_a_layer_of_their_own() -> None:
    document, picture = _faint()
    made = make_figure(document, picture, ordered(House(), NL))
    sizes = {each.name: each.size for each in made.drawing.layers}
    assert sizes["Andere lijnen"] == 2
    assert sizes["Lijnen"] == 3
    written = svg(made.drawing).decode()
    start, stop = written.index('inkscape:label="Andere lijnen"'), written.index('inkscape:label="Lijnen"')
    assert 0 < written.index('id="l3"') - start < stop - start


def test_of_faint_lines_is_told_that_they_are_there_and_no_more() -> None:
    document, picture = _faint()
    drawing = figure(document, picture, NL, NL.themes["colour"])
    explained = {each.id for each in drawing.symbols if each.id.startswith("legend ")}
    assert {f"legend {kind}" for kind in ("cooperates", "steers", "faint")} <= explained
    assert not {"legend pays", "legend learns", "legend doubt", "legend number"} & explained
    said = describe(document, picture, NL)
    assert "De andere staan er licht achter." in said
    assert "Zayaz is ook verbonden met Secretariaat." in said
    assert "100 euro" not in said
    assert "onzeker" not in said.lower()
    assert not any(each.key == "questions" for each in preflight(document, picture, drawing, NL))
    again = shown(document, picture, NL)
    assert describe(again, again.pictures["p1"], NL) == said, "what a figure carries opens as it looks"


def test_the_others_become_faint_and_away_again_each_in_one_step() -> None:
    editor = Editor(_scene().document, NL)
    before = editor.document
    editor.do(refainted(editor.scene, ()))
    assert editor.picture.calm
    assert editor.picture.faint
    assert _lines(editor.scene) == {"l1", "l2", "l3", "l4", "l5"}
    editor.do(refainted(editor.scene, ()))
    assert _lines(editor.scene) == {"l1", "l2", "l3", "l5"}
    editor.undo()
    editor.undo()
    assert editor.document is before


def test_with_too_little_to_be_calm_with_nothing_becomes_faint() -> None:
    scene = drawn(small(), "p1", NL)
    assert refainted(scene, ()) is scene.document
