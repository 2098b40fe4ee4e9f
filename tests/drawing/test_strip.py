"""The phases of a network side by side stand in as many rows as the width asks."""

from pathlib import Path

import pytest

from netdraw.drawing.figures.strip import BETWEEN, strip
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Drawing, Text
from netdraw.drawing.text.lettering import measure
from netdraw.files.reading import read
from netdraw.language.shipped import shipped

MOM = read(Path(__file__).parents[2] / "examples" / "mom.netdraw")
NL = shipped()


def _strip(width: float = 0) -> Drawing:
    return strip(MOM, MOM.pictures["p1"], Look(NL, NL.themes["colour"], measure, "design"), width)


def _headings(drawing: Drawing) -> list[tuple[float, float]]:
    """Return where the names of the phases stand, by column and row."""
    return [(each.box.left, each.box.top) for each in drawing.symbols if each.id.startswith("phase ")]


@pytest.mark.parametrize(("columns", "rows"), [(4, 1), (3, 2), (2, 2), (1, 4)])
def test_as_many_phases_stand_in_a_row_as_there_is_room_for(columns: int, rows: int) -> None:
    everything = _strip()
    one = (everything.box.width - 3 * BETWEEN) / 4
    drawing = _strip(columns * one + (columns - 1) * BETWEEN + 10)
    places = _headings(drawing)
    assert len({x for x, _ in places}) == columns
    assert len({y for _, y in places}) == rows
    assert drawing.box.width == pytest.approx(columns * one + (columns - 1) * BETWEEN, abs=10)
    assert len(drawing.symbols) == pytest.approx(len(everything.symbols), abs=4)


def test_phases_follow_on_each_other_as_text_is_read() -> None:
    places = _headings(_strip(4000))
    assert places == sorted(places, key=lambda place: (place[1], place[0]))


def test_names_of_phases_stand_in_line_also_over_none_of_their_mottos() -> None:
    first, second, *others = MOM.network.phases
    phases = (first.model_copy(update={"motto": ""}), second.model_copy(update={"motto": "samen verder"}), *others)
    document = MOM.model_copy(update={"network": MOM.network.model_copy(update={"phases": phases})})
    drawing = strip(document, MOM.pictures["p1"], Look(NL, NL.themes["colour"], measure, "design"))
    named = [each.primitives[0] for each in drawing.symbols if each.id.startswith("phase ")]
    assert len({each.y for each in named if isinstance(each, Text)}) == 1


def test_one_that_is_wider_than_asked_has_a_row_of_its_own() -> None:
    assert len({y for _, y in _headings(_strip(10))}) == 4
