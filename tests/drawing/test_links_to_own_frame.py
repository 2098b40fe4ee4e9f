"""A line between a node and the frame round it ends at the border of that frame, seen from inside."""

import pytest

from netdraw.drawing.composing import compose
from netdraw.drawing.geometry.paths import flat
from netdraw.drawing.primitives import Box, Point
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Placement, Route
from tests.documents import blank

NL = shipped("nl")
FRAME, NODE = (1000, 800, 1400, 900), (222, 102)
BORDER = 4  # a frame is drawn so broadly on both sides of its outline


def _in_frame(frame: str, at: Point, kind: str) -> Document:
    document = blank()
    for key, kind_of, (x, y, wide, high) in (("f", frame, FRAME), ("a", "partner", (*at, *NODE))):
        placement = Placement(node=key, x=x, y=y, width=wide, height=high)
        document = edits.add_node(document, Node(id=key, kind=kind_of, name="Naam"), "p1", placement)
    return edits.add_link(document, Link(id="l", kind=kind, source="a", target="f"), "p1")


def _line(document: Document) -> tuple[list[Point], Box]:
    drawing = compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure)
    symbols = {each.id: each for each in drawing.symbols}
    return flat(symbols["l"].outline), symbols["f"].box


@pytest.mark.parametrize("kind", ["steers", "cooperates", "pays"])
@pytest.mark.parametrize("frame", ["network", "group", "core-coalition"])
@pytest.mark.parametrize(
    ("at", "side"),
    [((600, 800), "left"), ((1400, 780), "right"), ((1000, 1000), "bottom"), ((1000, 600), "top")],
)
def test_a_line_to_the_frame_round_a_node_ends_at_its_nearest_side(frame: str, kind: str, at: Point, side: str) -> None:
    line, box = _line(_in_frame(frame, at, kind))
    x, y = line[-1]
    met = {"left": x - FRAME[0] + FRAME[2] / 2, "right": x - FRAME[0] - FRAME[2] / 2}
    met |= {"top": y - FRAME[1] + FRAME[3] / 2, "bottom": y - FRAME[1] - FRAME[3] / 2}
    assert abs(met[side]) <= BORDER
    assert all(box.grown(1).holds(*each) for each in line)


def test_it_ends_there_the_other_way_round_and_through_bends_too() -> None:
    document = edits.turn_link(_in_frame("network", (600, 800), "steers"), "l")
    assert _line(document)[0][0][0] == pytest.approx(FRAME[0] - FRAME[2] / 2, abs=BORDER)
    document = edits.route(_in_frame("network", (600, 800), "steers"), "p1", Route(link="l", bends=((600.0, 1000.0),)))
    assert _line(document)[0][-1] == pytest.approx((600, FRAME[1] + FRAME[3] / 2), abs=BORDER)


def test_next_to_the_border_it_goes_where_its_head_has_room() -> None:
    line, _ = _line(_in_frame("network", (430, 800), "steers"))
    assert abs(line[-1][0] - line[0][0]) + abs(line[-1][1] - line[0][1]) > 100


def test_it_goes_to_another_side_where_somebody_stands_before_the_nearest() -> None:
    document = _in_frame("network", (800, 800), "steers")
    placement = Placement(node="b", x=480, y=800, width=NODE[0], height=NODE[1])
    line, _ = _line(edits.add_node(document, Node(id="b", kind="partner", name="Buur"), "p1", placement))
    assert line[-1] == pytest.approx((800, FRAME[1] + FRAME[3] / 2), abs=BORDER)
    assert all(x == pytest.approx(800) for x, _ in line)
