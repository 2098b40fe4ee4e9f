"""What lies under a point; no screen is needed to say it."""

import math

import pytest

from netdraw.canvas.painting.sight import PRINTED
from netdraw.canvas.pointing.hits import PAPER, Spot, node_at, reach, spot
from netdraw.drawing.geometry.paths import closed, flat, nearest_on
from netdraw.drawing.primitives import Point
from netdraw.editing.adding import added_at
from netdraw.editing.editor import Editor
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Link, Node, Placement

NEAR = reach(1.0)  # one pixel is 0.1 mm


def drawn(*nodes: tuple[str, str, Point], lines: tuple[tuple[str, str], ...] = ()) -> Editor:
    """Return an editor with nodes (id, kind, centre) of the size of their kind in a band, and links between them."""
    document = started("design", "nl")
    for key, kind, (x, y) in nodes:
        wide, high = shipped("nl").node(kind).size
        placement = Placement(node=key, x=x, y=y, width=wide, height=high)
        document = edits.add_node(document, Node(id=key, kind=kind, name=key), "p1", placement)
    for i, (source, target) in enumerate(lines):
        document = edits.add_link(document, Link(id=f"l{i}", kind="steers", source=source, target=target), "p1")
    return Editor(document, shipped("nl"))


def at(editor: Editor, x: float, y: float) -> tuple[str, str]:
    """Return the id and the part under a point."""
    found = spot(editor.scene, (x, y), NEAR)
    return found.id, found.part


@pytest.mark.parametrize("kind", [each for each, entry in shipped("nl").nodes.items() if not entry.holds])
def test_every_kind_of_node_is_found_by_its_middle_and_by_its_rim(kind: str) -> None:
    editor = drawn(("a", kind, (900, 580)))
    symbol = editor.scene.symbol("a")
    assert symbol is not None
    assert at(editor, *symbol.box.centre) == ("a", "body")
    x, y = symbol.box.centre
    _, (ex, ey) = nearest_on(closed(flat(symbol.outline)), (x, y))
    beyond = 1 + 3 / math.dist((x, y), (ex, ey))
    assert at(editor, x + (ex - x) * beyond, y + (ey - y) * beyond) == ("a", "rim")


@pytest.mark.parametrize("kind", [each for each, entry in shipped("nl").nodes.items() if entry.layer == "frame"])
def test_the_room_in_a_frame_is_bare_paper_and_its_border_is_not(kind: str) -> None:
    editor = drawn(("f", kind, (900, 580)))
    symbol = editor.scene.symbol("f")
    assert symbol is not None
    if kind == "neighbourhood":
        assert at(editor, *symbol.box.centre) == ("f", "body")
        return
    rooms = [zone.room.centre for zone in editor.scene.zones("f")] or [symbol.box.centre]
    assert [at(editor, *room) for room in rooms] == [("", "paper")] * len(rooms)
    (ax, ay), (bx, by), *_ = flat(symbol.outline)
    on, middle = ((ax + bx) / 2, (ay + by) / 2), symbol.box.centre
    share = 5 / math.dist(on, middle)
    dx, dy = (middle[0] - on[0]) * share, (middle[1] - on[1]) * share
    assert at(editor, on[0] + dx, on[1] + dy) == ("f", "body")
    assert at(editor, on[0] - dx, on[1] - dy) == ("f", "rim")


def test_the_outline_counts_and_not_the_box() -> None:
    editor = drawn(("c", "coordinator", (900, 580)))
    symbol = editor.scene.symbol("c")
    assert symbol is not None
    assert at(editor, symbol.box.left + 1, symbol.box.top + 1) == ("", "paper")


def test_what_is_in_front_comes_first() -> None:
    editor = drawn(("under", "partner", (900, 580)), ("over", "partner", (1000, 600)))
    assert at(editor, 950, 590)[0] == "over"
    assert at(editor, 850, 580) == ("under", "body")


def test_inside_a_node_its_neighbours_rim_does_not_reach() -> None:
    editor = drawn(("left", "partner", (800, 580)), ("right", "partner", (1025, 580)))
    assert at(editor, 908, 580)[0] == "left"
    assert at(editor, 913.5, 580)[0] == "right"


def test_a_small_node_keeps_a_middle_to_hold_it_by() -> None:
    editor = drawn(("a", "ambassador", (900, 580)))
    far = reach(0.05)
    found = spot(editor.scene, (900, 580), far)
    assert (found.id, found.part) == ("a", "body")


def test_a_name_outside_its_symbol_belongs_to_it() -> None:
    editor = drawn(("bewoner", "resident", (900, 580)))
    assert at(editor, 900, 580 + 58 + 24) == ("bewoner", "body")


def test_a_line_is_found_from_six_pixels_and_the_nearest_of_two() -> None:
    editor = drawn(
        ("a", "partner", (500, 500)),
        ("b", "partner", (1200, 500)),
        ("c", "partner", (500, 640)),
        ("d", "partner", (1200, 640)),
        lines=(("a", "b"), ("c", "d")),
    )
    assert at(editor, 850, 505) == ("l0", "body")
    assert at(editor, 850, 635) == ("l1", "body")
    assert at(editor, 850, 512) == ("", "paper")


def test_a_thick_line_is_found_all_over_when_it_is_near() -> None:
    editor = drawn(("a", "partner", (500, 500)), ("b", "partner", (1200, 500)), lines=(("a", "b"),))
    assert spot(editor.scene, (850, 505.5), reach(10)).id == "l0"
    assert spot(editor.scene, (850, 507), reach(10)).id == ""


def test_a_line_can_be_dropped_on_a_node_or_frame_but_not_on_a_level_or_line() -> None:
    editor = drawn(
        ("a", "partner", (500, 580)),
        ("b", "partner", (1200, 580)),
        ("g", "group", (1500, 980)),
        lines=(("a", "b"),),
    )
    assert node_at(editor.scene, (500, 580), NEAR) == "a"
    assert node_at(editor.scene, (1262, 980), NEAR) == "g"
    assert node_at(editor.scene, (850, 580), NEAR) == ""
    assert node_at(editor.scene, (40, 110), NEAR) == ""


def test_rings_are_found_by_their_line_and_name() -> None:
    editor = Editor(started("value", "nl"), shipped("nl"))
    assert at(editor, 1, 648)[0] == "n1"
    assert at(editor, 60, 648) == ("", "paper")
    assert at(editor, 648, 648)[0] == "n4"


def test_a_finger_reaches_twice_as_far_as_a_mouse() -> None:
    assert reach(PRINTED, touch=True) == tuple(2 * each for each in reach(PRINTED))
    assert reach(PRINTED).rim * 2 * PRINTED == pytest.approx(12)


def test_an_empty_picture_is_paper() -> None:
    editor = drawn()
    document, _ = added_at(editor.scene, "note", (900, 580))
    editor.do(document)
    editor.undo()
    assert spot(editor.scene, (900, 580), NEAR) == PAPER == Spot()
