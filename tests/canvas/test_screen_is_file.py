"""What the screen shows is what the file holds: our painter against two programs that read our SVG."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

from netdraw.drawing.geometry.paths import Commands, polygon, polyline
from netdraw.drawing.primitives import NONE, Box, Drawing, Symbol, Text
from netdraw.drawing.primitives import Path as Line
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model.vocabulary import LINK_KINDS, MARKS, NODE_KINDS
from tests.figures import EXAMPLES, figures, link_alone, node_alone
from tests.pixels import FINE, Pixels, alone, apart, by_qtsvg, by_resvg, painted, reduced, scale_for

pytestmark = pytest.mark.usefixtures("qapp")

INK, RED = "#1B2430", "#BB5566"
BENT = polyline([(20, 20), (220, 40), (60, 60), (200, 160)])
SHARP = polyline([(20, 20), (220, 40), (20, 60)])
CURVED: Commands = (("M", 20.0, 90.0), ("C", 60.0, -60.0, 160.0, 240.0, 220.0, 90.0))
CORNERED = polygon((120, 20), (220, 20), (220, 160), (20, 160), (20, 20))
RING = (*polygon((20, 20), (220, 20), (220, 160), (20, 160)), *polygon((60, 60), (60, 120), (180, 120), (180, 60)))
TWICE = (*polygon((20, 20), (150, 20), (150, 110), (20, 110)), *polygon((90, 60), (220, 60), (220, 160), (90, 160)))

SHAPES = {
    "a thick bent line": Line(BENT, stroke=INK, width=18),
    "a hairline": Line(BENT, stroke=INK, width=2.5),
    "a round bent line": Line(BENT, stroke=INK, width=18, round=True),
    "a sharp corner past the mitre limit": Line(
        (("M", 20.0, 20.0), ("L", 220.0, 40.0), ("L", 20.0, 60.0)), NONE, INK, 9
    ),
    "a curve": Line(CURVED, stroke=RED, width=6),
    "an open curve that is filled": Line(CURVED, RED, INK, 3.5),
    "a dashed curve": Line(CURVED, stroke=INK, width=3.5, dash=(14, 9)),
    "a dashed corner": Line(BENT, stroke=INK, width=12, dash=(40, 9)),
    "a dashed outline": Line(CORNERED, RED, INK, 3.5, (14, 9)),
    "an odd dash": Line(CURVED, stroke=INK, width=5, dash=(20, 9, 5)),
    "dots": Line(CURVED, stroke=INK, width=4, dash=(0.1, 9), round=True),
    "two dashed pieces": Line((*CURVED, *BENT), NONE, INK, 5, (14, 9)),
    "a hole": Line(RING, RED, INK, 3.5),
    "an overlap, which is filled": Line(TWICE, RED),
    "a stroke without width": Line(CORNERED, RED, INK, 0),
}


def _symbol(*shapes: Line) -> Symbol:
    return Symbol("n1", "partner", "", shapes, Box(0, 0, 240, 180))


def _differs(shown: Symbol, filed: Symbol) -> str:
    """In which respect the screen shows another symbol than the file holds; nothing when it is the same.

    Only paths: QtSvg within 8 of 255; resvg, whose edges are not ours, when both are four times as large and reduced.
    """
    file = alone(filed)
    shown_file = file._replace(symbols=alone(shown).symbols)
    scale = scale_for(file)
    near = apart(painted(shown_file, scale), by_qtsvg(file, scale))
    if near.largest > 8:
        return f"QtSvg: {near}"
    fine = scale * FINE
    far = apart(reduced(painted(shown_file, fine), FINE), reduced(by_resvg(file, fine), FINE))
    return f"resvg: {far}" if far.largest > 64 or far.mean > 10 else ""


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_is_on_screen_as_in_the_file(shape: str) -> None:
    symbol = _symbol(SHAPES[shape])
    assert not _differs(symbol, symbol)


@pytest.mark.parametrize("picture", ["design", "value"])
@pytest.mark.parametrize("kind", [*NODE_KINDS, "unheard-of"])
def test_every_kind_of_node_is_on_screen_as_in_the_file(kind: str, picture: str) -> None:
    symbol = node_alone(kind, picture=picture)
    assert not _differs(symbol, symbol)


@pytest.mark.parametrize("picture", ["design", "value"])
@pytest.mark.parametrize("kind", [*LINK_KINDS, "unheard-of"])
def test_every_kind_of_link_is_on_screen_as_in_the_file(kind: str, picture: str) -> None:
    symbol = link_alone(kind, picture=picture)
    assert not _differs(symbol, symbol)


@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_is_on_screen_as_in_the_file(mark: str, count: Callable[[int, int], int]) -> None:
    """On the kinds of each outline; on all kinds in the long run."""
    entries = shipped("nl").nodes.values()
    kinds = {each.outline: each.id for each in entries if each.id not in ("level", "network")}
    nodes = kinds.values() if count(0, 1) == 0 else NODE_KINDS
    symbols = [node_alone(kind, (mark,)) for kind in nodes] + [link_alone(kind, (mark,)) for kind in LINK_KINDS]
    assert not [(symbol.role, found) for symbol in symbols if (found := _differs(symbol, symbol))]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_symbol_of_an_example_is_on_screen_as_in_the_file(path: Path, count: Callable[[int, int], int]) -> None:
    """In colour; in grey too in the long run."""
    language, drawings = shipped("nl"), [*figures(path)]
    shown = drawings[: len(drawings) // count(len(language.themes), 1)]
    symbols = {symbol.primitives: symbol for drawing in shown for symbol in drawing.symbols}
    drawn = [symbol for symbol in symbols.values() if alone(symbol).symbols[0].primitives]
    assert drawn
    assert not [(symbol.id, found) for symbol in drawn if (found := _differs(symbol, symbol))]


@pytest.mark.parametrize(
    "fault",
    [{"dash": ()}, {"width": 2.8}, {"fill": NONE}, {"stroke": RED}, {"round": True}, {"dash": (14, 10)}],
    ids=str,
)
def test_a_planted_fault_is_seen(fault: dict[str, object]) -> None:
    whole = Line(CORNERED, "#DCE9F5", INK, 3.5, (14, 9))
    assert _differs(_symbol(whole._replace(**fault)), _symbol(whole))  # type: ignore[arg-type]  # each fits its field


@pytest.mark.parametrize("style", [(False, False), (True, False), (False, True)], ids=["plain", "bold", "italic"])
@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
@pytest.mark.parametrize("words", ["Maatschappelijke Opvang", "AVATAR To Wa", "fietsfl é“”", "€", "a  b\u00adc\x07 "])
def test_text_stands_on_screen_where_it_stands_in_the_file(words: str, anchor: str, style: tuple[bool, bool]) -> None:
    text = Text(400, 60, words, 28, INK, anchor, *style, width=measure(words, 28, *style))  # type: ignore[arg-type]
    drawing = Drawing((Symbol("n1", "partner", "", (text,), Box(0, 0, 800, 96)),), Box(0, 0, 800, 96), "", "", "nl")
    ours, theirs = painted(drawing, 3), by_resvg(drawing, 3)
    assert _ink(ours).sum() == pytest.approx(_ink(theirs).sum(), rel=0.02)
    assert _middle(ours) == pytest.approx(_middle(theirs), abs=1)


@pytest.mark.parametrize("words", ["مؤسسة الرعاية", "Zorg الرعاية", "הבית שלנו"])
def test_words_that_run_to_the_left_stand_in_the_middle(words: str) -> None:
    box = Box(0, 0, 1200, 200)
    text = Text(600, 100, words, 40, INK)
    shown = painted(Drawing((Symbol("n1", "partner", "", (text,), box),), box, "", "", "nl"), 1)
    assert _middle(shown)[0] == pytest.approx(600, abs=20)


def test_nothing_to_say_draws_nothing(qapp: QGuiApplication) -> None:
    drawing = alone(Symbol("n1", "partner", "", (Text(0, 0, "", 28, INK),), Box(0, 0, 80, 80)), shapes=False)
    assert painted(drawing, 1).min() == 255


def _ink(image: Pixels) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    darkness: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = 255 - image.mean(axis=2)
    return darkness


def _middle(image: Pixels) -> tuple[float, float]:
    """The centre of gravity of the ink, in pixels."""
    ink = _ink(image)
    y, x = np.indices(ink.shape)
    return float((ink * x).sum() / ink.sum()), float((ink * y).sum() / ink.sum())
