"""A caption says what a figure shows, where, when and by whom, as far as that is known."""

from collections.abc import Mapping

import pytest

from netdraw.drawing.svg import svg
from netdraw.exchange.caption import caption
from netdraw.exchange.figures import Order, make_figure
from netdraw.files.house import CAPTIONED
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Phase
from tests.documents import small

PATTERN = "Figuur: {kind} van {network}, {place}, {date}. Getekend door {roles}"
WHOLE = {"name": "BoTu", "place": "Rotterdam"}, {"by": "netwerkmanager; twee bestuurders", "at": "25 november 2026"}
CASES: list[tuple[Mapping[str, str], Mapping[str, str], str]] = [
    (
        *WHOLE,
        "Figuur: ontwerp-plaatje van BoTu, Rotterdam, 25 november 2026. "
        "Getekend door netwerkmanager en twee bestuurders.",
    ),
    ({"name": "BoTu"}, {"since": "2016"}, "Figuur: ontwerp-plaatje van BoTu, 2016–."),
    ({"place": "Oss"}, {"by": "trekker"}, "Figuur: ontwerp-plaatje van een netwerk, Oss. Getekend door trekker."),
    ({}, {}, "Figuur: ontwerp-plaatje van een netwerk."),
]  # fmt: skip


def _document(network: Mapping[str, str], picture: Mapping[str, str]) -> Document:
    return edits.change_picture(edits.change_network(small(), **network), "p1", **picture)


@pytest.mark.parametrize(("network", "picture", "said"), CASES)
def test_what_is_not_known_leaves_no_trace_in_a_caption(
    network: Mapping[str, str], picture: Mapping[str, str], said: str
) -> None:
    document = _document(network, picture)
    assert caption(document, document.pictures["p1"], "nl", PATTERN) == said


def test_the_usual_caption_begins_with_a_title_of_its_own() -> None:
    document = _document({"name": "BoTu"}, {"title": "Wie doet wat", "at": "2026"})
    picture = document.pictures["p1"]
    assert caption(document, picture, "nl") == "Wie doet wat: ontwerp-plaatje van BoTu, 2026."
    assert caption(document, picture, "en") == "Wie doet wat: design-picture of BoTu, 2026."
    usual = picture.model_copy(update={"title": "Ontwerp-plaatje"})
    assert caption(document, usual, "nl") == "Ontwerp-plaatje van BoTu, 2026."


def test_a_pattern_may_say_anything_and_keeps_braces_that_name_nothing() -> None:
    document = _document(*WHOLE)
    assert caption(document, document.pictures["p1"], "nl", "Zie {bron}: {place}!") == "Zie {bron}: Rotterdam!"
    assert caption(document, document.pictures["p1"], "nl", "{title}") == ""


def test_a_caption_goes_with_the_figure_and_not_into_the_drawing() -> None:
    document, language = _document(*WHOLE), shipped("nl")
    order = Order(language, language.themes["colour"], caption=PATTERN)
    figure = make_figure(document, document.pictures["p1"], order)
    assert figure.caption == CASES[0][2]
    assert "twee bestuurders" not in svg(figure.drawing).decode()


def test_of_phases_side_by_side_neither_caption_nor_gist_names_one() -> None:
    document = edits.add_phase(_document({"name": "BoTu"}, {"phase": "Begin"}), Phase(name="Begin", since="2016"))
    language = shipped("nl")
    for phases, said in ((False, "Ontwerp-plaatje van BoTu, Begin."), (True, "Ontwerp-plaatje van BoTu.")):
        order = Order(language, language.themes["colour"], phases=phases)
        figure = make_figure(document, document.pictures["p1"], order)
        assert figure.caption == said
        assert figure.short.startswith(said[:-1])


def test_the_caption_of_an_anonymous_figure_names_nobody_either() -> None:
    document, language = (
        _document({"name": "BoTu", "place": "Rotterdam"}, {"by": "Jan de Wit, wijkmanager"}),
        shipped("nl"),
    )
    order = Order(language, language.themes["colour"], caption=f"BoTu. {PATTERN}", anonymous=True)
    said = make_figure(document, document.pictures["p1"], order).caption
    assert said == (
        "Netwerk A. Figuur: ontwerp-plaatje van Netwerk A, Plaats A. Getekend door Persoon A en wijkmanager."
    )


@pytest.mark.parametrize("name", CAPTIONED)
def test_all_that_house_rules_may_name_is_filled_in(name: str) -> None:
    document = edits.change_picture(_document(*WHOLE[:2]), "p1", title="Wie doet wat")
    said = caption(document, document.pictures["p1"], "nl", f"Zie {{{name}}}")
    assert said.startswith("Zie ")
    assert "{" not in said
