"""Frames are divided in zones that have names, and say what lies in which."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netdraw.drawing.composing import compose
from netdraw.drawing.geometry.paths import holds
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.containment import containment
from netdraw.drawing.nodes.standing import Stand, ground, stand
from netdraw.drawing.primitives import Box, Text, bounds
from netdraw.drawing.telling.description import describe
from netdraw.drawing.telling.reading import branches
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.language.tables import NodeKind
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Placement
from tests.documents import blank, box

NL = shipped("nl")
ZONED = [kind for kind in NL.nodes.values() if kind.zones]
each_kind = pytest.mark.parametrize("kind", ZONED, ids=lambda kind: kind.id)


def _stand(kind: NodeKind, size: tuple[float, float], name: str = "", zones: tuple[str, ...] = ()) -> Stand:
    look = Look(NL, NL.themes["colour"], measure, "design")
    placed = Placement(node="n1", x=0, y=0, width=size[0], height=size[1])
    return stand(Node(id="n1", kind=kind.id, name=name, zones=zones), placed, look)


def _with_frame(kind: str, **fields: object) -> Document:
    entry = NL.nodes[kind]
    node = Node.model_validate({"id": "n1", "kind": kind, "name": "Kader", **fields})
    return edits.add_node(blank(), node, "p1", box("n1", 0, 0, *entry.size))


def _zone(document: Document, node: str) -> list[str]:
    return containment(document, document.pictures["p1"], NL).zones_of(node)


@each_kind
@settings(max_examples=40, deadline=None)
@given(across=st.floats(-0.5, 0.5), down=st.floats(-0.5, 0.5), wide=st.integers(300, 3000), high=st.integers(200, 3000))
@example(across=0.49999999999999994, down=0.0, wide=386, high=200)  # so near to the border that rounding matters
def test_every_place_in_a_frame_lies_in_one_zone(
    kind: NodeKind, across: float, down: float, wide: int, high: int
) -> None:
    frame = _stand(kind, (wide, high))
    point = across * frame.box.width, down * frame.box.height
    around = [zone for zone in frame.plan.zones if holds(zone.corners, point)]
    assert len(around) == 1 if holds(frame.corners, point) else len(around) <= 1


@each_kind
def test_the_middle_of_a_zone_lies_in_it(kind: NodeKind) -> None:
    frame = _stand(kind, kind.size)
    for number, zone in enumerate(frame.plan.zones):
        assert frame.plan.holding(zone.room.centre) == number


@each_kind
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_names_of_zones_stand_clear_of_each_other_and_of_the_frames_own(kind: NodeKind, lang: str) -> None:
    look = Look(NL.speaking(lang), NL.themes["colour"], measure, "design")
    document = _with_frame(kind.id, name="Een naam die zo lang is dat zij over meer dan een regel loopt " * 2)
    drawing = compose(document, document.pictures["p1"], look.language, look.theme, measure)
    words = [box for each in drawing.symbols[0].primitives if isinstance(each, Text) and (box := bounds([each]))]
    assert len(words) > len(kind.zones.across if kind.zones else ())
    assert not [(a, b) for i, a in enumerate(words) for b in words[:i] if a.grown(-2).meets(b.grown(-2))]


@each_kind
def test_a_frame_grows_until_the_longest_name_has_room(kind: NodeKind) -> None:
    names = ("arbeidsongeschiktheidsverzekeringsmaatschappij",) * 4
    frame = _stand(kind, kind.minimum, zones=names)
    assert frame.plan.fits
    assert frame.box.width >= kind.minimum[0]


def test_a_partner_lies_in_the_quarter_that_its_centre_is_in() -> None:
    document = _with_frame("quadrant")
    document = edits.add_node(document, Node(id="n2", kind="partner"), "p1", box("n2", 300, -200))
    assert _zone(document, "n2") == ["vernieuwen · delen"]
    assert _zone(edits.shift(document, "p1", ["n2"], -600, 400), "n2") == ["verbeteren · uitwisselen"]


def test_beside_a_triangle_is_not_in_it() -> None:
    document = _with_frame("triangle")
    document = edits.add_node(document, Node(id="n2", kind="partner"), "p1", box("n2", -550, -400))
    inside = containment(document, document.pictures["p1"], NL)
    assert inside.holders["n2"] == ()
    assert inside.zones_of("n2") == []
    document = edits.shift(document, "p1", ["n2"], 550, 400)
    assert _zone(document, "n2") == ["midden"]


def test_zones_can_have_names_of_the_drawings_own_and_in_a_row_more_of_them() -> None:
    frame = _stand(NL.nodes["filmstrip"], (1640, 560), zones=("start", "", "groei", "nu", "straks"))
    assert [zone.name for zone in frame.plan.zones] == ["start", "fase 2", "groei", "nu", "straks"]
    frame = _stand(NL.nodes["grid"], (1000, 800), zones=("", "waar dan ook", "", "", "a", "te veel", "veel"))
    assert [zone.name for zone in frame.plan.zones][:2] == ["wat: thema's · 1", "waar dan ook · 1"]
    assert len(frame.plan.zones) == 9


def test_the_ground_of_a_world_is_its_own() -> None:
    frame = _stand(NL.nodes["two-worlds"], (1300, 900))
    assert (ground(frame, (0, -300)), ground(frame, (0, 300))) == ("level-top", "level-bottom")


def test_it_is_told_what_lies_in_which_zone_and_which_is_empty() -> None:
    document = _with_frame("ladder", name="Leren")
    document = edits.add_node(document, Node(id="n2", kind="indirect-value", name="vakkennis"), "p1", box("n2", 0, 250))
    told = describe(document, document.pictures["p1"], NL)
    assert "ladder Leren: “eerste orde: leren”: indirecte waarde vakkennis; leeg: " in told
    leaves = [leaf for branch in branches(document, document.pictures["p1"], NL) for leaf in branch.leaves]
    assert "eerste orde: leren" in next(leaf.name for leaf in leaves if leaf.key == "n2")


def test_a_frame_lies_under_what_stands_in_it() -> None:
    document = edits.add_node(blank(), Node(id="n2", kind="partner"), "p1", box("n2", 0, 0))
    document = edits.add_node(document, Node(id="n1", kind="grid"), "p1", box("n1", 0, 0, 1000, 800))
    drawing = compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure)
    assert [each.id for each in drawing.symbols] == ["n1", "n2"]
    assert Box(-111, -51, 111, 51).within(drawing.symbols[0].box)
