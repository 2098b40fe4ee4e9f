"""Who is expressly not on a level has an open outline there."""

import pytest

from netdraw.drawing.composing import compose
from netdraw.drawing.primitives import NONE, Path, Symbol, bounds
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from tests.documents import box, small

NL = shipped("nl")
KINDS = [kind.id for kind in NL.nodes.values() if kind.layer == "node"]


def _symbol(document: Document) -> Symbol:
    drawing = compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure)
    return next(each for each in drawing.symbols if each.id == "n4")


def _tall(*not_on: str) -> Document:
    placement = box("n4", 400, 400, 222, 700).model_copy(update={"not_on": not_on})
    return edits.place(small(), "p1", placement)


def _dotted(symbol: Symbol) -> list[Path]:
    return [each for each in symbol.primitives if isinstance(each, Path) and each.dash and each.dash[0] < 1]


def test_the_sides_are_dotted_and_the_fill_is_the_ground_on_that_level() -> None:
    symbol, ground = _symbol(_tall("n2")), NL.themes["colour"].colours["level-bottom"]
    dotted = _dotted(symbol)
    assert dotted
    assert all(405 <= y <= 795 for each in dotted for _, *at in each.commands for y in at[1::2])
    assert ground in {each.fill for each in symbol.primitives if isinstance(each, Path)}


def test_on_other_levels_nothing_changes() -> None:
    assert not _dotted(_symbol(_tall()))
    assert _symbol(_tall()).primitives[0] == _symbol(_tall("n2")).primitives[0]
    assert NONE not in {each.fill for each in _symbol(_tall("n1")).primitives[:1] if isinstance(each, Path)}


def test_who_does_not_lie_on_that_level_itself_shows_a_stair_open_there() -> None:
    ink, white = NL.themes["colour"].colours["ink"], NL.themes["colour"].colours["white"]
    plain = _symbol(edits.place(small(), "p1", box("n4", 400, 200)))
    missing = _symbol(edits.place(small(), "p1", box("n4", 400, 200).model_copy(update={"not_on": ("n2",)})))
    frame, *steps = [each for each in missing.primitives if each not in plain.primitives]
    assert isinstance(frame, Path)
    assert [each.fill for each in steps] == [white, ink], "the lowest level comes first"


@pytest.mark.parametrize("until", ["", "2021"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_stair_stands_beside_the_years(kind: str, until: str) -> None:
    document = edits.change_node(small(), "n4", kind=kind, since="2016", until=until)
    placement = box("n4", 400, 200, *NL.node(kind).size)
    plain = _symbol(edits.place(document, "p1", placement))
    missing = _symbol(edits.place(document, "p1", placement.model_copy(update={"not_on": ("n2",)})))
    *_, pill, _years = plain.primitives
    stair = bounds(each for each in missing.primitives if each not in plain.primitives)
    years = bounds([pill])
    assert stair
    assert years
    assert not stair.meets(years)
