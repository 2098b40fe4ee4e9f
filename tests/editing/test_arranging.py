"""Aligning, spreading, sizing, ordering and grouping do what they say, to what is selected and nothing else."""

import math
from collections.abc import Callable, Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.drawing.primitives import Box
from netdraw.editing.arranging import ARRANGEMENTS
from netdraw.editing.editor import Editor
from netdraw.editing.folding import refolded
from netdraw.editing.framing import framed
from netdraw.editing.grouping import grouped, ungrouped
from netdraw.editing.moving import moving_with
from netdraw.editing.ordering import ORDERS
from netdraw.editing.scene import Scene
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Placement
from tests.documents import edited, small

CHANGES = {**ARRANGEMENTS, **ORDERS, "fit-frame": framed}


def _scene(document: Document, picture: str = "p1") -> Scene:
    editor = Editor(document, shipped("nl"))
    editor.show(picture)
    return editor.scene


def _boxes(document: Document, picture: str = "p1") -> dict[str, Box]:
    return {each.id: each.box for each in _scene(document, picture).drawing.symbols}


def _with(document: Document, key: str, kind: str, box: tuple[float, float, float, float]) -> Document:
    x, y, wide, high = box
    placement = Placement(node=key, x=x, y=y, width=wide, height=high)
    return edits.add_node(document, Node(id=key, kind=kind, name=key), next(iter(document.pictures)), placement)


@pytest.mark.parametrize("name", CHANGES)
@given(st.data())
def test_a_change_holds_once_made_and_touches_only_what_is_selected(name: str, data: st.DataObject) -> None:
    document = small()
    for _ in range(data.draw(st.integers(1, 8))):
        document = data.draw(edited(document))
    picture = data.draw(st.sampled_from(list(document.pictures)))
    ids = data.draw(st.sets(st.sampled_from([*document.nodes, *document.links, "n1"])))
    scene = _scene(document, picture)
    after = CHANGES[name](scene, ids)
    assert Document.model_validate(after.model_dump(mode="json")) == after
    before, now = document.pictures[picture].placements, after.pictures[picture].placements
    stays = before.keys() - moving_with(scene, ids)
    assert {key: before[key] for key in stays} == {key: now[key] for key in stays}
    again = _scene(after, picture)
    together = all(moving_with(scene, {key}) == moving_with(again, {key}) for key in ids)  # else others move along now
    if together and name not in ("forward", "backward"):
        assert CHANGES[name](again, ids) is after


def test_edges_come_to_the_farthest_one(editor: Editor) -> None:
    ids = {"n10", "n11", "n13"}
    assert {_boxes(ARRANGEMENTS["align-left"](editor.scene, ids))[key].left for key in ids} == {389}
    assert {_boxes(ARRANGEMENTS["align-right"](editor.scene, ids))[key].right for key in ids} == {1111}
    assert {_boxes(ARRANGEMENTS["align-top"](editor.scene, ids))[key].top for key in ids} == {124}
    assert {_boxes(ARRANGEMENTS["align-bottom"](editor.scene, ids))[key].bottom for key in ids} == {611}


def test_an_aligned_group_takes_its_members_along_and_they_do_not_move_by_themselves(editor: Editor) -> None:
    after = ARRANGEMENTS["align-right"](editor.scene, {"n11", "n12", "n13"})
    boxes = _boxes(after)
    assert boxes["n12"].right == boxes["n11"].right == 1111
    assert boxes["n13"].centre == (boxes["n12"].centre[0], 560)


def test_gaps_become_equal_between_the_first_and_the_last(editor: Editor) -> None:
    document = _with(editor.document, "n20", "partner", (1500, 180, 300, 102))
    boxes = _boxes(ARRANGEMENTS["distribute-across"](_scene(document), {"n10", "n11", "n20"}))
    assert boxes["n10"].centre == (500, 175)
    assert boxes["n20"].centre == (1500, 180)
    assert boxes["n11"].left - boxes["n10"].right == pytest.approx(boxes["n20"].left - boxes["n11"].right, abs=0.2)


def test_two_cannot_be_spread(editor: Editor) -> None:
    assert ARRANGEMENTS["distribute-across"](editor.scene, {"n10", "n11"}) is editor.document


def test_levels_are_never_aligned(editor: Editor) -> None:
    for change in CHANGES.values():
        assert change(editor.scene, {"n1", "n2", "n3"}) is editor.document


def test_nodes_become_as_large_as_the_largest_and_a_round_one_stays_round(editor: Editor) -> None:
    document = _with(editor.document, "n20", "partner", (1300, 180, 300, 120))
    document = _with(document, "n21", "resident", (1300, 560, 90, 90))
    boxes = _boxes(ARRANGEMENTS["equal-sizes"](_scene(document), {"n10", "n20", "n21"}))
    assert (boxes["n10"].width, boxes["n10"].height) == (300, 120)
    assert boxes["n10"].centre == (500, 175)
    assert (boxes["n21"].width, boxes["n21"].height) == (120, 120)


