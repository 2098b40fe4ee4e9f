"""LibreOffice shows the figures of reports and slides as our own painter does, with their words and alternatives."""

import io
import math
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pypdf
import pytest
from PySide6.QtGui import QImage

from netdraw.canvas.output.figures import REPORTS
from netdraw.canvas.output.images import png
from netdraw.drawing.primitives import Drawing, Text, points
from netdraw.drawing.text.printable import printable
from netdraw.exchange.figures import Figure, Order, make_figure
from netdraw.exchange.office.lines import STEP
from netdraw.exchange.office.plates import Plate, page_for
from netdraw.exchange.office.slides import spot
from netdraw.exchange.office.tagged import tagged
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from tests.figures import EXAMPLES
from tests.pixels import Pixels, keep, painted, pixels, reduced

pytestmark = pytest.mark.usefixtures("qapp")

SCALE = 0.75  # pixels per 0.1 mm of a figure
BLUR = 16  # pixels, or 2 mm
FAR = 30  # of 255
ODD = {".docx": 1, ".odt": 4, ".pptx": 8}  # so many squares may be farther apart: LibreOffice draws heads itself
DRAWN = [".odt", ".pptx"]  # in Word's report LibreOffice shows the pixels


class Lies(NamedTuple):
    """How far a part of a page is from what is sought, and which part it is."""

    far: int
    page: int
    top: int
    left: int


def _figures(path: Path) -> list[Figure]:
    document, language = read(path), shipped("nl")
    order = Order(language, language.themes["colour"])
    return [make_figure(document, picture, order) for picture in document.pictures.values()]


@pytest.fixture(scope="session")
def pdfs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every example in every format as PDF, made by LibreOffice in one go."""
    _needed(request, "soffice", "pdftoppm")
    folder = tmp_path_factory.mktemp("office")
    for path in EXAMPLES:
        for suffix, report in REPORTS.items():
            (folder / f"{path.stem}{suffix[1:]}{suffix}").write_bytes(report(_figures(path)))
    settings = f"-env:UserInstallation={(folder / 'settings').as_uri()}"
    files = [str(each) for each in sorted(folder.glob("*.*"))]
    command = ["soffice", "--headless", settings, "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return folder


def _needed(request: pytest.FixtureRequest, *programs: str) -> None:
    if not request.config.getoption("--long"):
        pytest.skip("LibreOffice is tried in the long run (make test-long)")
    for program in programs:
        if not shutil.which(program):
            pytest.skip(f"{program} is not installed here")


def _pages(pdf: Path, dpi: float) -> list[Pixels]:
    stem = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", f"{dpi:.4f}", "-png", str(pdf), str(stem)], check=True, timeout=120)
    return [pixels(QImage(str(page))) for page in sorted(pdf.parent.glob(f"{pdf.stem}-*.png"))]


def _found(pages: list[Pixels], figure: Pixels) -> Pixels:
    """What looks most like a figure on any of the pages, looked for ever finer."""
    whole = [(number, range(page.shape[0] // 16), range(page.shape[1] // 16)) for number, page in enumerate(pages)]
    at = min((_best(pages, figure, 16, place) for place in whole), key=lambda best: best.far)
    for size in (4, 1):
        tops, lefts = (range(max(4 * each - 5, 0), 4 * each + 6) for each in (at.top, at.left))
        at = _best(pages, figure, size, (at.page, tops, lefts))
    return pages[at.page][at.top : at.top + figure.shape[0], at.left : at.left + figure.shape[1]]


def _best(pages: list[Pixels], figure: Pixels, size: int, places: tuple[int, range, range]) -> Lies:
    """Where on a page a figure lies best, in squares of `size` pixels."""
    number, tops, lefts = places
    page, sought = reduced(pages[number], size), reduced(figure, size)
    high, wide, _ = sought.shape
    return min(
        (
            Lies(int(np.abs(page[top : top + high, left : left + wide] - sought).sum()), number, top, left)
            for top in tops
            for left in lefts
            if top + high <= page.shape[0] and left + wide <= page.shape[1]
        ),
        default=Lies(sys.maxsize, number, 0, 0),
    )


def _shown(pdf: Path, figures: list[Figure], suffix: str) -> Iterator[tuple[Drawing, Pixels]]:
    """Yield each figure's drawing, and what LibreOffice made of it, at SCALE."""
    for figure in figures:
        drawing = figure.drawing
        share = spot(drawing).share if suffix == ".pptx" else page_for(drawing.box).share
        yield drawing, _found(_pages(pdf, 254 * SCALE / share), painted(drawing, SCALE))


