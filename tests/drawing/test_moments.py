"""A picture shows who was there in its phase, and who came and went."""

import pytest

from netdraw.drawing.composing import compose
from netdraw.drawing.figures.figure import figure
from netdraw.drawing.primitives import Drawing, Path
from netdraw.drawing.telling.description import describe
from netdraw.drawing.text.lettering import measure
from netdraw.drawing.views.moments import Span, as_of, span
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Phase
from tests.documents import small

PHASES = (
    Phase(name="Begin", since="2008", until="2011", motto="doen"),
    Phase(name="Groei", since="2011", until="2015"),
    Phase(name="Nu", since="2016"),
)
NAMED = tuple(Phase(name=each.name) for each in PHASES)
NL = shipped("nl")


def _in_time(phase: str) -> Document:
    document = edits.change_network(small(), phases=PHASES)
    document = edits.change_node(document, "n5", since="2012")
    document = edits.change_node(document, "n4", until="2015")
    return edits.change_picture(document, "p1", phase=phase)


@pytest.mark.parametrize(
    ("since", "until", "there"),
    [
        ("", "", Span(0, 2)),
        ("2009", "2013", Span(0, 1)),
        ("2011", "2011", Span(1, 0)),  # of a year that two share: came with the later, went with the earlier
        ("eind 2015", "", Span(1, 2)),
        ("2016", "2030", Span(2, 2)),
        ("Groei", "groei", Span(1, 1)),
        ("1990", "2000", Span(0, -1)),
        ("ooit", "ooit", Span(0, 2)),
    ],
)
def test_years_and_names_of_phases_say_when_something_is_there(since: str, until: str, there: Span) -> None:
    assert span(since, until, PHASES) == there


def test_phases_without_years_are_known_by_name() -> None:
    assert span("Groei", "Groei", NAMED) == Span(1, 1)
    assert span("2012", "", NAMED) == Span(0, 2)


@pytest.mark.parametrize(
    ("phase", "there", "marked"),
    [
        ("Begin", {"n4", "n6"}, {}),
        ("Groei", {"n4", "n5", "n6"}, {"n5": "entered"}),
        ("Nu", {"n4", "n5", "n6"}, {"n4": "left"}),
        ("", {"n4", "n5", "n6"}, {}),
        ("Iets anders", {"n4", "n5", "n6"}, {}),
    ],
)
def test_a_picture_has_who_was_there_and_marks_who_came_and_went(
    phase: str, there: set[str], marked: dict[str, str]
) -> None:
    document, picture = as_of(_in_time(phase), _in_time(phase).pictures["p1"])
    assert picture.placements.keys() - {"n1", "n2", "n3"} == there
    assert {key: each.marks[0] for key, each in document.nodes.items() if each.marks} == marked


def test_a_link_goes_with_its_end_and_is_not_drawn_without_it() -> None:
    drawn = {
        phase: {each.id for each in _composed(phase).symbols if each.id.startswith("l")} for phase in ("Begin", "Nu")
    }
    assert drawn == {"Begin": {"l2", "l3"}, "Nu": {"l1", "l2", "l3"}}


def test_a_line_to_who_left_is_grey_and_thin_and_its_badge_is_that_of_who_left() -> None:
    for key in ("l1", "l2"):
        (before, once), (after, now) = (_strokes(phase, key) for phase in ("Groei", "Nu"))
        grey = NL.themes["colour"].colours["grey"]
        assert now <= {grey, "none"} != once
        assert max(each.width for each in after) < max(each.width for each in before)
        assert len(after) == len(before)


def test_who_went_after_the_phase_before_is_gone_in_the_next_one() -> None:
    document = edits.change_node(_in_time("Nu"), "n4", until="2010")
    assert "n4" not in as_of(document, document.pictures["p1"])[1].placements


def test_who_went_before_the_year_of_a_picture_is_marked_as_left() -> None:
    document = edits.change_picture(edits.change_node(small(), "n4", until="2019"), "p1", since="2020")
    assert as_of(document, document.pictures["p1"])[0].nodes["n4"].marks == ("left",)


def test_the_legend_and_the_words_tell_what_came_and_went() -> None:
    document = _in_time("Nu")
    drawing = figure(document, document.pictures["p1"], NL, NL.themes["colour"])
    assert "vertrokken" in {each.title for each in drawing.symbols if each.role == "legend"}
    told = describe(document, document.pictures["p1"], NL)
    assert "Vertrokken: Zayaz." in told
    assert "Zayaz werkt samen met Farent (om, mee vertrokken)." in told
    assert (
        "Fasen van het netwerk: Begin (van 2008 tot 2011, “doen”); Groei (van 2011 tot 2015); Nu (sinds 2016)." in told
    )
    assert "Het plaatje toont de fase Nu (sinds 2016)." in told


def test_a_phase_takes_what_names_it_along_to_its_new_name() -> None:
    document = edits.change_node(_in_time("Groei"), "n6", since="Groei")
    document = edits.change_phase(document, 1, name="Bloei")
    assert (document.pictures["p1"].phase, document.nodes["n6"].since) == ("Bloei", "Bloei")


def test_composing_from_the_picture_of_another_phase_gives_the_same_drawing() -> None:
    previous = _composed("Begin")
    document = _in_time("Nu")
    again = compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure, previous)
    assert again.symbols == _composed("Nu").symbols


def _strokes(phase: str, link: str) -> tuple[list[Path], set[str]]:
    drawn = next(each.primitives for each in _composed(phase).symbols if each.id == link)
    paths = [each for each in drawn if isinstance(each, Path)]
    return paths, {each.stroke for each in paths}


def _composed(phase: str) -> Drawing:
    document = _in_time(phase)
    return compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure)
