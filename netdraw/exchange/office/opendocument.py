"""Writes figures as a report for LibreOffice and other programs that read OpenDocument text (ISO/IEC 26300).

By hand: it is four small files, while odfpy has had no release since 2020 and odfdo's template brings its own date,
generator and styles. So it needs no extra either.
"""

from collections.abc import Iterator, Sequence

from netdraw.drawing.primitives import Drawing
from netdraw.drawing.svg import svg
from netdraw.exchange.office.plates import (
    ABOVE,
    FONT,
    INK,
    SIDE,
    Page,
    Plate,
    captioned,
    gist,
    notes,
    page_for,
    titled,
    told,
)
from netdraw.exchange.office.sealing import sealed
from netdraw.exchange.office.tags import Tag, tag, written
from netdraw.language.words import say

TYPE = "application/vnd.oasis.opendocument.text"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = {
    "office": f"{ODF}:office:1.0",
    "text": f"{ODF}:text:1.0",
    "style": f"{ODF}:style:1.0",
    "draw": f"{ODF}:drawing:1.0",
    "fo": f"{ODF}:xsl-fo-compatible:1.0",
    "svg": f"{ODF}:svg-compatible:1.0",
    "meta": f"{ODF}:meta:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
MANIFEST = {"manifest": f"{ODF}:manifest:1.0"}
VERSION = "1.3"
COUNTRY = {"nl": "NL", "en": "GB"}
PAGES = {False: "Upright", True: "Sideways"}
STYLES = {"Standard": 10, "Heading_20_1": 16, "Heading_20_2": 12, "Caption": 9, "Illustrated": 10}  # points


def odt(plates: Sequence[Plate]) -> bytes:
    """Return an OpenDocument text of one page or more for each figure, the same bytes for the same figures.

    Each picture is there as SVG, and as PNG for programs that cannot show that.
    """
    lang = plates[0].figure.drawing.lang
    pictures = dict(_pictures(plates))
    parts = {
        "mimetype": TYPE.encode(),
        "content.xml": _root("document-content", _automatic(), _body(plates, lang)),
        "styles.xml": _root("document-styles", *_styles(lang)),
        "meta.xml": _root("document-meta", _meta(titled(plates[0].figure), lang)),
        **pictures,
    }
    return sealed({**parts, "META-INF/manifest.xml": _manifest([*parts][1:])}, plain="mimetype")


def _root(name: str, *content: Tag) -> bytes:
    return written(tag(f"office:{name}", *content, office__version=VERSION), NAMES)


def _pictures(plates: Sequence[Plate]) -> Iterator[tuple[str, bytes]]:
    for number, plate in enumerate(plates, 1):
        yield f"Pictures/figure{number}.svg", svg(_mute(plate.figure.drawing))
        yield f"Pictures/figure{number}.png", plate.png


def _mute(drawing: Drawing) -> Drawing:
    """Return a drawing without titles: in a tagged PDF LibreOffice reads the last of them for that of the frame."""
    symbols = tuple(symbol._replace(title="") for symbol in drawing.symbols)
    return drawing._replace(symbols=symbols, title="", description="")


def _manifest(names: Sequence[str]) -> bytes:
    kinds = {"xml": "text/xml", "svg": "image/svg+xml", "png": "image/png"}
    typed = {"/": TYPE, **{name: kinds[name.rpartition(".")[2]] for name in names}}
    entries = (
        tag("manifest:file-entry", manifest__full_path=name, manifest__media_type=kind) for name, kind in typed.items()
    )
    return written(tag("manifest:manifest", *entries, manifest__version=VERSION), MANIFEST)


def _meta(title: str, lang: str) -> Tag:
    return tag("office:meta", tag("dc:title", title), tag("dc:language", f"{lang}-{COUNTRY.get(lang, lang.upper())}"))


def _styles(lang: str) -> Iterator[Tag]:
    spoken = {"fo__language": lang, "fo__country": COUNTRY.get(lang, "none")}
    letter = tag("style:text-properties", style__font_name=FONT, fo__font_size="10pt", fo__color=f"#{INK}", **spoken)
    yield tag("office:font-face-decls", tag("style:font-face", style__name=FONT, svg__font_family=FONT))
    default = tag("style:default-style", letter, style__family="paragraph")
    yield tag("office:styles", default, *(_style(name, size) for name, size in STYLES.items()))
    yield tag("office:automatic-styles", *(_layout(wide) for wide in PAGES))
    masters = (
        tag("style:master-page", style__name=name, style__page_layout_name=f"{name}-page") for name in PAGES.values()
    )
    yield tag("office:master-styles", *masters)


def _style(name: str, size: int) -> Tag:
    heading = name.startswith("Heading")
    space = tag(
        "style:paragraph-properties",
        fo__margin_bottom="6pt",
        **({"fo__keep_with_next": "always"} if heading or name == "Illustrated" else {}),
    )
    letter = tag("style:text-properties", fo__font_size=f"{size}pt", fo__font_weight="bold" if heading else "normal")
    parent = {} if name == "Standard" else {"style__parent_style_name": "Standard"}
    level = {"style__default_outline_level": name[-1]} if heading else {}
    shown = name.replace("_20_", " ")
    return tag(
        "style:style", space, letter, style__name=name, style__display_name=shown, style__family="paragraph",
        **parent, **level,
    )  # fmt: skip


def _layout(wide: bool) -> Tag:
    width, height = Page(wide, 1).size
    room = tag(
        "style:page-layout-properties",
        fo__page_width=_mm(width), fo__page_height=_mm(height),
        style__print_orientation="landscape" if wide else "portrait",
        fo__margin_left=_mm(SIDE), fo__margin_right=_mm(SIDE), fo__margin_top=_mm(ABOVE), fo__margin_bottom=_mm(ABOVE),
    )  # fmt: skip
    return tag("style:page-layout", room, style__name=f"{PAGES[wide]}-page")


def _automatic() -> Tag:
    """Return the styles with which a picture starts on a page of its own, and the one of its frame."""
    starts = (
        tag(
            "style:style", style__name=f"{name}-start", style__family="paragraph",
            style__parent_style_name="Heading_20_1", style__master_page_name=name,
        )
        for name in PAGES.values()
    )  # fmt: skip
    frame = tag(
        "style:style",
        tag(
            "style:graphic-properties", style__vertical_pos="top", style__vertical_rel="baseline",
            style__run_through="foreground",  # in a tagged PDF the picture would else stand before all words
        ),
        style__name="frame", style__family="graphic",
    )  # fmt: skip
    return tag("office:automatic-styles", *starts, frame)


def _body(plates: Sequence[Plate], lang: str) -> Tag:
    label = say("office.figure", lang)
    counted = tag("text:sequence-decls", tag("text:sequence-decl", text__display_outline_level="0", text__name=label))
    pages = (each for number, plate in enumerate(plates, 1) for each in _page(plate, number))
    return tag("office:body", tag("office:text", counted, *pages))


def _page(plate: Plate, number: int) -> Iterator[Tag]:
    drawing = plate.figure.drawing
    page = page_for(drawing.box)
    start = f"{PAGES[page.wide]}-start"
    yield tag("text:h", titled(plate.figure), text__style_name=start, text__outline_level="1")
    yield tag("text:p", _frame(plate, page, number), text__style_name="Illustrated")
    yield _caption(captioned(plate.figure), number, drawing.lang)
    yield from (tag("text:p", words, text__style_name="Standard") for words in notes(plate.figure, page))
    yield tag("text:h", say("office.in-words", drawing.lang), text__style_name="Heading_20_2", text__outline_level="2")
    yield from (tag("text:p", words, text__style_name="Standard") for words in told(plate.figure))


def _frame(plate: Plate, page: Page, number: int) -> Tag:
    drawing = plate.figure.drawing
    images = (
        tag("draw:image", xlink__href=f"Pictures/figure{number}.{kind}", xlink__type="simple", draw__mime_type=mime)
        for kind, mime in (("svg", "image/svg+xml"), ("png", "image/png"))
    )
    return tag(
        "draw:frame", *images, tag("svg:title", gist(plate.figure)), tag("svg:desc", drawing.description),
        draw__name=f"{say('office.figure', drawing.lang)} {number}", draw__style_name="frame",
        text__anchor_type="as-char", svg__width=_mm(drawing.box.width * page.share),
        svg__height=_mm(drawing.box.height * page.share),
    )  # fmt: skip


def _caption(words: str, number: int, lang: str) -> Tag:
    """Return a caption that the program counts itself and takes into a list of figures."""
    label = say("office.figure", lang)
    counted = tag(
        "text:sequence", str(number), text__ref_name=f"ref{label}{number - 1}", text__name=label,
        text__formula=f"ooow:{label}+1", style__num_format="1",
    )  # fmt: skip
    counted.tail = f". {words}"
    return tag("text:p", f"{label}\u00a0", counted, text__style_name="Caption")


def _mm(length: float) -> str:
    return f"{length / 10:.2f}mm"
