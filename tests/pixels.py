"""Drawings as pixels, by our own painter and by other programs, and how far two pictures are apart."""

import math
import re
from pathlib import Path as FilePath
from typing import Any, NamedTuple

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from netdraw.assets import folder
from netdraw.canvas.painting.painter import load_fonts, paint
from netdraw.drawing.primitives import Box, Drawing, Path, Symbol, bounds
from netdraw.drawing.svg import svg

Pixels = NDArray[np.int16]  # height × width × 3
FINE = 4


class Apart(NamedTuple):
    """The largest difference of a channel, and the mean difference where either picture is not white (0–255)."""

    largest: float
    mean: float


def apart(one: Pixels, other: Pixels) -> Apart:
    assert one.shape == other.shape
    difference = np.abs(one - other)
    ink = np.minimum(one, other).min(axis=2) < 255
    return Apart(float(difference.max()), float(difference[ink].mean()) if ink.any() else 0.0)


def alone(symbol: Symbol, shapes: bool = True) -> Drawing:
    """A drawing of only the paths, or only the texts, of a symbol, on whole pixels at every scale used here."""
    kept = tuple(each for each in symbol.primitives if isinstance(each, Path) == shapes)
    around = (bounds(kept) or symbol.box).grown(24)
    left, top = (math.floor(each / 8) * 8 for each in around[:2])
    width, height = (math.ceil(each / 8) * 8 + 8 for each in (around.width, around.height))
    return Drawing((symbol._replace(primitives=kept),), Box(left, top, left + width, top + height), "", "", "nl")


def scale_for(drawing: Drawing) -> float:
    """Pixels per 0.1 mm: about twice the printed size, at which the canvas opens; of large things half of that."""
    return 0.75 if max(drawing.box.width, drawing.box.height) < 640 else 0.375


def painted(drawing: Drawing, scale: float) -> Pixels:
    box = drawing.box
    image = _paper(round(box.width * scale), round(box.height * scale))
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-box.left, -box.top)
    paint(painter, drawing.symbols)
    painter.end()
    return pixels(image)


def by_qtsvg(drawing: Drawing, scale: float) -> Pixels:
    """With the paper's own font: QtSvg takes a list of fonts for the name of one, and falls back on any."""
    image = _paper(round(drawing.box.width * scale), round(drawing.box.height * scale))
    painter = QPainter(image)
    file = re.sub(rb'font-family="[^"]*"', b'font-family="%s"' % load_fonts().encode(), svg(drawing))
    QSvgRenderer(file).render(painter, QRectF(image.rect()))
    painter.end()
    return pixels(image)


def by_resvg(drawing: Drawing, scale: float) -> Pixels:
    """Only with the paper's own font; everything else the text falls back on."""
    width, height = round(drawing.box.width), round(drawing.box.height)
    file = svg(drawing).decode()
    for side, size in (("width", width), ("height", height)):  # resvg rounds millimetres to whole pixels first
        file = re.sub(rf'{side}="[\d.]+mm"', f'{side}="{size}"', file)
    png = resvg_py.svg_to_bytes(
        svg_string=file,
        width=round(width * scale),
        height=round(height * scale),
        dpi=96,
        skip_system_fonts=True,
        font_dirs=[str(folder("fonts"))],
        sans_serif_family="Liberation Sans",
    )
    return pixels(QImage.fromData(png))


def reduced(image: Pixels, factor: int) -> Pixels:
    """Every square of factor × factor pixels as one: its mean."""
    height, width = (side - side % factor for side in image.shape[:2])
    places = [(y, x) for y in range(factor) for x in range(factor)]
    squares = np.stack([image[y:height:factor, x:width:factor] for y, x in places])
    mean: Pixels = squares.mean(axis=0, dtype=np.float32).round().astype(np.int16)
    return mean


def pixels(image: QImage) -> Pixels:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows: Any = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    found: Pixels = rows[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).astype(np.int16)
    return found


def _paper(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def keep(place: FilePath, name: str, ours: Pixels, theirs: Pixels) -> None:
    """Leave a picture of ours, one of theirs, and how they differ, to look at."""
    for of, image in (("ours", ours), ("theirs", theirs), ("difference", 255 - np.abs(ours - theirs))):
        height, width, _ = image.shape
        rows = image.astype("uint8").tobytes()
        QImage(rows, width, height, width * 3, QImage.Format.Format_RGB888).save(str(place / f"{name}-{of}.png"))
