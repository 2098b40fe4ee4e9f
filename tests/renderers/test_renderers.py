"""Other programs show the examples as our own painter shows them."""

import math
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from netdraw.assets import folder
from netdraw.drawing.primitives import Box, Drawing, Text
from netdraw.drawing.svg import svg
from tests.figures import EXAMPLES, figures
from tests.pixels import Pixels, apart, by_resvg, keep, painted, pixels, reduced

pytestmark = pytest.mark.usefixtures("qapp")

SCALE = 0.75  # pixels per 0.1 mm: about 190 dpi
BLUR = 8  # pixels, or 1 mm: how finely edges are smoothed and letters set within is each program's own
FAR = 30  # of 255; resvg, librsvg, Inkscape and Chromium came to 19 at most, a label 0.8 mm aside to 60
PROGRAMS = ["rsvg-convert", "inkscape", "chromium"]

Program = Callable[[Drawing, Path], Pixels]


def _resvg(drawing: Drawing, _place: Path) -> Pixels:
    return by_resvg(drawing, SCALE)


def _outside(name: str) -> Program:
    """A program of this machine that makes a PNG of an SVG file."""

    def rendered(drawing: Drawing, place: Path) -> Pixels:
        file, image = place / "figure.svg", place / f"{name}.png"
        file.write_bytes(svg(drawing))
        box = drawing.box
        wide, high = round(box.width * SCALE), round(box.height * SCALE)
        size = ["-w", str(wide), "-h", str(high)]
        commands = {
            "rsvg-convert": ["rsvg-convert", *size, "-o", str(image), str(file)],
            "inkscape": ["inkscape", str(file), *size, "-o", str(image)],
            "chromium": _chromium(file, image, (wide, high)),
        }
        subprocess.run(commands[name], check=True, capture_output=True, timeout=120, env=_with_our_fonts(place))
        return pixels(QImage(str(image)))

    return rendered


def _with_our_fonts(place: Path) -> dict[str, str]:
    """An environment in which programs that ask fontconfig find the fonts of the paper, on any machine."""
    conf = place / "fonts.conf"
    system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
    conf.write_text(f"<fontconfig>{system}<dir>{folder('fonts')}</dir></fontconfig>", encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(conf)}


def _chromium(file: Path, image: Path, size: tuple[int, int]) -> list[str]:
    """As an image on a page, at the size asked for."""
    page = file.with_suffix(".html")
    style = f"width:{size[0]}px;height:{size[1]}px;display:block"
    page.write_text(f'<body style="margin:0"><img src="{file.name}" style="{style}">', encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1"]
    own = [f"--user-data-dir={file.parent / 'chromium'}", f"--window-size={size[0]},{size[1]}"]
    return ["chromium", *flags, *own, f"--screenshot={image}", page.as_uri()]


def _shown_alike(path: Path, program: Program, place: Path) -> None:
    """Whether a program shows every picture of a file as we do; the pictures stay in `place`."""
    for number, drawing in enumerate(_drawings(path)):
        ours, theirs = painted(drawing, SCALE), program(drawing, place)
        keep(place, f"{number}", ours, theirs)
        far = apart(reduced(ours, BLUR), reduced(theirs, BLUR)).largest
        assert far <= FAR, f"{far} of 255 apart somewhere in picture {number} of {path.name}; look in {place}"


def _drawings(path: Path) -> list[Drawing]:
    return [drawing._replace(box=_whole(drawing.box)) for drawing in figures(path)]


def _whole(box: Box) -> Box:
    """A box whose edges fall on whole pixels."""
    left, top = math.floor(box.left), math.floor(box.top)
    return Box(left, top, left + math.ceil(box.width / 4) * 4 + 4, top + math.ceil(box.height / 4) * 4 + 4)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_resvg_shows_an_example_as_we_do(path: Path, tmp_path: Path) -> None:
    _shown_alike(path, _resvg, tmp_path)


@pytest.mark.parametrize("name", PROGRAMS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_another_program_shows_an_example_as_we_do(
    path: Path, name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if not request.config.getoption("--long"):
        pytest.skip("outside programs are tried in the long run (make test-long)")
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed here")
    _shown_alike(path, _outside(name), tmp_path)


def _text_lost(label: Text) -> Text:
    return label._replace(text="")


def _text_aside(label: Text) -> Text:
    return label._replace(x=label.x + 8)


def _text_smaller(label: Text) -> Text:
    return label._replace(size=label.size - 4)


@pytest.mark.parametrize("fault", [_text_lost, _text_aside, _text_smaller])
def test_one_name_that_goes_astray_is_seen(fault: Callable[[Text], Text], tmp_path: Path) -> None:
    def astray(drawing: Drawing, _place: Path) -> Pixels:
        *others, last = drawing.symbols
        *parts, label = last.primitives
        assert isinstance(label, Text)
        wrong = last._replace(primitives=(*parts, fault(label)))
        return by_resvg(drawing._replace(symbols=(*others, wrong)), SCALE)

    with pytest.raises(AssertionError, match="apart somewhere"):
        _shown_alike(EXAMPLES[0], astray, tmp_path)
