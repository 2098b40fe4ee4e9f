"""A group leaves room round its members, and keeps off who stands near."""

import pytest

from netdraw.editing.editor import Editor
from netdraw.editing.grouping import ABOVE, CLEAR, LOW, NARROW, SIDE, grouped
from netdraw.editing.starting import blank
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Node, Placement

MEMBERS = {"a": (1000.0, 1000.0), "b": (1400.0, 1000.0)}


def _editor(**places: tuple[float, float]) -> Editor:
    document = blank()
    for key, (x, y) in {**MEMBERS, **places}.items():
        placement = Placement(node=key, x=x, y=y, width=220, height=100)
        document = edits.add_node(document, Node(id=key, kind="partner", name=key), "p1", placement)
    return Editor(document, shipped("nl"))


def _room(editor: Editor) -> tuple[float, float, float, float]:
    """How far a group round the members reaches over them at the left, top, right and bottom."""
    document, key = grouped(editor.scene, MEMBERS.keys())
    editor.do(document)
    (left, top, right, bottom) = editor.scene.symbol(key).box  # type: ignore[union-attr]  # it was just made
    boxes = [editor.scene.symbol(each).filled for each in MEMBERS]  # type: ignore[union-attr]  # and these before
    return (
        min(each.left for each in boxes) - left,
        min(each.top for each in boxes) - top,
        right - max(each.right for each in boxes),
        bottom - max(each.bottom for each in boxes),
    )


def test_with_nobody_near_there_is_room_on_all_sides() -> None:
    assert _room(_editor(far=(1200, 500))) == pytest.approx((SIDE, ABOVE, SIDE, SIDE), abs=2)


@pytest.mark.parametrize(
    ("place", "side"), [((760, 1000), 0), ((1000, 900 - 50), 1), ((1540 + 110, 1000), 2), ((1400, 1120), 3)]
)
def test_who_stands_near_is_not_overlapped(place: tuple[float, float], side: int) -> None:
    editor = _editor(near=place)
    room = _room(editor)
    assert room[side] < (SIDE, ABOVE, SIDE, SIDE)[side]
    (group,) = editor.scene.frames()
    near = editor.scene.symbol("near")
    assert near
    assert not near.filled.meets(group.box)


def test_its_name_and_its_members_keep_their_room_however_near_others_are() -> None:
    left, top, right, bottom = _room(_editor(over=(1000, 890), beside=(1630, 1000)))
    assert (top, right) == pytest.approx((LOW, NARROW), abs=2)
    assert (left, bottom) == pytest.approx((SIDE, SIDE), abs=2)
    assert CLEAR < NARROW
