"""What lies in a frame or level is folded to one node with its count, in one picture, and comes back as it was."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdraw.assets import folder
from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.composing import compose
from netdraw.drawing.nodes.standing import link_end
from netdraw.drawing.nodes.symbol import name_boxes
from netdraw.drawing.primitives import Box, Text
from netdraw.drawing.telling.description import describe
from netdraw.drawing.telling.reading import branches
from netdraw.drawing.text.lettering import measure
from netdraw.drawing.views.seeing import seen
from netdraw.editing.bending import bent, labelled, nudged
from netdraw.editing.clipboard import duplicated
from netdraw.editing.editor import Editor
from netdraw.editing.fitting.fit import fitted
from netdraw.editing.folding import foldable, is_folded, refolded
from netdraw.editing.leaving import taken_out
from netdraw.editing.scene import Scene, drawn
from netdraw.editing.tidying.tidy import measured, tidied
from netdraw.exchange.shown import shown
from netdraw.files.reading import read
from netdraw.files.writing import save
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node
from tests.documents import blank, box, edited

NL = shipped("nl")
FRAMES = [kind.id for kind in NL.nodes.values() if kind.layer == "frame"]


def _grouped(kind: str = "group", picture: str = "p1") -> Document:
    """A frame with three partners, each linked to a body outside, and two of them to each other."""
    document = edits.add_node(blank(), Node(id="n1", kind=kind, name="Kring"), picture, box("n1", 0, 0, 1400, 900))
    for number in range(3):
        key = f"n{number + 2}"
        place = box(key, (number - 1) * 260, 150)
        document = edits.add_node(document, Node(id=key, kind="partner", name=f"P{number}"), picture, place)
    document = edits.add_node(document, Node(id="n9", kind="fund", name="Pot"), picture, box("n9", 1500, 0, 190, 196))
    for number in range(3):
        link = Link(id=f"l{number + 1}", kind="pays", source=f"n{number + 2}", target="n9", label="bijdrage")
        document = edits.add_link(document, link, picture)
    return edits.add_link(document, Link(id="l4", kind="cooperates", source="n2", target="n3"), picture)


def _folded(document: Document, *keys: str, picture: str = "p1") -> Scene:
    scene = drawn(document, picture, NL)
    return scene.redrawn(refolded(scene, keys))


def _words(scene: Scene, key: str) -> list[str]:
    symbol = scene.symbol(key)
    assert symbol
    return [each.text for each in symbol.primitives if isinstance(each, Text)]


@pytest.mark.parametrize("kind", FRAMES)
def test_a_folded_frame_is_one_node_with_its_count_and_one_line(kind: str) -> None:
    scene = _folded(_grouped(kind), "n1")
    assert {each.id for each in scene.drawing.symbols} == {"n1", "n9", "l1"}
    assert _words(scene, "n1") == ["Kring", "3"]
    assert "3× bijdrage" in _words(scene, "l1")
    symbol = scene.symbol("n1")
    assert symbol
    assert symbol.box.width < 320


@pytest.mark.parametrize("kind", [*FRAMES, "level"])
def test_unfolded_it_is_as_it_was(kind: str) -> None:
    document = _grouped(kind)
    scene = _folded(document, "n1")
    assert is_folded(scene, {"n1"})
    assert refolded(scene, {"n1"}) == document


def test_the_network_does_not_change() -> None:
    document = _grouped()
    after = _folded(document, "n1").document
    assert (after.nodes, after.links) == (document.nodes, document.links)
    assert after.pictures["p2"] == document.pictures["p2"]


def test_of_a_band_a_pile_stands_there_and_lines_go_to_it() -> None:
    scene = _folded(_grouped("level"), "n1")
    assert {each.id for each in scene.drawing.symbols} == {"n1", "n9", "l1"}
    assert _words(scene, "n1")[-1] == "3"
    level, line = scene.symbol("n1"), scene.symbol("l1")
    assert level
    assert line
    assert level.box.width == 1400
    assert min(command[1] for command in line.outline if command[0] != "Z") == pytest.approx(111, abs=12)
    number = next(each for each in level.primitives if isinstance(each, Text) and each.text == "3" and each.bold)
    assert (number.x, number.y) == pytest.approx((0, 150), abs=12), "where the one in the middle stood"


@pytest.mark.parametrize("path", sorted(folder("examples").glob("*.netdraw")), ids=lambda path: path.stem)
def test_a_pile_of_a_band_lies_under_nobody(path: Path) -> None:
    document = read(path)
    scene = drawn(document, next(iter(document.pictures)), NL)
    for level in scene.levels():
        after = scene.redrawn(refolded(scene, {level.id}))
        pile = link_end(after.drawing.memory.stand(level.id))
        if after.picture.placements[level.id].folded:
            over = [each.id for each in after.nodes() if not after.holds(each.id) and each.box.meets(pile.box)]
            assert not over, level.title


@pytest.mark.parametrize("path", sorted(folder("examples").glob("*.netdraw")), ids=lambda path: path.stem)
def test_whatever_of_an_example_is_folded_its_words_are_in_sight(path: Path) -> None:
    document = read(path)
    for picture in document.pictures:
        scene = drawn(document, picture, NL)
        for key in foldable(scene, scene.picture.placements):
            after = scene.redrawn(refolded(scene, {key}))
            hidden = Hidden(after.drawing, seen(after.document, after.picture, NL)[0], NL)
            assert [hidden.link(each).label for each in hidden.covered()] == [], document.nodes[key].name


def test_words_may_stand_between_the_name_of_a_folded_band_and_its_pile() -> None:
    scene = _folded(_grouped("level"), "n1")
    level = scene.symbol("n1")
    assert level
    boxes = name_boxes(level, NL.node("level"))
    name = next(box for box in boxes if box.left < level.box.left + 20)
    pile = max(boxes, key=lambda box: box.width)
    between = Box(name.right + 200, name.top, pile.left - 20, pile.bottom)
    assert between.width > 0
    assert not any(box.meets(between) for box in boxes)


def test_of_a_ring_what_stands_there_is_hidden_with_its_lines() -> None:
    scene = _folded(_grouped("level", "p2"), "n1", picture="p2")
    assert {each.id for each in scene.drawing.symbols} == {"n1", "n9"}
    assert "3" in _words(scene, "n1")


def test_folded_in_folded_the_outermost_counts_all() -> None:
    document = edits.add_node(_grouped(), Node(id="n0", kind="network"), "p1", box("n0", 0, 0, 2000, 1400))
    scene = _folded(_folded(document, "n1").document, "n0")
    assert {each.id for each in scene.drawing.symbols} == {"n0", "n9", "l1"}
    assert _words(scene, "n0") == ["3"]
    again = scene.redrawn(refolded(scene, {"n0"}))
    assert {each.id for each in again.drawing.symbols} == {"n0", "n1", "n9", "l1"}


def test_what_is_hidden_goes_along_is_copied_along_and_goes_with_it() -> None:
    scene = _folded(_grouped(), "n1")
    moved = edits.shift(scene.document, "p1", {"n1"}, 100, -40)
    assert moved.pictures["p1"].placements["n3"].x == 100
    pasted_in = duplicated(scene, {"n1"}, (0, 3000)).document
    copies = [key for key in pasted_in.nodes if key not in scene.document.nodes]
    assert Counter(pasted_in.nodes[key].kind for key in copies) == {"group": 1, "partner": 3}
    holder = next(each for each in pasted_in.pictures["p1"].placements.values() if each.folded and each.node != "n1")
    assert {*holder.folded} < {*copies}
    assert edits.erase(scene.document, "p1", {"n1"}).nodes.keys() == {"n9"}


@pytest.mark.parametrize("kind", ["group", "network", "filmstrip", "level"])
def test_a_folded_picture_is_tidied_and_fitted_as_it_is_seen(kind: str) -> None:
    scene = _folded(_grouped(kind), "n1")
    document = tidied(scene)
    after = document.pictures["p1"].placements
    assert after["n1"].folded == scene.picture.placements["n1"].folded
    gone = {key: (each.x - after[key].x, each.y - after[key].y) for key, each in scene.picture.placements.items()}
    assert kind == "level" or gone["n2"] == gone["n3"] == gone["n1"]
    fit = fitted(document, document.pictures["p1"], NL, 850)
    assert {each.id for each in drawn(fit.document, "p1", NL).drawing.symbols} == {"n1", "n9", "l1"}


def test_who_looks_for_what_is_hidden_finds_what_hides_it() -> None:
    editor = Editor(_folded(_grouped(), "n1").document, NL)
    editor.select({"n3", "n9"})
    assert editor.selection == {"n1", "n9"}
    editor.pin("n3")
    assert editor.line.anchor == "n1"


def test_it_is_told_as_it_is_seen() -> None:
    document = _folded(_grouped(), "n1").document
    told = describe(document, document.pictures["p1"], NL)
    assert "groep Kring (3)" in told
    assert "3× bijdrage" in told
    assert "P1" not in told
    leaves = [leaf.key for branch in branches(document, document.pictures["p1"], NL) for leaf in branch.leaves]
    assert leaves == ["n1", "n9", "l1"]


def test_what_is_hidden_is_not_handed_on_with_the_figure() -> None:
    document = _folded(_grouped(), "n1").document
    handed = shown(document, document.pictures["p1"], NL)
    assert handed.nodes.keys() == {"n1", "n9"}
    before, after = (
        compose(each, each.pictures["p1"], NL, NL.themes["colour"], measure).symbols for each in (document, handed)
    )
    assert before == after


def test_it_is_saved_and_read_again(tmp_path: Path) -> None:
    document = _folded(_grouped(), "n1").document
    save(document, tmp_path / "a.netdraw")
    assert read(tmp_path / "a.netdraw") == document


def test_who_the_line_is_pinned_to_is_so_again_when_that_is_unfolded() -> None:
    editor = Editor(_grouped(), NL)
    editor.pin("n2")
    for anchor in ("n1", "n2"):
        editor.do(refolded(editor.scene, ["n1"]))
        assert editor.line.anchor == anchor
    editor.do(taken_out(editor.scene, {"n2"}))
    assert editor.line.anchor == ""
    editor.undo()
    assert editor.line.anchor == "n2", "and when it comes back"


def test_a_line_to_what_is_folded_is_not_bent_as_that_would_be_seen_only_when_it_is_unfolded() -> None:
    scene = _folded(_grouped(), "n1")
    assert bent(scene, "l1", [(700, 500)]) is scene.document
    assert labelled(scene, "l1", (700, 500)) is scene.document
    assert nudged(scene, {"l1"}, (0, 50)) is scene.document
    unfolded = scene.redrawn(refolded(scene, {"n1"}))
    assert bent(unfolded, "l1", [(700, 500)]).pictures["p1"].routes["l1"].bends == ((700, 500),)


def test_an_empty_frame_cannot_be_folded() -> None:
    document = edits.add_node(blank(), Node(id="n1", kind="group"), "p1", box("n1", 0, 0, 480, 320))
    scene = drawn(document, "p1", NL)
    assert not foldable(scene, {"n1"})
    assert refolded(scene, {"n1"}) is document


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_is_drawn_folds_and_unfolds(data: st.DataObject) -> None:
    document = _grouped()
    for _ in range(data.draw(st.integers(0, 8))):
        document = data.draw(edited(document))
    picture = document.pictures["p1"]
    scene = drawn(document, "p1", NL)
    chosen = foldable(scene, picture.placements)
    after = scene.redrawn(refolded(scene, picture.placements))
    assert Document.model_validate(after.document.model_dump()) == after.document
    if not is_folded(scene, chosen):
        for key in chosen:
            assert refolded(drawn(refolded(scene, {key}), "p1", NL), {key}) == document


def test_a_folded_frame_over_a_node_is_counted_as_an_overlap_and_an_open_one_is_not() -> None:
    document = edits.add_node(_grouped(), Node(id="n8", kind="partner", name="P8"), "p1", box("n8", 60, 20))
    assert measured(drawn(document, "p1", NL)).overlaps == 0
    assert measured(_folded(document, "n1")).overlaps == 0, "what lies in it is hidden with it"
    beside = edits.shift_each(_folded(_grouped(), "n1").document, "p1", {"n9": (-1440.0, 20.0)})
    assert measured(drawn(beside, "p1", NL)).overlaps == 1
    assert measured(_folded(_grouped(), "n1")).under == 0, "its own lines do not run under it"
