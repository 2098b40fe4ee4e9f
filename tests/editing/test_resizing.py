"""Nodes become larger and smaller, never too small; levels take their neighbours along."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.drawing.nodes.containment import containment
from netdraw.drawing.primitives import Box
from netdraw.editing.editor import Editor
from netdraw.editing.levelling import Pull
from netdraw.editing.resizing import grown, resized
from netdraw.editing.scene import Scene
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Placement
from tests.documents import edited, small

RIGHT, DOWN, CORNER = Pull(1, 0), Pull(0, 1), Pull(1, 1)
pulls = st.tuples(st.integers(-1, 1), st.integers(-1, 1)).filter(any).map(lambda pair: Pull(*pair))


def _scene(document: Document, picture: str = "p1") -> Scene:
    editor = Editor(document, shipped("nl"))
    editor.show(picture)
    return editor.scene


def _box(document: Document, key: str) -> Box:
    symbol = _scene(document).symbol(key)
    assert symbol
    return symbol.box


def _with(document: Document, key: str, kind: str, box: tuple[float, float, float, float]) -> Document:
    x, y, wide, high = box
    placement = Placement(node=key, x=x, y=y, width=wide, height=high)
    return edits.add_node(document, Node(id=key, kind=kind, name=key), "p1", placement)


@given(st.data(), pulls, st.integers(-2000, 2000), st.integers(-2000, 2000), st.booleans())
def test_nothing_becomes_smaller_than_it_can_be(
    data: st.DataObject, pull: Pull, dx: float, dy: float, ratio: bool
) -> None:
    document = small()
    for _ in range(data.draw(st.integers(0, 6))):
        document = data.draw(edited(document))
    picture = data.draw(st.sampled_from(list(document.pictures)))
    scene = _scene(document, picture)
    for key in filter(scene.symbol, scene.picture.placements):  # the others are folded away
        after = resized(scene, key, pull, (dx, dy), ratio)
        assert Document.model_validate(after.model_dump(mode="json")) == after
        if after is document:
            continue
        kind, placement = scene.language.node(document.nodes[key].kind), after.pictures[picture].placements[key]
        if kind.layer != "level":
            assert placement.width >= kind.minimum[0]
            assert placement.height >= kind.minimum[1]
            symbol = _scene(after, picture).symbol(key)
            assert symbol
            assert (placement.width, placement.height) == pytest.approx((symbol.box.width, symbol.box.height), abs=1.1)


def test_the_edges_that_are_not_pulled_stay(editor: Editor) -> None:
    after = _box(resized(editor.scene, "n10", CORNER, (60, 40)), "n10")
    assert after == Box(389, 124, 671, 266)
    after = _box(resized(editor.scene, "n10", Pull(-1, -1), (-60, -40)), "n10")
    assert after == Box(329, 84, 611, 226)
    assert _box(resized(editor.scene, "n10", Pull(-1, 0), (2000, 0)), "n10").right == 611


def test_with_a_ratio_both_sides_grow_alike(editor: Editor) -> None:
    after = _box(resized(editor.scene, "n10", CORNER, (222, 102), ratio=True), "n10")
    assert (after.width, after.height) == (444, 204)
    assert after[:2] == (389, 124)
    after = _box(resized(editor.scene, "n10", CORNER, (-900, -900), ratio=True), "n10")
    assert after.width / after.height == pytest.approx(222 / 102, abs=0.02)


def test_a_round_node_stays_round(editor: Editor) -> None:
    document = _with(editor.document, "n20", "resident", (1300, 560, 116, 116))
    after = resized(_scene(document), "n20", CORNER, (60, 0)).pictures["p1"].placements["n20"]
    assert after.width == after.height == 146


def test_a_long_name_keeps_its_room(editor: Editor) -> None:
    document = edits.change_node(editor.document, "n10", name="Verantwoordingscommissie bijzondere woonvormen")
    after = resized(_scene(document), "n10", CORNER, (-500, -500))
    assert after.pictures["p1"].placements["n10"].height > editor.language.nodes["partner"].minimum[1]
    symbol = _scene(after).symbol("n10")
    assert symbol
    assert symbol.box.width == pytest.approx(after.pictures["p1"].placements["n10"].width, abs=1)


def test_a_tall_partner_is_on_all_levels_it_covers(editor: Editor) -> None:
    after = resized(editor.scene, "n11", DOWN, (0, 880))
    assert containment(after, after.pictures["p1"], shipped("nl")).levels["n11"] == ("n1", "n2", "n3")


def test_grown_by_keys_the_upper_left_corner_stays(editor: Editor) -> None:
    after = grown(editor.scene, {"n10", "n11", "l1"}, (1, 0), 10)
    assert _box(after, "n10") == Box(389, 124, 621, 226)
    assert _box(after, "n11").width == 232
    assert _box(grown(editor.scene, {"n10"}, (0, 1), 10), "n10").bottom == 236
    assert _box(grown(editor.scene, {"n10"}, (0, -1), 10), "n10").bottom == 216


def test_a_level_grows_by_keys_too_when_it_is_alone(editor: Editor) -> None:
    after = grown(editor.scene, {"n1"}, (0, 1), 10)
    assert _box(after, "n1").height == 360
    assert _box(after, "n2").top == 368
    assert grown(editor.scene, {"n1", "n2"}, (0, 1), 10) is editor.document
    rings = started("value", "nl")
    assert _box(grown(_scene(rings), {"n2"}, (1, 0), 10), "n2").width == 1100


def _stacked(document: Document) -> list[float]:
    boxes = [_box(document, key) for key in ("n1", "n2", "n3")]
    return [b.top - a.bottom for a, b in itertools.pairwise(boxes)]


@pytest.mark.parametrize("dy", [-2000, -30, 70, 400])
def test_the_border_between_bands_takes_the_lower_ones_along_with_what_is_in_them(editor: Editor, dy: int) -> None:
    after = resized(editor.scene, "n1", DOWN, (0, dy))
    by = _box(after, "n1").height - 350
    assert by == max(dy, 226 - 350)
    assert _stacked(after) == [8, 8]
    assert _box(after, "n3").height == 360
    placements = after.pictures["p1"].placements
    assert (placements["n12"].y, placements["n13"].y) == (560 + by, 560 + by)
    assert placements["n10"] is editor.picture.placements["n10"]


def test_the_upper_border_of_a_band_is_the_lower_one_of_the_band_above(editor: Editor) -> None:
    assert resized(editor.scene, "n2", Pull(0, -1), (0, 30)) == resized(editor.scene, "n1", DOWN, (0, 30))


def test_the_uppermost_border_leaves_the_rest_in_place(editor: Editor) -> None:
    after = resized(editor.scene, "n1", Pull(0, -1), (0, -50))
    assert _box(after, "n1") == Box(0, -50, 1740, 350)
    assert _box(resized(editor.scene, "n1", Pull(0, -1), (0, 900)), "n1").top == 124
    assert after.pictures["p1"].placements["n2"] is editor.picture.placements["n2"]


def test_the_sides_of_bands_go_together_and_no_farther_than_what_is_in_them(editor: Editor) -> None:
    after = resized(editor.scene, "n2", RIGHT, (100, 0))
    assert {_box(after, key).right for key in ("n1", "n2", "n3")} == {1840}
    after = resized(editor.scene, "n2", RIGHT, (-1700, 0))
    assert {_box(after, key).right for key in ("n1", "n2", "n3")} == {1111}


@given(pulls, st.integers(-900, 900), st.sampled_from(["n1", "n2", "n3"]))
def test_rings_keep_their_centre_and_stay_inside_each_other(pull: Pull, by: int, key: str) -> None:
    document = started("value", "nl")
    document = _with(document, "n10", "partner", (648 + 490, 648, 222, 102))
    after = resized(_scene(document), key, pull, (by, by))
    rings = [after.pictures["p1"].placements[each] for each in ("n1", "n2", "n3")]
    assert all((ring.x, ring.y) == (648, 648) and ring.width == ring.height for ring in rings)
    assert rings[0].width > rings[1].width > rings[2].width > 390
    where = containment(after, after.pictures["p1"], shipped("nl")).levels
    assert where == containment(document, document.pictures["p1"], shipped("nl")).levels
