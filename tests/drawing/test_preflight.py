"""Before a figure is made it is said how it will read, with what to look at."""

from pathlib import Path

import pytest

from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.clarity.preflight import Finding, preflight
from netdraw.drawing.figures.figure import figure
from netdraw.drawing.nodes.symbol import name_boxes
from netdraw.drawing.primitives import Box, Drawing, Text
from netdraw.drawing.text.lettering import measure
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture, Placement, Route
from tests.figures import EXAMPLES

THEME = "colour"


def _found(document: Document, drawing: Drawing | None = None, lang: str = "nl") -> dict[str, Finding]:
    language, picture = shipped(lang), document.pictures["p1"]
    made = drawing or figure(document, picture, language, language.themes[THEME])
    return {each.key: each for each in preflight(document, picture, made, language)}


def _made(document: Document) -> Drawing:
    language = shipped("nl")
    return figure(document, document.pictures["p1"], language, language.themes[THEME])


def _pair(label: str = "", marks: tuple[str, ...] = (), between: float = 700) -> Document:
    """Two partners beside each other, with a link."""
    document = edits.add_picture(Document(), Picture(id="p1", kind="design"))
    for key, x in (("a", 0.0), ("b", between)):
        placement = Placement(node=key, x=x, y=0, width=222, height=102)
        document = edits.add_node(document, Node(id=key, kind="partner", name=f"Partner {key}"), "p1", placement)
    link = Link(id="ab", kind="cooperates", source="a", target="b", label=label, marks=marks)
    return edits.add_link(document, link, "p1")


def test_a_calm_figure_gets_good_news_alone() -> None:
    found = _found(_pair("samen"))
    assert all(each.ok for each in found.values())
    assert found["letters"].sentence == "De kleinste letter is 7,1 pt: goed te lezen op papier."
    assert "clear" in found


@pytest.mark.parametrize(("size", "said"), [(20, "5,7 pt"), (24, "6,8 pt")])
def test_small_letters_are_named_with_where_they_stand(size: int, said: str) -> None:
    document = _pair("samen")
    drawing = _made(document)
    symbols = [
        each._replace(
            primitives=tuple(
                p._replace(size=size) if isinstance(p, Text) and each.id == "a" else p for p in each.primitives
            )
        )
        for each in drawing.symbols
    ]
    found = _found(document, drawing._replace(symbols=tuple(symbols)))
    assert found["small"].ids == ("a",)
    assert said in found["small"].sentence
    assert "7 pt" in found["small"].sentence
    assert "letters" not in found


def test_symbols_over_each_other_are_named() -> None:
    found = _found(_pair(between=150))
    assert found["over"].ids == ("a", "b")
    assert "“Partner a” en “Partner b”" in found["over"].sentence
    assert "clear" not in found


def test_words_that_something_lies_over_are_named() -> None:
    document = edits.route(_pair("samen"), "p1", Route(link="ab", label=(0.05, 0)))
    assert _found(document)["covered"].ids == ("ab",)
    assert "“samen”" in _found(document)["covered"].sentence


def test_a_line_under_a_symbol_is_named() -> None:
    document = _pair()
    placement = Placement(node="c", x=350, y=300, width=222, height=102)
    document = edits.add_node(document, Node(id="c", kind="partner", name="C"), "p1", placement)
    assert "under" not in _found(document)
    led = edits.route(document, "p1", Route(link="ab", bends=((350, 310),)))
    assert _found(led)["under"].ids == ("ab",)


def test_a_line_through_a_name_beside_its_own_symbol_is_named() -> None:
    document, link = _pair(), Link(id="am", kind="cooperates", source="m", target="a")
    ambassador = Node(id="m", kind="ambassador", name="ambassadeur in elke organisatie")
    document = edits.add_node(document, ambassador, "p1", Placement(node="m", x=350, y=300, width=68, height=68))
    document = edits.add_link(document, link, "p1")
    assert _found(document)["under"].ids == ("am",)
    assert "under" not in _found(edits.shift(document, "p1", ["m"], -350, 0))


def test_a_line_over_words_that_both_were_put_by_hand_is_named() -> None:
    document = _pair("samen", between=1400)
    for key, y in (("c", -300.0), ("d", 300.0)):
        placement = Placement(node=key, x=700, y=y, width=222, height=102)
        document = edits.add_node(document, Node(id=key, kind="partner", name=key), "p1", placement)
    document = edits.add_link(document, Link(id="cd", kind="pays", source="c", target="d", label="geld"), "p1")
    put = edits.route(document, "p1", Route(link="ab", label=(0.5, 30)))
    assert "clear" in _found(put)  # the other goes round the words
    put = edits.route(put, "p1", Route(link="cd", label=(0.2, 60)))
    assert _found(put)["covered"].ids == ("ab",)


