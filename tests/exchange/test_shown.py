"""A figure carries the drawing that it shows, which opens again as the same picture, and no more than that."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdraw.canvas.output.figures import FORMATS
from netdraw.editing.folding import refolded
from netdraw.editing.scene import drawn
from netdraw.exchange.figures import Figure, Order, make_figure
from netdraw.exchange.shown import shown
from netdraw.files.house import Embed
from netdraw.files.reading import read, understood
from netdraw.files.writing import dump
from netdraw.language.own import completed, extended, remembering
from netdraw.language.shipped import shipped
from netdraw.language.tables import Own
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Claim, Node, Phase, Picture
from tests.documents import box, edited, small
from tests.figures import EXAMPLES
from tests.languages import DISTRICT

SECRETS = ("task", "session", "remark", "elsewhere", "unplaced", "not-told", "later")


def _order(document: Document, embed: Embed = "shown", phases: bool = False) -> Order:
    language = remembering(shipped("nl"), document.language)
    return Order(language, language.themes["colour"], embed=embed, phases=phases)


def _figure(document: Document, picture: Picture, phases: bool = False) -> Figure:
    return make_figure(document, picture, _order(document, phases=phases))


def _inside(figure: Figure, order: Order) -> Document:
    return understood(FORMATS[".svg"](figure, order), Path("figure.svg"))


def _same_again(document: Document, picture: Picture, phases: bool = False) -> None:
    figure = _figure(document, picture, phases)
    inside = _inside(figure, _order(document))
    assert list(inside.pictures) == [picture.id]
    again = _figure(inside, inside.pictures[picture.id], phases)
    assert again.drawing == figure.drawing
    assert again.payload == figure.payload


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_figure_of_an_example_opens_again_as_the_same_picture(path: Path) -> None:
    document = read(path)
    for picture in document.pictures.values():
        _same_again(document, picture)


@settings(max_examples=max(10, settings().max_examples // 5))
@given(st.data())
def test_any_figure_opens_again_as_the_same_picture(data: st.DataObject) -> None:
    document = small()
    for _ in range(data.draw(st.integers(1, 6))):
        document = data.draw(edited(document))
    for picture in document.pictures.values():
        _same_again(document, picture)


def _timed() -> Document:
    document = edits.change_network(small(), phases=(Phase(name="Begin", since="2014"), Phase(name="Nu", since="2018")))
    document = edits.change_node(document, "n4", until="2015")
    return edits.change_node(document, "n5", since="2019")


@pytest.mark.parametrize("phase", ["", "Begin", "Nu"])
def test_a_figure_of_a_phase_opens_again_with_who_was_there(phase: str) -> None:
    document = edits.change_picture(_timed(), "p1", phase=phase)
    _same_again(document, document.pictures["p1"])
    inside = _inside(_figure(document, document.pictures["p1"]), _order(document))
    assert ("n5" in inside.nodes) is (phase != "Begin")


def test_a_figure_of_all_phases_opens_again() -> None:
    document = _timed()
    _same_again(document, document.pictures["p1"], phases=True)


def test_kinds_of_a_group_go_along() -> None:
    own = extended(shipped("nl"), Own.model_validate(completed(DISTRICT, shipped("nl"))))
    document = edits.add_node(small(), Node(id="n8", kind="youth-hub", name="Honk"), "p1", box("n8", 400, 900))
    order = Order(own, own.themes["colour"])
    figure = make_figure(document, document.pictures["p1"], order)
    inside = _inside(figure, order)
    assert remembering(shipped("nl"), inside.language).nodes["youth-hub"] == own.nodes["youth-hub"]
    assert _figure(inside, inside.pictures["p1"]).drawing == figure.drawing


def _with_secrets() -> Document:
    """A drawing in which everything that is in no figure bears the word "secret" and where it stands."""
    document = edits.change_network(small(), task="secret task")
    document = edits.add_node(document, Node(id="n8", kind="partner", name="secret elsewhere"), "p2", box("n8", 0, 300))
    remarks = tuple(each.model_copy(update={"text": "secret remark"}) for each in document.remarks)
    claims = (
        Claim(about="n4", field="name", value="Zayaz", source="secret not-told"),
        Claim(about="n5", field="count", value="12", source="a colleague"),
        Claim(about="n5", field="count", value="13", source="another"),
    )
    node = Node.model_validate({**document.nodes["n4"].model_dump(), "later": "secret later"})
    unplaced = Node(id="n9", kind="partner", name="secret unplaced")
    update = {
        "remarks": remarks,
        "claims": claims,
        "nodes": {**document.nodes, "n4": node, "n9": unplaced},
        "session": ({"at": "2026-11-25T10:00:00", "was": "secret session"},),
    }
    return document.model_copy(update=update)


def test_what_is_not_shown_is_not_inside() -> None:
    document = _with_secrets()
    whole = dump(document).decode()
    assert all(f"secret {each}" in whole for each in SECRETS)  # else what follows would say nothing
    inside = dump(shown(document, document.pictures["p1"], shipped("nl"))).decode()
    assert "secret" not in inside
    assert "a colleague" in inside
    assert '"12"' in inside
    assert "p2" not in inside


def test_the_full_drawing_goes_along_without_how_it_came_about_when_asked() -> None:
    document = _with_secrets()
    order = _order(document, "full")
    inside = _inside(make_figure(document, document.pictures["p1"], order), order)
    assert inside == document.model_copy(update={"session": ()})


def test_nothing_goes_along_when_asked() -> None:
    document = small()
    order = _order(document, "none")
    figure = make_figure(document, document.pictures["p1"], order)
    assert figure.payload is None
    assert b"metadata" not in FORMATS[".svg"](figure, order)


def test_what_goes_along_changes_nothing_that_is_seen() -> None:
    document = small()
    bare = make_figure(document, document.pictures["p1"], _order(document, "none"))
    full = make_figure(document, document.pictures["p1"], _order(document, "full"))
    assert bare.drawing == full.drawing
    seen, carrying = (FORMATS[".svg"](each, _order(document)) for each in (bare, full))
    start, end = carrying.index(b" <metadata>"), carrying.index(b"</metadata>\n") + len(b"</metadata>\n")
    assert carrying[:start] + carrying[end:] == seen


def test_a_folded_level_opens_again_with_its_pile_where_it_stood() -> None:
    document = refolded(drawn(small(), "p1", shipped("nl")), ["n1"])
    _same_again(document, document.pictures["p1"])
