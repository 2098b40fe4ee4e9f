"""A frame is fitted to what lies in it: that is all inside then, with the same room round it as a new group has."""

import pytest

from netdraw.drawing.nodes.containment import containment
from netdraw.drawing.primitives import Box, union
from netdraw.editing.framing import framable, framed
from netdraw.editing.grouping import room_round
from netdraw.editing.scene import Scene, drawn
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Placement
from tests.documents import small

LANGUAGE = shipped("nl")
OPEN = [key for key, kind in LANGUAGE.nodes.items() if kind.layer == "frame" and kind.holds and not kind.zones]
ZONED = [key for key, kind in LANGUAGE.nodes.items() if kind.zones]
FAR = 4000.0  # from all else in the picture


def _scene(document: Document) -> Scene:
    return drawn(document, "p1", LANGUAGE)


def _with(document: Document, key: str, kind: str, place: tuple[float, float], size: tuple[float, float]) -> Document:
    placement = Placement(node=key, x=FAR + place[0], y=place[1], width=size[0], height=size[1])
    return edits.add_node(document, Node(id=key, kind=kind, name=key), "p1", placement)


def _framed(kind: str, size: tuple[float, float] = (1900, 1500)) -> Document:
    document = _with(small(), "frame", kind, (0, 0), size)
    for key, place in (("a", (-300, -100)), ("b", (200, 150))):
        document = _with(document, key, "partner", place, (220, 100))
    return document


def _box(document: Document, *keys: str) -> Box:
    scene = _scene(document)
    return union(symbol.box for key in keys if (symbol := scene.symbol(key)))


@pytest.mark.parametrize("kind", OPEN)
@pytest.mark.parametrize("size", [(1900, 1500), (640, 330)], ids=["shrinks", "grows"])
def test_a_frame_has_all_that_lies_in_it_inside_and_no_more(kind: str, size: tuple[float, float]) -> None:
    before = _framed(kind, size)
    after = framed(_scene(before), {"frame"})
    frame, content = _box(after, "frame"), _box(after, "a", "b")
    assert content == _box(before, "a", "b"), "nobody moves"
    assert content.within(frame)
    assert frame.width < 2 * content.width
    assert frame.height < 3 * content.height
    holders = containment(after, after.pictures["p1"], LANGUAGE).holders
    assert all("frame" in holders[key] for key in "ab")
    assert framed(_scene(after), {"frame"}) is after


def test_a_group_gets_the_room_that_a_new_one_has() -> None:
    after = framed(_scene(_framed("group")), {"frame"})
    assert tuple(_box(after, "frame")) == pytest.approx(tuple(room_round(_box(after, "a", "b"))), abs=3), (
        "of an outline"
    )


def test_who_straddles_the_border_still_does() -> None:
    document = _with(_framed("group"), "linking pin", "ambassador", (-950, 40), (84, 84))
    after = framed(_scene(document), {"frame"})
    assert _box(after, "frame").left == pytest.approx(_box(after, "linking pin").centre[0], abs=0.1)
    assert _box(after, "frame").right == pytest.approx(_box(after, "b").right + 30, abs=3)


def test_of_frames_in_each_other_the_outer_one_fits_the_fitted_inner_one() -> None:
    document = _with(_framed("group"), "outer", "network", (0, 0), (3000, 3000))
    after = framed(_scene(document), {"outer", "frame"})
    inner = _box(after, "frame")
    assert inner.height < 500
    assert inner.within(_box(after, "outer"))
    assert _box(after, "outer").height < inner.height + 150


@pytest.mark.parametrize("kind", ZONED)
def test_a_frame_with_zones_keeps_its_size_as_who_stands_in_which_says_something(kind: str) -> None:
    before = _framed(kind)
    assert not framable(_scene(before), {"frame"})
    assert framed(_scene(before), {"frame"}) is before


def test_what_is_folded_or_empty_is_not_fitted() -> None:
    empty = _with(small(), "frame", "group", (0, 0), (900, 900))
    assert framed(_scene(empty), {"frame"}) is empty
    full = _framed("group")
    folded = full.pictures["p1"].placements["frame"].model_copy(update={"folded": ("a", "b")})
    assert not framable(_scene(edits.place(full, "p1", folded)), {"frame"})
