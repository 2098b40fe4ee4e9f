"""A name in the upper edge of a core coalition stands in a gap, so that whatever lies there is seen behind it."""

import pytest

from netdraw.drawing.composing import compose
from netdraw.drawing.geometry.paths import polygon, rounded
from netdraw.drawing.nodes.gaps import parted
from netdraw.drawing.primitives import NONE, Box, Path, Text, points
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Node
from tests.documents import blank, box

NL = shipped("nl")


@pytest.mark.parametrize("marks", [(), ("doubt",), ("absent",), ("intended",)])
@pytest.mark.parametrize("name", ["Kern", "Informele kerngroep van bestuurders"])
def test_nothing_of_a_core_coalition_lies_under_its_name(name: str, marks: tuple[str, ...]) -> None:
    document = edits.add_node(blank(), Node(id="l", kind="level", name="Bestuurlijk"), "p1", box("l", 0, 0, 1600, 700))
    node = Node(id="k", kind="core-coalition", name=name, marks=marks)
    document = edits.add_node(document, node, "p1", box("k", 0, 50, 700, 400))
    drawing = compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure)
    drawn = next(each for each in drawing.symbols if each.id == "k").primitives
    text = next(each for each in drawn if isinstance(each, Text))
    middle = text.x + measure(text.text, text.size, True) / 2
    lines = [each for each in drawn if isinstance(each, Path) and each.width and len(each.commands) > 8]
    assert len(lines) == 2
    assert all(each.fill == NONE for each in lines)
    for line in lines:
        top = min(y for _, y in points(line.commands))
        edge = [x for x, y in points(line.commands) if y == top]
        assert not any(a < middle < b for a, b in _stretches(line))
        assert min(edge) < text.x < max(edge)


def _stretches(line: Path) -> list[tuple[float, float]]:
    """Return from where to where straight stretches of a line run along its top."""
    top = min(y for _, y in points(line.commands))
    found, (x, y) = list[tuple[float, float]](), (0.0, 0.0)
    for command in line.commands:
        if command[0] == "L" and command[2] == y == top:
            found.append((min(x, command[1]), max(x, command[1])))
        if command[0] != "Z":
            x, y = command[-2], command[-1]
    return found


def test_an_outline_is_parted_only_where_it_runs_through_the_gap() -> None:
    outline = polygon((0, 0), (100, 0), (100, 50), (0, 50))
    assert parted(outline, Box(30, -5, 60, 5)) == (
        ("M", 60, 0), ("L", 100, 0), ("L", 100, 50), ("L", 0, 50), ("L", 0, 0), ("L", 30, 0),
    )  # fmt: skip
    assert parted(outline, Box(-5, 20, 5, 30)) == (
        ("M", 0, 20), ("L", 0, 0), ("L", 100, 0), ("L", 100, 50), ("L", 0, 50), ("L", 0, 30),
    )  # fmt: skip
    assert parted(outline, Box(200, 0, 300, 9)) == outline


def test_a_frame_that_is_filled_stays_filled_to_the_edge() -> None:
    round_one = rounded(Box(0, 0, 300, 60), 20)
    (first, *others) = parted(round_one, Box(20, -9, 140, 9))
    assert first == ("M", 140, 0)
    assert not any(each[0] in "MZ" for each in others)
    assert others[-1][-2:] == (20, 0)
