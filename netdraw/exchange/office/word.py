"""Writes figures as a report for Word: each with heading, picture, caption and description, on A4."""

import io
from collections.abc import Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from netdraw.drawing.svg import svg
from netdraw.exchange.office.plates import (
    ABOVE,
    FONT,
    INK,
    SIDE,
    SPOKEN,
    Page,
    Plate,
    captioned,
    gist,
    notes,
    page_for,
    titled,
    told,
)
from netdraw.exchange.office.sealing import resealed
from netdraw.exchange.office.tags import Tag, tag, written
from netdraw.files.problems import Problem
from netdraw.language.words import say

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.styles.style import ParagraphStyle
    from docx.text.run import Run

SIZES = {"Normal": 10, "Heading 1": 16, "Heading 2": 12, "Caption": 9}  # points
UNIT = 3600  # EMU (1/914400 inch) in 0.1 mm
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
VECTOR = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
VECTOR_KEY = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"  # [MS-ODRAWXML] 2.3.1.1: a picture that is an SVG too
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
UNWANTED = ("app.xml", "thumbnail.jpeg", "stylesWithEffects.xml", "customXml")


def docx(plates: Sequence[Plate]) -> bytes:
    """Return a Word document of one page or more for each figure (at least one), the same bytes for the same figures.

    Each picture is there twice: as SVG for programs that know it in Word, and as PNG for all others.
    """
    if find_spec("docx") is None:
        raise Problem(say("office.no-docx"))
    from docx import Document

    report = Document()
    lang = plates[0].figure.drawing.lang
    _styled(report, lang)
    for number, plate in enumerate(plates, 1):
        page = page_for(plate.figure.drawing.box)
        _set(report.add_section() if number > 1 else report.sections[0], page)
        _told(report, plate, page, number)
    saved = io.BytesIO()
    report.save(saved)
    return resealed(saved.getvalue(), UNWANTED, titled(plates[0].figure), lang)


def _set(section: "Section", page: Page) -> None:
    from docx.enum.section import WD_ORIENTATION
    from docx.shared import Emu

    width, height = (Emu(round(side * UNIT)) for side in page.size)
    section.orientation = WD_ORIENTATION.LANDSCAPE if page.wide else WD_ORIENTATION.PORTRAIT
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = Emu(round(SIDE * UNIT))
    section.top_margin = section.bottom_margin = Emu(round(ABOVE * UNIT))


def _styled(report: "Document", lang: str) -> None:
    """Give the styles of the template our letter, and the language in which its words are to be checked and read."""
    from docx.shared import Pt, RGBColor

    for name, size in SIZES.items():
        style: ParagraphStyle = report.styles[name]
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()  # a theme's font would go before ours
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = RGBColor.from_string(INK)
        style.font.bold = name.startswith("Heading")
        style.paragraph_format.space_after = Pt(6)
        if name == "Heading 1":  # stands at the top of a page
            style.paragraph_format.space_before = Pt(0)
    (spoken,) = report.styles.element.xpath("w:docDefaults//w:lang")
    spoken.set(f"{{{MAIN}}}val", SPOKEN.get(lang, lang))


def _told(report: "Document", plate: Plate, page: Page, number: int) -> None:
    figure = plate.figure
    report.add_heading(titled(figure), 1)
    shown = report.add_paragraph()
    shown.paragraph_format.keep_with_next = True
    _picture(report, shown.add_run(), plate, page, number)
    _caption(report, captioned(figure), number, figure.drawing.lang)
    for words in notes(figure, page):
        report.add_paragraph(words)
    report.add_heading(say("office.in-words", figure.drawing.lang), 2)
    for words in told(figure):
        report.add_paragraph(words)


def _picture(report: "Document", run: "Run", plate: Plate, page: Page, number: int) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.shared import Emu

    drawing, title = plate.figure.drawing, gist(plate.figure)
    run.add_picture(
        io.BytesIO(plate.png),
        *(Emu(round(side * page.share * UNIT)) for side in (drawing.box.width, drawing.box.height)),
    )
    (inline,) = run.element.xpath(".//wp:inline")
    inline.attrib.update(dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))  # LibreOffice leaves 3 mm otherwise
    (named,) = run.element.xpath(".//wp:docPr")
    named.attrib.update({"name": _numbered(number, drawing.lang), "title": title, "descr": title})
    vector = Part(PackURI(f"/word/media/figure{number}.svg"), "image/svg+xml", svg(drawing), report.part.package)
    key = report.part.relate_to(vector, RELATIONSHIP_TYPE.IMAGE)
    (blip,) = run.element.xpath(".//a:blip")
    twice = tag("a:ext", tag("asvg:svgBlip", r__embed=key), uri=VECTOR_KEY)
    blip.append(_parsed(tag("a:extLst", twice), {"a": PICTURE, "r": RELATED, "asvg": VECTOR}))


def _caption(report: "Document", words: str, number: int, lang: str) -> None:
    """Add a caption that Word counts itself and takes into a list of figures."""
    label = say("office.figure", lang)
    caption = report.add_paragraph(f"{label}\u00a0", style="Caption")
    counted = tag("w:fldSimple", tag("w:r", tag("w:t", str(number))), w__instr=rf" SEQ {label} \* ARABIC ")
    caption.runs[0].element.addnext(_parsed(counted, {"w": MAIN}))
    caption.add_run(f". {words}")


def _numbered(number: int, lang: str) -> str:
    return f"{say('office.figure', lang)} {number}"


def _parsed(element: Tag, namespaces: dict[str, str]) -> "Any":
    from docx.oxml import parse_xml

    return parse_xml(written(element, namespaces))
