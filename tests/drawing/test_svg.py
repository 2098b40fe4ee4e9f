"""The SVG uses only what every program reads, holds any text, and is the same every time."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import resvg_py
from hypothesis import given
from hypothesis import strategies as st

from netdraw.drawing.primitives import NONE, Box, Drawing, Layer, Symbol, Text
from netdraw.drawing.primitives import Path as Line
from netdraw.drawing.svg import INKSCAPE, svg
from netdraw.drawing.text.printable import printable
from netdraw.files.carried import metadata
from tests.figures import EXAMPLES, figures

ROOT = Path(__file__).parent.parent.parent
NS = "{http://www.w3.org/2000/svg}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
COLOUR, NUMBER, WHOLE = r"#[0-9A-F]{6}", r"-?\d+(\.\d)?", r"\d+"
NUMBERS = rf"{NUMBER}( {NUMBER})*"
NAME = r"[A-Za-z_][A-Za-z0-9._-]*"
WORDS = r"(?s).*"
FONT = r"[\w -]{1,60}"  # as the tables of themes take it
ALLOWED = {
    "svg": {
        "width": r"\d+\.\d\dmm",
        "height": r"\d+\.\d\dmm",
        "viewBox": NUMBERS,
        "role": "img",
        "aria-labelledby": f"{NAME} {NAME}",
        XML_LANG: "nl|en",
    },
    "title": {"id": NAME},
    "desc": {"id": NAME},
    "metadata": {},
    "{urn:netdraw:document}document": {"encoding": "deflate base64"},
    "rect": {"x": NUMBER, "y": NUMBER, "width": NUMBER, "height": NUMBER, "fill": COLOUR},
    "g": {
        "id": NAME,
        "data-kind": WORDS,
        f"{{{INKSCAPE}}}groupmode": "layer",
        f"{{{INKSCAPE}}}label": WORDS,
        "fill": COLOUR,
        "font-family": rf"({FONT}, )*[A-Za-z, -]+, sans-serif",
        "transform": rf"translate\({NUMBER},{NUMBER}\)",
    },
    "path": {
        "d": rf"(M{NUMBERS}|L{NUMBERS}|C{NUMBERS}|Z)*",
        "fill": f"{COLOUR}|none",
        "stroke": COLOUR,
        "stroke-width": NUMBER,
        "stroke-dasharray": rf"{NUMBER}(,{NUMBER})*",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    },
    "text": {
        "x": NUMBER,
        "y": NUMBER,
        "font-size": WHOLE,
        "text-anchor": "middle|end",
        "font-weight": "bold",
        "font-style": "italic",
        "fill": COLOUR,
    },
}
INK, RED = "#1B2430", "#BB5566"
BOX = Box(0, 0, 100, 50)
LINE = Line((("M", 10.0, 10.0), ("L", 60.04, -0.04), ("C", 1.0, 2.0, 3.5, 4.0, 5.0, 6.0), ("Z",)), "#FFFFFF", INK, 3.5)

anything = st.text(st.characters(exclude_categories=()), max_size=20)
numbers = st.floats(-1e6, 1e6)
colours = st.sampled_from([INK, RED, "#FFFFFF"])
texts = st.builds(
    Text,
    *(numbers, numbers, anything, st.integers(1, 90), colours, st.sampled_from(["start", "middle", "end"])),
    *(st.booleans(), st.booleans()),
)
commands = st.lists(
    st.one_of(
        st.tuples(st.sampled_from("ML"), numbers, numbers),
        st.tuples(st.just("C"), *[numbers] * 6),
        st.just(("Z",)),
    )
).map(tuple)
dashes = st.sampled_from([(), (14, 9), (0.1, 9)])
lines = st.builds(Line, commands, colours | st.just(NONE), colours | st.just(NONE), st.floats(0, 90), dashes)
symbols = st.builds(Symbol, anything, anything, anything, st.lists(texts | lines, max_size=3).map(tuple), st.just(BOX))
boxes = st.tuples(numbers, numbers, st.floats(1, 1e6), st.floats(1, 1e6)).map(
    lambda each: Box(each[0], each[1], each[0] + each[2], each[1] + each[3])
)
drawings = st.builds(
    Drawing,
    st.lists(symbols, max_size=4).map(tuple),
    boxes,
    anything,
    anything,
    st.sampled_from(["nl", "en"]),
    st.none(),
    st.lists(st.from_regex(FONT, fullmatch=True), max_size=2).map(tuple),
    st.none(),
    st.lists(st.builds(Layer, anything, st.integers(0, 3)), max_size=3).map(tuple),
)


def _drawing(*primitives: Text | Line, box: Box = BOX, key: str = "n1") -> Drawing:
    return Drawing((Symbol(key, "partner", "Partner: A", primitives, box),), box, "Titel", "Eerst.\nDan.", "nl")


def _root(drawing: Drawing) -> ET.Element:
    return ET.fromstring(svg(drawing))


def _groups(root: ET.Element) -> list[ET.Element]:
    return root.findall(f"{NS}g/{NS}g")


def beyond(root: ET.Element) -> list[str]:
    """What a file holds that not every program reads, or reads alike."""
    found = []
    for element in root.iter():
        name = element.tag.removeprefix(NS)
        allowed = ALLOWED.get(name)
        if allowed is None:
            found.append(name)
            continue
        found += [
            f"{name} {key}={value}"
            for key, value in element.attrib.items()
            if not re.fullmatch(allowed.get(key, r"(?!)"), value)
        ]
    return found


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_uses_only_what_every_program_reads(path: Path, lang: str) -> None:
    for drawing in figures(path, lang):
        root = ET.fromstring(svg(drawing, metadata(b"payload")))
        assert not beyond(root)
        assert len(_groups(root)) == len(drawing.symbols)


@given(drawings)
def test_any_drawing_is_well_formed_and_uses_only_what_every_program_reads(drawing: Drawing) -> None:
    file = svg(drawing)
    root = ET.fromstring(file)
    assert not beyond(root)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    assert [*root.itertext()]
    assert file == svg(drawing)


@given(st.lists(anything, min_size=1, max_size=5))
def test_another_reader_of_xml_takes_any_text_too(labels: list[str]) -> None:
    """Resvg reads XML by itself, and stops at what may not be in it."""
    made = (Symbol(text, text, text, (Text(5, 40, text, 9, INK),), BOX) for text in labels)
    drawing = Drawing(tuple(made), BOX, labels[0], labels[-1], "nl")
    assert resvg_py.svg_to_bytes(svg_string=svg(drawing).decode(), dpi=96, skip_system_fonts=True)


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("<&\"'>🏠é", "<&\"'>🏠é"),
        ("a\x00b\x07c\x1fd\x7fe\x9ff", "abcdef"),
        ("een\ud800twee\ufffedrie\uffff", "eentweedrie"),
        ("  een \t\r\n twee  ", "een twee"),
        ("een \x07 twee", "een twee"),
        ("samen\u00adwerk", "samenwerk"),
        ("vast\u00a0aan", "vast\u00a0aan"),
        ("]]><!-- &amp; -->", "]]><!-- &amp; -->"),
        ("", ""),
    ],
)
def test_a_label_survives_and_what_xml_cannot_hold_is_left_out(label: str, written: str) -> None:
    (group,) = _groups(_root(_drawing(Text(5, 5, label, 28, INK))))
    assert (group.findtext(f"{NS}text") or "") == written == printable(label)


@pytest.mark.parametrize("key", ["n12", "l3", "legend-steers", "a.b"])
def test_a_plain_id_stays_as_it_is(key: str) -> None:
    (group,) = _groups(_root(_drawing(LINE, key=key)))
    assert group.get("id") == key


def test_any_other_id_becomes_a_name_of_its_own() -> None:
    keys = ["12", "-a", "a b", "a_20_b", "n1", "n1", "é", "<&>", "figure-title", ""]
    symbols = tuple(_drawing(LINE, key=key).symbols[0] for key in keys)
    names = [group.get("id") or "" for group in _groups(_root(_drawing()._replace(symbols=symbols)))]
    assert len(set(names)) == len(keys)
    assert all(re.fullmatch(NAME, name) for name in names)
    assert names[4] == "n1"
    assert "figure-title" not in names


def test_one_unit_is_a_tenth_of_a_millimetre() -> None:
    root = _root(_drawing(LINE, box=Box(0, 0, 1740, 900.5)))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("174.00mm", "90.05mm", "0 0 1740 900.5")


def test_a_drawing_that_does_not_begin_at_the_corner_is_moved_there() -> None:
    assert "transform" not in _root(_drawing(LINE))[-1].attrib
    assert _root(_drawing(LINE, box=Box(-20, 5.5, 80, 40)))[-1].get("transform") == "translate(20,-5.5)"


def test_title_and_description_are_named_by_the_picture() -> None:
    root = _root(_drawing(LINE))
    title, desc = root[0], root[1]
    assert (title.tag, title.text) == (f"{NS}title", "Titel")
    assert (desc.tag, desc.text) == (f"{NS}desc", "Eerst.\nDan.")
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert root.get(XML_LANG) == "nl"


def test_a_path_has_no_more_attributes_than_it_needs() -> None:
    bare, whole = LINE._replace(stroke=NONE), LINE._replace(fill=NONE, dash=(14, 9), round=True)
    first, second, inked = _groups(_root(_drawing(bare, whole, bare._replace(fill=INK), Text(0, 0, "a", 9, INK))))[
        0
    ].findall(f"{NS}path")
    assert first.attrib == {"d": "M10 10L60 0C1 2 3.5 4 5 6Z", "fill": "#FFFFFF"}
    assert second.attrib == {
        "d": first.get("d"),
        "fill": "none",
        "stroke": INK,
        "stroke-width": "3.5",
        "stroke-dasharray": "14,9",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }
    assert inked.attrib == {"d": first.get("d")}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_text_of_an_example_has_its_place_size_and_style(path: Path) -> None:
    for drawing in figures(path):
        figure = _root(drawing)[-1]
        written = [_read(text, figure.get("fill", "")) for text in figure.iter(f"{NS}text")]
        drawn = [each for symbol in drawing.symbols for each in symbol.primitives if isinstance(each, Text)]
        assert written == [each._replace(width=0, text=printable(each.text)) for each in drawn]


def _read(text: ET.Element, ink: str) -> Text:
    bold, italic = text.get("font-weight") == "bold", text.get("font-style") == "italic"
    size, anchor = int(text.get("font-size", "")), text.get("text-anchor", "start")
    place = float(text.get("x", "")), float(text.get("y", ""))
    return Text(*place, text.text or "", size, text.get("fill", ink), anchor, bold, italic)  # type: ignore[arg-type]


def test_the_file_reads_as_text() -> None:
    text = Text(50, 30, "Zayaz", 28, INK, "middle", bold=True)
    written = svg(_drawing(LINE, text, text._replace(fill=RED, anchor="start", bold=False), text)).decode()
    fonts = "Arial, Liberation Sans, Arimo, Helvetica, sans-serif"
    assert written.splitlines() == [
        "<?xml version='1.0' encoding='utf-8'?>",
        '<svg aria-labelledby="figure-title figure-desc" height="5.00mm" role="img" viewBox="0 0 100 50"'
        ' width="10.00mm" xml:lang="nl" xmlns="http://www.w3.org/2000/svg">',
        ' <title id="figure-title">Titel</title>',
        ' <desc id="figure-desc">Eerst.',
        "Dan.</desc>",
        ' <rect fill="#FFFFFF" height="50" width="100" x="0" y="0" />',
        f' <g fill="#1B2430" font-family="{fonts}">',
        '  <g data-kind="partner" id="n1">',
        "   <title>Partner: A</title>",
        '   <path d="M10 10L60 0C1 2 3.5 4 5 6Z" fill="#FFFFFF" stroke="#1B2430" stroke-width="3.5" />',
        '   <text font-size="28" font-weight="bold" text-anchor="middle" x="50" y="30">Zayaz</text>',
        '   <text fill="#BB5566" font-size="28" x="50" y="30">Zayaz</text>',
        '   <text font-size="28" font-weight="bold" text-anchor="middle" x="50" y="30">Zayaz</text>',
        "  </g>",
        " </g>",
        "</svg>",
    ]


def test_two_processes_write_the_same_bytes() -> None:
    code = (
        "import hashlib\nfrom netdraw.drawing.svg import svg\nfrom tests.figures import EXAMPLES, figures\n"
        "print([hashlib.sha256(svg(each)).hexdigest() for path in EXAMPLES for each in figures(path)])"
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(written) == 1
    assert len(next(iter(written))) > 64
