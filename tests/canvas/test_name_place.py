"""A name is typed where it stands."""

import pytest

from netdraw.canvas.doing.name_place import name_place
from netdraw.editing.editor import Editor
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Link, Node, Placement


@pytest.mark.parametrize("name", ["", "Een naam"])
@pytest.mark.parametrize("kind", list(shipped("nl").nodes))
def test_every_kind_has_room_for_a_name_at_its_symbol(kind: str, name: str) -> None:
    entry = shipped("nl").node(kind)
    placement = Placement(node="n9", x=900, y=580, width=entry.size[0], height=entry.size[1])
    document = edits.add_node(started("design", "nl"), Node(id="n9", kind=kind, name=name), "p1", placement)
    editor = Editor(document, shipped("nl"))
    symbol = editor.scene.symbol("n9")
    assert symbol is not None
    place = name_place(symbol, entry)
    assert place.box.width > 40
    assert place.box.height > 10
    assert place.box.meets(symbol.box.grown(60))
    assert place.size == entry.label.size


def test_the_words_on_a_line_are_typed_at_the_line() -> None:
    document = started("design", "nl")
    for key, x in (("n8", 400), ("n9", 1200)):
        placement = Placement(node=key, x=x, y=580, width=222, height=102)
        document = edits.add_node(document, Node(id=key, kind="partner"), "p1", placement)
    document = edits.add_link(document, Link(id="l1", kind="pays", source="n8", target="n9"), "p1")
    symbol = Editor(document, shipped("nl")).scene.symbol("l1")
    assert symbol is not None
    assert name_place(symbol, None).box.centre == pytest.approx((800, 580), abs=20)
