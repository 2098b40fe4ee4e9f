"""New nodes stand free, in their level, and nothing else moves."""

import itertools
import math

import pytest

from netdraw.assets import folder
from netdraw.drawing.nodes.containment import containment
from netdraw.drawing.primitives import Point
from netdraw.editing.adding import added_at, added_beside, added_toward
from netdraw.editing.connecting import fanned, linked
from netdraw.editing.editor import Editor
from netdraw.editing.starting import started
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Node, Placement


def overlaps(editor: Editor) -> list[tuple[str, str]]:
    """Return the pairs of nodes that stand on each other, frames and levels apart."""
    scene = editor.scene
    solid = [each for each in scene.drawing.symbols if (kind := scene.kind(each)) and not kind.holds]
    return [(one.id, other.id) for one, other in itertools.combinations(solid, 2) if one.box.meets(other.box)]


def test_a_node_stands_where_it_was_asked_for(editor: Editor) -> None:
    document, key = added_at(editor.scene, "partner", (1300.4, 560.6))
    placement = document.pictures["p1"].placements[key]
    assert (placement.x, placement.y) == (1300, 561)
    assert (placement.width, placement.height) == shipped("nl").node("partner").size
    assert document.nodes[key].kind == "partner"


def test_a_node_asked_for_on_another_stands_beside_it(editor: Editor) -> None:
    document, key = added_at(editor.scene, "partner", (520, 175))
    editor.do(document)
    assert overlaps(editor) == []
    assert containment(document, editor.picture, editor.language).levels[key] == ("n1",)


def test_where_a_band_is_full_a_node_covers_words_and_lines_before_another_node() -> None:
    editor = Editor(read(folder("examples") / "bossche-bond.netdraw"), shipped("nl"))
    x, y = next(each.box.centre for each in editor.scene.nodes() if "Secretariaat" in each.title)
    document, key = added_at(editor.scene, "partner", (x + 120, y + 110))
    editor.do(document)
    assert [pair for pair in overlaps(editor) if key in pair] == []
    assert containment(document, editor.picture, editor.language).levels[key] == ("n2",)


def test_a_node_asked_for_on_a_border_lies_in_the_band_of_the_point(editor: Editor) -> None:
    document, key = added_at(editor.scene, "partner", (1400, 340))
    placement = document.pictures["p1"].placements[key]
    assert placement.y + placement.height / 2 <= 350


@pytest.mark.parametrize("kind", ["group", "network", "ambassador"])
def test_a_frame_or_ambassador_may_stand_on_others_and_on_borders(editor: Editor, kind: str) -> None:
    document, key = added_at(editor.scene, kind, (500, 350))
    placement = document.pictures["p1"].placements[key]
    assert (placement.x, placement.y) == (500, 350)


def test_a_node_beside_another_is_in_its_level_and_on_nothing(editor: Editor) -> None:
    document, key = added_beside(editor.scene, "partner", "n10")
    editor.do(document)
    assert overlaps(editor) == []
    assert containment(document, editor.picture, editor.language).levels[key] == ("n1",)


@pytest.mark.parametrize("kind", ["design", "value"])
def test_twenty_nodes_beside_one_never_cover_each_other_and_keep_their_level(kind: str) -> None:
    editor = Editor(started("design" if kind == "design" else "value", "nl"), shipped("nl"))
    point = (600, 175) if kind == "design" else (648, 1240)
    document, anchor = added_at(editor.scene, "partner", point)
    editor.do(document)
    level = containment(document, editor.picture, editor.language).levels[anchor]
    stood = {
        key: (each.x, each.y) for key, each in editor.picture.placements.items() if editor.document.nodes[key].name
    }
    for _ in range(20):
        document, key = added_beside(editor.scene, "partner", anchor)
        document, _ = linked(document, "p1", "cooperates", anchor, key)
        editor.do(document)
        if kind == "design":
            assert containment(document, editor.picture, editor.language).levels[key] == level
    assert overlaps(editor) == []
    if kind == "value":
        assert all(
            placement == (each.x, each.y)
            for key, placement in stood.items()
            for each in [editor.picture.placements[key]]
        )


def test_in_a_value_picture_a_node_comes_on_the_ring_of_its_anchor() -> None:
    editor = Editor(started("value", "nl"), shipped("nl"))
    document, anchor = added_at(editor.scene, "partner", (648, 1242))
    editor.do(document)
    document, key = added_beside(editor.scene, "partner", anchor)
    editor.do(document)
    levels = containment(document, editor.picture, editor.language).levels
    assert levels[key] == levels[anchor] == ("n1",)


def test_a_full_band_grows_to_the_right_and_all_bands_with_it(editor: Editor) -> None:
    document = editor.document
    for i in range(8):
        key = f"n{20 + i}"
        placement = Placement(node=key, x=100 + i * 220, y=175, width=222, height=340)
        document = edits.add_node(document, Node(id=key, kind="partner"), "p1", placement)
    editor.do(document)
    before = editor.picture.placements
    document, key = added_beside(editor.scene, "partner", "n10")
    after = document.pictures["p1"].placements
    rights = {after[level].x + after[level].width / 2 for level in ("n1", "n2", "n3")}
    lefts = {after[level].x - after[level].width / 2 for level in ("n1", "n2", "n3")}
    assert lefts == {0}
    assert len(rights) == 1
    assert after[key].x + 111 < rights.pop()
    assert all(after[each] is before[each] for each in before if each not in ("n1", "n2", "n3"))


@pytest.mark.parametrize("direction", [(1, 0), (-1, 0), (0, 1), (0, -1)])
@pytest.mark.parametrize("anchor", ["n10", "n11", "n13"])
def test_in_every_direction_a_free_place_in_a_level_is_found(
    editor: Editor, anchor: str, direction: tuple[int, int]
) -> None:
    for _ in range(8):
        document, key = added_toward(editor.scene, "partner", anchor, direction)
        placement = document.pictures["p1"].placements[key]
        before = [each for each in editor.drawing.symbols if (kind := editor.scene.kind(each)) and not kind.holds]
        editor.do(document)
        symbol = editor.scene.symbol(key)
        assert symbol is not None
        assert not any(each.box.meets(symbol.box) for each in before)
        assert editor.scene.level_at((placement.x, placement.y)) is not None


def test_down_from_the_upper_band_is_the_next_one(editor: Editor) -> None:
    document, key = added_toward(editor.scene, "partner", "n11", (0, 1))
    placement = document.pictures["p1"].placements[key]
    assert abs(placement.x - 1000) < placement.y - 175
    assert 358 < placement.y < 798


@pytest.mark.parametrize("way", [None, (0, 1), (1, 0), (-1, 0)])
@pytest.mark.parametrize("at", [(648, 400), (400, 648), (900, 800)])
def test_in_a_value_picture_an_arrow_to_a_new_node_has_a_shaft(at: Point, way: Point | None) -> None:
    editor = Editor(started("value", "nl"), shipped("nl"))
    document, anchor = added_at(editor.scene, "partner", at)
    editor.do(document)
    added = added_toward(editor.scene, "partner", anchor, way) if way else added_beside(editor.scene, "partner", anchor)
    document, key = added
    editor.do(fanned(document, "p1", "gives-direct", [anchor], key))
    (link,) = (symbol for symbol in editor.drawing.symbols if symbol.id in editor.document.links)
    long = math.hypot(link.box.width, link.box.height)
    assert long > 70, "its head takes 50"
