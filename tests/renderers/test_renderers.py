"""Other programs show the examples as our own painter shows them."""

import math
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from PySide6.QtGui import QImage

from netdraw.assets import folder
from netdraw.drawing.outlined import outlined
from netdraw.drawing.primitives import Box, Drawing, Text
from netdraw.drawing.svg import svg
from tests.figures import EXAMPLES, FIGURES, figures
from tests.pixels import Pixels, apart, by_qtsvg, by_resvg, keep, painted, pixels, reduced

pytestmark = pytest.mark.usefixtures("qapp")

SCALE = 0.75  # pixels per 0.1 mm: about 190 dpi


class Noise(NamedTuple):
    """How a program may differ: squares of so many pixels, in which edges and letters are its own, by so much of 255.

    The whole picture may lie so many pixels `aside`. docs/measured.md tells how near the programs come. A label is
    seen that stands as far aside in 0.1 mm as the squares are in pixels.
    """

    blur: int = 8
    far: float = 30
    aside: int = 0

    def between(self, ours: Pixels, theirs: Pixels) -> float:
        """The largest difference."""
        moves = product(range(-self.aside, self.aside + 1), repeat=2)
        near = reduced(ours, self.blur)
        return min(apart(near, reduced(np.roll(theirs, move, (0, 1)), self.blur)).largest for move in moves)


NOISE = {"soffice": Noise(12, 42, 1)}  # LibreOffice has a grid of its own for letters, and for where a page begins

Program = Callable[[Drawing, Path], Pixels]
Size = tuple[int, int]


def _resvg(drawing: Drawing, _place: Path) -> Pixels:
    return by_resvg(drawing, SCALE)


def _qtsvg(drawing: Drawing, _place: Path) -> Pixels:
    return by_qtsvg(drawing, SCALE)


def _letters_as_lines(drawing: Drawing, _place: Path) -> Pixels:
    return by_resvg(outlined(drawing), SCALE)


def _outside(commands: Callable[[Path, Path, Size], list[list[str]]]) -> Program:
    """A program of this machine that makes a PNG of an SVG file."""

    def rendered(drawing: Drawing, place: Path) -> Pixels:
        file, image = place / "figure.svg", place / "figure.png"
        file.write_bytes(svg(drawing))
        size = round(drawing.box.width * SCALE), round(drawing.box.height * SCALE)
        for command in commands(file, image, size):
            subprocess.run(command, check=True, capture_output=True, timeout=120, env=_with_our_fonts(place))
        return _sized(pixels(QImage(str(image))), size)

    return rendered


def _sized(image: Pixels, size: Size) -> Pixels:
    """An image of that size: LibreOffice makes a page that may end within the last pixel."""
    paper = np.full((size[1], size[0], 3), 255, np.int16)
    paper[: image.shape[0], : image.shape[1]] = image
    return paper


def _with_our_fonts(place: Path) -> dict[str, str]:
    """An environment in which programs that ask fontconfig find the fonts of the paper, on any machine."""
    conf = place / "fonts.conf"
    system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
    conf.write_text(f"<fontconfig>{system}<dir>{folder('fonts')}</dir></fontconfig>", encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(conf)}


def _librsvg(file: Path, image: Path, size: Size) -> list[list[str]]:
    return [["rsvg-convert", "-w", str(size[0]), "-h", str(size[1]), "-o", str(image), str(file)]]


def _inkscape(file: Path, image: Path, size: Size) -> list[list[str]]:
    return [["inkscape", str(file), "-w", str(size[0]), "-h", str(size[1]), "-o", str(image)]]


