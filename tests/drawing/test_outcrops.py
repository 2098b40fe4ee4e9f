"""A link stops before what a node has on its rim: years, marks, chairs, a coin, the sheets behind it."""

from collections.abc import Iterator

import pytest

from netdraw.drawing.composing import compose
from netdraw.drawing.drafting import Drafts
from netdraw.drawing.geometry.paths import flat, holds
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import NONE, Drawing, Path, Point
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node
from tests.documents import blank, box
from tests.heads import head

NL = shipped("nl")
THEME = NL.themes["colour"]
KINDS = [kind.id for kind in NL.nodes.values() if kind.layer == "node"]
PLACES = [(0, -350), (350, 0), (0, 350), (-350, 0), (-330, -360), (330, -340), (310, 330), (-350, 320), (60, -400)]
GRAZES = 6.0  # 0.1 mm: so little of a head may lie under something


def _met(kind: str, **fields: object) -> Document:
    """A node n of a kind, and links to it from partners all round."""
    wide, high = NL.node(kind).size
    node = Node.model_validate({"id": "n", "kind": kind, "name": "Naam", **fields})
    document = edits.add_node(blank(), node, "p1", box("n", 0, 0, wide, high))
    for i, place in enumerate(PLACES):
        document = edits.add_node(document, Node(id=f"p{i}", kind="partner"), "p1", box(f"p{i}", *place, 100, 60))
        link = Link(id=f"l{i}", kind=("pays", "steers", "gives-direct")[i % 3], source=f"p{i}", target="n")
        document = edits.add_link(document, link, "p1")
    return document


def _drawn(document: Document) -> Drawing:
    return compose(document, document.pictures["p1"], NL, THEME, measure)


def _hidden(drawing: Drawing) -> Iterator[tuple[str, Point]]:
    """Yield the corners of heads, and the middles of their sides, that lie under something that the node draws."""
    node = next(each for each in drawing.symbols if each.id == "n")
    filled = [flat(each.commands) for each in node.primitives if isinstance(each, Path) and _whole(each)]
    for i in range(len(PLACES)):
        left, right, (x, y) = head(drawing.memory.course(f"l{i}").run)[:3]
        back = (x - (left[0] + right[0]) / 2) / 30, (y - (left[1] + right[1]) / 2) / 30
        for u, v in (left, right, (x, y), *(((x + u) / 2, (y + v) / 2) for u, v in (left, right))):
            point = u - back[0] * GRAZES, v - back[1] * GRAZES
            if any(holds(each, point) for each in filled):
                yield f"l{i}", point


def _whole(path: Path) -> bool:
    return path.fill != NONE and sum(command[0] == "M" for command in path.commands) == 1


MARKED = {
    "bare": {},
    "with years": {"since": "2016", "until": "2021"},
    "marked": {"marks": ["doubt", "intended"], "number": 3},
    "several": {"count": "> 20"},
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fields", MARKED.values(), ids=MARKED)
def test_no_head_lies_under_what_a_node_has_on_its_rim(kind: str, fields: dict[str, object]) -> None:
    assert not [*_hidden(_drawn(_met(kind, **fields)))]


@pytest.mark.parametrize("kind", ["fund", "staff", "partner"])
def test_a_line_stops_there_too_while_its_node_is_dragged(kind: str) -> None:
    document = _met(kind, since="2016")
    drawing = _drawn(document)
    drafts = Drafts(drawing, document, "p1", Look(NL, THEME, measure, "design"))
    moved = edits.shift(document, "p1", ["n"], 0, 60)
    draft, after = drafts.of(moved), _drawn(moved)
    assert draft
    for key in ("l0", "l2"):
        shown, settled = ({each.id: each for each in its.symbols}[key] for its in (draft, after))
        assert shown.outline == settled.outline
