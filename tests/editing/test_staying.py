"""How far things went is what a reader who knew the picture must find again."""

import pytest

from netdraw.editing.scene import Scene, drawn
from netdraw.editing.tidying.staying import moved
from netdraw.editing.tidying.tidy import Way, measured
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture, Placement


def _row() -> Scene:
    """Five partners in a row in a group, the first linked to the second."""
    document = edits.add_picture(Document(), Picture(id="p1", kind="design"))
    for key, x, kind, size in (
        ("group", 600.0, "group", (1800.0, 400.0)),
        *((key, 300.0 * i, "partner", (222.0, 102.0)) for i, key in enumerate("abcde")),
    ):
        placement = Placement(node=key, x=x, y=0.0, width=size[0], height=size[1])
        document = edits.add_node(document, Node(id=key, kind=kind, name=key), "p1", placement)
    document = edits.add_link(document, Link(id="ab", kind="cooperates", source="a", target="b"), "p1")
    return drawn(document, "p1", shipped("nl"))


def _shifted(scene: Scene, keys: str, by: tuple[float, float]) -> Scene:
    return scene.redrawn(edits.shift_each(scene.document, "p1", dict.fromkeys(keys, by)))


def test_who_stays_went_nowhere_and_who_goes_counts_in_mm() -> None:
    scene = _row()
    assert moved(scene, scene) == 0
    assert moved(scene, _shifted(scene, "a", (30.0, 40.0))) == pytest.approx(5)
    assert moved(scene, _shifted(scene, "ab", (30.0, 40.0))) == pytest.approx(10)


def test_what_all_do_together_costs_nothing() -> None:
    scene = _row()
    assert moved(scene, _shifted(scene, "abcde", (300.0, -40.0))) == 0
    assert moved(scene, _shifted(scene, "bcde", (300.0, 0.0))) == pytest.approx(30), "the first one stayed behind"


def test_where_the_frame_of_a_group_goes_is_no_distance_of_its_own() -> None:
    scene = _row()
    assert moved(scene, scene.redrawn(edits.shift(scene.document, "p1", {"group"}, 100, 0))) == 0


def test_of_two_equally_clear_ways_the_one_that_moves_less_is_better() -> None:
    scene = _row()
    near, far = (_shifted(scene, "e", (0.0, down)) for down in (300.0, 600.0))
    ways = [Way(each, measured(each), moved(scene, each)) for each in (near, far)]
    assert ways[0].seen.score == ways[1].seen.score
    assert ways[0].cost < ways[1].cost
