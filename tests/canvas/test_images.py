"""PNG and PDF hold the drawing at its size, and are the same every time."""

import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from netdraw.canvas.output.images import LONGEST, pdf, png
from netdraw.drawing.primitives import Box, Drawing, Symbol, Text
from netdraw.drawing.primitives import Path as Line
from tests.figures import EXAMPLES, figures

pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).parent.parent.parent
LINE = Line((("M", 0.0, 0.0), ("L", 500.0, 300.0)), stroke="#1B2430", width=9)
WORDS = Text(250, 150, "Brabant & “Wonen” é €", 28, "#1B2430")


SHEET = Box(-10, -20, 1730, 880.5)


def _drawing(box: Box = SHEET) -> Drawing:
    return Drawing((Symbol("n1", "partner", "", (LINE, WORDS), box),), box, "Titel (één)", "", "nl")


def _image(data: bytes) -> QImage:
    return QImage.fromData(data)


def test_a_png_has_its_dots_per_inch_and_the_size_that_goes_with_them() -> None:
    image = _image(png(_drawing(), dpi=300))
    assert (image.width(), image.height()) == (round(1740 / 254 * 300), round(900.5 / 254 * 300))
    assert image.dotsPerMeterX() == image.dotsPerMeterY() == round(300 / 0.0254)
    assert image.pixelColor(image.width() - 1, 0).name() == "#ffffff"
    assert not image.hasAlphaChannel()


def test_a_png_that_would_be_too_large_has_fewer_dots() -> None:
    image = _image(png(_drawing(Box(0, 0, 1_000_000, 100))))
    assert image.width() == LONGEST
    assert image.dotsPerMeterX() < 300 / 0.0254


def test_a_pdf_is_one_page_of_exactly_the_size() -> None:
    for width, height in ((1740, 900.5), (851.3, 2340), (20, 20)):
        (page,) = PdfReader(BytesIO(pdf(_drawing(Box(-10, 5, width - 10, height + 5)))), strict=True).pages
        assert float(page.mediabox.width) / 72 * 254 == pytest.approx(width, abs=0.01)
        assert float(page.mediabox.height) / 72 * 254 == pytest.approx(height, abs=0.01)


def test_the_text_of_a_pdf_can_be_selected_and_it_has_its_title() -> None:
    read = PdfReader(BytesIO(pdf(_drawing())), strict=True)
    assert " ".join(read.pages[0].extract_text().split()) == WORDS.text
    assert read.metadata is not None
    assert read.metadata.title == "Titel (één)"


def test_a_pdf_begins_at_the_corner_of_the_drawing() -> None:
    """The page is measured from the top: the word stands as far below it as in the drawing."""
    page = PdfReader(BytesIO(pdf(_drawing())), strict=True).pages[0]
    heights: list[float] = []

    def seen(text: str, user: list[float], at: list[float], *_: object) -> None:
        if text.strip():
            heights.append(at[4] * user[1] + at[5] * user[3] + user[5])

    page.extract_text(visitor_text=seen)
    below = (float(page.mediabox.top) - heights[0]) / 72 * 254
    assert below == pytest.approx(WORDS.y - SHEET.top, abs=0.1)


def test_the_bytes_are_the_same_wherever_and_whenever_they_are_made(tmp_path: Path) -> None:
    code = (
        "import hashlib\nfrom PySide6.QtGui import QGuiApplication\nfrom netdraw.canvas.output.images import pdf, png\n"
        "from tests.figures import EXAMPLES, figures\napplication = QGuiApplication([])\n"
        "drawing = next(figures(EXAMPLES[0]))\n"
        "print([hashlib.sha256(data).hexdigest() for data in (pdf(drawing), png(drawing))])"
    )
    made = set()
    for seed, zone in (("1", "UTC"), ("2", "Europe/Amsterdam"), ("3", "America/New_York"), ("4", "Asia/Tokyo")):
        place = tmp_path / zone
        for each in ("netdraw", "icons", "examples", "tests"):
            shutil.copytree(ROOT / each, place / each, ignore=shutil.ignore_patterns("__pycache__"))
        ran = subprocess.run(
            [sys.executable, "-c", code],
            cwd=place,
            env={**os.environ, "PYTHONPATH": str(place), "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
            text=True,
        )
        made.add(ran.stdout)
    assert len(made) == 1
    assert len(next(iter(made))) > 64


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_holds_all_its_words_in_the_pdf(path: Path) -> None:
    for drawing in figures(path):
        told = "".join(PdfReader(BytesIO(pdf(drawing))).pages[0].extract_text().split())
        texts = [each.text for symbol in drawing.symbols for each in symbol.primitives if isinstance(each, Text)]
        assert not [text for text in texts if "".join(text.split()) not in told]


def test_on_no_paper_only_what_is_drawn_covers() -> None:
    image = _image(png(_drawing(), transparent=True))
    assert image.pixelColor(image.width() - 1, 0).alpha() == 0
    middle = image.pixelColor(round((250 + 10) / 254 * 300), round((150 + 20) / 254 * 300))
    assert (middle.alpha(), middle.name()) == (255, "#1b2430")