def test_what_is_doubted_asks_whether_it_may_come_along() -> None:
    found = _found(_pair(marks=("doubt",)))["questions"]
    assert found.ids == ("ab",)
    assert found.sentence == "Er staat 1 vraagteken in. Mag dat mee?"
    assert not found.ok


def test_a_doubted_line_that_is_hardly_darker_than_the_paper_is_named() -> None:
    document, language = _pair(marks=("doubt",)), shipped("nl")
    assert _found(document)["grey"].ok
    theme = language.themes[THEME]
    pale = theme.model_copy(update={"colours": {**theme.colours, "ink": "#C8C8C8"}})
    drawing = figure(document, document.pictures["p1"], language, pale)
    assert _found(document, drawing)["faint"].ids == ("ab",)


def test_what_a_legend_explains_for_another_picture_is_named() -> None:
    document = _pair(marks=("doubt",))
    drawing = _made(document)
    plain = edits.change_link(document, "ab", marks=())
    assert "unused" not in _found(document)
    assert _found(plain, drawing)["unused"].ids == ("legend doubt",)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_examples_are_looked_at_in_both_languages_and_only_drawn_things_are_named(file: Path, lang: str) -> None:
    document, language = read(file), shipped(lang)
    for picture in document.pictures.values():
        drawing = figure(document, picture, language, language.themes[THEME])
        found = preflight(document, picture, drawing, language)
        drawn = {each.id for each in drawing.symbols}
        assert [each.ok for each in found] == sorted((each.ok for each in found), reverse=True), "good news first"
        assert {"grey"} <= {each.key for each in found if each.ok}
        assert drawn.issuperset(key for each in found for key in each.ids)


def test_a_name_that_seems_to_be_a_persons_is_named() -> None:
    document = edits.change_node(_pair(), "a", name="Jan de Vries")
    found = _found(document)["persons"]
    assert found.ids == ("a",)
    assert "“Jan de Vries”" in found.sentence
    assert "persons" not in _found(_pair())


def test_a_figure_that_is_higher_than_a_page_says_so() -> None:
    document = _pair()
    high, low = (_made(document)._replace(box=Box(0, 0, 1140, each)) for each in (2600, 2400))
    assert "260 mm" in _found(document, high)["high"].sentence
    assert "high" not in _found(document, low)


def test_a_tag_counts_with_its_rim_and_not_with_its_words_alone() -> None:
    document = edits.change_link(_pair("maandelijks"), "ab", kind="takes-part")
    words = Hidden(_made(document), document, shipped("nl")).words["ab"]
    assert words.width > measure("maandelijks", 22) + 15


def test_a_line_through_the_name_of_a_frame_is_named() -> None:
    document, frame = _pair(), Placement(node="f", x=350, y=600, width=700, height=500)
    document = edits.add_node(document, Node(id="f", kind="group", name="Organisaties"), "p1", frame)
    drawing = _made(document)
    (name,) = name_boxes(next(each for each in drawing.symbols if each.id == "f"), shipped("nl").node("group"))
    (left, top, right, _), (_, middle) = name, name.centre
    beside = ((left - 40, top - 40), (right + 40, top - 40))
    through = ((left - 40, middle), (right + 40, middle))
    assert "struck" not in _found(edits.route(document, "p1", Route(link="ab", bends=beside)))
    found = _found(edits.route(document, "p1", Route(link="ab", bends=through)))
    assert found["struck"].ids == ("ab",)
    assert "“Organisaties”" in found["struck"].sentence
    assert "clear" not in found


def _crossed(*places: float) -> Document:
    """Money that goes from one partner to another, and lines over that at some places."""
    document = edits.change_link(_pair(), "ab", kind="pays")
    for i, x in enumerate(places):
        for key, y in ((f"c{i}", -300.0), (f"d{i}", 300.0)):
            placement = Placement(node=key, x=x, y=y, width=20, height=20)
            document = edits.add_node(document, Node(id=key, kind="place"), "p1", placement)
        link = Link(id=f"l{i}", kind="cooperates", source=f"c{i}", target=f"d{i}")
        document = edits.add_link(document, link, "p1")
    return document


@pytest.mark.parametrize(
    ("places", "told"),
    [((), False), ((300.0,), False), (tuple(range(120, 560, 20)), True), ((570.0,), True)],
    ids=["nothing", "beside its badge", "all along it", "over its head"],
)
def test_a_head_or_badge_under_another_line_is_told(places: tuple[float, ...], told: bool) -> None:
    found = _found(_crossed(*places))
    assert ("buried" in found) is told
    assert not told or found["buried"].ids == ("ab",)
