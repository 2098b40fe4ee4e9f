"""A slide has a native shape for everything drawn, and lines that hold on to what they join."""

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from netdraw.drawing.figures.form import form
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Drawing, Text
from netdraw.drawing.text.lettering import measure
from netdraw.drawing.text.printable import printable
from netdraw.exchange.figures import Figure, Order, make_figure
from netdraw.exchange.office.slides import pptx
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node
from tests.documents import blank, box
from tests.exchange.test_office import parts
from tests.figures import EXAMPLES

NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
NAME = "Maatschappelijke Opvang"  # too long for one line
STRANGE = ['Zorg & "Wonen" <Oost>', "Buurt 🏘️ in bloei", "רשת ארגונים"]


def figures(document: Document, theme: str = "colour", phases: bool = False) -> list[Figure]:
    language = shipped("nl")
    order = Order(language, language.themes[theme], phases=phases)
    return [make_figure(document, each, order) for each in document.pictures.values()]


def slides(given: list[Figure]) -> list[Any]:
    return list(Presentation(io.BytesIO(pptx(given))).slides)


def all_shapes(slide: Any) -> dict[str, Any]:
    """Every shape of a slide, those in groups too, by its number."""
    tree = slide.shapes.element
    return {each.get("id"): each.getparent().getparent() for each in tree.iterfind(".//p:cNvPr", NAMES)}


def said(slide: Any) -> list[str]:
    return [each.get("descr") for each in slide.shapes.element.iterfind(".//p:cNvPr[@descr]", NAMES)]


def texts(slide: Any) -> list[str]:
    return [each.text for each in slide.shapes.element.iterfind(".//a:t", NAMES)]


def words(drawing: Drawing) -> list[str]:
    every = (each for symbol in drawing.symbols for each in symbol.primitives)
    return [printable(each.text) for each in every if isinstance(each, Text)]


def ends(connector: Any) -> Iterator[tuple[str, int]]:
    for name in ("stCxn", "endCxn"):
        (end,) = connector.iterfind(f".//a:{name}", NAMES)
        yield end.get("id"), int(end.get("idx"))


@cache
def shown(path: Path) -> list[tuple[Any, Figure]]:
    """The slides of an example, and what they show."""
    given = figures(read(path))
    return list(zip(slides(given), given, strict=True))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_everything_drawn_is_one_thing_that_is_read_aloud(path: Path) -> None:
    for slide, figure in shown(path):
        assert sorted(said(slide)) == sorted(printable(each.title) for each in figure.drawing.symbols)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_line_is_glued_to_the_two_things_that_it_joins(path: Path) -> None:
    for slide, figure in shown(path):
        assert figure.document
        shapes = all_shapes(slide)
        titles = {each.id: printable(each.title) for each in figure.drawing.symbols}
        links = [each for key, each in figure.document.links.items() if key in titles]
        assert links
        for link in links:
            name = titles[link.id]
            glued = [end for each in shapes.values() if _connects(each, name) for end in ends(each)]
            assert glued
            for number, site in glued:
                assert site < len(shapes[number].findall(".//a:cxn", NAMES))
            joined = {_name(shapes[number]) for number, _ in glued} - {""}  # a joint has no name
            assert joined == {titles[link.source], titles[link.target]}


def _connects(element: Any, name: str) -> bool:
    return bool(element.tag.endswith("cxnSp")) and _name(element) == name


