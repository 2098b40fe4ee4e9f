"""What lies in what is read from the paper."""

from netdraw.drawing.nodes.containment import containment
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node
from tests.documents import blank, box, small

NL = shipped("nl")


def _with(document: Document, node: Node, x: float, y: float, width: float = 222, height: float = 102) -> Document:
    return edits.add_node(document, node, "p1", box(node.id, x, y, width, height))


def test_a_partner_is_on_the_level_that_holds_its_centre() -> None:
    inside = containment(small(), small().pictures["p1"], NL)
    assert inside.levels["n4"] == ("n1",)
    assert inside.levels["n6"] == ("n2",)


def test_a_tall_partner_is_on_every_level_it_covers_a_third_of() -> None:
    document = _with(small(), Node(id="n9", kind="partner"), 700, 400, 222, 500)
    assert containment(document, document.pictures["p1"], NL).levels["n9"] == ("n1", "n2")


def test_a_level_one_is_expressly_absent_from_does_not_count() -> None:
    document = _with(small(), Node(id="n9", kind="partner"), 700, 400, 222, 500)
    absent = box("n9", 700, 400, 222, 500).model_copy(update={"not_on": ("n1",)})
    document = edits.place(document, "p1", absent)
    assert containment(document, document.pictures["p1"], NL).levels["n9"] == ("n2",)


def test_what_lies_in_a_group_has_the_levels_of_the_outermost_group() -> None:
    document = _with(small(), Node(id="n9", kind="group"), 1000, 400, 300, 700)
    inside = containment(document, document.pictures["p1"], NL)
    assert inside.levels["n5"] == ("n1", "n2")
    assert inside.holders["n5"] == ("n9", "n3")


def test_only_an_ambassador_stands_on_both_sides_of_a_border() -> None:
    document = _with(small(), Node(id="n8", kind="ambassador"), 900, 397, 68, 68)
    document = _with(document, Node(id="n9", kind="partner"), 700, 390, 222, 40)
    levels = containment(document, document.pictures["p1"], NL).levels
    assert levels["n8"] == ("n1", "n2")
    assert levels["n9"] == ("n1",)


def test_in_a_ring_only_the_distance_of_the_centre_counts() -> None:
    document = blank()
    for key, wide in (("n1", 1200), ("n2", 800), ("n3", 400)):
        document = edits.add_node(document, Node(id=key, kind="level"), "p2", box(key, 0, 0, wide, wide))
    for key, x in (("n4", 0), ("n5", 300), ("n6", 590), ("n7", 700)):
        document = edits.add_node(document, Node(id=key, kind="partner"), "p2", box(key, x, 0))
    levels = containment(document, document.pictures["p2"], NL).levels
    assert [levels[key] for key in ("n4", "n5", "n6", "n7")] == [("n3",), ("n2",), ("n1",), ()]
