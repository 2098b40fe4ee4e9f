"""What is dragged comes in line with what stands there, and never farther than the tolerance."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.drawing.nodes.containment import containment
from netdraw.drawing.primitives import Box
from netdraw.editing.editor import Editor
from netdraw.editing.levelling import Pull
from netdraw.editing.scene import Scene
from netdraw.editing.snapping import BOTH, edges_of, guides, magnets, snapped
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Placement
from tests.documents import edited, small


def _scene(document: Document, *boxes: tuple[str, str, float, float, float, float]) -> Scene:
    for key, kind, x, y, wide, high in boxes:
        placement = Placement(node=key, x=x, y=y, width=wide, height=high)
        document = edits.add_node(document, Node(id=key, kind=kind), "p1", placement)
    return Editor(document, shipped("nl")).scene


def test_edges_and_centres_come_in_line_and_a_line_shows_it(editor: Editor) -> None:
    scene = _scene(editor.document, ("n20", "partner", 900, 300, 200, 84))
    held = magnets(scene, {"n20"}, {"n20"})
    box = Box(893, 258, 1093, 342)
    assert snapped(held, box, 10)[0] == -4, "its left edge to that of Farent"
    line = ((889, 124), (889, 342))
    assert line in guides(held, box.moved(-4, 0))
    assert line not in guides(held, box)


def test_nothing_is_in_line_when_all_is_farther_than_the_tolerance(editor: Editor) -> None:
    scene = _scene(editor.document, ("n20", "partner", 1400, 900, 222, 102))
    held = magnets(scene, {"n20"}, {"n20"})
    assert snapped(held, held.box, 3) == (0, 0)
    assert guides(held, held.box) == ()


def test_a_node_comes_on_the_centre_line_of_its_band(editor: Editor) -> None:
    scene = _scene(editor.document, ("n20", "partner", 1400, 570, 222, 90))
    held = magnets(scene, {"n20"}, {"n20"})
    assert snapped(held, held.box.moved(0, 5), 10)[1] == 578 - 575
    assert ((0, 578), (1740, 578)) in guides(held, held.box.moved(0, 8))


def test_a_node_comes_straight_above_the_other_end_of_its_link_however_far(editor: Editor) -> None:
    document = edits.resize(editor.document, "p1", "n11", (1600, 175), (222, 102))
    document = edits.shift(document, "p1", {"n10"}, -300, 0)
    scene = _scene(document)
    held = magnets(scene, {"n10"}, {"n10"})
    assert snapped(held, held.box.moved(0, 7), 10)[1] == -7


def test_gaps_between_neighbours_become_equal() -> None:
    row = [("n10", "partner", 200, 175, 200, 84), ("n11", "partner", 1000, 175, 260, 84)]
    scene = _scene(started("design", "nl"), *row, ("n12", "partner", 585, 178, 180, 84))
    held = magnets(scene, {"n12"}, {"n12"})
    assert snapped(held, held.box.moved(4, 0), 10)[0] == -4
    assert set(guides(held, held.box)) >= {((300, 178), (495, 178)), ((675, 178), (870, 178))}


def test_the_gap_beyond_a_neighbour_is_repeated() -> None:
    row = [("n10", "partner", 200, 175, 200, 84), ("n11", "partner", 450, 175, 200, 84)]
    scene = _scene(started("design", "nl"), *row, ("n12", "partner", 708, 190, 230, 84))
    held = magnets(scene, {"n12"}, {"n12"})
    assert snapped(held, held.box, 10)[0] == 550 + 50 - 593
    assert ((300, 190), (350, 190)) in guides(held, held.box.moved(7, 0))


def test_only_the_pulled_edge_comes_in_line(editor: Editor) -> None:
    held = magnets(editor.scene, {"n13"}, {"n13"})
    edges = edges_of(Pull(1, 0))
    assert edges == ((1,), ())
    assert snapped(held, Box(589, 509, 893, 611), 10, edges) == (0, 0)
    assert snapped(held, Box(589, 509, 1105, 611), 10, edges) == (6, 0)


def test_a_straight_move_only_comes_in_line_along_its_way(editor: Editor) -> None:
    held = magnets(editor.scene, {"n11"}, {"n11"})
    assert snapped(held, held.box.moved(0, 5), 10, (BOTH, ())) == (0, 0)


def test_in_a_value_picture_a_node_comes_on_the_middle_of_a_ring() -> None:
    scene = _scene(started("value", "nl"), ("n10", "partner", 648 + 420, 648 + 428, 222, 102))
    held = magnets(scene, {"n10"}, {"n10"})
    x, y = snapped(held, held.box, 12)
    centre = held.box.moved(x, y).centre
    assert math.dist(centre, (648, 648)) == pytest.approx((540 + 648) / 2, abs=0.1)
    (circle,) = [line for line in guides(held, held.box.moved(x, y)) if len(line) > 2]
    assert all(math.dist(point, (648, 648)) == pytest.approx(594) for point in circle)


def test_what_straddles_comes_on_the_border_of_a_ring() -> None:
    scene = _scene(started("value", "nl"), ("n10", "ambassador", 648, 648 - 535, 68, 68))
    held = magnets(scene, {"n10"}, {"n10"})
    assert snapped(held, held.box, 12) == (0, -5)


@given(st.data(), st.floats(0, 40))
def test_the_correction_is_never_larger_than_the_tolerance(data: st.DataObject, tolerance: float) -> None:
    document = small()
    for _ in range(data.draw(st.integers(0, 6))):
        document = data.draw(edited(document))
    editor = Editor(document, shipped("nl"))
    editor.show(data.draw(st.sampled_from(list(document.pictures))))
    scene = editor.scene
    key = data.draw(st.sampled_from([*(each.id for each in (*scene.levels(), *scene.nodes())), ""]))
    if not key:
        return
    held = magnets(scene, {key}, {key})
    box = held.box.moved(*data.draw(st.tuples(st.integers(-300, 300), st.integers(-300, 300))))
    assert max(map(abs, snapped(held, box, tolerance))) <= tolerance + 0.1


@pytest.mark.parametrize("near", [(472, 470), (928, 640), (610, 388), (790, 733)], ids=str)
def test_who_has_a_leg_in_two_worlds_is_pulled_onto_the_border_between_them(
    editor: Editor, near: tuple[float, float]
) -> None:
    scene = _scene(editor.document, ("n20", "ambassador", *near, 68, 68))
    held = magnets(scene, {"n20"}, {"n20"})
    across, down = snapped(held, held.box, 15)
    x, y = near[0] + across, near[1] + down
    assert x in (460, 940) or y in (400, 720), "the borders of the group"
    assert any(len(line) == 2 for line in guides(held, held.box.moved(across, down)))
    moved = edits.shift(scene.document, "p1", {"n20"}, across, down)
    assert "n12" in containment(moved, moved.pictures["p1"], scene.language).holders["n20"]


def test_others_are_not_pulled_onto_a_border(editor: Editor) -> None:
    scene = _scene(editor.document, ("n20", "person", 472, 470, 68, 68))
    held = magnets(scene, {"n20"}, {"n20"})
    assert snapped(held, held.box, 15)[0] != -12