@pytest.mark.parametrize("suffix", ODD)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_libreoffice_shows_a_figure_as_we_do(path: Path, suffix: str, pdfs: Path) -> None:
    for number, (drawing, theirs) in enumerate(_shown(pdfs / f"{path.stem}{suffix[1:]}.pdf", _figures(path), suffix)):
        ours, name = painted(drawing, SCALE), f"{path.stem}{suffix}-{number}"
        keep(pdfs, name, ours, theirs)
        corners = [*_corners(drawing)] if suffix == ".pptx" else []
        odd = _odd(ours, theirs, corners)
        assert odd <= ODD[suffix], f"{odd} places of picture {number} of {path.stem} look otherwise; look in {pdfs}"
        less = _without_one(drawing)
        assert _odd(painted(less, SCALE), theirs, corners) > ODD[suffix], "it would not be seen that one is missing"


def _without_one(drawing: Drawing) -> Drawing:
    """A drawing without the first symbol that has two words or so."""
    said = (sum(each.width for each in symbol.primitives if isinstance(each, Text)) for symbol in drawing.symbols)
    lost = next(i for i, wide in enumerate(said) if wide > 200)
    return drawing._replace(symbols=drawing.symbols[:lost] + drawing.symbols[lost + 1 :])


def _odd(ours: Pixels, theirs: Pixels, but: Iterable[tuple[int, int]]) -> int:
    """How many squares are far apart, but for those round some of them."""
    far = np.abs(reduced(ours, BLUR) - reduced(theirs, BLUR)).max(axis=2)
    for row, column in but:
        far[max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2] = 0
    return int((far > FAR).sum())


def _corners(drawing: Drawing) -> Iterator[tuple[int, int]]:
    """Yield the squares, by row and column, where a line goes round a corner: on a slide it is sharp."""
    for symbol in drawing.symbols:
        line = [*points(symbol.outline)] if symbol.outline and symbol.outline[-1][0] != "Z" else []
        for (x, y), end in pairwise(line):
            if math.dist((x, y), end) < STEP:
                yield int((y - drawing.box.top) * SCALE / BLUR), int((x - drawing.box.left) * SCALE / BLUR)


@pytest.mark.parametrize("suffix", DRAWN)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_words_of_a_figure_stay_words(path: Path, suffix: str, pdfs: Path) -> None:
    pages = pypdf.PdfReader(pdfs / f"{path.stem}{suffix[1:]}.pdf").pages
    said = "".join("".join(page.extract_text() for page in pages).split())
    for figure in _figures(path):
        for each in (each for symbol in figure.drawing.symbols for each in symbol.primitives):
            if isinstance(each, Text):
                assert "".join(printable(each.text).split()) in said


def test_a_tagged_pdf_reads_the_alternative_of_each_figure_in_its_place(request: pytest.FixtureRequest) -> None:
    _needed(request, "soffice")
    given = _figures(EXAMPLES[0])
    plates = [Plate(each, png(each.drawing)) for each in given]
    written = tagged(plates)
    root: Any = pypdf.PdfReader(io.BytesIO(written)).trailer["/Root"]
    assert root["/Lang"] == "nl-NL"
    found = [*_tags(root["/StructTreeRoot"])]
    assert [kind for kind, _ in found if kind in ("/H1", "/Figure", "/Caption")] == ["/H1", "/Figure", "/Caption"] * 2
    for said, figure in zip([alternative for kind, alternative in found if kind == "/Figure"], given, strict=True):
        assert said.startswith(figure.short)
        assert said.endswith(figure.drawing.description.splitlines()[-1])
    assert written == tagged(plates)


def _tags(element: Any) -> Iterator[tuple[str, str]]:
    """Yield what a PDF is made of for a reader, in order, with its alternative."""
    element = element.get_object()
    if not isinstance(element, dict):
        return
    if "/S" in element:
        yield str(element["/S"]), str(element.get("/Alt", ""))
    inside = element.get("/K", [])
    for each in inside if isinstance(inside, list) else [inside]:
        if hasattr(each, "get_object"):
            yield from _tags(each)
