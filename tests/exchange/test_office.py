"""A report for an office program says the same of every figure, is the same every time, and tells of nobody."""

import io
import posixpath
import zipfile
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from docx.enum.section import WD_ORIENTATION

from netdraw.drawing.composing import EMPTY
from netdraw.drawing.primitives import Box, Drawing
from netdraw.exchange.figures import Figure, Order, make_figure
from netdraw.exchange.office.opendocument import odt
from netdraw.exchange.office.plates import Plate, page_for
from netdraw.exchange.office.word import docx
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from tests.figures import EXAMPLES

DRAW, SVG = (f"{{urn:oasis:names:tc:opendocument:xmlns:{each}:1.0}}" for each in ("drawing", "svg-compatible"))
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b8"
    "0000000049454e44ae426082"
)  # one white pixel
STRANGE = 'Zorg & "Wonen" <Oost>'
WRITERS = [docx, odt]
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Writer = Callable[[Sequence[Plate]], bytes]


def plates(lang: str = "nl") -> list[Plate]:
    document, language = read(EXAMPLES[0]), shipped(lang)
    order = Order(language, language.themes["colour"])
    pictures = enumerate(document.pictures.values())
    return [Plate(make_figure(document, each, order), PNG + bytes([i])) for i, each in pictures]


def plate(title: str, box: Box = EMPTY) -> Plate:
    return Plate(Figure(Drawing((), box, title, f"{title}.\nWat {title} zegt.", "nl")), PNG)


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def words(package: bytes) -> str:
    """All text of the body, in order."""
    body = next(content for name, content in parts(package).items() if name in ("word/document.xml", "content.xml"))
    return "\n".join(ET.fromstring(body).itertext())


@pytest.mark.parametrize("writer", WRITERS)
def test_a_report_holds_every_picture_with_its_title_caption_and_description(writer: Writer) -> None:
    given = plates()
    said = words(writer(given))
    for each in given:
        assert said.count(each.figure.drawing.title) >= 2  # as heading and as caption
        for line in each.figure.drawing.description.splitlines()[1:]:
            assert line in said
    assert "In woorden" in said
    assert "In words" in words(writer(plates("en")))


@pytest.mark.parametrize("writer", WRITERS)
def test_every_picture_is_there_as_svg_and_as_png(writer: Writer) -> None:
    names = [*parts(writer(plates()))]
    for kind in (".svg", ".png"):
        assert len([name for name in names if name.endswith(kind)]) == len(plates())


@pytest.mark.parametrize("writer", WRITERS)
def test_the_same_figures_give_the_same_bytes_without_dates_or_names(writer: Writer) -> None:
    package = writer(plates())
    assert package == writer(plates())
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    told = b"".join(content for name, content in parts(package).items() if name.endswith((".xml", ".rels")))
    for word in (b"python", b"Macintosh", b"creator", b"T23:15", b"lastModifiedBy", b"generator"):
        assert word not in told


@pytest.mark.parametrize("writer", WRITERS[:1])
def test_every_relation_leads_to_a_part_that_is_there(writer: Writer) -> None:
    there = parts(writer(plates()))
    for name, content in there.items():
        if name.endswith(".rels"):
            folder = PurePosixPath(name).parent.parent
            for relation in ET.fromstring(content):
                assert posixpath.normpath(folder / relation.attrib["Target"]) in there


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("title", [STRANGE, "Buurt 🏘️ in bloei", "רשת ארגונים", "a\u0001b\ud800c"])
def test_any_name_may_stand_in_a_report(writer: Writer, title: str) -> None:
    said = words(writer([plate(title)]))
    assert title.replace("\u0001", "").replace("\ud800", "") in said


@pytest.mark.parametrize(
    ("size", "wide", "share"),
    [((1740, 1960), False, 1), ((2570, 1300), True, 1), ((2570, 2000), True, 0.7), ((5000, 1000), True, 0.52)],
)
def test_a_figure_keeps_its_size_where_an_a4_allows(size: tuple[int, int], wide: bool, share: float) -> None:
    page = page_for(Box(0, 0, *size))
    assert (page.wide, round(page.share, 2)) == (wide, share)


@pytest.mark.parametrize("writer", WRITERS)
def test_a_figure_that_had_to_shrink_says_so(writer: Writer) -> None:
    assert "verkleind tot 52 %" in words(writer([plate("Breed", Box(0, 0, 5000, 1000))]))
    assert "verkleind" not in words(writer(plates()))


def test_word_shows_a_figure_at_its_printed_size_on_a_page_that_it_fits() -> None:
    report = Document(io.BytesIO(docx([plate("Staand"), plate("Liggend", Box(0, 0, 2570, 1300))])))
    assert [each.orientation for each in report.sections] == [WD_ORIENTATION.PORTRAIT, WD_ORIENTATION.LANDSCAPE]
    assert [round(each.width.mm) for each in report.inline_shapes] == [174, 257]


def test_word_begins_a_figure_where_its_heading_begins() -> None:
    report = Document(io.BytesIO(docx(plates())))
    inlines = report.element.xpath("//wp:inline")
    assert inlines
    assert all(each.get(side) == "0" for each in inlines for side in ("distT", "distB", "distL", "distR"))
    assert report.styles["Heading 1"].paragraph_format.space_before == 0


def test_word_counts_the_figures_and_reads_their_alternative_aloud() -> None:
    given = plates()
    report = Document(io.BytesIO(docx(given)))
    captions = [each for each in report.paragraphs if each.style and each.style.name == "Caption"]
    assert [each.text for each in captions] == [f"Figuur\xa0. {each.figure.caption}" for each in given]
    fields = report.element.xpath("//w:p[w:pPr/w:pStyle/@w:val='Caption']/w:fldSimple")
    assert [(each.get(f"{WORD}instr"), each.xpath("string()")) for each in fields] == [
        (r"SEQ Figuur \* ARABIC", "1"),
        (r"SEQ Figuur \* ARABIC", "2"),
    ]
    alternatives = [each.get("descr") for each in report.element.xpath("//wp:docPr")]
    assert alternatives == [each.figure.short for each in given]


def test_opendocument_gives_a_frame_its_title_and_its_whole_description() -> None:
    given = plates()
    frames = ET.fromstring(parts(odt(given))["content.xml"]).iterfind(f".//{DRAW}frame")
    said = [(frame.findtext(f"{SVG}title"), frame.findtext(f"{SVG}desc")) for frame in frames]
    figures = [each.figure for each in given]
    assert said == [(each.short, " ".join(each.drawing.description.split())) for each in figures]
