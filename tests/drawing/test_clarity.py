"""What is counted in a drawing is what a reader would trip over."""

import math
from pathlib import Path

import pytest

from netdraw.drawing.clarity.score import CROSSING, SHARP, Clarity, clarity
from netdraw.drawing.composing import compose
from netdraw.drawing.text.lettering import measure
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


@pytest.mark.parametrize(
    ("place", "hidden"),
    [((-111.0, 0.0), 0), ((0.0, 0.0), 1), ((150.0, 20.0), 1)],
    ids=["on its edge", "on its name", "its own name over it"],
)
def test_who_stands_on_a_border_may_hide_no_words_of_others(place: tuple[float, float], hidden: int) -> None:
    document = edits.change_node(_square(e=place), "e", kind="ambassador", name="ambassadeur")
    document = edits.change_node(document, "a", name="Mee")
    x, y = place
    document = edits.place(document, "p1", Placement(node="e", x=x, y=y, width=68, height=68))
    assert _measured(document).overlaps == hidden


def test_a_name_of_who_stands_on_a_border_over_the_name_of_that_is_counted() -> None:
    document = edits.change_node(_square(e=(500.0, 1500.0), f=(480.0, 1200.0)), "e", kind="group", name="Organisaties")
    document = edits.place(document, "p1", Placement(node="e", x=500, y=1500, width=700, height=600))
    document = edits.change_node(document, "f", kind="ambassador", name="ambassadeur")
    for x, hidden in ((480, 0), (230, 1)):
        rider = Placement(node="f", x=x, y=1224, width=68, height=68)
        assert _measured(edits.place(document, "p1", rider)).overlaps == hidden


@pytest.mark.parametrize("marks", [(), tuple(shipped("nl").marks)], ids=["plain", "with all marks"])
@pytest.mark.parametrize("kind", [kind.id for kind in shipped("nl").nodes.values() if kind.layer in ("node", "front")])
def test_no_sign_of_a_symbol_lies_over_its_name(kind: str, marks: tuple[str, ...]) -> None:
    document = edits.add_picture(Document(), Picture(id="p1", kind="value"))
    for key, wide in (("l1", 2000), ("l2", 1200)):
        level = Placement(node=key, x=0, y=0, width=wide, height=wide)
        document = edits.add_node(document, Node(id=key, kind="level", name=key), "p1", level)
    node = Node(id="n", kind=kind, name="Bewonersorganisatie", number=12, since="2016", marks=marks)
    across, high = shipped("nl").node(kind).size
    place = Placement(node="n", x=0, y=100, width=across, height=high, not_on=("l1",))
    document = edits.add_node(document, node, "p1", place)
    assert _measured(document).overlaps == 0


def test_a_link_led_by_hand_through_a_node_is_counted() -> None:
    document = _square("ab", e=(500.0, 300.0))
    assert _measured(document).under == 0
    led = edits.route(document, "p1", Route(link="ab", bends=((500, 310),)))
    assert _measured(led).under == 1
    assert _measured(led).bends == 1


@pytest.mark.parametrize("kind", [kind.id for kind in shipped("nl").nodes.values() if kind.label.place == "below"])
def test_beside_a_small_symbol_over_its_wide_name_there_is_room(kind: str) -> None:
    document = edits.change_node(_square("ab", e=(500.0, 300.0)), "e", kind=kind, name="Bewonersorganisatie")
    document = edits.place(document, "p1", Placement(node="e", x=500, y=300, width=100, height=100))

    def led_down_to(y: float) -> Document:
        return edits.route(document, "p1", Route(link="ab", bends=((600, 0), (600, y), (900, y), (900, 0))))

    assert _measured(led_down_to(300.0)).under == 0
    assert _measured(led_down_to(380.0)).under == 1


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