def _chromium(file: Path, image: Path, size: Size) -> list[list[str]]:
    """As an image on a page, at the size asked for."""
    page = file.with_suffix(".html")
    style = f"width:{size[0]}px;height:{size[1]}px;display:block"
    page.write_text(f'<body style="margin:0"><img src="{file.name}" style="{style}">', encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1"]
    own = [f"--user-data-dir={file.parent / 'chromium'}", f"--window-size={size[0]},{size[1]}"]
    return [["chromium", *flags, *own, f"--screenshot={image}", page.as_uri()]]


def _libreoffice(file: Path, image: Path, size: Size) -> list[list[str]]:
    """As a page of a PDF; round the figure the page has a margin of 0.13 mm."""
    settings = f"-env:UserInstallation={(file.parent / 'settings').as_uri()}"
    page = ["soffice", "--headless", settings, "--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
    part = ["-r", str(SCALE * 254), "-x", "1", "-y", "1", "-W", str(size[0]), "-H", str(size[1])]
    pdf, stem = file.with_suffix(".pdf"), image.with_suffix("")
    return [page, ["pdftoppm", "-png", "-singlefile", *part, str(pdf), str(stem)]]


INSIDE: Mapping[str, Program] = {"resvg": _resvg, "qtsvg": _qtsvg}
OUTSIDE: Mapping[str, Program] = {
    "rsvg-convert": _outside(_librsvg),
    "inkscape": _outside(_inkscape),
    "chromium": _outside(_chromium),
    "soffice": _outside(_libreoffice),
}


def _shown_alike(path: Path, programs: Mapping[str, Program], place: Path) -> None:
    """Whether programs show every picture of a file in every theme as we do; the pictures stay in `place`."""
    for number, drawing in enumerate(_drawings(path)):
        ours = painted(drawing, SCALE)
        for name, program in programs.items():
            theirs = program(drawing, place)
            noise = NOISE.get(name, Noise())
            far = noise.between(ours, theirs)
            if far > noise.far:
                keep(place, f"{number}-{name}", ours, theirs)
            assert far <= noise.far, f"{name} is {far} of 255 apart in picture {number} of {path.name}; look in {place}"


def _drawings(path: Path) -> Iterator[Drawing]:
    for drawing in figures(path):
        yield drawing._replace(box=_whole(drawing.box))


def _whole(box: Box) -> Box:
    """A box whose edges fall on whole pixels."""
    left, top = math.floor(box.left), math.floor(box.top)
    return Box(left, top, left + math.ceil(box.width / 4) * 4 + 4, top + math.ceil(box.height / 4) * 4 + 4)


def _only_in_the_long_run(request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--long"):
        pytest.skip("tried in the long run (make test-long)")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_resvg_and_qtsvg_show_an_example_as_we_do(path: Path, tmp_path: Path) -> None:
    _shown_alike(path, INSIDE, tmp_path)


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_resvg_and_qtsvg_show_a_figure_of_the_study_as_we_do(
    path: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    _only_in_the_long_run(request)
    _shown_alike(path, INSIDE, tmp_path)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_letters_drawn_as_lines_look_as_our_letters(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if path != EXAMPLES[0]:
        _only_in_the_long_run(request)
    _shown_alike(path, {"letters as lines": _letters_as_lines}, tmp_path)


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("path", [*EXAMPLES, *FIGURES], ids=lambda path: path.stem)
def test_another_program_shows_an_example_as_we_do(
    path: Path, name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    _installed(name, request)
    _shown_alike(path, {name: OUTSIDE[name]}, tmp_path)


def _installed(name: str, request: pytest.FixtureRequest) -> None:
    _only_in_the_long_run(request)
    for program in (name, *(["pdftoppm"] if name == "soffice" else [])):
        if not shutil.which(program):
            pytest.skip(f"{program} is not installed here")


def _text_lost(label: Text, _: Noise) -> Text:
    return label._replace(text="")


def _text_aside(label: Text, noise: Noise) -> Text:
    return label._replace(x=label.x + noise.blur)


def _text_smaller(label: Text, _: Noise) -> Text:
    return label._replace(size=label.size - 4)


Fault = Callable[[Text, Noise], Text]
FAULTS = [_text_lost, _text_aside, _text_smaller]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", INSIDE)
def test_one_name_that_goes_astray_is_seen(name: str, fault: Fault, tmp_path: Path) -> None:
    _astray_is_seen(name, INSIDE[name], fault, tmp_path)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", OUTSIDE)
def test_one_name_that_goes_astray_is_seen_in_another_program(
    name: str, fault: Fault, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    _installed(name, request)
    _astray_is_seen(name, OUTSIDE[name], fault, tmp_path)


def _astray_is_seen(name: str, program: Program, fault: Fault, place: Path) -> None:
    def astray(drawing: Drawing, where: Path) -> Pixels:
        *others, last = drawing.symbols
        *parts, label = last.primitives
        assert isinstance(label, Text)
        wrong = last._replace(primitives=(*parts, fault(label, NOISE.get(name, Noise()))))
        return program(drawing._replace(symbols=(*others, wrong)), where)

    with pytest.raises(AssertionError, match="apart in picture 0"):
        _shown_alike(EXAMPLES[0], {name: astray}, place)
    assert len([*place.glob(f"0-{name}-*.png")]) == 3  # ours, theirs, difference
