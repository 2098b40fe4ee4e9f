"""What stands for many is drawn as a pile, so that one sees it without reading the number."""

import pytest

from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import stand
from netdraw.drawing.nodes.symbol import many, node_symbol
from netdraw.drawing.primitives import Symbol, bounds
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model.records import Node, Placement

LOOK = Look(shipped("nl"), shipped("nl").themes["colour"], measure, "design")
PILES = [kind.id for kind in LOOK.language.nodes.values() if kind.stacks]


def _symbol(kind: str, count: str, *marks: str) -> Symbol:
    wide, high = LOOK.language.node(kind).size
    placement = Placement(node="n", x=0, y=0, width=wide, height=high)
    return node_symbol(stand(Node(id="n", kind=kind, name="naam", count=count, marks=marks), placement, LOOK), LOOK)


@pytest.mark.parametrize(
    ("count", "more"),
    [("12", True), ("> 20", True), ("± 200", True), ("6–8", True), ("1", False), ("", False), ("enkele", False)],
)
def test_a_number_over_one_makes_many(count: str, more: bool) -> None:
    assert many(count) is more


@pytest.mark.parametrize("kind", PILES)
def test_two_sheets_stick_out_behind_it(kind: str) -> None:
    one, several = (bounds(_symbol(kind, count).primitives) for count in ("1", "12"))
    assert one
    assert several
    assert several.right > one.right + 10
    assert several.top < one.top - 10


def test_a_pile_bears_its_marks_like_one() -> None:
    single, pile = _symbol("partner", "1", "doubt"), _symbol("partner", "12", "doubt")
    dashed = [sum(bool(getattr(each, "dash", ())) for each in symbol.primitives) for symbol in (single, pile)]
    assert dashed[1] == dashed[0] + 3


@pytest.mark.parametrize("kind", [kind.id for kind in LOOK.language.nodes.values() if not kind.stacks])
def test_what_is_one_by_nature_is_no_pile(kind: str) -> None:
    if kind != "level":
        assert len(_symbol(kind, "12").primitives) == len(_symbol(kind, "1").primitives)
