"""The sentence on bare paper is readable whole, however small the paper is."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from netdraw.canvas.painting.inviting import INK, invite
from netdraw.canvas.painting.sheet import sheet
from netdraw.canvas.painting.sight import fitted
from netdraw.drawing.nodes.levels import GUTTER
from netdraw.drawing.primitives import Box
from netdraw.editing.scene import drawn
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.language.tables import PictureKind
from netdraw.language.words import speak


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", ["design", "value"])
@pytest.mark.parametrize("room", [Box(0, 0, 900, 600), Box(0, 0, 640, 440), Box(0, 0, 560, 380)])
def test_no_letter_of_it_is_cut_off(qtbot: QtBot, lang: str, kind: PictureKind, room: Box) -> None:
    speak(lang)
    scene = drawn(started(kind, lang), "p1", shipped(lang))
    paper = sheet(scene.drawing.box)
    image = QImage(round(room.width), round(room.height), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        invite(painter, scene, paper, fitted(paper, room))
    rows = [y for y in range(image.height()) if any(_is_ink(image, x, y) for x in range(image.width()))]
    lines = sum(after - before > 1 for before, after in pairwise(rows)) + 1
    heights, at = [1] + [0] * (lines - 1), 0
    for before, row in pairwise(rows):
        at += row - before > 1
        heights[at] += 1
    assert min(heights) >= 0.6 * max(heights), "the first or the last line is cut"


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("wide", [900, 640, 560])
def test_it_stays_clear_of_the_names_of_levels(qtbot: QtBot, lang: str, wide: int) -> None:
    speak(lang)
    scene = drawn(started("design", lang), "p1", shipped(lang))
    paper = sheet(scene.drawing.box)
    sight = fitted(paper, Box(0, 0, wide, 600))
    image = QImage(wide, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        invite(painter, scene, paper, sight)
    names = sight.screen((scene.levels()[0].box.left + GUTTER, 0))[0]
    assert not any(_is_ink(image, x, y) for x in range(round(names)) for y in range(image.height()))


def _is_ink(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() < (INK.lightness() + 255) / 2