def test_a_folded_group_keeps_the_size_that_it_has_when_it_is_unfolded(editor: Editor) -> None:
    folded = refolded(_scene(_with(editor.document, "n20", "group", (1500, 560, 600, 300))), {"n12"})
    after = ARRANGEMENTS["equal-sizes"](_scene(folded), {"n12", "n20"})
    unfolded = _boxes(refolded(_scene(after), {"n12"}))
    assert (unfolded["n12"].width, unfolded["n12"].height) == (480, 320)
    assert (unfolded["n20"].width, unfolded["n20"].height) == (600, 300)


def _on_ring(angles: Collection[int]) -> Document:
    document = started("value", "nl")
    places = {0: (1134.0, 648.0), 90: (648.0, 1134.0), 180: (162.0, 648.0), 45: (992.0, 992.0), 20: (1105.0, 814.0)}
    for angle in angles:
        document = _with(document, f"n{10 + angle}", "partner", (*places[angle], 222, 102))
    return document


def test_on_a_ring_the_angles_become_equal_between_the_ends() -> None:
    document = _on_ring([0, 20, 90])
    boxes = _boxes(ARRANGEMENTS["distribute-across"](_scene(document), {"n10", "n30", "n100"}))
    assert boxes["n10"].centre == (1134, 648)
    assert boxes["n100"].centre == (648, 1134)
    assert boxes["n30"].centre == pytest.approx((992, 992), abs=3)


def test_a_ring_that_is_filled_is_filled_evenly() -> None:
    document = _with(_on_ring([0, 90, 180]), "n50", "partner", (648, 162, 222, 102))
    document = edits.shift(document, "p1", {"n10"}, -30, 100)
    ids = {"n10", "n100", "n190", "n50"}
    boxes = _boxes(ARRANGEMENTS["distribute-down"](_scene(document), ids))
    (ax, ay), (bx, by) = ((boxes[key].centre[0] - 648, boxes[key].centre[1] - 648) for key in ("n10", "n190"))
    assert ax / bx == pytest.approx(ay / by, abs=0.05)


@given(st.lists(st.integers(0, 359), min_size=3, max_size=6, unique=True))
def test_what_is_spread_over_a_ring_stays_where_it_is(degrees: list[int]) -> None:
    document, turns = started("value", "nl"), [math.radians(each) for each in degrees]
    for i, turn in enumerate(turns):
        centre = round(648 + 486 * math.cos(turn)), round(648 + 486 * math.sin(turn))
        document = _with(document, f"n{10 + i}", "person", (*centre, 84, 84))
    ids = {f"n{10 + i}" for i in range(len(turns))}
    after = ARRANGEMENTS["distribute-down"](_scene(document), ids)
    assert ARRANGEMENTS["distribute-across"](_scene(after), ids) is after
    boxes = _boxes(after)
    assert all(math.dist(boxes[key].centre, (648, 648)) == pytest.approx(486, abs=1) for key in ids)


def test_order_changes_what_covers_what_within_a_layer(editor: Editor) -> None:
    document = _with(editor.document, "n20", "partner", (600, 190, 222, 102))
    document = _with(document, "n21", "partner", (650, 200, 222, 102))

    def drawn(change: Callable[[Scene, Collection[str]], Document]) -> list[str]:
        shown = [each.id for each in _scene(change(_scene(document), {"n10"})).drawing.symbols]
        return [key for key in shown if key in ("n10", "n20", "n21")]

    assert drawn(lambda scene, _: scene.document) == ["n10", "n20", "n21"]
    assert drawn(ORDERS["forward"]) == ["n20", "n10", "n21"]
    assert drawn(ORDERS["to-front"]) == ["n20", "n21", "n10"]
    assert ORDERS["to-back"](_scene(document), {"n10"}) is document
    assert ORDERS["backward"](_scene(document), {"n10"}) is document
    back = ORDERS["backward"](_scene(document), {"n21"})
    assert list(back.pictures["p1"].placements)[-3:] == ["n13", "n21", "n20"]


def test_a_group_lies_round_what_is_selected_with_room_for_its_name(editor: Editor) -> None:
    document, key = grouped(editor.scene, {"n10", "n11", "l1", "n1"})
    boxes = _boxes(document)
    assert moving_with(_scene(document), {key}) == {key, "n10", "n11"}
    assert boxes[key].top <= min(boxes["n10"].top, boxes["n11"].top) - 50
    order = [each.id for each in _scene(document).drawing.symbols]
    assert order.index(key) < order.index("n10")
    assert grouped(editor.scene, {"n1", "l1"}) == (editor.document, "")


def test_a_group_taken_away_leaves_its_members(editor: Editor) -> None:
    document, members = ungrouped(editor.scene, {"n12", "n10"})
    assert "n12" not in document.nodes
    assert members == {"n13"}
    assert document.pictures["p1"].placements["n13"] is editor.picture.placements["n13"]
