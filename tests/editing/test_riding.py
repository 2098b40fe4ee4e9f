"""Who stands on a border goes along it out of the way of lines, to where nobody else stands."""

from collections.abc import Sequence

from netdraw.drawing.clarity.hidden import Hidden
from netdraw.editing.scene import Scene, drawn
from netdraw.editing.tidying.riding import rides
from netdraw.editing.tidying.tidy import tidied
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Link, Node, Route
from tests.documents import blank, box

NL = shipped("nl")
TOP, LINES = -100.0, (300.0, 364.0)  # of the frame, and how low lines of others come over its border
RIDERS = (300.0, 376.0, 200.0)  # and how low somebody stands there, the last in nobody's way


def _ridden(*riders: float) -> Scene:
    """A frame with lines of others over its left border, led by hand, and who stands there so low."""
    document = edits.add_node(blank(), Node(id="f", kind="group"), "p1", box("f", 400, TOP + 600, 800, 1200))
    for i, y in enumerate(LINES):
        for key, x in ((f"out{i}", -500.0), (f"in{i}", 400.0)):
            document = edits.add_node(document, Node(id=key, kind="partner"), "p1", box(key, x, y + 300 * i))
        link = Link(id=f"l{i}", kind="pays", source=f"out{i}", target=f"in{i}")
        document = edits.add_link(document, link, "p1")
        document = edits.route(document, "p1", Route(link=link.id, bends=((-200, y), (200, y))))
    for i, y in enumerate(riders):
        document = edits.add_node(document, Node(id=f"r{i}", kind="ambassador"), "p1", box(f"r{i}", 0, y, 68, 68))
    return drawn(document, "p1", NL)


def _faults(scene: Scene) -> Sequence[tuple[str, str]]:
    hidden = Hidden(scene.drawing, scene.document, NL)
    return [*hidden.over(), *hidden.under()]


def test_two_who_go_the_same_way_along_a_border_come_to_different_places() -> None:
    scene = _ridden(*RIDERS)
    assert _faults(scene) == [("l0", "r0"), ("l1", "r1")]
    after = scene.redrawn(tidied(scene, ("r0", "r1")))
    assert _faults(after) == []
    boxes = [each.box for each in after.drawing.symbols if each.role == "ambassador"]
    assert [each.centre[0] for each in boxes] == [0, 0, 0], "on the border they stood on"
    assert sorted(each.centre[1] > LINES[-1] for each in boxes) == [False, True, True], "the last stayed"


def test_nobody_comes_over_the_code_of_a_partner() -> None:
    scene = _ridden(RIDERS[0])
    (rider,) = (each for each in scene.redrawn(tidied(scene, ("r0",))).drawing.symbols if each.role == "ambassador")
    partner = Node(id="p", kind="partner", name="Zayaz", domain="housing")
    place = box("p", 95, rider.box.centre[1] - 45, 222, 102)
    after = scene.redrawn(edits.add_node(scene.document, partner, "p1", place))
    places = [*rides(after, Hidden(after.drawing, after.document, NL), "r0")]
    assert places
    assert not [pair for each in places for pair in Hidden(each.drawing, each.document, NL).over()]
