"""In a frame with zones what is moved comes to lie in the middle of one; zones are named in a form."""

import pytest

from netdraw.editing.fitting.fit import fitted
from netdraw.editing.inspecting import zones_named, zones_written
from netdraw.editing.moving import halting, moving_with
from netdraw.editing.scene import Scene, drawn
from netdraw.editing.snapping import guides, magnets, snapped
from netdraw.editing.zoning import Lying, lying, rezoned
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Node
from tests.documents import blank, box

NL = shipped("nl")
ZONED = [kind.id for kind in NL.nodes.values() if kind.zones]


def _scene(kind: str, x: float = 0, y: float = 0) -> Scene:
    document = edits.add_node(blank(), Node(id="n1", kind=kind), "p1", box("n1", 0, 0, *NL.nodes[kind].size))
    document = edits.add_node(document, Node(id="n2", kind="partner", name="Mee"), "p1", box("n2", x, y))
    return drawn(document, "p1", NL)


def _centre(scene: Scene) -> tuple[float, float]:
    placement = scene.picture.placements["n2"]
    return placement.x, placement.y


@pytest.mark.parametrize("kind", ZONED)
def test_what_is_dragged_near_the_middle_of_a_zone_lands_there(kind: str) -> None:
    for number, zone in enumerate(_scene(kind).zones("n1")):
        x, y = zone.room.centre
        scene = _scene(kind, x - 12, y + 9)
        held = magnets(scene, {"n2"}, {"n2"})
        by = snapped(held, held.box, 20)
        assert held.box.moved(*by).centre == pytest.approx((x, y), abs=0.1), number
        assert guides(held, held.box.moved(*by))


@pytest.mark.parametrize("kind", ZONED)
def test_what_is_put_in_a_zone_stands_there_and_nowhere_else(kind: str) -> None:
    for number in range(len(_scene(kind).zones("n1"))):
        scene = _scene(kind, 5000, 5000)
        moved = scene.redrawn(rezoned(scene, {"n2"}, Lying("n1", number)))
        assert lying(moved, {"n2"}) == Lying("n1", number)


def test_a_step_of_a_key_halts_in_the_middle_of_a_zone() -> None:
    zone = _scene("columns").zones("n1")[1]
    x, y = zone.room.centre
    scene = _scene("columns", x - 23, y)
    assert halting(scene, {"n2"}, (20, 0)) == (20, 0)
    scene = _scene("columns", x - 3, y)
    assert halting(scene, {"n2"}, (20, 0)) == pytest.approx((3, 0))
    assert halting(_scene("columns", x, y), {"n2"}, (20, 0)) == (20, 0)


@pytest.mark.parametrize("kind", ZONED)
def test_what_lies_in_a_frame_goes_along(kind: str) -> None:
    x, y = _scene(kind).zones("n1")[-1].room.centre
    assert moving_with(_scene(kind, x, y), {"n1"}) == {"n1", "n2"}


def test_nodes_in_several_zones_have_none_in_common() -> None:
    scene = _scene("columns", -500, 100)
    document = edits.add_node(scene.document, Node(id="n3", kind="partner"), "p1", box("n3", 500, 100))
    scene = scene.redrawn(document)
    assert lying(scene, {"n2", "n3"}) == Lying("n1", None)
    assert lying(scene, {"n1"}) is None


def test_zones_are_written_one_on_a_line_and_named_so() -> None:
    document = _scene("filmstrip").document
    usual = zones_written(document, "n1", NL)
    assert usual.split("\n") == ["fase 1", "fase 2", "fase 3", "fase 4"]
    named = zones_named(document, "n1", "guerrilla\nfase 2\nlabs", NL)
    assert named.nodes["n1"].zones == ("guerrilla", "", "labs")
    assert zones_written(named, "n1", NL.speaking("en")).split("\n") == ["guerrilla", "phase 2", "labs"]
    assert zones_named(named, "n1", usual, NL) == document
    assert zones_named(named, "n1", "", NL) == document


@pytest.mark.parametrize("kind", ZONED)
def test_in_a_narrower_figure_everybody_is_in_their_zone_and_the_zones_are_as_high(kind: str) -> None:
    scene, zones = _scene(kind), _scene(kind).zones("n1")
    document = scene.document
    for number, zone in enumerate(zones):
        place = box(f"m{number}", *zone.room.centre, 170, 84)
        document = edits.add_node(document, Node(id=f"m{number}", kind="partner", name="Mee"), "p1", place)
    document = edits.erase(document, "p1", {"n2"})
    before = drawn(document, "p1", NL)
    found = fitted(document, before.picture, NL, 850)
    after = drawn(found.document, "p1", NL)
    assert [lying(after, {f"m{i}"}) for i in range(len(zones))] == [Lying("n1", i) for i in range(len(zones))]
    one, other = (each.symbol("n1") for each in (before, after))
    assert one
    assert other
    assert other.box.height >= one.box.height - 1
