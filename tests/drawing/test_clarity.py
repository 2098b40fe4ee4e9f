"""What is counted in a drawing is what a reader would trip over."""

import math
from pathlib import Path

import pytest

from netdraw.drawing.clarity import CROSSING, SHARP, Clarity, clarity
from netdraw.drawing.composing import compose
from netdraw.drawing.lettering import measure
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture, Placement, Route

FOLDER = Path(__file__).parents[2] / "examples"
EXAMPLES = [*sorted(FOLDER.glob("*.netdraw")), *sorted(FOLDER.glob("figures/*.netdraw"))]
CORNERS = {"a": (0.0, 0.0), "b": (1000.0, 0.0), "c": (0.0, 600.0), "d": (1000.0, 600.0)}


def _measured(document: Document) -> Clarity:
    language = shipped("nl")
    picture = document.pictures["p1"]
    drawing = compose(document, picture, language, language.themes["colour"], measure)
    return clarity(drawing, document, language)


def _square(*links: str, **also: tuple[float, float]) -> Document:
    """Partners at four corners and where else is asked, and links such as "ad"."""
    document = edits.add_picture(Document(), Picture(id="p1", kind="design"))
    for key, (x, y) in {**CORNERS, **also}.items():
        placement = Placement(node=key, x=x, y=y, width=222, height=102)
        document = edits.add_node(document, Node(id=key, kind="partner", name=key), "p1", placement)
    for key in links:
        link = Link(id=key, kind="cooperates", source=key[0], target=key[1])
        document = edits.add_link(document, link, "p1")
    return document


def _cross(high: float) -> dict[str, tuple[float, float]]:
    """Four places of which the diagonals cross: 800 apart across, and so much to both sides."""
    ends = ((-400, -high), (400, high), (-400, high), (400, -high))
    return {key: (500.0 + x, 1500.0 + y) for key, (x, y) in zip("efgh", ends, strict=True)}


def test_links_side_by_side_cross_nothing_and_diagonals_cross_once() -> None:
    assert _measured(_square("ab", "cd")).crossings == 0
    assert _measured(_square("ad", "bc")).crossings == 1
    assert _measured(_square("ab", "ac", "ad")).crossings == 0, "they meet at their common end"


def test_lines_that_cross_sharply_are_harder_to_read_than_those_that_cross_squarely() -> None:
    square, sharp = (_measured(_square("ef", "gh", **places)) for places in (_cross(400.0), _cross(90.0)))
    assert (square.crossings, square.sharpness) == (1, 0)
    assert (sharp.crossings, sharp.sharpness) == (1, round(70 - 2 * math.degrees(math.atan(90 / 400))))
    assert sharp.score - sharp.length > square.score - square.length + 10
    assert sharp.score - sharp.length == pytest.approx(square.score - square.length + SHARP * sharp.sharpness)


def test_a_node_over_another_is_counted_once() -> None:
    assert _measured(_square()).overlaps == 0
    assert _measured(_square(e=(60.0, 40.0))).overlaps == 1


def test_a_link_led_by_hand_through_a_node_is_counted() -> None:
    document = _square("ab", e=(500.0, 300.0))
    assert _measured(document).under == 0
    led = edits.route(document, "p1", Route(link="ab", bends=((500, 310),)))
    assert _measured(led).under == 1
    assert _measured(led).bends == 1


def test_words_put_over_a_node_are_counted() -> None:
    document = edits.change_link(_square("ab"), "ab", label="samen")
    assert _measured(document).covered == 0
    assert _measured(edits.route(document, "p1", Route(link="ab", label=(0.05, 0)))).covered == 1


def test_only_what_is_in_no_row_or_column_strays() -> None:
    assert _measured(_square()).strays == 0
    assert _measured(_square(e=(500.0, 0.0))).strays == 0
    assert _measured(_square(e=(500.0, 17.0))).strays == 1


def test_the_score_rises_with_every_crossing_and_every_mm() -> None:
    one = _measured(_square("ad", "bc"))
    assert one._replace(crossings=2).score == one.score + CROSSING
    assert one._replace(length=one.length + 10).score == one.score + 10


def test_the_smallest_text_is_told_in_points() -> None:
    assert _measured(_square()).smallest == pytest.approx(7.9, abs=0.1), "28 units of 0.1 mm"


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_nothing_is_hidden_in_an_example(file: Path) -> None:
    document = read(file)
    language = shipped("nl")
    for picture in document.pictures.values():
        drawing = compose(document, picture, language, language.themes["colour"], measure)
        found = clarity(drawing, document, language)
        assert (found.overlaps, found.covered, found.under) == (0, 0, 0)