def _name(element: Any) -> str:
    return str(element.find(".//p:cNvPr", NAMES).get("name"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_all_words_stand_in_shapes_as_text(path: Path) -> None:
    for slide, figure in shown(path):
        assert sorted([figure.drawing.title, *words(figure.drawing)]) == sorted(texts(slide))


def test_the_name_of_a_partner_stands_in_its_own_shape_that_has_its_colours() -> None:
    node = Node(id="n1", kind="partner", name=NAME, domain="housing")
    (slide, _) = slides(figures(edits.add_node(blank(), node, "p1", box("n1", 0, 0))))
    (partner,) = (each for each in slide.shapes if each.name.endswith(NAME))
    assert partner.shape_type == MSO_SHAPE_TYPE.GROUP
    (shape,) = (each for each in partner.shapes if each.has_text_frame and _joined(each.text_frame.text) == NAME)
    look = Look(shipped("nl"), shipped("nl").themes["colour"], measure, "design")
    assert f"#{shape.fill.fore_color.rgb}" == look.colour("domain-tint", "housing")
    assert shape.line.width.mm == pytest.approx(0.35 * shape.width.mm / 22.2, abs=0.01)


def _joined(broken: str) -> str:
    """A name without the breaks that were made to fit it in."""
    return broken.replace("-\v", "").replace("\v", " ")


@pytest.mark.parametrize("name", STRANGE)
def test_any_name_may_stand_on_a_slide(name: str) -> None:
    document = edits.add_node(blank(), Node(id="n1", kind="partner", name=name), "p1", box("n1", 0, 0))
    (slide, _) = slides(figures(document))
    assert any(name in each for each in said(slide))


def test_a_slide_has_a_title_and_the_description_in_its_notes() -> None:
    for slide, figure in shown(EXAMPLES[0]):
        assert slide.shapes.title.text == figure.drawing.title
        assert slide.shapes[0] == slide.shapes.title  # so it is read first
        notes = slide.notes_slide.notes_text_frame.text
        assert notes.splitlines() == figure.drawing.description.splitlines()[1:]


def test_all_stands_in_the_middle_of_the_slide() -> None:
    for slide, _ in (each for path in EXAMPLES for each in shown(path)):
        show = slide.part.package.presentation_part.presentation
        for each in slide.shapes:
            assert each.left >= 0
            assert each.top >= 0
            assert each.left + each.width <= show.slide_width
            assert each.top + each.height <= show.slide_height
        left = min(each.left for each in slide.shapes if each != slide.shapes.title)
        right = max(each.left + each.width for each in slide.shapes if each != slide.shapes.title)
        assert left + right == pytest.approx(show.slide_width, rel=0.01)


def test_a_doubted_line_keeps_its_dash() -> None:
    document = blank()
    for key, x in (("n1", 0), ("n2", 600)):
        document = edits.add_node(document, Node(id=key, kind="partner", name=key), "p1", box(key, x, 0))
    link = Link(id="l1", kind="cooperates", source="n1", target="n2", marks=("doubt",))
    (slide, _) = slides(figures(edits.add_link(document, link, "p1")))
    (line,) = slide.shapes.element.iterfind(".//p:cxnSp//a:ln", NAMES)
    (dash,) = line.iterfind(".//a:custDash/a:ds", NAMES)
    share = 36000 * 0.8 / int(line.get("w"))  # an 0.8 mm line as large as the slide has it
    assert [int(dash.get(each)) / 1000 for each in ("d", "sp")] == pytest.approx([175, 112.5], abs=0.1), share


def test_phases_are_glued_each_on_their_own() -> None:
    document = next(each for each in map(read, EXAMPLES) if each.network.phases)
    for slide in slides(figures(document, phases=True)):
        shapes = all_shapes(slide)
        for each in slide.shapes.element.iterfind("p:cxnSp", NAMES):
            for number, _ in ends(each):
                near = shapes[number].find(".//a:off", NAMES), shapes[number].find(".//a:ext", NAMES)
                assert abs(int(near[0].get("x")) - int(each.find(".//a:off", NAMES).get("x"))) < 338.7 * 36000 / 3


def test_a_sheet_without_a_document_becomes_a_slide_too() -> None:
    drawing = form(shipped("nl"), shipped("nl").themes["colour"], 1)
    (slide,) = slides([Figure(drawing)])
    assert all(each in texts(slide) for each in words(drawing))


def test_the_same_figures_give_the_same_slides_without_dates_or_names() -> None:
    given = figures(read(EXAMPLES[0]))
    package = pptx(given)
    assert package == pptx(given)
    told = b"".join(content for name, content in parts(package).items() if name.endswith((".xml", ".rels")))
    for word in (b"Canny", b"python", b"Macintosh", b"T09:1", b"printerSettings"):
        assert word not in told
