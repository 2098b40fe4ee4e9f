"""A new node keeps off the lines that are there, also those bent by hand."""

from itertools import pairwise
from pathlib import Path

import pytest

from netdraw.drawing.geometry.obstacles import crosses
from netdraw.drawing.geometry.paths import flat
from netdraw.editing.editor import Editor
from netdraw.editing.scene import drawn
from netdraw.editing.slots import box_at, nearest
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Link, Node, Route
from tests.documents import blank, box


def test_a_new_node_stands_beside_a_line_bent_by_hand_not_on_it() -> None:
    document = blank()
    for key, x in (("a", 0), ("b", 1400)):
        document = edits.add_node(document, Node(id=key, kind="partner", name=key), "p1", box(key, x, 0))
    document = edits.add_link(document, Link(id="l", kind="cooperates", source="a", target="b"), "p1")
    scene = drawn(edits.route(document, "p1", Route(link="l", bends=((700, 500),))), "p1", shipped("nl"))
    line = flat(next(each.outline for each in scene.drawing.symbols if each.id == "l"))
    place = box_at(nearest(scene, (222, 102), (700, 480)), (222, 102))
    assert not any(crosses(a, b, place) for a, b in pairwise(line))


@pytest.mark.parametrize(("kind", "moves"), [("cooperates", False), ("gives-indirect", True)])
def test_a_ring_with_room_on_lines_only_takes_a_new_node_and_moves_nobody_but_for_signs(kind: str, moves: bool) -> None:
    document = read(Path(__file__).parents[2] / "examples" / "proeftuin-ruwaard.netdraw")
    line = next(each for each in document.links.values() if each.number == 7)  # it begins where there is room
    links = {**document.links, line.id: line.model_copy(update={"kind": kind})}
    editor = Editor(document.model_copy(update={"links": links}), shipped("nl"))
    editor.show("p2")
    before = editor.picture.placements
    editor.pin(next(key for key in before if editor.document.nodes[key].name == "Bewoner"))
    editor.enter("bibliotheek")
    now = editor.picture.placements
    assert len(now) == len(before) + 1
    assert ({key: now[key] for key in before} != dict(before)) == moves, "the rings of an indirect value stay in sight"
