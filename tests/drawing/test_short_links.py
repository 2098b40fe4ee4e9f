"""Of a link between nodes that stand close together all signs are in sight."""

import pytest

from netdraw.drawing.composing import compose
from netdraw.drawing.links.symbol import RADIUS, signs
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Box
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Link, Node
from tests.documents import blank, box

NL = shipped("nl")
LOOK = Look(NL, NL.themes["colour"], measure, "design")
WIDE = 220.0


@pytest.mark.parametrize("gap", [44, 70, 110])
@pytest.mark.parametrize("marks", [(), ("doubt",), ("doubt", "absent")], ids=len)
@pytest.mark.parametrize("kind", NL.links)
def test_no_badge_lies_under_what_the_link_joins(kind: str, marks: tuple[str, ...], gap: float) -> None:
    document = blank()
    for key, x in (("a", 0.0), ("b", WIDE + gap)):
        document = edits.add_node(document, Node(id=key, kind="partner", name=key), "p1", box(key, x, 0, WIDE, 100))
    link = Link(id="l", kind=kind, source="a", target="b", number=1, marks=marks)
    document = edits.add_link(document, link, "p1")
    drawing = compose(document, document.pictures["p1"], NL, LOOK.theme, measure)
    found = signs(drawing.memory.course("l").run, LOOK)
    assert found
    for sign in found:
        badge = Box(sign.x, sign.y, sign.x, sign.y).grown(RADIUS)
        assert badge.left >= WIDE / 2 - 1, sign
        assert badge.right <= WIDE / 2 + gap + 1, sign
